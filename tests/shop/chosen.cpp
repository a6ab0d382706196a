// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What the shop's program leaves unused of a database that is chosen by its URL, and a pool of such databases.
#include "shop_fixture.hpp"

#include <atomic>
#include <stdexcept>
#include <thread>

namespace chosen {

using pool = tn::pool<tn::sqlite, tn::postgresql, tn::mariadb>;
static_assert(std::same_as<tn::transaction_of<database>, transaction>);

const auto count = tn::select(tn::count()).from(users);
const auto names = tn::select(users.id, users.username).from(users).order_by(users.id);
const std::string names_in_sql = "SELECT id, username FROM users ORDER BY id";

auto add(const std::string& name) {
    return tn::insert_into(users).values(User{.username = name, .email = name + "@example.com"});
}
auto rename(int id, const char* name) {
    return tn::update(users).set(users.username = name).where(users.id == id);
}

template <class Rows> std::string read(Rows&& rows) {
    std::vector<law::row> found;
    for (auto&& row : rows)
        store::write(found.emplace_back(), row);
    return law::joined(found);
}

std::string logged;

} // namespace chosen

BOOST_FIXTURE_TEST_SUITE(chosen, shop_fixture)

BOOST_AUTO_TEST_CASE(the_url_chooses_the_dialect) {
    BOOST_TEST(db.dialect_name() == chosen_database());
    BOOST_TEST(db.ping());
    BOOST_TEST(!db.is_broken());
    const bool same = db.visit([]<class D>(tn::database<D>& one) {
        return D::title == chosen_database() && one.native_handle() != nullptr;
    });
    BOOST_TEST(same);
}

BOOST_AUTO_TEST_CASE(what_is_returned_is_what_is_stored) {
    const auto made = db.one(add("emmy").returning(users.id, users.role, users.is_active));
    BOOST_TEST(made[users.id] == 6);
    BOOST_TEST(
        text_of(std::vector{made}) == plain("SELECT id, role, is_active FROM users WHERE id = 6")
    );
    const auto gone =
        db.all(tn::delete_from(users).where(users.id >= 5).returning(users.id, users.username));
    BOOST_TEST(gone.size() == 2U);
    BOOST_TEST(plain(names_in_sql) == "1|ada|\n2|blaise|\n3|grace|\n4|kurt|\n");
}

BOOST_AUTO_TEST_CASE(rows_are_streamed_and_unloaded) {
    BOOST_TEST(read(db.fetch(names)) == plain(names_in_sql));
    BOOST_TEST(read(db.unload(names)) == plain(names_in_sql));
    const auto items = tn::select(
                           order_items.id,
                           products.name,
                           orders.status == order_status::completed,
                           order_items.subtotal().as<"subtotal">()
    )
                           .from(order_items)
                           .join(products)
                           .join(orders)
                           .where(order_items.quantity >= tn::param<"least">)
                           .order_by(order_items.id);
    const std::string expected =
        plain("SELECT i.id, name, status = 'completed', quantity * unit_price FROM order_items i "
              "JOIN products p ON p.id = product_id JOIN orders o ON o.id = order_id "
              "WHERE quantity >= 2 ORDER BY i.id");
    BOOST_TEST(expected.size() > 1000U);
    BOOST_TEST(read(db.fetch(items, "least"_p = 2)) == expected);
    BOOST_TEST(read(db.unload(items, "least"_p = 2)) == expected);
}

BOOST_AUTO_TEST_CASE(what_is_half_read_is_left) {
    for (auto&& row : db.fetch(names)) {
        BOOST_TEST(row[users.username] == "ada");
        break;
    }
    for (auto&& row : db.unload(names)) {
        BOOST_TEST(row[users.username] == "ada");
        break;
    }
    BOOST_TEST(db.scalar(count) == 5);
    db.transaction([](transaction& tx) {
        {
            auto rows = tx.unload(names);
            BOOST_TEST((*rows.begin())[users.id] == 1);
        }
        tx.execute(rename(1, "countess"));
    });
    BOOST_TEST(db.get(users, 1)->username == "countess");
}

BOOST_AUTO_TEST_CASE(a_batch_is_kept_whole_or_not_at_all) {
    const auto [before, renamed, made, after] = db.batch(
        count, rename(1, "countess"), add("emmy").returning(users.id), tn::select(users).from(users)
    );
    BOOST_TEST(before.at(0).c1 == 5);
    BOOST_TEST(renamed == 1);
    BOOST_TEST(made.at(0).c1 == 6);
    BOOST_TEST(after.size() == 6U);
    const std::string kept = everything();
    BOOST_CHECK_EXCEPTION(
        db.batch(rename(2, "monsieur"), rename(3, "emmy"), rename(4, "none")),
        tn::unique_violation,
        [](const auto& e) { return e.violates(users.username); }
    );
    BOOST_TEST(everything() == kept);
    db.transaction([](transaction& tx) {
        BOOST_CHECK_THROW(tx.batch(rename(2, "monsieur"), rename(3, "emmy")), tn::unique_violation);
        (void)tx.batch(rename(4, "goedel"));
    });
    BOOST_TEST(db.get(users, 2)->username == "blaise");
    BOOST_TEST(db.get(users, 4)->username == "goedel");
}

BOOST_AUTO_TEST_CASE(a_savepoint_is_undone_alone) {
    const std::int64_t made = db.transaction([](transaction& tx) {
        tx.execute(add("emmy"));
        BOOST_CHECK_EXCEPTION(
            tx.savepoint([](savepoint& sp) {
                sp.execute(rename(1, "countess"));
                sp.execute(add("emmy"));
            }),
            tn::unique_violation,
            [](const auto& e) { return e.violates(users.email) || e.violates(users.username); }
        );
        BOOST_TEST(tx.is_active());
        BOOST_TEST(tx.get(users, 1)->username == "ada");
        tx.savepoint([](savepoint& sp) { sp.execute(rename(2, "monsieur")); });
        return tx.scalar(count);
    });
    BOOST_TEST(made == 6);
    BOOST_TEST(
        plain("SELECT username FROM users ORDER BY id") ==
        "ada|\nmonsieur|\ngrace|\nkurt|\nsofia|\nemmy|\n"
    );
}

BOOST_AUTO_TEST_CASE(a_transaction_is_run_again_or_only_reads) {
    int runs = 0;
    db.transaction(tn::retry{.attempts = 3, .pause = {}}, [&](transaction& tx) {
        tx.execute(add("emmy"));
        if (++runs < 3)
            throw tn::deadlock("of the test's own");
    });
    BOOST_TEST(runs == 3);
    BOOST_TEST(db.transaction(tn::read_only, [](transaction& tx) {
        return tx.scalar(count);
    }) == 6);
    auto tx = db.begin(tn::read_only);
    BOOST_CHECK_THROW(tx.execute(add("tom")), tn::read_only_error);
    tx.rollback();
    BOOST_TEST(db.execute(add("tom")) == 1);
}

BOOST_AUTO_TEST_CASE(a_test_leaves_the_shop_as_it_was) {
    const std::string before = everything();
    {
        const tn::test_transaction undo(db);
        BOOST_TEST(place_order(db, 1, {{20, 1}}).has_value());
        BOOST_TEST(!place_order(db, 1, {{20, 1}, {999, 1}}).has_value());
        BOOST_TEST(update_user(db, 2, tn::changes(users.email = "ada@example.com")).has_error());
        BOOST_TEST(create_user(db, {.username = "emmy", .email = "e@example.com"}).has_value());
        BOOST_TEST(db.count(tn::select(orders).from(orders)) == 41);
    }
    BOOST_TEST(everything() == before);
}

BOOST_AUTO_TEST_CASE(raw_sql_has_parameters_on_each) {
    BOOST_TEST(
        db.execute(
            tn::raw<"UPDATE users SET full_name = :name WHERE id = :id">,
            "name"_p = "O'Neil \\ :id ?",
            "id"_p = 3
        ) == 1
    );
    BOOST_TEST(db.get(users, 3)->full_name.value() == "O'Neil \\ :id ?");
    const auto found = db.all(
        tn::raw<"SELECT username FROM users WHERE full_name = :name", std::string>,
        "name"_p = "O'Neil \\ :id ?"
    );
    BOOST_TEST(found.at(0).c1 == "grace");
}

BOOST_AUTO_TEST_CASE(a_pool_lends_what_the_url_names) {
    const std::string url = place.shared_url();
    pool connections(url, {.size = 2, .max_overflow = 0});
    connections.with([](database& lent) { make_demo_shop(lent); });
    BOOST_TEST(connections.acquire()->dialect_name() == chosen_database());
    connections.with([](database& lent) {
        lent.execute(tn::raw<"BEGIN">);
        lent.execute(rename(1, "countess"));
    });
    BOOST_TEST(connections.acquire()->get(users, 1)->username == "ada");
    BOOST_CHECK_THROW(
        connections.transaction([](transaction& tx) {
            tx.execute(rename(1, "countess"));
            throw std::runtime_error("no");
        }),
        std::runtime_error
    );
    std::atomic<int> sold = 0;
    std::atomic<int> failed = 0;
    std::vector<std::thread> buyers;
    for (int i = 0; i != 4; ++i)
        buyers.emplace_back([&, i] {
            try {
                for (int k = 0; k != 4; ++k)
                    connections.with([&](database& lent) {
                        sold += place_order(lent, 1 + i, {{16, 1}}).has_value();
                    });
            } catch (const std::exception&) {
                ++failed;
            }
        });
    for (std::thread& buyer : buyers)
        buyer.join();
    BOOST_TEST(failed == 0);
    BOOST_TEST(sold == 8);
    BOOST_TEST(connections.acquire()->get(products, 16)->stock == 0);
    BOOST_TEST(connections.acquire()->get(users, 1)->username == "ada");
    BOOST_TEST(connections.statistics().opened <= 2U);
}

BOOST_AUTO_TEST_CASE(a_configuration_opens_a_pool_that_writes_what_it_runs) {
    logged.clear();
    pool connections;
    connections = pool(tn::configuration{
        .url = place.shared_url(),
        .pool = tn::pool_options::light(),
        .echo = true,
        .log = [](std::string_view line) { logged += std::string(line) + '\n'; }});
    connections.with([](database& lent) {
        make_demo_shop(lent);
        logged.clear();
        lent.execute(rename(1, "countess"));
    });
    BOOST_TEST(
        logged.find(spelt(R"(UPDATE "users" SET "username" = ?)")) != std::string::npos, logged
    );
}

BOOST_AUTO_TEST_SUITE_END()
