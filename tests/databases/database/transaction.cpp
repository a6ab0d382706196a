// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Transactions and savepoints, and what may be done with them when.
#include "store.hpp"
#include "temporary_directory.hpp"

#include <boost/test/unit_test.hpp>

namespace {

using namespace store;

static_assert(std::same_as<tn::transaction, tn::basic_transaction<tn::sqlite>>);
static_assert(std::same_as<tn::savepoint, tn::basic_savepoint<tn::sqlite>>);
static_assert(std::derived_from<tn::savepoint, tn::transaction_methods<tn::savepoint, tn::sqlite>>);
static_assert(std::same_as<const tn::read_only_t, decltype(tn::read_only)>);
static_assert(!std::copy_constructible<tn::transaction> && !std::copy_constructible<tn::savepoint>);

const User ann{.username = "new Ann"};
const auto count = tn::select(tn::count()).from(users);

auto add(const char* name) { return tn::insert_into(users).values(User{.username = name}); }

auto saying(std::string_view part) {
    return [part](const tn::error& e) {
        BOOST_TEST(std::string_view(e.what()).find(part) != std::string_view::npos, e.what());
        return true;
    };
}

struct counting : fixture {
    std::vector<std::string> ran;
    std::vector<std::size_t> abandoned;

    std::int64_t number() { return db.scalar(count); }
    void sql(const char* text) {
        if (sqlite3_exec(db.native_handle(), text, nullptr, nullptr, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(db.native_handle()));
    }
    void watch() {
        db.on_before_execute([this](const tn::statement_event& e) { ran.emplace_back(e.sql); });
        db.on_abandoned_transaction([this](const tn::abandoned_event& e) {
            abandoned.push_back(e.depth);
        });
    }
    /// The statements that began and ended scopes, in their order.
    std::string scopes() const {
        std::string text;
        for (const std::string& statement : ran)
            if (!statement.starts_with("SELECT") && !statement.starts_with("INSERT"))
                text += statement + ';';
        return text;
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

} // namespace

BOOST_FIXTURE_TEST_SUITE(database_transaction, counting)

BOOST_AUTO_TEST_CASE(seed_138_a_transaction_is_committed_when_its_body_returns) {
    const int result = db.transaction([](tn::transaction& tx) {
        tx.execute(tn::insert_into(users).values(ann));
        BOOST_TEST(tx.scalar(tn::select(tn::count()).from(users)) == 5);
        return 7;
    });
    BOOST_TEST(result == 7);
    BOOST_TEST(number() == 5);
}

BOOST_AUTO_TEST_CASE(seed_137_a_transaction_is_rolled_back_when_its_body_throws) {
    BOOST_CHECK_THROW(
        db.transaction([](tn::transaction& tx) {
            tx.execute(tn::insert_into(users).values(ann));
            throw std::logic_error("changed my mind");
        }),
        std::logic_error
    );
    BOOST_TEST(number() == 4);
    BOOST_CHECK_THROW(
        db.transaction([](tn::transaction& tx) {
            tx.execute(tn::insert_into(users).values(ann));
            tx.execute(tn::insert_into(users).values(ann));
        }),
        tn::unique_violation
    );
    BOOST_TEST(number() == 4);
    db.transaction([](tn::transaction& tx) { tx.execute(tn::insert_into(users).values(ann)); });
    BOOST_TEST(number() == 5);
}

BOOST_AUTO_TEST_CASE(a_transaction_is_rolled_back_at_the_end_of_its_scope) {
    {
        auto tx = db.begin();
        tx.execute(tn::insert_into(users).values(ann));
    }
    BOOST_TEST(number() == 4);
    {
        auto tx = db.begin();
        auto moved = std::move(tx);
        moved.execute(tn::insert_into(users).values(ann));
        moved.commit();
    }
    BOOST_TEST(number() == 5);
    {
        auto tx = db.begin();
        tx.execute(tn::insert_into(users).values(User{.username = "x"}));
        tx.rollback();
        BOOST_TEST(number() == 5);
    }
}

BOOST_AUTO_TEST_CASE(a_transaction_that_is_over_is_not_used_again) {
    auto tx = db.begin();
    tx.commit();
    BOOST_CHECK_THROW(tx.execute(tn::insert_into(users).values(ann)), tn::programming_error);
    BOOST_CHECK_THROW((void)tx.all(tn::select(users).from(users)), tn::programming_error);
    BOOST_CHECK_THROW(tx.commit(), tn::programming_error);
    BOOST_CHECK_THROW(tx.rollback(), tn::programming_error);
    BOOST_TEST(number() == 4);
}

BOOST_AUTO_TEST_CASE(seed_136_what_is_committed_is_there_for_others) {
    const temporary_directory directory;
    auto writer = tn::connect<tn::sqlite>(directory.url("a.db"));
    auto reader = tn::connect<tn::sqlite>(directory.url("a.db"));
    writer.create_all(everything);
    auto tx = writer.begin();
    tx.execute(add("Eve"));
    BOOST_TEST(reader.scalar(count) == 0);
    tx.commit();
    BOOST_TEST(reader.scalar(count) == 1);
}

BOOST_AUTO_TEST_CASE(a_transaction_does_not_begin_within_another) {
    auto tx = db.begin();
    BOOST_CHECK_EXCEPTION(
        (void)db.begin(), tn::programming_error, saying("nest with its savepoint()")
    );
    BOOST_CHECK_EXCEPTION(
        db.transaction(tn::read_only, [](tn::transaction&) {}),
        tn::programming_error,
        saying("nest with its savepoint()")
    );
    tx.execute(add("Eve"));
    tx.commit();
    BOOST_TEST(number() == 5);
}

BOOST_AUTO_TEST_CASE(a_body_may_end_its_transaction_itself) {
    watch();
    const int given = db.transaction([](tn::transaction& tx) {
        tx.execute(add("Eve"));
        tx.rollback();
        return 3;
    });
    BOOST_TEST(given == 3);
    BOOST_TEST(number() == 4);
    db.transaction([](tn::transaction& tx) {
        tx.execute(add("Eve"));
        tx.savepoint([](tn::savepoint& sp) {
            sp.execute(add("Fay"));
            sp.rollback();
        });
        tx.commit();
    });
    BOOST_TEST(number() == 5);
    BOOST_TEST(abandoned.empty());
}

BOOST_AUTO_TEST_CASE(a_body_may_give_a_reference_or_take_any_scope) {
    int kept = 0;
    int& given = db.transaction([&](auto&) -> int& { return kept; });
    BOOST_TEST(&given == &kept);
    const auto twice = db.transaction([](auto& tx) {
        return tx.savepoint([](auto& sp) { return sp.scalar(count) * 2; });
    });
    BOOST_TEST(twice == 8);
}

BOOST_AUTO_TEST_CASE(seed_139_a_savepoint_is_kept_when_its_body_returns_and_undone_when_it_throws) {
    watch();
    db.transaction([&](tn::transaction& tx) {
        tx.execute(add("Eve"));
        const std::string name = tx.savepoint([](tn::savepoint& sp) {
            sp.execute(add("Fay"));
            return std::string("Fay");
        });
        BOOST_TEST(name == "Fay");
        const auto refused = [&] {
            tx.savepoint([](tn::savepoint& sp) {
                sp.execute(add("Gil"));
                sp.execute(add("Eve"));
            });
        };
        BOOST_CHECK_THROW(refused(), tn::unique_violation);
        tx.execute(add("Hal"));
    });
    same(
        tn::select(users.username).from(users).where(users.id > 4).order_by(users.username),
        "SELECT 'Eve' UNION ALL SELECT 'Fay' UNION ALL SELECT 'Hal'"
    );
    BOOST_TEST(
        scopes() == "BEGIN IMMEDIATE;SAVEPOINT tenon_1;RELEASE SAVEPOINT tenon_1;SAVEPOINT tenon_1;"
                    "ROLLBACK TO SAVEPOINT tenon_1;RELEASE SAVEPOINT tenon_1;COMMIT;"
    );
    BOOST_TEST(abandoned.empty());
}

BOOST_AUTO_TEST_CASE(seed_139_savepoints_nest) {
    watch();
    db.transaction([&](tn::transaction& tx) {
        tx.savepoint([](tn::savepoint& outer) {
            outer.execute(add("Eve"));
            outer.savepoint([](tn::savepoint& inner) {
                inner.execute(add("Fay"));
                inner.rollback();
            });
            outer.savepoint([](tn::savepoint& inner) {
                inner.execute(std::vector{add("Gil")}.front());
                inner.savepoint([](tn::savepoint& innermost) { innermost.execute(add("Hal")); });
            });
        });
    });
    BOOST_TEST(number() == 7);
    BOOST_TEST(
        scopes() == "BEGIN IMMEDIATE;SAVEPOINT tenon_1;SAVEPOINT tenon_2;"
                    "ROLLBACK TO SAVEPOINT tenon_2;RELEASE SAVEPOINT tenon_2;"
                    "SAVEPOINT tenon_2;SAVEPOINT tenon_3;RELEASE SAVEPOINT tenon_3;"
                    "RELEASE SAVEPOINT tenon_2;RELEASE SAVEPOINT tenon_1;COMMIT;"
    );
}

BOOST_AUTO_TEST_CASE(seed_139_a_savepoint_may_be_an_object) {
    auto tx = db.begin();
    auto kept = tx.begin_nested();
    kept.execute(add("Eve"));
    auto moved = std::move(kept);
    moved.commit();
    auto undone = tx.begin_nested();
    undone.execute(add("Fay"));
    undone.rollback();
    { // left by an exception
        try {
            auto left = tx.begin_nested();
            left.execute(add("Gil"));
            throw std::logic_error("stop");
        } catch (const std::logic_error&) {
        }
    }
    tx.execute(add("Hal"));
    tx.commit();
    BOOST_TEST(number() == 6);
}

BOOST_AUTO_TEST_CASE(savepoints_nest_deeper_than_those_that_are_kept_prepared) {
    const auto nest = [](auto& self, auto& scope, int depth) -> void {
        scope.execute(add(("user" + std::to_string(depth)).c_str()));
        if (depth != 0)
            scope.savepoint([&](tn::savepoint& sp) {
                self(self, sp, depth - 1);
                if (depth % 2 == 1)
                    sp.rollback();
            });
    };
    db.transaction([&](tn::transaction& tx) { nest(nest, tx, 40); });
    BOOST_TEST(number() == 6, "the second savepoint is rolled back, with all within");
    BOOST_TEST(sqlite3_get_autocommit(db.native_handle()) == 1);
}

BOOST_AUTO_TEST_CASE(what_is_around_an_open_savepoint_waits) {
    auto tx = db.begin();
    auto outer = tx.begin_nested();
    auto inner = outer.begin_nested();
    const auto refused = saying("a savepoint within is open");
    BOOST_CHECK_EXCEPTION(tx.execute(add("Eve")), tn::programming_error, refused);
    BOOST_CHECK_EXCEPTION((void)tx.scalar(count), tn::programming_error, refused);
    BOOST_CHECK_EXCEPTION((void)tx.begin_nested(), tn::programming_error, refused);
    BOOST_CHECK_EXCEPTION(tx.commit(), tn::programming_error, refused);
    BOOST_CHECK_EXCEPTION(outer.commit(), tn::programming_error, refused);
    inner.execute(add("Eve"));
    inner.commit();
    BOOST_CHECK_EXCEPTION(tx.commit(), tn::programming_error, refused);
    outer.commit();
    tx.commit();
    BOOST_TEST(number() == 5);
}

BOOST_AUTO_TEST_CASE(a_scope_that_is_rolled_back_ends_those_within) {
    watch();
    auto tx = db.begin();
    {
        auto outer = tx.begin_nested();
        auto inner = outer.begin_nested();
        inner.execute(add("Eve"));
        outer.rollback();
        BOOST_TEST(!inner.is_active());
        BOOST_CHECK_EXCEPTION(inner.execute(add("Eve")), tn::programming_error, saying("is over"));
        BOOST_CHECK_EXCEPTION(inner.rollback(), tn::programming_error, saying("is over"));
        BOOST_TEST(tx.is_active());
    }
    auto last = tx.begin_nested();
    tx.rollback();
    BOOST_CHECK_THROW(last.commit(), tn::programming_error);
    BOOST_TEST(number() == 4);
    BOOST_TEST(abandoned.empty());
}

BOOST_AUTO_TEST_CASE(records_stored_in_a_range_have_a_savepoint_of_their_own) {
    watch();
    db.transaction([](tn::transaction& tx) {
        tx.execute(tn::insert_into(users).values(std::vector{
            User{.username = "a"}, User{.username = "b"}}));
        BOOST_TEST((tx.execute(tn::insert_into(users).values(std::vector<User>{})) == 0));
        BOOST_CHECK_THROW(
            tx.execute(tn::insert_into(users).values(std::vector{
                User{.username = "c"}, User{.username = "a"}})),
            tn::unique_violation
        );
        tx.savepoint([](tn::savepoint& sp) {
            sp.execute(tn::insert_into(users).values(std::vector{User{.username = "d"}}));
        });
    });
    BOOST_TEST(number() == 7);
    BOOST_TEST(
        scopes() == "BEGIN IMMEDIATE;SAVEPOINT tenon_1;RELEASE SAVEPOINT tenon_1;"
                    "SAVEPOINT tenon_1;RELEASE SAVEPOINT tenon_1;"
                    "SAVEPOINT tenon_1;ROLLBACK TO SAVEPOINT tenon_1;RELEASE SAVEPOINT tenon_1;"
                    "SAVEPOINT tenon_1;SAVEPOINT tenon_2;RELEASE SAVEPOINT tenon_2;"
                    "RELEASE SAVEPOINT tenon_1;COMMIT;"
    );
    BOOST_TEST(abandoned.empty());
}

BOOST_AUTO_TEST_CASE(a_range_is_stored_in_a_transaction_that_was_begun_with_plain_sql) {
    sql("BEGIN");
    db.execute(tn::insert_into(users).values(std::vector{User{.username = "a"}}));
    BOOST_CHECK_THROW((void)db.begin(), tn::programming_error);
    BOOST_TEST(number() == 5);
    sql("ROLLBACK");
    BOOST_TEST(number() == 4);
}

BOOST_AUTO_TEST_CASE(seed_145_a_forgotten_commit_is_told_of) {
    watch();
    {
        auto tx = db.begin();
        tx.execute(add("Eve"));
        auto sp = tx.begin_nested();
        auto inner = sp.begin_nested();
    }
    const std::vector<std::size_t> expected{2, 1, 0};
    BOOST_TEST(abandoned == expected, boost::test_tools::per_element());
    BOOST_TEST(number() == 4);
    abandoned.clear();
    try {
        auto tx = db.begin();
        auto sp = tx.begin_nested();
        throw std::logic_error("a reason");
    } catch (const std::logic_error&) {
        auto tx = db.begin(); // while an exception is handled, none unwinds this
    }
    BOOST_TEST(abandoned.size() == 1U);
    abandoned.clear();
    { auto only_read = db.begin(tn::read_only); }
    BOOST_TEST(abandoned.empty());
}

BOOST_AUTO_TEST_CASE(what_is_thrown_by_who_is_told_of_a_forgotten_commit_is_ignored) {
    db.on_abandoned_transaction([](const tn::abandoned_event&) { throw std::logic_error("no"); });
    {
        auto tx = db.begin();
        tx.execute(add("Eve"));
    }
    BOOST_TEST(number() == 4);
}

BOOST_AUTO_TEST_CASE(a_hook_that_throws_keeps_no_transaction_open) {
    db.on_before_execute([](const tn::statement_event& e) {
        if (e.sql.starts_with("ROLLBACK") || e.sql.starts_with("RELEASE"))
            throw std::logic_error("not now");
    });
    {
        auto tx = db.begin();
        tx.execute(add("Eve"));
        {
            auto sp = tx.begin_nested();
            sp.execute(add("Fay"));
        }
        BOOST_TEST(tx.scalar(count) == 5);
    }
    BOOST_TEST(sqlite3_get_autocommit(db.native_handle()) == 1);
    BOOST_TEST(number() == 4);
}

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

BOOST_AUTO_TEST_CASE(a_transaction_that_was_ended_with_plain_sql_is_inactive) {
    auto tx = db.begin();
    sql("COMMIT");
    BOOST_CHECK_EXCEPTION(
        tx.execute(add("Eve")), tn::inactive_transaction, saying("SQL of his own")
    );
    BOOST_TEST(number() == 4);
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

BOOST_AUTO_TEST_CASE(a_transaction_that_only_reads_refuses_to_write) {
    watch();
    const auto read = db.transaction(tn::read_only, [](tn::transaction& tx) {
        BOOST_CHECK_THROW(tx.execute(add("Eve")), tn::read_only_error);
        BOOST_CHECK_THROW(
            tx.execute(tn::insert_into(users).values(std::vector{User{.username = "a"}})),
            tn::read_only_error
        );
        return tx.savepoint([](tn::savepoint& sp) { return sp.scalar(count); });
    });
    BOOST_TEST(read == 4);
    BOOST_TEST(ran.front() == "BEGIN");
    db.execute(add("Eve"));
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

BOOST_AUTO_TEST_CASE(a_transaction_that_only_reads_sees_one_moment_and_keeps_no_writer_out) {
    const temporary_directory directory;
    auto writer = tn::connect<tn::sqlite>(directory.url("a.db"));
    auto reader = tn::connect<tn::sqlite>(directory.url("a.db"));
    writer.create_all(everything);
    auto tx = reader.begin(tn::read_only);
    BOOST_TEST(tx.scalar(count) == 0);
    writer.execute(add("Eve"));
    BOOST_TEST(tx.scalar(count) == 0);
    tx.commit();
    BOOST_TEST(reader.scalar(count) == 1);
}

BOOST_AUTO_TEST_SUITE_END()
