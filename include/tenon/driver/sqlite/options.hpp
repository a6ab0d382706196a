// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// How an SQLite database is opened, and the options of a URL that say so.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/error.hpp>

#include <charconv>
#include <string_view>
#include <utility>
#include <vector>

namespace tenon {

/// How an SQLite database is opened; each is an option of the URL as well.
struct sqlite_options {
    /// PRAGMA foreign_keys; `foreign_keys=on|off`.
    bool foreign_keys = true;
    /// PRAGMA journal_mode, for files that may be written; empty leaves the file's own;
    /// `journal_mode=wal|delete|truncate|persist|memory|off`.
    std::string journal_mode = "wal";
    /// How long to wait for another connection's lock, in milliseconds, before lock_timeout is thrown;
    /// `busy_timeout=5000`. The wait asks every other millisecond, where SQLite's own, PRAGMA
    /// busy_timeout, comes to ask ten times a second: of ten writers that commit without a pause that
    /// one turns some away, and this one none. Neither knows an order of arrival.
    int busy_timeout = 5000;
    /// PRAGMA synchronous; empty leaves SQLite's own, FULL; `synchronous=off|normal|full|extra`.
    std::string synchronous;
    /// `mode=ro|rw|rwc`: read only, read and write, and create if missing.
    std::string mode = "rwc";
    /// How many statements a connection keeps prepared; `statement_cache=256`.
    std::size_t statement_cache = 256;
};

namespace detail {

[[noreturn]] inline void refuse_option(
    std::string_view key, std::string_view value, std::string_view wanted
) {
    throw programming_error(
        "tenon: the option " + std::string(key) + "=" + std::string(value) +
        " of an sqlite URL takes " + std::string(wanted)
    );
}

inline std::string word_option(
    std::string_view key,
    std::string_view value,
    std::initializer_list<std::string_view> words,
    std::string_view wanted
) {
    for (const std::string_view word : words)
        if (word == value)
            return std::string(value);
    refuse_option(key, value, wanted);
}

template <class Integer> Integer number_option(std::string_view key, std::string_view value) {
    Integer number{};
    const auto [end, failure] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (failure != std::errc{} || end != value.data() + value.size() || number < 0)
        refuse_option(key, value, "a number of 0 or more");
    return number;
}

inline void set_option(sqlite_options& options, std::string_view key, std::string_view value) {
    if (key == "foreign_keys")
        options.foreign_keys = word_option(key, value, {"on", "off"}, "on or off") == "on";
    else if (key == "journal_mode")
        options.journal_mode = word_option(
            key,
            value,
            {"wal", "delete", "truncate", "persist", "memory", "off"},
            "wal, delete, truncate, persist, memory or off"
        );
    else if (key == "busy_timeout")
        options.busy_timeout = number_option<int>(key, value);
    else if (key == "synchronous")
        options.synchronous = word_option(
            key, value, {"off", "normal", "full", "extra"}, "off, normal, full or extra"
        );
    else if (key == "mode")
        options.mode = word_option(key, value, {"ro", "rw", "rwc"}, "ro, rw or rwc");
    else if (key == "statement_cache")
        options.statement_cache = number_option<std::size_t>(key, value);
    else
        throw programming_error(
            "tenon: an sqlite URL has no option " + std::string(key) +
            "; it has foreign_keys, journal_mode, busy_timeout, synchronous, mode, statement_cache"
        );
}

} // namespace detail

/// The options of an SQLite URL. Throws programming_error for a key or value that is not known.
inline sqlite_options sqlite_options_from(
    const std::vector<std::pair<std::string, std::string>>& given
) {
    sqlite_options options;
    for (const auto& [key, value] : given)
        detail::set_option(options, key, value);
    return options;
}

} // namespace tenon
