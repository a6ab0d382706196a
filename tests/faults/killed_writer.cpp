// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A writer is killed at random moments: the file is whole, and holds what was acknowledged and at most
// the commit in flight.
#include <tenon/tenon.hpp>

#include "child_process.hpp"
#include "dice.hpp"
#include "settings.hpp"
#include "temporary_directory.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>

#if TENON_TESTS_CAN_FORK

namespace faults_killed_writer {

namespace tn = tenon;
using namespace tn::literals;
using sqlite_database = tn::database<tn::sqlite>;

template <class T> struct line_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "batch", std::int64_t, tn::indexed> batch;
    tn::column<T, "body", tn::text> body;
};
inline constexpr tn::table<"lines", line_columns> lines;
using Line = tn::record<lines>;

inline constexpr auto last_batch = tn::select(tn::max(lines.batch)).from(lines);
inline constexpr auto batches =
    tn::select(lines.batch, tn::count()).from(lines).group_by(lines.batch).order_by(lines.batch);

/// One commit in seven fills many pages.
std::int64_t size_of(std::int64_t batch) { return batch % 7 == 0 ? 400 : 1 + batch % 3; }

void write_for_ever(const std::string& url, const faults::parent_process& ledger) {
    auto db = tn::connect<tn::sqlite>(url);
    db.create_all(tn::schema(lines));
    for (std::int64_t batch = db.scalar(last_batch).value_or(0) + 1;; ++batch) {
        const std::vector<Line> records(
            static_cast<std::size_t>(size_of(batch)),
            Line{.batch = batch, .body = std::string(static_cast<std::size_t>(batch % 300), 'x')}
        );
        db.transaction([&](tn::transaction& tx) {
            tx.execute(tn::insert_into(lines).values(records));
            tx.execute(tn::insert_into(lines).values(Line{.batch = batch, .body = "the last"}));
        });
        ledger.tell(std::to_string(batch));
    }
}

/// Lets the writer go on for some commits and some microseconds more, and kills it; gives the last
/// batch that it acknowledged.
std::int64_t last_before_kill(faults::child_process writer, faults::dice& moment) {
    std::int64_t acknowledged = 0;
    const auto take = [&](const std::optional<std::string>& line) {
        if (line && line->starts_with("failed"))
            BOOST_ERROR("the writer " << *line);
        else if (line)
            acknowledged = std::stoll(*line);
        return line.has_value();
    };
    for (std::size_t left = moment.below(12); left != 0 && take(writer.line()); --left) {
    }
    const auto end =
        std::chrono::steady_clock::now() + std::chrono::microseconds(moment.below(4000));
    while (std::chrono::steady_clock::now() < end) {
    }
    writer.kill();
    while (take(writer.line())) {
    }
    BOOST_TEST(writer.wait() == -1);
    return acknowledged;
}

std::string integrity_of(sqlite_database& db) {
    std::string found;
    const auto append = [](void* to, int, char** values, char**) {
        *static_cast<std::string*>(to) += values[0];
        return 0;
    };
    sqlite3_exec(db.native_handle(), "PRAGMA integrity_check", append, &found, nullptr);
    return found;
}

/// Every batch is whole, and none is missing. Gives the last.
std::int64_t checked_batches(sqlite_database& db) {
    std::int64_t batch = 0;
    std::int64_t wrong = 0;
    for (auto&& [number, rows] : db.fetch(batches)) {
        ++batch;
        wrong += number != batch || rows != size_of(batch) + 1;
    }
    BOOST_TEST(wrong == 0);
    return batch;
}

void kill_writers(const std::string& url, long kills, std::uint64_t seed) {
    faults::dice moment(seed);
    std::int64_t there = 0;
    std::int64_t in_flight = 0;
    for (long round = 0; round != kills; ++round) {
        BOOST_TEST_CONTEXT("kill " << round + 1 << ", seed " << seed) {
            const std::int64_t acknowledged = std::max(
                there,
                last_before_kill(
                    faults::child_process([&](const auto& ledger) { write_for_ever(url, ledger); }),
                    moment
                )
            );
            auto db = tn::connect<tn::sqlite>(url);
            db.create_all(tn::schema(lines));
            BOOST_TEST(integrity_of(db) == "ok");
            there = checked_batches(db);
            BOOST_TEST((there == acknowledged || there == acknowledged + 1));
            in_flight += there - acknowledged;
        }
    }
    BOOST_TEST(there > 0);
    BOOST_TEST_MESSAGE(
        kills << " kills, " << there << " commits, " << in_flight << " of them in flight"
    );
}

long number_of_kills() { return faults::setting("TENON_FAULT_KILLS", 40); }

} // namespace faults_killed_writer

BOOST_AUTO_TEST_SUITE(faults_killed_writer, *boost::unit_test::precondition(faults::can_fork))

BOOST_FIXTURE_TEST_CASE(what_a_killed_writer_committed_is_in_the_file, temporary_directory) {
    kill_writers(url("a.db"), number_of_kills() / 2, 1);
}

BOOST_FIXTURE_TEST_CASE(it_is_there_with_a_rollback_journal_as_well, temporary_directory) {
    kill_writers(url("a.db", "?journal_mode=delete"), number_of_kills() / 2, 2);
}

BOOST_AUTO_TEST_SUITE_END()

#endif
