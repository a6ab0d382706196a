// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// ON CONFLICT as text, in every dialect.
#include "change_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace query_on_conflict {

using namespace change;

constexpr auto hit = tn::insert_into(settings)
                         .set(settings.title = "t", settings.value = "v")
                         .on_conflict(settings.title)
                         .do_update(
                             settings.hits = settings.hits + tn::excluded(settings.hits),
                             settings.value = tn::excluded(settings.value)
                         );
static_assert(
    tn::sql<tn::sqlite>(hit) ==
    R"(INSERT INTO "settings" ("title", "value", "hits") VALUES (?, ?, ?) ON CONFLICT ("title"))"
    R"( DO UPDATE SET "hits" = "settings"."hits" + excluded."hits", "value" = excluded."value")"
);
static_assert(
    tn::sql<tn::postgresql>(hit) ==
    R"(INSERT INTO "settings" ("title", "value", "hits") VALUES ($1, $2, $3) ON CONFLICT ("title"))"
    R"( DO UPDATE SET "hits" = "settings"."hits" + excluded."hits", "value" = excluded."value")"
);
static_assert(
    tn::sql<tn::mysql>(hit) ==
    "INSERT INTO `settings` (`title`, `value`, `hits`) VALUES (?, ?, ?)"
    " ON DUPLICATE KEY UPDATE `hits` = `settings`.`hits` + VALUES(`hits`),"
    " `value` = VALUES(`value`)"
);

constexpr auto ignore = tn::insert_into(settings)
                            .set(settings.title = "t", settings.value = "v")
                            .on_any_conflict()
                            .do_nothing();
static_assert(
    tn::sql<tn::postgresql>(ignore) ==
    R"(INSERT INTO "settings" ("title", "value", "hits") VALUES ($1, $2, $3))"
    R"( ON CONFLICT DO NOTHING)"
);
static_assert(
    tn::sql<tn::mariadb>(ignore) ==
    "INSERT INTO `settings` (`title`, `value`, `hits`) VALUES (?, ?, ?)"
    " ON DUPLICATE KEY UPDATE `title` = `title`"
);

} // namespace query_on_conflict

BOOST_AUTO_TEST_SUITE(query_on_conflict)

BOOST_AUTO_TEST_CASE(a_key_of_several_columns_is_named_whole) {
    BOOST_TEST(
        tn::sql<tn::postgresql>(tn::insert_into(seats)
                                    .set(seats.line = "A", seats.number = 1)
                                    .on_conflict(seats.number, seats.line)
                                    .do_update(seats.guest = 7)
                                    .where(seats.guest.is_null())
                                    .returning(seats.line)) ==
        R"(INSERT INTO "seats" ("line", "number", "code", "changes") VALUES ($1, $2, $3, $4))"
        R"( ON CONFLICT ("number", "line") DO UPDATE SET "guest" = $5, "changes" = $6)"
        R"( WHERE "seats"."guest" IS NULL RETURNING "seats"."line")"
    );
}

BOOST_AUTO_TEST_CASE(a_unique_index_is_a_key) {
    BOOST_TEST(
        tn::sql<tn::sqlite>(tn::insert_into(seats)
                                .set(seats.line = "A", seats.number = 1)
                                .on_conflict(seats.code)
                                .do_nothing()) ==
        R"(INSERT INTO "seats" ("line", "number", "code", "changes") VALUES (?, ?, ?, ?))"
        R"( ON CONFLICT ("code") DO NOTHING)"
    );
}

BOOST_AUTO_TEST_SUITE_END()
