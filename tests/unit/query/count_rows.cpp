// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The query of how many rows another has, as text.
#include "change_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace query_count_rows {

using namespace change;

static_assert(
    tn::sql<tn::sqlite>(tn::count_rows(tn::select(members)
                                           .from(members)
                                           .where(members.points > tn::param<"n">)
                                           .order_by(members.id))) ==
    R"(SELECT COUNT(*) FROM "members" WHERE "members"."points" > ?)"
);
static_assert(
    tn::sql<tn::mysql>(tn::count_rows(tn::select(members.name).distinct().from(members))) ==
    "SELECT COUNT(*) FROM (SELECT DISTINCT `members`.`name` FROM `members`) AS `counted`"
);
static_assert(
    tn::sql<tn::postgresql>(tn::count_rows(tn::select(members.name, tn::count())
                                               .from(members)
                                               .group_by(members.name)
                                               .having(tn::count() > 1))) ==
    R"(SELECT COUNT(*) FROM (SELECT "members"."name", COUNT(*) FROM "members")"
    R"( GROUP BY "members"."name" HAVING COUNT(*) > $1) AS "counted")"
);
static_assert(
    tn::sql<tn::postgresql>(
        tn::count_rows(tn::select(members.id).from(members).order_by(members.id).limit(3))
    ) == R"(SELECT COUNT(*) FROM (SELECT "members"."id" FROM "members" ORDER BY "members"."id")"
         R"( LIMIT $1) AS "counted")"
);

inline constexpr auto others = tn::alias<"others">(members);
static_assert( // two columns of one name, which MySQL has in no subquery of FROM
    tn::sql<tn::mysql>(tn::count_rows(tn::select(members.name, others.name, others.id.as<"id">())
                                          .distinct()
                                          .from(members)
                                          .cross_join(others))) ==
    "SELECT COUNT(*) FROM (SELECT DISTINCT `members`.`name` AS `c1`, `others`.`name` AS `c2`, "
    "`others`.`id` AS `id` FROM `members` CROSS JOIN `members` AS `others`) AS `counted`"
);

} // namespace query_count_rows

BOOST_AUTO_TEST_SUITE(query_count_rows)

BOOST_AUTO_TEST_CASE(an_order_with_values_stays_with_them) {
    const auto query =
        tn::select(members.id).from(members).where(members.points > 1).order_by(members.points * 2);
    const auto counted = tn::count_rows(query);
    BOOST_TEST(
        tn::sql<tn::sqlite>(counted) ==
        R"(SELECT COUNT(*) FROM (SELECT "members"."id" FROM "members")"
        R"( WHERE "members"."points" > ? ORDER BY "members"."points" * ?) AS "counted")"
    );
    BOOST_TEST(counted.data.cells[1].integer[0] == 2);
}

BOOST_AUTO_TEST_CASE(what_depends_on_values_does_so_still) {
    std::optional<int> least;
    const auto query =
        tn::select(members.id).from(members).where(members.points >= tn::if_set(least));
    BOOST_TEST(tn::sql<tn::sqlite>(tn::count_rows(query)) == R"(SELECT COUNT(*) FROM "members")");
}

BOOST_AUTO_TEST_SUITE_END()
