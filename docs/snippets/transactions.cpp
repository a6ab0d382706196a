// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The code of docs/tutorial/06-transactions.md.
#include "../../examples/bookshop.hpp"

#include <boost/test/unit_test.hpp>

#include <iostream>

namespace the_tutorial_on_transactions {

//[place_order
struct wish {
    std::int64_t book;
    std::int32_t quantity;
};

class sold_out : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

Order place_order(auto& db, std::int64_t customer, const std::vector<wish>& wishes) {
    return db.transaction([&](tn::transaction& tx) {
        Order order{.customer_id = customer};
        tx.execute(tn::insert_into(orders).values(order).fill_keys());
        for (const wish& each : wishes) {
            const auto taken =
                tx.execute(tn::update(books)
                               .set(books.in_stock -= each.quantity)
                               .where(books.id == each.book, books.in_stock >= each.quantity));
            if (taken == 0)
                throw sold_out("book " + std::to_string(each.book)); // all is rolled back
            tx.execute(tn::insert_into(items).values(Item{
                .order_id = order.id, .book_id = each.book, .quantity = each.quantity}));
        }
        return order; // committed, and given to who called
    });
}
//]

//[any_runner
/// Runs on a database, in a transaction and in a savepoint.
std::int64_t add_author(auto& db, std::string name) {
    return db.scalar(
        tn::insert_into(authors).set(authors.name = std::move(name)).returning(authors.id)
    );
}
//]

const auto author_count = tn::select(tn::count()).from(authors);

} // namespace the_tutorial_on_transactions

BOOST_AUTO_TEST_SUITE(the_tutorial_on_transactions)

BOOST_AUTO_TEST_CASE(seed_138_a_transaction_is_kept_whole_or_not_at_all) {
    auto db = open_bookshop();
    //[use_order
    const Order order =
        place_order(db, 1, {{.book = 1, .quantity = 2}, {.book = 3, .quantity = 1}});
    BOOST_CHECK_THROW(
        place_order(db, 1, {{.book = 3, .quantity = 1}, {.book = 2, .quantity = 1}}), sold_out
    );
    //]
    BOOST_TEST(order.id == 5);
    BOOST_TEST((db.get(books, 1)->in_stock == 2 && db.get(books, 3)->in_stock == 6));
    BOOST_TEST(db.count(tn::select(orders).from(orders)) == 5);
}

BOOST_AUTO_TEST_CASE(seed_136_a_transaction_is_an_object) {
    auto db = open_bookshop();
    //[object
    {
        auto tx = db.begin();
        tx.execute(tn::insert_into(authors).set(authors.name = "Stanislaw Lem"));
        tx.commit();
    }
    {
        auto tx = db.begin();
        tx.execute(tn::insert_into(authors).set(authors.name = "Anna Kavan"));
        tx.rollback(); // the end of the scope would do it, too
    }
    //]
    BOOST_TEST(db.scalar(author_count) == 4);
    BOOST_TEST(add_author(db, "Clarice Lispector") == 5);
    db.transaction([](tn::transaction& tx) { BOOST_TEST(add_author(tx, "Max Frisch") == 6); });
}

BOOST_AUTO_TEST_CASE(seed_139_160_a_savepoint_is_undone_alone) {
    auto db = open_bookshop();
    const std::vector<std::string> names{"Anna Kavan", "Italo Calvino", "Max Frisch"};
    //[savepoint
    std::vector<std::string> skipped;
    db.transaction([&](tn::transaction& tx) {
        for (const std::string& name : names) {
            try {
                tx.savepoint([&](tn::savepoint& sp) {
                    const auto id = add_author(sp, name);
                    sp.execute(tn::insert_into(books).values(Book{
                        .author_id = id, .title = "Collected works", .price = 30}));
                });
            } catch (const tn::unique_violation&) {
                skipped.push_back(name); // the transaction goes on
            }
        }
    });
    //]
    BOOST_TEST((skipped == std::vector<std::string>{"Italo Calvino"}));
    BOOST_TEST(db.scalar(author_count) == 5);
}

BOOST_AUTO_TEST_CASE(savepoints_as_objects) {
    auto db = open_bookshop();
    //[nested
    auto tx = db.begin();
    auto sp = tx.begin_nested();
    sp.execute(tn::delete_from(items).all_rows());
    BOOST_CHECK_THROW(tx.commit(), tn::programming_error); // sp is open
    sp.rollback();
    tx.commit();
    //]
    BOOST_TEST(db.count(tn::select(items).from(items)) == 6);
}

BOOST_AUTO_TEST_CASE(a_transaction_that_only_reads) {
    auto db = open_bookshop();
    //[read_only
    const auto report = db.transaction(tn::read_only, [](tn::transaction& tx) {
        const auto by_title = tn::select(books).from(books).order_by(books.title, books.id);
        return tx.paginate(by_title, {.per_page = 3}); // count and rows of one moment
    });
    BOOST_CHECK_THROW(
        db.transaction(
            tn::read_only,
            [](tn::transaction& tx) { tx.execute(tn::delete_from(items).all_rows()); }
        ),
        tn::read_only_error
    );
    //]
    BOOST_TEST((report.total == 5 && report.items.size() == 3U));
}

BOOST_AUTO_TEST_CASE(a_failed_statement_leaves_the_transaction_open) {
    auto db = open_bookshop();
    //[goes_on
    auto tx = db.begin();
    tx.execute(tn::insert_into(authors).set(authors.name = "Anna Kavan"));
    BOOST_CHECK_THROW(
        tx.execute(tn::insert_into(authors).set(authors.name = "Anna Kavan")), tn::unique_violation
    );
    tx.commit(); // with the first of the two
    //]
    BOOST_TEST(db.scalar(author_count) == 4);
}

BOOST_AUTO_TEST_CASE(seed_144_a_transaction_that_is_lost) {
    auto db = open_bookshop();
    //[lost
    db.execute(tn::raw<"CREATE TABLE slots (hour INTEGER UNIQUE ON CONFLICT ROLLBACK)">);
    auto tx = db.begin();
    tx.execute(tn::insert_into(authors).set(authors.name = "Anna Kavan"));
    tx.execute(tn::raw<"INSERT INTO slots VALUES (9)">);
    BOOST_CHECK_THROW(tx.execute(tn::raw<"INSERT INTO slots VALUES (9)">), tn::unique_violation);

    BOOST_TEST(!tx.is_active()); // SQLite has rolled back all of it
    BOOST_CHECK_THROW(tx.commit(), tn::inactive_transaction);
    //]
    BOOST_TEST(db.scalar(author_count) == 3);
}

BOOST_AUTO_TEST_CASE(seed_145_a_forgotten_commit) {
    auto db = open_bookshop();
    bool told = false;
    //[abandoned
    db.on_abandoned_transaction([&](const tn::abandoned_event& e) {
        std::cerr << "a transaction was left open, at depth " << e.depth << '\n';
        told = true;
    });
    //]
    { auto tx = db.begin(); }
    BOOST_TEST(told);
}

BOOST_AUTO_TEST_SUITE_END()
