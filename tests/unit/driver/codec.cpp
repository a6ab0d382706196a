// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/driver/codec.hpp>

#include "typed.hpp"

#include <boost/test/unit_test.hpp>

namespace driver_codec {

/// A cell of no database: a text, or NULL.
struct cell {
    const char* text;

    bool is_null() const { return text == nullptr; }
    [[noreturn]] void refuse(const char* wanted) const {
        throw std::runtime_error(std::string("no ") + wanted);
    }
};

auto saying(std::string_view text) {
    return [text](const std::runtime_error& e) { return e.what() == text; };
}

} // namespace driver_codec

template <> struct tenon::detail::codec<driver_codec::cell, std::string_view> {
    static std::string_view read(const driver_codec::cell& from) { return from.text; }
};
template <> struct tenon::detail::codec<driver_codec::cell, std::span<const std::byte>> {
    static std::span<const std::byte> read(const driver_codec::cell& from) {
        return std::as_bytes(std::span(from.text, std::string_view(from.text).size()));
    }
};

BOOST_AUTO_TEST_SUITE(driver_codec)

BOOST_AUTO_TEST_CASE(what_a_driver_reads_as_views_becomes_values) {
    using tenon::detail::decode;
    static_assert(tenon::detail::result_cell<cell>);
    BOOST_TEST(decode<std::string>(cell{"abc"}) == "abc");
    BOOST_TEST(decode<std::vector<std::byte>>(cell{"ab"}).size() == 2U);
    BOOST_TEST((decode<std::optional<std::string>>(cell{nullptr}) == std::nullopt));
    BOOST_TEST((decode<std::optional<std::string>>(cell{"x"}) == "x"));
    (void)decode<tenon::detail::anything>(cell{"x"});
}

BOOST_AUTO_TEST_CASE(labels_become_enumerators_and_texts_become_the_programs_types) {
    using tenon::detail::decode;
    BOOST_TEST((decode<typed::colour>(cell{"it's blue"}) == typed::colour::blue));
    BOOST_CHECK_EXCEPTION(
        decode<typed::colour>(cell{"grey"}),
        std::runtime_error,
        saying("no label of the enumeration")
    );
    BOOST_TEST(decode<typed::path>(cell{"/a/b"}).parts == "a/b");
}

BOOST_AUTO_TEST_SUITE_END()
