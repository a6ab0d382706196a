// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A database of a suite's own on the MariaDB server that the environment names, and a connection of
// Tenon's to it.
#pragma once

#include <tenon/mysql.hpp>

#include "plain_mariadb.hpp"

namespace mariadb_fixture {

namespace tn = tenon;

/// What a suite begins with: `BOOST_FIXTURE_TEST_SUITE(x, own_mariadb, *wanted)`.
struct own_mariadb {
    plain_mariadb::own_database mine;
    tn::database<tn::mariadb> db = connect();

    /// Another connection; with options of its URL, such as `statement_timeout=100`.
    tn::database<tn::mariadb> connect(const std::string& options = {}) const {
        return tn::connect<tn::mariadb>(
            mine.url() + "?ssl_mode=off" + (options.empty() ? "" : '&' + options)
        );
    }
    /// Runs plain SQL on a connection that knows nothing of Tenon.
    void sql(const std::string& text) const { plain_mariadb::database(mine.url()).execute(text); }
    std::string value(const std::string& text) const {
        return plain_mariadb::database(mine.url()).value(text);
    }
};

/// Whether an error's text has a part.
inline bool says(const std::exception& e, std::string_view part) {
    const bool found = std::string_view(e.what()).find(part) != std::string_view::npos;
    BOOST_TEST(found, "\"" << part << "\" is not in: " << e.what());
    return found;
}
/// The same as a predicate for BOOST_CHECK_EXCEPTION.
inline auto that_says(std::string_view part) {
    return [part](const std::exception& e) { return says(e, part); };
}

} // namespace mariadb_fixture
