// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "shop_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace expr_node {

using namespace shop;
using namespace tn::detail;

static_assert(level_of<node_of<decltype(users.age)>> == level::atom);
static_assert(level_of<node_of<decltype(users.age > 1)>> == level::comparison);
static_assert(level_of<node_of<decltype(users.age + 1)>> == level::additive);
static_assert(level_of<node_of<decltype(users.age * 1)>> == level::multiplicative);
static_assert(level_of<node_of<decltype(users.age > 1 && users.is_active)>> == level::and_);
static_assert(level::or_ < level::and_ && level::and_ < level::not_ && level::unary < level::atom);

static_assert(aggregate_node<node_of<decltype(tn::count())>> && !aggregate_node<node_of<decltype(users.age)>>);
static_assert(untyped_node<node_of<decltype(tn::param<"n">)>> && refused_node<refused>);
static_assert(is_statement_like<decltype(tn::select(users.id).from(users))> && !is_statement_like<int>);

} // namespace expr_node

BOOST_AUTO_TEST_SUITE(expr_node)

BOOST_AUTO_TEST_CASE(columns_of_an_outer_joined_table_may_be_null) {
    using table = std::remove_cvref_t<decltype(users)>;
    const type_id outer[]{id_of<table>};
    const null_scope scope{outer, 1, false};
    BOOST_TEST(scope.outer_joined(id_of<table>));
    BOOST_TEST(!scope.outer_joined(id_of<int>));
    BOOST_TEST(node_of<decltype(users.age)>::nullable(scope));
    BOOST_TEST(!node_of<decltype(users.age)>::nullable({}));
    BOOST_TEST(node_of<decltype(users.bio)>::nullable({}));
    BOOST_TEST(!node_of<decltype(orders.total)>::nullable(scope));
}

BOOST_AUTO_TEST_SUITE_END()
