// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Queries whose type is only that of their rows and parameters.
#include "store.hpp"

#include <boost/test/unit_test.hpp>

#include <map>

namespace database_any_query {

using namespace store;

using users_query = tn::any_query<User>;
static_assert(!std::is_nothrow_copy_assignable_v<users_query>); // it owns memory
static_assert(std::is_nothrow_move_assignable_v<users_query>);

users_query of_age(int age, bool ordered) {
    const auto query = tn::select(users).from(users).where(users.age >= age);
    if (ordered)
        return query.order_by(users.username.desc());
    return query;
}

users_query named(const std::vector<std::string>& words) {
    users_query query = tn::select(users).from(users).order_by(users.id);
    for (const std::string& word : words)
        query.where(users.username.contains(std::string(word)));
    return query;
}

} // namespace database_any_query

BOOST_FIXTURE_TEST_SUITE(database_any_query, database_any_query::fixture)

BOOST_AUTO_TEST_CASE(queries_of_many_types_are_of_one) {
    std::vector<users_query> queries;
    queries.push_back(tn::select(users).from(users).order_by(users.id));
    queries.push_back(tn::select(users).from(users).join(orders).where(orders.total > 50));
    queries.push_back(tn::select(users).from(users).where(
        users.username.in(std::vector<std::string>{"Ann", "Dora"})
    ));
    const char* texts[]{
        "SELECT * FROM users ORDER BY id",
        "SELECT u.* FROM users u JOIN orders ON user_id = u.id WHERE total > 50",
        "SELECT * FROM users WHERE username IN ('Ann', 'Dora')"};
    for (int round = 0; round != 2; ++round)
        for (std::size_t i = 0; i != 3; ++i)
            same(queries[i], texts[i]);
}

BOOST_AUTO_TEST_CASE(functions_return_them) {
    same(of_age(40, true), "SELECT * FROM users WHERE age >= 40 ORDER BY username DESC");
    same(of_age(50, false), "SELECT * FROM users WHERE age >= 50");
}

BOOST_AUTO_TEST_CASE(they_grow_in_loops) {
    same(named({}), "SELECT * FROM users ORDER BY id");
    same(named({"n"}), "SELECT * FROM users WHERE username LIKE '%n%' ORDER BY id");
    same(
        named({"n", "A"}),
        "SELECT * FROM users WHERE username LIKE '%n%' AND username LIKE 'A%' ORDER BY id"
    );
    same(named({"n", "_", "%"}), "SELECT * FROM users WHERE id = 2");
}

BOOST_AUTO_TEST_CASE(conditions_keep_together_what_belongs_together) {
    users_query query =
        tn::select(users).from(users).where(users.age == 17 || users.age == 40).order_by(users.id);
    query.where(users.id == 4 || users.id == 2);
    same(
        query, "SELECT * FROM users WHERE (age = 17 OR age = 40) AND (id = 4 OR id = 2) ORDER BY id"
    );
    same(
        std::move(query).where(users.is_active),
        "SELECT * FROM users WHERE (age = 17 OR age = 40) AND (id = 4 OR id = 2) AND is_active"
    );
}

BOOST_AUTO_TEST_CASE(conditions_go_before_groups_orders_and_limits) {
    using row = tn::detail::row_of<
        decltype(tn::select(users.age, tn::count()).from(users).group_by(users.age))>;
    tn::any_query<row> query = tn::select(users.age, tn::count())
                                   .from(users)
                                   .group_by(users.age)
                                   .having(tn::count() < 10)
                                   .order_by(users.age)
                                   .limit(5);
    query.where(users.id < 4).where(users.age + 1 > 18);
    same(
        query,
        "SELECT age, count(*) FROM users WHERE id < 4 AND age > 17 GROUP BY age ORDER BY age LIMIT "
        "5"
    );
}

BOOST_AUTO_TEST_CASE(copies_are_their_own_and_moves_leave_nothing_behind) {
    users_query first = tn::select(users)
                            .from(users)
                            .where(users.username != std::string("Ann"))
                            .order_by(users.id);
    users_query second = first;
    second.where(users.username != std::string("Dora"));
    same(first, "SELECT * FROM users WHERE username <> 'Ann' ORDER BY id");
    same(second, "SELECT * FROM users WHERE username NOT IN ('Ann', 'Dora') ORDER BY id");
    first = second;
    same(first, "SELECT * FROM users WHERE username NOT IN ('Ann', 'Dora') ORDER BY id");
    const users_query third = std::move(second);
    same(third, "SELECT * FROM users WHERE username NOT IN ('Ann', 'Dora') ORDER BY id");
    second = third; // to a variable that was moved from
    same(second, "SELECT * FROM users WHERE username NOT IN ('Ann', 'Dora') ORDER BY id");
    users_query& self = first;
    first = self;
    same(first, "SELECT * FROM users WHERE username NOT IN ('Ann', 'Dora') ORDER BY id");
}

BOOST_AUTO_TEST_CASE(texts_that_were_viewed_are_owned_now) {
    auto name = std::make_unique<std::string>("a name that is too long for a small string");
    users_query query = tn::select(users).from(users).where(users.username != *name);
    query.where(users.bio.is_distinct_from(std::string_view(*name)));
    name->assign(name->size(), 'x');
    name.reset();
    BOOST_TEST(db.all(query).size() == 4U);
}

BOOST_AUTO_TEST_CASE(what_may_be_left_out_is_looked_at_for_every_run) {
    for (int set = 0; set != 4; ++set) {
        const std::optional<int> age = (set & 1) != 0 ? std::optional<int>(40) : std::nullopt;
        users_query query =
            tn::select(users).from(users).where(users.age == tn::if_set(age)).order_by(users.id);
        query.where(tn::when((set & 2) != 0, users.is_active)).where(users.id > 1);
        same(
            query,
            std::string("SELECT * FROM users WHERE id > 1") + (age ? " AND age = 40" : "") +
                ((set & 2) != 0 ? " AND is_active" : "") + " ORDER BY id"
        );
    }
}

BOOST_AUTO_TEST_CASE(parameters_are_part_of_the_type) {
    using with_age = tn::any_query<User, tn::parameter<"age", std::int32_t>>;
    with_age query = tn::select(users)
                         .from(users)
                         .where(users.age == tn::param<"age">, users.id > 0)
                         .order_by(users.id);
    query.where(users.username != std::string("Dora"));
    same(query, "SELECT * FROM users WHERE age = 40 AND id <> 4", "age"_p = 40);
    same(query, "SELECT * FROM users WHERE age = 70", "age"_p = 70);
}

BOOST_AUTO_TEST_CASE(a_condition_on_a_table_that_is_not_there_is_an_error) {
    users_query query = tn::select(users).from(users).order_by(users.id);
    BOOST_CHECK_EXCEPTION(query.where(orders.id > 1), tn::programming_error, [](const auto& e) {
        return std::string_view(e.what()).find("orders.id") != std::string_view::npos;
    });
    same(query, "SELECT * FROM users ORDER BY id");
}

BOOST_AUTO_TEST_CASE(they_run_in_every_way) {
    const users_query query = named({"Dora"});
    BOOST_TEST(db.one(query).id == 4);
    BOOST_TEST(db.first(query)->id == 4);
    BOOST_TEST(db.one_or_none(query)->id == 4);
    for (auto&& user : db.fetch(query))
        BOOST_TEST(user.username == "Dora");
    BOOST_CHECK_THROW((void)db.one(named({"nobody"})), tn::no_result);
    BOOST_CHECK_THROW((void)db.one(named({})), tn::multiple_results);
}

BOOST_AUTO_TEST_SUITE_END()
