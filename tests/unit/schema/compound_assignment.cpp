// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Assignments of what a column was, changed.
#include "change_tables.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>

namespace schema_compound_assignment {

using namespace change;

static_assert(
    tn::sql<tn::sqlite>(
        tn::update(settings).set(settings.hits -= 2, settings.value += "!").all_rows()
    ) == R"(UPDATE "settings" SET "hits" = "settings"."hits" - ?,)"
         R"( "value" = "settings"."value" || ?)"
);
static_assert(
    tn::sql<tn::postgresql>(
        tn::update(members)
            .set(members.balance *= tn::param<"f", std::int32_t>, members.points += members.points)
            .all_rows()
    ) == R"(UPDATE "members" SET "balance" = "members"."balance" * $1,)"
         R"( "points" = "members"."points" + "members"."points",)"
         R"( "touched" = (CURRENT_TIMESTAMP AT TIME ZONE 'UTC'))"
);

} // namespace schema_compound_assignment

BOOST_AUTO_TEST_SUITE(schema_compound_assignment)

BOOST_AUTO_TEST_CASE(a_time_moves_by_a_duration) {
    BOOST_TEST(tn::sql<tn::mysql>(
                   tn::update(members).set(members.touched += std::chrono::hours(1)).all_rows()
    )
                   .starts_with("UPDATE `members` SET `touched` = "));
}

BOOST_AUTO_TEST_SUITE_END()
