// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Cells as parameters: where their values are, and what is refused before it is sent.
#include <tenon/driver/mysql/bind.hpp>

#include <boost/test/unit_test.hpp>

#include <limits>

namespace driver_mysql_bind {
using namespace tenon::detail;
} // namespace driver_mysql_bind
namespace tn = tenon;

namespace driver_mysql_bind {

struct tied {
    MYSQL_BIND binding{};
    mysql_room room{};
    std::size_t bytes = 0;

    tied(tn::placeholder slot, const tn::datum& cell) {
        tie_mysql(binding, room, slot.kind);
        bytes = bind_mysql(binding, room, slot, cell);
    }
    std::string text() const { return {static_cast<const char*>(binding.buffer), *binding.length}; }
    template <class T> T as() const {
        T value{};
        std::memcpy(&value, binding.buffer, sizeof value);
        return value;
    }
};

tn::placeholder of(tn::kind k) { return {.kind = k}; }
tn::datum moment(std::int64_t micros) { return tn::datum{micros}; }

} // namespace driver_mysql_bind

BOOST_AUTO_TEST_SUITE(driver_mysql_bind)

BOOST_AUTO_TEST_CASE(numbers_have_the_width_of_their_type) {
    const tn::datum minus{std::int64_t{-2}};
    BOOST_TEST(tied(of(tn::kind::boolean), tn::datum{std::int64_t{1}}).as<char>() == 1);
    BOOST_TEST(tied(of(tn::kind::int16), minus).as<std::int16_t>() == -2);
    BOOST_TEST(tied(of(tn::kind::int32), minus).as<std::int32_t>() == -2);
    BOOST_TEST(tied(of(tn::kind::int64), minus).as<std::int64_t>() == -2);
    const tied wide(of(tn::kind::uint64), tn::datum{std::int64_t{-1}});
    BOOST_TEST(wide.as<std::uint64_t>() == std::numeric_limits<std::uint64_t>::max());
    BOOST_TEST(wide.binding.is_unsigned);
    BOOST_TEST(tied(of(tn::kind::float32), tn::datum{0.1}).as<float>() == 0.1F);
    BOOST_TEST(tied(of(tn::kind::float64), tn::datum{0.1}).as<double>() == 0.1);
    const tied decimal(
        {.kind = tn::kind::decimal, .scale = 2, .precision = 12}, tn::datum{std::int64_t{-105}}
    );
    BOOST_TEST(decimal.text() == "-1.05");
    BOOST_TEST(decimal.binding.buffer_type == MYSQL_TYPE_NEWDECIMAL);
}

BOOST_AUTO_TEST_CASE(texts_are_where_they_were) {
    const std::string_view text("a\0b", 3);
    const tied there(of(tn::kind::text), tn::datum{text});
    BOOST_TEST(there.binding.buffer == text.data());
    BOOST_TEST(there.bytes == 3U);
    BOOST_TEST(there.text() == text);
    const tied empty(of(tn::kind::blob), tn::datum{std::string_view{}});
    BOOST_TEST(empty.binding.buffer != nullptr);
    BOOST_TEST(*empty.binding.length == 0U);
    BOOST_TEST(empty.binding.buffer_type == MYSQL_TYPE_BLOB);
    BOOST_TEST(*empty.binding.is_null == 0);
    BOOST_TEST(*tied(of(tn::kind::text), tn::datum{}).binding.is_null != 0);
}

BOOST_AUTO_TEST_CASE(dates_and_times_are_taken_apart) {
    const auto time = [](tn::kind k, std::int64_t value) {
        return tied(of(k), moment(value)).room.time;
    };
    const MYSQL_TIME day = time(tn::kind::date, -1);
    BOOST_TEST(day.year == 1969U);
    BOOST_TEST(day.month == 12U);
    BOOST_TEST(day.day == 31U);
    const MYSQL_TIME clock = time(tn::kind::time_of_day, 86'399'999'999);
    BOOST_TEST(clock.hour == 23U);
    BOOST_TEST(clock.second == 59U);
    BOOST_TEST(clock.second_part == 999'999U);
    const MYSQL_TIME before = time(tn::kind::timestamp, -1);
    BOOST_TEST(before.year == 1969U);
    BOOST_TEST(before.second_part == 999'999U);
    const tied span(of(tn::kind::interval), tn::datum{std::int64_t{1'500'000}, std::int64_t{0}});
    BOOST_TEST(span.text() == "PT1.5S");
    const tied key(of(tn::kind::uuid), tn::datum{(const unsigned char(&)[16]) "0123456789abcde"});
    BOOST_TEST(key.text() == "30313233-3435-3637-3839-616263646500");
}

BOOST_AUTO_TEST_CASE(what_the_servers_do_not_store_is_refused) {
    for (const double value :
         {std::numeric_limits<double>::quiet_NaN(),
          std::numeric_limits<double>::infinity(),
          -std::numeric_limits<double>::infinity()}) {
        BOOST_CHECK_THROW(tied(of(tn::kind::float64), tn::datum{value}), tn::data_error);
        BOOST_CHECK_THROW(tied(of(tn::kind::float32), tn::datum{value}), tn::data_error);
    }
    BOOST_CHECK_THROW(tied(of(tn::kind::date), moment(-800'000)), tn::calendar_error);
    BOOST_CHECK_THROW(tied(of(tn::kind::date), moment(3'000'000)), tn::calendar_error);
}

BOOST_AUTO_TEST_SUITE_END()
