// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/expr/values.hpp>

#include <boost/test/unit_test.hpp>

namespace expr_values {

namespace tn = tenon;
using namespace tn::detail;

constexpr owning_values<2> one_text(std::string_view text) {
    owning_values<2> made;
    made.cells[0] = to_owned_param<tn::text>(text);
    made.cells[1] = tn::datum{std::int64_t{7}};
    return made;
}

static_assert(std::is_trivially_copyable_v<plain_values<3>> && std::is_empty_v<plain_values<0>>);
static_assert(std::same_as<values<2, false>, plain_values<2>> && std::same_as<values<2, true>, owning_values<2>>);

// Compiled queries own their texts while they are made.
static_assert([] {
    const owning_values<2> first = one_text("text");
    owning_values<2> second = first;
    second = one_text("another");
    return first.cells[0].view() == "text" && second.cells[0].view() == "another";
}());

} // namespace expr_values

BOOST_AUTO_TEST_SUITE(expr_values)

BOOST_AUTO_TEST_CASE(a_copy_has_texts_of_its_own) {
    const auto first = one_text("text");
    const auto second = first;
    BOOST_TEST(second.cells[0].view() == "text");
    BOOST_TEST((second.cells[0].text.data != first.cells[0].text.data));
    BOOST_TEST(second.cells[1].integer[0] == 7);
}

BOOST_AUTO_TEST_CASE(a_move_takes_the_texts_along) {
    auto first = one_text("text");
    const char* data = first.cells[0].text.data;
    const auto second = std::move(first);
    BOOST_TEST((second.cells[0].text.data == data));
    owning_values<2> third = one_text("gone");
    third = second;
    third = *&third;
    BOOST_TEST(third.cells[0].view() == "text");
}

BOOST_AUTO_TEST_CASE(values_are_appended_in_order) {
    owning_values<3> all;
    std::size_t used = 0;
    append(all, used, plain_values<1>{{tn::datum{std::int64_t{1}}}});
    append(all, used, one_text("text"));
    BOOST_TEST(used == 3U);
    BOOST_TEST(all.cells[0].integer[0] == 1);
    BOOST_TEST(all.cells[1].view() == "text");
    BOOST_TEST(all.cells[2].integer[0] == 7);
    const auto source = one_text("kept");
    owning_values<2> copy;
    used = 0;
    append(copy, used, source);
    BOOST_TEST(source.cells[0].view() == "kept");
    BOOST_TEST(copy.cells[0].view() == "kept");
}

BOOST_AUTO_TEST_CASE(nothing_is_owned_of_nothing) {
    BOOST_TEST(to_owned_param<tn::text>(std::optional<std::string>{}).is_null());
    tn::datum cell{};
    own(cell);
    BOOST_TEST(cell.is_null());
}

BOOST_AUTO_TEST_SUITE_END()
