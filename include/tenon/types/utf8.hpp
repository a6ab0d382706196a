// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Whether bytes are UTF-8. https://www.unicode.org/versions/Unicode15.0.0/ch03.pdf, table 3-7
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <cstddef>
#include <string_view>

namespace tenon::detail {

/// The size of the character that a text begins with; 0 if that is none.
constexpr std::size_t leading_character(std::string_view text) noexcept {
    const auto at = [&](std::size_t place) {
        return place < text.size() ? static_cast<unsigned char>(text[place]) : 0U;
    };
    const unsigned lead = at(0);
    if (lead < 0x80)
        return 1;
    if (lead < 0xC2 || lead > 0xF4)
        return 0;
    const std::size_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    const unsigned least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (at(1) < least || at(1) > most)
        return 0;
    for (std::size_t place = 2; place != size; ++place)
        if ((at(place) & 0xC0U) != 0x80U)
            return 0;
    return size;
}

constexpr bool is_utf8(std::string_view text) noexcept {
    while (!text.empty()) {
        const std::size_t size = leading_character(text);
        if (size == 0)
            return false;
        text.remove_prefix(size);
    }
    return true;
}

} // namespace tenon::detail
