// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Counting the statements of a scope.
#include "store.hpp"

#include <boost/test/unit_test.hpp>

namespace database_statement_counter {

using namespace store;

const auto ids = tn::select(users.id).from(users);

} // namespace database_statement_counter

BOOST_FIXTURE_TEST_SUITE(database_statement_counter, database_statement_counter::fixture)

BOOST_AUTO_TEST_CASE(statements_are_counted_while_the_counter_lives) {
    (void)db.all(ids);
    {
        tn::statement_counter counter(db);
        BOOST_TEST(counter.count() == 0U);
        for (const auto& [id] : db.all(ids))
            (void)db.get(users, id);
        BOOST_TEST(counter.count() == 5U, "one for all, and one for each");
        counter.reset();
        (void)db.all(ids);
        BOOST_TEST(counter.count() == 1U);
    }
    (void)db.all(ids);
}

BOOST_AUTO_TEST_CASE(transactions_are_not_counted_and_failures_are) {
    const tn::statement_counter counter(db);
    db.transaction([](law::transaction& tx) {
        tx.savepoint([](law::savepoint& sp) { (void)sp.all(ids); });
        BOOST_CHECK_THROW(
            tx.execute(tn::insert_into(users).values(User{.username = "Ann"})), tn::unique_violation
        );
        tx.rollback();
    });
    BOOST_TEST(counter.count() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
