// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A string as a template argument: the names of tables, columns, labels and parameters.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <cstddef>
#include <string_view>

namespace tenon {

/// A string literal that can be a template argument. `Size` counts the closing NUL.
///
/// Written as a plain literal: `tn::table<"users", user_columns>`.
template <std::size_t Size> struct name {
    char text[Size]{};

    constexpr name(const char (&literal)[Size]) noexcept {
        for (std::size_t i = 0; i != Size; ++i)
            text[i] = literal[i];
    }

    constexpr std::string_view view() const noexcept { return {text, Size - 1}; }
};

template <std::size_t Left, std::size_t Right>
constexpr bool operator==(const name<Left>& left, const name<Right>& right) noexcept {
    return left.view() == right.view();
}

} // namespace tenon

namespace tenon::detail {

/// A short text computed by the compiler and shown in diagnostics: `culprit{"orders.total"}`.
/// Clang prints at most 32 characters of it, so that is all there is.
struct culprit {
    char text[32]{};

    constexpr culprit() = default;
    constexpr explicit culprit(std::string_view first, std::string_view second = {}) noexcept {
        std::size_t used = 0;
        const auto add = [&](std::string_view part) {
            for (const char c : part)
                if (used + 1 < sizeof text)
                    text[used++] = c;
        };
        add(first);
        if (!second.empty()) {
            add(".");
            add(second);
        }
    }
};

/// The address of `id_byte<T>` stands for the type `T` where types are compared as values.
template <class> inline constexpr char id_byte = 0;

using type_id = const char*;

template <class T> inline constexpr type_id id_of = &id_byte<T>;

} // namespace tenon::detail
