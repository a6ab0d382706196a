// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/types/decimal.hpp>
#include <tenon/driver/postgresql/numeric.hpp>

#include <boost/test/unit_test.hpp>

#include <cmath>

namespace driver_postgresql_numeric {

namespace pg = tenon::detail::pg;
using tenon::detail::int128;
using tenon::detail::power_of_ten;

struct numeric {
    char bytes[64];
    std::size_t size;

    numeric(int128 value, int scale)
        : size(static_cast<std::size_t>(pg::put_numeric(bytes, value, scale) - bytes)) {}
    pg::numeric_view view() const { return *pg::numeric_view::of(bytes, size); }
};

std::string hex(const numeric& number) {
    std::string text;
    for (std::size_t i = 0; i != number.size; ++i) {
        const auto byte = static_cast<unsigned char>(number.bytes[i]);
        text += "0123456789abcdef"[byte >> 4U];
        text += "0123456789abcdef"[byte & 15U];
        if (i % 2 == 1)
            text += ' ';
    }
    return text;
}

} // namespace driver_postgresql_numeric

BOOST_AUTO_TEST_SUITE(driver_postgresql_numeric)

BOOST_AUTO_TEST_CASE(numbers_are_written_as_the_server_writes_them) {
    BOOST_TEST(hex({0, 2}) == "0000 0000 0000 0002 ");
    BOOST_TEST(hex({1, 0}) == "0001 0000 0000 0000 0001 ");
    BOOST_TEST(hex({-1205, 2}) == "0002 0000 4000 0002 000c 01f4 ");
    BOOST_TEST(hex({100'000'000, 0}) == "0001 0002 0000 0000 0001 ");
    BOOST_TEST(hex({1, 10}) == "0001 fffd 0000 000a 0064 ");
    BOOST_TEST(hex({5, 2}) == "0001 ffff 0000 0002 01f4 ");
}

BOOST_AUTO_TEST_CASE(every_number_comes_back) {
    for (int scale = 0; scale <= 38; ++scale)
        for (int digits = 1; digits <= 38; ++digits)
            for (const int128 value :
                 {power_of_ten(digits) - 1, power_of_ten(digits - 1), power_of_ten(digits) / 7}) {
                const auto both = numeric(value, scale).view().unscaled(38, scale);
                BOOST_TEST((both && *both == value), digits << " digits, scale " << scale);
                const auto less = numeric(-value, scale).view().unscaled(38, scale);
                BOOST_TEST((less && *less == -value), digits << " digits, scale " << scale);
                if (value > std::numeric_limits<std::int64_t>::max())
                    continue;
                char narrow[64];
                const auto size =
                    pg::put_numeric(narrow, static_cast<std::uint64_t>(value), true, scale) -
                    narrow;
                const numeric wide(-value, scale);
                BOOST_TEST(
                    std::string_view(narrow, static_cast<std::size_t>(size)) ==
                    std::string_view(wide.bytes, wide.size)
                );
            }
}

BOOST_AUTO_TEST_CASE(another_scale_is_taken_where_no_digit_is_lost) {
    BOOST_TEST((numeric(1200, 3).view().unscaled(4, 1) == int128{12}));
    BOOST_TEST((numeric(12, 1).view().unscaled(4, 3) == int128{1200}));
    BOOST_TEST((!numeric(1234, 3).view().unscaled(10, 1)));
    BOOST_TEST((!numeric(12, 0).view().unscaled(2, 1)));
    BOOST_TEST((!numeric(1, 0).view().unscaled(38, 38)));
    BOOST_TEST((!numeric(power_of_ten(37), 0).view().unscaled(38, 2)));
}

BOOST_AUTO_TEST_CASE(doubles_are_taken_where_they_have_the_digits) {
    BOOST_TEST(*numeric(1, 1).view().to_double() == 0.1);
    BOOST_TEST(*numeric(-123456789012345, 20).view().to_double() == -1.23456789012345e-6);
    BOOST_TEST(*numeric(2'500'000'000'000'000'000, 18).view().to_double() == 2.5);
    BOOST_TEST((!numeric(1234567890123456, 0).view().to_double()));
}

BOOST_AUTO_TEST_CASE(what_is_no_number_is_told) {
    char bytes[8]{};
    pg::put(bytes + 4, pg::numeric_nan);
    BOOST_TEST(std::isnan(*pg::numeric_view::of(bytes, 8)->to_double()));
    BOOST_TEST((!pg::numeric_view::of(bytes, 8)->unscaled(38, 0)));
    pg::put(bytes + 4, pg::numeric_minus_infinity);
    BOOST_TEST(*pg::numeric_view::of(bytes, 8)->to_double() == -HUGE_VAL);
    BOOST_TEST((!pg::numeric_view::of(bytes, 7) && !pg::numeric_view::of(bytes, 10)));
}

BOOST_AUTO_TEST_SUITE_END()
