// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The client library: what differs between that of MariaDB and that of MySQL.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/mysql/options.hpp>

#include <mysql.h>

#include <cstddef>
#include <type_traits>

namespace tenon::detail {

/// `my_bool`, or `bool` in the library of MySQL 8.
using mysql_flag = std::remove_reference_t<decltype(MYSQL_BIND::is_null_value)>;

/// The library keeps what all connections share from the first of them on, and the first must not be
/// two at once: https://dev.mysql.com/doc/c-api/8.0/en/mysql-library-init.html
inline void initialise_mysql_client() {
    static const int failed = mysql_library_init(0, nullptr, nullptr);
    static_cast<void>(failed);
}

/// Gives the values of a row of a bulk statement: changes the bindings, and returns 0.
using mysql_row_source = mysql_flag (*)(void* data, MYSQL_BIND* bindings, unsigned int row);

#ifdef MARIADB_PACKAGE_VERSION

/// Whether the server takes the values of many rows for one statement.
inline bool has_bulk(MYSQL_STMT* statement) noexcept {
    unsigned long capabilities = 0; // beyond those that MySQL has, too
    mariadb_get_infov(
        statement->mysql, MARIADB_CONNECTION_EXTENDED_SERVER_CAPABILITIES, &capabilities
    );
    return (capabilities & (MARIADB_CLIENT_STMT_BULK_OPERATIONS >> 32U)) != 0;
}

/// The next execution is one of `rows` rows, whose values `source(data, ..)` gives; 0 ends that.
inline void set_bulk(
    MYSQL_STMT* statement, unsigned int rows, mysql_row_source source, void* data
) noexcept {
    mysql_stmt_attr_set(statement, STMT_ATTR_ARRAY_SIZE, &rows);
    mysql_stmt_attr_set(statement, STMT_ATTR_CB_USER_DATA, data);
    mysql_stmt_attr_set(statement, STMT_ATTR_CB_PARAM, reinterpret_cast<const void*>(source));
}

/// Where a binding says whether its value in a row of a bulk statement is NULL.
inline void bind_indicator(MYSQL_BIND& binding, char* indicator) noexcept {
    binding.u.indicator = indicator;
}

/// verify_ca is as strict as verify_full: the library checks the name whenever it checks at all.
inline void set_encryption(MYSQL* handle, mysql_tls wanted) noexcept {
    const mysql_flag encrypt = wanted != mysql_tls::off ? 1 : 0;
    const mysql_flag verify = wanted >= mysql_tls::verify_ca ? 1 : 0;
    ::mysql_options(handle, MYSQL_OPT_SSL_ENFORCE, &encrypt);
    ::mysql_options(handle, MYSQL_OPT_SSL_VERIFY_SERVER_CERT, &verify);
}

#else

inline bool has_bulk(MYSQL_STMT*) noexcept { return false; }
inline void set_bulk(MYSQL_STMT*, unsigned int, mysql_row_source, void*) noexcept {}
inline void bind_indicator(MYSQL_BIND&, char*) noexcept {}

inline void set_encryption(MYSQL* handle, mysql_tls wanted) noexcept {
    constexpr unsigned int modes[]{
        SSL_MODE_DISABLED,
        SSL_MODE_PREFERRED,
        SSL_MODE_REQUIRED,
        SSL_MODE_VERIFY_CA,
        SSL_MODE_VERIFY_IDENTITY};
    ::mysql_options(handle, MYSQL_OPT_SSL_MODE, &modes[static_cast<int>(wanted)]);
}

#endif

} // namespace tenon::detail
