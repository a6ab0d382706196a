// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// ON CONFLICT.
#include "change_store.hpp"

#include <boost/test/unit_test.hpp>

namespace query_on_conflict {
using namespace change;

/// The conflict that is meant is of the email; MariaDB heeds one of any key.
template <class Insert> auto on_email(const Insert& insert) {
    if constexpr (law::on_mariadb)
        return insert.on_any_conflict();
    else
        return insert.on_conflict(members.email);
}

} // namespace query_on_conflict

BOOST_FIXTURE_TEST_SUITE(query_on_conflict, query_on_conflict::fixture)

BOOST_AUTO_TEST_CASE(the_row_that_is_there_stays) {
    fill_settings();
    const auto insert = tn::insert_into(settings).set(settings.title = "a", settings.value = "new");
    BOOST_TEST(db.execute(insert.on_conflict(settings.title).do_nothing()) == 0);
    BOOST_TEST(db.execute(insert.on_any_conflict().do_nothing()) == 0);
#ifndef TENON_LAW_MARIADB // which would return the row that is there
    BOOST_TEST(
        !db.one_or_none(insert.on_any_conflict().do_nothing().returning(settings.title)).has_value()
    );
#endif
    BOOST_TEST(plain("SELECT * FROM settings WHERE title = 'a'") == "a|x|1|\n");
    BOOST_CHECK_THROW(db.execute(insert), tn::unique_violation);
}

BOOST_AUTO_TEST_CASE(the_row_that_is_there_is_updated) {
    fill_settings();
    constexpr auto count_hit =
        tn::insert_into(settings)
            .set(settings.title = tn::param<"t">, settings.value = "v", settings.hits = 10)
            .on_conflict(settings.title)
            .do_update(settings.hits = settings.hits + tn::excluded(settings.hits))
            .returning(settings.hits);
    BOOST_TEST(db.scalar(count_hit, "t"_p = "a") == 11);
    BOOST_TEST(db.scalar(count_hit, "t"_p = "a") == 21);
    BOOST_TEST(db.scalar(count_hit, "t"_p = "fresh") == 10);
    BOOST_TEST(plain("SELECT value FROM settings WHERE title = 'a'") == "x|\n");
}

#ifndef TENON_LAW_MARIADB // which has no WHERE there
BOOST_AUTO_TEST_CASE(a_condition_says_whether_it_is_updated) {
    fill_settings();
    const auto upsert = [](std::string title) {
        return tn::insert_into(settings)
            .set(settings.title = title, settings.value = "w")
            .on_conflict(settings.title)
            .do_update(settings.value = tn::excluded(settings.value))
            .where(settings.hits > 2);
    };
    BOOST_TEST(db.execute(upsert("a")) == 0);
    BOOST_TEST(db.execute(upsert("c")) == 1);
    BOOST_TEST(plain("SELECT value FROM settings ORDER BY title") == "x|\ny|\nw|\n");
}
#endif

BOOST_AUTO_TEST_CASE(touched_columns_are_touched_by_the_update) {
    Member member{.email = "m"};
    const auto upsert =
        on_email(tn::insert_into(members).values(member)).do_update(members.points += 1);
    BOOST_TEST(db.execute(upsert) == 1);
    BOOST_TEST(!db.one(tn::select(members).from(members)).touched.has_value());
    BOOST_TEST(db.execute(upsert) == 1);
    const auto stored = db.one(tn::select(members).from(members));
    BOOST_TEST(stored.touched.has_value());
    BOOST_TEST(stored.points == 6);
}

BOOST_AUTO_TEST_CASE(a_range_of_records_is_merged_into_what_is_there) {
    std::vector<Setting> many;
    for (int i = 0; i != 50; ++i)
        many.push_back({.title = std::to_string(i % 30), .value = "v", .hits = 1});
    const auto merge = tn::insert_into(settings)
                           .values(many)
                           .on_conflict(settings.title)
                           .do_update(settings.hits += tn::param<"step">);
    BOOST_TEST(db.execute(merge, "step"_p = 100) == 50);
    BOOST_TEST(plain("SELECT count(*), sum(hits) FROM settings") == "30|2030|\n");
    BOOST_TEST(
        db.execute(tn::insert_into(settings).values(many).on_any_conflict().do_nothing()) == 0
    );
}

BOOST_AUTO_TEST_CASE(the_rows_of_a_query_are_merged) {
    fill_settings();
    BOOST_TEST(
        db.execute(tn::insert_into(settings)
                       .from(tn::select(settings.title, settings.value + "!", settings.hits)
                                 .from(settings))
                       .on_conflict(settings.title)
                       .do_update(settings.value = tn::excluded(settings.value))) == 3
    );
    BOOST_TEST(plain("SELECT value FROM settings ORDER BY title") == "x!|\ny!|\nz!|\n");
}

#ifndef TENON_LAW_MARIADB
BOOST_AUTO_TEST_CASE(conflicts_with_another_key_are_errors) {
    db.execute(tn::insert_into(seats).set(seats.line = "A", seats.number = 1, seats.code = "k"));
    const auto upsert = [](int number, const char* code) {
        return tn::insert_into(seats)
            .set(seats.line = "A", seats.number = number, seats.code = code)
            .on_conflict(seats.line, seats.number)
            .do_update(seats.guest = std::nullopt);
    };
    BOOST_TEST(db.execute(upsert(1, "other")) == 1);
    BOOST_CHECK_THROW(db.execute(upsert(2, "k")), tn::unique_violation);
}
#endif

BOOST_AUTO_TEST_SUITE_END()
