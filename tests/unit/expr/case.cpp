// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "shop_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace expr_case {

using namespace shop;
using namespace tn::literals;

template <class E> using type = typename E::node::type;

constexpr auto stage =
    tn::case_().when(users.age < 18, "minor").when(users.age >= 65, "old").else_("adult");
static_assert(
    spelt<tn::sqlite>(stage) ==
    R"(CASE WHEN "users"."age" < ? THEN ? WHEN "users"."age" >= ? THEN ? ELSE ? END)"
);
static_assert(
    spelt<tn::postgresql>(stage) ==
    R"(CASE WHEN "users"."age" < $1 THEN $2 WHEN "users"."age" >= $3 THEN $4 ELSE $5 END)"
);
static_assert(
    spelt<tn::mysql>(tn::case_(users.username).when("Ann", 1).when(tn::param<"p">, 2)) ==
    "CASE `users`.`username` WHEN ? THEN ? WHEN ? THEN ? END"
);
static_assert(!decltype(stage)::node::nullable({}));
static_assert(decltype(tn::case_().when(users.age < 18, 1))::node::nullable({}));
static_assert(decltype(tn::case_().when(users.age < 18, 1).else_(std::optional<int>{})
)::node::nullable({}));
// a condition that may be NULL makes no result NULL
static_assert(!decltype(tn::case_().when(users.bio == "x", 1).else_(2))::node::nullable({}));

// All results have one type.
constexpr auto number = tn::case_().when(users.age < 18, 1).when(users.age < 65, 0.125_dec);
static_assert(std::is_same_v<type<decltype(number)>, tn::decimal<13, 3>>);
static_assert(number.data.cells[1].integer[0] == 1000); // the 1 became a decimal when it had to
constexpr auto real =
    tn::case_().when(users.age < 18, 1).when(users.age < 65, users.score).else_(3);
static_assert(std::is_same_v<type<decltype(real)>, double>);
static_assert(real.data.cells[1].floating == 1.0 && real.data.cells[3].floating == 3.0);
constexpr auto small = tn::case_().when(users.age < 18, tn::param<"p", std::int16_t>).else_(7);
static_assert(std::is_same_v<type<decltype(small)>, std::int16_t>);
static_assert(std::is_same_v<type<decltype(stage)>, tn::text>);

// A parameter takes the type of the other results.
using with_parameter =
    decltype(tn::case_().when(users.age < 18, tn::param<"p">).else_(users.score));
static_assert(std::is_same_v<
              with_parameter::node::parameters,
              tn::list<tn::detail::named<"p", double>>>);

} // namespace expr_case

BOOST_AUTO_TEST_SUITE(expr_case)

BOOST_AUTO_TEST_CASE(the_first_condition_that_holds_decides) {
    auto db = open();
    BOOST_TEST(values(db, stage) == "minor adult old");
    BOOST_TEST(
        values(
            db, tn::case_().when(users.age < 50, "young").when(users.age < 80, 1 == 1 ? "old" : "")
        ) == "young young old"
    );
    BOOST_TEST(
        values(db, tn::case_().when(users.bio.is_null(), std::string("none"))) == "NULL none NULL"
    );
}

BOOST_AUTO_TEST_CASE(a_subject_is_compared_with_values) {
    auto db = open();
    BOOST_TEST(
        values(db, tn::case_(users.username).when("Ann", 1).when("x", 2).else_(users.age)) ==
        "1 40 70"
    );
    BOOST_TEST(
        values(db, tn::case_(users.bio).when(tn::param<"p">, 1).else_(0), {tn::datum{"paints"}}) ==
        "1 0 0"
    );
}

BOOST_AUTO_TEST_CASE(the_results_mean_the_same_whatever_they_were_given_as) {
    auto db = open();
    // were the 1 an integer still, a half of it would be 0
    BOOST_TEST(values(db, real / 2) == "0.5 4.5 1.5");
    BOOST_TEST(values(db, number + 1) == "2.0 1.125 NULL");
}

BOOST_AUTO_TEST_CASE(it_may_stand_in_an_aggregate_and_in_a_condition) {
    auto db = open();
    const auto paid = tn::case_().when(orders.status == "paid", orders.total).else_(0);
    BOOST_TEST(db.value(tn::select(tn::sum(paid)).from(orders)) == "102.5");
    BOOST_TEST(db.column(tn::select(orders.id).from(orders).where(paid > 2)) == "2 3");
}

BOOST_AUTO_TEST_CASE(texts_are_kept_by_each_step_of_the_chain) {
    auto db = open();
    const auto first =
        tn::case_().when(users.age < 18, std::string("a text that is not short at all"));
    const auto second = first.when(users.age < 50, std::string("another that is not short either"));
    const auto third = second.else_(std::string("x"));
    BOOST_TEST(values(db, first) == "a text that is not short at all NULL NULL");
    BOOST_TEST(
        values(db, third) == "a text that is not short at all another that is not short either x"
    );
}

BOOST_AUTO_TEST_SUITE_END()
