// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Transfers between accounts that get into each other's way: deadlocks are run again, and no money is
// made or lost.
#include "on_each_server.hpp"

#include <atomic>
#include <barrier>
#include <random>

namespace server_faults_bank {

using namespace server_faults;

template <class T> struct account_columns {
    tn::column<T, "id", std::int32_t, tn::primary_key> id;
    tn::column<T, "balance", tn::decimal<12, 2>> balance{};

    static constexpr auto constraints(const auto& t) {
        return std::tuple{tn::check<"ck_balance">(t.balance >= tn::decimal<12, 2>(0))};
    }
};
constexpr tn::table<"accounts", account_columns> accounts;
using Account = tn::record<accounts>;
constexpr int account_count = 6;

/// `pause` is between the two locks, so that those of others come between them, however fast the machine.
template <class Tx>
void transfer(
    Tx& tx, int from, int to, tn::decimal<12, 2> amount, std::chrono::milliseconds pause
) {
    tx.execute(tn::update(accounts).set(accounts.balance -= amount).where(accounts.id == from));
    std::this_thread::sleep_for(pause);
    tx.execute(tn::update(accounts).set(accounts.balance += amount).where(accounts.id == to));
}

} // namespace server_faults_bank

BOOST_AUTO_TEST_SUITE(server_faults_bank, *server_faults::servers())

BOOST_AUTO_TEST_CASE_TEMPLATE(the_total_stays, On, on_each) {
    typename On::place place;
    auto db = connect<On>(place.url());
    db.create_all(tn::schema(accounts));
    for (int i = 0; i != account_count; ++i)
        db.execute(tn::insert_into(accounts).values(Account{.id = i, .balance = 1000}));
    tn::pool<typename On::dialect> pool(place.url(), {.size = 8});
    std::atomic<int> runs = 0, done = 0, refused = 0, given_up = 0;
    std::barrier together(8); // or the first teller is done before the last is connected
    {
        std::vector<std::jthread> tellers;
        for (unsigned teller = 0; teller != 8; ++teller)
            tellers.emplace_back([&, teller] {
                std::minstd_rand dice(teller + 1);
                {
                    const auto connected = pool.acquire();
                    together.arrive_and_wait();
                }
                for (int i = 0; i != 12; ++i) {
                    const int from = static_cast<int>(dice() % account_count);
                    const int to =
                        (from + 1 + static_cast<int>(dice() % (account_count - 1))) % account_count;
                    const tn::decimal<12, 2> amount(static_cast<int>(dice() % 400));
                    try {
                        pool.transaction(
                            tn::retry{.attempts = 20, .pause = 1ms, .longest = 50ms},
                            [&](auto& tx) {
                                ++runs;
                                transfer(tx, from, to, amount, 2ms);
                            }
                        );
                        ++done;
                    } catch (const tn::check_violation&) {
                        ++refused;
                    } catch (const tn::operational_error& e) {
                        BOOST_TEST_MESSAGE(e.what());
                        ++given_up;
                    }
                }
            });
    }
    BOOST_TEST(done + refused + given_up == 96);
    BOOST_TEST(given_up == 0);
    BOOST_TEST(runs > done + refused); // there were deadlocks
    BOOST_TEST((db.scalar(tn::select(tn::sum(accounts.balance)).from(accounts)).value() == 6000));
    BOOST_TEST_MESSAGE(
        On::kind << ": " << done << " done in " << runs << " runs, " << refused << " refused"
    );
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_deadlock_has_a_loser_who_can_go_on, On, on_each) {
    typename On::place place;
    auto first = connect<On>(place.url());
    first.create_all(tn::schema(accounts));
    for (int i = 0; i != 2; ++i)
        first.execute(tn::insert_into(accounts).values(Account{.id = i, .balance = 10}));
    auto second = connect<On>(place.url());
    auto a = first.begin();
    auto b = second.begin();
    const auto take = [](auto& tx, int id) {
        tx.execute(tn::update(accounts).set(accounts.balance -= 1).where(accounts.id == id));
    };
    take(a, 0);
    take(b, 1);
    std::atomic<int> losers = 0;
    const auto other = [&](auto& tx, int id) {
        try {
            take(tx, id);
            tx.commit();
        } catch (const tn::deadlock& e) {
            ++losers;
            BOOST_TEST(e.is_retryable());
            BOOST_CHECK_THROW(take(tx, id), tn::inactive_transaction);
            tx.rollback();
        }
    };
    {
        std::jthread waiting([&] { other(a, 1); });
        other(b, 0);
    }
    BOOST_TEST(losers == 1);
    BOOST_TEST((first.scalar(tn::select(tn::sum(accounts.balance)).from(accounts)).value() == 18));
    first.transaction([&](auto& tx) { take(tx, 0); });
    second.transaction([&](auto& tx) { take(tx, 1); });
}

BOOST_AUTO_TEST_CASE_TEMPLATE(rows_are_locked_until_the_transaction_ends, On, on_each) {
    typename On::place place;
    auto first = connect<On>(place.url());
    first.create_all(tn::schema(accounts));
    for (int i = 0; i != 2; ++i)
        first.execute(tn::insert_into(accounts).values(Account{.id = i, .balance = 10}));
    auto second = connect<On>(place.url());
    const auto all = tn::select(accounts.id).from(accounts).order_by(accounts.id);
    auto holding = first.begin();
    BOOST_TEST(holding.all(all.limit(1).for_update()).size() == 1U);
    second.transaction([&](auto& tx) {
        BOOST_CHECK_THROW(
            tx.savepoint([&](auto& sp) { (void)sp.all(all.for_update(tn::nowait)); }),
            tn::lock_timeout
        );
        const auto free = tx.all(all.for_update(tn::skip_locked));
        BOOST_REQUIRE(free.size() == 1U);
        BOOST_TEST(free[0].c1 == 1);
    });
    holding.commit();
    second.transaction([&](auto& tx) { BOOST_TEST(tx.all(all.for_share(tn::nowait)).size() == 2U); }
    );
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_serializable_transaction_fails_rather_than_to_lie, On, on_each) {
    typename On::place place;
    auto first = connect<On>(place.url());
    first.create_all(tn::schema(accounts));
    for (int i = 0; i != 2; ++i)
        first.execute(tn::insert_into(accounts).values(Account{.id = i, .balance = 10}));
    auto second = connect<On>(place.url());
    const auto total = tn::select(tn::sum(accounts.balance)).from(accounts);
    const auto withdraw = [&](auto& tx, int id) {
        if (tx.scalar(total).value() >= 20)
            tx.execute(tn::update(accounts).set(accounts.balance -= 5).where(accounts.id == id));
    };
    const tn::transaction_options serializable{.level = tn::isolation::serializable};
    const auto run = [&](auto& db, int id) {
        db.transaction(tn::retry{.attempts = 10}, serializable, [&](auto& tx) {
            withdraw(tx, id);
            std::this_thread::sleep_for(20ms); // so that both have read before one commits
        });
    };
    {
        std::jthread one([&] { run(first, 0); });
        run(second, 1);
    }
    BOOST_TEST((first.scalar(total).value() == 15)); // one of them saw what the other had done
}

BOOST_AUTO_TEST_SUITE_END()
