// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Ten writers on one file, eight threads and two processes more: none is turned away, no row is lost.
#include <tenon/tenon.hpp>

#include "child_process.hpp"
#include "settings.hpp"
#include "temporary_directory.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <thread>

#if TENON_TESTS_CAN_FORK

namespace faults_many_writers {

namespace tn = tenon;
using namespace tn::literals;
using sqlite_database = tn::database<tn::sqlite>;
using clock = std::chrono::steady_clock;

template <class T> struct entry_columns {
    tn::column<T, "writer", std::int32_t> writer;
    tn::column<T, "number", std::int64_t> number;
    tn::column<T, "body", tn::text> body = "a line";

    static constexpr auto constraints(const auto& t) {
        return std::tuple{tn::primary_key_on(t.writer, t.number)};
    }
};
inline constexpr tn::table<"entries", entry_columns> entries;
using Entry = tn::record<entries>;

inline constexpr auto rows_of_writer = tn::select(tn::count(), tn::max(entries.number))
                                           .from(entries)
                                           .where(entries.writer == tn::param<"writer">);

constexpr int threads = 8;
constexpr int processes = 2;

/// What a writer was told: rows that are stored, and how often and how long it waited.
struct account {
    std::int64_t rows = 0;
    std::int64_t refused = 0; // lock_timeout
    std::int64_t longest = 0; // milliseconds that one commit took
    std::string failure;
};

/// One commit of one of three kinds; gives its rows.
std::int64_t write_some(sqlite_database& db, int writer, std::int64_t from) {
    if (from % 3 == 0)
        return db.execute(tn::insert_into(entries).values(Entry{writer, from}));
    if (from % 3 == 1)
        return db.execute(tn::insert_into(entries).values(std::vector{
            Entry{writer, from}, Entry{writer, from + 1}, Entry{writer, from + 2}}));
    return db.transaction([&](tn::transaction& tx) {
        const auto there = tx.one(rows_of_writer, "writer"_p = writer);
        const std::int64_t next = there.c2.value() + 1;
        tx.execute(tn::insert_into(entries).values(Entry{writer, next}));
        tx.execute(tn::insert_into(entries).values(Entry{writer, next + 1}));
        return std::int64_t{2};
    });
}

account write_until(const std::string& url, int writer, clock::time_point end) {
    account told;
    try {
        auto db = tn::connect<tn::sqlite>(url);
        for (auto begin = clock::now(); begin < end;) {
            try {
                told.rows += write_some(db, writer, told.rows);
            } catch (const tn::lock_timeout&) {
                ++told.refused;
            }
            const auto now = clock::now();
            told.longest = std::max<std::int64_t>(
                told.longest,
                std::chrono::duration_cast<std::chrono::milliseconds>(now - begin).count()
            );
            begin = now;
        }
    } catch (const std::exception& e) {
        told.failure = e.what();
    }
    return told;
}

account account_of(faults::child_process& child) {
    account told;
    const auto number = [&] { return std::stoll(child.line().value_or("-1")); };
    told.rows = number();
    told.refused = number();
    told.longest = number();
    told.failure = child.line().value_or("it ended too early");
    return told;
}

std::vector<account> run_writers(const std::string& url, std::chrono::seconds how_long) {
    const auto end = clock::now() + how_long;
    std::vector<faults::child_process> children;
    for (int writer = threads; writer != threads + processes; ++writer)
        children.emplace_back([&, writer](const faults::parent_process& parent) {
            const account told = write_until(url, writer, end);
            for (const std::int64_t number : {told.rows, told.refused, told.longest})
                parent.tell(std::to_string(number));
            parent.tell(told.failure);
        });
    std::vector<account> told(threads);
    std::vector<std::thread> running;
    for (int writer = 0; writer != threads; ++writer)
        running.emplace_back([&, writer] {
            told[static_cast<std::size_t>(writer)] = write_until(url, writer, end);
        });
    for (std::thread& thread : running)
        thread.join();
    for (faults::child_process& child : children) {
        told.push_back(account_of(child));
        BOOST_TEST(child.wait() == 0);
    }
    return told;
}

} // namespace faults_many_writers

BOOST_AUTO_TEST_SUITE(faults_many_writers, *boost::unit_test::precondition(faults::can_fork))

BOOST_FIXTURE_TEST_CASE(ten_writers_are_all_served_and_no_row_is_lost, temporary_directory) {
    const std::string where = url("a.db");
    tn::connect<tn::sqlite>(where).create_all(tn::schema(entries));
    const auto how_long = std::chrono::seconds(faults::setting("TENON_FAULT_SECONDS", 6));
    const auto told = run_writers(where, how_long);
    auto db = tn::connect<tn::sqlite>(where);
    std::int64_t all = 0;
    std::int64_t longest = 0;
    for (std::size_t writer = 0; writer != told.size(); ++writer) {
        const account& by = told[writer];
        const auto there = db.one(rows_of_writer, "writer"_p = static_cast<std::int32_t>(writer));
        BOOST_TEST_CONTEXT("writer " << writer) {
            BOOST_TEST(by.failure == "");
            BOOST_TEST(by.refused == 0);
            BOOST_TEST(by.rows > 0);
            BOOST_TEST(there.c1 == by.rows);
            BOOST_TEST(there.c2.value_or(-1) + 1 == by.rows);
        }
        all += by.rows;
        longest = std::max(longest, by.longest);
    }
    BOOST_TEST(db.scalar(tn::select(tn::count()).from(entries)) == all);
    BOOST_TEST_MESSAGE(
        all << " rows in " << how_long.count() << " s; the longest commit took " << longest << " ms"
    );
    for (const account& by : told)
        BOOST_TEST_MESSAGE(
            "  " << by.rows << " rows, longest " << by.longest << " ms, refused " << by.refused
        );
}

BOOST_AUTO_TEST_SUITE_END()

#endif
