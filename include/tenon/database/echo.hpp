// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Hooks that write statements to where the program wants them: all, or those that took long.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/events.hpp>

namespace tenon {

/// What is written of a statement.
enum class echoed : std::uint8_t {
    sql,            ///< the text, with placeholders
    sql_and_params, ///< the text and the values, `SELECT ... WHERE "id" = ? [7]`; they may be secrets
};

namespace detail {

inline std::string echo_text(const statement_event& event, echoed what) {
    std::string line(event.sql);
    if (what == echoed::sql_and_params)
        if (const std::string values = event.parameters.text(); values != "[]")
            line += ' ' + values;
    return line;
}
/// `0.123 ms`
inline std::string milliseconds_text(std::chrono::nanoseconds duration) {
    const auto microseconds =
        std::chrono::duration_cast<std::chrono::microseconds>(duration).count();
    std::string digits = std::to_string(microseconds % 1000);
    digits.insert(0, 3 - digits.size(), '0');
    return std::to_string(microseconds / 1000) + '.' + digits + " ms";
}

template <class Sink> struct echo_hook {
    Sink sink;
    echoed what;
    void operator()(const statement_event& event) {
        std::string line = echo_text(event, what);
        if (event.duration.count() != 0)
            line += " -- " + milliseconds_text(event.duration) + (event.failed ? ", failed" : "");
        sink(std::string_view(line));
    }
};

template <class Sink> struct slow_query_hook {
    std::chrono::nanoseconds threshold;
    Sink sink;
    echoed what;
    void operator()(const statement_event& event) {
        if (event.duration < threshold)
            return;
        const std::string line = milliseconds_text(event.duration) + ": " + echo_text(event, what);
        sink(std::string_view(line));
    }
};

} // namespace detail

/// A hook that gives a line for each statement to `sink(std::string_view)`:
/// `db.on_before_execute(tn::echo(log, tn::echoed::sql_and_params))`. Registered with
/// on_after_execute, the line ends with how long it took and whether it failed.
template <class Sink> auto echo(Sink sink, echoed what = echoed::sql) {
    return detail::echo_hook<Sink>{std::move(sink), what};
}

/// A hook that gives a line for each statement that took `threshold` or longer:
/// `db.on_after_execute(tn::slow_query_log(500ms, log))`. The time is that of the statement and of
/// who read its rows.
template <class Sink>
auto slow_query_log(std::chrono::nanoseconds threshold, Sink sink, echoed what = echoed::sql) {
    return detail::slow_query_hook<Sink>{threshold, std::move(sink), what};
}

} // namespace tenon
