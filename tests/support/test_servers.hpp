// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The servers that tests run on, as the environment names them, and their URLs taken apart.
#pragma once

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>

namespace test_servers {

/// The parts of `postgresql://user:password@host:port/database?options`, decoded.
struct address {
    std::string scheme, user, password, host, port, database;
    std::string options; ///< as they stand in the URL

    explicit address(std::string_view url)
        : scheme(before(url, "://")), options(url.substr(std::min(url.find('?'), url.size()))) {
        const auto rest = before(after(url, "://"), "?");
        const auto credentials = rest.substr(0, rest.rfind('@') + 1);
        const auto where = rest.substr(credentials.size());
        const auto server = before(where, "/");
        user = decoded(before(before(credentials, "@"), ":"));
        password = decoded(after(before(credentials, "@"), ":"));
        host = decoded(before(server, ":"));
        port = after(server, ":");
        if (port.empty())
            port = scheme == "postgresql" ? "5432" : "3306";
        database = decoded(after(where, "/"));
    }

    std::string url() const {
        return scheme + "://" + encoded(user) + ':' + encoded(password) + '@' + encoded(host) +
               ':' + port + '/' + encoded(database) + options;
    }
    /// The same with another option: `with_option("sslmode", "disable")`.
    address with_option(std::string_view name, std::string_view value) const {
        address changed = *this;
        changed.options += (options.empty() ? '?' : '&') + std::string(name) + '=' + encoded(value);
        return changed;
    }

    static std::string encoded(std::string_view text) {
        constexpr std::string_view plain =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-._~";
        std::string result;
        for (const char c : text) {
            if (plain.find(c) != plain.npos) {
                result += c;
            } else {
                const auto byte = static_cast<unsigned char>(c);
                result += {'%', plain[byte / 16], plain[byte % 16]};
            }
        }
        return result;
    }
    static std::string decoded(std::string_view text) {
        std::string result;
        for (std::size_t at = 0; at < text.size(); ++at) {
            if (text[at] == '%') {
                result +=
                    static_cast<char>(std::stoi(std::string(text.substr(at + 1, 2)), nullptr, 16));
                at += 2;
            } else {
                result += text[at];
            }
        }
        return result;
    }

private:
    /// Up to the first mark, or all of it.
    static std::string_view before(std::string_view text, std::string_view mark) {
        return text.substr(0, text.find(mark));
    }
    /// Behind the first mark, or nothing.
    static std::string_view after(std::string_view text, std::string_view mark) {
        const auto found = text.find(mark);
        return found == text.npos ? std::string_view() : text.substr(found + mark.size());
    }
};

/// A variable of the environment; empty if it is not set.
inline std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

inline std::string postgresql_url() { return variable("TENON_TEST_POSTGRESQL_URL"); }
inline std::string mariadb_url() { return variable("TENON_TEST_MARIADB_URL"); }
/// Of a server that ./dev started: it has server.crt, settings and log. Empty for one that was given.
inline std::string postgresql_folder() { return variable("TENON_TEST_POSTGRESQL_FOLDER"); }
inline std::string mariadb_folder() { return variable("TENON_TEST_MARIADB_FOLDER"); }

namespace detail {

inline boost::test_tools::assertion_result is_set(const char* name) {
    boost::test_tools::assertion_result able(!variable(name).empty());
    able.message() << name << " is not set; ./dev test and ./dev servers set it";
    return able;
}

} // namespace detail

/// For suites and cases: `*boost::unit_test::precondition(test_servers::with_postgresql)` skips them
/// where there is no such server.
inline boost::test_tools::assertion_result with_postgresql(boost::unit_test::test_unit_id) {
    return detail::is_set("TENON_TEST_POSTGRESQL_URL");
}
inline boost::test_tools::assertion_result with_mariadb(boost::unit_test::test_unit_id) {
    return detail::is_set("TENON_TEST_MARIADB_URL");
}
/// Skips what needs a file of the server's, or may start servers of its own.
inline boost::test_tools::assertion_result with_own_postgresql(boost::unit_test::test_unit_id) {
    return detail::is_set("TENON_TEST_POSTGRESQL_FOLDER");
}
inline boost::test_tools::assertion_result with_own_mariadb(boost::unit_test::test_unit_id) {
    return detail::is_set("TENON_TEST_MARIADB_FOLDER");
}

/// A name that no other test has on the server, now or in another run.
inline std::string unique_name() {
    static const auto run = std::to_string(std::random_device()());
    static std::atomic<int> count{0};
    return "tenon_test_" + run + '_' + std::to_string(++count);
}

} // namespace test_servers
