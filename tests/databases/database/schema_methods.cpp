// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// create_all and drop_all are a database's by tn::schema_methods; what they do is in create_all.cpp.
#include "store.hpp"

#include <boost/test/unit_test.hpp>

namespace database_schema_methods {

using namespace store;
using one = tn::database<tn::sqlite>;
static_assert(std::derived_from<one, tn::schema_methods<one, tn::sqlite>>);

} // namespace database_schema_methods

BOOST_AUTO_TEST_SUITE(database_schema_methods)

BOOST_AUTO_TEST_CASE(a_schema_is_created_and_dropped) {
    auto db = tn::connect<tn::sqlite>(":memory:");
    db.create_all(everything);
    db.create_all(everything, tn::force);
    BOOST_TEST(db.count(tn::select(users).from(users)) == 0);
    db.drop_all(everything);
    db.drop_all(everything);
    BOOST_CHECK_THROW((void)db.count(tn::select(users).from(users)), tn::programming_error);
}

BOOST_AUTO_TEST_SUITE_END()
