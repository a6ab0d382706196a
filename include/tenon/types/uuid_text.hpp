// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A boost::uuids::uuid to and from its text, as databases without a UUID type store it.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <boost/uuid/uuid.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace tenon {

/// The characters that write_uuid writes.
inline constexpr std::size_t uuid_chars = 36;

namespace detail {

/// Whether the byte of this index stands behind a hyphen in the text.
constexpr bool follows_hyphen(std::size_t byte) {
    return byte == 4 || byte == 6 || byte == 8 || byte == 10;
}

/// The value of a hexadecimal digit, or -1.
constexpr int hex_value(char digit) {
    return digit >= '0' && digit <= '9'   ? digit - '0'
           : digit >= 'a' && digit <= 'f' ? digit - 'a' + 10
           : digit >= 'A' && digit <= 'F' ? digit - 'A' + 10
                                          : -1;
}

} // namespace detail

/// Writes the canonical lower-case text, such as 123e4567-e89b-12d3-a456-426614174000, without a
/// terminating NUL, and returns the end.
constexpr char* write_uuid(char* out, const boost::uuids::uuid& id) {
    constexpr std::string_view digits = "0123456789abcdef";
    for (std::size_t byte = 0; byte < 16; ++byte) {
        if (detail::follows_hyphen(byte))
            *out++ = '-';
        const std::uint8_t value = id.data[byte];
        *out++ = digits[value / 16U];
        *out++ = digits[value % 16U];
    }
    return out;
}

/// Reads the canonical text, its digits in lower or upper case, or returns nothing for any other.
constexpr std::optional<boost::uuids::uuid> parse_uuid(std::string_view text) {
    if (text.size() != uuid_chars)
        return std::nullopt;
    boost::uuids::uuid id{};
    const char* in = text.data();
    for (std::size_t byte = 0; byte < 16; ++byte) {
        if (detail::follows_hyphen(byte) && *in++ != '-')
            return std::nullopt;
        const int high = detail::hex_value(*in++);
        const int low = detail::hex_value(*in++);
        if (high < 0 || low < 0)
            return std::nullopt;
        id.data[byte] = static_cast<std::uint8_t>(high * 16 + low);
    }
    return id;
}

} // namespace tenon
