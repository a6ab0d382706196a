// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// WHERE with every operator.
#include "store.hpp"

#include <boost/test/unit_test.hpp>

namespace query_where {

using namespace store;

struct condition_fixture : fixture {
    /// Holds the users that meet a condition against those of plain SQL.
    template <class Condition> void meets(const Condition& condition, const std::string& text) {
        same(
            tn::select(users.id).from(users).where(condition).order_by(users.id),
            "SELECT id FROM users WHERE " + text + " ORDER BY id"
        );
    }
};

static_assert(
    tn::sql<tn::postgresql>(tn::select(users.id)
                                .from(users)
                                .where(users.age > 1)
                                .where(users.age < 9 || users.is_active)) ==
    R"(SELECT "users"."id" FROM "users" WHERE "users"."age" > $1 AND ("users"."age" < $2)"
    R"( OR "users"."is_active"))"
);

} // namespace query_where

BOOST_FIXTURE_TEST_SUITE(query_where, query_where::condition_fixture)

BOOST_AUTO_TEST_CASE(numbers_are_compared) {
    meets(users.age == 40, "age = 40");
    meets(users.age != 40, "age <> 40");
    meets(users.age < 40, "age < 40");
    meets(users.age <= 40, "age <= 40");
    meets(users.age > 40, "age > 40");
    meets(40 >= users.age, "40 >= age");
    meets(users.score == 2.25, "score = 2.25");
    meets(users.score < 1, "score < 1");
}

BOOST_AUTO_TEST_CASE(texts_are_compared_by_code_point) {
    meets(users.username == "Ann", "username = 'Ann'");
    meets(users.username == "ann", "username = 'ann'");
    meets(users.username > "Z", "username > 'Z'");
    meets(users.username <= std::string("\xC3\x89lan"), "username <= '\xC3\x89lan'");
    meets(users.username == "Ann ", "username = 'Ann '");
}

BOOST_AUTO_TEST_CASE(truth_stands_by_itself) {
    meets(users.is_active, "is_active");
    meets(!users.is_active, "NOT is_active");
    meets(users.is_active == false, "is_active = FALSE");
    meets(!(users.is_active && users.age > 18), "NOT (is_active AND age > 18)");
}

BOOST_AUTO_TEST_CASE(conditions_are_joined_by_and_and_or) {
    meets(users.age > 18 && users.is_active, "age > 18 AND is_active");
    meets(users.age > 69 || users.age < 18, "age > 69 OR age < 18");
    meets(
        (users.age == 40 || users.age == 17) && users.is_active,
        "(age = 40 OR age = 17) AND is_active"
    );
    meets(
        users.age == 40 || (users.age == 17 && !users.is_active),
        "age = 40 OR age = 17 AND NOT is_active"
    );
    same(
        tn::select(users.id).from(users).where(users.age > 17, users.is_active).where(users.id < 4),
        "SELECT id FROM users WHERE age > 17 AND is_active AND id < 4"
    );
}

BOOST_AUTO_TEST_CASE(numbers_are_calculated_with) {
    meets(users.age + 1 == 41, "age + 1 = 41");
    meets(users.age - users.id * 10 > 0, "age - id * 10 > 0");
    meets(users.age / 3 == 13, law::said{.standard = "age / 3 = 13", .mariadb = "age DIV 3 = 13"});
    meets(users.age % 3 == 1, "age % 3 = 1");
    meets((users.age + 2) * 2 > 100, "(age + 2) * 2 > 100");
    meets(-users.age < -20, "-age < -20");
    meets(users.age - (users.id - 1) == 39, "age - (id - 1) = 39");
}

BOOST_AUTO_TEST_CASE(nulls_are_asked_for) {
    meets(users.bio.is_null(), "bio IS NULL");
    meets(users.bio.is_not_null(), "bio IS NOT NULL");
    meets(users.bio == "paints", "bio = 'paints'");
    meets(users.bio != "paints", "bio <> 'paints'");
    meets(!(users.bio == "paints"), "NOT bio = 'paints'");
    meets(users.bio.is_distinct_from("paints"), "bio <> 'paints' OR bio IS NULL");
    meets(users.bio.is_not_distinct_from(std::optional<std::string>{}), "bio IS NULL");
    meets(users.manager_id.is_not_distinct_from(std::optional<std::int64_t>{1}), "manager_id = 1");
}

BOOST_AUTO_TEST_CASE(texts_are_matched) {
    meets(users.username.like("%n%"), "username LIKE '%n%'");
    meets(users.username.not_like("A__"), "username NOT LIKE 'A__'");
    meets(users.username.contains("50%"), "username LIKE '%50!%%' ESCAPE '!'");
    meets(users.username.starts_with("ben_"), "substr(username, 1, 4) = 'ben_'");
    meets(users.username.ends_with("%"), "username LIKE '%!%' ESCAPE '!'");
    meets(users.bio.contains("\\"), "bio LIKE '%\\%' ESCAPE '!'");
}

BOOST_AUTO_TEST_CASE(values_are_looked_for_in_lists_and_between_limits) {
    meets(users.id.in(1, 4, 9), "id IN (1, 4, 9)");
    meets(users.id.not_in({1, 4}), "id NOT IN (1, 4)");
    meets(users.id.in(std::vector<std::int64_t>{}), "FALSE");
    meets(users.id.not_in(std::vector<std::int64_t>{}), "TRUE");
    meets(users.bio.in("paints", "x"), "bio IN ('paints', 'x')");
    meets(users.bio.not_in("paints", "x"), "bio NOT IN ('paints', 'x')");
    meets(users.age.between(17, 40), "age BETWEEN 17 AND 40");
    meets(users.age.not_between(17, 40), "age NOT BETWEEN 17 AND 40");
    std::vector<std::string> many;
    for (int i = 0; i != 300; ++i)
        many.push_back("nobody" + std::to_string(i));
    many.push_back("Dora");
    meets(users.username.in(many), "username = 'Dora'");
}

BOOST_AUTO_TEST_CASE(decimals_and_dates_are_compared_exactly) {
    same(
        tn::select(orders.id).from(orders).where(
            orders.total == tn::decimal<12, 2>::parse("33.33")
        ),
        "SELECT id FROM orders WHERE total = 33.33"
    );
    same(
        tn::select(orders.id).from(orders).where(orders.total * orders.quantity > 30),
        "SELECT id FROM orders WHERE total * quantity > 30"
    );
    same(
        tn::select(users.id).from(users).where(
            users.born < tn::date_value{std::chrono::year{2000} / 1 / 1}
        ),
        "SELECT id FROM users WHERE born < '2000-01-01'"
    );
}

BOOST_AUTO_TEST_CASE(all_combinations_of_what_may_be_left_out_are_right) {
    for (int set = 0; set != 8; ++set) {
        const auto name = (set & 1) != 0 ? std::optional<std::string>("Ann") : std::nullopt;
        const auto age = (set & 2) != 0 ? std::optional<int>(41) : std::nullopt;
        const bool active = (set & 4) != 0;
        std::string both = "TRUE", either = "";
        if (name)
            both += " AND username <> 'Ann'", either += " OR username = 'Ann'";
        if (age)
            both += " AND age < 41", either += " OR age > 41";
        if (active)
            both += " AND is_active", either += " OR NOT is_active";
        meets(
            users.username != tn::if_set(name) && users.age < tn::if_set(age) &&
                tn::when(active, users.is_active),
            both
        );
        meets(
            users.username == tn::if_set(name) || users.age > tn::if_set(age) ||
                tn::when(active, !users.is_active),
            either.empty() ? "TRUE" : "FALSE" + either
        );
        const auto sql = tn::sql<tn::sqlite>(tn::select(users.id).from(users).where(
            users.username != tn::if_set(name),
            users.age < tn::if_set(age),
            tn::when(active, users.is_active)
        ));
        BOOST_TEST((sql.find("WHERE") == std::string::npos) == (set == 0), sql);
        BOOST_TEST((sql.find("age") != std::string::npos) == ((set & 2) != 0), sql);
    }
}

BOOST_AUTO_TEST_CASE(what_is_left_out_takes_its_not_along_and_leaves_other_values_in_place) {
    for (const bool wanted : {false, true}) {
        meets(
            users.age > 17 && !tn::when(wanted, users.username == std::string("Dora")) &&
                users.id < 4,
            wanted ? "age > 17 AND NOT username = 'Dora' AND id < 4" : "age > 17 AND id < 4"
        );
        const std::optional<std::string> name =
            wanted ? std::optional<std::string>("Ann") : std::nullopt;
        meets(
            users.username == tn::if_set(name) && users.age < 50 && users.id != 2,
            wanted ? "username = 'Ann'" : "age < 50 AND id <> 2"
        );
    }
}

BOOST_AUTO_TEST_SUITE_END()
