// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "store.hpp"

#include <boost/test/unit_test.hpp>

BOOST_FIXTURE_TEST_SUITE(database_shapes, store::fixture)

BOOST_AUTO_TEST_CASE(texts_are_prepared_once_for_each_shape) {
    using namespace store;
    const auto run = [&](std::optional<int> age, std::vector<int> ids) {
        return db
            .all(tn::select(users.id).from(users).where(
                users.age == tn::if_set(age), users.id.in(ids)
            ))
            .size();
    };
    const auto before = db.prepared_statements();
    BOOST_TEST(run(40, {2, 4}) == 2U);
    BOOST_TEST(run(17, {1, 2}) == 1U);
    BOOST_TEST(db.prepared_statements() == before + 1);
    BOOST_TEST(run({}, {1, 2}) == 2U);
    BOOST_TEST(run({}, {1, 2, 3}) == 3U);
    BOOST_TEST(run({}, {1, 2, 3, 4}) == 4U);
    BOOST_TEST(db.prepared_statements() == before + 3, "three and four values share a text");
    BOOST_TEST(run({}, {}) == 0U);
}

BOOST_AUTO_TEST_CASE(values_in_the_list_are_no_part_of_the_shape) {
    using namespace store;
    const auto ids = [&](std::optional<int> age) {
        return rows_of(
            db,
            tn::select(tn::value(5), users.id)
                .from(users)
                .where(users.age == tn::if_set(age))
                .order_by(users.id)
        );
    };
    BOOST_TEST(ids(std::nullopt) == "5|1|\n5|2|\n5|3|\n5|4|\n");
    BOOST_TEST(ids(40) == "5|2|\n5|4|\n");
    BOOST_TEST(ids(std::nullopt) == "5|1|\n5|2|\n5|3|\n5|4|\n");
}

BOOST_AUTO_TEST_SUITE_END()
