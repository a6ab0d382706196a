// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/types/sql_type.hpp>

#include <boost/test/unit_test.hpp>

#include <array>

namespace types_sql_type {

namespace tn = tenon;
using namespace tn::detail;

enum class colour { red, green };
struct plain {};
struct metres {
    double count;
};

} // namespace types_sql_type

template <>
inline constexpr std::array<std::string_view, 2> tenon::enum_labels<types_sql_type::colour>{
    "red", "green"};
template <> struct tenon::custom_type<types_sql_type::metres> {
    using sql = double;
    using metres = types_sql_type::metres;
    static double to_sql(const metres& given) { return given.count; }
    static metres from_sql(double stored) { return {stored}; }
};

namespace types_sql_type {

static_assert(is_sql_type<std::int16_t> && is_sql_type<tn::varchar<3>> && is_sql_type<bool>);
static_assert(!is_sql_type<plain> && !is_sql_type<char> && !is_sql_type<long double>);

static_assert(tn::labelled_enum<colour> && is_sql_type<colour> && !tn::labelled_enum<tn::kind>);
static_assert(!is_sql_type<tn::kind>, "an enumeration without labels");
static_assert(tn::customised<metres> && !tn::customised<plain>);
static_assert(
    sql_type<metres>::kind == tn::kind::float64 && sql_type<colour>::kind == tn::kind::text
);
static_assert(std::same_as<value_of<metres>, metres> && std::same_as<view_of<metres>, metres>);

static_assert(std::same_as<declared_value<tn::varchar<9>>, std::string>);
static_assert(std::same_as<declared_view<tn::varchar<9>>, std::string_view>);
static_assert(std::same_as<declared_value<std::optional<tn::text>>, std::optional<std::string>>);
static_assert(std::same_as<declared_value<tn::blob>, std::vector<std::byte>>);
static_assert(std::same_as<declared_view<tn::blob>, std::span<const std::byte>>);
static_assert(std::same_as<declared_value<tn::date>, tn::date_value>);
static_assert(std::same_as<declared_value<tn::time_of_day>, tn::clock_time>);
static_assert(std::same_as<declared_value<tn::timestamp>, tn::timestamp_value>);
static_assert(std::same_as<declared_value<tn::timestamp_tz>, tn::timestamp_value>);
static_assert(std::same_as<declared_value<tn::interval>, tn::interval_value>);
static_assert(std::same_as<declared_value<tn::uuid>, boost::uuids::uuid>);
static_assert(std::same_as<declared_value<tn::json>, std::string>);
static_assert(std::same_as<value_of<float, true>, std::optional<float>>);

static_assert(sql_type<tn::varchar<80>>::precision == 80 && sql_type<tn::text>::precision == 0);
static_assert(
    sql_type<tn::decimal<12, 2>>::precision == 12 && sql_type<tn::decimal<12, 2>>::scale == 2
);
static_assert(sql_type<std::uint64_t>::family == tn::family::integer);

static_assert(is_optional<std::optional<int>> && !is_optional<int>);
static_assert(std::same_as<strip_optional<std::optional<int>>, int>);

} // namespace types_sql_type

BOOST_AUTO_TEST_SUITE(types_sql_type)

BOOST_AUTO_TEST_CASE(every_sql_type_has_a_kind_of_its_own) {
    const tn::kind kinds[]{
        sql_type<bool>::kind,
        sql_type<std::int16_t>::kind,
        sql_type<std::int32_t>::kind,
        sql_type<std::int64_t>::kind,
        sql_type<std::uint16_t>::kind,
        sql_type<std::uint32_t>::kind,
        sql_type<std::uint64_t>::kind,
        sql_type<float>::kind,
        sql_type<double>::kind,
        sql_type<tn::decimal<9, 0>>::kind,
        sql_type<tn::text>::kind,
        sql_type<tn::blob>::kind,
        sql_type<tn::date>::kind,
        sql_type<tn::time_of_day>::kind,
        sql_type<tn::timestamp>::kind,
        sql_type<tn::timestamp_tz>::kind,
        sql_type<tn::interval>::kind,
        sql_type<tn::uuid>::kind,
        sql_type<tn::json>::kind};
    int place = 0;
    for (const tn::kind kind : kinds)
        BOOST_TEST(static_cast<int>(kind) == place++);
}

BOOST_AUTO_TEST_CASE(a_type_of_ones_own_is_converted_there_and_back) {
    const double stored = tn::custom_type<metres>::to_sql({2.5});
    BOOST_TEST(tn::custom_type<metres>::from_sql(stored).count == 2.5);
}

BOOST_AUTO_TEST_SUITE_END()
