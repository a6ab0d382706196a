// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// SQLSTATE as the library's errors. https://www.postgresql.org/docs/15/errcodes-appendix.html
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/postgresql/violation.hpp>

#include <libpq-fe.h>

namespace tenon::detail::pg {

/// Without the tabs and the line ends of libpq's texts.
inline std::string one_line(std::string_view text) {
    std::string line;
    for (const char c : text)
        if (c != '\n' && c != '\t')
            line += c;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    while (!line.empty() && line.back() == ' ')
        line.pop_back();
    return line;
}

/// What a result says of an error, or the connection where there is no result.
inline failure failure_of(const PGresult* result, const PGconn* connection) {
    const auto field = [&](int code) -> std::string {
        const char* text = result == nullptr ? nullptr : PQresultErrorField(result, code);
        return text == nullptr ? "" : text;
    };
    failure found{
        field(PG_DIAG_SQLSTATE),
        field(PG_DIAG_MESSAGE_PRIMARY),
        field(PG_DIAG_MESSAGE_DETAIL),
        field(PG_DIAG_CONSTRAINT_NAME),
        field(PG_DIAG_TABLE_NAME),
        field(PG_DIAG_COLUMN_NAME)};
    if (found.text.empty())
        found.text = one_line(PQerrorMessage(connection));
    return found;
}

/// Whether the same transaction may succeed when it is run again.
inline bool is_retryable(std::string_view state) noexcept {
    return state == "40001" || state == "40P01" || state == "55P03";
}
/// Whether the server ended the connection, or did not take it.
inline bool is_loss(std::string_view state) noexcept {
    return state.starts_with("08") || state.starts_with("28") || state == "53300" ||
           state == "57P01" || state == "57P02" || state == "57P03" || state == "57P04" ||
           state == "57P05" || state == "25P03";
}

[[noreturn]] inline void throw_violation(const failure& failed, const std::string& sql) {
    const error_code code{0, failed.state};
    if (failed.state == "23505")
        throw unique_violation(failed.text, code, sql, violation_of(failed));
    if (failed.state == "23503" || failed.state == "23001")
        throw foreign_key_violation(failed.text, code, sql, violation_of(failed));
    if (failed.state == "23502")
        throw not_null_violation(failed.text, code, sql, violation_of(failed));
    if (failed.state == "23514")
        throw check_violation(failed.text, code, sql, violation_of(failed));
    throw integrity_error(failed.text, code, sql, violation_of(failed));
}

/// Of the classes 53 to 58 and XX: what lies outside of the statement.
[[noreturn]] inline void throw_operational(const failure& failed, const std::string& sql) {
    const error_code code{0, failed.state};
    if (failed.state == "53100")
        throw disk_full(failed.text, code, sql);
    if (failed.state == "55P03")
        throw lock_timeout(failed.text, code, sql);
    if (failed.state == "57014") {
        if (failed.text.find("statement timeout") != std::string::npos)
            throw statement_timeout(failed.text, code, sql);
        throw statement_cancelled(failed.text, code, sql);
    }
    if (failed.state == "XX001" || failed.state == "XX002")
        throw database_corrupt(failed.text, code, sql);
    throw operational_error(failed.text, code, sql);
}

/// Throws what a failure means. What has no SQLSTATE was found by libpq, which has it of a connection
/// that is lost and of a wrong call.
[[noreturn]] inline void throw_failure(const failure& failed, const std::string& sql) {
    const std::string_view state = failed.state;
    const error_code code{0, state};
    if (is_loss(state))
        throw connection_lost(failed.text, code, sql);
    if (state.starts_with("23") || state == "44000")
        throw_violation(failed, sql);
    if (state.starts_with("22"))
        throw data_error(failed.text, code, sql);
    if (state == "40001")
        throw serialization_failure(failed.text, code, sql);
    if (state == "40P01")
        throw deadlock(failed.text, code, sql);
    if (state == "25006")
        throw read_only_error(failed.text, code, sql);
    if (state == "25P02")
        throw inactive_transaction("tenon: " + failed.text);
    if (state.starts_with("53") || state.starts_with("57") || state.starts_with("58") ||
        state.starts_with("XX") || state == "55P03" || state == "55006" || state == "72000" ||
        state.starts_with("40"))
        throw_operational(failed, sql);
    throw programming_error(failed.text, code, sql);
}

} // namespace tenon::detail::pg
