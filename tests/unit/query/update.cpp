// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// UPDATE as text.
#include "change_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace query_update {

using namespace change;

constexpr auto rename_one = tn::update(members)
                                .set(members.name = "x", members.points += tn::param<"n">)
                                .where(members.id == tn::param<"id">);

static_assert(
    tn::sql<tn::postgresql>(rename_one) ==
    R"(UPDATE "members" SET "name" = $1, "points" = "members"."points" + $2,)"
    R"( "touched" = (CURRENT_TIMESTAMP AT TIME ZONE 'UTC') WHERE "members"."id" = $3)"
);
static_assert(
    tn::sql<tn::mysql>(rename_one) ==
    "UPDATE `members` SET `name` = ?, `points` = `members`.`points` + ?,"
    " `touched` = UTC_TIMESTAMP(6) WHERE `members`.`id` = ?"
);
static_assert(
    tn::sql<tn::sqlite>(tn::update(settings).set(settings.value = "v").all_rows()) ==
    R"(UPDATE "settings" SET "value" = ?)"
);
static_assert(tn::detail::is_change<std::remove_const_t<decltype(rename_one)>>);

} // namespace query_update

BOOST_AUTO_TEST_SUITE(query_update)

BOOST_AUTO_TEST_CASE(a_condition_is_added_to_the_ones_before) {
    const auto change = tn::update(settings)
                            .set(settings.hits = 0)
                            .where(settings.hits > 3)
                            .where(settings.title != "a", settings.value == "b");
    BOOST_TEST(
        tn::sql<tn::sqlite>(change) ==
        R"(UPDATE "settings" SET "hits" = ? WHERE "settings"."hits" > ?)"
        R"( AND "settings"."title" <> ? AND "settings"."value" = ?)"
    );
}

BOOST_AUTO_TEST_SUITE_END()
