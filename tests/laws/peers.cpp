// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Faults that other libraries have, found by running them: none of them is here.
#include "store.hpp"

#include <boost/test/unit_test.hpp>

#include <bit>
#include <cmath>
#include <limits>

namespace peers {
using namespace store;
} // namespace peers

BOOST_FIXTURE_TEST_SUITE(peers, peers::fixture)

BOOST_AUTO_TEST_CASE(a_statement_that_is_prepared_in_a_transaction_does_not_abort_it) {
    db.transaction([](auto& tx) {
        BOOST_TEST(tx.scalar(tn::select(users.age).from(users).where(users.id == 1)) == 17);
        BOOST_TEST(tx.scalar(tn::select(users.age).from(users).where(users.id == 2)) == 40);
        tx.execute(tn::update(users).set(users.age += 1).where(users.id == 1));
    });
    BOOST_TEST(db.get(users, 1)->age == 18);
}

BOOST_AUTO_TEST_CASE(a_read_within_a_transaction_does_not_commit_it) {
    {
        auto tx = db.begin();
        tx.execute(tn::update(users).set(users.age = 1).all_rows());
        BOOST_TEST(tx.all(tn::select(users).from(users)).size() == 4U);
        for (auto&& [age] : tx.fetch(tn::select(users.age).from(users)))
            BOOST_TEST(age == 1);
        tx.rollback();
    }
    BOOST_TEST(db.get(users, 1)->age == 17);
}

BOOST_AUTO_TEST_CASE(doubles_come_back_bit_for_bit) {
    for (const double value :
         {1e-9,
          0.1,
          1.0 / 3,
          123456789.123456789,
          5e-324,
          1.7976931348623157e308,

          std::numeric_limits<double>::epsilon()}) {
        db.execute(tn::update(users).set(users.score = value).where(users.id == 1));
        const double stored = db.get(users, 1)->score;
        BOOST_TEST(std::bit_cast<std::uint64_t>(stored) == std::bit_cast<std::uint64_t>(value));
        BOOST_TEST(db.count(tn::select(users).from(users).where(users.score == value)) == 1);
    }
    // SQLite keeps -0.0 as 0, and so does MariaDB
    db.execute(tn::update(users).set(users.score = -0.0).where(users.id == 1));
    BOOST_TEST(std::signbit(db.get(users, 1)->score) == law::on_postgresql);
    constexpr auto found = tn::select(users.id).from(users).where(users.score == 1e-9);
    db.execute(tn::update(users).set(users.score = 1e-9).where(users.id == 2));
    BOOST_TEST(db.one(found).c1 == 2);
}

BOOST_AUTO_TEST_CASE(a_view_of_a_rows_text_holds_until_the_next_row) {
    std::string seen;
    for (auto&& row : db.fetch(tn::select(users.username).from(users).order_by(users.id))) {
        const std::string_view name = row[users.username];
        seen += std::string(name) + ' ';
        BOOST_TEST(name.data() == row[users.username].data()); // no copy of it
    }
    BOOST_TEST(seen == "Ann ben_50% \xC3\x89lan Dora ");
}

BOOST_AUTO_TEST_SUITE_END()
