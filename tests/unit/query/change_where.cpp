// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The WHERE of UPDATE and DELETE: parts of it may be left out at run time, not all of it.
#include "change_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace query_change_where {
using namespace change;
} // namespace query_change_where

BOOST_AUTO_TEST_SUITE(query_change_where)

BOOST_AUTO_TEST_CASE(a_part_that_is_left_out_leaves_the_others) {
    const std::optional<std::int32_t> none;
    const auto change = tn::delete_from(settings).where(
        settings.title == "a",
        settings.hits > tn::if_set(none),
        tn::when(false, settings.value == "x")
    );
    BOOST_TEST(
        tn::sql<tn::sqlite>(change) == R"(DELETE FROM "settings" WHERE "settings"."title" = ?)"
    );
}

BOOST_AUTO_TEST_CASE(a_list_of_no_values_meets_no_row) {
    const std::vector<std::string> none;
    BOOST_TEST(
        tn::sql<tn::postgresql>(tn::delete_from(settings).where(settings.title.in(none))) ==
        R"(DELETE FROM "settings" WHERE FALSE)"
    );
}

BOOST_AUTO_TEST_SUITE_END()
