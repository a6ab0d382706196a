// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The servers' and the client library's numbers of errors to the hierarchy of errors.
// https://mariadb.com/kb/en/mariadb-error-code-reference/,
// https://dev.mysql.com/doc/mysql-errors/8.0/en/
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/mysql/client.hpp>
#include <tenon/driver/mysql/violation.hpp>

#include <new>

namespace tenon::detail {

/// What went wrong, copied: the next call of the library overwrites it.
struct mysql_failure {
    unsigned int code = 0;
    std::string state;
    std::string text;
};
inline mysql_failure mysql_failure_of(MYSQL* connection) {
    return {mysql_errno(connection), mysql_sqlstate(connection), mysql_error(connection)};
}
/// An error that comes in place of a row MariaDB's client tells of the connection alone.
inline mysql_failure mysql_failure_of(MYSQL_STMT* statement) {
    if (mysql_stmt_errno(statement) == 0)
        return mysql_failure_of(statement->mysql);
    return {
        mysql_stmt_errno(statement), mysql_stmt_sqlstate(statement), mysql_stmt_error(statement)};
}

/// Whether the connection is gone with it, or was never made.
constexpr bool is_mysql_loss(unsigned int code) noexcept {
    switch (code) {
    case 2002: // no server at the socket
    case 2003: // nor at the host and port
    case 2005: // no such host
    case 2006: // gone when the statement was sent
    case 2013: // lost before the answer, a time-out to read included
    case 2026: // encryption
    case 2027: // an answer that is none
    case 2055: // lost, with the system's error
    case 1040: // too many connections
    case 1053: // the server is shut down
    case 1153: // a packet that the server did not read
    case 1159: // the server waited for a packet
    case 1161:
    case 1203: // too many connections of the user
    case 1927: // killed
    case 3169: // the same in MySQL
    case 4031: // idle for too long
        return true;
    default:
        return false;
    }
}

/// Whether the statement may have taken its transaction with it: constraints and values do not.
constexpr bool may_end_mysql_transaction(unsigned int code) noexcept {
    switch (code) {
    case 1022:
    case 1048:
    case 1062:
    case 1216:
    case 1217:
    case 1264:
    case 1364:
    case 1366:
    case 1406:
    case 1451:
    case 1452:
    case 3819:
    case 4025:
        return false;
    default:
        return true;
    }
}

[[noreturn]] inline void throw_mysql_violation(
    const mysql_failure& what, const error_code& code, const std::string& sql, violation refused
) {
    switch (what.code) {
    case 1022:
    case 1062:
    case 1586:
        throw unique_violation(without_mysql_entry(what.text), code, sql, std::move(refused));
    case 1048:
    case 1364:
        throw not_null_violation(what.text, code, sql, std::move(refused));
    case 3819:
    case 4025:
        throw check_violation(what.text, code, sql, std::move(refused));
    default:
        throw foreign_key_violation(what.text, code, sql, std::move(refused));
    }
}

[[noreturn]] inline void throw_mysql_operational(
    const mysql_failure& what, const error_code& code, const std::string& sql
) {
    switch (what.code) {
    case 1213:
    case 1614: // of XA
        throw deadlock(what.text, code, sql);
    case 1020: // MariaDB's innodb_snapshot_isolation
        throw serialization_failure(what.text, code, sql);
    case 1205:
    case 3572: // NOWAIT
        throw lock_timeout(what.text, code, sql);
    case 1969:
    case 3024:
        throw statement_timeout(what.text, code, sql);
    case 1317:
    case 1028:
        throw statement_cancelled(what.text, code, sql);
    case 1290: // --read-only
    case 1792:
    case 1836:
        throw read_only_error(what.text, code, sql);
    case 1021:
    case 1114:
        throw disk_full(what.text, code, sql);
    case 1034:
    case 1194:
    case 1195:
        throw database_corrupt(what.text, code, sql);
    default:
        throw operational_error(what.text, code, sql);
    }
}

/// Which part of the hierarchy an error belongs to.
enum class mysql_error_class : std::uint8_t {
    memory,
    loss,
    violation,
    operational,
    data,
    programming
};
constexpr mysql_error_class mysql_class_of(unsigned int code, std::string_view state) noexcept {
    using enum mysql_error_class;
    if (is_mysql_loss(code))
        return loss;
    switch (code) {
    case 2008:
    case 1037:
    case 1038:
        return memory;
    case 1022:
    case 1048:
    case 1062:
    case 1216:
    case 1217:
    case 1364:
    case 1451:
    case 1452:
    case 1586:
    case 3819:
    case 4025:
        return violation;
    case 1020:
    case 1021:
    case 1028:
    case 1030: // a handler's own error
    case 1034:
    case 1114:
    case 1180: // during COMMIT
    case 1194:
    case 1195:
    case 1205:
    case 1213:
    case 1290:
    case 1317:
    case 1461: // too many prepared statements, of all connections
    case 1614:
    case 1792:
    case 1836:
    case 1969:
    case 3024:
    case 3572:
        return operational;
    case 1138: // NULL where there can be none
    case 1264:
    case 1265:
    case 1292:
    case 1300: // invalid UTF-8
    case 1301:
    case 1365:
    case 1366:
    case 1367:
    case 1406:
    case 1411:
    case 1441:
    case 1690:
    case 1977:
    case 4161: // of another type than the column's
        return data;
    default:
        return state.starts_with("22") ? data : programming;
    }
}

/// Throws what a number means. `refused` is what a violation is of.
[[noreturn]] inline void throw_mysql_error(
    const mysql_failure& what, const std::string& sql = {}, violation refused = {}
) {
    const error_code code{static_cast<int>(what.code), what.state};
    switch (mysql_class_of(what.code, what.state)) {
    case mysql_error_class::memory:
        throw std::bad_alloc();
    case mysql_error_class::loss:
        throw connection_lost(what.text, code, sql);
    case mysql_error_class::violation:
        throw_mysql_violation(what, code, sql, std::move(refused));
    case mysql_error_class::operational:
        throw_mysql_operational(what, code, sql);
    case mysql_error_class::data:
        throw data_error(what.text, code, sql);
    default:
        throw programming_error(what.text, code, sql);
    }
}

} // namespace tenon::detail
