// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What the servers of MySQL and MariaDB are told differently when a connection begins.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/error.hpp>

#include <string>
#include <string_view>

namespace tenon::detail {

/// One of the two servers: its dialect's title, and the texts that differ.
struct mysql_flavour {
    std::string_view title;
    std::string_view server;     // its name in sentences
    std::string_view collation;  // binary, blanks at the end count: that of the dialect's tables
    std::string_view isolation;  // the variable with the level of a transaction that says none
    std::string_view time_limit; // the variable for a statement's time
    bool limit_in_seconds;       // or in milliseconds
};

inline constexpr mysql_flavour mysql_server{
    "mysql", "MySQL", "utf8mb4_0900_bin", "transaction_isolation", "max_execution_time", false};
inline constexpr mysql_flavour mariadb_server{
    "mariadb", "MariaDB", "utf8mb4_nopad_bin", "tx_isolation", "max_statement_time", true};

inline bool names_mariadb(std::string_view text) noexcept {
    constexpr std::string_view wanted = "mariadb";
    for (; text.size() >= wanted.size(); text.remove_prefix(1)) {
        std::size_t same = 0;
        while (same != wanted.size() && (text[same] | 0x20) == wanted[same])
            ++same;
        if (same == wanted.size())
            return true;
    }
    return false;
}

/// Throws programming_error if the server is the other one, by what it says of itself: its version
/// and @@version_comment.
inline void require_flavour(
    const mysql_flavour& wanted, std::string_view version, std::string_view comment
) {
    const bool is_mariadb = names_mariadb(version) || names_mariadb(comment);
    const mysql_flavour& found = is_mariadb ? mariadb_server : mysql_server;
    if (found.title != wanted.title)
        throw programming_error(
            "tenon: the server is " + std::string(found.server) + " " + std::string(version) +
            "; write " + std::string(found.title) +
            ":// in the URL and connect<tn::" + std::string(found.title) + ">()"
        );
}

} // namespace tenon::detail
