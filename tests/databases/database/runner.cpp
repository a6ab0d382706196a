// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// How statements reach a database: their descriptions, and what comes back.
#include "store.hpp"

#include <boost/test/unit_test.hpp>

namespace database_runner {

using namespace store;
using runner = tn::detail::runner<tn::sqlite>;

constexpr auto ages = tn::select(users.age).from(users).order_by(users.id);
using age_row = std::remove_cvref_t<decltype(std::declval<fixture>().db.one(ages))>;

} // namespace database_runner

BOOST_FIXTURE_TEST_SUITE(database_runner, database_runner::fixture)

BOOST_AUTO_TEST_CASE(a_text_that_is_constant_has_one_description) {
    BOOST_TEST(&runner::describe(db, ages) == &runner::describe(db, ages));
    BOOST_TEST(runner::text(db, ages) == tn::sql<tn::sqlite>(ages));
}

BOOST_AUTO_TEST_CASE(rows_come_one_by_one_or_together) {
    BOOST_TEST(runner::collect<age_row>(db, ages).size() == 4U);
    BOOST_TEST(runner::leading<age_row>(db, ages)->c1 == 17);
    BOOST_CHECK_THROW(runner::sole<age_row>(db, ages), tn::multiple_results);
    const auto none = tn::select(users.age).from(users).where(users.id == 99);
    BOOST_TEST(!runner::sole<age_row>(db, none));
    BOOST_CHECK_THROW(runner::required<age_row>(db, none), tn::no_result);
    int sum = 0;
    for (auto&& row : runner::open<age_row>(db, ages))
        sum += row.c1;
    BOOST_TEST(sum == 167);
}

BOOST_AUTO_TEST_SUITE_END()
