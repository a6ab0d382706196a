// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// DELETE.
#include "change_store.hpp"

#include <boost/test/unit_test.hpp>

namespace query_delete_from {
using namespace change;
} // namespace query_delete_from

BOOST_FIXTURE_TEST_SUITE(query_delete_from, query_delete_from::fixture)

BOOST_AUTO_TEST_CASE(seed_076_rows_are_deleted_and_counted) {
    fill_settings();
    BOOST_TEST(db.execute(tn::delete_from(settings).where(settings.hits < 3)) == 2);
    BOOST_TEST(plain("SELECT title FROM settings") == "c|\n");
    BOOST_TEST(db.execute(tn::delete_from(settings).all_rows()) == 1);
    BOOST_TEST(db.execute(tn::delete_from(settings).all_rows()) == 0);
}

BOOST_AUTO_TEST_CASE(what_was_deleted_is_returned) {
    fill_settings();
    auto gone = db.all(tn::delete_from(settings).where(settings.hits > 1).returning(settings));
    std::ranges::sort(gone, {}, &Setting::title);
    BOOST_REQUIRE(gone.size() == 2U);
    BOOST_TEST(gone[0].title == "b");
    BOOST_TEST(gone[1].value == "z");
    BOOST_TEST(plain("SELECT count(*) FROM settings") == "1|\n");
}

BOOST_AUTO_TEST_CASE(a_query_says_which_rows) {
    fill_settings();
    db.execute(tn::insert_into(members).set(members.email = "a", members.name = "b"));
    BOOST_TEST(
        db.execute(tn::delete_from(settings).where(
            tn::exists(tn::select(members.id).from(members).where(members.name == settings.title))
        )) == 1
    );
    BOOST_TEST(plain("SELECT title FROM settings ORDER BY 1") == "a|\nc|\n");
}

BOOST_AUTO_TEST_CASE(a_row_that_another_points_at_stays) {
    Member member{.email = "x"};
    db.execute(tn::insert_into(members).values(member).fill_keys());
    db.execute(
        tn::insert_into(seats).set(seats.line = "A", seats.number = 1, seats.guest = member.id)
    );
    BOOST_CHECK_THROW(
        db.execute(tn::delete_from(members).where(members.id == member.id)),
        tn::foreign_key_violation
    );
    BOOST_TEST(plain("SELECT count(*) FROM members") == "1|\n");
}

BOOST_AUTO_TEST_SUITE_END()
