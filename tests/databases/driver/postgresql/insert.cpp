// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Records into PostgreSQL: one, ranges of every kind, keys that come back.
#include "postgresql_fixture.hpp"
#include "typed.hpp"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <list>
#include <ranges>

namespace driver_postgresql_insert {

using namespace postgresql_tests;

template <class T> struct note_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "title", tn::varchar<80>, tn::unique> title;
    tn::column<T, "size", std::optional<std::int32_t>> size{};
};
inline constexpr tn::table<"notes", note_columns> notes;
using Note = tn::record<notes>;

struct notes_fixture : fixture {
    std::string told;

    notes_fixture() {
        db.create_all(tn::schema(notes));
        db.on_before_execute([&](const tn::statement_event& e) { (told += e.sql) += '\n'; });
    }
    static std::vector<Note> many(int count, int from = 0) {
        std::vector<Note> made;
        for (int i = 0; i != count; ++i)
            made.push_back({.title = "note " + std::to_string(from + i), .size = i});
        return made;
    }
    std::string count() { return sql.value("SELECT count(*) FROM notes"); }
};

} // namespace driver_postgresql_insert

BOOST_FIXTURE_TEST_SUITE(
    driver_postgresql_insert,
    driver_postgresql_insert::notes_fixture,
    *boost::unit_test::precondition(test_servers::with_postgresql)
)

BOOST_AUTO_TEST_CASE(a_long_range_is_copied) {
    BOOST_TEST(db.execute(tn::insert_into(notes).values(many(1000))) == 1000);
    BOOST_TEST(has(told, "COPY \"notes\" (\"title\", \"size\") FROM STDIN (FORMAT binary)"));
    BOOST_TEST(!has(told, "INSERT"));
    BOOST_TEST(count() == "1000");
    BOOST_TEST(sql.value("SELECT sum(size) FROM notes") == "499500");
    BOOST_TEST(db.get(notes, 1000)->title == "note 999");
}

BOOST_AUTO_TEST_CASE(short_ranges_and_those_with_a_tail_are_run_in_a_pipeline) {
    BOOST_TEST(db.execute(tn::insert_into(notes).values(many(3))) == 3);
    BOOST_TEST(!has(told, "COPY"));
    const auto again = many(100);
    BOOST_TEST(
        db.execute(tn::insert_into(notes).values(again).on_conflict(notes.title).do_nothing()) == 97
    );
    BOOST_TEST(
        db.execute(tn::insert_into(notes)
                       .values(again)
                       .on_conflict(notes.title)
                       .do_update(notes.size = tn::excluded(notes.size))) == 100
    );
    BOOST_TEST(count() == "100");
}

BOOST_AUTO_TEST_CASE(one_range_may_have_the_same_key_twice_where_conflicts_are_updates) {
    const std::vector<Note> twice(20, Note{.title = "the same", .size = 1});
    BOOST_TEST(
        db.execute(tn::insert_into(notes)
                       .values(twice)
                       .on_conflict(notes.title)
                       .do_update(notes.size = tn::excluded(notes.size))) == 20
    );
    BOOST_TEST(count() == "1");
}

BOOST_AUTO_TEST_CASE(keys_come_back_in_the_order_of_the_records) {
    std::vector<Note> records = many(200);
    BOOST_TEST(db.execute(tn::insert_into(notes).values(records).fill_keys()) == 200);
    for (std::size_t i = 0; i != records.size(); ++i)
        BOOST_TEST(records[i].id == static_cast<std::int64_t>(i) + 1);
    Note one{.title = "alone"};
    BOOST_TEST(db.execute(tn::insert_into(notes).values(one).fill_keys()) == 1);
    BOOST_TEST(one.id == 201);
}

BOOST_AUTO_TEST_CASE(rows_come_back_in_the_order_of_the_records) {
    const auto rows =
        db.all(tn::insert_into(notes).values(many(150)).returning(notes.id, notes.title));
    BOOST_TEST_REQUIRE(rows.size() == 150U);
    for (std::size_t i = 0; i != rows.size(); ++i)
        BOOST_TEST(rows[i][notes.title] == "note " + std::to_string(i));
    const auto row =
        db.one(tn::insert_into(notes).values(Note{.title = "one"}).returning(notes.id));
    BOOST_TEST(row[notes.id] == 151);
}

BOOST_AUTO_TEST_CASE(ranges_of_every_kind_are_stored) {
    const auto all = many(30);
    BOOST_TEST(
        db.execute(tn::insert_into(notes).values(std::list<Note>(all.begin(), all.end()))) == 30
    );
    const auto made = std::views::iota(100, 140) |
                      std::views::transform([](int i) { return Note{.title = std::to_string(i)}; });
    BOOST_TEST(db.execute(tn::insert_into(notes).values(made)) == 40);
    const auto few = std::views::iota(200, 203) |
                     std::views::transform([](int i) { return Note{.title = std::to_string(i)}; });
    BOOST_TEST(db.execute(tn::insert_into(notes).values(few)) == 3);
    BOOST_TEST(db.execute(tn::insert_into(notes).values(std::vector<Note>{})) == 0);
    BOOST_TEST(count() == "73");
    BOOST_TEST(
        db.execute(tn::insert_into(notes).values(Note{.id = 500, .title = "z"}).with_identity()) ==
        1
    );
    BOOST_TEST(db.get(notes, 500).has_value());
}

BOOST_AUTO_TEST_CASE(a_long_copy_within_a_time_for_answers_is_sent_by_and_by) {
    auto patient = another("read_timeout=20000");
    const std::vector<Note> records = many(20'000);
    BOOST_TEST(patient.execute(tn::insert_into(notes).values(records)) == 20'000);
    BOOST_TEST(
        patient.execute(
            tn::insert_into(notes).values(many(100, 20'000)).on_conflict(notes.title).do_nothing()
        ) == 100
    );
    BOOST_TEST(count() == "20100");
}

BOOST_AUTO_TEST_CASE(a_range_that_fails_leaves_nothing) {
    for (const int size : {3, 100}) {
        auto records = many(size);
        records.back().title = records.front().title;
        BOOST_CHECK_EXCEPTION(
            db.execute(tn::insert_into(notes).values(records)),
            tn::unique_violation,
            [](const auto& e) { return e.violates(notes.title); }
        );
        BOOST_CHECK_THROW(
            db.execute(tn::insert_into(notes).values(records).fill_keys()), tn::unique_violation
        );
        records.back().title = std::string("a\0b", 3);
        if (size == 3)
            BOOST_CHECK_THROW(db.execute(tn::insert_into(notes).values(records)), tn::value_error);
        else // the server looks at what is copied
            BOOST_CHECK_THROW(db.execute(tn::insert_into(notes).values(records)), tn::data_error);
        BOOST_CHECK_THROW(
            db.all(tn::insert_into(notes).values(records).returning(notes.id)), tn::value_error
        );
        BOOST_TEST(count() == "0");
    }
    db.transaction([&](auto& tx) {
        tx.execute(tn::insert_into(notes).values(Note{.title = "first"}));
        BOOST_CHECK_THROW(
            tx.execute(tn::insert_into(notes).values(std::vector<Note>(50, Note{.title = "x"}))),
            tn::unique_violation
        );
        tx.execute(tn::insert_into(notes).values(Note{.title = "last"}));
    });
    BOOST_TEST(count() == "2");
}

BOOST_AUTO_TEST_CASE(a_table_that_is_not_as_declared_gets_statements) {
    sql.execute("ALTER TABLE notes ALTER size TYPE bigint");
    BOOST_TEST(db.execute(tn::insert_into(notes).values(many(100))) == 100);
    BOOST_TEST(!has(told, "COPY"));
    BOOST_TEST(count() == "100");
}

BOOST_AUTO_TEST_CASE(every_type_is_copied) {
    using namespace typed;
    db.create_all(tables);
    std::vector<Full> records(40, Full{.word = "abc", .document = "[1]"});
    records[7] = Full{
        .i16 = -5,
        .u64 = ~std::uint64_t{0},
        .yes = true,
        .f32 = 0.5F,
        .f64 = -0.0,
        .small = tn::decimal<12, 2>::parse("-12.05"),
        .large = tn::decimal<38, 10>::parse("1234567890123456789012345678.0000000001"),
        .body = std::string(200'000, 'y'),
        .data = std::vector<std::byte>(70'000, std::byte{7}),
        .day = tn::detail::last_date,
        .span = tn::interval_value(1, -2, 3),
        .document = R"({"k": 1})",
        .shade = colour::blue,
        .place = path{"here"}};
    BOOST_TEST(db.execute(tn::insert_into(full).values(records)) == 40);
    BOOST_TEST(has(told, "COPY \"full_rows\""));
    const Full found = *db.get(full, 8);
    BOOST_TEST((found.u64 == records[7].u64 && found.large == records[7].large));
    BOOST_TEST((found.body == records[7].body && found.data == records[7].data));
    BOOST_TEST((found.document == R"({"k": 1})" && found.place == path{"here"}));
    BOOST_TEST((found.span == records[7].span && std::signbit(found.f64)));
    BOOST_TEST(db.execute(tn::insert_into(sparse).values(std::vector<Sparse>(20))) == 20);
    BOOST_TEST(
        sql.value("SELECT count(*) FROM sparse_rows WHERE body IS NULL AND u64 IS NULL") == "20"
    );
}

BOOST_AUTO_TEST_CASE(nothing_of_it_is_prepared_where_that_is_said) {
    auto plain = another("prepare=off");
    BOOST_TEST(plain.execute(tn::insert_into(notes).values(many(500))) == 500);  // copied
    BOOST_TEST(plain.execute(tn::insert_into(notes).values(many(3, 500))) == 3); // in a pipeline
    auto keyed = many(200, 600);
    BOOST_TEST(plain.execute(tn::insert_into(notes).values(keyed).fill_keys()) == 200);
    for (std::size_t i = 0; i != keyed.size(); ++i)
        BOOST_TEST((plain.get(notes, keyed[i].id)->title == keyed[i].title));
    BOOST_TEST(
        plain.execute(tn::insert_into(notes).values(many(10)).on_conflict(notes.title).do_nothing()
        ) == 0
    );
    BOOST_TEST(
        plain.all(tn::insert_into(notes).values(many(5, 900)).returning(notes.title)).size() == 5U
    );
    BOOST_TEST(
        plain.scalar(tn::raw<"SELECT count(*) FROM pg_prepared_statements", std::int64_t>) == 0
    );
    BOOST_TEST(count() == "708");
}

BOOST_AUTO_TEST_SUITE_END()
