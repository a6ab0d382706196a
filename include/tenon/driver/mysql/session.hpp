// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// How a connection to a server is made, and what its session is set to.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/driver.hpp>
#include <tenon/driver/mysql/flavour.hpp>
#include <tenon/driver/mysql/options.hpp>
#include <tenon/driver/mysql/texts.hpp>

#include <chrono>
#include <thread>

namespace tenon::detail {

/// Owns a connection of the client library's while it is made.
struct mysql_closer {
    MYSQL* handle;

    explicit mysql_closer(MYSQL* opened) noexcept : handle(opened) {}
    mysql_closer(const mysql_closer&) = delete;
    mysql_closer& operator=(const mysql_closer&) = delete;
    ~mysql_closer() {
        if (handle != nullptr)
            mysql_close(handle);
    }
    MYSQL* release() noexcept { return std::exchange(handle, nullptr); }
};

inline const char* mysql_text_or_null(const std::string& text) noexcept {
    return text.empty() ? nullptr : text.c_str();
}

inline void set_mysql_timeout(MYSQL* handle, mysql_option which, unsigned int seconds) {
    if (seconds != 0)
        ::mysql_options(handle, which, &seconds);
}

/// Rounded up.
constexpr unsigned int in_seconds(unsigned int milliseconds) noexcept {
    return milliseconds / 1000 + (milliseconds % 1000 != 0 ? 1 : 0);
}

/// Sets all that must be known before the connection is made; `seconds` are left for it.
inline void prepare_mysql(MYSQL* handle, const mysql_settings& options, unsigned int seconds) {
    set_mysql_timeout(handle, MYSQL_OPT_CONNECT_TIMEOUT, seconds);
    set_mysql_timeout(handle, MYSQL_OPT_READ_TIMEOUT, in_seconds(options.read_timeout));
    set_mysql_timeout(
        handle,
        MYSQL_OPT_WRITE_TIMEOUT,
        in_seconds(options.write_timeout != 0 ? options.write_timeout : options.read_timeout)
    );
    ::mysql_options(handle, MYSQL_SET_CHARSET_NAME, "utf8mb4");
    if (options.unix_socket.empty(
        )) { // for "localhost" the library would leave out the port, and take a socket
        const unsigned int protocol = MYSQL_PROTOCOL_TCP;
        ::mysql_options(handle, MYSQL_OPT_PROTOCOL, &protocol);
    }
    const bool local = !options.unix_socket.empty() && options.tls == mysql_tls::prefer;
    set_encryption(handle, local ? mysql_tls::off : options.tls);
    for (const auto& [option, file] :
         {std::pair{MYSQL_OPT_SSL_KEY, &options.ssl_key},
          std::pair{MYSQL_OPT_SSL_CERT, &options.ssl_cert},
          std::pair{MYSQL_OPT_SSL_CA, &options.ssl_ca}})
        if (options.tls != mysql_tls::off && !file->empty())
            ::mysql_options(handle, option, file->c_str());
}

/// Whether the server may take the connection in a moment: it is starting, or has too many.
constexpr bool is_passing_refusal(unsigned int code) noexcept {
    return code == 2002 || code == 2003 || code == 2013 || code == 1040 || code == 1203 ||
           code == 1053;
}

/// Where the server is, for an error. The library's own texts hold no password.
inline std::string mysql_place(const mysql_settings& options) {
    if (!options.unix_socket.empty())
        return options.unix_socket;
    return options.host + ':' + std::to_string(options.port);
}

/// Makes a connection once; gives null and the failure if there is none.
inline MYSQL* try_mysql(
    const mysql_settings& options, unsigned int seconds, mysql_failure& failure
) {
    initialise_mysql_client();
    mysql_closer made{mysql_init(nullptr)};
    if (made.handle == nullptr)
        throw std::bad_alloc();
    prepare_mysql(made.handle, options, seconds);
    if (mysql_real_connect(
            made.handle,
            options.unix_socket.empty() ? options.host.c_str() : "localhost",
            options.user.c_str(),
            options.password.c_str(),
            mysql_text_or_null(options.database),
            options.port,
            mysql_text_or_null(options.unix_socket),
            0
        ) == nullptr) {
        failure = mysql_failure_of(made.handle);
        return nullptr;
    }
    // the library goes on without encryption where the server has none
    if (options.tls >= mysql_tls::require && mysql_get_ssl_cipher(made.handle) == nullptr) {
        failure = {2026, "HY000", "the server offers no encryption, which ssl_mode demands"};
        return nullptr;
    }
    return made.release();
}

/// Makes a connection. A server that refuses it for a moment is asked again, within the time that a
/// connection may take, or `most`. Throws connection_lost, which names the host, never the password.
inline MYSQL* connect_mysql(
    const mysql_settings& options, std::chrono::milliseconds most = longest_connecting
) {
    using clock = std::chrono::steady_clock;
    if (options.connect_timeout != 0)
        most = (std::min)(
            most, std::chrono::milliseconds{std::chrono::seconds{options.connect_timeout}}
        );
    const auto end = clock::now() + most;
    std::chrono::milliseconds pause{10};
    mysql_failure failure;
    for (;;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - clock::now());
        const auto seconds = static_cast<unsigned int>((left.count() + 999) / 1000);
        if (MYSQL* const made = try_mysql(options, left.count() > 0 ? seconds : 1, failure))
            return made;
        if (!is_passing_refusal(failure.code) || clock::now() + pause >= end)
            throw connection_lost(
                "tenon: no connection to " + mysql_place(options) + ": " + failure.text,
                {static_cast<int>(failure.code), failure.state}
            );
        std::this_thread::sleep_for(pause);
        pause = pause * 2 < std::chrono::milliseconds{250} ? pause * 2 : pause;
    }
}

/// Milliseconds as the seconds that a variable takes, rounded up.
inline std::string whole_seconds(unsigned int milliseconds) {
    return std::to_string(in_seconds(milliseconds));
}

inline std::string statement_limit(const mysql_flavour& flavour, unsigned int milliseconds) {
    if (!flavour.limit_in_seconds)
        return std::to_string(milliseconds);
    std::string fraction = std::to_string(1000 + milliseconds % 1000);
    return std::to_string(milliseconds / 1000) + '.' + fraction.substr(1);
}

/// Sets what gives a statement the same meaning as on other databases, whatever the server is set to:
/// - utf8mb4, and texts compared by code point;
/// - a value that does not fit is an error (STRICT_ALL_TABLES), as are zero dates; a backslash in a
///   constant is escaped, since NO_BACKSLASH_ESCAPES, with all other modes, is off; division by zero
///   gives NULL;
/// - the time zone is UTC, in which TIMESTAMP WITH TIME ZONE is stored;
/// - a statement outside of a transaction is one of its own;
/// - what else changes a result is as the servers have it by default, and aggregated texts are not cut;
/// - errors are told in English, in which they are taken apart.
inline std::string mysql_session_text(const mysql_flavour& flavour) {
    return "SET NAMES utf8mb4 COLLATE " + std::string(flavour.collation) +
           ", sql_mode = 'STRICT_TRANS_TABLES,STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
           "NO_ENGINE_SUBSTITUTION', time_zone = '+00:00', autocommit = 1, sql_auto_is_null = 0, "
           "div_precision_increment = 4, group_concat_max_len = 4294967295, lc_messages = 'en_US'";
}

/// How long locks are waited for, and how long a statement may run.
inline std::string mysql_limits_text(const mysql_flavour& flavour, const mysql_settings& options) {
    const std::string lock = whole_seconds(options.lock_timeout != 0 ? options.lock_timeout : 1);
    return ", innodb_lock_wait_timeout = " + lock + ", lock_wait_timeout = " + lock + ", " +
           std::string(flavour.time_limit) + " = " +
           statement_limit(flavour, options.statement_timeout);
}

/// What a connection knows of its server.
struct mysql_facts {
    std::size_t longest_packet = 0;
    bool repeats_reads = true; // unless a transaction says another level
};

/// Looks which server it is, sets the session up, with limits where there are any, and asks what is
/// worth knowing.
inline mysql_facts begin_mysql_session(
    MYSQL* handle, const mysql_flavour& flavour, const std::string& limits
) {
    require_flavour(
        flavour, mysql_get_server_info(handle), mysql_value(handle, "SELECT @@version_comment")
    );
    run_mysql(handle, mysql_session_text(flavour) + limits);
    const std::string facts = mysql_value(
        handle, "SELECT CONCAT(@@max_allowed_packet, ' ', @@" + std::string(flavour.isolation) + ")"
    );
    mysql_facts known;
    std::from_chars(facts.data(), facts.data() + facts.size(), known.longest_packet);
    known.repeats_reads = facts.ends_with("REPEATABLE-READ") || facts.ends_with("SERIALIZABLE");
    return known;
}

} // namespace tenon::detail
