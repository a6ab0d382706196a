// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "shop_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace expr_date {

using namespace shop;

static_assert(spelt<tn::sqlite>(tn::now()) == "strftime('%Y-%m-%d %H:%M:%f000', 'now')");
static_assert(spelt<tn::postgresql>(tn::now()) == "(CURRENT_TIMESTAMP AT TIME ZONE 'UTC')");
static_assert(spelt<tn::mysql>(tn::now()) == "UTC_TIMESTAMP(6)");
static_assert(spelt<tn::sqlite>(tn::today()) == "date('now')");
static_assert(
    spelt<tn::postgresql>(tn::today()) == "CAST(CURRENT_TIMESTAMP AT TIME ZONE 'UTC' AS DATE)"
);
static_assert(spelt<tn::mariadb>(tn::today()) == "UTC_DATE()");

static_assert(spelt<tn::sqlite>(tn::date_lit<"1998-12-01">) == "'1998-12-01'");
static_assert(spelt<tn::postgresql>(tn::date_lit<"1998-12-01">) == "DATE '1998-12-01'");
static_assert(
    spelt<tn::mysql>(tn::timestamp_lit<"1998-12-01T18:30:00+02:00">) ==
    "TIMESTAMP '1998-12-01 16:30:00.000000'"
);
static_assert(spelt<tn::sqlite>(tn::timestamp_lit<"1998-12-01">) == "'1998-12-01 00:00:00.000000'");

// Both are template arguments.
template <auto> struct holds {};
static_assert(!std::is_same_v<holds<tn::now>, holds<tn::today>>);
static_assert(std::is_same_v<holds<tn::now()>, holds<tn::now()>>);
[[maybe_unused]] constexpr tn::server_default<tn::now()> default_now;

int made = 0;

struct defaults {
    tn::timestamp_value at = tn::now();
    std::optional<tn::timestamp_value> maybe_at = tn::now();
    tn::date_value on = tn::now();
    tn::date_value day = tn::today();
    int number = tn::by([] { return ++made; });
    std::string text = tn::by([] { return "made"; });
    std::optional<std::string> maybe_text = tn::by([] { return std::optional<std::string>(); });
    std::optional<int> maybe_number = tn::by([] { return 7; });
};

template <class T> struct token_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "token", tn::text> token = tn::by([] { return std::string("token"); });
    tn::column<T, "day", tn::date> day = tn::today();
};
constexpr tn::table<"tokens", token_columns> tokens;

} // namespace expr_date

BOOST_AUTO_TEST_SUITE(expr_date)

BOOST_AUTO_TEST_CASE(a_record_is_made_with_the_time_of_the_program) {
    const tn::timestamp_value before = tn::current_timestamp();
    const defaults values;
    const tn::timestamp_value behind = tn::current_timestamp();
    BOOST_TEST((before <= values.at && values.at <= behind));
    BOOST_TEST((before <= *values.maybe_at && *values.maybe_at <= behind));
    BOOST_TEST((values.on == values.day));
    BOOST_TEST((tn::date_value(tn::today()) == tn::current_date()));
}

BOOST_AUTO_TEST_CASE(a_default_is_made_anew_for_each_record) {
    const int before = made;
    BOOST_TEST(defaults{}.number == before + 1);
    BOOST_TEST(defaults{}.number == before + 2);
    BOOST_TEST(defaults{}.text == "made");
    BOOST_TEST(!defaults{}.maybe_text.has_value());
    BOOST_TEST(defaults{}.maybe_number.value() == 7);
    BOOST_TEST(tn::record<tokens>{.id = 1}.token == "token");
    BOOST_TEST((tn::record<tokens>{.id = 1}.day == tn::current_date()));
}

BOOST_AUTO_TEST_CASE(a_query_has_the_time_of_the_database) {
    auto db = open();
    const auto query = tn::select(tn::now(), tn::today()).from(users).limit(1);
    const auto before = std::chrono::floor<std::chrono::milliseconds>(tn::current_timestamp());
    const auto row = db.rows(query).at(0);
    const auto time = tn::parse_timestamp(row[0]);
    BOOST_REQUIRE(time.has_value());
    BOOST_TEST(row[0].size() == tn::timestamp_chars);
    BOOST_TEST((*time >= before && *time <= tn::current_timestamp()));
    BOOST_TEST(tn::parse_date(row[1]).has_value());
    BOOST_TEST(values(db, tn::now() > users.created_at) == "1 1 1");
    BOOST_TEST(values(db, tn::today().between(users.born, tn::today())) == "1 1 NULL");
}

BOOST_AUTO_TEST_CASE(a_constant_is_compared_as_what_it_is) {
    auto db = open();
    BOOST_TEST(values(db, users.born == tn::date_lit<"1984-02-29">) == "0 1 NULL");
    BOOST_TEST(
        values(db, users.created_at >= tn::timestamp_lit<"2024-01-31 23:59:59.999999">) == "1 1 0"
    );
}

BOOST_AUTO_TEST_SUITE_END()
