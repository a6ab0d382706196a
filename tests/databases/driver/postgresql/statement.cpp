// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "postgresql_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace driver_postgresql_statement {

using namespace postgresql_tests;

constexpr tn::placeholder slots[]{{0, 0, tn::kind::int32}, {1, 0, tn::kind::text}};
tn::statement_number number{0};
constexpr tn::description pair{"SELECT $1 + 1 AS n, $2 AS t", slots, 2, 1, false, &number};

struct statement_fixture : fixture {
    tn::postgresql_connection opened = tn::detail::driver<tn::postgresql>::open(schema.url());
    std::string prepared() {
        const auto found = opened.link().run_quietly("SELECT count(*) FROM pg_prepared_statements");
        return PQgetvalue(found.get(), 0, 0);
    }
};

} // namespace driver_postgresql_statement

BOOST_FIXTURE_TEST_SUITE(
    driver_postgresql_statement,
    driver_postgresql_statement::statement_fixture,
    *boost::unit_test::precondition(test_servers::with_postgresql)
)

BOOST_AUTO_TEST_CASE(values_and_arguments_are_sent_by_their_places) {
    for (const bool kept : {true, false}) {
        tn::detail::pg::statement statement(opened.link(), pair, kept);
        BOOST_TEST(prepared() == (kept ? "1" : "0"));
        const tn::datum cell{std::int64_t{41}};
        const tn::datum text{std::string_view("x")};
        statement.bind(pair, &cell, &text);
        BOOST_TEST(statement.event().parameters.text() == "[41, 'x']");
        BOOST_TEST_REQUIRE(statement.send());
        statement.stand_at(opened.link().only().release());
        const tn::postgresql_row row{&statement.at};
        BOOST_TEST(tn::detail::decode<int>(row.cell(0)) == 42);
        BOOST_TEST(tn::detail::decode<std::string>(row.cell(1)) == "x");
    }
    BOOST_TEST(prepared() == "0");
}

BOOST_AUTO_TEST_CASE(one_that_is_forgotten_is_prepared_again) {
    tn::detail::pg::statement statement(opened.link(), pair, true);
    opened.link().run_quietly("DEALLOCATE ALL");
    statement.forget();
    const tn::datum cells[]{tn::datum{std::int64_t{1}}, tn::datum{}};
    statement.bind(pair, cells, cells + 1);
    BOOST_TEST_REQUIRE(statement.send());
    BOOST_TEST(opened.link().only().is_good());
    BOOST_TEST(prepared() == "1");
}

BOOST_AUTO_TEST_CASE(more_parameters_than_the_protocol_counts_are_refused_before_they_are_sent) {
    const std::vector<tn::placeholder> many(70'000, slots[0]);
    const tn::description wide{"SELECT 1", many.data(), 70'000, 1, false, &number};
    const auto text = refusal<tn::programming_error>([&] {
        const tn::detail::pg::statement statement(opened.link(), wide, true);
    });
    BOOST_TEST(has(text, "70000 parameters; PostgreSQL takes at most 65535"));
}

BOOST_AUTO_TEST_SUITE_END()
