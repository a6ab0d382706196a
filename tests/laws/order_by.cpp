// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// ORDER BY, LIMIT and OFFSET.
#include "store.hpp"

#include <boost/test/unit_test.hpp>

namespace query_order_by {

using namespace store;

constexpr auto by_bio = tn::select(users.id).from(users);

static_assert(
    tn::sql<tn::postgresql>(by_bio.order_by(users.bio, users.bio.desc())) ==
    R"(SELECT "users"."id" FROM "users" ORDER BY "users"."bio" NULLS FIRST, "users"."bio" DESC NULLS LAST)"
);

} // namespace query_order_by

BOOST_FIXTURE_TEST_SUITE(query_order_by, query_order_by::fixture)

BOOST_AUTO_TEST_CASE(rows_come_in_the_order_of_columns_and_expressions) {
    same(
        tn::select(users.username).from(users).order_by(users.username),
        "SELECT username FROM users ORDER BY username"
    );
    same(
        tn::select(users.id).from(users).order_by(users.age.desc(), users.id.desc()),
        "SELECT id FROM users ORDER BY age DESC, id DESC"
    );
    same(
        tn::select(users.id).from(users).order_by(users.age % 3, users.id.asc()),
        "SELECT id FROM users ORDER BY age % 3, id"
    );
    constexpr auto third = (users.age % 3).as<"third">();
    same(
        tn::select(users.id, third).from(users).order_by(third.desc(), users.id),
        "SELECT id, age % 3 AS third FROM users ORDER BY third DESC, id"
    );
    same(
        tn::select(users.age, users.id).from(users).order_by((users.age + 5).desc(), users.id),
        "SELECT age, id FROM users ORDER BY age + 5 DESC, id"
    );
}

BOOST_AUTO_TEST_CASE(null_is_the_smallest_value_unless_said_otherwise) {
    const auto ordered = [&](auto term, const char* text) {
        same(
            tn::select(users.id).from(users).order_by(term, users.id),
            std::string("SELECT id FROM users ORDER BY ") + text + ", id"
        );
    };
    ordered(users.bio, "bio IS NOT NULL, bio");
    ordered(users.bio.asc(), "bio IS NOT NULL, bio");
    ordered(users.bio.desc(), "bio IS NULL, bio DESC");
    ordered(users.bio.asc().nulls_last(), "bio IS NULL, bio");
    ordered(users.bio.asc().nulls_first(), "bio IS NOT NULL, bio");
    ordered(users.bio.desc().nulls_first(), "bio IS NOT NULL, bio DESC");
    ordered(users.bio.desc().nulls_last(), "bio IS NULL, bio DESC");
    ordered((users.manager_id + 1).desc().nulls_first(), "manager_id IS NOT NULL, manager_id DESC");
}

BOOST_AUTO_TEST_CASE(null_order_holds_for_what_a_join_makes_null) {
    same(
        tn::select(users.id, orders.id)
            .from(users)
            .left_join(orders)
            .order_by(orders.total.asc().nulls_last(), users.id),
        "SELECT users.id, orders.id FROM users LEFT JOIN orders ON user_id = users.id"
        " ORDER BY total IS NULL, total, users.id"
    );
}

BOOST_AUTO_TEST_CASE(limit_and_offset_take_a_part_of_the_rows) {
    const auto query = tn::select(users.id).from(users).order_by(users.id);
    same(query.limit(2), "SELECT id FROM users ORDER BY id LIMIT 2");
    same(query.limit(0), "SELECT 1 FROM users LIMIT 0");
    same(query.limit(2).offset(1), "SELECT id FROM users ORDER BY id LIMIT 2 OFFSET 1");
    same(query.offset(3), "SELECT id FROM users WHERE id > 3");
    same(query.offset(99), "SELECT 1 FROM users LIMIT 0");
    same(query.limit(tn::lit<1>).offset(tn::lit<2>), "SELECT 3");
    same(
        query.limit(tn::param<"n">).offset(tn::param<"from">),
        "SELECT id FROM users ORDER BY id LIMIT 2 OFFSET 1",
        "from"_p = 1,
        "n"_p = 2
    );
}

BOOST_AUTO_TEST_CASE(a_negative_count_is_refused) {
    const auto query = tn::select(users.id).from(users).order_by(users.id);
    int count = -1;
    BOOST_CHECK_THROW((void)query.limit(count), tn::value_error);
    BOOST_CHECK_THROW((void)query.offset(count), tn::value_error);
}

BOOST_AUTO_TEST_SUITE_END()
