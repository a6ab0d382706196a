// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The database that a law is held on. The same sources are compiled for each dialect: TENON_LAW_POSTGRESQL and
// TENON_LAW_MARIADB say which, SQLite is meant without them.
#pragma once

#include <tenon/tenon.hpp>

#if defined(TENON_LAW_POSTGRESQL)
#include <tenon/postgresql.hpp>

#include "plain_postgresql.hpp"
#elif defined(TENON_LAW_MARIADB)
#include <tenon/mysql.hpp>

#include "plain_mariadb.hpp"
#else
#include "plain_rows.hpp"
#include "temporary_directory.hpp"
#endif

#include <string>
#include <vector>

namespace law {

namespace tn = tenon;

/// A text that the databases do not all understand: what the standard says, and what it is for one that
/// says it otherwise.
struct said {
    std::string standard;
    std::string sqlite{};
    std::string postgresql{};
    std::string mariadb{};

    operator std::string() const { // NOLINT(google-explicit-constructor): it stands for a text
#if defined(TENON_LAW_POSTGRESQL)
        const std::string& own = postgresql;
#elif defined(TENON_LAW_MARIADB)
        const std::string& own = mariadb;
#else
        const std::string& own = sqlite;
#endif
        return own.empty() ? standard : own;
    }
};

#if defined(TENON_LAW_POSTGRESQL)

using dialect = tn::postgresql;
/// A schema of its own, as long as this lives.
using place = plain_postgresql::own_schema;
using shared_place = place;

#elif defined(TENON_LAW_MARIADB)

using dialect = tn::mariadb;
/// A database of its own, as long as this lives.
using place = plain_mariadb::own_database;
using shared_place = place;

#else

using dialect = tn::sqlite;
/// A database in memory.
struct place {
    std::string url() const { return "sqlite://"; }
};
/// A database that several connect to.
struct shared_place {
    temporary_directory directory;

    std::string url() const { return directory.url("shared.db"); }
};

#endif

using database = tn::database<dialect>;
using transaction = tn::basic_transaction<dialect>;
using savepoint = tn::basic_savepoint<dialect>;

inline constexpr bool on_sqlite = std::same_as<dialect, tn::sqlite>;
inline constexpr bool on_postgresql = std::same_as<dialect, tn::postgresql>;
inline constexpr bool on_mariadb = std::same_as<dialect, tn::mariadb>;

/// A text with a dialect's quotation marks and its marks of parameters, from SQLite's.
template <class Dialect> std::string spelt_for(std::string_view text) {
    std::string made;
    int parameters = 0;
    for (const char c : text)
        if (c == '"')
            made += Dialect::quote;
        else if (c == '?' && Dialect::numbered_marks)
            made += Dialect::mark + std::to_string(++parameters);
        else
            made += c;
    return made;
}
inline std::string spelt(std::string_view text) { return spelt_for<dialect>(text); }

/// The rows that the database gives for a text, as one text.
inline std::string plain(const database& db, const std::string& text) {
    return joined(plain_rows(db.native_handle(), text));
}

/// Runs plain SQL, of one statement; on SQLite of several.
inline void run(const database& db, const std::string& text) {
    (void)plain_rows(db.native_handle(), text);
}

} // namespace law
