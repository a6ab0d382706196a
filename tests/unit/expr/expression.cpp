// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "shop_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace expr_expression {

using namespace shop;

// What an expression can do is told by its type.
template <class E>
concept can_order = requires(const E& e) { e.desc(); };
template <class E>
concept can_match = requires(const E& e) { e.like("x"); };
template <class E>
concept can_be_null = requires(const E& e) { e.is_null(); };
template <class E>
concept can_label = requires(const E& e) { e.template as<"x">(); };

using number = decltype(users.age + 1);
using text = decltype(users.bio + "!");
using condition = decltype(users.age > 1);

static_assert(can_order<number> && !can_match<number> && can_be_null<number> && can_label<number>);
static_assert(can_order<text> && can_match<text> && can_be_null<text> && can_label<text>);
static_assert(!can_order<condition> && !can_match<condition> && can_label<condition>);

} // namespace expr_expression

BOOST_AUTO_TEST_SUITE(expr_expression)

BOOST_AUTO_TEST_CASE(an_expression_is_its_values_and_no_more) {
    BOOST_TEST(sizeof(users.age + 1) == sizeof(tn::datum));
    BOOST_TEST(sizeof(users.age + users.age) == 1U);
    BOOST_TEST(std::is_trivially_copyable_v<number>);
    BOOST_TEST(!std::is_trivially_copyable_v<decltype(users.username == std::string())>);
}

BOOST_AUTO_TEST_SUITE_END()
