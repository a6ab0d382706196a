// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The servers that faults are made on, as types: each test is compiled for both.
#pragma once

#include <tenon/mysql.hpp>
#include <tenon/pool.hpp>
#include <tenon/postgresql.hpp>

#include "faults/settings.hpp"
#include "plain_mariadb.hpp"
#include "plain_postgresql.hpp"
#include "private_server.hpp"
#include "relay.hpp"

#include <boost/mpl/list.hpp>
#include <boost/test/unit_test.hpp>

#include <chrono>
#include <thread>

namespace server_faults {

namespace tn = tenon;
using namespace tn::literals;
using namespace std::chrono_literals;
using clock = std::chrono::steady_clock;

template <class T> struct entry_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "writer", std::int32_t> writer{};
    tn::column<T, "number", std::int32_t> number{};
    tn::column<T, "note", tn::text> note = "";
};
inline constexpr tn::table<"entries", entry_columns> entries;
using Entry = tn::record<entries>;
inline constexpr auto tables = tn::schema(entries);

struct on_postgresql {
    using dialect = tn::postgresql;
    static constexpr const char* kind = "postgresql";
    static constexpr const char* timeouts = "read_timeout=2000";
    using place = plain_postgresql::own_schema;
    static std::string url() { return test_servers::postgresql_url(); }
    /// A statement that takes its time.
    static std::int64_t sleep(tn::database<dialect>& db) {
        return db.scalar(tn::raw<"SELECT 1 FROM pg_sleep(20)", std::int32_t>);
    }
};
struct on_mariadb {
    using dialect = tn::mariadb;
    static constexpr const char* kind = "mariadb";
    static constexpr const char* timeouts = "read_timeout=2000";
    using place = plain_mariadb::own_database;
    static std::string url() { return test_servers::mariadb_url(); }
    static std::int64_t sleep(tn::database<dialect>& db) {
        return db.scalar(tn::raw<"SELECT SLEEP(20)", std::int32_t>);
    }
};
using on_each = boost::mpl::list<on_postgresql, on_mariadb>;

template <class On> using database_on = tn::database<typename On::dialect>;
template <class On> database_on<On> connect(const std::string& url) {
    return tn::connect<typename On::dialect>(url);
}
inline std::string with_option(const std::string& url, const std::string& option) {
    return url + (url.find('?') == url.npos ? '?' : '&') + option;
}

/// Skips a test where the servers are not there, or are somebody else's.
inline auto servers() {
    return boost::unit_test::precondition([](boost::unit_test::test_unit_id id) {
        const auto first = test_servers::with_own_postgresql(id);
        return first ? test_servers::with_own_mariadb(id) : first;
    });
}

} // namespace server_faults
