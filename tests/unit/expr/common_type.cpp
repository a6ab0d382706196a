// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "shop_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace expr_common_type {

using namespace shop;
using tn::decimal;

template <class Sql> using node = tn::expression<tn::detail::bound<Sql>>;

/// Whether these operands and values have this type in common.
template <class Sql, class... Xs>
constexpr bool common = std::is_same_v<tn::detail::common_type<Xs...>, Sql>;
template <class... Xs> constexpr bool none = common<tn::detail::no_sql_type, Xs...>;

// Expressions widen.
static_assert(common<std::int64_t, node<std::int16_t>, node<std::int64_t>>);
static_assert(common<std::int64_t, node<std::int32_t>, node<std::uint32_t>>);
static_assert(common<std::int32_t, node<std::uint16_t>, node<std::int32_t>>);
static_assert(none<node<std::int64_t>, node<std::uint64_t>>);
static_assert(common<decimal<13, 3>, node<decimal<12, 2>>, node<decimal<5, 3>>>);
static_assert(common<decimal<12, 2>, node<decimal<5, 2>>, node<std::int32_t>>);
static_assert(common<tn::text, node<tn::varchar<5>>, node<tn::varchar<6>>>);
static_assert(common<tn::varchar<5>, node<tn::varchar<5>>, node<tn::varchar<5>>>);
static_assert(common<double, node<float>, node<double>>);
static_assert(none<node<double>, node<std::int32_t>>);
static_assert(none<node<tn::text>, node<std::int32_t>>);
static_assert(none<node<tn::date>, node<tn::timestamp>>);

// A value takes the type of the expressions, unless it would lose something.
static_assert(common<decimal<5, 2>, node<decimal<5, 2>>, int>);
static_assert(common<decimal<5, 2>, int, node<decimal<5, 2>>>);
static_assert(common<decimal<6, 3>, node<decimal<5, 2>>, decimal<4, 3>>);
static_assert(common<std::int16_t, node<std::int16_t>, int>);
static_assert(common<std::int64_t, node<std::int16_t>, std::int64_t>);
static_assert(common<double, int, node<double>>);
static_assert(common<tn::text, node<tn::varchar<5>>, const char*>);
static_assert(common<std::int32_t, node<std::int32_t>, std::optional<int>>);
static_assert(none<node<std::int32_t>, double>);
static_assert(none<node<std::int32_t>, const char*>);
static_assert(common<std::int64_t, int, std::int64_t>);

// A parameter without a type takes part in nothing.
static_assert(common<std::int32_t, decltype(tn::param<"p">), node<std::int32_t>>);
static_assert(common<tn::detail::any_type, decltype(tn::param<"p">)>);

} // namespace expr_common_type

BOOST_AUTO_TEST_SUITE(expr_common_type)

BOOST_AUTO_TEST_CASE(a_value_is_bound_as_the_common_type) {
    constexpr auto total = tn::coalesce(orders.total, 3);
    BOOST_TEST(total.data.cells[0].integer[0] == 300); // hundredths
    constexpr auto score = tn::coalesce(users.score, 3);
    BOOST_TEST(score.data.cells[0].floating == 3.0);
    BOOST_CHECK_THROW(tn::coalesce(tn::param<"p", std::int16_t>, 70'000), tn::value_error);
}

BOOST_AUTO_TEST_SUITE_END()
