// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "shop_tables.hpp"

#include <boost/test/unit_test.hpp>

#include <cmath>

namespace expr_walker {

using namespace shop;
using namespace tn::detail;

template <class X> using node = node_of<X>;
using users_table = std::remove_cvref_t<decltype(users)>;

/// What a walk over an expression finds where only `users` is in FROM.
template <class X>
constexpr tn::walker walked(bool grouping, const type_id* keys, std::size_t count) {
    const type_id sources[]{id_of<users_table>};
    scope inner;
    inner.sources = sources;
    inner.source_count = 1;
    inner.grouping = grouping;
    inner.grouped = keys;
    inner.grouped_count = count;
    tn::walker w;
    w.where = &inner;
    node<X>::walk(w);
    w.where = nullptr;
    return w;
}
template <class X> constexpr tn::walker walked() { return walked<X>(false, nullptr, 0); }

static_assert(!walked<decltype(users.age > 1)>().is_missing);
static_assert(
    std::string_view(walked<decltype(orders.total > users.age)>().missing.text) == "orders.total"
);

static_assert(walked<decltype(users.age + 1)>(true, nullptr, 0).is_ungrouped);
static_assert(
    std::string_view(walked<decltype(users.age + 1)>(true, nullptr, 0).ungrouped.text) ==
    "users.age"
);
static_assert(!walked<decltype(tn::sum(users.age))>(true, nullptr, 0).is_ungrouped);
constexpr type_id by_age[]{id_of<node<decltype(users.age)>>};
static_assert(!walked<decltype(users.age + 1)>(true, by_age, 1).is_ungrouped);
static_assert(walked<decltype(users.age + users.id)>(true, by_age, 1).is_ungrouped);
constexpr type_id by_sum[]{id_of<node<decltype(users.age + users.id)>>};
static_assert(!walked<decltype((users.age + users.id) * 2)>(true, by_sum, 1).is_ungrouped);

static_assert(
    views_text(role::text) && views_text(role::text_presence) && !views_text(role::length)
);
static_assert(
    shape_role(role::text_presence) == role::presence && shape_role(role::text) == role::plain
);

} // namespace expr_walker

BOOST_AUTO_TEST_SUITE(expr_walker)

BOOST_AUTO_TEST_CASE(values_have_roles_in_their_order) {
    const std::optional<int> age;
    const auto condition = users.username == "x" && users.age == tn::if_set(age) &&
                           users.id.in(std::vector{1}) && tn::when(true, users.id > 1);
    role roles[5]{};
    tn::walker w;
    w.roles = roles;
    node<decltype(condition)>::walk(w);
    BOOST_TEST(w.role_count == 5U);
    BOOST_TEST((roles[0] == role::text));
    BOOST_TEST((roles[1] == role::presence));
    BOOST_TEST((roles[2] == role::length));
    BOOST_TEST((roles[3] == role::presence));
    BOOST_TEST((roles[4] == role::plain));
}

BOOST_AUTO_TEST_CASE(a_constant_that_is_not_finite_is_met) {
    const auto walked = [](const auto& condition) {
        tn::walker w;
        w.cells = condition.data.cells;
        node<decltype(condition)>::walk(w);
        return w.is_not_finite;
    };
    const auto half = users.age > 1 && tn::value(0.5) < tn::value(1.5);
    BOOST_TEST(!walked(half));
    BOOST_TEST(!walked(tn::value(std::optional<double>{}) < tn::value(1.5)));
    BOOST_TEST(walked(half || tn::value(1.5) < tn::value(HUGE_VAL)));
}

BOOST_AUTO_TEST_CASE(a_table_of_interest_is_met) {
    tn::walker w;
    w.watched = id_of<users_table>;
    node<decltype(orders.total > 1)>::walk(w);
    BOOST_TEST(!w.watched_met);
    node<decltype(users.id == orders.user_id)>::walk(w);
    BOOST_TEST(w.watched_met);
}

BOOST_AUTO_TEST_SUITE_END()
