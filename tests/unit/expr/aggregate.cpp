// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "shop_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace expr_aggregate {

using namespace shop;

static_assert(spelt<tn::postgresql>(tn::count()) == "COUNT(*)");
static_assert(spelt<tn::mysql>(tn::count(users.bio)) == "COUNT(`users`.`bio`)");
static_assert(
    spelt<tn::sqlite>(tn::count_distinct(users.age)) == R"(COUNT(DISTINCT "users"."age"))"
);
static_assert(spelt<tn::postgresql>(tn::sum(users.age + 1)) == R"(SUM("users"."age" + $1))");
static_assert(spelt<tn::postgresql>(tn::min(users.age)) == R"(MIN("users"."age"))");
static_assert(spelt<tn::mariadb>(tn::max(users.username)) == "MAX(`users`.`username`)");
static_assert(spelt<tn::sqlite>(tn::avg(users.score)) == R"(AVG("users"."score"))");

template <class E> using type_in = typename tn::detail::node_of<E>::type;
static_assert(std::same_as<type_in<decltype(tn::count())>, std::int64_t>);
static_assert(std::same_as<type_in<decltype(tn::sum(users.age))>, std::int64_t>);
static_assert(std::same_as<type_in<decltype(tn::sum(users.score))>, double>);
static_assert(std::same_as<type_in<decltype(tn::sum(orders.total))>, tn::decimal<38, 2>>);
static_assert(type_in<decltype(tn::avg(orders.total))>::scale == 6);
static_assert(type_in<decltype(tn::avg(orders.quantity))>::scale == 4);
static_assert(std::same_as<type_in<decltype(tn::max(users.username))>, tn::varchar<80>>);

} // namespace expr_aggregate

BOOST_AUTO_TEST_SUITE(expr_aggregate)

BOOST_AUTO_TEST_CASE(aggregates_are_of_all_rows) {
    auto db = open();
    const auto all = [&](const auto& expression) {
        return db.value(tn::select(expression).from(users));
    };
    BOOST_TEST(all(tn::count()) == "3");
    BOOST_TEST(all(tn::count(users.bio)) == "2");
    BOOST_TEST(all(tn::count_distinct(users.is_active)) == "2");
    BOOST_TEST(all(tn::sum(users.age)) == "127");
    BOOST_TEST(all(tn::min(users.username)) == "Ann");
    BOOST_TEST(all(tn::max(users.age)) == "70");
    BOOST_TEST(all(tn::avg(users.age)) == "42.3333");
}

BOOST_AUTO_TEST_CASE(sums_of_decimals_are_exact) {
    auto db = open();
    BOOST_TEST(db.value(tn::select(tn::sum(orders.total)).from(orders)) == "113.54");
    BOOST_TEST(db.value(tn::select(tn::avg(orders.total)).from(orders)) == "28.385");
}

BOOST_AUTO_TEST_CASE(what_may_be_null_is_known) {
    using none = tn::detail::null_scope;
    BOOST_TEST(!decltype(tn::count(users.bio))::node::nullable(none{}));
    BOOST_TEST(decltype(tn::sum(users.age))::node::nullable(none{}));
    BOOST_TEST(!decltype(tn::sum(users.age))::node::nullable(none{nullptr, 0, true}));
    BOOST_TEST(decltype(tn::max(users.bio))::node::nullable(none{nullptr, 0, true}));
}

BOOST_AUTO_TEST_SUITE_END()
