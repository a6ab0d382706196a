// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The values of a statement as a text.
#include <tenon/driver/mysql/parameters.hpp>

#include <boost/test/unit_test.hpp>

namespace driver_mysql_parameters {
using namespace tenon::detail;
} // namespace driver_mysql_parameters
namespace tn = tenon;

namespace driver_mysql_parameters {

std::string text_of(tn::placeholder slot, const tn::datum& cell, std::size_t longest = 300) {
    MYSQL_BIND binding{};
    mysql_room room{};
    tie_mysql(binding, room, slot.kind);
    bind_mysql(binding, room, slot, cell);
    return mysql_values_text(&binding, 1, longest);
}
std::string text_of(tn::kind k, std::int64_t value) {
    return text_of({.kind = k}, tn::datum{value});
}
std::string text_of(tn::kind k, std::string_view value, std::size_t longest = 300) {
    return text_of({.kind = k}, tn::datum{value}, longest);
}

} // namespace driver_mysql_parameters

BOOST_AUTO_TEST_SUITE(driver_mysql_parameters)

BOOST_AUTO_TEST_CASE(values_are_written_as_in_sql) {
    BOOST_TEST(mysql_values_text(nullptr, 0, 10) == "[]");
    BOOST_TEST(text_of({.kind = tn::kind::text}, tn::datum{}) == "[NULL]");
    BOOST_TEST(text_of(tn::kind::boolean, 1) == "[1]");
    BOOST_TEST(text_of(tn::kind::int16, -3) == "[-3]");
    BOOST_TEST(text_of(tn::kind::uint16, 65535) == "[65535]");
    BOOST_TEST(text_of(tn::kind::int32, -4) == "[-4]");
    BOOST_TEST(text_of(tn::kind::uint32, 4294967295) == "[4294967295]");
    BOOST_TEST(text_of(tn::kind::int64, -5) == "[-5]");
    BOOST_TEST(text_of(tn::kind::uint64, -1) == "[18446744073709551615]");
    BOOST_TEST(text_of({.kind = tn::kind::float64}, tn::datum{1.5}) == "[1.5]");
    BOOST_TEST(text_of({.kind = tn::kind::float32}, tn::datum{-0.25}) == "[-0.25]");
    BOOST_TEST(
        text_of(
            {.kind = tn::kind::decimal, .scale = 2, .precision = 4}, tn::datum{std::int64_t{5}}
        ) == "[0.05]"
    );
    BOOST_TEST(text_of(tn::kind::text, "it's") == "['it''s']");
    BOOST_TEST(text_of(tn::kind::blob, std::string_view("\0\xFF", 2)) == "[x'00FF']");
    BOOST_TEST(text_of(tn::kind::date, 0) == "['1970-01-01']");
    BOOST_TEST(text_of(tn::kind::time_of_day, 1) == "['00:00:00.000001']");
    BOOST_TEST(text_of(tn::kind::timestamp, 1) == "['1970-01-01 00:00:00.000001']");
    BOOST_TEST(
        text_of({.kind = tn::kind::interval}, tn::datum{std::int64_t{0}, std::int64_t{3}}) ==
        "['P3D']"
    );
}

BOOST_AUTO_TEST_CASE(long_values_are_cut) {
    BOOST_TEST(text_of(tn::kind::text, "abcdefgh", 4) == "['abc... (10 bytes)]");
    BOOST_TEST(text_of(tn::kind::text, "ab\xC3\xA9z", 4) == "['ab... (7 bytes)]");
}

BOOST_AUTO_TEST_SUITE_END()
