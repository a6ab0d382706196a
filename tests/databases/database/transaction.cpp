// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What ends a transaction on SQLite by itself, and what of transactions only SQLite has.
#include "store.hpp"

#include <boost/test/unit_test.hpp>

namespace database_transaction_on_sqlite {

using namespace store;

static_assert(std::same_as<tn::transaction, tn::basic_transaction<tn::sqlite>>);
static_assert(std::same_as<tn::savepoint, tn::basic_savepoint<tn::sqlite>>);

const auto count = tn::select(tn::count()).from(users);

auto add(const char* name) { return tn::insert_into(users).values(User{.username = name}); }

auto saying(std::string_view part) {
    return [part](const tn::error& e) {
        BOOST_TEST(std::string_view(e.what()).find(part) != std::string_view::npos, e.what());
        return true;
    };
}

struct counting : fixture {
    std::vector<std::size_t> abandoned;

    std::int64_t number() { return db.scalar(count); }
    void sql(const char* text) {
        if (sqlite3_exec(db.native_handle(), text, nullptr, nullptr, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(db.native_handle()));
    }
    void watch() {
        db.on_abandoned_transaction([this](const tn::abandoned_event& e) {
            abandoned.push_back(e.depth);
        });
    }
    /// A table whose constraint makes SQLite end the whole transaction.
    void add_a_table_that_rolls_back() {
        sql("CREATE TABLE strict_users (id INTEGER PRIMARY KEY, n INTEGER UNIQUE ON CONFLICT "
            "ROLLBACK)");
    }
};

template <class T> struct strict_user_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "n", std::int32_t> n{};
};
inline constexpr tn::table<"strict_users", strict_user_columns> strict_users;
const auto one_more_strict = tn::insert_into(strict_users).values(tn::record<strict_users>{.n = 1});

/// Runs and forgets it.
template <class Scope> void violate(Scope& scope) {
    scope.execute(one_more_strict);
    BOOST_CHECK_THROW(scope.execute(one_more_strict), tn::unique_violation);
}

} // namespace database_transaction_on_sqlite

BOOST_FIXTURE_TEST_SUITE(database_transaction_on_sqlite, database_transaction_on_sqlite::counting)

BOOST_AUTO_TEST_CASE(seed_144_a_transaction_that_the_database_rolled_back_is_not_used_again) {
    add_a_table_that_rolls_back();
    auto tx = db.begin();
    tx.execute(add("Eve"));
    violate(tx);
    BOOST_TEST(!tx.is_active());
    const auto told = saying("UNIQUE constraint failed: strict_users.n");
    BOOST_CHECK_EXCEPTION(tx.execute(add("Fay")), tn::inactive_transaction, told);
    BOOST_CHECK_EXCEPTION((void)tx.scalar(count), tn::inactive_transaction, told);
    BOOST_CHECK_EXCEPTION((void)tx.begin_nested(), tn::inactive_transaction, told);
    BOOST_CHECK_EXCEPTION(tx.commit(), tn::inactive_transaction, told);
    BOOST_TEST(number() == 4, "nothing was stored on its own");
    tx.rollback();
    BOOST_CHECK_THROW(tx.rollback(), tn::programming_error);
    db.transaction([](tn::transaction& again) { again.execute(add("Eve")); });
    BOOST_TEST(number() == 5);
}

BOOST_AUTO_TEST_CASE(seed_144_savepoints_end_with_the_transaction_that_the_database_rolled_back) {
    add_a_table_that_rolls_back();
    watch();
    {
        auto tx = db.begin();
        auto outer = tx.begin_nested();
        auto inner = outer.begin_nested();
        violate(inner);
        BOOST_CHECK_THROW(inner.commit(), tn::inactive_transaction);
        inner.rollback();
        BOOST_CHECK_THROW(outer.execute(add("Fay")), tn::inactive_transaction);
    }
    BOOST_TEST(abandoned.empty(), "it was not forgotten");
    BOOST_CHECK_THROW(
        db.transaction([](tn::transaction& tx) {
            tx.savepoint([](tn::savepoint& sp) { violate(sp); });
        }),
        tn::inactive_transaction
    );
    BOOST_TEST(number() == 4);
}

BOOST_AUTO_TEST_CASE(seed_144_a_transaction_that_is_lost_stays_lost_when_another_is_begun) {
    add_a_table_that_rolls_back();
    auto lost = db.begin();
    violate(lost);
    auto tx = db.begin();
    tx.execute(add("Eve"));
    BOOST_CHECK_THROW(lost.execute(add("Fay")), tn::inactive_transaction);
    lost.rollback();
    tx.commit();
    BOOST_TEST(number() == 5);
}

BOOST_AUTO_TEST_CASE(seed_144_a_full_database_ends_the_transaction) {
    sql("PRAGMA max_page_count = 20");
    auto tx = db.begin();
    const auto fill = [&] {
        for (int i = 0; i != 100; ++i)
            tx.execute(tn::insert_into(branches).values(tn::record<branches>{
                .city = "Rome", .number = i, .name = std::string(4000, 'x')}));
    };
    BOOST_CHECK_EXCEPTION(fill(), tn::operational_error, [](const auto& e) {
        return e.code() == SQLITE_FULL;
    });
    BOOST_CHECK_EXCEPTION(tx.commit(), tn::inactive_transaction, [](const auto& e) {
        return !e.is_retryable() && saying("full")(e);
    });
}

BOOST_AUTO_TEST_CASE(a_commit_that_fails_leaves_the_transaction_open) {
    sql("CREATE TABLE later (u REFERENCES users (id) DEFERRABLE INITIALLY DEFERRED)");
    auto tx = db.begin();
    sql("INSERT INTO later VALUES (77)");
    BOOST_CHECK_THROW(tx.commit(), tn::foreign_key_violation);
    BOOST_TEST(tx.is_active());
    tx.execute(tn::insert_into(users).values(User{.id = 77, .username = "Eve"}).with_identity());
    tx.commit();
    BOOST_TEST(number() == 5);
}

BOOST_AUTO_TEST_CASE(a_database_writes_again_however_a_transaction_that_only_reads_ended) {
    const auto writable = [&] {
        return plain_rows(db.native_handle(), "PRAGMA query_only").at(0).at(0) == "0";
    };
    BOOST_CHECK_THROW(
        db.transaction(
            tn::read_only, [](tn::transaction&) { throw std::logic_error("changed my mind"); }
        ),
        std::logic_error
    );
    BOOST_TEST(writable());
    {
        auto tx = db.begin(tn::read_only);
        auto moved = std::move(tx);
        BOOST_TEST(!writable());
    }
    BOOST_TEST(writable());
    {
        auto tx = db.begin(tn::read_only);
        tx.rollback();
        BOOST_TEST(writable());
    }
    {
        auto tx = db.begin(tn::read_only);
        sql("ROLLBACK");
        BOOST_CHECK_THROW((void)tx.scalar(count), tn::inactive_transaction);
        BOOST_TEST(writable());
    }
    {
        auto tx = db.begin();
        BOOST_CHECK_THROW((void)db.begin(tn::read_only), tn::programming_error);
        BOOST_TEST(writable());
        tx.rollback();
    }
    db.on_before_execute([](const tn::statement_event&) { throw std::logic_error("not now"); });
    BOOST_CHECK_THROW((void)db.begin(tn::read_only), std::logic_error);
    BOOST_TEST(writable());
}

BOOST_AUTO_TEST_CASE(a_connection_that_only_reads_stays_so_behind_a_transaction) {
    sql("PRAGMA query_only = ON");
    db.transaction(tn::read_only, [](tn::transaction& tx) { BOOST_TEST(tx.scalar(count) == 4); });
    BOOST_CHECK_THROW(db.execute(add("Eve")), tn::read_only_error);
}

BOOST_AUTO_TEST_SUITE_END()
