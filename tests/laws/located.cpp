// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Queries that say in their text where they are run.
#include "store.hpp"

#include <boost/test/unit_test.hpp>

namespace query_located {

using namespace store;

constexpr auto by_age =
    tn::select(users.username).from(users).where(users.age == tn::param<"age">).order_by(users.id);

/// The last text that ran on a database.
struct listening : fixture {
    std::string last;

    listening() {
        db.on_after_execute([this](const tn::statement_event& event) { last = event.sql; });
    }

    bool ends_at(unsigned line, const std::string& text = {}) const {
        return last.ends_with(law::spelt(text) + " /* located.cpp:" + std::to_string(line) + " */");
    }
};

} // namespace query_located

BOOST_FIXTURE_TEST_SUITE(query_located, query_located::listening)

BOOST_AUTO_TEST_CASE(the_text_ends_with_the_place) {
    (void)db.all(tn::here(by_age), "age"_p = 40);
    BOOST_TEST(ends_at(__LINE__ - 1, R"("users"."age" = ? ORDER BY "users"."id")"), last);
    (void)db.all(by_age, "age"_p = 40);
    BOOST_TEST(last.ends_with(law::spelt(R"("users"."id")")), "the query itself is as it was");
}

BOOST_AUTO_TEST_CASE(the_name_of_a_file_can_not_end_the_comment) {
    const auto comment_of = [](std::string_view file) {
        std::string text;
        tn::detail::append_place(text, file, 12);
        return text;
    };
    BOOST_TEST(comment_of("/home/ann/reports.cpp") == " /* reports.cpp:12 */");
    BOOST_TEST(comment_of("C:\\shop\\reports.cpp") == " /* reports.cpp:12 */");
    BOOST_TEST(comment_of("*/; DROP TABLE users; --") == " /* ; DROP TABLE users; --:12 */");
    BOOST_TEST(comment_of("reports/*") == " /* *:12 */");
}

BOOST_AUTO_TEST_CASE(each_way_to_run_a_query_runs_one_with_its_place) {
    BOOST_TEST(db.first(tn::here(by_age), "age"_p = 17)->c1 == "Ann");
    BOOST_TEST(ends_at(__LINE__ - 1));
    BOOST_TEST(db.scalar(tn::here(by_age), "age"_p = 17) == "Ann");
    BOOST_TEST(ends_at(__LINE__ - 1));
    for (auto&& [name] : db.fetch(tn::here(by_age), "age"_p = 70))
        BOOST_TEST(name == "\xC3\x89lan");
    BOOST_TEST(ends_at(__LINE__ - 2));
    const unsigned line = __LINE__ + 1;
    const auto located = tn::here(by_age);
    BOOST_CHECK_EXCEPTION((void)db.one(located, "age"_p = 1), tn::no_result, [](const auto& e) {
        return e.sql().ends_with(" */");
    });
    db.transaction([&](auto& tx) {
        BOOST_TEST(tx.all(located, "age"_p = 40).size() == 2U);
        BOOST_TEST(ends_at(line));
    });
}

BOOST_AUTO_TEST_CASE(every_kind_of_query_may_have_a_place) {
    const auto with_value =
        tn::select(users.id).from(users).where(users.username == std::string("Ann"));
    BOOST_TEST(db.scalar(tn::here(with_value)) == 1);
    BOOST_TEST(ends_at(__LINE__ - 1));
    for (const std::optional<int> age : {std::optional<int>(), std::optional<int>(40)}) {
        const auto dynamic = tn::select(users.id).from(users).where(users.age == tn::if_set(age));
        BOOST_TEST(db.all(tn::here(dynamic)).size() == (age ? 2U : 4U));
        BOOST_TEST(ends_at(__LINE__ - 1, age ? R"("users"."age" = ?)" : R"(FROM "users")"));
    }
    tn::any_query<User> any = tn::select(users).from(users);
    any.where(users.age > 50);
    BOOST_TEST(db.all(tn::here(any)).size() == 1U);
    BOOST_TEST(ends_at(__LINE__ - 1, R"("users"."age" > ?)"));
    const auto mapped = tn::into<std::tuple<std::string>>(by_age);
    BOOST_TEST(std::get<0>(db.one(tn::here(mapped), "age"_p = 17)) == "Ann");
    BOOST_TEST(ends_at(__LINE__ - 1));
}

BOOST_AUTO_TEST_CASE(raw_sql_may_have_a_place) {
    BOOST_TEST(db.scalar(tn::here(tn::raw<"SELECT :n + 1;", int>), "n"_p = 1) == 2);
    BOOST_TEST(ends_at(__LINE__ - 1, "SELECT ? + 1"));
    BOOST_TEST(db.execute(tn::here(tn::raw<"UPDATE orders SET quantity = :n">), "n"_p = 1) == 5);
    BOOST_TEST(ends_at(__LINE__ - 1, "SET quantity = ?"));
    BOOST_CHECK_THROW((void)db.all(tn::here(tn::raw<"SELECT 1, 2", int>)), tn::programming_error);
}

BOOST_AUTO_TEST_CASE(the_text_of_a_place_is_prepared_once) {
    const std::size_t before = db.prepared_statements();
    for (int round = 0; round != 3; ++round)
        (void)db.all(tn::here(by_age), "age"_p = round);
    BOOST_TEST(db.prepared_statements() == before + 1);
    (void)db.all(tn::here(by_age), "age"_p = 1);
    BOOST_TEST(db.prepared_statements() == before + 2);
}

BOOST_AUTO_TEST_CASE(a_place_is_seen_in_the_text_without_running) {
    const auto query = tn::select(users.id).from(users);
    const tn::located_query<std::remove_const_t<decltype(query)>> located = tn::here(query);
    last = tn::sql<tn::mysql>(located);
    BOOST_TEST(ends_at(__LINE__ - 2, "SELECT `users`.`id` FROM `users`"));
}

BOOST_AUTO_TEST_SUITE_END()
