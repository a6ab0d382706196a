// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/meta/name.hpp>

#include <boost/test/unit_test.hpp>

namespace meta_name {

using tenon::detail::culprit;
using tenon::detail::id_of;

template <tenon::name Name> constexpr std::string_view text_of() { return Name.view(); }
template <tenon::name Name> struct tagged {};

static_assert(text_of<"users">() == "users" && text_of<"">().empty());
static_assert(std::is_same_v<tagged<"a">, tagged<"a">> && !std::is_same_v<tagged<"a">, tagged<"b">>);
static_assert(tenon::name("ab") == tenon::name("ab") && !(tenon::name("ab") == tenon::name("abc")));

static_assert(std::string_view(culprit{"orders", "total"}.text) == "orders.total");
static_assert(std::string_view(culprit{"orders"}.text) == "orders");
static_assert(culprit{}.text[0] == '\0');
static_assert(
    std::string_view(culprit{"a_table_with_a_long_name", "and_its_column"}.text).size() == 31,
    "as much as clang prints"
);

} // namespace meta_name

BOOST_AUTO_TEST_SUITE(meta_name)

BOOST_AUTO_TEST_CASE(a_name_has_every_byte_of_its_literal) {
    BOOST_TEST(text_of<"M\xC3\xBCnchen \"x\"">() == "M\xC3\xBCnchen \"x\"");
    BOOST_TEST(text_of<"a\0b">().size() == 3U);
}

BOOST_AUTO_TEST_CASE(types_are_told_apart_by_their_addresses) {
    const tenon::detail::type_id number = id_of<int>;
    BOOST_TEST((number == id_of<int>));
    BOOST_TEST((number != id_of<long>));
}

BOOST_AUTO_TEST_SUITE_END()
