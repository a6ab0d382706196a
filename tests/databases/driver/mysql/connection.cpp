// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A connection to MariaDB: one result at a time, streams that are given up, transactions, and how it
// tells what went wrong.
#include "mariadb_fixture.hpp"
#include "store.hpp"

#include <boost/test/unit_test.hpp>

#include <future>

namespace driver_mysql_connection {

using namespace mariadb_fixture;
using namespace store;

struct mysql_store : own_mariadb {
    mysql_store() { db.create_all(everything); }

    std::int64_t add(const char* name) {
        return db.execute(tn::insert_into(users).values(User{.username = name}));
    }
    void add_many(std::size_t count) {
        std::vector<User> many(count);
        for (std::size_t i = 0; i != count; ++i)
            many[i].username = "user " + std::to_string(i);
        db.execute(tn::insert_into(users).values(many));
    }
    std::int64_t number() { return db.scalar(tn::select(tn::count()).from(users)); }
};

const auto names = tn::select(users.username).from(users).order_by(users.id);
const auto count = tn::select(tn::count()).from(users);

} // namespace driver_mysql_connection

BOOST_FIXTURE_TEST_SUITE(
    driver_mysql_connection,
    driver_mysql_connection::mysql_store,
    *boost::unit_test::precondition(test_servers::with_mariadb)
)

BOOST_AUTO_TEST_CASE(rows_are_what_plain_sql_sees) {
    add("Ann");
    add("Bob");
    BOOST_TEST(value("SELECT GROUP_CONCAT(username ORDER BY id) FROM users") == "Ann,Bob");
    std::string seen;
    for (auto&& [name] : db.fetch(names))
        seen.append(name) += ',';
    BOOST_TEST(seen == "Ann,Bob,");
    BOOST_TEST(db.one(names.limit(1)).c1 == "Ann");
    BOOST_TEST(db.get(users, 2)->username == "Bob");
    BOOST_TEST(!db.get(users, 3).has_value());
    BOOST_CHECK_THROW((void)db.one(names), tn::multiple_results);
    BOOST_TEST(number() == 2, "and the connection is free");
}

BOOST_AUTO_TEST_CASE(while_rows_are_read_nothing_else_runs) {
    add_many(10);
    int read = 0;
    for (auto&& row : db.fetch(names)) {
        (void)row;
        ++read;
        BOOST_CHECK_EXCEPTION(number(), tn::programming_error, that_says("one result at a time"));
        BOOST_CHECK_THROW((void)db.begin(), tn::programming_error);
        BOOST_CHECK_THROW(add("x"), tn::programming_error);
        BOOST_TEST(db.ping());
    }
    BOOST_TEST(read == 10);
    BOOST_TEST(number() == 10);
}

BOOST_AUTO_TEST_CASE(a_stream_that_is_given_up_leaves_the_connection_clean) {
    add_many(3000);
    for (int i = 0; i != 3; ++i) {
        for (auto&& row : db.fetch(names)) {
            BOOST_TEST(!row.c1.empty());
            break;
        }
        BOOST_TEST(db.first(names)->c1 == "user 0");
        { const auto unread = db.fetch(names); }
        BOOST_TEST(number() == 3000);
    }
    BOOST_CHECK_THROW(
        for (auto&& row
             : db.fetch(names)) {
            (void)row;
            throw std::runtime_error("enough");
        },
        std::runtime_error
    );
    BOOST_TEST(number() == 3000);
}

BOOST_AUTO_TEST_CASE(a_long_rest_is_ended_and_not_read) {
    const auto started = std::chrono::steady_clock::now();
    const tn::raw_query<"SELECT seq, SLEEP(0.002) FROM seq_1_to_100000", std::int64_t, std::int64_t>
        slow;
    for (auto&& row : db.fetch(slow)) {
        BOOST_TEST(row.c1 == 1);
        break;
    }
    BOOST_TEST((std::chrono::steady_clock::now() - started < std::chrono::seconds{60}));
    BOOST_TEST(number() == 0, "the kill meets no other statement");
    BOOST_TEST(number() == 0);
}

BOOST_AUTO_TEST_CASE(statements_are_prepared_once_and_the_oldest_forgotten) {
    auto small = connect("statement_cache=2");
    for (int i = 0; i != 3; ++i) {
        (void)small.scalar(count);
        (void)small.all(names);
        (void)small.first(names.limit(1));
        BOOST_TEST(small.prepared_statements() <= 2U);
    }
    auto none = connect("statement_cache=0");
    BOOST_TEST(none.scalar(count) == 0);
    BOOST_TEST(none.prepared_statements() == 0U);
    auto one = connect();
    for (int i = 0; i != 5; ++i)
        (void)one.scalar(count);
    BOOST_TEST(one.prepared_statements() == 1U);
}

BOOST_AUTO_TEST_CASE(changes_count_what_they_found) {
    add("Ann");
    add("Bob");
    const auto same = tn::update(users).set(users.age = 5).all_rows();
    BOOST_TEST(db.execute(same) == 2);
    BOOST_TEST(db.execute(same) == 2, "the rows that stay as they are, too");
    BOOST_TEST(db.execute(tn::delete_from(users).where(users.username == "Bob")) == 1);
    BOOST_TEST(db.execute(tn::raw<"DELETE FROM users WHERE id = :id">, "id"_p = 99) == 0);
    BOOST_TEST(db.execute(tn::raw<"DO 1">) == 0);
    const auto insert = [&](int age) {
        return tn::insert_into(users)
            .set(users.username = "Ann", users.age = age)
            .on_any_conflict();
    };
    BOOST_TEST(db.execute(insert(7).do_update(users.age = tn::excluded(users.age))) == 1);
    BOOST_TEST(
        db.execute(insert(7).do_update(users.age = tn::excluded(users.age))) == 1, "no change"
    );
    BOOST_TEST(db.execute(insert(8).do_nothing()) == 0);
    BOOST_TEST(value("SELECT age FROM users WHERE username = 'Ann'") == "7");
}

BOOST_AUTO_TEST_CASE(transactions_commit_and_roll_back) {
    db.transaction([&](auto& tx) {
        tx.execute(tn::insert_into(users).values(User{.username = "a"}));
        BOOST_TEST(tx.scalar(count) == 1);
        try {
            tx.savepoint([&](auto& sp) {
                sp.execute(tn::insert_into(users).values(User{.username = "b"}));
                throw std::runtime_error("undo");
            });
        } catch (const std::runtime_error&) {
        }
        BOOST_TEST(tx.scalar(count) == 1);
    });
    BOOST_TEST(value("SELECT COUNT(*) FROM users") == "1");
    try {
        db.transaction([&](auto& tx) {
            tx.execute(tn::delete_from(users).all_rows());
            throw std::runtime_error("undo");
        });
    } catch (const std::runtime_error&) {
    }
    BOOST_TEST(number() == 1);
    BOOST_CHECK_THROW(
        db.transaction([&](auto&) { db.transaction([](auto&) {}); }), tn::programming_error
    );
}

BOOST_AUTO_TEST_CASE(a_statement_that_fails_leaves_its_transaction) {
    add("Ann");
    auto tx = db.begin();
    tx.execute(tn::insert_into(users).values(User{.username = "b"}));
    BOOST_CHECK_THROW(
        tx.execute(tn::insert_into(users).values(User{.username = "Ann"})), tn::unique_violation
    );
    BOOST_CHECK_THROW((void)tx.all(tn::raw<"SELECT nothing", std::string>), tn::programming_error);
    BOOST_TEST(tx.is_active());
    tx.commit();
    BOOST_TEST(number() == 2);
}

BOOST_AUTO_TEST_CASE(what_commits_by_itself_ends_the_transaction) {
    auto tx = db.begin();
    tx.execute(tn::insert_into(users).values(User{.username = "b"}));
    tx.execute(tn::raw<"CREATE TABLE other (i INT)">);
    BOOST_TEST(!tx.is_active());
    BOOST_CHECK_EXCEPTION(tx.scalar(count), tn::inactive_transaction, that_says("CREATE TABLE"));
    BOOST_CHECK_EXCEPTION(tx.commit(), tn::inactive_transaction, that_says("may be committed"));
    BOOST_TEST(value("SELECT COUNT(*) FROM users") == "1");
    auto failing = db.begin();
    failing.execute(tn::insert_into(users).values(User{.username = "c"}));
    BOOST_CHECK_THROW(
        failing.execute(tn::raw<"CREATE TABLE other (i INT)">), tn::programming_error
    );
    BOOST_TEST(!failing.is_active(), "it was committed before the statement failed");
}

BOOST_AUTO_TEST_CASE(a_deadlock_ends_one_of_the_transactions) {
    add("a");
    add("b");
    auto other = connect();
    const auto touch = [](auto& tx, int id) {
        tx.execute(tn::update(users).set(users.age = 1).where(users.id == id));
    };
    auto ours = db.begin();
    auto theirs = other.begin();
    touch(ours, 1);
    touch(theirs, 2);
    auto waiting = std::async(std::launch::async, [&] {
        try {
            touch(theirs, 1);
            return false;
        } catch (const tn::deadlock& e) {
            return e.is_retryable() && e.code() == 1213 && e.sqlstate() == "40001";
        }
    });
    bool here = false;
    try {
        touch(ours, 2);
    } catch (const tn::deadlock&) {
        here = true;
        BOOST_TEST(!ours.is_active());
        BOOST_CHECK_EXCEPTION(touch(ours, 1), tn::inactive_transaction, [](const auto& e) {
            return says(e, "eadlock") && e.is_retryable();
        });
        ours.rollback();
    }
    if (ours.is_active())
        ours.rollback();
    const bool there = waiting.get();
    BOOST_TEST((here != there));
    if (there)
        BOOST_TEST(!theirs.is_active());
}

BOOST_AUTO_TEST_CASE(a_lock_time_out_undoes_the_statement_alone) {
    add("a");
    auto holder = connect();
    auto held = holder.begin();
    held.execute(tn::update(users).set(users.age = 1).where(users.id == 1));
    auto waiter = connect("lock_timeout=1000");
    auto tx = waiter.begin();
    tx.execute(tn::insert_into(users).values(User{.username = "kept"}));
    BOOST_CHECK_EXCEPTION(
        tx.execute(tn::update(users).set(users.age = 2).where(users.id == 1)),
        tn::lock_timeout,
        [](const auto& e) { return e.code() == 1205 && e.is_retryable(); }
    );
    BOOST_TEST(tx.is_active());
    tx.commit();
    held.rollback();
    BOOST_TEST(value("SELECT GROUP_CONCAT(username ORDER BY id) FROM users") == "a,kept");
}

BOOST_AUTO_TEST_CASE(hooks_are_told_of_all_that_runs) {
    std::vector<std::string> ran;
    std::vector<std::string> values;
    std::vector<std::int64_t> rows;
    db.on_before_execute([&](const tn::statement_event& e) { ran.emplace_back(e.sql); });
    db.on_after_execute([&](const tn::statement_event& e) {
        values.push_back(e.parameters.text());
        rows.push_back(e.rows);
    });
    db.transaction([&](auto& tx) {
        tx.execute(tn::insert_into(users).values(User{.username = "it's", .age = 7}));
        (void)tx.all(tn::select(users.id).from(users).where(users.age == 7));
    });
    BOOST_TEST_REQUIRE(ran.size() == 4U);
    BOOST_TEST(ran[0] == "START TRANSACTION");
    BOOST_TEST(ran[3] == "COMMIT");
    BOOST_TEST(values[1] == "['it''s', 7, 1, NULL, 0, NULL, NULL]");
    BOOST_TEST(values[2] == "[7]");
    BOOST_TEST(rows[1] == 1);
    BOOST_TEST(rows[2] == 1);
}

BOOST_AUTO_TEST_CASE(a_wrapped_handle_stays_its_owner_s) {
    plain_mariadb::database plain(mine.url());
    {
        auto wrapped = tn::connect<tn::mariadb>(plain.handle());
        BOOST_TEST(wrapped.scalar(count) == 0);
        wrapped.execute(tn::insert_into(users).values(User{.username = "w"}));
        BOOST_TEST(wrapped.native_handle() == plain.handle());
        wrapped.cancel(); // without effect
    }
    BOOST_TEST(plain.value("SELECT username FROM users") == "w");
    BOOST_TEST(plain.value("SELECT @@time_zone") == "+00:00");
}

BOOST_AUTO_TEST_CASE(too_many_parameters_are_refused_before_they_are_sent) {
    std::vector<std::int64_t> ids(65536, 1);
    ids.resize(65535);
    BOOST_TEST(db.all(tn::select(users.id).from(users).where(users.id.in(ids))).empty());
    const auto two = users.id.in(ids) || users.id == 2;
    BOOST_CHECK_EXCEPTION(
        (void)db.all(tn::select(users.id).from(users).where(two)),
        tn::programming_error,
        that_says("65535")
    );
    BOOST_TEST(number() == 0);
}

BOOST_AUTO_TEST_SUITE_END()
