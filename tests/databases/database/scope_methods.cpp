// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Transactions are begun by tn::scope_methods; what they do is in transaction.cpp and retry.cpp.
#include "store.hpp"

#include <boost/test/unit_test.hpp>

namespace database_scope_methods {

using namespace store;
using one = tn::database<tn::sqlite>;
static_assert(std::derived_from<one, tn::scope_methods<one, tn::sqlite>>);
static_assert(std::same_as<tn::transaction_of<one>, tn::transaction>);
static_assert(std::same_as<tn::savepoint_of<one>, tn::savepoint>);

} // namespace database_scope_methods

BOOST_FIXTURE_TEST_SUITE(database_scope_methods, database_scope_methods::fixture)

BOOST_AUTO_TEST_CASE(a_transaction_takes_options) {
    const tn::transaction_options reading{
        .level = tn::isolation::repeatable_read, .read_only = true, .deferrable = true};
    const auto remove = tn::delete_from(orders).all_rows();
    BOOST_CHECK_THROW(
        db.transaction(reading, [&](tn::transaction& tx) { tx.execute(remove); }),
        tn::read_only_error
    );
    auto tx = db.begin({.level = tn::isolation::serializable});
    tx.execute(remove);
    tx.rollback();
    BOOST_CHECK_THROW(db.begin(reading).execute(remove), tn::read_only_error);
    BOOST_TEST(db.count(tn::select(orders).from(orders)) == 5);
}

BOOST_AUTO_TEST_SUITE_END()
