// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// INSERT of records as text.
#include "change_tables.hpp"
#include "model_tables.hpp"

#include <boost/test/unit_test.hpp>

#include <span>

namespace query_insert_records {

using namespace model;
using Parent = tn::record<parents>;

template <class R> using inserted = decltype(tn::insert_into(parents).values(std::declval<R>()));
static_assert(!inserted<Parent>::is_range && inserted<std::vector<Parent>&>::is_range);
static_assert(inserted<std::span<Parent>>::is_range);
static_assert(std::same_as<typename inserted<Parent>::record, Parent>);
static_assert(std::same_as<
              inserted<Parent&>,
              tn::insert_records<
                  std::remove_const_t<decltype(parents)>,
                  Parent&,
                  false,
                  false,
                  inserted<Parent&>::tail_type>>);
static_assert(!inserted<Parent&>::fills_keys && !inserted<Parent&>::sends_identity);

} // namespace query_insert_records

BOOST_AUTO_TEST_SUITE(query_insert_records)

BOOST_AUTO_TEST_CASE(every_column_that_is_sent_has_a_place) {
    const Parent parent{"eu", 1, "t"};
    BOOST_TEST(
        tn::sql<tn::postgresql>(tn::insert_into(parents).values(parent)) ==
        R"(INSERT INTO "parents" ("region", "number", "title") VALUES ($1, $2, $3))"
    );
    const tn::record<pets> pet{};
    BOOST_TEST(
        tn::sql<tn::sqlite>(tn::insert_into(pets).values(pet)) ==
        R"(INSERT INTO "pets" DEFAULT VALUES)"
    );
    BOOST_TEST(
        tn::sql<tn::mysql>(tn::insert_into(pets).values(pet)) == "INSERT INTO `pets` () VALUES ()"
    );
    BOOST_TEST(
        tn::sql<tn::mysql>(tn::insert_into(pets).values(tn::record<pets>{}).with_identity()) ==
        "INSERT INTO `pets` (`id`) VALUES (?)"
    );
}

BOOST_AUTO_TEST_CASE(a_record_that_is_named_is_viewed) {
    Parent parent{"eu", 1, "t"};
    BOOST_TEST(&tn::insert_into(parents).values(parent).records == &parent);
}

BOOST_AUTO_TEST_CASE(what_stands_behind_the_records_has_its_values_behind_theirs) {
    using namespace change;
    const Setting one{.title = "a", .value = "b"};
    BOOST_TEST(
        tn::sql<tn::postgresql>(tn::insert_into(settings)
                                    .values(one)
                                    .on_conflict(settings.title)
                                    .do_update(settings.hits += tn::param<"n">)
                                    .where(settings.hits < 7)
                                    .returning(settings.hits)) ==
        R"(INSERT INTO "settings" ("title", "value", "hits") VALUES ($1, $2, $3))"
        R"( ON CONFLICT ("title") DO UPDATE SET "hits" = "settings"."hits" + $4)"
        R"( WHERE "settings"."hits" < $5 RETURNING "settings"."hits")"
    );
}

BOOST_AUTO_TEST_SUITE_END()
