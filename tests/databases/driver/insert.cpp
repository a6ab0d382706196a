// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What INSERTs of records have in common on all databases.
#include "change_store.hpp"

#include <boost/test/unit_test.hpp>

namespace driver_insert {

using namespace change;
using source = std::remove_cvref_t<decltype(counters)>;
using nothing = decltype(tn::insert_into(counters).values(tn::record<counters>{}))::tail_type;
template <class D, std::size_t Rows>
using description = tn::detail::insert_description<D, source, false, nothing, Rows>;

static_assert(
    description<tn::sqlite, 2>::value.sql == R"(INSERT INTO "counters" ("label") VALUES (?), (?))"
);
static_assert(
    description<tn::postgresql, 2>::value.sql ==
    R"(INSERT INTO "counters" ("label") VALUES ($1), ($2))"
);
static_assert(description<tn::mariadb, 3>::value.slot_count == 3);

} // namespace driver_insert

BOOST_FIXTURE_TEST_SUITE(driver_insert, driver_insert::fixture)

BOOST_AUTO_TEST_CASE(a_key_goes_into_its_record_if_it_fits) {
    tn::record<counters> stored;
    tn::detail::set_key<source>(stored, 7);
    BOOST_TEST(stored.id == 7);
}

BOOST_AUTO_TEST_CASE(a_range_is_stored_whole_or_not_at_all) {
    const std::vector<Setting> twice{
        {.title = "a", .value = "x"}, {.title = "b", .value = "y"}, {.title = "a", .value = "z"}};
    BOOST_CHECK_THROW(db.execute(tn::insert_into(settings).values(twice)), tn::unique_violation);
    BOOST_TEST(plain("SELECT count(*) FROM settings") == "0|\n");
}

BOOST_AUTO_TEST_SUITE_END()
