// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/types/bind.hpp>

#include <boost/test/unit_test.hpp>

namespace types_bind {

namespace tn = tenon;
using namespace tn::detail;

// The type that a plain value is bound as.
static_assert(std::same_as<literal_type<int>, std::int32_t>);
static_assert(std::same_as<literal_type<unsigned char>, std::uint16_t>);
static_assert(std::same_as<literal_type<long long>, std::int64_t>);
static_assert(std::same_as<literal_type<const char*>, tn::text>);
static_assert(std::same_as<literal_type<std::optional<std::string>>, tn::text>);
static_assert(std::same_as<literal_type<std::vector<std::byte>>, tn::blob>);
static_assert(std::same_as<literal_type<tn::date_value>, tn::date>);
static_assert(std::same_as<literal_type<std::chrono::year_month_day>, tn::date>);
static_assert(
    std::same_as<literal_type<std::chrono::system_clock::time_point>, no_sql_type>,
    "nanoseconds would be lost"
);
static_assert(std::same_as<literal_type<tn::timestamp_value>, tn::timestamp>);
static_assert(!is_value<char> && !is_value<void*> && is_value<float> && is_value<bool>);

// What may be compared,
static_assert(
    comparable<std::int16_t, std::uint64_t>() && comparable<std::int32_t, tn::decimal<9, 2>>()
);
static_assert(!comparable<bool, std::int32_t>() && !comparable<double, tn::decimal<9, 2>>());
static_assert(!comparable<tn::json, tn::json>() && !comparable<tn::date, tn::timestamp>());
static_assert(comparable_value<double, int>() && !comparable_value<double, long>());
static_assert(comparable_value<tn::timestamp, tn::timestamp_value>());

// and what may be stored.
static_assert(assignable<std::int16_t, int>() && !assignable<std::int16_t, long>());
static_assert(assignable<std::int64_t, unsigned>() && !assignable<std::uint64_t, int>());
static_assert(assignable<tn::decimal<9, 2>, tn::decimal<8, 1>>());
static_assert(!assignable<tn::decimal<9, 2>, tn::decimal<9, 3>>());
static_assert(!assignable<tn::decimal<9, 2>, double>() && assignable<float, float>());
static_assert(!assignable<float, double>() && assignable<tn::json, const char*>());

static_assert(fits<tn::varchar<3>, char[4]> && !fits<tn::varchar<3>, char[5]> && fits<tn::text, char[99]>);

static_assert(wants_owner<std::string&&> && !wants_owner<const std::string&>);
static_assert(wants_owner<std::vector<std::byte>> && !wants_owner<std::string_view&&>);
static_assert(wants_owner<std::optional<std::string>> && !wants_owner<int>);

static_assert(code_points("") == 0 && code_points("abc") == 3);
static_assert(code_points("\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80") == 3);

static_assert(to_param<bool>(true).integer[0] == 1);
static_assert(to_param<std::int16_t>(std::optional<int>{}).is_null());
static_assert(to_param<tn::text>("abc").view() == "abc");
static_assert(to_param<tn::date>(tn::date_value{std::chrono::days{3}}).integer[0] == 3);
static_assert(to_param<tn::decimal<9, 2>>(3).integer[0] == 300);

} // namespace types_bind

BOOST_AUTO_TEST_SUITE(types_bind)

BOOST_AUTO_TEST_CASE(an_integer_that_does_not_fit_is_refused) {
    BOOST_TEST(to_param<std::int16_t>(32767).integer[0] == 32767);
    BOOST_CHECK_THROW((void)to_param<std::int16_t>(32768), tn::value_error);
    BOOST_CHECK_THROW((void)to_param<std::uint16_t>(-1), tn::value_error);
    BOOST_CHECK_THROW((void)to_param<std::int64_t>(~0ULL), tn::value_error);
    BOOST_TEST(to_param<std::uint64_t>(~0ULL).integer[0] == -1, "the bits are kept");
}

BOOST_AUTO_TEST_CASE(a_text_is_as_long_as_it_has_code_points) {
    const std::string euros = "\xE2\x82\xAC\xE2\x82\xAC\xE2\x82\xAC";
    BOOST_TEST(to_param<tn::varchar<3>>(euros).view() == euros);
    BOOST_CHECK_THROW((void)to_param<tn::varchar<2>>(euros), tn::value_error);
    BOOST_TEST((to_param<tn::text>(euros).view().data() == euros.data()), "viewed, not copied");
}

BOOST_AUTO_TEST_CASE(a_wide_decimal_takes_both_words) {
    using wide = tn::decimal<38, 2>;
    const auto cell = to_param<wide>(wide::parse("-1"));
    BOOST_TEST(cell.integer[0] == -100);
    BOOST_TEST(cell.integer[1] == -1);
}

BOOST_AUTO_TEST_CASE(an_interval_comes_back_from_its_cell) {
    for (const tn::interval_value span :
         {tn::interval_value{0, 0, 0},
          tn::interval_value{-3, 4, -5},
          tn::interval_value{2147483647, -2147483647 - 1, 1},
          tn::interval_value{-2147483647 - 1, 2147483647, -1}})
        BOOST_TEST((interval_of(to_param<tn::interval>(span)) == span));
}

BOOST_AUTO_TEST_CASE(what_is_refused_says_so) {
    BOOST_CHECK_EXCEPTION(refuse_value("tenon: no"), tn::value_error, [](const auto& e) {
        return e.what() == std::string("tenon: no");
    });
}

BOOST_AUTO_TEST_SUITE_END()
