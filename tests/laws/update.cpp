// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// UPDATE.
#include "change_store.hpp"

#include <boost/test/unit_test.hpp>

namespace query_update {
using namespace change;
using money = tn::decimal<12, 2>;
} // namespace query_update

BOOST_FIXTURE_TEST_SUITE(query_update, query_update::fixture)

BOOST_AUTO_TEST_CASE(seed_072_073_many_rows_are_updated_and_counted) {
    fill_settings();
    const std::int64_t updated =
        db.execute(tn::update(settings).set(settings.value = "w").where(settings.hits >= 2));
    BOOST_TEST(updated == 2);
    BOOST_TEST(plain("SELECT * FROM settings ORDER BY title") == "a|x|1|\nb|w|2|\nc|w|3|\n");
    BOOST_TEST(
        db.execute(tn::update(settings).set(settings.value = "w").where(settings.hits > 9)) == 0
    );
}

BOOST_AUTO_TEST_CASE(seed_153_values_are_calculated_from_what_was_there) {
    fill_settings();
    constexpr auto change = tn::update(settings)
                                .set(settings.hits -= tn::param<"n">, settings.value += "!")
                                .where(settings.title == tn::param<"t">);
    BOOST_TEST(db.execute(change, "n"_p = 5, "t"_p = "b") == 1);
    BOOST_TEST(plain("SELECT * FROM settings WHERE title = 'b'") == "b|y!|-3|\n");
}

BOOST_AUTO_TEST_CASE(seed_012_a_record_is_a_value_that_nobody_watches) {
    fill_settings();
    const auto of_a = tn::select(settings).from(settings).where(settings.title == "a");
    Setting mine = db.one(of_a);
    mine.value = "changed";
    db.transaction([&](auto& tx) { BOOST_TEST(tx.one(of_a).value == "x"); });
    BOOST_TEST(plain("SELECT value FROM settings WHERE title = 'a'") == "x|\n");
    BOOST_TEST(mine.value == "changed");
}

BOOST_AUTO_TEST_CASE(all_rows_are_updated_when_that_is_said) {
    fill_settings();
    BOOST_TEST(db.execute(tn::update(settings).set(settings.hits = 0).all_rows()) == 3);
    BOOST_TEST(plain("SELECT sum(hits) FROM settings") == "0|\n");
}

BOOST_AUTO_TEST_CASE(seed_034_a_column_is_touched_unless_it_is_set) {
    Member member{.email = "a@b.c"};
    db.execute(tn::insert_into(members).values(member).fill_keys());
    BOOST_TEST(!member.touched.has_value());
    const auto before = tn::current_timestamp();
    db.execute(tn::update(members).set(members.points = 1).where(members.id == member.id));
    const auto touched = db.get(members, member.id)->touched;
    BOOST_REQUIRE(touched.has_value());
    // SQLite's clock has milliseconds
    BOOST_TEST((*touched >= before - std::chrono::milliseconds(1)));
    BOOST_TEST((*touched <= tn::current_timestamp()));
    db.execute(
        tn::update(members).set(members.touched = std::nullopt).where(members.id == member.id)
    );
    BOOST_TEST(!db.get(members, member.id)->touched.has_value());
}

BOOST_AUTO_TEST_CASE(a_plain_callable_touches_with_its_value) {
    db.execute(tn::insert_into(seats).set(seats.line = "A", seats.number = 1));
    db.execute(tn::update(seats).set(seats.code = "c").where(seats.number == 1));
    BOOST_TEST(plain("SELECT code, changes, twice FROM seats") == "c|9|2|\n");
}

BOOST_AUTO_TEST_CASE(seed_149_only_what_is_set_is_updated) {
    fill_settings();
    const auto patch = [&](std::optional<std::string> value, std::optional<std::int32_t> hits) {
        return db.execute(
            tn::update(settings)
                .set(settings.value = tn::if_set(value), settings.hits = tn::if_set(hits))
                .where(settings.title == "a")
        );
    };
    BOOST_TEST(patch("new", std::nullopt) == 1);
    BOOST_TEST(plain("SELECT * FROM settings WHERE title = 'a'") == "a|new|1|\n");
    BOOST_TEST(patch(std::nullopt, 8) == 1);
    BOOST_TEST(plain("SELECT * FROM settings WHERE title = 'a'") == "a|new|8|\n");
    BOOST_TEST(patch("both", 9) == 1);
    BOOST_TEST(plain("SELECT * FROM settings WHERE title = 'a'") == "a|both|9|\n");
    BOOST_CHECK_THROW(patch(std::nullopt, std::nullopt), tn::value_error);
    BOOST_TEST(plain("SELECT count(*) FROM settings WHERE title = 'a' AND hits = 9") == "1|\n");
}

BOOST_AUTO_TEST_CASE(a_column_that_is_touched_is_no_reason_for_an_update) {
    db.execute(tn::insert_into(members).set(members.email = "m"));
    const std::optional<std::string> none;
    BOOST_CHECK_THROW(
        db.execute(tn::update(members).set(members.name = tn::if_set(none)).all_rows()),
        tn::value_error
    );
    BOOST_TEST(plain("SELECT touched FROM members") == "NULL|\n");
}

BOOST_AUTO_TEST_CASE(decimals_stay_exact) {
    db.execute(
        tn::insert_into(members).set(members.email = "d", members.balance = money::parse("0.10"))
    );
    for (int i = 0; i != 9; ++i)
        db.execute(tn::update(members)
                       .set(members.balance += money::parse("0.10"))
                       .where(members.email == "d"));
    BOOST_TEST(db.scalar(tn::select(members.balance).from(members)) == money::parse("1.00"));
    BOOST_TEST(db.scalar(tn::select(tn::count()).from(members).where(members.balance == 1)) == 1);
}

BOOST_AUTO_TEST_CASE(a_value_may_come_from_another_table) {
    fill_settings();
    db.execute(tn::insert_into(members).set(members.email = "m", members.points = 41));
    db.execute(tn::update(settings)
                   .set(
                       settings.hits = tn::coalesce(
                           tn::scalar_subquery(tn::select(tn::max(members.points)).from(members)), 0
                       )
                   )
                   .where(settings.title.in(
                       tn::select(settings.title).from(settings).where(settings.hits < 3)
                   )));
    BOOST_TEST(plain("SELECT hits FROM settings ORDER BY title") == "41|\n41|\n3|\n");
}

BOOST_AUTO_TEST_CASE(an_update_may_say_where_it_is_run) {
    fill_settings();
    std::string text;
    db.on_before_execute([&](const tn::statement_event& event) { text = event.sql; });
    BOOST_TEST(
        db.execute(tn::here(tn::update(settings).set(settings.hits = 7).where(settings.title == "a")
        )) == 1
    );
    const std::string where = law::spelt(R"( WHERE "settings"."title" = )");
    const std::size_t at = text.find(where);
    BOOST_TEST_REQUIRE(at != text.npos, text);
    BOOST_TEST(text.substr(at).find(" /* update.cpp:") != text.npos, text);
}

BOOST_AUTO_TEST_CASE(an_update_that_a_constraint_refuses_changes_nothing) {
    fill_settings();
    BOOST_CHECK_THROW(
        db.execute(tn::update(settings).set(settings.title = "same").all_rows()),
        tn::unique_violation
    );
    BOOST_TEST(plain("SELECT title FROM settings ORDER BY 1") == "a|\nb|\nc|\n");
}

BOOST_AUTO_TEST_SUITE_END()
