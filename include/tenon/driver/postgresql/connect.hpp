// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Connecting to PostgreSQL: within a time, again where the server starts or is full, and the settings
// that the library counts on.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/meta/growing.hpp>
#include <tenon/driver/driver.hpp>
#include <tenon/driver/postgresql/link.hpp>

#include <memory>

namespace tenon::detail::pg {

using keywords = std::vector<std::pair<std::string, std::string>>;

struct finisher {
    void operator()(PGconn* connection) const noexcept { PQfinish(connection); }
};
using unique_connection = std::unique_ptr<PGconn, finisher>;

/// An error of connecting. With PQERRORS_VERBOSE libpq writes `FATAL:  57P03: the text` and a line on
/// the server's source.
struct refusal {
    std::string state;
    std::string text;
};
inline refusal refusal_in(std::string_view message) {
    refusal found;
    while (!message.empty()) {
        std::string_view line = message.substr(0, message.find('\n'));
        message.remove_prefix(line.size() < message.size() ? line.size() + 1 : line.size());
        if (line.starts_with("LOCATION:"))
            continue;
        const std::size_t mark = line.find(":  ");
        const bool has_state = mark != line.npos && line.size() > mark + 10 &&
                               line[mark + 8] == ':' && line[mark + 9] == ' ';
        if (!found.text.empty())
            found.text += ' ';
        if (has_state) {
            found.state = line.substr(mark + 3, 5);
            found.text += line.substr(0, mark + 3);
            line.remove_prefix(mark + 10);
        }
        found.text += one_line(line);
    }
    return found;
}

/// Whether a server may be there in a moment: it is starting up, full, or has not begun to listen. The
/// last has no SQLSTATE, only the system's own words.
inline bool may_pass(const refusal& why) noexcept {
    if (!why.state.empty())
        return why.state == "57P03" || why.state == "53300";
    for (const std::string_view words :
         {"Connection refused", "closed the connection unexpectedly", "Connection reset"})
        if (why.text.find(words) != std::string::npos)
            return true;
    return false;
}

/// Goes on with connecting until it is done or the time is over.
inline bool poll_connection(
    PGconn* connection, std::chrono::steady_clock::time_point end
) noexcept {
    PostgresPollingStatusType wanted = PGRES_POLLING_WRITING;
    while (wanted == PGRES_POLLING_READING || wanted == PGRES_POLLING_WRITING) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
            end - std::chrono::steady_clock::now()
        );
        if (left.count() <= 0 || !wait_for_socket(
                                     PQsocket(connection),
                                     wanted == PGRES_POLLING_READING,
                                     wanted == PGRES_POLLING_WRITING,
                                     static_cast<int>(left.count())
                                 ))
            return false;
        wanted = PQconnectPoll(connection);
    }
    return true;
}

/// Tries once; the connection may be bad. Of several hosts libpq tries one after another, each for
/// connect_timeout.
inline unique_connection try_to_connect(
    const keywords& given, std::chrono::steady_clock::time_point end, bool& in_time
) {
    growing<const char*> names;
    growing<const char*> values;
    bool several = false;
    for (const auto& [name, value] : given) {
        names.push_back(name.c_str());
        values.push_back(value.c_str());
        several |= (name == "host" || name == "hostaddr") && value.find(',') != value.npos;
    }
    names.push_back(nullptr);
    values.push_back(nullptr);
    if (several)
        return unique_connection{PQconnectdbParams(names.data(), values.data(), 0)};
    unique_connection made{PQconnectStartParams(names.data(), values.data(), 0)};
    if (PQstatus(made.get()) == CONNECTION_BAD)
        return made;
    PQsetErrorVerbosity(made.get(), PQERRORS_VERBOSE); // for SQLSTATE, which libpq has nowhere else
    in_time = poll_connection(made.get(), end);
    PQsetErrorVerbosity(made.get(), PQERRORS_DEFAULT);
    return made;
}

/// Throws that there is no connection, and says to which host and port.
[[noreturn]] inline void throw_unreachable(
    PGconn* connection, const refusal& why, bool in_time, std::chrono::milliseconds most
) {
    const char* host = PQhost(connection);
    const char* port = PQport(connection);
    std::string place = host == nullptr ? "" : host;
    if (port != nullptr && *port != '\0')
        (place += ':') += port;
    const std::string text =
        in_time ? why.text
                : "no answer within " + (most.count() % 1000 == 0
                                             ? std::to_string(most.count() / 1000) + " s"
                                             : std::to_string(most.count()) + " ms");
    throw connection_lost("tenon: no connection to " + place + ": " + text, {0, why.state});
}

/// Connects. A server that is down, starting up or full is asked again, in growing intervals, until
/// `connect_timeout` or `most` is over.
inline unique_connection connect(
    const keywords& given,
    const postgresql_options& options,
    std::chrono::milliseconds most = longest_connecting
) {
    using clock = std::chrono::steady_clock;
    if (options.connect_timeout != 0)
        most = (std::min)(
            most, std::chrono::milliseconds{1000 * std::int64_t{options.connect_timeout}}
        );
    const auto end = clock::now() + most;
    for (int wait = 20;; wait = wait < 500 ? wait * 2 : 1000) {
        bool in_time = true;
        unique_connection made = try_to_connect(given, end, in_time);
        if (made == nullptr)
            throw std::bad_alloc();
        if (in_time && PQstatus(made.get()) == CONNECTION_OK)
            return made;
        const refusal why = refusal_in(PQerrorMessage(made.get()));
        if (!may_pass(why) || !in_time || clock::now() + std::chrono::milliseconds{wait} >= end)
            throw_unreachable(made.get(), why, in_time, most);
        pause(wait);
    }
}

/// `SELECT set_config(...)` of a setting for the session.
inline void append_setting(
    std::string& sql, PGconn* on, const char* name, const std::string& value
) {
    if (value.empty())
        return;
    char* quoted = PQescapeLiteral(on, value.data(), value.size());
    if (quoted == nullptr)
        throw programming_error("tenon: the option " + std::string(name) + " is no UTF-8 text");
    (((sql += "SELECT set_config('") += name) += "', ") += quoted;
    sql += ", false);";
    PQfreemem(quoted);
}

inline bool is_set_to(PGconn* on, const char* name, std::string_view wanted) noexcept {
    const char* found = PQparameterStatus(on, name);
    return found != nullptr && found == wanted;
}

/// What differs from the settings that the library counts on: texts are UTF-8, a backslash is a letter
/// like others, and, on connections of its own, the zone of a timestamp that names none is UTC.
inline void configure(link& on, const postgresql_options& options) {
    std::string sql;
    if (!is_set_to(on.handle, "client_encoding", "UTF8"))
        append_setting(sql, on.handle, "client_encoding", "UTF8");
    if (!is_set_to(on.handle, "standard_conforming_strings", "on"))
        append_setting(sql, on.handle, "standard_conforming_strings", "on");
    if (on.is_owned() && !is_set_to(on.handle, "TimeZone", "UTC") &&
        !is_set_to(on.handle, "TimeZone", "Etc/UTC"))
        append_setting(sql, on.handle, "TimeZone", "UTC");
    append_setting(sql, on.handle, "statement_timeout", options.statement_timeout);
    append_setting(sql, on.handle, "lock_timeout", options.lock_timeout);
    append_setting(sql, on.handle, "search_path", options.search_path);
    if (sql.empty())
        return;
    const result done = on.run_quietly(sql.c_str());
    if (done.is_good())
        return;
    const failure failed = on.failure_in(done);
    if (on.is_lost())
        throw connection_lost(failed.text, {0, failed.state}, sql);
    throw_failure(failed, sql);
}

/// Notices, such as that a table is there already, would be written to the standard error.
inline void ignore_notices(PGconn* on) noexcept {
    PQsetNoticeReceiver(
        on, [](void*, const PGresult*) {}, nullptr
    );
}

} // namespace tenon::detail::pg
