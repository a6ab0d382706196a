// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Changes as a value.
#include "change_store.hpp"

#include <boost/test/unit_test.hpp>

namespace query_changes {
using namespace change;

/// As a service has it: no template, the columns chosen by whoever calls.
std::int64_t patch(law::database& db, std::int64_t id, const tn::changes_of<members>& c) {
    return db.execute(tn::update(members).set(c).where(members.id == id));
}

} // namespace query_changes

BOOST_FIXTURE_TEST_SUITE(query_changes, query_changes::fixture)

BOOST_AUTO_TEST_CASE(seed_149_a_partial_update_is_a_value) {
    Member member{.email = "a@b.c", .note = "n"};
    db.execute(tn::insert_into(members).values(member).fill_keys());

    BOOST_TEST(patch(db, member.id, tn::changes(members.name = "x", members.points = 3)) == 1);
    BOOST_TEST(plain("SELECT email, name, points, note FROM members") == "a@b.c|x|3|n|\n");
    BOOST_TEST(db.get(members, member.id)->touched.has_value());

    tn::changes_of<members> more;
    more.set(members.note = std::nullopt);
    more.set(members.touched = std::nullopt, members.balance = tn::decimal<12, 2>::parse("1.10"));
    BOOST_TEST(patch(db, member.id, more) == 1);
    BOOST_TEST(
        plain("SELECT name, points, balance, note IS NULL, touched IS NULL FROM members") ==
        "x|3|1.1|1|1|\n"
    );
    BOOST_CHECK_THROW(patch(db, member.id, {}), tn::value_error);
    BOOST_TEST(db.get(members, member.id)->touched.has_value() == false);
}

BOOST_AUTO_TEST_CASE(seed_149_each_shape_is_prepared_once) {
    fill_settings();
    const auto one = [&](const tn::changes_of<settings>& c) {
        db.execute(tn::update(settings).set(c).where(settings.title == "b"));
    };
    one(tn::changes(settings.hits = 1));
    const std::size_t prepared = db.prepared_statements();
    for (std::int32_t i = 2; i != 9; ++i)
        one(tn::changes(settings.hits = i));
    BOOST_TEST(db.prepared_statements() == prepared);
    one(tn::changes(settings.value = "s", settings.hits = 9));
    BOOST_TEST(db.prepared_statements() == prepared + 1);
    BOOST_TEST(plain("SELECT value, hits FROM settings WHERE title = 'b'") == "s|9|\n");
}

BOOST_AUTO_TEST_CASE(changes_stand_beside_what_is_calculated) {
    fill_settings();
    const auto c = tn::changes(settings.value = std::string("w"));
    BOOST_TEST(
        db.execute(
            tn::update(settings).set(c, settings.hits += 10).where(settings.title.in({"a", "c"}))
        ) == 2
    );
    BOOST_TEST(plain("SELECT * FROM settings ORDER BY title") == "a|w|11|\nb|y|2|\nc|w|13|\n");
}

BOOST_AUTO_TEST_SUITE_END()
