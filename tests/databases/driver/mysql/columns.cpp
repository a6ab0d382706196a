// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "mariadb_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace driver_mysql_columns {
using namespace mariadb_fixture;
using namespace tn::literals;
} // namespace driver_mysql_columns

BOOST_FIXTURE_TEST_SUITE(
    driver_mysql_columns,
    driver_mysql_columns::own_mariadb,
    *boost::unit_test::precondition(test_servers::with_mariadb)
)

BOOST_AUTO_TEST_CASE(what_was_expected_is_not_complained_of) {
    const tn::raw_query<
        "SELECT 1 AS A, 'x' AS b",
        tn::field<"a", std::int64_t>,
        tn::field<"b", std::string>>
        named;
    BOOST_TEST(db.one(named).c1 == 1);
}

BOOST_AUTO_TEST_CASE(what_differs_is_told) {
    BOOST_CHECK_EXCEPTION(
        (void)db.all(tn::raw<"SELECT 1, 2", std::int64_t>),
        tn::programming_error,
        that_says("the result has 2 columns, where the program expects 1")
    );
    BOOST_CHECK_EXCEPTION(
        db.execute(tn::raw<"SELECT 1">),
        tn::programming_error,
        that_says("the statement gives 1 column; name the types")
    );
    BOOST_CHECK_EXCEPTION(
        (void)db.all(tn::raw<"SELECT 1 AS a", tn::field<"b", std::int64_t>>),
        tn::programming_error,
        that_says("column 1 of the result is \"a\", where the program expects \"b\"")
    );
}

BOOST_AUTO_TEST_CASE(what_only_the_server_sees_is_told_when_it_is_prepared) {
    tn::mysql_connection on(
        tn::mysql_settings_from(mine.url(), "mariadb"), tn::detail::mariadb_server
    );
    static const std::string_view name;
    static const tn::expected_columns one{&name, 1};
    static const tn::expected_columns none{};
    static tn::statement_number numbers[2]{};
    const tn::description with_mark{"SELECT ?", nullptr, 0, 0, false, &numbers[0], &one};
    BOOST_CHECK_EXCEPTION(
        on.open(with_mark, nullptr, nullptr), tn::programming_error, that_says("1 parameter")
    );
    const tn::description two{"DO 1; DO 2", nullptr, 0, 0, false, &numbers[1], &none};
    BOOST_CHECK_THROW(on.change(two, nullptr, nullptr), tn::programming_error);
    on.run("DO 1");
}

BOOST_AUTO_TEST_SUITE_END()
