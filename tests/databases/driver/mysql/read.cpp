// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Values of every type go into MariaDB and come back as they were, at their ends too.
#include "mariadb_fixture.hpp"
#include "typed.hpp"

#include <boost/test/unit_test.hpp>

#include <bit>
#include <cmath>
#include <limits>

namespace mysql_read_test {

/// Of 1 to 6; nothing else is one.
struct grade {
    std::int32_t value;
};

template <class T> struct exam_columns {
    tenon::column<T, "id", std::int64_t, tenon::primary_key> id{};
    tenon::column<T, "grade", grade> mark;
};
inline constexpr tenon::table<"exams", exam_columns> exams;

} // namespace mysql_read_test

template <> struct tenon::custom_type<mysql_read_test::grade> {
    using sql = std::int32_t;
    static std::int32_t to_sql(mysql_read_test::grade value) { return value.value; }
    static std::optional<mysql_read_test::grade> from_sql(std::int32_t stored) {
        if (stored < 1 || stored > 6)
            return std::nullopt;
        return mysql_read_test::grade{stored};
    }
};

namespace driver_mysql_read {

using namespace typed;

static_assert(std::same_as<tn::mysql_connection::row_type, tn::mysql_row>);
using std::chrono::sys_days;

struct mysql_typed_fixture : mariadb_fixture::own_mariadb {
    mysql_typed_fixture() { db.create_all(tables); }

    /// What becomes of a value in a column of the table that has no NULL, and of the one that has.
    template <class Member, class OptionalMember, class Column, class OptionalColumn, class T>
    T stored(
        Member Full::*member,
        OptionalMember Sparse::*optional,
        const Column& column,
        const OptionalColumn& optional_column,
        const T& value
    ) {
        Full record{.document = "null"};
        record.*member = value;
        db.execute(tn::insert_into(full).values(record));
        Sparse sparse_record;
        sparse_record.*optional = value;
        db.execute(tn::insert_into(sparse).values(sparse_record));
        const auto back = db.all(tn::select(column).from(full).order_by(full.id.desc()).limit(1));
        const auto as_optional =
            db.all(tn::select(optional_column).from(sparse).order_by(sparse.id.desc()).limit(1));
        BOOST_TEST_REQUIRE(as_optional.at(0).c1.has_value());
        BOOST_TEST((same(*as_optional[0].c1, back.at(0).c1)));
        return back[0].c1;
    }
    template <class T> static bool same(const T& left, const T& right) {
        if constexpr (std::floating_point<T>)
            return std::memcmp(&left, &right, sizeof left) == 0;
        else
            return left == right;
    }
};

#define STORED(column, value)                                                                      \
    stored(&Full::column, &Sparse::column, full.column, sparse.column, value)

template <class T> using ends = std::numeric_limits<T>;

} // namespace driver_mysql_read

BOOST_FIXTURE_TEST_SUITE(
    driver_mysql_read,
    driver_mysql_read::mysql_typed_fixture,
    *boost::unit_test::precondition(test_servers::with_mariadb)
)

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
         {std::uint64_t{0},
          static_cast<std::uint64_t>(ends<std::int64_t>::max()),
          ends<std::uint64_t>::max()})
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

BOOST_AUTO_TEST_CASE(the_sign_of_zero_is_what_mariadb_does_not_keep) {
    BOOST_TEST(!std::signbit(STORED(f64, -0.0)));
    BOOST_TEST(!std::signbit(STORED(f32, -0.0F)));
}

BOOST_AUTO_TEST_CASE(what_is_no_finite_number_is_refused_before_it_is_sent) {
    for (const double value :
         {ends<double>::infinity(), -ends<double>::infinity(), ends<double>::quiet_NaN()}) {
        Full record{.document = "null"};
        record.f64 = value;
        BOOST_CHECK_THROW(db.execute(tn::insert_into(full).values(record)), tn::data_error);
        record = {.document = "null"};
        record.f32 = static_cast<float>(value);
        BOOST_CHECK_THROW(
            db.execute(tn::insert_into(full).values(std::vector<Full>(3, record))), tn::data_error
        );
    }
    BOOST_TEST(db.scalar(tn::select(tn::count()).from(full)) == 0);
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
          "9223372036854775808",
          "9999999999999999999999999999.9999999999",
          "-9999999999999999999999999999.9999999999"})
        BOOST_TEST(to_string(STORED(large, large::parse(text))) == to_string(large::parse(text)));
}

BOOST_AUTO_TEST_CASE(texts_come_back_byte_for_byte) {
    for (const std::string& value :
         {std::string(),
          std::string("abc"),
          std::string("a\0b", 3),
          std::string("\0", 1),
          std::string("\xF0\x9F\x98\x80"),
          std::string(1 << 20, 'x')})
        BOOST_TEST((STORED(body, value) == value));
    for (const std::string& value :
         {std::string(), std::string("abcd"), std::string("\xF0\x9F\x98\x80\xC3\xA9\xE2\x82\xACz")})
        BOOST_TEST(STORED(word, value) == value);
    for (const std::string& value : {std::string("null"), std::string(R"({"a": [1, "'"]})")})
        BOOST_TEST(STORED(document, value) == value);
}

BOOST_AUTO_TEST_CASE(blobs_come_back_byte_for_byte) {
    std::vector<std::byte> mebibyte(1 << 20);
    for (std::size_t i = 0; i != mebibyte.size(); ++i)
        mebibyte[i] = static_cast<std::byte>(i * 31);
    for (const auto& value :
         {std::vector<std::byte>{}, std::vector<std::byte>{std::byte{0}}, mebibyte})
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

BOOST_AUTO_TEST_CASE(what_is_no_value_of_its_type_is_told_with_its_column) {
    db.execute(tn::insert_into(full).values(Full{.document = "null"}));
    sql("SET sql_mode = ''; ALTER TABLE full_rows MODIFY i16 BIGINT, MODIFY u16 BIGINT, MODIFY i64 "
        "DECIMAL(30, 2), MODIFY "
        "i32 DOUBLE, MODIFY f64 TEXT, MODIFY small TEXT, MODIFY clock TIME(6), MODIFY shade TEXT, "
        "MODIFY "
        "`key` TEXT");
    const auto refused = [&](const char* assignment, const auto& column, const char* wanted) {
        sql(std::string("SET sql_mode = ''; UPDATE full_rows SET ") + assignment);
        BOOST_TEST_CONTEXT(assignment)
        BOOST_CHECK_EXCEPTION(
            (void)db.all(tn::select(full.id, column).from(full)),
            tn::data_error,
            [&](const tn::data_error& e) {
                return mariadb_fixture::says(e, "column 2") && mariadb_fixture::says(e, wanted) &&
                       e.sql().starts_with("SELECT");
            }
        );
    };
    refused("i16 = 32768", full.i16, "integer of this size");
    refused("u16 = -1", full.u16, "integer of this size");
    refused("i64 = 99999999999999999999", full.i64, "integer of this size");
    refused("i64 = 0.5", full.i64, "integer");
    refused("i32 = 0.5", full.i32, "integer");
    refused("f64 = 'abc'", full.f64, "number");
    refused("small = 'abc'", full.small, "decimal");
    refused("day = '0000-00-00'", full.day, "date");
    refused("day = '2023-02-00'", full.day, "date");
    refused("clock = '24:00:00'", full.clock, "time");
    refused("clock = '-00:00:01'", full.clock, "time");
    refused("moment = '0000-00-00 00:00:00'", full.moment, "timestamp");
    refused("span = 'long'", full.span, "interval");
    refused("`key` = '0011'", full.key, "UUID");
    refused("shade = 'pink'", full.shade, "label");
    refused("i16 = NULL", full.i16, "integer");
    BOOST_TEST(db.scalar(tn::select(tn::count()).from(full)) == 1, "usable afterwards");
}

BOOST_AUTO_TEST_CASE(values_longer_than_their_room_come_whole) {
    std::vector<Sparse> records;
    for (const std::size_t size : {10U, 511U, 512U, 513U, 5000U, 3U << 20U, 7U})
        records.push_back(
            {.body = std::string(size, 'b'), .data = std::vector<std::byte>(size, std::byte{7})}
        );
    db.execute(tn::insert_into(sparse).values(records));
    for (int run = 0; run != 2; ++run) {
        std::size_t at = 0;
        const auto query = tn::select(sparse.body, sparse.data).from(sparse).order_by(sparse.id);
        for (auto&& [body, data] : db.fetch(query)) {
            BOOST_TEST((body == *records[at].body));
            BOOST_TEST(data->size() == records[at].data->size());
            BOOST_TEST((data->back() == std::byte{7}));
            ++at;
        }
        BOOST_TEST(at == records.size());
    }
}

BOOST_AUTO_TEST_CASE(what_the_server_takes_at_once_is_the_limit) {
    const auto most = static_cast<std::size_t>(std::stoul(value("SELECT @@max_allowed_packet")));
    Sparse large{.data = std::vector<std::byte>(most - 4096)};
    db.execute(tn::insert_into(sparse).values(large));
    BOOST_TEST(db.get(sparse, 1)->data->size() == most - 4096);
    large.data->resize(most);
    BOOST_CHECK_EXCEPTION(
        db.execute(tn::insert_into(sparse).values(large)),
        tn::data_error,
        mariadb_fixture::that_says("max_allowed_packet")
    );
    BOOST_CHECK_THROW(
        db.execute(tn::insert_into(sparse).values(std::vector<Sparse>{large, Sparse{}})),
        tn::data_error
    );
    BOOST_TEST(db.scalar(tn::select(tn::count()).from(sparse)) == 1, "usable afterwards");
}

BOOST_AUTO_TEST_CASE(sums_and_other_expressions_have_the_types_of_the_query) {
    db.execute(tn::insert_into(full).values(
        std::vector<Full>(3, Full{.i32 = 2, .f64 = 0.5, .document = "null"})
    ));
    BOOST_TEST(db.scalar(tn::select(tn::sum(full.i32)).from(full)).value() == 6);
    BOOST_TEST(db.scalar(tn::select(tn::sum(full.f64)).from(full)).value() == 1.5);
    BOOST_TEST(to_string(db.scalar(tn::select(tn::avg(full.i32)).from(full)).value()) == "2.0000");
    BOOST_TEST(db.scalar(tn::select(full.i32 == 2).from(full).limit(1)) == true);
}

BOOST_AUTO_TEST_CASE(a_type_of_ones_own_says_what_is_none) {
    using mysql_read_test::exams;
    db.create_all(tn::schema(exams));
    sql("INSERT INTO exams VALUES (1, 6), (2, 7)");
    BOOST_TEST(db.get(exams, 1)->mark.value == 6);
    BOOST_CHECK_EXCEPTION((void)db.get(exams, 2), tn::data_error, [](const tn::data_error& e) {
        return std::string_view(e.what()).find("(grade) holds no value of its type") !=
               std::string_view::npos;
    });
}

BOOST_AUTO_TEST_SUITE_END()
