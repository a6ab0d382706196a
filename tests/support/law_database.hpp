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
#include "temporary_directory.hpp"
#endif

#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>

namespace law {

namespace tn = tenon;

/// A row as text, value by value; NULL is "NULL", a bool 1 or 0, a number that is no integer has 15
/// digits.
using row = std::vector<std::string>;

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

inline std::string number_text(double value) {
    char text[40];
    std::snprintf(text, sizeof text, "%.15g", value);
    return text;
}

#if defined(TENON_LAW_POSTGRESQL)

using dialect = tn::postgresql;
/// A schema of its own, as long as this lives.
using place = plain_postgresql::own_schema;
using shared_place = place;

/// The rows that the database gives for a text.
inline std::vector<row> plain_rows(PGconn* handle, const std::string& text) {
    const std::unique_ptr<PGresult, void (*)(PGresult*)> answer(
        PQexec(handle, text.c_str()), &PQclear
    );
    const auto status = PQresultStatus(answer.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        throw std::runtime_error(PQerrorMessage(handle) + text);
    constexpr Oid boolean = 16;
    constexpr Oid inexact[]{700, 701, 1700};
    std::vector<row> found(static_cast<std::size_t>(PQntuples(answer.get())));
    for (int i = 0; i != PQntuples(answer.get()); ++i)
        for (int j = 0; j != PQnfields(answer.get()); ++j) {
            const Oid type = PQftype(answer.get(), j);
            std::string value =
                PQgetisnull(answer.get(), i, j) != 0 ? "NULL" : PQgetvalue(answer.get(), i, j);
            if (type == boolean && value != "NULL")
                value = value == "t" ? "1" : "0";
            for (const Oid each : inexact)
                if (type == each && value != "NULL")
                    value = number_text(std::stod(value));
            found[static_cast<std::size_t>(i)].push_back(std::move(value));
        }
    return found;
}

#elif defined(TENON_LAW_MARIADB)

using dialect = tn::mariadb;
/// A database of its own, as long as this lives.
using place = plain_mariadb::own_database;
using shared_place = place;

inline std::vector<row> plain_rows(MYSQL* handle, std::string text) {
    // the laws' texts are standard SQL, in which a backslash is a character as any other
    for (std::size_t at = text.find('\\'); at != text.npos; at = text.find('\\', at + 2))
        text.insert(at, 1, '\\');
    if (mysql_real_query(handle, text.data(), static_cast<unsigned long>(text.size())) != 0)
        throw std::runtime_error(mysql_error(handle) + (": " + text));
    std::vector<row> found;
    const std::unique_ptr<MYSQL_RES, void (*)(MYSQL_RES*)> answer(
        mysql_store_result(handle), &mysql_free_result
    );
    if (answer == nullptr)
        return found;
    const unsigned columns = mysql_num_fields(answer.get());
    const MYSQL_FIELD* fields = mysql_fetch_fields(answer.get());
    while (const MYSQL_ROW cells = mysql_fetch_row(answer.get())) {
        const unsigned long* sizes = mysql_fetch_lengths(answer.get());
        row& values = found.emplace_back();
        for (unsigned i = 0; i != columns; ++i) {
            const bool inexact = fields[i].type == MYSQL_TYPE_DOUBLE ||
                                 fields[i].type == MYSQL_TYPE_FLOAT ||
                                 fields[i].type == MYSQL_TYPE_NEWDECIMAL;
            if (cells[i] == nullptr)
                values.emplace_back("NULL");
            else if (inexact)
                values.push_back(number_text(std::stod(cells[i])));
            else
                values.emplace_back(cells[i], sizes[i]);
        }
    }
    return found;
}

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

inline std::vector<row> plain_rows(sqlite3* handle, const std::string& text) {
    std::vector<row> found;
    const char* rest = text.c_str();
    while (*rest != '\0') {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(handle, rest, -1, &statement, &rest) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(handle) + (": " + text));
        int code = sqlite3_step(statement);
        for (; code == SQLITE_ROW; code = sqlite3_step(statement)) {
            row& values = found.emplace_back();
            for (int i = 0; i != sqlite3_column_count(statement); ++i) {
                const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, i));
                if (sqlite3_column_type(statement, i) == SQLITE_NULL)
                    values.emplace_back("NULL");
                else if (sqlite3_column_type(statement, i) == SQLITE_FLOAT)
                    values.push_back(number_text(sqlite3_column_double(statement, i)));
                else
                    values.emplace_back(
                        static_cast<const char*>(
                            size == 0 ? "" : sqlite3_column_blob(statement, i)
                        ),
                        size
                    );
            }
        }
        const std::string failure = code == SQLITE_DONE ? "" : sqlite3_errmsg(handle);
        sqlite3_finalize(statement);
        if (!failure.empty())
            throw std::runtime_error(failure + ": " + text);
    }
    return found;
}

#endif

using database = tn::database<dialect>;
using transaction = tn::basic_transaction<dialect>;
using savepoint = tn::basic_savepoint<dialect>;

inline constexpr bool on_sqlite = std::same_as<dialect, tn::sqlite>;
inline constexpr bool on_postgresql = std::same_as<dialect, tn::postgresql>;
inline constexpr bool on_mariadb = std::same_as<dialect, tn::mariadb>;

/// A text with the dialect's quotation marks and its marks of parameters, from SQLite's.
inline std::string spelt(std::string_view text) {
    std::string made;
    int parameters = 0;
    for (const char c : text)
        if (c == '"')
            made += dialect::quote;
        else if (c == '?' && dialect::numbered_marks)
            made += dialect::mark + std::to_string(++parameters);
        else
            made += c;
    return made;
}

inline std::string joined(const std::vector<row>& rows) {
    std::string text;
    for (const row& values : rows) {
        for (const std::string& value : values)
            text += value + '|';
        text += '\n';
    }
    return text;
}

/// The rows that the database gives for a text, as one text.
inline std::string plain(const database& db, const std::string& text) {
    return joined(plain_rows(db.native_handle(), text));
}

/// Runs plain SQL, of one statement; on SQLite of several.
inline void run(const database& db, const std::string& text) {
    (void)plain_rows(db.native_handle(), text);
}

} // namespace law
