// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/types/uuid_text.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace types_uuid_text {

using boost::uuids::uuid;
using tenon::parse_uuid;
using tenon::write_uuid;

constexpr std::string_view sample = "123e4567-e89b-12d3-a456-426614174000";

std::string written(const uuid& id) {
    std::array<char, tenon::uuid_chars> text{};
    return {text.data(), write_uuid(text.data(), id)};
}

constexpr bool round_trips(std::string_view text) {
    std::array<char, tenon::uuid_chars> again{};
    const auto id = parse_uuid(text);
    return id && write_uuid(again.data(), *id) == again.data() + again.size() &&
           std::string_view(again.data(), again.size()) == text;
}

static_assert(round_trips(sample));
static_assert(round_trips("00000000-0000-0000-0000-000000000000"));
static_assert(round_trips("ffffffff-ffff-ffff-ffff-ffffffffffff"));
static_assert(parse_uuid(sample)->data[0] == 0x12 && parse_uuid(sample)->data[15] == 0x00);
static_assert(!parse_uuid("123e4567"));

} // namespace types_uuid_text

BOOST_AUTO_TEST_SUITE(types_uuid_text)

BOOST_AUTO_TEST_CASE(the_text_has_the_bytes_in_their_order) {
    const uuid id = {{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 0xfe, 0xff}};
    BOOST_TEST(written(id) == "00010203-0405-0607-0809-0a0b0c0dfeff");
    BOOST_CHECK(parse_uuid(written(id)) == id);
}

BOOST_AUTO_TEST_CASE(upper_case_is_read_and_lower_case_is_written) {
    const auto id = parse_uuid("123E4567-E89B-12D3-A456-42661417ABCD");
    BOOST_REQUIRE(id.has_value());
    BOOST_TEST(written(*id) == "123e4567-e89b-12d3-a456-42661417abcd");
}

BOOST_AUTO_TEST_CASE(any_uuid_is_read_back_as_it_was_written) {
    std::mt19937_64 engine(20260101);
    for (int i = 0; i < 20'000; ++i) {
        uuid id{};
        for (std::size_t byte = 0; byte < 16; ++byte)
            id.data[byte] = static_cast<std::uint8_t>(engine());
        BOOST_REQUIRE(parse_uuid(written(id)) == id);
    }
}

BOOST_AUTO_TEST_CASE(no_other_text_is_read) {
    for (const std::string_view text :
         {"",
          "123e4567-e89b-12d3-a456-42661417400",
          "123e4567-e89b-12d3-a456-4266141740000",
          "123e4567e89b12d3a456426614174000",
          "{123e4567-e89b-12d3-a456-426614174000}",
          "123e4567-e89b-12d3-a456_426614174000",
          "123e456-7e89b-12d3-a456-426614174000",
          "123e4567-e89b-12d3-a456-42661417400g",
          "123e4567-e89b-12d3-a456-42661417400 ",
          " 23e4567-e89b-12d3-a456-426614174000",
          "123e4567-e89b-12d3-a456-4266141740-0"})
        BOOST_CHECK_MESSAGE(!parse_uuid(text), text);
}

BOOST_AUTO_TEST_CASE(each_character_of_the_text_matters) {
    for (std::size_t place = 0; place < sample.size(); ++place)
        for (const char wrong : {'/', ':', '@', 'G', '`', 'g', '\0', '\xff'}) {
            std::string text(sample);
            text[place] = wrong;
            BOOST_CHECK_MESSAGE(!parse_uuid(text), text);
        }
}

BOOST_AUTO_TEST_SUITE_END()
