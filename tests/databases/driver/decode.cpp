// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "store.hpp"

#include <boost/test/unit_test.hpp>

BOOST_FIXTURE_TEST_SUITE(driver_decode, store::fixture)

BOOST_AUTO_TEST_CASE(a_table_that_is_missing_is_told_by_a_column_that_is_never_null) {
    using namespace store;
    const auto rows = db.all(tn::select(tn::lit<1>, m, users.id)
                                 .from(users)
                                 .left_join(m, m.id == users.manager_id)
                                 .order_by(users.id));
    BOOST_TEST_REQUIRE(rows.size() == 4U);
    BOOST_TEST(!rows[0].c2.has_value());
    BOOST_TEST(rows[1].c2->username == "Ann");
    BOOST_TEST(!rows[3].c2->bio.has_value(), "there, with a NULL in it");
    BOOST_TEST(rows[3].c3 == 4, "columns behind the table are in their places");
}

BOOST_AUTO_TEST_SUITE_END()
