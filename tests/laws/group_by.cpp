// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// GROUP BY, HAVING and aggregates.
#include "store.hpp"

#include <boost/test/unit_test.hpp>

namespace query_group_by {

using namespace store;

constexpr auto spent = tn::sum(orders.total).as<"spent">();
constexpr auto number = tn::count(orders.id).as<"number">();

static_assert(
    tn::sql<tn::postgresql>(
        tn::select(orders.status, spent).from(orders).group_by(orders.status).having(spent > 5)
    ) == R"(SELECT "orders"."status", SUM("orders"."total") AS "spent" FROM "orders")"
         R"( GROUP BY "orders"."status" HAVING SUM("orders"."total") > $1)"
);

} // namespace query_group_by

BOOST_FIXTURE_TEST_SUITE(query_group_by, query_group_by::fixture)

BOOST_AUTO_TEST_CASE(groups_are_of_one_key_or_several) {
    same(
        tn::select(orders.status, tn::count())
            .from(orders)
            .group_by(orders.status)
            .order_by(orders.status),
        "SELECT status, count(*) FROM orders GROUP BY status ORDER BY status"
    );
    same(
        tn::select(orders.user_id, orders.status, spent)
            .from(orders)
            .group_by(orders.user_id, orders.status)
            .order_by(orders.user_id, orders.status),
        "SELECT user_id, status, sum(total) FROM orders GROUP BY 1, 2 ORDER BY 1, 2"
    );
    constexpr auto decade = (users.age / 10).as<"decade">();
    same(
        tn::select(decade, tn::count()).from(users).group_by(decade).order_by(decade),
        law::said{
            .standard = "SELECT age / 10, count(*) FROM users GROUP BY age / 10 ORDER BY 1",
            .mariadb = "SELECT age DIV 10, count(*) FROM users GROUP BY age DIV 10 ORDER BY 1"}
    );
}

BOOST_AUTO_TEST_CASE(what_depends_on_a_grouped_key_needs_no_grouping) {
    same(
        tn::select(users.username, users.bio, number, spent)
            .from(users)
            .left_join(orders)
            .group_by(users.id)
            .order_by(users.id),
        "SELECT username, bio, count(orders.id), sum(total) FROM users LEFT JOIN orders ON user_id "
        "="
        " users.id GROUP BY users.id ORDER BY users.id"
    );
}

BOOST_AUTO_TEST_CASE(groups_are_chosen_by_having) {
    same(
        tn::select(users.username, spent)
            .from(users)
            .join(orders)
            .where(orders.status != "shut")
            .group_by(users.id)
            .having(spent > 20)
            .order_by(spent.desc()),
        "SELECT username, sum(total) s FROM users JOIN orders ON user_id = users.id WHERE status <>"
        " 'shut' GROUP BY users.id HAVING sum(total) > 20 ORDER BY s DESC"
    );
    same(
        tn::select(orders.user_id)
            .from(orders)
            .group_by(orders.user_id)
            .having(number >= 2, tn::max(orders.total) < 50)
            .order_by(orders.user_id),
        "SELECT user_id FROM orders GROUP BY user_id HAVING count(*) >= 2 AND max(total) < 50"
        " ORDER BY user_id"
    );
    same(
        tn::select(tn::count()).from(orders).having(tn::count() > 100),
        "SELECT count(*) FROM orders HAVING count(*) > 100"
    );
}

BOOST_AUTO_TEST_CASE(every_aggregate_is_that_of_the_database) {
    same(
        tn::select(
            tn::count(),
            tn::count(users.bio),
            tn::count_distinct(users.age),
            tn::sum(users.age),
            tn::sum(users.score),
            tn::avg(users.score),
            tn::min(users.username),
            tn::max(users.born)
        )
            .from(users),
        "SELECT count(*), count(bio), count(DISTINCT age), sum(age), sum(score), avg(score),"
        " min(username), max(born) FROM users"
    );
    same(
        tn::select(
            tn::sum(orders.total),
            tn::avg(orders.total),
            tn::min(orders.total),
            tn::max(orders.total)
        )
            .from(orders),
        "SELECT sum(total), round(avg(total), 6), min(total), max(total) FROM orders"
    );
    same(tn::select(tn::avg(users.age)).from(users), "SELECT round(avg(age), 4) FROM users");
}

BOOST_AUTO_TEST_CASE(over_no_rows_counts_are_0_and_the_rest_is_null) {
    const auto nobody = users.id < 0;
    same(
        tn::select(
            tn::count(),
            tn::count(users.bio),
            tn::sum(users.age),
            tn::avg(users.age),
            tn::sum(users.score),
            tn::min(users.username),
            tn::max(users.age)
        )
            .from(users)
            .where(nobody),
        "SELECT 0, 0, NULL, NULL, NULL, NULL, NULL"
    );
    same(
        tn::select(users.age, tn::sum(users.score)).from(users).where(nobody).group_by(users.age),
        "SELECT 1 FROM users WHERE FALSE"
    );
    BOOST_TEST(db.scalar(tn::select(tn::count()).from(orders).where(orders.id > 99)) == 0);
    BOOST_TEST(!db.scalar(tn::select(tn::sum(orders.total)).from(orders).where(orders.id > 99)));
}

BOOST_AUTO_TEST_CASE(a_sum_that_overflows_is_an_error) {
    db.execute(tn::insert_into(users).values(User{.username = "x", .age = 2147483647}));
    const auto large = tn::select(tn::sum(users.age * 4294967296)).from(users);
    BOOST_CHECK_THROW((void)db.all(large), tn::data_error);
    const auto product = tn::select(users.age * 4294967296 * 3).from(users).where(users.id == 5);
    BOOST_CHECK_THROW((void)db.scalar(product), tn::data_error);
    const auto negative = tn::select(-users.age * 4294967296 * 3).from(users).where(users.id == 5);
    BOOST_CHECK_THROW((void)db.scalar(negative), tn::data_error);
    BOOST_TEST(db.scalar(tn::select(tn::count()).from(users)) == 5, "usable afterwards");
}

BOOST_AUTO_TEST_SUITE_END()
