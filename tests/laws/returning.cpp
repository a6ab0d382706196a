// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// RETURNING, with every way to read rows.
#include "change_store.hpp"

#include <boost/test/unit_test.hpp>

namespace query_returning {
using namespace change;

struct hit {
    std::string title;
    std::int32_t hits;
};

} // namespace query_returning

BOOST_FIXTURE_TEST_SUITE(query_returning, query_returning::fixture)

#ifndef TENON_LAW_MARIADB // which has no RETURNING of an UPDATE
BOOST_AUTO_TEST_CASE(an_update_gives_the_new_values) {
    fill_settings();
    const auto raise = tn::update(settings).set(settings.hits += 10).where(settings.title == "b");
    BOOST_TEST(db.scalar(raise.returning(settings.hits)) == 12);
    BOOST_TEST(db.one(raise.returning(settings)).hits == 22);
    BOOST_TEST(db.first(raise.returning(settings.hits * 2))->c1 == 64);
    const auto into = db.one(tn::into<hit>(raise.returning(settings.title, settings.hits)));
    BOOST_TEST(into.title == "b");
    BOOST_TEST(into.hits == 42);
    BOOST_TEST(!db.one_or_none(tn::update(settings)
                                   .set(settings.hits = 0)
                                   .where(settings.title == "none")
                                   .returning(settings.hits))
                    .has_value());
}

BOOST_AUTO_TEST_CASE(all_changes_are_made_though_one_row_is_read) {
    fill_settings();
    for (auto&& [title] :
         db.fetch(tn::update(settings).set(settings.hits = 0).all_rows().returning(settings.title)
         )) {
        BOOST_TEST(!title.empty());
        break;
    }
    BOOST_TEST(plain("SELECT count(*) FROM settings WHERE hits = 0") == "3|\n");
}

BOOST_AUTO_TEST_CASE(a_label_is_read_by_itself) {
    fill_settings();
    const auto twice = (settings.hits * 2).as<"twice">();
    const auto row = db.one(
        tn::update(settings).set(settings.hits = 4).where(settings.title == "a").returning(twice)
    );
    BOOST_TEST(row[twice] == 8);
}
#endif

BOOST_AUTO_TEST_CASE(execute_counts_and_drops_the_rows) {
    fill_settings();
    BOOST_TEST(db.execute(tn::delete_from(settings).all_rows().returning(settings.title)) == 3);
}

BOOST_AUTO_TEST_SUITE_END()
