// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Rows 65 to 67, 77 to 89, 94 to 100 and 162 of the seed: queries, held against plain SQL.
#include "store.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <list>
#include <map>
#include <set>
#include <span>

namespace seed_querying {

using namespace store;

struct querying : fixture {
    /// Holds the users that meet a condition against those of plain SQL.
    template <class Condition> void meets(const Condition& condition, const std::string& text) {
        same(
            tn::select(users.id).from(users).where(condition).order_by(users.id),
            "SELECT id FROM users WHERE " + text + " ORDER BY id"
        );
    }
    /// The names of the users that meet a condition, one behind the other.
    template <class Condition> std::string named(const Condition& condition) {
        std::string names;
        for (auto&& [name] :
             db.fetch(tn::select(users.username).from(users).where(condition).order_by(users.id)))
            names += std::string(name) + '|';
        return names;
    }
};

template <class D, class Condition> std::string_view spelt(const Condition& condition) {
    const std::string_view text = tn::sql<D>(tn::select(users.id).from(users).where(condition));
    return text.substr(text.find(" WHERE ") + 7);
}

} // namespace seed_querying

BOOST_FIXTURE_TEST_SUITE(seed_querying, seed_querying::querying)

BOOST_AUTO_TEST_CASE(seed_065_a_record_is_got_by_its_key_or_there_is_none) {
    const std::optional<User> ann = db.get(users, 1);
    BOOST_TEST((ann->username == "Ann" && ann->bio == "paints" && ann->age == 17));
    BOOST_TEST(!db.get(users, 5).has_value());
    const std::int16_t narrow = 2;
    BOOST_TEST(db.get(users, narrow)->username == "ben_50%");
    BOOST_TEST(db.get(branches, "Aix", 2)->name == "new");
    BOOST_TEST(!db.get(branches, "Aix", 9).has_value());
    std::string sent;
    db.on_before_execute([&](const tn::statement_event& e) { sent = e.sql; });
    (void)db.get(branches, "Aix", 1);
    BOOST_TEST(
        sent.ends_with(law::spelt(R"(WHERE "branches"."city" = ? AND "branches"."number" = ?)")),
        sent
    );
}

BOOST_AUTO_TEST_CASE(seed_066_all_rows_are_a_vector_or_a_stream) {
    const std::vector<User> all = db.all(tn::select(users).from(users).order_by(users.id));
    BOOST_TEST_REQUIRE(all.size() == 4U);
    BOOST_TEST((all[2].username == "\xC3\x89lan" && all[2].manager_id == 1));
    std::size_t next = 0;
    for (auto&& user : db.fetch(tn::select(users).from(users).order_by(users.id)))
        BOOST_TEST(user.username == all[next++].username);
    BOOST_TEST(next == 4U);
    for (const char* sql :
         {"DELETE FROM orders", "UPDATE users SET manager_id = NULL", "DELETE FROM users"})
        law::run(db, sql);
    BOOST_TEST(db.all(tn::select(users).from(users)).empty());
}

BOOST_AUTO_TEST_CASE(seed_067_the_first_that_is_found_or_none) {
    const auto of_age = [&](std::int32_t age) {
        return db.first(
            tn::select(users).from(users).where(users.age == age).order_by(users.username.desc())
        );
    };
    BOOST_TEST(of_age(40)->username == "ben_50%"); // of two
    BOOST_TEST(!of_age(41).has_value());
    std::int64_t read = 0;
    db.on_after_execute([&](const tn::statement_event& e) { read = e.rows; });
    (void)db.first(tn::select(users.id).from(users));
    BOOST_TEST(read == 1, "the rest is not read");
}

BOOST_AUTO_TEST_CASE(seed_077_columns_equal_values) {
    meets(users.age == 40 && users.is_active, "age = 40 AND is_active");
    same(
        tn::select(users.username).from(users).where(users.age == 40, users.is_active == true),
        "SELECT username FROM users WHERE age = 40 AND is_active"
    );
    const std::string name = "ben_50%";
    meets(users.username == name, "id = 2");
    meets(users.username == std::string_view(name), "id = 2");
}

BOOST_AUTO_TEST_CASE(seed_078_values_are_compared) {
    meets(users.age >= 18, "age >= 18");
    meets(users.age > 17, "age > 17");
    meets(users.age < 40, "age < 40");
    meets(users.age <= 40, "age <= 40");
    meets(users.age != 40, "age <> 40");
    meets(users.age == users.age, "TRUE");
    meets(users.age.between(18, 40), "age BETWEEN 18 AND 40");
    meets(users.born < tn::date_lit<"2000-01-01">, "born < '2000-01-01'");
    meets(users.score > 2, "score > 2");
    same(
        tn::select(orders.id).from(orders).where(orders.total > 10.05_dec).order_by(orders.id),
        "SELECT id FROM orders WHERE total > 10.05 ORDER BY id"
    );
}

BOOST_AUTO_TEST_CASE(seed_078_texts_differ_by_case_and_by_blanks) {
    for (const char* name : {"ann", "Ann ", " Ann", "ANN", "A\xCC\x81nn", "\xC3\x81nn", ""})
        db.execute(tn::insert_into(users).values(User{.username = name}));
    BOOST_TEST(named(users.username == "Ann") == "Ann|");
    BOOST_TEST(named(users.username == "Ann ") == "Ann |");
    BOOST_TEST(named(users.username == "") == "|");
    BOOST_TEST(named(users.username == "\xC3\x81nn") == "\xC3\x81nn|", "not the same in two parts");
    BOOST_TEST(named(users.username.in({"ann", "ANN"})) == "ann|ANN|");
    BOOST_TEST(
        named(users.username > "a" && users.username < "b") == "ann|", "capitals before small ones"
    );
}

BOOST_AUTO_TEST_CASE(seed_079_texts_are_like_a_pattern) {
    meets(users.username.like("%n%"), "username LIKE '%n%'");
    meets(users.username.like("_nn"), "username = 'Ann'");
    meets(users.username.like("ann"), "FALSE");
    meets(users.username.like("%\\%"), "id = 2");
    meets(users.username.like("ben\\_%"), "id = 2");
    meets(users.username.not_like("%n%"), "username NOT LIKE '%n%'");
    meets(users.bio.like("%\\\\%"), "id = 3");
    static_assert(
        tn::sql<tn::mysql>(tn::select(users.id).from(users).where(users.username.like("a"))) ==
        "SELECT `users`.`id` FROM `users` WHERE `users`.`username` LIKE ?"
    );
}

BOOST_AUTO_TEST_CASE(seed_080_patterns_may_disregard_the_case) {
    const std::string q = "ANN";
    meets(users.username.ilike("%" + q + "%"), "id = 1");
    meets(users.username.ilike("\xC3\xA9LAN"), "id = 3"); // a small e with an accent
    meets(users.username.ilike("_LAN"), "id = 3");
    meets(users.username.ilike("BEN\\_50\\%"), "id = 2");
    meets(users.bio.not_ilike("PAINTS"), "id = 3");
    for (const char* name : {"ΣΊΣΥΦΟΣ", "ЁЖИК", "İstanbul", "STRASSE", "Straße"})
        db.execute(tn::insert_into(users).values(User{.username = name}));
    BOOST_TEST(named(users.username.ilike("σίσυφοσ")) == "ΣΊΣΥΦΟΣ|");
    BOOST_TEST(named(users.username.ilike("%ёж%")) == "ЁЖИК|");
    BOOST_TEST(named(users.username.ilike("ISTANBUL")) == "İstanbul|");
    // letter by letter: no ss; MariaDB's tables of letters are older than the capital sharp s
    BOOST_TEST(named(users.username.ilike("STRAẞE")) == (law::on_mariadb ? "" : "Straße|"));
    const auto query = tn::select(users.id).from(users).where(users.username.ilike(tn::param<"q">));
    BOOST_TEST(db.scalar(query, "q"_p = "dORA") == 4);

    BOOST_TEST(
        spelt<tn::postgresql>(users.bio.ilike("x")) == R"("users"."bio" ILIKE $1 COLLATE "default")"
    );
    BOOST_TEST(spelt<tn::mariadb>(users.bio.ilike("x")) == "LOWER(`users`.`bio`) LIKE LOWER(?)");
}

BOOST_AUTO_TEST_CASE(seed_081_parts_of_texts_are_found_as_they_are) {
    for (const char* name : {"a%b", "a_b", "a\\b", "a%", "\\", "50% off"})
        db.execute(tn::insert_into(users).values(User{.username = name}));
    BOOST_TEST(named(users.username.ends_with("50%")) == "ben_50%|");
    BOOST_TEST(named(users.username.starts_with("50%")) == "50% off|");
    BOOST_TEST(named(users.username.contains("%")) == "ben_50%|a%b|a%|50% off|");
    BOOST_TEST(named(users.username.contains("_")) == "ben_50%|a_b|");
    BOOST_TEST(named(users.username.contains("\\")) == "a\\b|\\|");
    BOOST_TEST(named(users.username.starts_with("a\\")) == "a\\b|");
    BOOST_TEST(named(users.username.starts_with("A")) == "Ann|", "case counts");
    BOOST_TEST(named(!users.username.contains("n") && users.username.contains("a%")) == "a%b|a%|");
    const auto behind = tn::select(users.username)
                            .from(users)
                            .where(users.username.starts_with(tn::param<"p">))
                            .order_by(users.id);
    BOOST_TEST(rows_of(db, behind, "p"_p = "a%") == "a%b|\na%|\n");
}

BOOST_AUTO_TEST_CASE(seed_082_values_are_looked_for_in_a_list) {
    meets(users.username.in({"Ann", "Dora", "nobody"}), "id IN (1, 4)");
    meets(users.age.in(17, 70), "age IN (17, 70)");
    const std::vector<std::string> names{"Ann", "ben_50%"};
    meets(users.username.in(names), "id IN (1, 2)");
    meets(users.username.not_in(names), "id IN (3, 4)");
    meets(users.id.in(std::list<std::int64_t>{4, 4, 3}), "id IN (3, 4)");
    meets(users.id.in(std::array<std::int64_t, 2>{1, 2}), "id IN (1, 2)");
    meets(users.id.in(std::span<const std::int64_t>{}), "FALSE");
    meets(users.username.in(std::vector<std::string>{}), "FALSE");
    meets(users.bio.not_in(std::vector<std::string>{}), "TRUE");
    meets(
        users.id.in(tn::select(orders.user_id).from(orders).where(orders.status == "paid")),
        "id IN (SELECT user_id FROM orders WHERE status = 'paid')"
    );
}

BOOST_AUTO_TEST_CASE(seed_083_null_is_asked_for) {
    meets(users.bio.is_not_null(), "bio IS NOT NULL");
    meets(users.bio.is_null(), "bio IS NULL");
    meets(!users.manager_id.is_null(), "manager_id IS NOT NULL");
}

BOOST_AUTO_TEST_CASE(seed_084_conditions_must_all_hold) {
    const std::string expected = "age >= 18 AND is_active AND username LIKE '%a'";
    meets(users.age >= 18 && users.is_active && users.username.like("%a"), expected);
    same(
        tn::select(users.id).from(users).where(
            users.age >= 18, users.is_active, users.username.like("%a")
        ),
        "SELECT id FROM users WHERE " + expected
    );
    same(
        tn::select(users.id)
            .from(users)
            .where(users.age >= 18)
            .where(users.is_active)
            .where(users.username.like("%a")),
        "SELECT id FROM users WHERE " + expected
    );
}

BOOST_AUTO_TEST_CASE(seed_085_one_of_the_conditions_holds) {
    meets(users.age < 18 || users.age > 69, "age < 18 OR age > 69");
    meets(
        (users.age < 18 || users.age > 69) && users.bio.contains("friend"),
        "(age < 18 OR age > 69) AND bio LIKE '%friend%'"
    );
    meets(
        users.age < 18 || (users.age > 69 && users.is_active), "age < 18 OR age > 69 AND is_active"
    );
}

BOOST_AUTO_TEST_CASE(seed_086_a_condition_does_not_hold) {
    meets(!users.is_active, "NOT is_active");
    meets(!(users.age == 40), "NOT age = 40");
    meets(!(users.age == 40 || users.age == 17), "NOT (age = 40 OR age = 17)");
    meets(!users.bio.contains("paint"), "NOT bio LIKE '%paint%'");
    meets(!!users.is_active, "is_active");
}

BOOST_AUTO_TEST_CASE(seed_087_rows_are_ordered_by_several_terms) {
    same(
        tn::select(users.id).from(users).order_by(users.age.desc(), users.username.asc()),
        "SELECT id FROM users ORDER BY age DESC, username"
    );
    same(
        tn::select(users.id).from(users).order_by(users.bio, users.id.desc()),
        "SELECT id FROM users ORDER BY bio IS NOT NULL, bio, id DESC"
    );
    same(
        tn::select(users.id).from(users).order_by(users.born.desc().nulls_first(), users.id),
        "SELECT id FROM users ORDER BY born IS NOT NULL, born DESC, id"
    );
    same(
        tn::select(users.id).from(users).order_by(users.bio.asc().nulls_last(), users.id),
        "SELECT id FROM users ORDER BY bio IS NULL, bio, id"
    );
    same(
        tn::select(users.id).from(users).order_by(
            tn::length(users.username), users.age * -1, users.id
        ),
        law::said{
            .standard = "SELECT id FROM users ORDER BY char_length(username), age * -1, id",
            .sqlite = "SELECT id FROM users ORDER BY length(username), age * -1, id"}
    );
    constexpr auto by_bio = tn::select(users.id).from(users).order_by(users.bio.desc());
    static_assert(tn::sql<tn::postgresql>(by_bio).ends_with("DESC NULLS LAST"));
    static_assert(tn::sql<tn::mysql>(by_bio).ends_with("`bio` DESC"), "its own order is the same");
}

BOOST_AUTO_TEST_CASE(seed_088_rows_are_ordered_by_a_label) {
    constexpr auto spent = tn::sum(orders.total).as<"total_spent">();
    constexpr auto query = tn::select(users.username, spent)
                               .from(users)
                               .join(orders)
                               .group_by(users.id)
                               .order_by(spent.desc());
    same(
        query,
        "SELECT username, sum(total) AS total_spent FROM users JOIN orders ON user_id = users.id"
        " GROUP BY users.id ORDER BY total_spent DESC"
    );
    static_assert(tn::sql<tn::sqlite>(query).ends_with(R"(ORDER BY "total_spent" DESC)"));
}

BOOST_AUTO_TEST_CASE(seed_089_a_part_of_the_rows_is_read) {
    constexpr auto by_id = tn::select(users.id).from(users).order_by(users.id);
    same(by_id.limit(2).offset(1), "SELECT id FROM users ORDER BY id LIMIT 2 OFFSET 1");
    same(by_id.limit(0), "SELECT id FROM users WHERE FALSE");
    same(by_id.offset(3), "SELECT id FROM users WHERE id > 3");
    same(
        by_id.limit(tn::param<"n">).offset(tn::param<"from">),
        "SELECT id FROM users ORDER BY id LIMIT 1 OFFSET 2",
        "n"_p = 1,
        "from"_p = 2
    );
    BOOST_CHECK_THROW((void)by_id.limit(-1), tn::value_error);
    BOOST_TEST(tn::sql<tn::postgresql>(by_id.offset(3)).ends_with(R"("id" OFFSET $1)"));
    BOOST_TEST(tn::sql<tn::mysql>(by_id.offset(3)).ends_with(" LIMIT 18446744073709551615 OFFSET ?")
    );
}

BOOST_AUTO_TEST_CASE(seed_094_a_query_gives_one_value) {
    const std::int64_t all = db.scalar(tn::select(tn::count(users.id)).from(users));
    BOOST_TEST(all == 4);
    const std::optional<std::int32_t> oldest =
        db.scalar(tn::select(tn::max(users.age)).from(users));
    BOOST_TEST(oldest.value() == 70);
    BOOST_TEST(
        !db.scalar(tn::select(tn::max(users.age)).from(users).where(users.id > 9)).has_value()
    );
    BOOST_CHECK_THROW(
        (void)db.scalar(tn::select(users.age).from(users).where(users.id == 9)), tn::no_result
    );
    BOOST_CHECK_THROW((void)db.scalar(tn::select(users.age).from(users)), tn::multiple_results);
}

BOOST_AUTO_TEST_CASE(seed_095_aggregates_have_their_types) {
    const auto row = db.one(tn::select(
                                tn::count(),
                                tn::count(users.bio),
                                tn::sum(users.age),
                                tn::avg(users.age),
                                tn::min(users.username),
                                tn::max(users.born),
                                tn::avg(users.score)
    )
                                .from(users));
    const auto& [rows, bios, ages, mean, first, youngest, score] = row;
    static_assert(std::same_as<decltype(rows), const std::int64_t>);
    static_assert(std::same_as<decltype(ages), const std::optional<std::int64_t>>);
    static_assert(std::same_as<decltype(first), const std::optional<std::string>>);
    static_assert(std::same_as<decltype(score), const std::optional<double>>);
    BOOST_TEST((rows == 4 && bios == 2 && ages == 167));
    BOOST_TEST(to_string(mean.value()) == "41.7500");
    BOOST_TEST((first == "Ann" && youngest == tn::date_value{std::chrono::year{2007} / 3 / 31}));
    BOOST_TEST(score.value() == 2.5625);
    const auto totals = db.one(tn::select(
                                   tn::sum(orders.total),
                                   tn::avg(orders.total),
                                   tn::min(orders.total),
                                   tn::count_distinct(orders.status)
    )
                                   .from(orders));
    static_assert(std::same_as<decltype(totals.c1), std::optional<tn::decimal<38, 2>>>);
    BOOST_TEST(to_string(*get<0>(totals)) == "146.87");
    BOOST_TEST(to_string(*get<1>(totals)) == "29.374000");
    BOOST_TEST(to_string(*get<2>(totals)) == "0.99");
    BOOST_TEST(get<3>(totals) == 3);
}

BOOST_AUTO_TEST_CASE(seed_096_a_label_names_a_column_of_the_result) {
    constexpr auto number = tn::count(orders.id).as<"count">();
    constexpr auto query =
        tn::select(orders.status, number).from(orders).group_by(orders.status).order_by(number);
    for (auto&& row : db.fetch(query)) {
        BOOST_TEST(row["count"_c] == row[number]);
        BOOST_TEST(row["status"_c] == row[orders.status]);
    }
    BOOST_TEST(db.all(query).back()["count"_c] == 3);
    static_assert(
        tn::sql<tn::sqlite>(query).find(R"(COUNT("orders"."id") AS "count")") !=
        std::string_view::npos
    );
    const auto generic = tn::label<"years">(users.age);
    BOOST_TEST(db.first(tn::select(generic).from(users).order_by(generic))->c1 == 17);
}

BOOST_AUTO_TEST_CASE(seed_097_rows_are_grouped) {
    same(
        tn::select(users.age, tn::count(users.id))
            .from(users)
            .group_by(users.age)
            .order_by(users.age),
        "SELECT age, count(id) FROM users GROUP BY age ORDER BY age"
    );
    same(
        tn::select(users.is_active, users.age, tn::max(users.username))
            .from(users)
            .group_by(users.is_active, users.age)
            .order_by(users.is_active, users.age),
        "SELECT is_active, age, max(username) FROM users GROUP BY 1, 2 ORDER BY 1, 2"
    );
}

BOOST_AUTO_TEST_CASE(seed_167_168_170_rows_are_grouped_by_a_part_of_a_date) {
    const auto year = tn::extract<tn::year>(users.born).as<"year">();
    const auto by_year = tn::select(year, tn::count_distinct(users.age).as<"ages">())
                             .from(users)
                             .where(users.born.is_not_null())
                             .group_by(year)
                             .order_by(year);
    const auto rows = db.all(by_year);
    BOOST_TEST_REQUIRE(!rows.empty());
    std::map<std::int32_t, std::set<std::int32_t>> expected;
    for (const auto& [born, age] :
         db.all(tn::select(users.born, users.age).from(users).where(users.born.is_not_null())))
        expected[int(std::chrono::year_month_day(*born).year())].insert(age);
    BOOST_TEST_REQUIRE(rows.size() == expected.size());
    auto next = expected.begin();
    for (const auto& [of, ages] : rows) {
        BOOST_TEST(of.value() == next->first);
        BOOST_TEST(static_cast<std::size_t>(ages) == next->second.size());
        ++next;
    }
}

BOOST_AUTO_TEST_CASE(seed_098_groups_are_chosen) {
    const auto groups =
        tn::select(orders.status, tn::count(orders.id)).from(orders).group_by(orders.status);
    const std::string plain = "SELECT status, count(id) FROM orders GROUP BY status HAVING ";
    const std::string in_order = " ORDER BY status";
    same(
        groups.having(tn::count(orders.id) > 1).order_by(orders.status),
        plain + "count(id) > 1" + in_order
    );
    same(
        groups.having(tn::count(orders.id) == 1, tn::sum(orders.total) > 5).order_by(orders.status),
        plain + "count(id) = 1 AND sum(total) > 5" + in_order
    );
    same(groups.having(tn::count() > tn::param<"n">), plain + "count(*) > 2", "n"_p = 2);
}

BOOST_AUTO_TEST_CASE(seed_099_rows_are_taken_apart) {
    std::string seen;
    for (const auto& [age, count] : db.fetch(
             tn::select(users.age, tn::count()).from(users).group_by(users.age).order_by(users.age)
         ))
        seen += std::to_string(age) + ':' + std::to_string(count) + ' ';
    BOOST_TEST(seen == "17:1 40:2 70:1 ");
    const auto [name, bio] =
        db.one(tn::select(users.username, users.bio).from(users).where(users.id == 2));
    BOOST_TEST((name == "ben_50%" && !bio.has_value()));
    const std::tuple<std::string, std::int32_t> pair =
        db.one(tn::into<std::tuple<std::string, std::int32_t>>(
            tn::select(users.username, users.age).from(users).where(users.id == 4)
        ));
    BOOST_TEST((pair == std::tuple("Dora", 40)));
}

BOOST_AUTO_TEST_CASE(seed_100_some_columns_are_selected) {
    same(
        tn::select(users.username, users.age).from(users).order_by(users.id),
        "SELECT username, age FROM users ORDER BY id"
    );
    static_assert(
        tn::sql<tn::sqlite>(tn::select(users.username, users.age).from(users)) ==
        R"(SELECT "users"."username", "users"."age" FROM "users")"
    );
    const auto row = db.first(tn::select(users.username, users.age).from(users).order_by(users.id));
    BOOST_TEST((row.value()[users.username] == "Ann" && row.value()[users.age] == 17));
}

BOOST_AUTO_TEST_CASE(seed_162_joins_follow_each_other) {
    same(
        tn::select(users.username, m.username, orders.id)
            .from(users)
            .join(m, m.id == users.manager_id)
            .join(orders, orders.user_id == users.id)
            .order_by(orders.id),
        "SELECT u.username, m.username, o.id FROM users u JOIN users m ON m.id = u.manager_id"
        " JOIN orders o ON o.user_id = u.id ORDER BY o.id"
    );
    same( // who has no manager stays
        tn::select(users.username, m.username)
            .from(users)
            .left_join(m, m.id == users.manager_id)
            .order_by(users.id),
        "SELECT u.username, m.username FROM users u LEFT JOIN users m ON m.id = u.manager_id"
        " ORDER BY u.id"
    );
    constexpr auto chief = tn::alias<"chief">(users); // of the manager
    same(
        tn::select(users.username, chief.username)
            .from(users)
            .join(m, m.id == users.manager_id)
            .join(chief, chief.id == m.manager_id),
        "SELECT u.username, c.username FROM users u JOIN users m ON m.id = u.manager_id"
        " JOIN users c ON c.id = m.manager_id"
    );
    same(
        tn::select(visits.id, branches.name).from(visits).join(branches).order_by(visits.id),
        "SELECT v.id, b.name FROM visits v JOIN branches b USING (city, number) ORDER BY v.id"
    );
}

BOOST_AUTO_TEST_SUITE_END()
