// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The code of docs/tutorial/09-bulk.md.
#include "../../examples/bookshop.hpp"

#include <boost/test/unit_test.hpp>

#include <ranges>
#include <sstream>
#include <utility>

namespace the_tutorial_on_bulk {

template <class T> struct reading_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "sensor", tn::varchar<20>> sensor;
    tn::column<T, "value", double> value{};
};
inline constexpr tn::table<"readings", reading_columns> readings;
using Reading = tn::record<readings>;

auto open_station() {
    auto db = tn::connect<tn::sqlite>("sqlite:///:memory:");
    db.create_all(tn::schema(readings));
    return db;
}

std::vector<Reading> measured(int count) {
    std::vector<Reading> made;
    for (int i = 0; i != count; ++i)
        made.push_back({.sensor = "s" + std::to_string(i % 7), .value = i * 0.5});
    return made;
}

//[import
std::int64_t import_lines(auto& db, std::istream& lines) {
    constexpr std::size_t portion = 1000;
    return db.transaction([&](tn::transaction& tx) {
        std::int64_t stored = 0;
        std::vector<Reading> read;
        const auto store = [&] {
            stored += tx.execute(tn::insert_into(readings).values(read));
            read.clear();
        };
        std::string sensor;
        double value = 0;
        while (lines >> sensor >> value) {
            read.push_back({.sensor = sensor, .value = value});
            if (read.size() == portion)
                store();
        }
        store();
        return stored;
    });
}
//]

//[set_one
constexpr auto set_price =
    tn::update(books).set(books.price = tn::param<"price">).where(books.id == tn::param<"id">);
//]

//[portions
std::int64_t delete_readings(auto& db, std::string_view sensor) {
    const auto some = tn::select(readings.id)
                          .from(readings)
                          .where(readings.sensor == sensor)
                          .order_by(readings.id)
                          .limit(1000);
    std::int64_t all = 0;
    while (const auto gone = db.execute(tn::delete_from(readings).where(readings.id.in(some))))
        all += gone; // a transaction each: other writers come between
    return all;
}
//]

} // namespace the_tutorial_on_bulk

BOOST_AUTO_TEST_SUITE(the_tutorial_on_bulk)

BOOST_AUTO_TEST_CASE(seed_171_ten_thousand_rows_are_one_call) {
    auto db = open_station();
    //[range
    const std::vector<Reading> many = measured(10'000);
    const tn::statement_counter counter(db);
    const std::int64_t stored = db.execute(tn::insert_into(readings).values(many));
    BOOST_TEST(stored == 10'000);
    BOOST_TEST(counter.count() == 625U); // of 16 rows each
    //]

    //[view
    const auto doubled = many | std::views::transform([](const Reading& each) {
                             return Reading{.sensor = each.sensor, .value = each.value * 2};
                         });
    db.execute(tn::insert_into(readings).values(doubled));
    //]
    BOOST_TEST(db.count(tn::select(readings).from(readings)) == 20'000);

    //[fetch
    double sum = 0;
    for (auto&& [sensor, value] :
         db.fetch(tn::select(readings.sensor, readings.value).from(readings)))
        if (sensor == "s3")
            sum += value;
    //]
    BOOST_TEST(sum > 0);

    const double fetched = std::exchange(sum, 0);
    //[unload
    const auto measured_by =
        tn::select(readings.value).from(readings).where(readings.sensor == tn::param<"sensor">);
    for (auto&& [value] : db.unload(measured_by, "sensor"_p = "s3"))
        sum += value;
    //]
    BOOST_TEST(sum == fetched, boost::test_tools::tolerance(1e-9));
    BOOST_TEST(delete_readings(db, "s3") > 2'000);
}

BOOST_AUTO_TEST_CASE(an_import_is_one_transaction) {
    auto db = open_station();
    std::stringstream lines;
    for (int i = 0; i != 2'500; ++i)
        lines << "s" << i % 3 << ' ' << i << '\n';
    BOOST_TEST(import_lines(db, lines) == 2'500);
}

BOOST_AUTO_TEST_CASE(a_statement_is_run_many_times) {
    auto db = open_bookshop();
    const std::vector<std::pair<std::int64_t, tn::decimal<8, 2>>> prices{{1, 13}, {2, 9}, {3, 12}};
    //[run_many
    db.transaction([&](tn::transaction& tx) {
        for (const auto& [id, price] : prices)
            tx.execute(set_price, "id"_p = id, "price"_p = price);
    });
    //]
    BOOST_TEST((db.get(books, 2)->price == 9));

    //[batch
    const auto [cheap, raised, total] = db.batch(
        tn::select(books).from(books).where(books.price < 10).order_by(books.id),
        tn::update(books).set(books.price = books.price + 1).where(books.id == 3),
        tn::select(tn::sum(books.price)).from(books)
    );
    //]
    BOOST_TEST_REQUIRE(cheap.size() == 2U);
    BOOST_TEST(cheap[1].title == "Beowulf");
    BOOST_TEST(raised == 1);
    BOOST_TEST((total.at(0).c1 == 52.35_dec)); // 13 + 9 + 13 + 10 + 7.35
}

BOOST_AUTO_TEST_SUITE_END()
