// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Transactions that are run again.
#include "store.hpp"

#include <boost/test/unit_test.hpp>

namespace database_retry {
using namespace store;
using namespace std::chrono_literals;
} // namespace database_retry

BOOST_FIXTURE_TEST_SUITE(database_retry, database_retry::fixture)

BOOST_AUTO_TEST_CASE(seed_142_what_may_succeed_is_run_again) {
    int runs = 0;
    const auto before = db.scalar(tn::select(tn::count()).from(users));
    const auto result = db.transaction(tn::retry{.attempts = 4, .pause = 1ms}, [&](auto& tx) {
        tx.execute(tn::insert_into(users).values(User{.username = "run " + std::to_string(runs)}));
        if (++runs < 3)
            throw tn::deadlock("of the test's own");
        return tx.scalar(tn::select(tn::count()).from(users));
    });
    BOOST_TEST(runs == 3);
    BOOST_TEST(result == before + 1);
}

BOOST_AUTO_TEST_CASE(what_never_succeeds_is_given_up) {
    int runs = 0;
    BOOST_CHECK_THROW(
        db.transaction(
            tn::retry{.attempts = 3, .pause = 0ms},
            {.read_only = true},
            [&](law::transaction&) {
                ++runs;
                throw tn::serialization_failure("again");
            }
        ),
        tn::serialization_failure
    );
    BOOST_TEST(runs == 3);
}

BOOST_AUTO_TEST_CASE(what_can_not_be_helped_by_another_run_is_not_run_again) {
    int runs = 0;
    BOOST_CHECK_THROW(
        db.transaction(
            tn::retry{},
            [&](law::transaction&) {
                ++runs;
                throw tn::commit_in_doubt("nobody knows");
            }
        ),
        tn::connection_lost
    );
    BOOST_CHECK_THROW(
        db.transaction(
            tn::retry{},
            [&](law::transaction& tx) {
                ++runs;
                tx.execute(tn::insert_into(users).values(User{.username = "Ann"}));
                tx.execute(tn::insert_into(users).values(User{.username = "Ann"}));
            }
        ),
        tn::unique_violation
    );
    BOOST_TEST(runs == 2);
}

BOOST_AUTO_TEST_CASE(pauses_double_up_to_the_longest_and_differ) {
    constexpr tn::retry policy{.attempts = 9, .pause = 10ms, .longest = 60ms};
    using tn::detail::pause_behind;
    static_assert(pause_behind(policy, 1, 0) == 5ms && pause_behind(policy, 1, 10) == 15ms);
    static_assert(pause_behind(policy, 2, 0) == 10ms && pause_behind(policy, 3, 0) == 20ms);
    static_assert(pause_behind(policy, 4, 0) == 30ms && pause_behind(policy, 9, 60) == 90ms);
    static_assert(pause_behind({.pause = 0ms}, 1, 7) == 0ms);
    BOOST_TEST(tn::detail::any_number() != tn::detail::any_number());
}

BOOST_AUTO_TEST_SUITE_END()
