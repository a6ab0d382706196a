// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Decimals as they are written: 0.05_dec.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/types/decimal.hpp>

namespace tenon {
namespace detail {

/// The text of a literal without its separators, and the type for it; precision 0 if there is none.
template <std::size_t Size> struct decimal_literal {
    char text[Size]{};
    std::size_t size = 0;
    int precision = 0;
    int scale = 0;

    consteval explicit decimal_literal(const char (&chars)[Size]) {
        for (const char c : chars)
            if (c != '\'')
                text[size++] = c;
        const number_text number = split_number({text, size});
        const auto whole = static_cast<std::int64_t>(number.whole.size()) + number.exponent;
        const auto decimals = static_cast<std::int64_t>(number.fraction.size()) - number.exponent;
        const std::int64_t digits = (whole > 0 ? whole : 0) + (decimals > 0 ? decimals : 0);
        if (number.valid && digits <= 38) {
            precision = digits > 0 ? static_cast<int>(digits) : 1;
            scale = decimals > 0 ? static_cast<int>(decimals) : 0;
        }
    }
};

template <char... Chars> inline constexpr decimal_literal<sizeof...(Chars)> literal_of({Chars...});

} // namespace detail

namespace literals {

#define TENON_DECIMAL_LITERAL_RULES(RULE)                                                          \
    RULE((diagnose_if(                                                                             \
        not(detail::literal_of<Chars...>.precision > 0),                                           \
        "tenon::operator\"\"_dec: not a number of at most 38 digits; write one such as 12.50_dec", \
        "error"                                                                                    \
    )))

/// The decimal with the digits and the scale that are written: 0.05_dec is a decimal<3, 2>.
template <char... Chars>
consteval auto operator""_dec() TENON_DECIMAL_LITERAL_RULES(TENON_AT_CALL) {
    using Result = decimal<38, 0>;
    TENON_DECIMAL_LITERAL_RULES(TENON_OR_EMPTY) {
        constexpr auto& literal = detail::literal_of<Chars...>;
        return decimal<literal.precision, literal.scale>::parse({literal.text, literal.size});
    }
}
#undef TENON_DECIMAL_LITERAL_RULES

} // namespace literals
} // namespace tenon
