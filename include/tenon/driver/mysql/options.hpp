// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// How a MySQL or MariaDB database is reached, and the options of its URLs.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/url.hpp>

#include <charconv>

namespace tenon {

/// Whether a connection is encrypted, and what is checked of the server's certificate. Only
/// `prefer` ever goes on without encryption.
enum class mysql_tls : std::uint8_t {
    off,
    prefer,    ///< where the server offers it
    require,   ///< encrypted, whoever the server is
    verify_ca, ///< as verify_full where the client library is MariaDB's, which knows nothing between
    verify_full, ///< the certificate is signed by a known authority, and for this host
};

/// How a MySQL or MariaDB database is opened. What the URL does not have in front is an option of it.
struct mysql_settings {
    std::string host = "127.0.0.1";
    unsigned int port = 3306;
    std::string user;
    std::string password;
    std::string database;
    /// `unix_socket=/run/mysqld/mysqld.sock`: in place of the host and port.
    std::string unix_socket;
    /// `ssl_mode=off|prefer|require|verify-ca|verify-full`, also written ssl-mode or ssl.
    mysql_tls tls = mysql_tls::prefer;
    /// `ssl_ca=`, `ssl_cert=`, `ssl_key=`: files in PEM's format.
    std::string ssl_ca;
    std::string ssl_cert;
    std::string ssl_key;
    /// `connect_timeout=10`: seconds in which a connection must be made, those included in which a
    /// server that refuses it, since it is starting or has too many, is asked again; 0 for any time.
    unsigned int connect_timeout = 10;
    /// `read_timeout=0`, `write_timeout=0`: milliseconds without a byte from the server, or to it, before
    /// the connection is given up as lost, rounded up to seconds; 0 for any time, and for write_timeout as
    /// long as read_timeout.
    unsigned int read_timeout = 0;
    unsigned int write_timeout = 0;
    /// `statement_timeout=0`: milliseconds that a statement may run before statement_timeout is
    /// thrown; 0 for any time. MySQL knows it for SELECT alone.
    unsigned int statement_timeout = 0;
    /// `lock_timeout=50000`: milliseconds to wait for a lock before lock_timeout is thrown, rounded up
    /// to seconds: of a row, and of a table that is being altered, for which the servers would wait a
    /// day.
    unsigned int lock_timeout = 50000;
    /// `statement_cache=256`: how many statements a connection keeps prepared.
    std::size_t statement_cache = 256;
};

namespace detail {

[[noreturn]] inline void refuse_mysql_option(
    std::string_view key, std::string_view value, std::string_view wanted
) {
    throw programming_error(
        "tenon: the option " + std::string(key) + "=" + std::string(value) + " of the URL takes " +
        std::string(wanted)
    );
}

template <class Number> Number mysql_number(std::string_view key, std::string_view value) {
    Number number{};
    const auto [end, failure] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (failure != std::errc{} || end != value.data() + value.size())
        refuse_mysql_option(key, value, "a number of 0 or more");
    return number;
}

inline mysql_tls mysql_tls_from(std::string_view key, std::string_view value) {
    constexpr std::string_view words[]{"off", "prefer", "require", "verify-ca", "verify-full"};
    std::uint8_t place = 0;
    for (const std::string_view word : words) {
        if (word == value)
            return static_cast<mysql_tls>(place);
        ++place;
    }
    refuse_mysql_option(key, value, "off, prefer, require, verify-ca or verify-full");
}

/// The options that are text, by their keys; null for another key.
inline std::string* mysql_text_option(mysql_settings& options, std::string_view key) noexcept {
    if (key == "unix_socket")
        return &options.unix_socket;
    if (key == "ssl_ca")
        return &options.ssl_ca;
    if (key == "ssl_cert")
        return &options.ssl_cert;
    return key == "ssl_key" ? &options.ssl_key : nullptr;
}

/// The options that are numbers, by their keys; null for another key.
inline unsigned int* mysql_number_option(mysql_settings& options, std::string_view key) noexcept {
    if (key == "connect_timeout")
        return &options.connect_timeout;
    if (key == "read_timeout")
        return &options.read_timeout;
    if (key == "write_timeout")
        return &options.write_timeout;
    if (key == "statement_timeout")
        return &options.statement_timeout;
    return key == "lock_timeout" ? &options.lock_timeout : nullptr;
}

inline void set_mysql_option(
    mysql_settings& options, std::string_view key, const std::string& value
) {
    if (std::string* const text = mysql_text_option(options, key))
        *text = value;
    else if (unsigned int* const number = mysql_number_option(options, key))
        *number = mysql_number<unsigned int>(key, value);
    else if (key == "ssl_mode" || key == "ssl-mode" || key == "ssl")
        options.tls = mysql_tls_from(key, value);
    else if (key == "statement_cache")
        options.statement_cache = mysql_number<std::size_t>(key, value);
    else if (key != "charset")
        throw programming_error(
            "tenon: a MySQL or MariaDB URL has no option " + std::string(key) +
            "; it has unix_socket, ssl_mode, ssl_ca, ssl_cert, ssl_key, connect_timeout, "
            "read_timeout, write_timeout, statement_timeout, lock_timeout, charset, statement_cache"
        );
    else if (value != "utf8mb4")
        refuse_mysql_option(key, value, "utf8mb4, in which all texts are sent");
}

} // namespace detail

/// The options of a URL of the dialect `title`, `mariadb://user:password@host:3306/database`. Throws
/// programming_error, without the password, for one of another dialect, and for a key or value that
/// is not known.
inline mysql_settings mysql_settings_from(std::string_view where, std::string_view title) {
    const database_url url = database_url::parse(where);
    if (url.dialect != title)
        throw programming_error(
            "tenon: the URL is of " + url.dialect + ", the program is compiled for " +
            std::string(title)
        );
    detail::require_known_driver(
        url,
        {"mysqldb",
         "pymysql",
         "mysqlconnector",
         "mariadbconnector",
         "aiomysql",
         "asyncmy",
         "mysqlclient"}
    );
    mysql_settings options;
    if (!url.host.empty())
        options.host = url.host;
    if (!url.port.empty())
        options.port = detail::mysql_number<unsigned short>("port", url.port);
    options.user = url.user;
    options.password = url.password;
    options.database = url.database;
    for (const auto& [key, value] : url.options)
        detail::set_mysql_option(options, key, value);
    return options;
}

} // namespace tenon
