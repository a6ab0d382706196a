// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Values of every type come back as they were, at their ends too, from columns that may be NULL and
// from those that may not; what a database can't hold is refused before anything is stored.
#include "law_database.hpp"
#include "typed.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace types_round_trip {

using namespace typed;

/// An empty text is no document, but for SQLite.
Full blank() { return {.document = "null"}; }

struct typed_fixture {
    law::place place;
    law::database db = tn::connect<law::dialect>(place.url());

    typed_fixture() { db.create_all(tables); }

    /// 16 MiB, or what somebody else's server takes.
    std::size_t large_size() {
        constexpr std::size_t wanted = std::size_t{16} << 20U;
#ifdef TENON_LAW_MARIADB
        const auto packet = db.scalar(tn::raw<"SELECT @@max_allowed_packet", std::int64_t>);
        return std::min(wanted, static_cast<std::size_t>(packet) - 4096);
#else
        return wanted;
#endif
    }

    /// What becomes of a value in a column of the table that has no NULL, and of the one that has.
    template <class Member, class OptionalMember, class Column, class OptionalColumn, class T>
    T stored(
        Member Full::*member,
        OptionalMember Sparse::*optional,
        const Column& column,
        const OptionalColumn& optional_column,
        const T& value
    ) {
        Full record = blank();
        record.*member = value;
        db.execute(tn::insert_into(full).values(record).fill_keys());
        Sparse sparse_record;
        sparse_record.*optional = value;
        db.execute(tn::insert_into(sparse).values(sparse_record).fill_keys());
        const auto back = db.one(tn::select(column).from(full).where(full.id == record.id)).c1;
        const auto as_optional =
            db.one(tn::select(optional_column).from(sparse).where(sparse.id == sparse_record.id))
                .c1;
        BOOST_TEST_REQUIRE(as_optional.has_value());
        BOOST_TEST((same(*as_optional, back)));
        return back;
    }
    template <class T> static bool same(const T& left, const T& right) {
        if constexpr (std::floating_point<T>)
            return std::memcmp(&left, &right, sizeof left) == 0;
        else
            return left == right;
    }
    /// A record and a range with it are refused whole.
    template <class Error> void refused(const Full& record) {
        BOOST_CHECK_THROW(db.execute(tn::insert_into(full).values(record)), Error);
        BOOST_CHECK_THROW(
            db.execute(tn::insert_into(full).values(std::vector<Full>{blank(), record})), Error
        );
        BOOST_TEST(db.scalar(tn::select(tn::count()).from(full)) == 0);
    }
    /// The record comes back with the same value, or is refused.
    template <class Error, class Member, class T>
    void kept_if(bool holds, Member Full::*member, const T& value) {
        Full record = blank();
        record.*member = value;
        if (!holds)
            return refused<Error>(record);
        db.execute(tn::insert_into(full).values(record));
        BOOST_TEST((db.one(tn::select(full).from(full)).*member == record.*member));
        db.execute(tn::delete_from(full).all_rows());
    }
};

#define STORED(column, value)                                                                      \
    stored(&Full::column, &Sparse::column, full.column, sparse.column, value)

template <class T> using ends = std::numeric_limits<T>;

} // namespace types_round_trip

BOOST_FIXTURE_TEST_SUITE(types_round_trip, types_round_trip::typed_fixture)

BOOST_AUTO_TEST_CASE(integers_come_back_from_both_ends) {
    for (const auto value :
         {ends<std::int16_t>::min(), std::int16_t{-1}, ends<std::int16_t>::max()})
        BOOST_TEST(STORED(i16, value) == value);
    for (const auto value : {ends<std::int32_t>::min(), 0, ends<std::int32_t>::max()})
        BOOST_TEST(STORED(i32, value) == value);
    for (const auto value : {ends<std::int64_t>::min(), std::int64_t{0}, ends<std::int64_t>::max()})
        BOOST_TEST(STORED(i64, value) == value);
    for (const auto value : {std::uint16_t{0}, ends<std::uint16_t>::max()})
        BOOST_TEST(STORED(u16, value) == value);
    for (const auto value : {std::uint32_t{0}, ends<std::uint32_t>::max()})
        BOOST_TEST(STORED(u32, value) == value);
    for (const auto value :
         {std::uint64_t{0}, static_cast<std::uint64_t>(ends<std::int64_t>::max())})
        BOOST_TEST(STORED(u64, value) == value);
    for (const bool value : {false, true})
        BOOST_TEST(STORED(yes, value) == value);
}

BOOST_AUTO_TEST_CASE(floating_numbers_come_back_bit_for_bit) {
    for (const double value :
         {0.0,
          0.1,
          -1.5,
          ends<double>::min(),
          ends<double>::max(),
          ends<double>::lowest(),
          ends<double>::denorm_min(),
          1e15 + 0.3,
          9007199254740993.0})
        BOOST_TEST(
            std::bit_cast<std::uint64_t>(STORED(f64, value)) == std::bit_cast<std::uint64_t>(value),
            "for " << value
        );
    for (const float value :
         {0.0F, 0.1F, ends<float>::min(), ends<float>::max(), ends<float>::denorm_min()})
        BOOST_TEST(
            std::bit_cast<std::uint32_t>(STORED(f32, value)) == std::bit_cast<std::uint32_t>(value),
            "for " << value
        );
}

BOOST_AUTO_TEST_CASE(decimals_come_back_exactly) {
    using small = tn::decimal<12, 2>;
    for (const char* text :
         {"0", "0.01", "-0.01", "0.10", "9999999999.99", "-9999999999.99", "1234567.89"})
        BOOST_TEST(to_string(STORED(small, small::parse(text))) == to_string(small::parse(text)));
    using large = tn::decimal<38, 10>;
    for (const char* text :
         {"0",
          "0.0000000001",
          "-99999.9999999999",
          "12345.6789012345",
          "999999999999999",
          "-9223372036854775807"})
        BOOST_TEST(to_string(STORED(large, large::parse(text))) == to_string(large::parse(text)));
}

BOOST_AUTO_TEST_CASE(texts_come_back_byte_for_byte) {
    for (const std::string& value :
         {std::string(),
          std::string("abc"),
          std::string(" it's \\ $1 ? "),
          std::string("\xF0\x9F\x98\x80"),
          std::string(large_size(), 'x')})
        BOOST_TEST((STORED(body, value) == value));
    for (const std::string& value :
         {std::string(), std::string("abcd"), std::string("\xF0\x9F\x98\x80\xC3\xA9\xE2\x82\xACz")})
        BOOST_TEST(STORED(word, value) == value);
    for (const std::string& value : {std::string("null"), std::string(R"({"a": [1, "'"]})")})
        BOOST_TEST(STORED(document, value) == value);
}

BOOST_AUTO_TEST_CASE(blobs_come_back_byte_for_byte) {
    std::vector<std::byte> large(large_size());
    for (std::size_t i = 0; i != large.size(); ++i)
        large[i] = static_cast<std::byte>(i * 31);
    for (const auto& value :
         {std::vector<std::byte>{}, std::vector<std::byte>{std::byte{0}}, large})
        BOOST_TEST((STORED(data, value) == value));
}

BOOST_AUTO_TEST_CASE(dates_and_times_come_back_from_both_ends) {
    for (const tn::date_value value :
         {tn::detail::first_date, tn::detail::last_date, tn::date_value{}})
        BOOST_TEST((STORED(day, value) == value));
    for (const std::int64_t value :
         {std::int64_t{0}, std::int64_t{1}, std::int64_t{86'399'999'999}})
        BOOST_TEST(
            (STORED(
                 clock, tn::clock_time{std::chrono::microseconds{value}}
             ).since_midnight.count() == value)
        );
    const std::chrono::microseconds last{86'399'999'999};
    for (const tn::timestamp_value value :
         {tn::timestamp_value{tn::detail::first_date},
          tn::timestamp_value{tn::detail::last_date} + last,
          tn::timestamp_value{std::chrono::microseconds{-1}},
          tn::timestamp_value{std::chrono::microseconds{1}}}) {
        BOOST_TEST((STORED(moment, value) == value));
        BOOST_TEST((STORED(moment_tz, value) == value));
    }
}

BOOST_AUTO_TEST_CASE(intervals_and_identifiers_come_back) {
    for (const tn::interval_value value :
         {tn::interval_value{},
          tn::interval_value{14, -3, 1},
          tn::interval_value{-1, 40, -86'400'000'001}})
        BOOST_TEST((STORED(span, value) == value));
    for (const char* text :
         {"00000000-0000-0000-0000-000000000000",
          "ffffffff-ffff-ffff-ffff-ffffffffffff",
          "00112233-4455-6677-8899-aabbccddeeff"})
        BOOST_TEST((STORED(key, *tn::parse_uuid(text)) == *tn::parse_uuid(text)));
}

BOOST_AUTO_TEST_CASE(enumerations_and_types_of_ones_own_come_back) {
    for (const colour value : {colour::red, colour::green, colour::blue})
        BOOST_TEST((STORED(shade, value) == value));
    for (const path& value : {path{""}, path{"it's/a \" path"}})
        BOOST_TEST((STORED(place, value) == value));
    BOOST_TEST(
        db.scalar(tn::select(tn::count()).from(full).where(full.shade == colour::blue)) == 1
    );
    BOOST_TEST(
        db.scalar(tn::select(tn::count()).from(full).where(full.place == path{""})) == 4,
        "three of them by default"
    );
}

BOOST_AUTO_TEST_CASE(null_is_no_value_of_any_type) {
    db.execute(tn::insert_into(sparse).values(Sparse{}));
    const Sparse back = db.get(sparse, 1).value();
    BOOST_TEST(back.id == 1);
    tn::detail::unpack<24>(back, [](const auto&, const auto&... rest) {
        BOOST_TEST((!rest.has_value() && ...));
    });
    for (auto&& row : db.fetch(tn::select(sparse).from(sparse)))
        BOOST_TEST((!row.body && !row.data && !row.large && !row.place && !row.moment));
}

BOOST_AUTO_TEST_CASE(values_as_parameters_meet_columns_of_every_type) {
    Full record = blank();
    record.i16 = -5;
    record.u64 = 9;
    record.yes = true;
    record.f32 = 0.1F;
    record.f64 = 0.1;
    record.small = tn::decimal<12, 2>::parse("1.10");
    record.word = "word";
    record.body = "body";
    record.data = {std::byte{1}};
    record.day = tn::detail::last_date;
    record.clock = tn::clock_time{std::chrono::hours{5}};
    record.moment = tn::detail::last_date;
    record.key = *tn::parse_uuid("00112233-4455-6677-8899-aabbccddeeff");
    record.shade = colour::blue;
    record.place = path{"x"};
    db.execute(tn::insert_into(full).values(record));
    const auto meets = [&](const auto& condition) {
        return db.all(tn::select(full.id).from(full).where(condition)).size() == 1U;
    };
    BOOST_TEST(meets(full.i16 == record.i16));
    BOOST_TEST(meets(full.u64 == record.u64));
    BOOST_TEST(meets(full.yes == record.yes));
    BOOST_TEST(meets(full.f32 == record.f32));
    BOOST_TEST(meets(full.f64 == record.f64));
    BOOST_TEST(meets(full.small == record.small));
    BOOST_TEST(meets(full.small == (tn::decimal<9, 4>::parse("1.1"))), "of another scale");
    BOOST_TEST(meets(full.word == record.word));
    BOOST_TEST(meets(full.body == record.body));
    BOOST_TEST(meets(full.data == record.data));
    BOOST_TEST(meets(full.day == record.day));
    BOOST_TEST(meets(full.clock == record.clock));
    BOOST_TEST(meets(full.moment == record.moment));
    BOOST_TEST(meets(full.key == record.key));
    BOOST_TEST(meets(full.shade == record.shade));
    BOOST_TEST(meets(full.place == record.place));
    BOOST_TEST(meets(full.place.in(std::vector<path>{path{"y"}, path{"x"}})));
}

BOOST_AUTO_TEST_CASE(what_is_no_value_of_the_type_is_refused_by_all) {
    Full record = blank();
    const auto with = [&](auto member, auto value) {
        Full changed = record;
        changed.*member = value;
        return changed;
    };
    refused<tn::value_error>(with(&Full::word, "abcde"));
    refused<tn::value_error>(with(&Full::word, "\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9"));
    refused<tn::value_error>(with(&Full::shade, static_cast<colour>(3)));
    refused<tn::value_error>(with(&Full::shade, static_cast<colour>(-1)));
    const auto day_after = tn::detail::last_date + std::chrono::days{1};
    const auto day_before = tn::detail::first_date - std::chrono::days{1};
    refused<std::range_error>(with(&Full::day, day_after));
    refused<std::range_error>(with(&Full::day, day_before));
    refused<std::range_error>(with(&Full::moment, tn::timestamp_value{day_after}));
    refused<std::range_error>(
        with(&Full::moment, tn::detail::first_date - std::chrono::microseconds{1})
    );
}

BOOST_AUTO_TEST_CASE(what_a_database_can_not_hold_is_refused_there) {
    kept_if<tn::data_error>(!law::on_sqlite, &Full::u64, ~std::uint64_t{});
    using large = tn::decimal<38, 10>;
    for (const char* text :
         {"9999999999999999999999999999.9999999999", "1234567890123456.7", "9223372036854775808"})
        kept_if<tn::data_error>(!law::on_sqlite, &Full::large, large::parse(text));
    for (const double value : {ends<double>::infinity(), -ends<double>::infinity()}) {
        kept_if<tn::data_error>(!law::on_mariadb, &Full::f64, value);
        kept_if<tn::data_error>(!law::on_mariadb, &Full::f32, static_cast<float>(value));
    }
    if (!law::on_postgresql)
        kept_if<tn::data_error>(false, &Full::f64, std::nan(""));
    kept_if<tn::value_error>(!law::on_postgresql, &Full::body, std::string("a\0b", 3));
    kept_if<tn::data_error>(law::on_sqlite, &Full::body, std::string("a\xFF"));
    kept_if<tn::error>(law::on_sqlite, &Full::document, std::string("{"));
}

BOOST_AUTO_TEST_CASE(zero_comes_back_and_from_postgresql_with_its_sign) {
    for (const double zero : {0.0, -0.0}) {
        const double found = STORED(f64, zero);
        BOOST_TEST(found == 0.0);
        // SQLite keeps none, MariaDB loses it where it reads a row by its key
        if (law::on_postgresql)
            BOOST_TEST(std::signbit(found) == std::signbit(zero));
    }
}

BOOST_AUTO_TEST_SUITE_END()
