// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The ways to run a query: all, first, one, one_or_none, scalar, get, fetch, execute.
#include "store.hpp"

#include <boost/test/unit_test.hpp>

namespace database_query_methods {

using namespace store;

constexpr auto by_age =
    tn::select(users.username).from(users).where(users.age == tn::param<"age">).order_by(users.id);

/// Both a database and a transaction are run on by the same methods.
template <class Runner> std::string first_name(Runner& runner) {
    static_assert(std::derived_from<Runner, tn::query_methods<Runner, tn::sqlite>>);
    return runner.first(by_age, "age"_p = 40)->c1;
}

} // namespace database_query_methods

BOOST_FIXTURE_TEST_SUITE(database_query_methods, database_query_methods::fixture)

BOOST_AUTO_TEST_CASE(one_row_is_one) {
    BOOST_TEST(db.one(by_age, "age"_p = 17).c1 == "Ann");
    BOOST_CHECK_EXCEPTION((void)db.one(by_age, "age"_p = 1), tn::no_result, [](const auto& e) {
        return e.sql().starts_with("SELECT");
    });
    BOOST_CHECK_THROW((void)db.one(by_age, "age"_p = 40), tn::multiple_results);
}

BOOST_AUTO_TEST_CASE(a_row_may_be_missing) {
    BOOST_TEST(db.one_or_none(by_age, "age"_p = 70).has_value());
    BOOST_TEST(!db.one_or_none(by_age, "age"_p = 1).has_value());
    BOOST_CHECK_THROW((void)db.one_or_none(by_age, "age"_p = 40), tn::multiple_results);
    BOOST_TEST(db.first(by_age, "age"_p = 40)->c1 == "ben_50%");
    BOOST_TEST(!db.first(by_age, "age"_p = 1).has_value());
}

BOOST_AUTO_TEST_CASE(a_scalar_is_the_value_itself) {
    BOOST_TEST(db.scalar(by_age, "age"_p = 17) == "Ann");
    BOOST_CHECK_THROW((void)db.scalar(by_age, "age"_p = 1), tn::no_result);
    BOOST_CHECK_THROW((void)db.scalar(by_age, "age"_p = 40), tn::multiple_results);
    const std::optional<std::string> bio =
        db.scalar(tn::select(users.bio).from(users).where(users.id == 2));
    BOOST_TEST(!bio.has_value());
}

BOOST_AUTO_TEST_CASE(a_record_is_got_by_its_key) {
    BOOST_TEST(db.get(users, 3)->username == "\xC3\x89lan");
    BOOST_TEST(!db.get(users, 99).has_value());
    BOOST_TEST(db.get(branches, "Aix", 2)->name == "new");
    BOOST_TEST(!db.get(branches, std::string("Aix"), 3).has_value());
}

BOOST_AUTO_TEST_CASE(all_of_no_rows_is_empty) { BOOST_TEST(db.all(by_age, "age"_p = 1).empty()); }

BOOST_AUTO_TEST_CASE(a_stream_may_outlive_its_query_and_its_arguments) {
    auto stream = [&] {
        const std::string name = "Ann or another name that is long";
        return db.fetch(
            tn::select(users.username)
                .from(users)
                .where(users.username != std::string(name), users.age == tn::param<"age">),
            "age"_p = 17
        );
    }();
    std::string names;
    for (auto&& [name] : stream)
        names += name;
    BOOST_TEST(names == "Ann");
}

BOOST_AUTO_TEST_CASE(an_argument_that_is_a_temporary_is_kept_by_its_stream) {
    const auto query = tn::select(users.id)
                           .from(users)
                           .where(users.username == tn::param<"a">, users.bio == tn::param<"b">);
    for (auto&& [id] : db.fetch(query, "a"_p = std::string("Ann"), "b"_p = std::string("paints")))
        BOOST_TEST(id == 1);
    BOOST_TEST(db.scalar(query, "b"_p = std::string("paints"), "a"_p = std::string("Ann")) == 1);
}

BOOST_AUTO_TEST_CASE(a_parameter_may_stand_in_several_places) {
    const auto query = tn::select(users.id)
                           .from(users)
                           .where(
                               users.age > tn::param<"n">,
                               users.id < tn::param<"m">,
                               users.age < tn::param<"n"> + 30
                           )
                           .order_by(users.id);
    same(
        query, "SELECT id FROM users WHERE age > 20 AND id < 4 AND age < 50", "m"_p = 4, "n"_p = 20
    );
}

BOOST_AUTO_TEST_CASE(a_range_of_records_is_stored_in_blocks_and_counted) {
    for (const std::size_t size :
         {std::size_t{0},
          std::size_t{1},
          std::size_t{15},
          std::size_t{16},
          std::size_t{17},
          std::size_t{33}}) {
        std::vector<Order> many(size, Order{.user_id = 1, .status = "bulk"});
        for (std::size_t i = 0; i != size; ++i)
            many[i].quantity = static_cast<std::int32_t>(i);
        BOOST_TEST(
            db.execute(tn::insert_into(orders).values(many)) == static_cast<std::int64_t>(size)
        );
        same(
            tn::select(tn::count(), tn::sum(orders.quantity))
                .from(orders)
                .where(orders.status == "bulk"),
            "SELECT " + std::to_string(size) + ", " +
                (size == 0 ? std::string("NULL") : std::to_string(size * (size - 1) / 2))
        );
        sqlite3_exec(
            db.native_handle(),
            "DELETE FROM orders WHERE status = 'bulk'",
            nullptr,
            nullptr,
            nullptr
        );
    }
}

BOOST_AUTO_TEST_CASE(databases_and_transactions_are_run_on_alike) {
    BOOST_TEST(first_name(db) == "ben_50%");
    db.transaction([](tn::transaction& tx) { BOOST_TEST(first_name(tx) == "ben_50%"); });
}

BOOST_AUTO_TEST_SUITE_END()
