// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Numbers as PostgreSQL's binary formats have them: the byte of most weight first.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/meta/rule.hpp>

#include <bit>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <type_traits>

namespace tenon::detail::pg {

constexpr std::uint16_t swapped(std::uint16_t value) noexcept {
    return static_cast<std::uint16_t>((value << 8) | (value >> 8));
}
constexpr std::uint32_t swapped(std::uint32_t value) noexcept {
#if defined(__GNUC__)
    return __builtin_bswap32(value);
#else
    const std::uint32_t pairs = ((value & 0x00FF00FFU) << 8) | ((value >> 8) & 0x00FF00FFU);
    return (pairs << 16) | (pairs >> 16);
#endif
}
constexpr std::uint64_t swapped(std::uint64_t value) noexcept {
#if defined(__GNUC__)
    return __builtin_bswap64(value);
#else
    const auto low = static_cast<std::uint32_t>(value & 0xFFFFFFFFU);
    return (std::uint64_t{swapped(low)} << 32) | swapped(static_cast<std::uint32_t>(value >> 32));
#endif
}

/// Writes an integer; gives the place behind it.
template <std::integral Integer> TENON_INLINE char* put(char* out, Integer value) noexcept {
    auto bits = static_cast<std::make_unsigned_t<Integer>>(value);
    if constexpr (std::endian::native == std::endian::little)
        bits = swapped(bits);
    std::memcpy(out, &bits, sizeof bits);
    return out + sizeof bits;
}
inline char* put(char* out, float value) noexcept {
    return put(out, std::bit_cast<std::uint32_t>(value));
}
inline char* put(char* out, double value) noexcept {
    return put(out, std::bit_cast<std::uint64_t>(value));
}

/// Reads an integer, a float or a double.
template <class Number> TENON_INLINE Number get(const char* data) noexcept {
    using bits_type = std::conditional_t<
        sizeof(Number) == 2,
        std::uint16_t,
        std::conditional_t<sizeof(Number) == 4, std::uint32_t, std::uint64_t>>;
    bits_type bits;
    std::memcpy(&bits, data, sizeof bits);
    if constexpr (std::endian::native == std::endian::little)
        bits = swapped(bits);
    if constexpr (std::floating_point<Number>)
        return std::bit_cast<Number>(bits);
    else
        return static_cast<Number>(bits);
}

} // namespace tenon::detail::pg
