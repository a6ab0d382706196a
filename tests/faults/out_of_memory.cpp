// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Every allocation of an operation fails once, and from then on: it throws, leaves nothing behind, and
// the database goes on.
#include "failing_allocation.hpp"
#include "store.hpp"
#include "temporary_directory.hpp"

#include <boost/test/unit_test.hpp>

#include <optional>

namespace faults_out_of_memory {

using namespace store;
using faults::failing;
using sqlite_database = tn::database<tn::sqlite>;

enum class content { store, loose };

/// Values that SQLite has to convert to be read as texts: of other types, and in UTF-16.
constexpr const char* loose_data =
    "PRAGMA encoding = 'UTF-16le';"
    "CREATE TABLE loose (id INTEGER PRIMARY KEY, word, note, price, data);"
    "INSERT INTO loose VALUES (1, 12345678901234567, 2.5, '12345678901234567890.5', "
    "zeroblob(5000)),"
    " (2, 'plain', NULL, 10, x'0001'), (3, 'ab', 'a note', '0.25', 'text')";

/// A file with data, and a connection beside the library's that waits for no lock.
struct shared_file : temporary_directory {
    sqlite3* beside = nullptr;
    const char* undo = "";

    explicit shared_file(content of) {
        if (of == content::store) {
            fixture made;
            run(made.db.native_handle(), "VACUUM INTO '" + file("a.db") + "'");
            undo = "DELETE FROM users WHERE id > 4; DELETE FROM orders WHERE id > 5;"
                   "DROP TABLE IF EXISTS extras";
        }
        sqlite3_open(file("a.db").c_str(), &beside);
        if (of == content::loose)
            run(beside, loose_data);
        run(beside, "PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF");
    }
    ~shared_file() { close(); }

    void close() { sqlite3_close(std::exchange(beside, nullptr)); }

    void reset() { run(beside, undo); }
    sqlite_database connect() {
        return tn::connect<tn::sqlite>(url("a.db", "?synchronous=off&busy_timeout=0"));
    }
    /// Nothing holds a lock: all may be written, and the whole log may be forgotten.
    bool is_free() {
        return sqlite3_exec(beside, "BEGIN IMMEDIATE; COMMIT", nullptr, nullptr, nullptr) ==
                   SQLITE_OK &&
               sqlite3_wal_checkpoint_v2(
                   beside, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr
               ) == SQLITE_OK;
    }
    /// All that is in all tables.
    std::string state() {
        const auto tables =
            plain_rows(beside, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
        std::string all = joined(tables);
        for (const row& table : tables)
            all += joined(plain_rows(beside, "SELECT * FROM " + table[0]));
        return all;
    }

    static void run(sqlite3* on, const std::string& sql) {
        if (sqlite3_exec(on, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(on) + (": " + sql));
    }
};

boost::test_tools::assertion_result can_run_out_of_memory(boost::unit_test::test_unit_id) {
    boost::test_tools::assertion_result able(faults::allocations_can_fail());
    able.message() << "operator new or SQLite's allocator is not ours to replace";
    return able;
}

/// What one run came to. Holds no memory, so that it may be told while memory is counted.
struct outcome {
    bool reached = false;  // the allocation that fails
    bool threw = false;    // std::bad_alloc or an error of the library's
    bool right = true;     // what was given, if it did not throw
    bool is_free = true;   // of locks
    bool idle = true;      // no statement in use, no transaction
    bool unchanged = true; // the data, if it threw
    bool usable = true;    // the same operation succeeds now
    bool all_given_back = true;
};

using operation = bool (*)(sqlite_database&);

bool is_idle(sqlite_database& db) {
    for (sqlite3_stmt* s = sqlite3_next_stmt(db.native_handle(), nullptr); s != nullptr;
         s = sqlite3_next_stmt(db.native_handle(), s))
        if (sqlite3_stmt_busy(s) != 0)
            return false;
    return sqlite3_get_autocommit(db.native_handle()) == 1;
}

/// Runs it with a failure; false in `right` also for an exception of a kind that is not promised.
template <class Run> void run_failing(outcome& met, std::int64_t n, failing how, Run run) {
    const faults::failing_allocation failure(n, how);
    try {
        met.right = run();
    } catch (const std::bad_alloc&) {
        met.threw = true;
    } catch (const tn::error&) {
        met.threw = true;
    } catch (...) {
        met.right = false;
    }
    met.reached = failure.was_reached();
}

outcome run_once(shared_file& on, operation run, bool warm, std::int64_t n, failing how) {
    on.reset();
    outcome met;
    const std::string before = on.state();
    const std::int64_t objects = faults::live_allocations();
    const std::int64_t bytes = sqlite3_memory_used();
    {
        sqlite_database db = on.connect();
        if (warm)
            run(db);
        if (warm)
            on.reset();
        run_failing(met, n, how, [&] { return run(db); });
        met.idle = is_idle(db);
        met.is_free = on.is_free();
        if (met.threw) {
            met.unchanged = on.state() == before;
            met.usable = run(db);
        }
    }
    on.reset();
    met.all_given_back = faults::live_allocations() == objects && sqlite3_memory_used() == bytes;
    return met;
}

outcome connect_failing(shared_file& on, std::int64_t n, failing how) {
    outcome met;
    const std::int64_t objects = faults::live_allocations();
    const std::int64_t bytes = sqlite3_memory_used();
    run_failing(met, n, how, [&] {
        (void)on.connect();
        return true;
    });
    met.all_given_back = faults::live_allocations() == objects && sqlite3_memory_used() == bytes;
    met.usable = on.connect().scalar(tn::select(tn::count()).from(users)) == 4;
    return met;
}

/// Fails the first, second, third .. allocation, until there are no more of them.
void exhaust(
    operation run,
    std::initializer_list<failing> ways = {failing::once, failing::from_then_on},
    content of = content::store
) {
    shared_file on(of);
    for (const bool warm : {false, true})
        for (const failing how : ways) {
            run_once(on, run, warm, 1'000'000, how); // what is made once for the program is made
            std::int64_t n = 0;
            outcome met{.reached = true};
            std::int64_t thrown = 0;
            while (met.reached) {
                met = run_once(on, run, warm, ++n, how);
                thrown += met.threw;
                BOOST_TEST_CONTEXT(
                    "allocation " << n << (how == failing::once ? "" : " and all later")
                                  << (warm ? ", statements prepared" : "")
                ) {
                    BOOST_TEST(met.right);
                    BOOST_TEST(met.is_free);
                    BOOST_TEST(met.idle);
                    BOOST_TEST(met.unchanged);
                    BOOST_TEST(met.usable);
                    BOOST_TEST(met.all_given_back);
                }
            }
            BOOST_TEST_MESSAGE(
                (warm ? "warm, " : "cold, ") << n << " allocations, " << thrown << " errors"
            );
            BOOST_TEST((warm || thrown > 0));
        }
}

User user(int number) {
    return {.username = "user" + std::to_string(number), .bio = std::string(200, 'b')};
}

template <class T> struct loose_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id;
    tn::column<T, "word", tn::text> word;
    tn::column<T, "note", std::optional<tn::text>> note;
    tn::column<T, "price", tn::decimal<22, 2>> price;
    tn::column<T, "data", tn::blob> data;
};
inline constexpr tn::table<"loose", loose_columns> loose;

bool is_as_stored(std::string_view word, std::optional<std::string_view> note, std::int64_t id) {
    const std::string_view words[]{"12345678901234567", "plain", "ab"};
    const std::optional<std::string_view> notes[]{"2.5", std::nullopt, "a note"};
    return word == words[id - 1] && note == notes[id - 1];
}

template <class T> struct extra_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id;
    tn::column<T, "word", tn::text, tn::indexed> word;
};
inline constexpr tn::table<"extras", extra_columns> extras;

} // namespace faults_out_of_memory

BOOST_AUTO_TEST_SUITE(faults_out_of_memory, *boost::unit_test::precondition(can_run_out_of_memory))

BOOST_AUTO_TEST_CASE(connecting_without_memory_throws_and_leaves_nothing_open) {
    shared_file on(content::store);
    on.close(); // while it is open, SQLite keeps some bytes of each file that is closed
    (void)on.connect();
    for (const failing how : {failing::once, failing::from_then_on}) {
        outcome met{.reached = true};
        for (std::int64_t n = 1; met.reached; ++n) {
            met = connect_failing(on, n, how);
            BOOST_TEST_CONTEXT("allocation " << n) {
                BOOST_TEST(met.right);
                BOOST_TEST((met.threw || !met.reached || how == failing::once));
                BOOST_TEST(met.all_given_back);
                BOOST_TEST(met.usable);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_point_select_without_memory_throws) {
    exhaust([](sqlite_database& db) {
        const auto found = db.get(users, 3);
        return found && found->username == "\xC3\x89lan" && found->bio == "  Ann's \\ friend ";
    });
}

BOOST_AUTO_TEST_CASE(a_scan_into_a_vector_without_memory_throws) {
    exhaust([](sqlite_database& db) {
        const auto all = db.all(tn::select(orders, users)
                                    .from(orders)
                                    .join(users)
                                    .order_by(users.username, orders.total, orders.id));
        return all.size() == 5 && std::get<1>(tie(all[0])).bio == "paints" &&
               std::get<0>(tie(all[4])).quantity == 2;
    });
}

BOOST_AUTO_TEST_CASE(a_stream_without_memory_throws) {
    exhaust([](sqlite_database& db) {
        std::size_t size = 0;
        for (auto&& [name, bio] : db.fetch(tn::select(users.username, users.bio).from(users)))
            size += name.size() + (bio ? bio->size() : 1000);
        return size == 2000 + 3 + 7 + 5 + 4 + 6 + 17;
    });
}

BOOST_AUTO_TEST_CASE(values_that_are_converted_without_memory_are_no_null) {
    exhaust(
        [](sqlite_database& db) {
            const auto all = db.all(tn::select(loose).from(loose).order_by(loose.id));
            bool right = all.size() == 3;
            for (const auto& record : all)
                right = right && is_as_stored(record.word, record.note, record.id) &&
                        record.data.size() == (record.id == 1   ? 5000U
                                               : record.id == 2 ? 2U
                                                                : 8U);
            return right && to_string(all[0].price) == "12345678901234567890.50";
        },
        {failing::once, failing::from_then_on},
        content::loose
    );
}

BOOST_AUTO_TEST_CASE(views_of_values_that_are_converted_without_memory_are_no_null) {
    exhaust(
        [](sqlite_database& db) {
            bool right = true;
            for (auto&& [id, word, note] :
                 db.fetch(tn::select(loose.id, loose.word, loose.note).from(loose)))
                right = right && is_as_stored(word, note, id);
            return right;
        },
        {failing::once, failing::from_then_on},
        content::loose
    );
}

BOOST_AUTO_TEST_CASE(a_list_of_any_length_without_memory_throws) {
    exhaust([](sqlite_database& db) {
        std::vector<std::string> names{"Ann", "Dora"};
        for (int i = 0; i != 20; ++i)
            names.push_back("a name that is on no list at all, number " + std::to_string(i));
        const auto found = db.all(
            tn::select(users.id).from(users).where(users.username.in(names)).order_by(users.id)
        );
        return found.size() == 2 && found[1].c1 == 4;
    });
}

BOOST_AUTO_TEST_CASE(a_query_that_was_grown_without_memory_throws) {
    exhaust([](sqlite_database& db) {
        tn::any_query<User> query = tn::select(users).from(users);
        query.where(users.username.contains(std::string("n")));
        query.where(users.bio == std::string("paints"));
        const auto found = db.all(query);
        return found.size() == 1 && found[0].username == "Ann";
    });
}

BOOST_AUTO_TEST_CASE(a_query_to_which_nothing_could_be_added_is_what_it_was) {
    exhaust([](sqlite_database& db) {
        tn::any_query<User> query = tn::select(users).from(users);
        try {
            query.where(users.username.in(std::vector<std::string>{"Ann", "Dora"}));
        } catch (const std::bad_alloc&) {
            if (db.all(query).size() != 4)
                throw std::logic_error("a part of the condition was added");
            throw;
        }
        return db.all(query).size() == 2;
    });
}

BOOST_AUTO_TEST_CASE(a_transaction_without_memory_stores_nothing) {
    exhaust([](sqlite_database& db) {
        return db.transaction([](tn::transaction& tx) {
            for (int i = 0; i != 3; ++i)
                tx.execute(tn::insert_into(users).values(user(i)));
            tx.execute(tn::insert_into(orders).values(Order{.user_id = 5}));
            return tx.scalar(tn::select(tn::count()).from(users)) == 7;
        });
    });
}

BOOST_AUTO_TEST_CASE(a_transaction_that_is_given_up_without_memory_stores_nothing) {
    exhaust([](sqlite_database& db) {
        auto tx = db.begin();
        tx.execute(tn::insert_into(users).values(user(1)));
        return tx.scalar(tn::select(tn::count()).from(users)) == 5;
    });
}

BOOST_AUTO_TEST_CASE(a_range_without_memory_is_stored_whole_or_not_at_all) {
    exhaust([](sqlite_database& db) {
        std::vector<User> many;
        for (int i = 0; i != 40; ++i)
            many.push_back(user(i));
        return db.execute(tn::insert_into(users).values(many)) == 40;
    });
}

BOOST_AUTO_TEST_CASE(a_range_in_a_transaction_without_memory_is_stored_whole_or_not_at_all) {
    exhaust([](sqlite_database& db) {
        const std::vector<User> many{user(1), user(2), user(3)};
        auto tx = db.begin();
        try {
            tx.execute(tn::insert_into(users).values(many));
        } catch (const std::exception&) {
            const bool none = tx.scalar(tn::select(tn::count()).from(users)) == 4;
            tx.rollback();
            if (!none)
                return false;
            throw;
        }
        tx.commit();
        return true;
    });
}

BOOST_AUTO_TEST_CASE(a_refused_record_without_memory_is_still_told) {
    exhaust([](sqlite_database& db) {
        try {
            db.execute(tn::insert_into(users).values(User{.username = "Ann"}));
        } catch (const tn::unique_violation&) {
            return true;
        }
        return false;
    });
}

BOOST_AUTO_TEST_CASE(tables_are_created_all_or_none_without_memory) {
    // SQLite prepares a ROLLBACK anew behind CREATE INDEX, which wants memory
    exhaust(
        [](sqlite_database& db) {
            db.create_all(tn::schema(users, extras));
            return true;
        },
        {failing::once}
    );
}

BOOST_AUTO_TEST_SUITE_END()
