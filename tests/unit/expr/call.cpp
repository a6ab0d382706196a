// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "shop_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace expr_call {

using namespace shop;
using tenon::detail::bound_as;
using tenon::detail::text_expression;
using tenon::detail::text_part;

enum class colour { red };

static_assert(std::is_same_v<bound_as<double, int>, tn::detail::bound<double>>);
static_assert(std::is_same_v<bound_as<tn::text, std::string>, tn::detail::bound<tn::text, true>>);
static_assert(bound_as<int, std::optional<int>>::nullable({}));
static_assert(std::is_same_v<
              bound_as<int, decltype(users.age)>,
              std::remove_cv_t<decltype(users.age)>>);

static_assert(text_expression<decltype(users.username)> && !text_expression<decltype(users.age)>);
static_assert(text_expression<decltype(tn::param<"p">)> && !text_expression<const char*>);
static_assert(text_part<const char*> && text_part<std::string> && !text_part<int>);

} // namespace expr_call

template <>
inline constexpr auto tenon::enum_labels<expr_call::colour> = std::array{std::string_view{"red"}};

namespace expr_call {

static_assert(!tn::detail::is_text<colour>); // a native type on some databases

} // namespace expr_call

BOOST_AUTO_TEST_SUITE(expr_call)

BOOST_AUTO_TEST_CASE(a_call_is_null_where_an_argument_is) {
    auto db = open();
    BOOST_TEST(values(db, tn::lower(users.bio)) == "paints NULL   ann's \\ friend ");
    BOOST_TEST(spelt<tn::sqlite>(tn::lower(users.bio)) == R"(LOWER("users"."bio"))");
    static_assert(decltype(tn::lower(users.bio))::node::nullable({}));
    static_assert(!decltype(tn::lower(users.username))::node::nullable({}));
}

BOOST_AUTO_TEST_SUITE_END()
