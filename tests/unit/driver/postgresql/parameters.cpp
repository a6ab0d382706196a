// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/driver/postgresql/parameters.hpp>
#include <tenon/core.hpp>

#include <boost/test/unit_test.hpp>

namespace driver_postgresql_parameters {

namespace tn = tenon;
namespace pg = tenon::detail::pg;

template <class Sql> std::string text_of(const auto& value, std::size_t longest = 300) {
    static tn::statement_number number{0};
    const tn::placeholder slot = tn::detail::placeholder_of<Sql>;
    const tn::description d{"..", &slot, 1, 1, false, &number};
    pg::parameters given(d);
    const tn::datum cell = tn::detail::to_param<Sql>(value);
    given.encode(d, &cell, nullptr);
    return pg::parameters_text(given, longest);
}

} // namespace driver_postgresql_parameters

BOOST_AUTO_TEST_SUITE(driver_postgresql_parameters)

BOOST_AUTO_TEST_CASE(every_kind_is_written_as_sql_would) {
    BOOST_TEST(text_of<bool>(true) == "[true]");
    BOOST_TEST(text_of<std::int64_t>(-7) == "[-7]");
    BOOST_TEST(text_of<std::uint64_t>(~std::uint64_t{0}) == "[18446744073709551615]");
    BOOST_TEST(text_of<double>(0.1) == "[0.1]");
    BOOST_TEST(text_of<double>(1.0 / 3) == "[0.33333333333333331]");
    BOOST_TEST((text_of<tn::decimal<12, 2>>(tn::decimal<12, 2>::parse("-1.5")) == "[-1.50]"));
    BOOST_TEST(text_of<tn::text>("it's") == "['it''s']");
    BOOST_TEST(text_of<tn::json>("{}") == "['{}']");
    BOOST_TEST(text_of<tn::date>(*tn::parse_date("2024-02-29")) == "['2024-02-29']");
    BOOST_TEST(text_of<tn::time_of_day>(tn::clock_time(1, 2)) == "['01:02:00.000000']");
    BOOST_TEST(text_of<tn::interval>(tn::interval_value(1, 2, 0)) == "['P1M2D']");
    BOOST_TEST(text_of<std::int32_t>(std::optional<std::int32_t>()) == "[NULL]");
    const std::vector<std::byte> bytes{std::byte{0}, std::byte{0xAB}};
    BOOST_TEST(text_of<tn::blob>(bytes) == R"(['\x00ab'])");
}

BOOST_AUTO_TEST_CASE(long_values_are_cut_between_characters) {
    BOOST_TEST(text_of<tn::text>("ab\xC3\xA9", 3) == "['ab... (4 bytes)]");
    BOOST_TEST(text_of<tn::text>("abcd", 4) == "['abcd']");
}

BOOST_AUTO_TEST_SUITE_END()
