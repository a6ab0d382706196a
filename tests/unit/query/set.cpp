// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// SET as text: what is assigned, what is left out, and what is touched.
#include "change_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace query_set {

using namespace change;

static_assert(
    tn::sql<tn::sqlite>(tn::update(members).set(members.touched = std::nullopt).all_rows()) ==
    R"(UPDATE "members" SET "touched" = ?)" // set by hand, so not touched
);
static_assert(
    tn::sql<tn::sqlite>(tn::update(members).set(members.balance *= 2).all_rows()) ==
    R"(UPDATE "members" SET "balance" = ROUND("members"."balance" * ?, 2),)"
    R"( "touched" = strftime('%Y-%m-%d %H:%M:%f000', 'now'))"
);
static_assert(
    tn::sql<tn::postgresql>(
        tn::update(settings)
            .set(settings.value = tn::coalesce(
                     tn::scalar_subquery(tn::select(tn::min(members.name))
                                             .from(members)
                                             .where(members.name != settings.value)),
                     tn::lit<"none">
                 ))
            .where(settings.hits == 1)
    ) == R"(UPDATE "settings" SET "value" = COALESCE((SELECT MIN("members"."name") FROM "members")"
         R"( WHERE "members"."name" <> "settings"."value"), 'none') WHERE "settings"."hits" = $1)"
);

} // namespace query_set

BOOST_AUTO_TEST_SUITE(query_set)

BOOST_AUTO_TEST_CASE(a_callable_that_is_no_expression_is_called_for_its_value) {
    const auto change = tn::update(seats).set(seats.guest = 7).all_rows();
    BOOST_TEST(tn::sql<tn::sqlite>(change) == R"(UPDATE "seats" SET "guest" = ?, "changes" = ?)");
    BOOST_TEST(change.data.cells[1].integer[0] == 9);
}

BOOST_AUTO_TEST_CASE(what_is_not_set_is_left_out) {
    std::optional<std::string> value;
    const std::optional<std::int32_t> hits = 3;
    const auto change =
        tn::update(settings)
            .set(settings.value = tn::if_set(value), settings.hits = tn::if_set(hits))
            .where(settings.title == "a");
    BOOST_TEST(
        tn::sql<tn::sqlite>(change) ==
        R"(UPDATE "settings" SET "hits" = ? WHERE "settings"."title" = ?)"
    );
    value = "v";
    BOOST_TEST(
        tn::sql<tn::sqlite>(
            tn::update(settings)
                .set(settings.value = tn::if_set(value), settings.hits = tn::if_set(hits))
                .where(settings.title == "a")
        ) == R"(UPDATE "settings" SET "value" = ?, "hits" = ? WHERE "settings"."title" = ?)"
    );
}

BOOST_AUTO_TEST_CASE(to_set_nothing_is_an_error) {
    const std::optional<std::string> none;
    const auto change =
        tn::update(settings).set(settings.value = tn::if_set(none)).where(settings.title == "a");
    BOOST_CHECK_THROW(tn::sql<tn::sqlite>(change), tn::value_error);
}

BOOST_AUTO_TEST_SUITE_END()
