// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "model_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace query_from {

using namespace model;

constexpr tn::table<"pets", pet_columns, tn::in_schema<"zoo">> zoo_pets;
static_assert(
    tn::sql<tn::mysql>(tn::select(zoo_pets.id).from(zoo_pets)) ==
    "SELECT `pets`.`id` FROM `zoo`.`pets`"
);

constexpr auto child = tn::alias<"child">(children);
static_assert(
    tn::sql<tn::sqlite>(tn::select(pets.id).from(pets)) == R"(SELECT "pets"."id" FROM "pets")"
);
static_assert(
    tn::sql<tn::mysql>(tn::select(child.id).from(child)) ==
    "SELECT `child`.`id` FROM `children` AS `child`"
);
static_assert(
    tn::sql<tn::sqlite>(tn::select(children.id).from(children)) ==
    R"(SELECT "children"."id" FROM "children")"
);

} // namespace query_from

BOOST_AUTO_TEST_SUITE(query_from)

BOOST_AUTO_TEST_CASE(a_table_in_from_is_a_source) {
    constexpr auto sources = decltype(tn::select(child.id).from(child))::sources();
    BOOST_TEST(sources.size == 1U);
    BOOST_TEST(sources.entries[0].title == "child");
    BOOST_TEST(sources.entries[0].info->title == "children");
    BOOST_TEST(!sources.entries[0].outer);
}

BOOST_AUTO_TEST_SUITE_END()
