// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Raw SQL on a database: rows of values, of fields, of records and of types of the program's own.
#include "store.hpp"
#include "typed.hpp"

#include <boost/test/unit_test.hpp>

#include <functional>
#include <map>

namespace query_raw {

using namespace store;

constexpr auto by_age =
    tn::raw<"SELECT username FROM users WHERE age = :age ORDER BY id", std::string>;

struct person {
    std::string name;
    std::optional<std::string> bio;
    std::int32_t age;
};

std::string message_of(const std::function<void()>& run) {
    try {
        run();
    } catch (const tn::programming_error& refused) {
        return std::string(refused.what()).substr(0, std::string(refused.what()).find(" [SQL"));
    }
    return "nothing was refused";
}

} // namespace query_raw

BOOST_FIXTURE_TEST_SUITE(query_raw, query_raw::fixture)

BOOST_AUTO_TEST_CASE(seed_163_a_parameter_is_given_by_name) {
    const auto rows = db.all(
        tn::raw<
            "SELECT id, username FROM users WHERE age > :age AND username <> ':age' AND id <= :id",
            std::int64_t,
            std::string>,
        "id"_p = 3,
        "age"_p = 17
    );
    BOOST_TEST_REQUIRE(rows.size() == 2U);
    BOOST_TEST(rows[0].c1 == 2);
    BOOST_TEST(rows[1].c2 == "\xC3\x89lan");
}

BOOST_AUTO_TEST_CASE(seed_169_a_running_total_of_groups) {
    const auto rows = db.all(tn::raw<
                             "SELECT status, CAST(sum(quantity) AS DECIMAL(20, 0)), "
                             "CAST(sum(sum(quantity)) OVER (ORDER BY status) AS DECIMAL(20, 0)) "
                             "FROM orders GROUP BY status ORDER BY status",
                             std::string,
                             tn::decimal<20, 0>,
                             tn::decimal<20, 0>>);
    BOOST_TEST_REQUIRE(rows.size() > 1U);
    tn::decimal<20, 0> before(0);
    for (const auto& [status, sold, so_far] : rows) {
        BOOST_TEST((so_far - before == sold), status);
        before = so_far;
    }
}

BOOST_AUTO_TEST_CASE(a_parameter_may_come_again) {
    const auto q = tn::raw<
        "SELECT count(*) FROM users WHERE age >= :n AND age <= :n + :m AND id < :n",
        std::int64_t>;
    BOOST_TEST(db.scalar(q, "n"_p = 17, "m"_p = 23) == 3);
    BOOST_TEST(db.scalar(q, "m"_p = std::int64_t{0}, "n"_p = std::int16_t{40}) == 2);
}

BOOST_AUTO_TEST_CASE(an_optional_argument_is_its_value_or_null) {
    const auto q = tn::raw<
        "SELECT count(*) FROM users WHERE bio = :bio OR bio IS NULL AND :bio IS NULL",
        std::int64_t>;
    std::optional<std::string> bio;
    BOOST_TEST(db.scalar(q, "bio"_p = bio) == 2);
    bio = "paints";
    BOOST_TEST(db.scalar(q, "bio"_p = bio) == 1);
    BOOST_TEST(db.scalar(q, "bio"_p = std::optional<std::string_view>("paints")) == 1);
}

BOOST_AUTO_TEST_CASE(each_way_to_run_a_query_runs_a_raw_one) {
    BOOST_TEST(db.one(by_age, "age"_p = 17).c1 == "Ann");
    BOOST_TEST(db.first(by_age, "age"_p = 40)->c1 == "ben_50%");
    BOOST_TEST(!db.first(by_age, "age"_p = 1).has_value());
    BOOST_TEST(!db.one_or_none(by_age, "age"_p = 1).has_value());
    BOOST_TEST(db.scalar(by_age, "age"_p = 70) == "\xC3\x89lan");
    BOOST_TEST(db.all(by_age, "age"_p = 40).size() == 2U);
    BOOST_CHECK_EXCEPTION((void)db.one(by_age, "age"_p = 1), tn::no_result, [](const auto& e) {
        return e.sql() == law::spelt("SELECT username FROM users WHERE age = ? ORDER BY id");
    });
    BOOST_CHECK_EXCEPTION(
        (void)db.one_or_none(by_age, "age"_p = 40),
        tn::multiple_results,
        [](const auto& e) { return e.sql().ends_with("ORDER BY id"); }
    );
}

BOOST_AUTO_TEST_CASE(seed_165_a_stream_gives_views) {
    std::string all;
    const auto q = tn::raw<
        "SELECT username, bio, age FROM users ORDER BY id",
        std::string,
        std::optional<tn::text>,
        int>;
    for (auto&& [name, bio, age] : db.fetch(q)) {
        static_assert(std::same_as<std::remove_cvref_t<decltype(name)>, std::string_view>);
        static_assert(std::same_as<
                      std::remove_cvref_t<decltype(bio)>,
                      std::optional<std::string_view>>);
        all += std::string(name) + (bio ? "+" : "-") + std::to_string(age) + ' ';
    }
    BOOST_TEST(all == "Ann+17 ben_50%-40 \xC3\x89lan+70 Dora-40 ");
}

BOOST_AUTO_TEST_CASE(a_stream_keeps_its_temporary_arguments) {
    auto stream = [&] { return db.fetch(by_age, "age"_p = 40); }();
    std::size_t rows = 0;
    for ([[maybe_unused]] auto&& row : stream)
        ++rows;
    BOOST_TEST(rows == 2U);
    for (auto&& [id] : db.fetch(
             tn::raw<"SELECT id FROM users WHERE username = :n", int>, "n"_p = std::string("Dora")
         ))
        BOOST_TEST(id == 4);
}

BOOST_AUTO_TEST_CASE(seed_164_a_column_is_read_by_its_name) {
    const auto q = tn::raw<
        "SELECT username, count(*) AS n FROM users JOIN orders ON user_id = users.id"
        " GROUP BY users.id ORDER BY n DESC, username",
        tn::field<"username", std::string>,
        tn::field<"N", std::int64_t>>;
    std::map<std::string, std::int64_t> counts;
    for (auto&& row : db.fetch(q))
        counts[std::string(row["username"_c])] = row["N"_c];
    BOOST_TEST(counts.size() == 3U);
    BOOST_TEST(counts["ben_50%"] == 2);

    auto row = db.first(q).value();
    row["username"_c] += '!';
    const auto& [name, n] = row;
    BOOST_TEST(name == "Ann!");
    BOOST_TEST(n == 2);
    static_assert(std::same_as<decltype(row["N"_c]), std::int64_t&>);
}

BOOST_AUTO_TEST_CASE(values_of_all_kinds_come_as_they_were_given) {
    const auto price = tn::decimal<12, 2>::parse("1234.50");
    const std::chrono::sys_days day{std::chrono::days{20000}};
    const tn::timestamp_value moment{std::chrono::microseconds{1'700'000'000'123'456}};
    const std::vector<std::byte> bytes{std::byte{0}, std::byte{255}};
    const auto row = db.one(
        tn::raw<
            "SELECT :a, :b, :c, :d, :e, :f, :g, :h + 0.25",
            bool,
            std::uint16_t,
            double,
            tn::decimal<12, 2>,
            std::chrono::sys_days,
            tn::timestamp,
            tn::blob,
            tn::decimal<12, 2>>,
        "a"_p = true,
        "b"_p = std::uint16_t{65535},
        "c"_p = 0.5,
        "d"_p = price,
        "e"_p = day,
        "f"_p = moment,
        "g"_p = bytes,
        "h"_p = price
    );
    BOOST_TEST(row.c1);
    BOOST_TEST(row.c2 == 65535);
    BOOST_TEST(row.c3 == 0.5);
    BOOST_TEST((row.c4 == price));
    BOOST_TEST((row.c5 == day));
    BOOST_TEST((row.c6 == moment));
    BOOST_TEST((row.c7 == bytes));
    BOOST_TEST((row.c8 == tn::decimal<12, 2>::parse("1234.75")));
}

BOOST_AUTO_TEST_CASE(types_of_the_programs_own_are_arguments_and_columns) {
    const typed::path home{"home/ann"};
    const auto row = db.one(
        tn::raw<
            "SELECT :shade, :place, :none, :clock, :span",
            typed::colour,
            typed::path,
            std::optional<typed::path>,
            tn::clock_time,
            tn::interval>,
        "place"_p = home,
        "shade"_p = typed::colour::blue,
        "none"_p = std::optional<typed::path>(),
        "span"_p = tn::interval_value{1, 2, 3},
        "clock"_p = tn::clock_time{std::chrono::hours{7}}
    );
    BOOST_TEST((row.c1 == typed::colour::blue));
    BOOST_TEST((row.c2 == home));
    BOOST_TEST(!row.c3.has_value());
    BOOST_TEST((row.c4 == tn::clock_time{std::chrono::hours{7}}));
    BOOST_TEST((row.c5 == tn::interval_value{1, 2, 3}));
}

BOOST_AUTO_TEST_CASE(a_record_is_read_by_the_columns_of_its_model) {
    same(
        tn::raw<"SELECT * FROM users WHERE id = :id", User>,
        "SELECT * FROM users WHERE id = 2",
        "id"_p = 2
    );
    std::string names;
    for (auto&& user : db.fetch(tn::raw<"SELECT * FROM users ORDER BY id DESC", User>)) {
        static_assert(std::same_as<decltype(user.username), std::string_view>);
        names += std::string(user.username) + ' ';
    }
    BOOST_TEST(names == "Dora \xC3\x89lan ben_50% Ann ");
}

BOOST_AUTO_TEST_CASE(a_record_may_stand_beside_values) {
    const auto rows = db.all(
        tn::raw<
            "SELECT 7, o.*, username AS buyer FROM orders o JOIN users u ON u.id = user_id"
            " WHERE status = :status ORDER BY o.id",
            int,
            Order,
            tn::field<"buyer", std::string>>,
        "status"_p = "paid"
    );
    BOOST_TEST_REQUIRE(rows.size() == 3U);
    BOOST_TEST(rows[0].c1 == 7);
    BOOST_TEST((rows[0].c2.total == tn::decimal<12, 2>::parse("2.5")));
    BOOST_TEST(rows[2]["buyer"_c] == "ben_50%");
}

BOOST_AUTO_TEST_CASE(rows_are_mapped_to_a_type_of_the_programs_own) {
    const auto q =
        tn::into<person>(tn::raw<
                         "SELECT username, bio, age FROM users WHERE age < :age ORDER BY id",
                         std::string,
                         std::optional<std::string>,
                         std::int32_t>);
    const std::vector<person> people = db.all(q, "age"_p = 41);
    BOOST_TEST_REQUIRE(people.size() == 3U);
    BOOST_TEST(people[0].bio.value() == "paints");
    BOOST_TEST(people[2].name == "Dora");
    const std::tuple<std::int64_t> whole =
        db.one(tn::into<std::tuple<std::int64_t>>(tn::raw<"SELECT 3", std::int64_t>));
    BOOST_TEST(std::get<0>(whole) == 3);
}

BOOST_AUTO_TEST_CASE(another_number_of_columns_is_refused_before_it_runs) {
    BOOST_TEST(message_of([&] {
                   (void)db.all(tn::raw<"SELECT id, age FROM users", int>);
               }) == "tenon: the result has 2 columns, where the program expects 1");
    BOOST_TEST(message_of([&] {
                   (void
                   )db.all(tn::raw<"DELETE FROM branches WHERE city = :c", int>, "c"_p = "Aix");
               }) == "tenon: the result has 0 columns, where the program expects 1");
    BOOST_TEST(db.scalar(tn::raw<"SELECT count(*) FROM branches", int>) == 3, "nothing was run");
}

BOOST_AUTO_TEST_CASE(another_number_of_columns_that_return_is_refused) {
    constexpr auto insert = tn::
        raw<"INSERT INTO branches VALUES (:city, 1, 'u') RETURNING city, number", std::string, int>;
    BOOST_TEST(db.one(insert, "city"_p = "Ulm").c1 == "Ulm");
    BOOST_TEST(message_of([&] {
                   (void)db.all(tn::raw<
                                "INSERT INTO branches VALUES ('Bern', 1, 'u') RETURNING city",
                                int,
                                int>);
               }) == "tenon: the result has 1 column, where the program expects 2");
    // MariaDB tells the columns when it has run the statement
    const int known = law::on_mariadb ? 5 : 4;
    BOOST_TEST(db.scalar(tn::raw<"SELECT count(*) FROM branches", int>) == known);
    BOOST_TEST(db.one(insert, "city"_p = "Graz").c2 == 1, "usable afterwards");
}

BOOST_AUTO_TEST_CASE(a_column_of_another_name_is_refused) {
    const auto wrong =
        tn::raw<"SELECT id, username FROM users", int, tn::field<"user_name", std::string>>;
    BOOST_TEST(
        message_of([&] { (void)db.first(wrong); }) ==
        R"(tenon: column 2 of the result is "username", where the program expects "user_name")"
    );
    BOOST_TEST(
        message_of([&] {
            (void)db.all(tn::raw<
                         "SELECT id, username, age, is_active, score, bio, manager_id, born"
                         " FROM users",
                         User>);
        }) == R"(tenon: column 5 of the result is "score", where the program expects "bio")"
    );
    BOOST_TEST(message_of([&] { (void)db.first(wrong); }).starts_with("tenon: column 2"), "again");
}

BOOST_AUTO_TEST_CASE(a_value_of_another_type_is_an_error_and_not_a_guess) {
    BOOST_CHECK_THROW((void)db.one(tn::raw<"SELECT '12abc'", int>), tn::data_error);
    BOOST_CHECK_THROW((void)db.one(tn::raw<"SELECT 1.5", int>), tn::data_error);
    BOOST_CHECK_THROW((void)db.one(tn::raw<"SELECT 'yes'", bool>), tn::data_error);
    BOOST_CHECK_THROW((void)db.one(tn::raw<"SELECT '1.5'", double>), tn::data_error);
    BOOST_CHECK_THROW((void)db.one(tn::raw<"SELECT NULL", bool>), tn::data_error);
    BOOST_CHECK_THROW((void)db.one(tn::raw<"SELECT NULL", std::string>), tn::data_error);
    BOOST_CHECK_THROW((void)db.one(tn::raw<"SELECT 'x'", std::optional<int>>), tn::data_error);
    BOOST_CHECK_THROW(
        (void)db.one(tn::raw<"SELECT 'x' AS x", tn::field<"x", int>>), tn::data_error
    );
    BOOST_TEST(db.scalar(tn::raw<"SELECT 3", double>) == 3.0, "an integer is a number");
}

BOOST_AUTO_TEST_CASE(seed_001_raw_and_built_queries_share_a_transaction) {
    db.transaction([&](law::transaction& tx) {
        tx.execute(tn::insert_into(users).values(User{.username = "Eve", .age = 30}));
        BOOST_TEST(tx.scalar(tn::raw<"SELECT count(*) FROM users", int>) == 5);
        BOOST_TEST(tx.execute(tn::raw<"UPDATE users SET age = age + :n">, "n"_p = 1) == 5);
        BOOST_TEST(
            tx.scalar(tn::select(users.age).from(users).where(users.username == "Eve")) == 31
        );
    });
    auto tx = db.begin();
    tx.execute(tn::raw<"DELETE FROM orders">);
    BOOST_TEST(tx.all(tn::select(orders).from(orders)).empty());
    tx.rollback();
    BOOST_TEST(db.scalar(tn::raw<"SELECT count(*) FROM orders", int>) == 5);
}

BOOST_AUTO_TEST_CASE(seed_172_hostile_values_are_values) {
    const std::vector<std::string> values{
        "'; DROP TABLE users; --", "\" OR 1=1 --", ":age", "\\'", "?", "$1"};
    for (const std::string& hostile : values) {
        BOOST_TEST(
            db.all(tn::raw<"SELECT id FROM users WHERE username = :n", int>, "n"_p = hostile)
                .empty(),
            hostile
        );
        BOOST_TEST(db.scalar(tn::raw<"SELECT :n", std::string>, "n"_p = hostile) == hostile);
    }
    BOOST_TEST(db.scalar(tn::raw<"SELECT count(*) FROM users", int>) == 4);
}

BOOST_AUTO_TEST_CASE(a_statement_is_prepared_once_for_the_types_of_its_arguments) {
    const std::size_t before = db.prepared_statements();
    for (int age : {17, 40, 70})
        (void)db.all(by_age, "age"_p = age);
    BOOST_TEST(db.prepared_statements() == before + 1);
    (void)db.all(by_age, "age"_p = std::int64_t{17});
    BOOST_TEST(db.prepared_statements() == before + 2);
}

BOOST_AUTO_TEST_CASE(a_wrong_text_is_told_with_the_text) {
    BOOST_CHECK_EXCEPTION(
        (void)db.all(tn::raw<"SELEC 1", int>),
        tn::programming_error,
        [](const auto& e) { return e.sql() == "SELEC 1"; }
    );
}

BOOST_AUTO_TEST_SUITE_END()
