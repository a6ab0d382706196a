// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Literals mean what parameters do, whatever the session is set to.
#include "postgresql_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <bit>
#include <cmath>
#include <limits>

namespace driver_postgresql_literal {

using namespace postgresql_tests;
using namespace tn::literals;

struct literal_fixture : fixture {
    /// The value that the server makes of a literal of this value.
    template <class T> T seen(const T& value) {
        for (auto&& [back] : db.unload(tn::raw<"SELECT :value", T>, "value"_p = value))
            if constexpr (std::same_as<T, std::vector<std::byte>>)
                return T(back.begin(), back.end());
            else
                return T(back);
        throw std::runtime_error("there is no row");
    }
    template <class T> void keeps(const T& value) { BOOST_TEST((seen(value) == value)); }
    template <class T> void keeps_bits(T value) {
        const T back = seen(value);
        BOOST_TEST(std::memcmp(&back, &value, sizeof value) == 0, "for " << value);
    }

    void keeps_all() {
        keeps(true);
        keeps(false);
        keeps(std::numeric_limits<std::int16_t>::min());
        keeps(std::numeric_limits<std::int32_t>::min());
        keeps(std::numeric_limits<std::int64_t>::min());
        keeps(std::numeric_limits<std::uint64_t>::max());
        for (const double value :
             {0.0,
              -0.0,
              0.1,
              std::numeric_limits<double>::max(),
              std::numeric_limits<double>::denorm_min(),
              std::numeric_limits<double>::infinity(),
              -std::numeric_limits<double>::infinity()})
            keeps_bits(value);
        for (const float value : {0.1F, -std::numeric_limits<float>::max()})
            keeps_bits(value);
        BOOST_TEST(std::isnan(seen(std::numeric_limits<double>::quiet_NaN())));
        BOOST_TEST(std::isnan(seen(std::numeric_limits<float>::quiet_NaN())));
        using large = tn::decimal<38, 10>;
        for (const char* text :
             {"0", "-0.0000000001", "9999999999999999999999999999.9999999999", "10000"})
            keeps(large::parse(text));
        for (const char* text :
             {"", "it's", "\\", "\\'", "E'", "$1 $$", "'; --", "/* */", "\xF0\x9F\x98\x80"})
            keeps(std::string(text));
        keeps(std::vector<std::byte>{});
        keeps(std::vector<std::byte>{std::byte{0}, std::byte{'\''}, std::byte{255}});
        keeps(tn::date_value{tn::detail::first_date});
        keeps(tn::date_value{tn::detail::last_date});
        keeps(tn::clock_time{std::chrono::microseconds{86'399'999'999}});
        keeps(tn::timestamp_value{tn::detail::first_date});
        keeps(tn::timestamp_value{std::chrono::microseconds{-1}});
        for (const tn::interval_value span :
             {tn::interval_value{-14, 3, -86'400'000'001},
              tn::interval_value{0, 0, -1},
              tn::interval_value{-1, 2, 3},
              tn::interval_value{1, -2, std::numeric_limits<std::int64_t>::max()},
              tn::interval_value{}})
            keeps(span);
        keeps(*tn::parse_uuid("00112233-4455-6677-8899-aabbccddeeff"));
    }
};

} // namespace driver_postgresql_literal

BOOST_FIXTURE_TEST_SUITE(
    driver_postgresql_literal,
    driver_postgresql_literal::literal_fixture,
    *boost::unit_test::precondition(test_servers::with_postgresql)
)

BOOST_AUTO_TEST_CASE(values_come_back_from_literals) { keeps_all(); }

BOOST_AUTO_TEST_CASE(values_come_back_from_any_session) {
    sql.execute("CREATE DOMAIN int4 AS text");
    for (const char* set :
         {"SET standard_conforming_strings = off",
          "SET escape_string_warning = off",
          "SET intervalstyle = sql_standard",
          "SET datestyle = 'SQL, DMY'",
          "SET timezone = 'Asia/Tokyo'",
          "SET bytea_output = escape",
          "SET extra_float_digits = -15"})
        PQclear(PQexec(db.native_handle(), set));
    const auto path = "SET search_path = " + schema.name() + ", pg_catalog";
    PQclear(PQexec(db.native_handle(), path.c_str()));
    keeps_all();
}

BOOST_AUTO_TEST_CASE(literals_have_the_types_of_parameters) {
    const auto written = [](Oid type, std::string_view data) {
        std::string text;
        tn::detail::pg::append_literal(text, {type, data.data(), data.size()});
        return text;
    };
    using namespace tn::detail::pg;
    BOOST_TEST(written(oid::text, "it's") == "('it''s'::pg_catalog.text)");
    BOOST_TEST(written(oid::text, "a\\'") == R"((E'a\\'''::pg_catalog.text))");
    BOOST_TEST(written(oid::jsonb, "\1{}") == "('{}'::pg_catalog.jsonb)");
    BOOST_TEST(written(oid::bytea, "\xFF!") == R"((E'\\xff21'::pg_catalog.bytea))");
    BOOST_TEST(
        written(oid::int4, std::string_view("\xFF\xFF\xFF\xFE", 4)) == "('-2'::pg_catalog.int4)"
    );
    BOOST_TEST(
        written(oid::timestamptz, std::string_view("\0\0\0\0\0\0\0\0", 8)) ==
        "('2000-01-01 00:00:00.000000+00'::pg_catalog.timestamptz)"
    );
    BOOST_TEST(
        written(oid::interval, std::string_view("\0\0\0\0\0\0\0\1\0\0\0\0\xFF\xFF\xFF\xFF", 16)) ==
        "('-1 mons +0 days +1 microseconds'::pg_catalog.interval)"
    );
    std::string null;
    append_literal(null, {oid::int8, nullptr, 0});
    BOOST_TEST(null == "(NULL::pg_catalog.int8)");
}

BOOST_AUTO_TEST_SUITE_END()
