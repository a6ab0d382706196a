// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "model_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace schema_table {

using namespace model;

constexpr auto other = tn::alias<"other">(children);

template <class T> using traits = tn::detail::source_traits<std::remove_cvref_t<T>>;
static_assert(
    traits<decltype(children)>::title == "children" && !traits<decltype(children)>::is_alias
);
static_assert(
    traits<decltype(other)>::title == "other" && traits<decltype(other)>::table_title == "children"
);
static_assert(tn::detail::table_like<decltype(children)> && !tn::detail::table_like<decltype(other)>);
static_assert(tn::detail::source_like<decltype(other)> && !tn::detail::source_like<int>);
static_assert(!std::same_as<decltype(other.id), decltype(children.id)>);
static_assert(std::same_as<Child, traits<decltype(other)>::record>);

static_assert(
    tn::sql<tn::sqlite>(tn::select(other.id).from(other)) ==
    R"(SELECT "other"."id" FROM "children" AS "other")"
);

} // namespace schema_table

BOOST_AUTO_TEST_SUITE(schema_table)

BOOST_AUTO_TEST_CASE(a_record_is_an_aggregate_of_plain_values) {
    BOOST_TEST(std::is_aggregate_v<Child>);
    const auto [region, number, title] = tn::record<parents>{"eu", 5, "t"};
    BOOST_TEST(region == "eu");
    BOOST_TEST(number == 5);
    BOOST_TEST(title == "t");
}

BOOST_AUTO_TEST_SUITE_END()
