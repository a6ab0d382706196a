// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// How a PostgreSQL database is connected to, and the options of a URL that say so.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/url.hpp>

#include <charconv>

namespace tenon {

/// How a PostgreSQL database is connected to; each is an option of the URL as well.
struct postgresql_options {
    /// How many statements a connection keeps prepared; `statement_cache=256`.
    std::size_t statement_cache = 256;
    /// `prepare=off`: nothing is kept prepared on the server, each statement is sent with its text.
    /// It is what PgBouncer wants that lends connections for a transaction.
    bool prepare = true;
    /// How long to wait for an answer of the server, in milliseconds, before connection_lost is thrown;
    /// 0 waits for ever; `read_timeout=30000`. It must be longer than any statement may take.
    int read_timeout = 0;
    /// How long to try to connect, in seconds, a server that starts or is full included;
    /// `connect_timeout=10`: seconds in which a connection must be made; 0 for any time.
    int connect_timeout = 10;
    /// Milliseconds after which the server ends a statement; empty leaves the server's own;
    /// `statement_timeout=5000`.
    std::string statement_timeout;
    /// Milliseconds that a statement waits for a lock; `lock_timeout=5000`.
    std::string lock_timeout;
    /// Where names without a schema are looked for: `search_path=app,public`, or `schema=App`, which is
    /// one name, capitals and all.
    std::string search_path;
    /// What libpq is told as it is, beside the host and so on: keywords and values.
    std::vector<std::pair<std::string, std::string>> parameters;
};

namespace detail::pg {

/// Options that libpq takes as they are.
/// https://www.postgresql.org/docs/15/libpq-connect.html#LIBPQ-PARAMKEYWORDS
inline constexpr std::string_view passed_options[]{
    "sslmode",
    "sslrootcert",
    "sslcert",
    "sslkey",
    "sslpassword",
    "sslcrl",
    "ssl_min_protocol_version",
    "channel_binding",
    "gssencmode",
    "application_name",
    "target_session_attrs",
    "options",
    "keepalives",
    "keepalives_idle",
    "keepalives_interval",
    "keepalives_count",
    "tcp_user_timeout",
    "passfile",
    "service",
    "host",
    "hostaddr",
    "port"};

[[noreturn]] inline void refuse_value_of_option(
    std::string_view key, std::string_view value, std::string_view wanted
) {
    throw programming_error(
        "tenon: the option " + std::string(key) + "=" + std::string(value) +
        " of a postgresql URL takes " + std::string(wanted)
    );
}

template <class Integer> Integer number_in(std::string_view key, std::string_view value) {
    Integer number{};
    const auto [end, failed] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (failed != std::errc{} || end != value.data() + value.size() || number < 0)
        refuse_value_of_option(key, value, "a number of 0 or more");
    return number;
}

/// A name between quotes, those within doubled.
inline std::string quoted_name(std::string_view name) {
    std::string quoted = "\"";
    for (const char c : name)
        quoted += c == '"' ? "\"\"" : std::string(1, c);
    return quoted + '"';
}

inline bool is_passed_option(std::string_view key) noexcept {
    for (const std::string_view known : passed_options)
        if (known == key)
            return true;
    return false;
}

[[noreturn]] inline void refuse_unknown_option(std::string_view key) {
    std::string known = "statement_cache, prepare, read_timeout, connect_timeout, "
                        "statement_timeout, lock_timeout, search_path, schema";
    for (const std::string_view each : passed_options)
        (known += ", ") += each;
    throw programming_error(
        "tenon: a postgresql URL has no option " + std::string(key) + "; it has " + known
    );
}

inline void set_option_of(
    postgresql_options& options, const std::string& key, const std::string& value
) {
    if (key == "statement_cache")
        options.statement_cache = number_in<std::size_t>(key, value);
    else if (key == "prepare" && (value == "on" || value == "off"))
        options.prepare = value == "on";
    else if (key == "prepare")
        refuse_value_of_option(key, value, "on or off");
    else if (key == "read_timeout")
        options.read_timeout = number_in<int>(key, value);
    else if (key == "connect_timeout")
        options.connect_timeout = number_in<int>(key, value);
    else if (key == "statement_timeout")
        options.statement_timeout = std::to_string(number_in<int>(key, value));
    else if (key == "lock_timeout")
        options.lock_timeout = std::to_string(number_in<int>(key, value));
    else if (key == "search_path")
        options.search_path = value;
    else if (key == "schema")
        options.search_path = quoted_name(value);
    else if (is_passed_option(key))
        options.parameters.emplace_back(key, value);
    else
        refuse_unknown_option(key);
}

} // namespace detail::pg

/// The options of a PostgreSQL URL. Throws programming_error for a key or value that is not known.
inline postgresql_options postgresql_options_from(
    const std::vector<std::pair<std::string, std::string>>& given
) {
    postgresql_options options;
    for (const auto& [key, value] : given)
        detail::pg::set_option_of(options, key, value);
    return options;
}

/// What libpq is told of a URL's parts and options, the password among them: keywords and values.
/// Throws programming_error where the URL is of another database.
inline std::vector<std::pair<std::string, std::string>> postgresql_keywords(
    const database_url& url, const postgresql_options& options
) {
    if (url.dialect != "postgresql" && url.dialect != "postgres")
        throw programming_error(
            "tenon: the URL is of " + url.dialect + ", the program is compiled for postgresql"
        );
    detail::require_known_driver(url, {"psycopg2", "psycopg", "asyncpg", "pg8000", "libpq"});
    std::vector<std::pair<std::string, std::string>> keywords;
    const auto add = [&](const char* keyword, const std::string& value) {
        if (!value.empty())
            keywords.emplace_back(keyword, value);
    };
    add("host", url.host);
    add("port", url.port);
    add("user", url.user);
    add("password", url.password);
    add("dbname", url.database);
    keywords.emplace_back("client_encoding", "UTF8");
    keywords.emplace_back("connect_timeout", std::to_string(options.connect_timeout));
    keywords.insert(keywords.end(), options.parameters.begin(), options.parameters.end());
    return keywords;
}

} // namespace tenon
