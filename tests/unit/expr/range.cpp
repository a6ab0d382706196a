// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "shop_tables.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <list>
#include <ranges>
#include <set>

namespace expr_range {

using namespace shop;
using namespace tn::literals;

static_assert(spelt<tn::sqlite>(users.age.between(1, 9)) == R"("users"."age" BETWEEN ? AND ?)");
static_assert(
    spelt<tn::postgresql>(users.age.not_between(users.id, tn::param<"n">)) ==
    R"("users"."age" NOT BETWEEN "users"."id" AND $1)"
);
static_assert(spelt<tn::mysql>(users.age.between(1, 9)) == "`users`.`age` BETWEEN ? AND ?");

static_assert(spelt<tn::sqlite>(users.age.in(1, 2)) == R"("users"."age" IN (?, ?))");
static_assert(
    spelt<tn::postgresql>(users.id.not_in(1, users.age, tn::param<"n">)) ==
    R"("users"."id" NOT IN ($1, "users"."age", $2))"
);
static_assert(spelt<tn::mysql>(users.username.in("a", "b")) == "`users`.`username` IN (?, ?)");

/// The WHERE of a query whose text depends on its values.
template <class D, class Condition> std::string where(const Condition& condition) {
    const auto text = tn::sql<D>(tn::select(users.id).from(users).where(condition));
    const auto begin = text.find("WHERE ");
    return begin == text.npos ? "" : text.substr(begin + 6);
}

/// The users that meet a condition, by their numbers.
template <class Condition> std::string found(const Condition& condition) {
    auto db = open();
    return db.column(tn::select(users.id).from(users).where(condition).order_by(users.id));
}

} // namespace expr_range

BOOST_AUTO_TEST_SUITE(expr_range)

BOOST_AUTO_TEST_CASE(between_has_both_limits_in_it) {
    BOOST_TEST(found(users.age.between(17, 40)) == "1 2");
    BOOST_TEST(found(users.age.not_between(17, 40)) == "3");
    BOOST_TEST(
        found(users.born.between(tn::date_value{std::chrono::days{5000}}, tn::today())) == "1 2"
    );
}

BOOST_AUTO_TEST_CASE(a_limit_that_is_not_set_is_none) {
    const auto aged = [](std::optional<int> low, std::optional<int> high) {
        return found(users.age.between(tn::if_set(low), tn::if_set(high)));
    };
    BOOST_TEST(aged(18, 50) == "2");
    BOOST_TEST(aged(18, {}) == "2 3");
    BOOST_TEST(aged({}, 50) == "1 2");
    BOOST_TEST(aged({}, {}) == "1 2 3");
    BOOST_TEST(found(users.age.not_between(18, tn::if_set(std::optional(50)))) == "1 3");
}

BOOST_AUTO_TEST_CASE(in_takes_values_and_expressions) {
    BOOST_TEST(found(users.id.in(1, 3)) == "1 3");
    BOOST_TEST(found(users.id.not_in(1, 3)) == "2");
    BOOST_TEST(found(users.username.in("Ann", std::string("x"))) == "1");
    BOOST_TEST(found(users.age.in(users.id + 16, 70)) == "1 3");
    BOOST_TEST(found((users.username + "!").in("Ann!")) == "1");
}

BOOST_AUTO_TEST_CASE(in_takes_ranges_of_every_kind) {
    BOOST_TEST(found(users.id.in(std::vector{1, 3, 9})) == "1 3");
    BOOST_TEST(found(users.id.in({1, 3, 9})) == "1 3");
    BOOST_TEST(found(users.username.not_in({"Ann", "x"})) == "2 3");
    const std::set<std::string> names{"Ann", "\xC3\x89lan"};
    BOOST_TEST(found(users.username.in(names)) == "1 3");
    BOOST_TEST(found(users.username.not_in(std::list<const char*>{"Ann"})) == "2 3");
    const int numbers[]{2, 3};
    BOOST_TEST(found(users.id.in(numbers)) == "2 3");
    BOOST_TEST(found(users.is_active.in(std::vector<bool>{false})) == "2");
    BOOST_TEST(
        found(users.born.in(std::array{tn::date_value{std::chrono::year{2007} / 3 / 31}})) == "1"
    );
}

BOOST_AUTO_TEST_CASE(an_empty_range_has_nothing_in_it) {
    const std::vector<int> none;
    BOOST_TEST(where<tn::sqlite>(users.id.in(none)) == "FALSE");
    BOOST_TEST(where<tn::mysql>(users.id.not_in(none)) == "TRUE");
    BOOST_TEST(found(users.id.in(none)) == "");
    BOOST_TEST(found(users.bio.not_in(std::vector<std::string>{})) == "1 2 3");
}

BOOST_AUTO_TEST_CASE(a_range_has_few_texts) {
    const auto text = [](std::size_t size) {
        return where<tn::postgresql>(users.age > 1 && users.id.in(std::vector<int>(size)));
    };
    BOOST_TEST(text(1) == R"("users"."age" > $1 AND "users"."id" IN ($2))");
    BOOST_TEST(text(3) == R"("users"."age" > $1 AND "users"."id" IN ($2, $3, $4, $5))");
    BOOST_TEST(text(5) == text(8));
    BOOST_TEST(found(users.id.in(std::vector<int>(1000, 2))) == "2");
}

BOOST_AUTO_TEST_CASE(a_text_serves_all_lengths_that_are_padded_to_it) {
    const auto slots = [](std::size_t size) {
        const auto query =
            tn::select(users.id).from(users).where(users.id.in(std::vector<int>(size)));
        tn::detail::runtime_text made;
        tn::detail::render_now<tn::sqlite, std::remove_const_t<decltype(query)>>(
            query.data.cells, made
        );
        std::vector<int> elements;
        for (const tn::placeholder& slot : made.slots)
            elements.push_back(slot.element);
        return elements;
    };
    BOOST_TEST(slots(3) == (std::vector{1, 2, 3, 4}), boost::test_tools::per_element());
    BOOST_TEST(slots(3) == slots(4), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_range_is_copied) {
    std::vector<std::string> names{"Ann"};
    const auto condition = users.username.in(names);
    names[0] = "nobody";
    names.clear();
    const auto copy = condition;
    BOOST_TEST(found(copy) == "1");
}

BOOST_AUTO_TEST_CASE(a_range_may_make_its_elements_on_the_way) {
    const auto made = std::views::iota(1, 3) | std::views::transform([](int i) {
                          return std::string(static_cast<std::size_t>(i), 'A') + "nn";
                      });
    BOOST_TEST(found(users.username.in(made)) == "1");
}

BOOST_AUTO_TEST_CASE(a_range_that_is_not_set_takes_the_condition_away) {
    const auto among = [](const std::optional<std::vector<int>>& ids) {
        return users.age > 0 && users.id.in(tn::if_set(ids));
    };
    BOOST_TEST(where<tn::sqlite>(among({})) == R"("users"."age" > ?)");
    BOOST_TEST(found(among({})) == "1 2 3");
    BOOST_TEST(found(among(std::vector{2})) == "2");
    BOOST_TEST(found(among(std::vector<int>{})) == "");
}

BOOST_AUTO_TEST_CASE(decimals_are_compared_exactly) {
    auto db = open();
    const auto query = tn::select(orders.id).from(orders).where(
        orders.total.in(std::vector<tn::decimal<12, 2>>{10.05_dec, 0.99_dec})
    );
    BOOST_TEST(db.column(query) == "1 4");
}

BOOST_AUTO_TEST_SUITE_END()
