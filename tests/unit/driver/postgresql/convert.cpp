// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/driver/postgresql/convert.hpp>

#include <boost/test/unit_test.hpp>

namespace driver_postgresql_convert {

namespace pg = tenon::detail::pg;

template <class Number> pg::received as(Oid type, const Number& value, char (&room)[8]) {
    pg::put(room, value);
    return {type, room, sizeof value};
}

} // namespace driver_postgresql_convert

BOOST_AUTO_TEST_SUITE(driver_postgresql_convert)

BOOST_AUTO_TEST_CASE(integers_of_all_sizes_are_integers) {
    char room[8];
    BOOST_TEST((pg::to_integer(as(pg::oid::int2, std::int16_t{-3}, room)) == -3));
    BOOST_TEST(
        (pg::to_integer(as(pg::oid::number, std::uint32_t{4'000'000'000}, room)) == 4'000'000'000)
    );
    BOOST_TEST((!pg::to_integer(as(pg::oid::float8, 1.0, room))));
    BOOST_TEST((pg::to_bool(as(pg::oid::int4, std::int32_t{1}, room)) == true));
    BOOST_TEST((!pg::to_bool(as(pg::oid::int4, std::int32_t{2}, room))));
}

BOOST_AUTO_TEST_CASE(doubles_are_equal_to_what_was_sent) {
    char room[8];
    const std::int64_t most = std::int64_t{1} << 53U;
    BOOST_TEST((pg::to_double(as(pg::oid::int8, most, room)) == 9007199254740992.0));
    BOOST_TEST((!pg::to_double(as(pg::oid::int8, most + 1, room))));
    BOOST_TEST((pg::to_float(0.5) == 0.5F && !pg::to_float(0.1)));
}

BOOST_AUTO_TEST_CASE(created_types_are_texts_if_they_look_so) {
    const auto created = [](std::string_view bytes) {
        return pg::to_text({20'000, bytes.data(), bytes.size()}).has_value();
    };
    BOOST_TEST((created("glad") && created("")));
    BOOST_TEST((!created("\1version") && !created(std::string_view("a\0", 2))));
    BOOST_TEST((!pg::to_text({pg::oid::int4, "\0\0\0\1", 4})));
}

BOOST_AUTO_TEST_CASE(days_end_where_the_years_do) {
    char room[8];
    const auto day = [&](std::int32_t number) {
        return pg::to_date(as(pg::oid::date, number, room)).has_value();
    };
    BOOST_TEST((day(0) && !day(2147483647) && !day(-2147483647 - 1)));
    BOOST_TEST((day(2'921'939) && !day(2'921'940) && day(-730'119) && !day(-730'120)));
    BOOST_TEST((!pg::to_date(as(pg::oid::timestamp, std::int64_t{1}, room))));
}

BOOST_AUTO_TEST_SUITE_END()
