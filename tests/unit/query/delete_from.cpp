// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// DELETE as text.
#include "change_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace query_delete_from {

using namespace change;

constexpr auto spent = tn::delete_from(members).where(members.points == 0, members.note.is_null());
static_assert(
    tn::sql<tn::sqlite>(spent) ==
    R"(DELETE FROM "members" WHERE "members"."points" = ? AND "members"."note" IS NULL)"
);
static_assert(
    tn::sql<tn::mariadb>(spent.returning(members.id)) ==
    "DELETE FROM `members` WHERE `members`.`points` = ? AND `members`.`note` IS NULL"
    " RETURNING `members`.`id`"
);
static_assert(
    tn::sql<tn::postgresql>(tn::delete_from(seats).all_rows()) == R"(DELETE FROM "seats")"
);

} // namespace query_delete_from

BOOST_AUTO_TEST_SUITE(query_delete_from)

BOOST_AUTO_TEST_CASE(rows_are_chosen_by_a_query_over_another_table) {
    const auto change = tn::delete_from(members).where(
        members.id.not_in(tn::select(seats.number).from(seats)) ||
        tn::exists(tn::select(seats.line).from(seats).where(seats.guest == members.id))
    );
    BOOST_TEST(
        tn::sql<tn::sqlite>(change) ==
        R"(DELETE FROM "members" WHERE "members"."id" NOT IN (SELECT "seats"."number" FROM "seats"))"
        R"( OR EXISTS (SELECT "seats"."line" FROM "seats" WHERE "seats"."guest" = "members"."id"))"
    );
}

BOOST_AUTO_TEST_SUITE_END()
