// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Statements that are run together: what each gives, and that all are kept or none.
#include "store.hpp"

#include <boost/test/unit_test.hpp>

namespace database_batch {

using namespace store;

constexpr auto names = tn::select(users.username).from(users).order_by(users.id);
constexpr auto how_many = tn::select(tn::count()).from(orders);

struct batch_fixture : fixture {
    std::string all_names() {
        std::string all;
        for (auto&& [name] : db.fetch(names))
            all += std::string(name) + '|';
        return all;
    }
    auto renamed(const char* name, std::int64_t id) const {
        return tn::update(users).set(users.username = name).where(users.id == id);
    }
};

} // namespace database_batch

BOOST_FIXTURE_TEST_SUITE(database_batch, database_batch::batch_fixture)

using namespace database_batch;

BOOST_AUTO_TEST_CASE(each_statement_gives_what_it_gives_alone) {
    const auto old = tn::select(users).from(users).where(users.age > 39).order_by(users.id);
    auto [found, changed, count] =
        db.batch(old, tn::update(orders).set(orders.status = "old").where(orders.id < 3), how_many);
    static_assert(std::same_as<decltype(found), std::vector<User>>);
    static_assert(std::same_as<decltype(changed), std::int64_t>);
    BOOST_TEST(found.size() == 3U);
    BOOST_TEST(found[1].username == "\xC3\x89lan");
    BOOST_TEST(changed == 2);
    BOOST_TEST_REQUIRE(count.size() == 1U);
    BOOST_TEST(count[0].c1 == 5);
    BOOST_TEST(db.get(orders, 1)->status == "old");
}

BOOST_AUTO_TEST_CASE(a_later_statement_sees_what_an_earlier_one_did) {
    const auto [before, one, after] =
        db.batch(how_many, tn::delete_from(orders).where(orders.id == 1), how_many);
    BOOST_TEST(before[0].c1 == 5);
    BOOST_TEST(one == 1);
    BOOST_TEST(after[0].c1 == 4);
}

BOOST_AUTO_TEST_CASE(a_statement_may_come_twice) {
    for (int round = 0; round != 3; ++round) {
        const auto [a, b, c] = db.batch(renamed("A", 1), renamed("B", 2), renamed("C", 99));
        BOOST_TEST(a == 1);
        BOOST_TEST(b == 1);
        BOOST_TEST(c == 0);
        BOOST_TEST(all_names().starts_with("A|B|"));
    }
}

BOOST_AUTO_TEST_CASE(one_statement_is_a_batch) {
    const auto [found] = db.batch(names);
    BOOST_TEST(found.size() == 4U);
    const auto [none] = db.batch(tn::delete_from(visits).where(visits.id < 0));
    BOOST_TEST(none == 0);
}

BOOST_AUTO_TEST_CASE(records_are_inserted) {
    const User eve{.username = "Eve's \\ $1", .bio = "x"};
    const auto [stored, found] = db.batch(
        tn::insert_into(users).values(eve),
        tn::select(users).from(users).where(users.username == eve.username)
    );
    BOOST_TEST(stored == 1);
    BOOST_TEST_REQUIRE(found.size() == 1U);
    BOOST_TEST(found[0].bio.value() == "x");
    const auto [again] = db.batch(tn::insert_into(users).values(User{.username = "Tom"}));
    BOOST_TEST(again == 1);
}

BOOST_AUTO_TEST_CASE(what_returns_rows_gives_them) {
    const auto [keys, deleted] = db.batch(
        tn::insert_into(users).values(User{.username = "Eve"}).returning(users.username, users.age),
        tn::delete_from(orders).where(orders.id > 3).returning(orders.id)
    );
    BOOST_TEST_REQUIRE(keys.size() == 1U);
    BOOST_TEST(keys[0].c1 == "Eve");
    BOOST_TEST(deleted.size() == 2U);
}

BOOST_AUTO_TEST_CASE(queries_of_other_kinds_are_batched) {
    const tn::any_query<User> any = tn::select(users).from(users).where(users.age == 17);
    const std::optional<int> age = 40;
    const std::vector<std::int64_t> some{1, 4};
    const auto [a, b, c, d, e] = db.batch(
        any,
        tn::select(users.id).from(users).where(users.age == tn::if_set(age)),
        tn::select(users.id).from(users).where(users.id.in(some)),
        tn::raw<"SELECT username FROM users WHERE id = 1", std::string>,
        tn::raw<"DELETE FROM visits WHERE id = 1">
    );
    BOOST_TEST(a.size() == 1U);
    BOOST_TEST(b.size() == 2U);
    BOOST_TEST(c.size() == 2U);
    BOOST_TEST(d.at(0).c1 == "Ann");
    BOOST_TEST(e == 1);
    const auto [located] = db.batch(tn::here(renamed("Zoe", 1)));
    BOOST_TEST(located == 1);
}

BOOST_AUTO_TEST_CASE(all_are_kept_or_none) {
    const std::string before = all_names();
    BOOST_CHECK_EXCEPTION(
        db.batch(renamed("A", 1), names, renamed("Dora", 2), renamed("C", 3)),
        tn::unique_violation,
        [](const auto& e) { return e.sql().starts_with("UPDATE"); }
    );
    BOOST_TEST(all_names() == before);
    BOOST_CHECK_THROW(
        db.batch(renamed("A", 1), tn::raw<"DELETE FROM nowhere">), tn::programming_error
    );
    BOOST_TEST(all_names() == before);
    (void)db.batch(renamed("A", 1));
    BOOST_TEST(all_names().starts_with("A|"));
}

BOOST_AUTO_TEST_CASE(the_first_error_is_thrown) {
    BOOST_CHECK_EXCEPTION(
        db.batch(
            renamed("Dora", 1),
            tn::insert_into(orders).values(tn::record<orders>{.user_id = 99}),
            renamed("Dora", 2)
        ),
        tn::unique_violation,
        [](const auto& e) { return e.sql().starts_with("UPDATE"); }
    );
    BOOST_CHECK_THROW(
        db.batch(
            tn::insert_into(orders).values(tn::record<orders>{.user_id = 99}), renamed("Dora", 2)
        ),
        tn::foreign_key_violation
    );
    BOOST_TEST(db.count(tn::select(orders).from(orders)) == 5);
}

BOOST_AUTO_TEST_CASE(inside_a_transaction_it_is_undone_alone) {
    db.transaction([&](law::transaction& tx) {
        tx.execute(renamed("A", 1));
        const auto [b, found] = tx.batch(renamed("B", 2), names);
        BOOST_TEST(b == 1);
        BOOST_TEST(found[1].c1 == "B");
        BOOST_CHECK_THROW(tx.batch(renamed("C", 3), renamed("A", 4)), tn::unique_violation);
        BOOST_TEST(tx.is_active());
        tx.savepoint([&](law::savepoint& sp) {
            BOOST_CHECK_THROW(sp.batch(renamed("C", 3), renamed("A", 4)), tn::unique_violation);
            (void)sp.batch(renamed("D", 4));
        });
    });
    BOOST_TEST(all_names() == "A|B|\xC3\x89lan|D|");
    {
        auto tx = db.begin();
        (void)tx.batch(renamed("X", 1), renamed("Y", 2));
        tx.rollback();
    }
    BOOST_TEST(all_names() == "A|B|\xC3\x89lan|D|");
}

BOOST_AUTO_TEST_CASE(hooks_are_told_of_each_statement) {
    std::string before;
    std::string after;
    const auto told = [](std::string_view sql) {
        const bool ends = sql.starts_with("BEGIN") || sql.starts_with("START") ||
                          sql.starts_with("COMMIT") || sql.starts_with("ROLLBACK");
        return ends ? std::string() : std::string(sql.substr(0, 6)) + ' ';
    };
    const auto first =
        db.on_before_execute([&](const tn::statement_event& e) { before += told(e.sql); });
    const auto second = db.on_after_execute([&](const tn::statement_event& e) {
        const std::string text = told(e.sql);
        if (!text.empty())
            after += text + e.parameters.text() + std::to_string(e.rows) + (e.failed ? "! " : " ");
    });
    (void)db.batch(names, renamed("it's", 1));
    BOOST_TEST(before == "SELECT UPDATE ");
    BOOST_TEST(after == "SELECT []4 UPDATE ['it''s', 1]1 ");
    after.clear();
    BOOST_CHECK_THROW(db.batch(renamed("Dora", 1), renamed("X", 2)), tn::unique_violation);
    BOOST_TEST(after.starts_with("UPDATE ['Dora', 1]0! "));
    db.remove_hook(first);
    db.remove_hook(second);
}

BOOST_AUTO_TEST_CASE(a_hook_that_throws_undoes_all) {
    const std::string before = all_names();
    const auto listening = db.on_before_execute([](const tn::statement_event& e) {
        if (e.sql.starts_with("DELETE"))
            throw std::runtime_error("no");
    });
    BOOST_CHECK_THROW(
        db.batch(renamed("A", 1), tn::delete_from(orders).where(orders.id == 1)), std::runtime_error
    );
    db.remove_hook(listening);
    BOOST_TEST(all_names() == before);
    (void)db.batch(names);
}

BOOST_AUTO_TEST_CASE(a_value_that_can_not_be_read_is_an_error) {
    constexpr auto wrong = tn::raw<"SELECT username FROM users WHERE id = 1", int>;
    BOOST_CHECK_THROW(db.batch(names, wrong, names), tn::data_error);
    db.transaction([&](law::transaction& tx) {
        BOOST_CHECK_THROW(tx.batch(renamed("A", 1), wrong), tn::data_error);
    });
    BOOST_TEST(all_names().starts_with("Ann|"));
}

BOOST_AUTO_TEST_SUITE_END()
