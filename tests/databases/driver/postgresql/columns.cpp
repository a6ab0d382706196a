// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Raw SQL is held against what the program said of it before it runs.
#include "postgresql_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace driver_postgresql_columns {

using namespace postgresql_tests;
using namespace tn::literals;

} // namespace driver_postgresql_columns

BOOST_FIXTURE_TEST_SUITE(
    driver_postgresql_columns,
    driver_postgresql_columns::fixture,
    *boost::unit_test::precondition(test_servers::with_postgresql)
)

BOOST_AUTO_TEST_CASE(columns_are_counted_before_anything_is_changed) {
    sql.execute("CREATE TABLE t (i int)");
    constexpr auto wrong = tn::raw<"INSERT INTO t VALUES (1) RETURNING i, i + 1", int>;
    for (const char* options : {"", "statement_cache=0"}) {
        auto opened = another(options);
        const auto text = refusal<tn::programming_error>([&] { opened.all(wrong); });
        BOOST_TEST(has(text, "the result has 2 columns, where the program expects 1"));
        BOOST_TEST(sql.value("SELECT count(*) FROM t") == "0");
        const auto rows = refusal<tn::programming_error>([&] {
            opened.execute(tn::raw<"DELETE FROM t RETURNING i">);
        });
        BOOST_TEST(has(rows, "the statement gives 1 column; name the types"));
    }
}

BOOST_AUTO_TEST_CASE(columns_may_be_given_names) {
    constexpr auto named = tn::
        raw<"SELECT 7 AS one, 'x' AS two", tn::field<"ONE", int>, tn::field<"two", std::string>>;
    BOOST_TEST(db.one(named).c1 == 7);
    const auto text = refusal<tn::programming_error>([&] {
        db.all(tn::raw<"SELECT 7 AS one", tn::field<"two", int>>);
    });
    BOOST_TEST(has(text, "column 1 of the result is \"one\", where the program expects \"two\""));
}

BOOST_AUTO_TEST_CASE(parameters_have_the_types_of_their_values) {
    constexpr auto types = tn::raw<
        "SELECT pg_typeof(:a)::text || ' ' || pg_typeof(:b)::text || ' ' || pg_typeof(:a)::text",
        std::string>;
    BOOST_TEST(db.scalar(types, "a"_p = std::int64_t{1}, "b"_p = "x") == "bigint text bigint");
    BOOST_TEST(
        db.scalar(types, "a"_p = std::optional<double>(), "b"_p = tn::clock_time(1, 2)) ==
        "double precision time without time zone double precision"
    );
}

BOOST_AUTO_TEST_SUITE_END()
