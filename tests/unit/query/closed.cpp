// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "shop_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace query_closed {

using namespace shop;

template <class Q> using closed = tn::detail::closed<std::remove_cvref_t<Q>>;

constexpr auto plain = tn::select(users.id, users.bio).from(users);
static_assert(
    closed<decltype(plain)>::found.missing.text[0] == '\0' && !closed<decltype(plain)>::grouping
);
static_assert(std::same_as<
              decltype(closed<decltype(plain)>::row_type::c2),
              std::optional<std::string>>);
static_assert(std::same_as<
              decltype(closed<decltype(plain)>::view_type::c2),
              std::optional<std::string_view>>);

constexpr auto missing = tn::select(orders.id).from(users);
static_assert(std::string_view(closed<decltype(missing)>::found.missing.text) == "orders.id");
constexpr auto ungrouped = tn::select(users.age, tn::count()).from(users);
static_assert(std::string_view(closed<decltype(ungrouped)>::found.ungrouped.text) == "users.age");
constexpr auto grouped = tn::select(users.age, tn::count()).from(users).group_by(users.id);
static_assert(
    closed<decltype(grouped)>::found.ungrouped.text[0] == '\0' &&
    closed<decltype(grouped)>::grouping
);

constexpr auto joined = tn::select(orders.total, users.id).from(users).left_join(orders);
static_assert(std::same_as<
              decltype(closed<decltype(joined)>::row_type::c1),
              std::optional<tn::decimal<12, 2>>>);
static_assert(std::same_as<decltype(closed<decltype(joined)>::row_type::c2), std::int64_t>);

constexpr auto whole = tn::select(users).from(users);
static_assert(std::same_as<closed<decltype(whole)>::row_type, tn::record<users>>);

} // namespace query_closed

BOOST_AUTO_TEST_SUITE(query_closed)

BOOST_AUTO_TEST_CASE(a_query_that_is_checked_is_given_back) {
    BOOST_TEST(&tn::check(plain) == &plain);
}

BOOST_AUTO_TEST_SUITE_END()
