// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "shop_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace expr_arithmetic {

using namespace shop;

static_assert(spelt<tn::sqlite>(users.age + users.id * 2) == R"("users"."age" + "users"."id" * ?)");
static_assert(spelt<tn::sqlite>((users.age + 1) * 2) == R"(("users"."age" + ?) * ?)");
static_assert(
    spelt<tn::sqlite>(users.age - (users.age - 1)) == R"("users"."age" - ("users"."age" - ?))"
);
static_assert(
    spelt<tn::sqlite>(users.age - users.age - 1) == R"("users"."age" - "users"."age" - ?)"
);
static_assert(spelt<tn::sqlite>(-(-users.age)) == R"(-(-"users"."age"))", "no comment");
static_assert(spelt<tn::mysql>(users.age / 2 % 3) == "`users`.`age` DIV ? % ?");
static_assert(spelt<tn::postgresql>(10 - users.age) == R"($1 - "users"."age")");
static_assert(
    spelt<tn::sqlite>(users.username + "!" + users.username) ==
    R"("users"."username" || ? || "users"."username")"
);
static_assert(spelt<tn::mysql>(users.username + "!") == "CONCAT(`users`.`username`, ?)");

template <class E> using type_in = typename tn::detail::node_of<E>::type;
static_assert(std::same_as<type_in<decltype(users.age + 1)>, std::int32_t>);
static_assert(std::same_as<type_in<decltype(users.age + users.id)>, std::int64_t>);
static_assert(std::same_as<type_in<decltype(users.score * 2)>, double>);
static_assert(type_in<decltype(orders.total * orders.total)>::scale == 4);
static_assert(type_in<decltype(orders.total + orders.quantity)>::scale == 2);

} // namespace expr_arithmetic

BOOST_AUTO_TEST_SUITE(expr_arithmetic)

BOOST_AUTO_TEST_CASE(numbers_are_calculated_as_sql_does) {
    auto db = open();
    BOOST_TEST(values(db, users.age + 1) == "18 41 71");
    BOOST_TEST(values(db, users.age - users.id) == "16 38 67");
    BOOST_TEST(values(db, users.age * 2) == "34 80 140");
    BOOST_TEST(values(db, users.age / 3) == "5 13 23");
    BOOST_TEST(values(db, users.age % 7) == "3 5 0");
    BOOST_TEST(values(db, -users.age) == "-17 -40 -70");
    BOOST_TEST(values(db, 100 - (users.age - 10)) == "93 70 40");
    BOOST_TEST(values(db, users.score * 2) == "4.5 18.0 1.0");
}

BOOST_AUTO_TEST_CASE(decimals_are_exact) {
    auto db = open();
    const auto all = [&](const auto& expression) {
        return db.column(tn::select(expression).from(orders).order_by(orders.id));
    };
    BOOST_TEST(all(orders.total * 3) == "30.15 7.5 300.0 2.97");
    BOOST_TEST(all(orders.total - tn::decimal<3, 2>::parse("0.99")) == "9.06 1.51 99.01 0.0");
    BOOST_TEST(all(orders.total / 3) == "3.35 0.833333 33.333333 0.33");
}

BOOST_AUTO_TEST_CASE(texts_are_put_together) {
    auto db = open();
    BOOST_TEST(values(db, "<" + users.username + ">") == "<Ann> <ben_50%> <\xC3\x89lan>");
    BOOST_TEST(values(db, users.bio + "!") == "paints! NULL   Ann's \\ friend !");
}

BOOST_AUTO_TEST_SUITE_END()
