// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What SQLite can't hold is refused before it is sent.
#include "typed.hpp"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <limits>

namespace {

using namespace typed;

struct typed_fixture {
    tn::database<tn::sqlite> db = tn::connect<tn::sqlite>("sqlite://");
    typed_fixture() { db.create_all(tables); }

    template <class Error> void refused(const Full& record) {
        BOOST_CHECK_THROW(db.execute(tn::insert_into(full).values(record)), Error);
        BOOST_CHECK_THROW(
            db.execute(tn::insert_into(full).values(std::vector<Full>{Full{}, record})), Error
        );
        BOOST_TEST(db.scalar(tn::select(tn::count()).from(full)) == 0);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(driver_sqlite_bind, typed_fixture)

BOOST_AUTO_TEST_CASE(unsigned_numbers_end_where_sqlite_does) {
    refused<tn::data_error>({.u64 = std::uint64_t{1} << 63});
    refused<tn::data_error>({.u64 = ~std::uint64_t{}});
    BOOST_CHECK_THROW(
        (void)db.all(tn::select(full.id).from(full).where(full.u64 == ~std::uint64_t{})),
        tn::data_error
    );
    BOOST_TEST(db.all(tn::select(full.id).from(full).where(full.u64 == 1U)).empty());
}

BOOST_AUTO_TEST_CASE(a_number_that_is_none_is_refused) {
    refused<tn::data_error>({.f64 = std::nan("")});
    refused<tn::data_error>({.f32 = std::numeric_limits<float>::quiet_NaN()});
    BOOST_CHECK_THROW(
        (void)db.all(tn::select(full.id).from(full).where(full.f64 < std::nan(""))), tn::data_error
    );
}

BOOST_AUTO_TEST_CASE(a_text_that_is_too_long_is_refused_by_code_points) {
    refused<tn::value_error>({.word = "abcde"});
    refused<tn::value_error>({.word = "\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9"});
    db.execute(tn::insert_into(full).values(Full{.word = "\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9"}));
    BOOST_TEST(db.get(full, 1)->word.size() == 8U);
}

BOOST_AUTO_TEST_CASE(dates_that_have_no_text_are_refused) {
    const auto day_after = tn::detail::last_date + std::chrono::days{1};
    const auto day_before = tn::detail::first_date - std::chrono::days{1};
    refused<std::range_error>({.day = day_after});
    refused<std::range_error>({.day = day_before});
    refused<std::range_error>({.moment = day_after});
    refused<std::range_error>(
        {.moment = tn::timestamp_value{tn::detail::first_date} - std::chrono::microseconds{1}}
    );
}

BOOST_AUTO_TEST_CASE(an_enumerator_without_a_label_is_refused) {
    refused<tn::value_error>({.shade = static_cast<colour>(3)});
    refused<tn::value_error>({.shade = static_cast<colour>(-1)});
}

BOOST_AUTO_TEST_CASE(values_as_parameters_meet_columns_of_every_type) {
    const Full record{
        .i16 = -5,
        .u64 = 9,
        .yes = true,
        .f32 = 0.1F,
        .f64 = 0.1,
        .small = tn::decimal<12, 2>::parse("1.10"),
        .word = "word",
        .body = "body",
        .data = {std::byte{1}},
        .day = tn::detail::last_date,
        .clock = tn::clock_time{std::chrono::hours{5}},
        .moment = tn::detail::last_date,
        .key = *tn::parse_uuid("00112233-4455-6677-8899-aabbccddeeff"),
        .shade = colour::blue,
        .place = path{"x"}};
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

BOOST_AUTO_TEST_SUITE_END()
