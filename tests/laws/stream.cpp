// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "store.hpp"

#include <boost/test/unit_test.hpp>

#include <iterator>

BOOST_FIXTURE_TEST_SUITE(database_stream, store::fixture)

BOOST_AUTO_TEST_CASE(a_stream_is_an_input_range) {
    using namespace store;
    auto rows = db.fetch(tn::select(users.id).from(users).order_by(users.id));
    static_assert(std::input_iterator<decltype(rows)::iterator>);
    auto at = rows.begin();
    BOOST_TEST((*at).c1 == 1);
    BOOST_TEST((*++at).c1 == 2);
    at++;
    ++at;
    BOOST_TEST((at != rows.end()));
    ++at;
    BOOST_TEST((at == rows.end()));
}

BOOST_AUTO_TEST_CASE(a_stream_of_no_rows_ends_at_once) {
    using namespace store;
    auto rows = db.fetch(tn::select(users.id).from(users).where(users.id < 0));
    BOOST_TEST((rows.begin() == rows.end()));
}

BOOST_AUTO_TEST_SUITE_END()
