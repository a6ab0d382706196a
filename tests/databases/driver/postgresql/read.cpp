// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Every type of value at its ends: written and read by the library, and as PostgreSQL sees it.
#include "postgresql_fixture.hpp"
#include "typed.hpp"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <limits>

namespace driver_postgresql_read {

using namespace postgresql_tests;
using namespace typed;
using namespace tn::literals;

struct typed_fixture : fixture {
    typed_fixture() { db.create_all(tables); }

    Full stored(Full record) {
        if (record.document.empty())
            record.document = "null"; // no text at all is no JSON
        db.execute(tn::insert_into(full).values(record));
        return db.all(tn::select(full).from(full).order_by(full.id.desc())).front();
    }
    std::string seen(const std::string& column) {
        return sql.value("SELECT " + column + " FROM full_rows ORDER BY id DESC LIMIT 1");
    }
    template <class T> void refuses(const std::string& expression, const std::string& wanted) {
        sql.execute("CREATE OR REPLACE VIEW odd AS SELECT " + expression + " AS strange");
        auto fresh = another();
        const auto text = refusal<tn::data_error>([&] {
            (void)fresh.all(tn::raw<"SELECT strange FROM odd", T>);
        });
        BOOST_TEST(has(text, "column 1 (strange) holds no " + wanted), expression << ": " << text);
        sql.execute("DROP VIEW odd");
    }
    template <class T> auto read(const std::string& expression) {
        sql.execute("CREATE OR REPLACE VIEW odd AS SELECT " + expression + " AS strange");
        auto fresh = another();
        auto found = fresh.scalar(tn::raw<"SELECT strange FROM odd", T>);
        sql.execute("DROP VIEW odd");
        return found;
    }
};

template <class T> constexpr T least = std::numeric_limits<T>::min();
template <class T> constexpr T most = std::numeric_limits<T>::max();

} // namespace driver_postgresql_read

BOOST_FIXTURE_TEST_SUITE(
    driver_postgresql_read,
    driver_postgresql_read::typed_fixture,
    *boost::unit_test::precondition(test_servers::with_postgresql)
)

BOOST_AUTO_TEST_CASE(integers_keep_their_ends) {
    const Full low =
        stored({.i16 = least<std::int16_t>, .i32 = least<std::int32_t>, .i64 = least<std::int64_t>}
        );
    BOOST_TEST(low.i16 == least<std::int16_t>);
    BOOST_TEST(low.i32 == least<std::int32_t>);
    BOOST_TEST(low.i64 == least<std::int64_t>);
    BOOST_TEST(seen("i64") == "-9223372036854775808");
    const Full high = stored(
        {.i16 = most<std::int16_t>,
         .i32 = most<std::int32_t>,
         .i64 = most<std::int64_t>,
         .u16 = most<std::uint16_t>,
         .u32 = most<std::uint32_t>,
         .u64 = most<std::uint64_t>,
         .yes = true}
    );
    BOOST_TEST(high.i64 == most<std::int64_t>);
    BOOST_TEST(high.u16 == most<std::uint16_t>);
    BOOST_TEST(high.u32 == most<std::uint32_t>);
    BOOST_TEST(high.u64 == most<std::uint64_t>);
    BOOST_TEST(high.yes);
    BOOST_TEST(seen("u64") == "18446744073709551615");
}

BOOST_AUTO_TEST_CASE(floating_numbers_keep_what_is_no_number) {
    for (const double value :
         {-0.0,
          std::numeric_limits<double>::infinity(),
          -std::numeric_limits<double>::infinity(),
          std::numeric_limits<double>::denorm_min(),
          std::numeric_limits<double>::max(),
          0.1})
        BOOST_TEST(
            std::bit_cast<std::uint64_t>(stored({.f64 = value}).f64) ==
            std::bit_cast<std::uint64_t>(value)
        );
    const Full none = stored({.f32 = std::numeric_limits<float>::quiet_NaN(), .f64 = std::nan("")});
    BOOST_TEST((std::isnan(none.f32) && std::isnan(none.f64)));
    BOOST_TEST(seen("f64") == "NaN");
    BOOST_TEST(stored({.f32 = 0.1F}).f32 == 0.1F);
}

BOOST_AUTO_TEST_CASE(decimals_keep_all_digits) {
    using large = tn::decimal<38, 10>;
    using small = tn::decimal<12, 2>;
    for (const char* text :
         {"9999999999999999999999999999.9999999999",
          "-9999999999999999999999999999.9999999999",
          "0.0000000001",
          "-0.0000010000",
          "10000.0000000000",
          "100000000.0001000000",
          "0.0000000000"}) {
        BOOST_TEST((stored({.large = large::parse(text)}).large == large::parse(text)), text);
        BOOST_TEST(seen("large") == text);
    }
    for (const char* text : {"9999999999.99", "-0.01", "100.00", "0.10", "-12345678.90"}) {
        BOOST_TEST((stored({.small = small::parse(text)}).small == small::parse(text)), text);
        BOOST_TEST(seen("small") == text);
    }
}

BOOST_AUTO_TEST_CASE(texts_and_blobs_may_be_empty_and_large) {
    const std::string odd = "it's \\ $1 \xF0\x9F\x90\x98";
    const Full small = stored({.body = odd});
    BOOST_TEST(small.body == odd);
    BOOST_TEST((small.word.empty() && small.data.empty()));
    BOOST_TEST(seen("body") == odd);
    const std::string long_text(std::size_t{16} << 20U, 'x');
    const std::vector<std::byte> bytes(std::size_t{16} << 20U, std::byte{0});
    const Full large = stored({.body = long_text, .data = bytes});
    BOOST_TEST((large.body == long_text && large.data == bytes));
    BOOST_TEST(seen("length(body) || ' ' || length(data)") == "16777216 16777216");
}

BOOST_AUTO_TEST_CASE(a_text_with_a_nul_is_refused_and_never_cut) {
    using namespace std::string_literals;
    BOOST_CHECK_THROW(stored({.body = "a\0b"s}), tn::value_error);
    BOOST_CHECK_THROW(stored({.document = "\"a\0b\""s}), tn::value_error);
    BOOST_CHECK_THROW(
        (void)db.all(tn::select(full.id).from(full).where(full.body == "a\0b"s)), tn::value_error
    );
    BOOST_CHECK_THROW(stored({.body = "\xFF"}), tn::data_error);
    BOOST_TEST(sql.value("SELECT count(*) FROM full_rows") == "0");
}

BOOST_AUTO_TEST_CASE(times_keep_their_ends) {
    using namespace std::chrono;
    const tn::timestamp_value first = tn::detail::first_date;
    const tn::timestamp_value last = tn::detail::last_date + days{1} - microseconds{1};
    const Full low = stored({.day = tn::detail::first_date, .moment = first, .moment_tz = first});
    BOOST_TEST((low.day == tn::detail::first_date && low.moment == first && low.moment_tz == first)
    );
    BOOST_TEST(seen("day || ' ' || moment") == "0001-01-01 0001-01-01 00:00:00");
    const Full high = stored(
        {.day = tn::detail::last_date,
         .clock = tn::clock_time(23, 59, 59, 999'999),
         .moment = last,
         .moment_tz = last}
    );
    BOOST_TEST((high.day == tn::detail::last_date && high.moment == last && high.moment_tz == last)
    );
    BOOST_TEST((high.clock == tn::clock_time(23, 59, 59, 999'999)));
    BOOST_TEST(seen("clock || ' ' || moment") == "23:59:59.999999 9999-12-31 23:59:59.999999");
    BOOST_TEST(seen("moment_tz AT TIME ZONE 'UTC'") == "9999-12-31 23:59:59.999999");
    BOOST_CHECK_THROW(stored({.day = tn::detail::last_date + days{1}}), std::range_error);
    BOOST_CHECK_THROW(stored({.moment = first - microseconds{1}}), std::range_error);
}

BOOST_AUTO_TEST_CASE(intervals_keep_each_part_with_its_sign) {
    for (const tn::interval_value span :
         {tn::interval_value(-14, 3, -5),
          tn::interval_value(0, -1, 86'400'000'000),
          tn::interval_value(most<std::int32_t> / 2, least<std::int32_t> / 2, 1)})
        BOOST_TEST((stored({.span = span}).span == span));
    stored({.span = tn::interval_value(-14, 3, -5)});
    BOOST_TEST(seen("span") == "-1 years -2 mons +3 days -00:00:00.000005");
}

BOOST_AUTO_TEST_CASE(uuids_documents_enumerations_and_own_types_are_kept) {
    const auto id = *tn::parse_uuid("123e4567-e89b-12d3-a456-4266141740ff");
    const Full found = stored(
        {.key = id,
         .document = R"({"a": [1, null, "\u00e9"]})",
         .shade = colour::blue,
         .place = path{"x"}}
    );
    BOOST_TEST((found.key == id && found.shade == colour::blue && found.place.parts == "x"));
    BOOST_TEST(found.document == "{\"a\": [1, null, \"\xC3\xA9\"]}");
    BOOST_TEST(
        seen("key || ' ' || shade || ' ' || place") ==
        "123e4567-e89b-12d3-a456-4266141740ff it's blue /x"
    );
    BOOST_CHECK_THROW(stored({.document = "{"}), tn::data_error);
}

BOOST_AUTO_TEST_CASE(null_is_kept_and_told_from_empty) {
    db.execute(tn::insert_into(sparse).values(Sparse{}));
    db.execute(tn::insert_into(sparse).values(Sparse{.body = "", .data = std::vector<std::byte>{}})
    );
    const auto rows = db.all(tn::select(sparse).from(sparse).order_by(sparse.id));
    const Sparse& none = rows.at(0);
    BOOST_TEST((!none.i16 && !none.u64 && !none.yes && !none.f64 && !none.large && !none.body));
    BOOST_TEST((!none.data && !none.day && !none.clock && !none.span && !none.key && !none.shade));
    BOOST_TEST((rows.at(1).body == "" && rows.at(1).data && rows.at(1).data->empty()));
    BOOST_TEST(sql.value("SELECT count(*) FROM sparse_rows WHERE body IS NULL") == "1");
}

BOOST_AUTO_TEST_CASE(other_types_are_converted_where_that_is_exact) {
    BOOST_TEST(read<std::int64_t>("7::smallint") == 7);
    BOOST_TEST(read<std::int16_t>("7::bigint") == 7);
    BOOST_TEST(read<std::int64_t>("(SELECT sum(i) FROM generate_series(1::bigint, 3) i)") == 6);
    BOOST_TEST(read<std::uint64_t>("18446744073709551615::numeric") == most<std::uint64_t>);
    BOOST_TEST(read<std::uint32_t>("4294967295::oid") == most<std::uint32_t>);
    BOOST_TEST(read<bool>("1") == true);
    BOOST_TEST(read<double>("(SELECT avg(i) FROM generate_series(1, 4) i)") == 2.5);
    BOOST_TEST(read<double>("1e22::numeric / 1e22") == 1.0);
    BOOST_TEST(read<double>("0.1::numeric") == 0.1);
    BOOST_TEST(read<double>("7::bigint") == 7.0);
    BOOST_TEST(std::isnan(read<double>("'NaN'::numeric")));
    BOOST_TEST(read<double>("'-Infinity'::numeric") == -std::numeric_limits<double>::infinity());
    BOOST_TEST(read<double>("0.5::real") == 0.5);
    BOOST_TEST((read<tn::decimal<6, 2>>("7") == 7));
    BOOST_TEST(read<std::string>("'x'::name") == "x");
    BOOST_TEST(read<std::string>("'x'::char(3)") == "x  ");
    BOOST_TEST(read<std::string>("'{\"a\":1}'::json") == R"({"a":1})");
    BOOST_TEST(read<std::string>("'{\"a\":1}'::jsonb") == R"({"a": 1})");
    BOOST_TEST((read<tn::date>("'2024-02-29 00:00'::timestamp") == tn::parse_date("2024-02-29")));
    BOOST_TEST((read<tn::timestamp>("'2024-02-29'::date") == tn::parse_timestamp("2024-02-29")));
    BOOST_TEST(
        (read<tn::timestamp>("'2024-02-29 12:00+02'::timestamptz") ==
         tn::parse_timestamp("2024-02-29 10:00"))
    );
    BOOST_TEST((read<tn::uuid>("'123e4567-e89b-12d3-a456-426614174000'::text").data[0] == 0x12));
    sql.execute("CREATE TYPE mood AS ENUM ('sad', 'glad')");
    BOOST_TEST(read<std::string>("'glad'::mood") == "glad");
}

BOOST_AUTO_TEST_CASE(what_would_lose_something_is_refused_by_the_columns_name) {
    refuses<std::int16_t>("32768", "integer of this size");
    refuses<std::uint16_t>("-1", "integer of this size");
    refuses<std::int64_t>("1.5::numeric", "integer of this size");
    refuses<std::int64_t>("'7'::text", "integer of this size");
    refuses<std::int64_t>("NULL::bigint", "integer");
    refuses<bool>("2", "boolean");
    refuses<double>("1::numeric / 3", "number that a double can hold");
    refuses<double>("9007199254740993", "number that a double can hold");
    refuses<float>("0.1::float8", "number that a float can hold");
    refuses<tn::decimal<4, 2>>("100::numeric", "decimal of this precision and scale");
    refuses<tn::decimal<4, 2>>("0.001::numeric", "decimal of this precision and scale");
    refuses<tn::decimal<4, 2>>("'NaN'::numeric", "decimal of this precision and scale");
    refuses<std::string>("7", "text");
    refuses<std::string>("NULL::text", "text");
    refuses<tn::blob>("'x'::text", "blob");
    refuses<tn::date>("'infinity'::date", "date of the years 1 to 9999");
    refuses<tn::date>("'0044-03-15 BC'::date", "date of the years 1 to 9999");
    refuses<tn::timestamp>("'infinity'::timestamp", "timestamp of the years 1 to 9999");
    refuses<tn::time_of_day>("'24:00'::time", "time of a day");
    refuses<tn::uuid>("'no'::text", "UUID");
    sql.execute("CREATE TYPE pair AS (a int, b int)");
    refuses<std::string>("ROW(1, 2)::pair", "text");
}

BOOST_AUTO_TEST_SUITE_END()
