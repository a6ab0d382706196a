// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The values that are bound in an SQLite statement, as a text: they are read out of the text that
// SQLite makes with them, which differs from the statement's own only where its parameters stand.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <sqlite3.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace tenon::detail {

inline bool is_word_character(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '$' || static_cast<unsigned char>(c) >= 0x80;
}
inline std::size_t word_end(std::string_view sql, std::size_t at) noexcept {
    while (at < sql.size() && is_word_character(sql[at]))
        ++at;
    return at;
}
/// Behind what closes at the next `close`, or the whole text.
inline std::size_t end_behind(
    std::string_view sql, std::string_view close, std::size_t at
) noexcept {
    const std::size_t found = sql.find(close, at);
    return found == sql.npos ? sql.size() : found + close.size();
}
/// Behind a quoted name or text that begins at `at`.
inline std::size_t quoted_end(std::string_view sql, std::size_t at) noexcept {
    const char quote = sql[at];
    for (++at; at < sql.size(); ++at)
        if (sql[at] == quote && (++at == sql.size() || sql[at] != quote))
            return at;
    return sql.size();
}

/// A part of a statement's text; `parameter` if a value is put in its place.
struct sql_token {
    std::size_t size;
    bool parameter;
};
inline sql_token sql_token_at(std::string_view sql, std::size_t at) noexcept {
    const std::string_view rest = sql.substr(at);
    const char c = rest[0];
    if (c == '\'' || c == '"' || c == '`')
        return {quoted_end(rest, 0), false};
    if (c == '[')
        return {end_behind(rest, "]", 1), false};
    if (rest.starts_with("--"))
        return {end_behind(rest, "\n", 2), false};
    if (rest.starts_with("/*"))
        return {end_behind(rest, "*/", 2), false};
    if (c == '?' || c == ':' || c == '@' || c == '$') {
        const std::size_t end = word_end(rest, 1);
        return {end, c == '?' || end > 1};
    }
    return {is_word_character(c) ? word_end(rest, 0) : 1, false};
}

/// Behind a value as SQLite writes it: `NULL`, `-1`, `1.5e+20`, `'it''s'`, `x'00'`, `zeroblob(9)`.
inline std::size_t value_end(std::string_view sql, std::size_t at) noexcept {
    if (at < sql.size() && sql[at] == '\'')
        return quoted_end(sql, at);
    if (sql.substr(at).starts_with("x'"))
        return quoted_end(sql, at + 1);
    if (sql.substr(at).starts_with("zeroblob("))
        return end_behind(sql, ")", at);
    const std::size_t begin = at;
    const auto belongs = [&](char c) {
        return is_word_character(c) || c == '.' ||
               ((c == '-' || c == '+') && (at == begin || sql[at - 1] == 'e'));
    };
    while (at < sql.size() && belongs(sql[at]))
        ++at;
    return at;
}

/// A value, or, where it is too long, its first characters and how many bytes it has.
inline void append_shortened(std::string& out, std::string_view value, std::size_t longest) {
    if (value.size() <= longest) {
        out += value;
        return;
    }
    std::size_t end = longest;
    while (end != 0 && (static_cast<unsigned char>(value[end]) & 0xC0U) == 0x80U)
        --end;
    out += value.substr(0, end);
    out += "... (" + std::to_string(value.size()) + " bytes)";
}

/// `[1, 'x', NULL]`: the values in the places of the parameters of `sql`, read out of `expanded`.
inline std::string values_text(
    std::string_view sql, std::string_view expanded, std::size_t longest
) {
    std::string text = "[";
    std::size_t place = 0;
    for (std::size_t at = 0; at < sql.size();) {
        const sql_token token = sql_token_at(sql, at);
        at += token.size;
        if (!token.parameter) {
            place += token.size;
            continue;
        }
        const std::size_t end = value_end(expanded, place);
        if (text.size() != 1)
            text += ", ";
        append_shortened(text, expanded.substr(place, end - place), longest);
        place = end;
    }
    return text + ']';
}

/// The values of an `sqlite3_stmt`.
inline std::string sqlite_parameters_text(const void* statement, std::size_t longest) {
    auto* const handle = static_cast<sqlite3_stmt*>(const_cast<void*>(statement));
    char* const expanded = sqlite3_expanded_sql(handle);
    if (expanded == nullptr)
        return "[?]"; // too long for SQLite, or built without SQLite's tracing
    struct owner {
        char* text;
        ~owner() { sqlite3_free(text); }
    } const owned{expanded};
    return values_text(sqlite3_sql(handle), expanded, longest);
}

} // namespace tenon::detail
