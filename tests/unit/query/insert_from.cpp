// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// INSERT of a query's rows, as text.
#include "change_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace query_insert_from {

using namespace change;

static_assert(
    tn::sql<tn::sqlite>(tn::insert_into(settings)
                            .columns(settings.title, settings.value, settings.hits)
                            .from(tn::select(members.email, members.name, tn::lit<0>).from(members))
    ) == R"(INSERT INTO "settings" ("title", "value", "hits"))"
         R"( SELECT "members"."email", "members"."name", 0 FROM "members")"
);
static_assert(
    tn::sql<tn::mariadb>(tn::insert_into(settings).from(
        tn::select(settings).from(settings).where(settings.hits > tn::param<"n">)
    )) == "INSERT INTO `settings` (`title`, `value`, `hits`)"
          " SELECT `settings`.`title`, `settings`.`value`, `settings`.`hits`"
          " FROM `settings` WHERE `settings`.`hits` > ?"
);

} // namespace query_insert_from

BOOST_AUTO_TEST_SUITE(query_insert_from)

BOOST_AUTO_TEST_CASE(a_conflict_is_told_from_a_join) {
    const auto names = tn::select(members.email, members.name, tn::lit<0>).from(members);
    BOOST_TEST(
        tn::sql<tn::sqlite>(
            tn::insert_into(settings).from(names).on_conflict(settings.title).do_nothing()
        ) == R"(INSERT INTO "settings" ("title", "value", "hits"))"
             R"( SELECT "members"."email", "members"."name", 0 FROM "members")"
             R"( WHERE TRUE ON CONFLICT ("title") DO NOTHING)"
    );
    BOOST_TEST(
        tn::sql<tn::sqlite>(tn::insert_into(settings)
                                .from(names.where(members.points > 3))
                                .on_conflict(settings.title)
                                .do_nothing()) ==
        R"(INSERT INTO "settings" ("title", "value", "hits"))"
        R"( SELECT "members"."email", "members"."name", 0 FROM "members")"
        R"( WHERE "members"."points" > ? ON CONFLICT ("title") DO NOTHING)"
    );
}

BOOST_AUTO_TEST_SUITE_END()
