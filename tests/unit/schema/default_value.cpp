// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The defaults of a model, one by one.
#include "change_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace schema_default_value {

using namespace change;
using Members = std::remove_const_t<decltype(members)>;
using namespace tn::detail;

static_assert(default_is_constant<Members, "name"> && default_is_constant<Members, "points">);
static_assert(default_is_constant<Members, "balance"> && default_is_constant<Members, "note">);
static_assert(!default_is_constant<Members, "token">);
static_assert(constant_default<Members, "name">().view() == "nobody");
static_assert(constant_default<Members, "points">().integer[0] == 5);
static_assert(constant_default<Members, "balance">().integer[0] == 0);
static_assert(constant_default<Members, "note">().is_null());

} // namespace schema_default_value

BOOST_AUTO_TEST_SUITE(schema_default_value)

BOOST_AUTO_TEST_CASE(a_text_that_is_made_is_owned) {
    const auto made = make_default<Members, "token">();
    BOOST_TEST(made.cells[0].view() == "token");
    BOOST_TEST((made.cells[0].has == tn::datum::state::owned));
}

BOOST_AUTO_TEST_SUITE_END()
