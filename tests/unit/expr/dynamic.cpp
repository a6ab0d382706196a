// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "shop_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace expr_dynamic {

using namespace shop;

template <class Condition> std::string text_of(const Condition& condition) {
    const std::string text =
        tn::sql<tn::postgresql>(tn::select(users.id).from(users).where(condition));
    const auto begin = text.find(" WHERE ");
    return begin == text.npos ? "" : text.substr(begin + 7);
}

} // namespace expr_dynamic

BOOST_AUTO_TEST_SUITE(expr_dynamic)

BOOST_AUTO_TEST_CASE(a_comparison_with_what_is_not_set_is_left_out) {
    std::optional<int> age;
    BOOST_TEST(text_of(users.age == tn::if_set(age)) == "");
    age = 5;
    BOOST_TEST(text_of(users.age == tn::if_set(age)) == R"("users"."age" = $1)");
    BOOST_TEST(text_of(tn::if_set(age) < users.age) == R"($1 < "users"."age")");
    BOOST_TEST(
        text_of(users.is_active && users.age == tn::if_set(std::optional<int>{})) ==
        R"("users"."is_active")"
    );
}

BOOST_AUTO_TEST_CASE(a_condition_stands_when_it_is_wanted) {
    for (const bool wanted : {false, true}) {
        const std::string text = wanted ? R"("users"."age" > $1)" : "";
        BOOST_TEST(text_of(tn::when(wanted, users.age > 1)) == text);
        BOOST_TEST(
            text_of(!tn::when(wanted, users.is_active)) ==
            (wanted ? R"(NOT "users"."is_active")" : "")
        );
    }
    BOOST_TEST(text_of(tn::when(true, tn::when(false, users.is_active))) == "");
}

BOOST_AUTO_TEST_CASE(alternatives_keep_their_parentheses_beside_others) {
    BOOST_TEST(
        text_of(users.is_active && tn::when(true, users.age < 1 || users.age > 2)) ==
        R"("users"."is_active" AND ("users"."age" < $1 OR "users"."age" > $2))"
    );
}

BOOST_AUTO_TEST_CASE(what_is_left_out_takes_its_and_with_it) {
    const auto text_with = [](bool first, bool second, bool third) {
        return text_of(
            tn::when(first, users.age > 1) && tn::when(second, users.age > 2 || users.age < 3) &&
            tn::when(third, users.age > 4)
        );
    };
    BOOST_TEST(text_with(false, false, false) == "");
    BOOST_TEST(text_with(true, false, true) == R"("users"."age" > $1 AND "users"."age" > $2)");
    BOOST_TEST(text_with(false, false, true) == R"("users"."age" > $1)");
    BOOST_TEST(
        text_with(false, true, true) ==
        R"(("users"."age" > $1 OR "users"."age" < $2) AND "users"."age" > $3)"
    );
    BOOST_TEST(
        text_with(true, true, true) ==
        R"("users"."age" > $1 AND ("users"."age" > $2 OR "users"."age" < $3) AND "users"."age" > $4)"
    );
}

BOOST_AUTO_TEST_CASE(where_it_is_no_condition_of_its_own_true_stands_for_it) {
    const auto text = tn::sql<tn::sqlite>(tn::select(tn::when(false, users.age > 1)).from(users));
    BOOST_TEST(text == R"(SELECT TRUE FROM "users")");
}

BOOST_AUTO_TEST_CASE(a_set_value_is_viewed_or_owned_as_others_are) {
    const std::optional<std::string> name = "a name that is long enough for the heap";
    const tn::optional_value<const std::optional<std::string>&> given = tn::if_set(name);
    BOOST_TEST(&given.value == &name);
    const auto owned = users.username == tn::if_set(std::optional<std::string>(name));
    BOOST_TEST(owned.data.cells[0].view() == *name);
    BOOST_TEST((owned.data.cells[0].has == tn::datum::state::owned));
}

BOOST_AUTO_TEST_SUITE_END()
