// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What PostgreSQL made of raw SQL, held against what the program said of it: once, when it is
// prepared.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/description.hpp>
#include <tenon/driver/error.hpp>

#include <libpq-fe.h>

namespace tenon::detail::pg {

inline std::string counted(std::size_t count, const char* thing) {
    return std::to_string(count) + ' ' + thing + (count == 1 ? "" : "s");
}

[[noreturn]] inline void refuse_raw(const description& d, const std::string& sentence) {
    throw programming_error("tenon: " + sentence, {}, std::string(d.sql));
}

/// Whether two names are the same in capital and small letters, as they are to databases.
inline bool is_same_name(std::string_view left, std::string_view right) noexcept {
    const auto small = [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    };
    if (left.size() != right.size())
        return false;
    for (std::size_t i = 0; i != left.size(); ++i)
        if (small(left[i]) != small(right[i]))
            return false;
    return true;
}

/// Throws programming_error where the columns of a result are not those that the program knows of.
inline void check_columns(const PGresult* described, const description& d) {
    const auto found = static_cast<std::size_t>(PQnfields(described));
    const expected_columns& columns = *d.columns;
    if (columns.count == 0 && found != 0)
        refuse_raw(
            d,
            "the statement gives " + counted(found, "column") +
                "; name the types and run it by all(), one() or fetch()"
        );
    if (found != columns.count)
        refuse_raw(
            d,
            "the result has " + counted(found, "column") + ", where the program expects " +
                std::to_string(columns.count)
        );
    for (std::size_t i = 0; i != found; ++i) {
        const std::string_view name = columns.names[i];
        const char* given = PQfname(described, static_cast<int>(i));
        if (!name.empty() && given != nullptr && !is_same_name(name, given))
            refuse_raw(
                d,
                "column " + std::to_string(i + 1) + " of the result is \"" + given +
                    "\", where the program expects \"" + std::string(name) + '"'
            );
    }
}

/// Throws programming_error where PostgreSQL sees other parameters in a text than the program does.
inline void check_parameters(std::size_t parameters, const description& d) {
    if (parameters != d.slot_count)
        refuse_raw(
            d,
            "PostgreSQL sees " + counted(parameters, "parameter") + " in the text, of which " +
                std::to_string(d.slot_count) + " are written :name"
        );
}

/// The same of the parameters and the columns of a prepared statement.
inline void check_prepared(const PGresult* described, const description& d) {
    check_parameters(static_cast<std::size_t>(PQnparams(described)), d);
    check_columns(described, d);
}

} // namespace tenon::detail::pg
