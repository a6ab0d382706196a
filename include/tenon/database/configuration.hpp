// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What a program is told about its database from outside: by the environment, or by name.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/error.hpp>
#include <tenon/database/pool_options.hpp>

#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tenon {

/// Writes a line to the standard error: where a configuration's echo goes if nothing else is said.
inline void write_to_standard_error(std::string_view line) {
    std::fprintf(stderr, "%.*s\n", static_cast<int>(line.size()), line.data());
}

/// A program's database: where it is, and how it is used. What opens it is tn::pool.
///
///     tn::configuration base{.pool = tn::pool_options::web(20)};
///     tn::pool<tn::sqlite, tn::postgresql> db(base.with_environment());
struct configuration {
    std::string url{};
    pool_options pool{};
    /// Each statement is written by `log`.
    bool echo = false;
    void (*log)(std::string_view line) = &write_to_standard_error;
    /// The program is under test: for the program's own use.
    bool testing = false;

    /// The same with what the environment says, where it says something: `DATABASE_URL`,
    /// `DATABASE_POOL_SIZE`, `DATABASE_POOL_MAX_OVERFLOW`, `DATABASE_POOL_TIMEOUT` and
    /// `DATABASE_POOL_RECYCLE` in seconds, `DATABASE_POOL_PRE_PING` and `DATABASE_ECHO` as on or off. Throws
    /// programming_error for a value that is none, and where there is no URL at all; not thread-safe
    /// against changes of the environment.
    configuration with_environment() const;

    /// For a developer's machine: a file, each statement written.
    static configuration development(std::string url = "sqlite:///development.db") {
        return {.url = std::move(url), .pool = pool_options::light(), .echo = true};
    }
    /// For tests: a database in memory.
    static configuration for_tests(std::string url = "sqlite:///:memory:") {
        return {.url = std::move(url), .pool = pool_options::light(), .testing = true};
    }
    /// For a service; the URL, with its password, comes by the environment.
    static configuration production(pool_options pool = pool_options::web(20)) {
        return configuration{.pool = pool}.with_environment();
    }
};

/// Reads a variable of the environment; throws programming_error where it is missing or empty.
/// `tn::url_from_environment()` reads `DATABASE_URL`.
inline std::string url_from_environment(const char* variable = "DATABASE_URL") {
    const char* value = std::getenv(variable); // NOLINT(concurrency-mt-unsafe)
    if (value == nullptr || *value == '\0')
        throw programming_error(
            std::string("tenon: the environment has no ") + variable +
            "; set it to the database's URL, such as sqlite:///app.db"
        );
    return value;
}

namespace detail {

[[noreturn]] inline void refuse_setting(
    std::string_view key, std::string_view value, std::string_view wanted
) {
    throw programming_error(
        "tenon: " + std::string(key) + "=" + std::string(value) + " should be " +
        std::string(wanted)
    );
}

template <class Integer> Integer number_setting(std::string_view key, std::string_view value) {
    Integer number{};
    const char* const end = value.data() + value.size();
    const auto read = std::from_chars(value.data(), end, number);
    if (read.ec != std::errc{} || read.ptr != end || number < 0)
        refuse_setting(key, value, "a number of 0 or more");
    return number;
}
inline std::chrono::seconds seconds_setting(std::string_view key, std::string_view value) {
    return std::chrono::seconds{number_setting<std::int32_t>(key, value)};
}
inline bool switch_setting(std::string_view key, std::string_view value) {
    if (value == "on" || value == "true" || value == "1")
        return true;
    if (value != "off" && value != "false" && value != "0")
        refuse_setting(key, value, "on or off");
    return false;
}

/// Sets one of a pool's options; false if there is none of this name.
inline bool set_pool_option(pool_options& options, std::string_view key, std::string_view value) {
    if (key == "size")
        options.size = number_setting<std::size_t>(key, value);
    else if (key == "max_overflow")
        options.max_overflow = number_setting<std::size_t>(key, value);
    else if (key == "timeout")
        options.timeout = seconds_setting(key, value);
    else if (key == "recycle")
        options.recycle = seconds_setting(key, value);
    else if (key == "pre_ping")
        options.pre_ping = switch_setting(key, value);
    else
        return false;
    return true;
}

} // namespace detail

/// A pool's options from names and values, as a file of settings has them: `size`, `max_overflow`,
/// `timeout` and `recycle` in seconds, `pre_ping` as on or off. Throws programming_error for a name that
/// is not among these, or a value that is none.
inline pool_options pool_options_from(
    const std::vector<std::pair<std::string, std::string>>& settings, pool_options options = {}
) {
    for (const auto& [key, value] : settings)
        if (!detail::set_pool_option(options, key, value))
            throw programming_error(
                "tenon: a pool has no option " + key +
                "; it has size, max_overflow, timeout, recycle, pre_ping"
            );
    return options;
}

inline configuration configuration::with_environment() const {
    configuration found = *this;
    const auto read = [](const char* variable) -> std::string_view {
        const char* value = std::getenv(variable); // NOLINT(concurrency-mt-unsafe)
        return value == nullptr ? "" : value;
    };
    constexpr std::pair<const char*, const char*> of_the_pool[]{
        {"DATABASE_POOL_SIZE", "size"},
        {"DATABASE_POOL_MAX_OVERFLOW", "max_overflow"},
        {"DATABASE_POOL_TIMEOUT", "timeout"},
        {"DATABASE_POOL_RECYCLE", "recycle"},
        {"DATABASE_POOL_PRE_PING", "pre_ping"}};
    for (const auto& [variable, key] : of_the_pool)
        if (const std::string_view value = read(variable); !value.empty())
            detail::set_pool_option(found.pool, key, value);
    if (const std::string_view value = read("DATABASE_ECHO"); !value.empty())
        found.echo = detail::switch_setting("DATABASE_ECHO", value);
    if (found.url.empty() || !read("DATABASE_URL").empty())
        found.url = url_from_environment();
    return found;
}

/// A program's configurations by their names:
///
///     const tn::configurations all{{"development", tn::configuration::development()}, ...};
///     tn::pool<tn::sqlite> db(all.get(name));
class configurations {
public:
    configurations(std::initializer_list<std::pair<std::string, configuration>> named)
        : named_(named) {}

    /// Throws programming_error, with the names that there are, for another one.
    const configuration& get(std::string_view name) const {
        std::string known;
        for (const auto& [each, made] : named_) {
            if (each == name)
                return made;
            known += (known.empty() ? "" : ", ") + each;
        }
        throw programming_error(
            "tenon: there is no configuration " + std::string(name) + "; there are " + known
        );
    }

private:
    std::vector<std::pair<std::string, configuration>> named_;
};

} // namespace tenon
