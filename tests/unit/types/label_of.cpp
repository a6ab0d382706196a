// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/types/label_of.hpp>

#include <boost/test/unit_test.hpp>

#include <array>

namespace types_label_of {

namespace tn = tenon;

enum class state { open, shut };

} // namespace types_label_of

template <>
inline constexpr std::array<std::string_view, 2> tenon::enum_labels<types_label_of::state>{
    "open", "shut"};

namespace types_label_of {

static_assert(tn::label_of(state::open) == "open");
static_assert(tn::from_label<state>("shut") == state::shut);
static_assert(!tn::from_label<state>("SHUT").has_value());

} // namespace types_label_of

BOOST_AUTO_TEST_SUITE(types_label_of)

BOOST_AUTO_TEST_CASE(an_enumerator_has_a_label_and_a_label_an_enumerator) {
    for (const state each : {state::open, state::shut})
        BOOST_TEST((tn::from_label<state>(tn::label_of(each)) == each));
    for (const std::string_view text : {"", "ope", "openn", "shut "})
        BOOST_TEST(!tn::from_label<state>(text).has_value());
}

BOOST_AUTO_TEST_CASE(a_value_that_is_no_enumerator_is_refused) {
    BOOST_CHECK_THROW((void)tn::label_of(static_cast<state>(2)), tn::value_error);
    BOOST_CHECK_THROW((void)tn::label_of(static_cast<state>(-1)), tn::value_error);
}

BOOST_AUTO_TEST_SUITE_END()
