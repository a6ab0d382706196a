// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "shop_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace query_text {

using namespace shop;

constexpr auto fixed = tn::select(users.id).from(users).where(users.age > 1);
static_assert(std::same_as<decltype(tn::sql<tn::sqlite>(fixed)), std::string_view>);

} // namespace query_text

BOOST_AUTO_TEST_SUITE(query_text)

BOOST_AUTO_TEST_CASE(a_text_is_a_constant_unless_values_change_it) {
    const auto by =
        tn::select(users.id).from(users).where(users.age == tn::if_set(std::optional<int>()));
    static_assert(std::same_as<decltype(tn::sql<tn::sqlite>(by)), std::string>);
    BOOST_TEST(tn::sql<tn::sqlite>(by) == R"(SELECT "users"."id" FROM "users")");
}

BOOST_AUTO_TEST_CASE(places_point_at_the_values_in_their_order) {
    using rendered = tn::detail::rendered<tn::sqlite, std::remove_const_t<decltype(fixed)>>;
    BOOST_TEST(rendered::size.slots == 1U);
    BOOST_TEST(rendered::made.slots[0].source == 0);
    BOOST_TEST((rendered::made.slots[0].kind == tn::kind::int32));
    BOOST_TEST(rendered::made.text[rendered::size.text] == '\0');
}

BOOST_AUTO_TEST_SUITE_END()
