// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A test that leaves the database as it found it; more of it is in configuration.cpp.
#include <tenon/database/test_transaction.hpp>

#include "store.hpp"

#include <boost/test/unit_test.hpp>

namespace database_test_transaction {
using namespace store;
} // namespace database_test_transaction

BOOST_FIXTURE_TEST_SUITE(database_test_transaction, database_test_transaction::fixture)

BOOST_AUTO_TEST_CASE(objects_that_are_left_open_within_are_undone_as_well) {
    const auto count = tn::count_rows(tn::select(orders).from(orders));
    {
        const tn::test_transaction undo(db);
        auto tx = db.begin();
        auto sp = tx.begin_nested();
        sp.execute(tn::delete_from(orders).where(orders.id == 1));
        sp.commit();
        tx.commit();
        BOOST_TEST(db.scalar(count) == 4);
    }
    BOOST_TEST(db.scalar(count) == 5);
}

BOOST_AUTO_TEST_CASE(it_is_not_begun_within_a_transaction) {
    auto tx = db.begin();
    BOOST_CHECK_THROW(tn::test_transaction undo(db), tn::programming_error);
    tx.rollback();
}

BOOST_AUTO_TEST_SUITE_END()
