// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "shop_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace expr_operator {

using namespace shop;

// Operators are friends of one base: of everything that may stand in an expression.
static_assert(std::derived_from<std::remove_cvref_t<decltype(users.age)>, tn::operand>);
static_assert(std::derived_from<decltype(users.age + 1), tn::operand>);
static_assert(tn::detail::is_operand<const decltype(users.age > 1)&> && !tn::detail::is_operand<int>);

template <class L, class R>
concept equality = requires(L l, R r) { l == r; };
struct stranger {};
static_assert(!equality<stranger, stranger> && !equality<stranger, int>, "others are left alone");

// Values stand on either side, and are kept in the order of the text.
constexpr auto both = 1 + users.age > users.id - 2;
static_assert(spelt<tn::postgresql>(both) == R"($1 + "users"."age" > "users"."id" - $2)");
static_assert(both.data.cells[0].integer[0] == 1 && both.data.cells[1].integer[0] == 2);

} // namespace expr_operator

BOOST_AUTO_TEST_SUITE(expr_operator)

BOOST_AUTO_TEST_CASE(an_expression_without_values_is_empty) {
    BOOST_TEST(sizeof(users.age > users.id && users.is_active) == 1U);
}

BOOST_AUTO_TEST_CASE(texts_that_are_temporary_are_owned_and_others_viewed) {
    const std::string name = "a name that is long enough for the heap";
    const auto viewed = users.username == name;
    BOOST_TEST((viewed.data.cells[0].text.data == name.data()));
    const auto owned = users.username == std::string(name);
    BOOST_TEST((owned.data.cells[0].has == tn::datum::state::owned));
    BOOST_TEST(owned.data.cells[0].view() == name);
    auto copy = owned || viewed;
    BOOST_TEST((copy.data.cells[0].text.data != owned.data.cells[0].text.data));
    BOOST_TEST((copy.data.cells[1].text.data == name.data()));
}

BOOST_AUTO_TEST_SUITE_END()
