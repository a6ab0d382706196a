// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Database URLs: `dialect+driver://user:password@host:port/database?key=value`.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/error.hpp>

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tenon {

/// The parts of a database URL, percent-decoded.
struct database_url {
    std::string dialect;
    std::string driver;
    std::string user;
    std::string password;
    /// Several for PostgreSQL, between commas; so their ports.
    std::string host;
    std::string port;
    /// What stands behind the third slash: a database's name, a file's path.
    std::string database;
    std::vector<std::pair<std::string, std::string>> options;

    /// Reads a URL. Throws programming_error, without the password, for what is none.
    static database_url parse(std::string_view text);
};

namespace detail {

inline int hex_digit(char c) noexcept {
    if (c >= '0' && c <= '9')
        return c - '0';
    const char small = static_cast<char>(c | 0x20);
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

inline std::string percent_decoded(std::string_view text) {
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i != text.size(); ++i) {
        if (text[i] != '%') {
            decoded += text[i];
            continue;
        }
        const int high = i + 2 < text.size() ? hex_digit(text[i + 1]) : -1;
        const int low = high < 0 ? -1 : hex_digit(text[i + 2]);
        if (low < 0)
            throw programming_error(
                "tenon: a '%' in a database URL is not followed by two hexadecimal digits"
            );
        decoded += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return decoded;
}

/// The part before `mark`, which is taken off `rest`; all of it, if there is no mark.
inline std::string_view take_until(std::string_view& rest, char mark) noexcept {
    const std::size_t at = rest.find(mark);
    const std::string_view taken = rest.substr(0, at);
    rest.remove_prefix(at == std::string_view::npos ? rest.size() : at + 1);
    return taken;
}

inline void parse_options(database_url& url, std::string_view rest) {
    while (!rest.empty()) {
        std::string_view pair = take_until(rest, '&');
        const std::string_view key = take_until(pair, '=');
        url.options.emplace_back(percent_decoded(key), percent_decoded(pair));
    }
}

inline bool is_port(std::string_view text) noexcept {
    for (const char c : text)
        if (c < '0' || c > '9')
            return false;
    return true;
}

/// `host:port` or `[host]:port`, behind what was read before, with a comma.
inline void add_place(database_url& url, std::string_view place, bool first) {
    std::string host;
    if (place.starts_with('[')) { // an IPv6 address
        place.remove_prefix(1);
        host = std::string(take_until(place, ']'));
        if (place.starts_with(':'))
            place.remove_prefix(1);
    } else {
        host = percent_decoded(take_until(place, ':'));
    }
    if (!is_port(place))
        throw programming_error(
            "tenon: what stands behind a host's ':' in a database URL is no port"
        );
    (url.host += first ? "" : ",") += host;
    (url.port += first ? "" : ",") += place;
}

inline void parse_authority(database_url& url, std::string_view authority) {
    const std::size_t at = authority.rfind('@');
    if (at != std::string_view::npos) {
        std::string_view credentials = authority.substr(0, at);
        authority.remove_prefix(at + 1);
        url.user = percent_decoded(take_until(credentials, ':'));
        url.password = percent_decoded(credentials);
    }
    bool first = true;
    do {
        add_place(url, take_until(authority, ','), first);
        first = false;
    } while (!authority.empty());
    if (url.port.find_first_not_of(',') == std::string::npos)
        url.port.clear();
}

/// A password with a '/' or '?' that is not percent-encoded ends too early: the rest of it would be taken
/// for a path or an option, and be told by errors.
inline void refuse_open_password(std::string_view authority, std::string_view rest) {
    const std::size_t colon = authority.find(':');
    if (authority.find('@') == std::string_view::npos && colon != std::string_view::npos &&
        !authority.starts_with('[') && rest.find('@') != std::string_view::npos &&
        (colon + 1 == authority.size() || !is_port(authority.substr(colon + 1))))
        throw programming_error("tenon: the password in a database URL ends before its '@'; write "
                                "%2F for '/', %3F for '?', "
                                "and %40 for '@' in it");
}

} // namespace detail

inline database_url database_url::parse(std::string_view text) {
    const std::size_t scheme_end = text.find("://");
    if (scheme_end == std::string_view::npos || scheme_end == 0)
        throw programming_error("tenon: this is no database URL; write dialect://host/database");
    database_url url;
    std::string_view scheme = text.substr(0, scheme_end);
    url.dialect = std::string(detail::take_until(scheme, '+'));
    url.driver = std::string(scheme);
    text.remove_prefix(scheme_end + 3);
    const std::string_view authority = text.substr(0, text.find_first_of("/?"));
    detail::refuse_open_password(authority, text.substr(authority.size()));
    std::string_view place = detail::take_until(text, '?');
    detail::parse_options(url, text);
    detail::parse_authority(url, detail::take_until(place, '/'));
    url.database = detail::percent_decoded(place);
    return url;
}

namespace detail {

/// Other libraries' URLs name a driver behind the dialect; Tenon has one for each, and takes the names
/// that are in use. Throws programming_error for others, which are misspelt or of another dialect.
inline void require_known_driver(
    const database_url& url, std::initializer_list<std::string_view> known
) {
    if (url.driver.empty())
        return;
    std::string all;
    for (const std::string_view name : known) {
        if (url.driver == name)
            return;
        (all += all.empty() ? "" : ", ") += name;
    }
    throw programming_error(
        "tenon: " + url.dialect + " has no driver " + url.driver + "; leave out +" + url.driver +
        ", or write one of " + all
    );
}

} // namespace detail

} // namespace tenon
