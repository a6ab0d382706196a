// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Files that can't be opened, read or written, and what a connection keeps: statements and hooks.
#include "store.hpp"
#include "temporary_directory.hpp"

#include <boost/test/unit_test.hpp>

#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <fstream>

namespace driver_sqlite_connection {

using namespace store;
using sqlite_database = tn::database<tn::sqlite>;

std::string pragma(sqlite_database& db, const char* name) {
    return plain_rows(db.native_handle(), std::string("PRAGMA ") + name).at(0).at(0);
}
std::int64_t number_of_users(sqlite_database& db) {
    return db.scalar(tn::select(tn::count()).from(users));
}
void add_user(sqlite_database& db, const std::string& name) {
    db.execute(tn::insert_into(users).values(User{.username = name}));
}
bool mentions(const tn::error& e, std::string_view part) {
    return std::string_view(e.what()).find(part) != std::string_view::npos;
}

struct files : temporary_directory {
    files() {
        auto db = tn::connect<tn::sqlite>(url("a.db"));
        db.create_all(everything);
        add_user(db, "first");
    }
};

} // namespace driver_sqlite_connection

BOOST_AUTO_TEST_SUITE(driver_sqlite_connection)

BOOST_FIXTURE_TEST_CASE(a_file_is_opened_with_the_settings_that_are_safe, files) {
    auto db = tn::connect<tn::sqlite>(url("a.db"));
    BOOST_TEST(pragma(db, "foreign_keys") == "1");
    BOOST_TEST(pragma(db, "journal_mode") == "wal");
    BOOST_TEST(number_of_users(db) == 1);
}

BOOST_FIXTURE_TEST_CASE(options_of_the_url_change_the_settings, files) {
    auto db = tn::connect<tn::sqlite>(url(
        "b.db",
        "?foreign_keys=off&journal_mode=delete&busy_timeout=17&synchronous=normal&statement_cache=3"
    ));
    BOOST_TEST(pragma(db, "foreign_keys") == "0");
    BOOST_TEST(pragma(db, "journal_mode") == "delete");
    BOOST_TEST(pragma(db, "synchronous") == "1");
}

BOOST_FIXTURE_TEST_CASE(a_directory_that_is_not_there_is_told_with_the_path, files) {
    BOOST_CHECK_EXCEPTION(
        tn::connect<tn::sqlite>(url("missing/a.db")),
        tn::connection_lost,
        [](const tn::connection_lost& e) {
            return e.code() == SQLITE_CANTOPEN && mentions(e, "missing/a.db");
        }
    );
    BOOST_CHECK_THROW(tn::connect<tn::sqlite>(url("new.db", "?mode=rw")), tn::connection_lost);
    BOOST_TEST(!std::filesystem::exists(file("new.db")), "rw creates no file");
    BOOST_CHECK_THROW(tn::connect<tn::sqlite>(path.string()), tn::connection_lost);
}

BOOST_FIXTURE_TEST_CASE(a_file_that_is_read_only_is_read_and_not_written, files) {
    auto db = tn::connect<tn::sqlite>(url("a.db", "?mode=ro"));
    BOOST_CHECK_EXCEPTION(add_user(db, "second"), tn::read_only_error, [](const auto& e) {
        return (e.code() & 0xFF) == SQLITE_READONLY && e.sql().starts_with("INSERT");
    });
    BOOST_CHECK_THROW(
        db.execute(tn::insert_into(users).values(std::vector<User>(2, User{.username = "x"}))),
        tn::read_only_error
    );
    BOOST_TEST(number_of_users(db) == 1);
    BOOST_TEST(sqlite3_get_autocommit(db.native_handle()) == 1);
}

BOOST_FIXTURE_TEST_CASE(a_file_that_is_no_database_is_told_when_it_is_opened, files) {
    std::ofstream(file("text.db")) << std::string(5000, 'x');
    BOOST_CHECK_EXCEPTION(
        tn::connect<tn::sqlite>(url("text.db")),
        tn::database_corrupt,
        [](const auto& e) { return e.code() == SQLITE_NOTADB; }
    );
    std::ifstream back(file("text.db"));
    BOOST_TEST(std::string(std::istreambuf_iterator<char>(back), {}) == std::string(5000, 'x'));
}

BOOST_FIXTURE_TEST_CASE(a_damaged_file_is_told_by_the_query_that_meets_the_damage, files) {
    {
        auto db = tn::connect<tn::sqlite>(url("a.db", "?journal_mode=delete"));
        std::vector<User> many;
        for (int i = 0; i != 2000; ++i)
            many.push_back({.username = "user" + std::to_string(i), .bio = std::string(100, 'x')});
        db.execute(tn::insert_into(users).values(many));
    }
    const auto size = std::filesystem::file_size(file("a.db"));
    {
        std::fstream damaged(file("a.db"), std::ios::in | std::ios::out | std::ios::binary);
        for (std::size_t at = 4096 * 16; at < size; at += 4096) {
            damaged.seekp(static_cast<std::streamoff>(at));
            damaged << std::string(64, '\xA5');
        }
    }
    auto db = tn::connect<tn::sqlite>(url("a.db", "?journal_mode=delete"));
    for (int round = 0; round != 2; ++round)
        BOOST_CHECK_EXCEPTION(
            (void)db.all(tn::select(users).from(users)),
            tn::database_corrupt,
            [](const auto& e) {
                return (e.code() & 0xFF) == SQLITE_CORRUPT && e.sql().starts_with("SELECT");
            }
        );
    BOOST_TEST(db.scalar(tn::select(tn::count()).from(visits)) == 0, "usable afterwards");
}

BOOST_FIXTURE_TEST_CASE(a_lock_is_waited_for_as_long_as_was_said, files) {
    auto holder = tn::connect<tn::sqlite>(url("a.db"));
    auto db = tn::connect<tn::sqlite>(url("a.db", "?busy_timeout=60"));
    {
        auto tx = holder.begin();
        tx.execute(tn::insert_into(users).values(User{.username = "held"}));
        const auto start = std::chrono::steady_clock::now();
        BOOST_CHECK_EXCEPTION(add_user(db, "second"), tn::lock_timeout, [](const auto& e) {
            return e.is_retryable() && (e.code() & 0xFF) == SQLITE_BUSY;
        });
        const auto waited = std::chrono::steady_clock::now() - start;
        BOOST_TEST((waited >= std::chrono::milliseconds(40)));
        BOOST_TEST((waited < std::chrono::seconds(4)));
        BOOST_CHECK_THROW((void)db.begin(), tn::lock_timeout);
        BOOST_TEST(number_of_users(db) == 1, "readers are not kept waiting");
        tx.commit();
    }
    add_user(db, "second");
    BOOST_TEST(number_of_users(db) == 3);
}

BOOST_AUTO_TEST_CASE(a_query_runs_while_a_stream_of_the_same_query_is_open) {
    fixture f;
    const auto query =
        tn::select(users.id).from(users).where(users.id > tn::param<"id">).order_by(users.id);
    std::string pairs;
    for (auto&& [outer] : f.db.fetch(query, "id"_p = 1))
        for (auto&& [inner] : f.db.fetch(query, "id"_p = outer))
            pairs += std::to_string(outer) + std::to_string(inner) + ' ';
    BOOST_TEST(pairs == "23 24 34 ");
    std::int64_t sum = 0;
    for (auto&& [id] : f.db.fetch(query, "id"_p = 0))
        sum += static_cast<std::int64_t>(f.db.all(query, "id"_p = id).size());
    BOOST_TEST(sum == 6);
}

BOOST_AUTO_TEST_CASE(a_stream_that_is_left_early_gives_its_statement_back) {
    fixture f;
    const auto query = tn::select(users.id).from(users).order_by(users.id);
    const auto prepared = [&] { return f.db.prepared_statements(); };
    (void)f.db.first(query);
    const auto before = prepared();
    for (int round = 0; round != 3; ++round)
        for (auto&& [id] : f.db.fetch(query))
            if (id == 2)
                break;
    {
        auto never_read = f.db.fetch(query);
        auto moved = std::move(never_read);
    }
    BOOST_TEST(prepared() == before);
    f.db.drop_all(everything); // SQLite drops no table that a statement reads
}

BOOST_AUTO_TEST_CASE(no_more_statements_are_kept_than_was_said) {
    auto db = tn::connect<tn::sqlite>("sqlite://?statement_cache=2");
    db.create_all(everything);
    const auto run = [&] {
        (void)db.all(tn::select(users.id).from(users));
        (void)db.all(tn::select(users.age).from(users));
        (void)db.all(tn::select(users.bio).from(users));
        (void)db.all(tn::select(users.score).from(users));
    };
    for (int round = 0; round != 3; ++round) {
        run();
        BOOST_TEST(db.prepared_statements() == 2U);
    }
    auto none = tn::connect<tn::sqlite>("sqlite://?statement_cache=0");
    none.create_all(everything);
    (void)none.all(tn::select(users.id).from(users));
    (void)none.all(tn::select(users.id).from(users));
    BOOST_TEST(none.prepared_statements() == 0U);
}

BOOST_AUTO_TEST_CASE(the_statement_that_was_not_used_for_longest_is_forgotten) {
    auto db = tn::connect<tn::sqlite>("sqlite://?statement_cache=2");
    db.create_all(everything);
    const auto a = tn::select(users.id).from(users);
    const auto b = tn::select(users.age).from(users);
    (void)db.all(a);
    (void)db.all(b);
    (void)db.all(a);
    (void)db.all(tn::select(users.bio).from(users));
    std::vector<std::string> texts;
    for (sqlite3_stmt* s = sqlite3_next_stmt(db.native_handle(), nullptr); s != nullptr;
         s = sqlite3_next_stmt(db.native_handle(), s))
        texts.emplace_back(sqlite3_sql(s));
    std::sort(texts.begin(), texts.end());
    BOOST_TEST_REQUIRE(texts.size() == 2U);
    BOOST_TEST(texts[0] == R"(SELECT "users"."bio" FROM "users")");
    BOOST_TEST(texts[1] == R"(SELECT "users"."id" FROM "users")");
}

BOOST_AUTO_TEST_CASE(statements_in_use_are_never_forgotten) {
    auto db = tn::connect<tn::sqlite>("sqlite://?statement_cache=1");
    db.create_all(everything);
    for (int i = 0; i != 3; ++i)
        add_user(db, "user" + std::to_string(i));
    int rows = 0;
    for (auto&& [id] : db.fetch(tn::select(users.id).from(users)))
        for (auto&& [age] : db.fetch(tn::select(users.age).from(users)))
            for (auto&& [name] : db.fetch(tn::select(users.username).from(users)))
                rows += id > 0 && age == 0 && !name.empty() ? 1 : 0;
    BOOST_TEST(rows == 27);
}

BOOST_AUTO_TEST_CASE(hooks_are_told_of_every_statement) {
    fixture f;
    std::vector<std::string> before;
    std::vector<tn::statement_event> after;
    f.db.on_before_execute([&](const tn::statement_event& e) { before.emplace_back(e.sql); });
    f.db.on_after_execute([&](const tn::statement_event& e) { after.push_back(e); });
    (void)f.db.all(tn::select(users.id).from(users));
    f.db.execute(tn::insert_into(users).values(User{.username = "new"}));
    BOOST_CHECK_THROW(
        f.db.execute(tn::insert_into(users).values(User{.username = "new"})), tn::unique_violation
    );
    BOOST_TEST_REQUIRE(before.size() == 3U);
    BOOST_TEST(before[0] == R"(SELECT "users"."id" FROM "users")");
    BOOST_TEST(before[1].starts_with("INSERT INTO"));
    BOOST_TEST_REQUIRE(after.size() == 3U);
    BOOST_TEST(after[0].rows == 4);
    BOOST_TEST(after[0].duration.count() > 0);
    BOOST_TEST(!after[0].failed);
    BOOST_TEST(after[1].rows == 1);
    BOOST_TEST(after[2].failed);
    BOOST_TEST(after[2].rows == 0);
    f.db.execute(tn::insert_into(orders).values(std::vector<Order>(37, Order{.user_id = 1})));
    std::int64_t stored = 0;
    for (std::size_t i = 3; i != after.size(); ++i)
        stored += after[i].rows;
    BOOST_TEST(stored == 37);
}

BOOST_AUTO_TEST_CASE(seed_176_hooks_see_text_rows_time_and_values) {
    fixture f;
    std::vector<std::string> seen;
    f.db.on_before_execute([&](const tn::statement_event& e) {
        seen.push_back("before " + e.parameters.text());
        BOOST_TEST((e.duration.count() == 0 && e.rows == 0 && !e.failed));
    });
    f.db.on_after_execute([&](const tn::statement_event& e) {
        seen.push_back("after " + e.parameters.text() + ' ' + std::to_string(e.rows));
    });
    const std::string name = "Ann";
    (void)f.db.all(
        tn::select(users.id).from(users).where(
            users.username == name,
            users.age > tn::param<"age">,
            users.born.is_null() || users.id > 0
        ),
        "age"_p = 1
    );
    f.db.execute(tn::insert_into(visits).values(
        std::vector<tn::record<visits>>(2, {.city = "Aix", .number = 2})
    ));
    const std::vector<std::string> expected{
        "before ['Ann', 1, 0]",
        "after ['Ann', 1, 0] 1",
        "before []",
        "after [] 0",
        "before ['Aix', 2]",
        "after ['Aix', 2] 1",
        "before ['Aix', 2]",
        "after ['Aix', 2] 1",
        "before []",
        "after [] 0",
    };
    BOOST_TEST(seen == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(values_of_every_kind_are_shown_also_of_a_stream_whose_arguments_are_gone) {
    fixture f;
    std::string seen;
    f.db.on_after_execute([&](const tn::statement_event& e) { seen += e.parameters.text(); });
    f.db.execute(tn::insert_into(users).values(User{
        .username = "it's", .score = 0.5, .born = tn::date_value{std::chrono::days{1}}}));
    BOOST_TEST(seen == "['it''s', 0, 1, NULL, 0.5, NULL, '1970-01-02']");
    seen.clear();
    f.db.execute(tn::insert_into(orders).values(Order{.user_id = 1, .total = 9}));
    BOOST_TEST(seen == "[1, 'pending', '9', 0]");
    seen.clear();
    {
        auto stream = [&] {
            return f.db.fetch(
                tn::select(users.id).from(users).where(users.bio == tn::param<"bio">),
                "bio"_p = std::string("a text that is too long to be kept within a std::string")
            );
        }();
    }
    BOOST_TEST(seen == "['a text that is too long to be kept within a std::string']");
}

BOOST_AUTO_TEST_CASE(hooks_are_called_in_their_order_until_they_are_removed) {
    fixture f;
    std::string calls;
    const auto add = [&](char mark) {
        return f.db.on_after_execute([&calls, mark](const tn::statement_event&) { calls += mark; });
    };
    const tn::hook a = add('a');
    const tn::hook b = add('b');
    const tn::hook c = f.db.on_before_execute([&](const tn::statement_event&) { calls += 'c'; });
    (void)number_of_users(f.db);
    f.db.remove_hook(a);
    f.db.remove_hook(a);
    f.db.remove_hook(tn::hook{});
    (void)number_of_users(f.db);
    f.db.remove_hook(c);
    (void)number_of_users(f.db);
    f.db.remove_hook(b);
    (void)number_of_users(f.db);
    BOOST_TEST(
        calls == "cab"
                 "cb"
                 "b"
    );
}

BOOST_AUTO_TEST_CASE(a_statement_that_began_before_a_hook_is_not_told_of) {
    fixture f;
    int calls = 0;
    {
        auto open = f.db.fetch(tn::select(users.id).from(users));
        f.db.on_after_execute([&](const tn::statement_event&) { ++calls; });
    }
    BOOST_TEST(calls == 0);
    f.db.drop_all(everything);
    calls = 0;
    f.db.create_all(tn::schema(users));
    BOOST_TEST(calls >= 3, "BEGIN, the table, COMMIT");
}

BOOST_AUTO_TEST_CASE(what_a_hook_throws_stops_the_statement) {
    fixture f;
    int calls = 0;
    const tn::hook stops = f.db.on_before_execute([&](const tn::statement_event& e) {
        ++calls;
        if (e.sql.starts_with("INSERT"))
            throw std::logic_error("not now");
    });
    for (int round = 0; round != 2; ++round) {
        BOOST_CHECK_THROW(add_user(f.db, "new"), std::logic_error);
        BOOST_CHECK_THROW(
            f.db.execute(tn::insert_into(users).values(std::vector<User>(20, User{.username = "n"}))
            ),
            std::logic_error
        );
    }
    BOOST_TEST(number_of_users(f.db) == 4);
    BOOST_TEST(calls == 9, "a range has a transaction around it, rolled back here");
    f.db.remove_hook(stops);
    add_user(f.db, "new");
    BOOST_TEST(number_of_users(f.db) == 5);
}

BOOST_AUTO_TEST_CASE(a_handle_of_the_users_stays_open) {
    sqlite3* handle = nullptr;
    sqlite3_open(":memory:", &handle);
    {
        auto db = tn::connect<tn::sqlite>(handle);
        BOOST_TEST(db.native_handle() == handle);
        db.create_all(everything);
        add_user(db, "Ann");
        BOOST_TEST(db.one(tn::select(users).from(users).where(users.username.like("A%"))).id == 1);
        BOOST_TEST(db.all(tn::select(users).from(users).where(users.username.like("a%"))).empty());
    }
    BOOST_TEST(plain_rows(handle, "SELECT username FROM users").at(0).at(0) == "Ann");
    BOOST_TEST(sqlite3_close(handle) == SQLITE_OK, "no statement is left behind");
}

BOOST_AUTO_TEST_CASE(a_connection_moves_with_its_statements) {
    tn::sqlite_connection first(":memory:");
    first.run("CREATE TABLE t (a); INSERT INTO t VALUES (1)");
    tn::sqlite_connection second(std::move(first));
    BOOST_TEST(!second.in_transaction());
    second.run("BEGIN");
    BOOST_TEST(second.in_transaction());
    BOOST_CHECK_EXCEPTION(second.run("SELECT x FROM t"), tn::programming_error, [](const auto& e) {
        return e.sql() == "SELECT x FROM t";
    });
    second.run("COMMIT");
    auto db = tn::connect<tn::sqlite>("sqlite://");
    db.create_all(everything);
    add_user(db, "a");
    auto moved = std::move(db);
    BOOST_TEST(number_of_users(moved) == 1);
}

BOOST_AUTO_TEST_CASE(a_quoted_name_of_no_column_is_an_error_and_no_text) {
    auto db = tn::connect<tn::sqlite>(":memory:");
    db.execute(tn::raw<"CREATE TABLE old (id INTEGER PRIMARY KEY)">);
    BOOST_CHECK_THROW(
        db.execute(tn::raw<"CREATE INDEX ix_old ON old (\"level\")">), tn::programming_error
    );
    BOOST_CHECK_THROW(
        (void)db.all(tn::raw<"SELECT id FROM old WHERE \"level\" = 1", int>), tn::programming_error
    );
}

BOOST_FIXTURE_TEST_CASE(a_process_that_was_forked_can_neither_use_nor_end_the_connection, files) {
    auto db = tn::connect<tn::sqlite>(url("a.db"));
    BOOST_TEST(number_of_users(db) == 1);
    auto tx = db.begin();
    tx.execute(tn::insert_into(users).values(User{.username = "second"}));
    const pid_t child = ::fork();
    if (child == 0) {
        int refused = 0;
        {
            sqlite_database inherited = std::move(db);
            try {
                (void)inherited.all(tn::select(users).from(users)); // not prepared before
            } catch (const tn::programming_error& e) {
                refused += mentions(e, "before fork()") ? 1 : 0;
            }
            try {
                (void)inherited.begin();
            } catch (const tn::programming_error& e) {
                refused += mentions(e, "before fork()") ? 1 : 0;
            }
        }
        ::_exit(refused);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    BOOST_TEST(WEXITSTATUS(status) == 2);
    tx.commit();
    BOOST_TEST(number_of_users(db) == 2);
    BOOST_TEST(pragma(db, "integrity_check") == "ok");
}

BOOST_AUTO_TEST_SUITE_END()
