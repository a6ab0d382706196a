// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A test that leaves the database as it found it.
#include <tenon/database/test_transaction.hpp>

#include "store.hpp"

#include <boost/test/unit_test.hpp>

namespace database_test_transaction {

using namespace store;

const auto count = tn::select(tn::count()).from(users);
auto add(const char* name) { return tn::insert_into(users).values(User{.username = name}); }

} // namespace database_test_transaction

BOOST_FIXTURE_TEST_SUITE(database_test_transaction, database_test_transaction::fixture)

BOOST_AUTO_TEST_CASE(seed_187_a_test_leaves_the_database_as_it_was) {
    for (int run = 0; run != 2; ++run) {
        const tn::test_transaction undo(db);
        db.execute(add("Eve"));
        db.transaction([&](law::transaction& tx) { tx.execute(add("Bob")); });
        BOOST_CHECK_THROW(
            db.transaction([&](law::transaction& tx) {
                tx.execute(add("Tom"));
                throw std::runtime_error("no");
            }),
            std::runtime_error
        );
        db.transaction(tn::read_only, [&](law::transaction& tx) {
            BOOST_TEST(tx.scalar(count) == 6);
        });
        BOOST_TEST(db.scalar(count) == 6);
    }
    BOOST_TEST(db.scalar(count) == 4);
    db.execute(add("Eve"));
    BOOST_TEST(db.transaction([&](law::transaction& tx) { return tx.scalar(count); }) == 5);
}

BOOST_AUTO_TEST_CASE(objects_that_are_left_open_within_are_undone_as_well) {
    {
        const tn::test_transaction undo(db);
        auto tx = db.begin();
        auto sp = tx.begin_nested();
        sp.execute(tn::delete_from(visits).where(visits.id == 1));
        sp.commit();
        tx.commit();
        BOOST_TEST(db.count(tn::select(visits).from(visits)) == 2);
        auto left = db.begin();
        left.execute(add("Eve"));
    }
    BOOST_TEST(db.count(tn::select(visits).from(visits)) == 3);
    BOOST_TEST(db.scalar(count) == 4);
}

BOOST_AUTO_TEST_CASE(behind_an_error_of_the_code_under_test_the_test_goes_on) {
    {
        const tn::test_transaction undo(db);
        BOOST_CHECK_THROW(
            db.transaction([](law::transaction& tx) {
                tx.execute(add("Eve"));
                tx.execute(add("Ann"));
            }),
            tn::unique_violation
        );
        BOOST_TEST(db.scalar(count) == 4);
        db.transaction([](law::transaction& tx) { tx.execute(add("Eve")); });
        BOOST_TEST(db.scalar(count) == 5);
    }
    BOOST_TEST(db.scalar(count) == 4);
}

BOOST_AUTO_TEST_CASE(nobody_else_sees_what_is_undone) {
    const law::shared_place shared;
    auto tested = tn::connect<law::dialect>(shared.url());
    auto other = tn::connect<law::dialect>(shared.url());
    tested.create_all(everything);
    {
        const tn::test_transaction undo(tested);
        tested.transaction([](law::transaction& tx) { tx.execute(add("Eve")); });
        BOOST_TEST(tested.scalar(count) == 1);
        BOOST_TEST(other.scalar(count) == 0);
    }
    BOOST_TEST(other.scalar(count) == 0);
    other.execute(add("Eve")); // no lock stays
    BOOST_TEST(tested.scalar(count) == 1);
}

BOOST_AUTO_TEST_CASE(it_is_not_begun_within_a_transaction) {
    auto tx = db.begin();
    BOOST_CHECK_THROW(tn::test_transaction undo(db), tn::programming_error);
    tx.rollback();
}

BOOST_AUTO_TEST_SUITE_END()
