// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// INSERT: by assignments, records, ranges and queries; keys that come back.
#include "change_store.hpp"

#include <boost/test/unit_test.hpp>

#include <list>
#include <ranges>
#include <span>

namespace query_insert {
using namespace change;
} // namespace query_insert

BOOST_FIXTURE_TEST_SUITE(query_insert, query_insert::fixture)

BOOST_AUTO_TEST_CASE(seed_032_033_035_a_row_gets_the_defaults_of_client_and_server) {
    BOOST_TEST(db.execute(tn::insert_into(members).set(members.email = "a@b.c")) == 1);
    BOOST_TEST(
        plain("SELECT id, email, name, points, balance, note, role, token, touched FROM members") ==
        "1|a@b.c|nobody|5|0|NULL|user|token|NULL|\n"
    );
    BOOST_TEST(db.execute(tn::insert_into(counters).default_values()) == 1);
    BOOST_TEST(plain("SELECT id, label FROM counters") == "1|NULL|\n");
}

BOOST_AUTO_TEST_CASE(seed_063_the_key_is_put_into_the_record) {
    Member first{.email = "1"};
    Member second{.email = "2"};
    BOOST_TEST(db.execute(tn::insert_into(members).values(first).fill_keys()) == 1);
    BOOST_TEST(db.execute(tn::insert_into(members).values(second).fill_keys()) == 1);
    BOOST_TEST(first.id == 1);
    BOOST_TEST(second.id == 2);
}

BOOST_AUTO_TEST_CASE(seed_063_171_the_keys_of_a_range_are_put_into_its_records_in_order) {
    run("INSERT INTO members (id, email, name, points, balance, token)"
        " VALUES (70, 'x', 'n', 0, 0, 't')");
    if (law::on_postgresql) // whose sequences know nothing of keys that are given
        run("ALTER TABLE members ALTER id RESTART WITH 71");
    std::vector<Member> many;
    for (int i = 0; i != 100; ++i)
        many.push_back({.email = std::to_string(i)});
    BOOST_TEST(db.execute(tn::insert_into(members).values(many).fill_keys()) == 100);
    for (std::size_t i = 0; i != many.size(); ++i)
        BOOST_TEST(many[i].id == static_cast<std::int64_t>(71 + i));
    BOOST_TEST(plain("SELECT email FROM members WHERE id = 100") == "29|\n");

    std::list<Member> linked{{.email = "l1"}, {.email = "l2"}};
    db.execute(tn::insert_into(members).values(linked).fill_keys());
    BOOST_TEST(linked.back().id == 172);
    std::vector<Member> none;
    BOOST_TEST(db.execute(tn::insert_into(members).values(none).fill_keys()) == 0);
}

BOOST_AUTO_TEST_CASE(seed_062_a_key_comes_back_by_returning) {
    constexpr auto insert =
        tn::insert_into(settings)
            .set(settings.title = tn::param<"t">, settings.value = tn::param<"v">)
            .returning(settings.title, settings.hits);
    const auto row = db.one(insert, "t"_p = "one", "v"_p = "v");
    BOOST_TEST(row[settings.title] == "one");
    BOOST_TEST(row[settings.hits] == 0);
    BOOST_TEST(db.scalar(tn::insert_into(counters).default_values().returning(counters.id)) == 1);
    for (auto&& [id, label] : db.fetch(tn::insert_into(counters)
                                           .set(counters.label = "x")
                                           .returning(counters.id, counters.label))) {
        BOOST_TEST(id == 2);
        BOOST_TEST((label == std::string_view("x")));
    }
}

BOOST_AUTO_TEST_CASE(records_return_what_was_stored) {
    Member member{.email = "m"};
    const auto whole = db.one(tn::insert_into(members).values(member).returning(members));
    BOOST_TEST(whole.id == 1);
    BOOST_TEST(whole.role == "member"); // a record is sent as it is
    std::vector<Setting> many;
    for (int i = 0; i != 40; ++i)
        many.push_back({.title = std::to_string(i), .value = "v", .hits = i});
    const auto stored =
        db.all(tn::insert_into(settings).values(many).returning(settings.title, settings.hits));
    BOOST_REQUIRE(stored.size() == 40U);
    BOOST_TEST(stored[39].c1 == "39");
    BOOST_TEST(plain("SELECT sum(hits) FROM settings") == "780|\n");
}

BOOST_AUTO_TEST_CASE(seed_064_a_range_is_stored_whole_or_not_at_all) {
    std::vector<Setting> many;
    for (int i = 0; i != 100; ++i)
        many.push_back({.title = std::to_string(i), .value = "v"});
    many.back().title = "3";
    BOOST_CHECK_THROW(db.execute(tn::insert_into(settings).values(many)), tn::unique_violation);
    BOOST_TEST(plain("SELECT count(*) FROM settings") == "0|\n");
    many.pop_back();
    BOOST_TEST(db.execute(tn::insert_into(settings).values(std::span(many))) == 99);
    BOOST_TEST(plain("SELECT count(*) FROM settings") == "99|\n");
}

BOOST_AUTO_TEST_CASE(records_that_a_range_makes_on_the_way_are_stored_as_they_were_made) {
    const auto made = std::views::iota(0, 40) | std::views::transform([](int i) {
                          return Setting{
                              .title = "a title that is no short string " + std::to_string(i),
                              .value = std::string(100, static_cast<char>('A' + i % 26))};
                      });
    BOOST_TEST(db.execute(tn::insert_into(settings).values(made)) == 40);
    BOOST_TEST(
        plain("SELECT count(DISTINCT title), count(DISTINCT value), min(length(value)) "
              "FROM settings WHERE title LIKE 'a title that is no short string %'"
        ) == "40|26|100|\n"
    );
}

BOOST_AUTO_TEST_CASE(the_rows_of_a_query_are_stored) {
    fill_settings();
    db.execute(tn::insert_into(members).set(members.email = "new", members.name = "n"));
    BOOST_TEST(
        db.execute(tn::insert_into(settings)
                       .columns(settings.title, settings.value, settings.hits)
                       .from(tn::select(members.email, members.name, members.points).from(members))
        ) == 1
    );
    BOOST_TEST(plain("SELECT * FROM settings WHERE title = 'new'") == "new|n|5|\n");
    BOOST_TEST(
        db.execute(
            tn::insert_into(settings).from(
                tn::select(settings.title + "2", settings.value, settings.hits)
                    .from(settings)
                    .where(settings.hits <= tn::param<"most">)
            ),
            "most"_p = 2
        ) == 2
    );
    BOOST_TEST(plain("SELECT title FROM settings ORDER BY 1") == "a|\na2|\nb|\nb2|\nc|\nnew|\n");
}

BOOST_AUTO_TEST_SUITE_END()
