// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "model_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace schema_schema {

using namespace model;

template <class... Tables> constexpr auto facts_of(tn::schema_of<Tables...>) {
    return tn::detail::schema_facts<Tables...>{};
}
using facts = decltype(facts_of(family));
static_assert(facts::size == 3 && facts::found.fault == tn::detail::schema_fault::none);

} // namespace schema_schema

BOOST_AUTO_TEST_SUITE(schema_schema)

BOOST_AUTO_TEST_CASE(a_table_comes_behind_those_it_points_at) {
    BOOST_TEST(facts::order.at[0] == 1U);
    BOOST_TEST(facts::order.at[1] == 2U);
    BOOST_TEST(facts::order.at[2] == 0U);
}

BOOST_AUTO_TEST_CASE(an_empty_schema_is_one) {
    BOOST_TEST(decltype(facts_of(tn::schema()))::size == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
