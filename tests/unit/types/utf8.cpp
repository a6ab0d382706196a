// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/types/utf8.hpp>

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <string>

namespace types_utf8 {

using tenon::detail::is_utf8;

static_assert(is_utf8(""));
static_assert(is_utf8("plain"));
static_assert(is_utf8("M\xC3\xBCnchen \xE6\x9D\xB1\xE4\xBA\xAC \xF0\x9F\x98\x80"));
static_assert(!is_utf8("\xC3"));
static_assert(!is_utf8("\x80"));

/// A number below 2^21 in four bytes or less, as encoders do it that check nothing.
std::string encoded(std::uint32_t code, int size) {
    std::string text;
    for (; size > 1; --size, code >>= 6)
        text.insert(text.begin(), static_cast<char>(0x80U | (code & 0x3FU)));
    return text;
}
std::string encoded(std::uint32_t code) {
    if (code < 0x80)
        return {static_cast<char>(code)};
    const int size = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    const std::uint32_t marks[]{0, 0, 0xC0, 0xE0, 0xF0};
    return static_cast<char>(marks[size] | (code >> (6 * (size - 1)))) + encoded(code, size);
}

} // namespace types_utf8

BOOST_AUTO_TEST_SUITE(types_utf8)

BOOST_AUTO_TEST_CASE(every_code_point_but_surrogates_is_a_character) {
    std::size_t wrong = 0;
    for (std::uint32_t code = 0; code != 0x120000; ++code) {
        const bool is_character = code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
        wrong += is_utf8(encoded(code)) != is_character;
    }
    BOOST_TEST(wrong == 0U);
}

BOOST_AUTO_TEST_CASE(a_character_that_is_cut_off_or_too_long_is_none) {
    for (const char* text : {
             "\xC0\x80",
             "\xC1\xBF",
             "\xE0\x9F\xBF",
             "\xF0\x8F\xBF\xBF",
             "\xF8\x88\x80\x80\x80",
             "\xFF",
             "\xE2\x82",
             "\xE2\x82x",
             "\xF0\x9F\x98",
             "a\xC3"
             "b",
             "ok \xBF",
         })
        BOOST_TEST(!is_utf8(text), text);
}

BOOST_AUTO_TEST_SUITE_END()
