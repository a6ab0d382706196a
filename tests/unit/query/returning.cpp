// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// RETURNING as text, and the rows that it gives.
#include "change_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace query_returning {

using namespace change;

constexpr auto change_of = tn::update(settings).set(settings.hits += 1).where(settings.hits < 3);
static_assert(
    tn::sql<tn::postgresql>(change_of.returning(settings.title, (settings.hits * 2).as<"doubled">())
    ) == R"(UPDATE "settings" SET "hits" = "settings"."hits" + $1 WHERE "settings"."hits" < $2)"
         R"( RETURNING "settings"."title", "settings"."hits" * $3 AS "doubled")"
);
static_assert(
    tn::sql<tn::sqlite>(tn::delete_from(settings).all_rows().returning(settings)) ==
    R"(DELETE FROM "settings" RETURNING "settings"."title", "settings"."value", "settings"."hits")"
);

template <class Change>
using row_of = typename tn::detail::closed<std::remove_cvref_t<Change>>::row_type;
static_assert(std::same_as<row_of<decltype(change_of.returning(settings))>, Setting>);
static_assert(std::same_as<
              typename row_of<decltype(change_of.returning(settings.title, settings.hits))>::types,
              tn::list<std::string, std::int32_t>>);
static_assert(std::same_as<
              typename row_of<decltype(tn::delete_from(members).all_rows().returning(members.note)
              )>::types,
              tn::list<std::optional<std::string>>>);

} // namespace query_returning

BOOST_AUTO_TEST_SUITE(query_returning)

BOOST_AUTO_TEST_CASE(texts_that_are_returned_have_the_values_behind_the_others) {
    const auto change = tn::delete_from(settings)
                            .where(settings.title == std::string("a"))
                            .returning((settings.value + std::string("!")).as<"loud">());
    BOOST_TEST(
        tn::sql<tn::sqlite>(change) == R"(DELETE FROM "settings" WHERE "settings"."title" = ?)"
                                       R"( RETURNING "settings"."value" || ? AS "loud")"
    );
    BOOST_TEST(change.data.cells[1].view() == "!");
}

BOOST_AUTO_TEST_SUITE_END()
