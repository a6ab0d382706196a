// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "shop_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace expr_composed {

using namespace shop;
using namespace tn::detail;

template <class... Children> struct node : composed<node<Children...>, Children...> {
    using type = bool;
};
using age = node_of<decltype(users.age)>;
using bio = node_of<decltype(users.bio)>;
using value = bound<std::int32_t>;
using owned = bound<tn::text, true>;
using parameter = named<"n", std::int32_t>;
using label = labelled<"l", age>;

static_assert(node<>::count == 0 && node<value, age, owned>::count == 2);
static_assert(node<>::facts == 0 && (node<value, owned>::facts & owns_values) != 0);
static_assert(
    (label::facts & is_label) != 0 && (node<label>::facts & is_label) == 0,
    "what is built of a label is none"
);
static_assert((node<count_rows>::facts & has_aggregate) != 0);
static_assert(std::same_as<
              node<parameter, age, parameter>::parameters,
              tn::list<parameter, parameter>>);
static_assert(!node<age>::nullable({}) && node<age, bio>::nullable({}));

static_assert(is_null_value<std::nullopt_t> && is_null_value<std::nullptr_t&> && !is_null_value<int>);
static_assert(already_refused<int, tn::expression<refused>> && !already_refused<int, decltype(users.age)>);

} // namespace expr_composed

BOOST_AUTO_TEST_SUITE(expr_composed)

BOOST_AUTO_TEST_CASE(values_are_put_together_in_the_order_of_the_parts) {
    const auto one = make<node<value>, std::int32_t>(5);
    BOOST_TEST(one.data.cells[0].integer[0] == 5);
    const auto three =
        make<node<value, value, owned>, std::int32_t, void, tn::text>(1, one, std::string("text"));
    BOOST_TEST(three.data.cells[0].integer[0] == 1);
    BOOST_TEST(three.data.cells[1].integer[0] == 5);
    BOOST_TEST(three.data.cells[2].view() == "text");
    const auto two = make_binary<node<value, value>, value, value>(7, 8);
    BOOST_TEST(two.data.cells[1].integer[0] == 8);
}

BOOST_AUTO_TEST_SUITE_END()
