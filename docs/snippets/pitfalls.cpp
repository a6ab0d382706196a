// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The code of docs/tutorial/11-pitfalls.md.
#include "../../examples/bookshop.hpp"

#include <boost/test/unit_test.hpp>

#include <iostream>
#include <thread>

namespace the_tutorial_on_pitfalls {

template <class T> struct log_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "line", tn::text> line;
    tn::column<T, "at", tn::timestamp> at = tn::now();
};
inline constexpr tn::table<"log_lines", log_columns> log_lines;

template <class Rows> std::string first_column(Rows&& rows) {
    std::string text;
    for (auto&& row : rows)
        text += (text.empty() ? "" : "|") + std::string(get<0>(row));
    return text;
}

//[query_of_text
auto by_name(std::string name) { // not std::string_view, nor const std::string&
    return tn::select(customers).from(customers).where(customers.name == std::move(name));
}
//]

//[handler
/// What a page shows is read before it is drawn; nothing here can send a query.
std::string draw(const Order& order, const Customer& customer) {
    return customer.name + ", order " + std::to_string(order.id);
}
//]

} // namespace the_tutorial_on_pitfalls

BOOST_AUTO_TEST_SUITE(the_tutorial_on_pitfalls)

BOOST_AUTO_TEST_CASE(seed_145_a_forgotten_commit) {
    auto db = open_bookshop();
    bool forgotten = false;
    //[commit
    db.on_abandoned_transaction([&](const tn::abandoned_event&) { forgotten = true; });
    {
        auto tx = db.begin();
        tx.execute(tn::delete_from(items).all_rows());
    } // no commit(): all of it is undone
    BOOST_TEST(forgotten);
    BOOST_TEST(db.count(tn::select(items).from(items)) == 6);
    //]
}

BOOST_AUTO_TEST_CASE(seed_173_a_query_for_each_row) {
    auto db = open_bookshop();
    //[n_plus_one
    tn::statement_counter counter(db);
    for (const Order& order : db.all(tn::select(orders).from(orders)))
        std::cout << draw(order, db.get_or_throw(customers, order.customer_id)) << '\n';
    BOOST_TEST(counter.count() == 5U);
    //]

    //[one_query
    counter.reset();
    for (const auto& [order, customer] :
         db.all(tn::select(orders, customers).from(orders).join(customers)))
        std::cout << draw(order, customer) << '\n';
    BOOST_TEST(counter.count() == 1U);
    //]

    //[two_queries
    counter.reset();
    const auto found = db.all(tn::select(orders).from(orders).where(orders.customer_id <= 2));
    std::vector<std::int64_t> ids;
    for (const Order& order : found)
        ids.push_back(order.id);
    const auto lines =
        db.all(tn::select(items).from(items).where(items.order_id.in(ids)).order_by(items.order_id)
        );
    BOOST_TEST(counter.count() == 2U); // however many orders there are
    //]
    BOOST_TEST(lines.size() == 5U);
}

BOOST_AUTO_TEST_CASE(a_record_is_a_copy) {
    auto db = open_bookshop();
    //[lost_update
    const Book mine = db.get_or_throw(books, 1);                                 // 4 in stock
    db.execute(tn::update(books).set(books.in_stock -= 3).where(books.id == 1)); // somebody else

    const auto wrong =
        tn::update(books).set(books.in_stock = mine.in_stock - 1).where(books.id == 1); // 3 again
    const auto right = tn::update(books).set(books.in_stock -= 1).where(books.id == 1);
    //]
    db.transaction([&](tn::transaction& tx) {
        tx.execute(wrong);
        BOOST_TEST(tx.get(books, 1)->in_stock == 3);
        tx.rollback();
    });
    db.execute(right);
    BOOST_TEST(db.get(books, 1)->in_stock == 0);

    //[guarded_update
    const auto changed = db.execute(tn::update(books)
                                        .set(books.price = 14.00_dec)
                                        .where(books.id == mine.id, books.price == mine.price));
    if (changed == 0)
        std::cout << "somebody else changed it: read it again\n";
    //]
    BOOST_TEST(changed == 1);
}

BOOST_AUTO_TEST_CASE(nothing_is_unequal_to_null) {
    auto db = open_bookshop();
    const auto names = [&](const auto& condition) {
        return first_column(db.all(
            tn::select(customers.name).from(customers).where(condition).order_by(customers.id)
        ));
    };
    //[null
    BOOST_TEST(names(customers.city != "Turin") == "Ben"); // Cid, of no city, is not among them
    BOOST_TEST(names(!(customers.city == "Turin")) == "Ben");
    BOOST_TEST(names(customers.city.is_distinct_from("Turin")) == "Ben|Cid");
    //]
}

BOOST_AUTO_TEST_CASE(a_pattern_is_no_text) {
    auto db = open_bookshop();
    db.execute(tn::insert_into(authors).set(authors.name = "100% Max"));
    const auto count = [&](const auto& condition) {
        return db.count(tn::select(authors).from(authors).where(condition));
    };
    //[like
    const std::string typed = "%";                                // by a user
    BOOST_TEST(count(authors.name.like("%" + typed + "%")) == 4); // all
    BOOST_TEST(count(authors.name.contains(typed)) == 1);         // the one with a % in it
    BOOST_TEST(count(authors.name.ilike("%" + tn::escaped(typed) + "%")) == 1);
    //]
}

BOOST_AUTO_TEST_CASE(a_row_of_a_stream_is_a_view) {
    auto db = open_bookshop();
    //[views
    std::vector<std::string_view> wrong;
    std::vector<std::string> right;
    for (auto&& [title] : db.fetch(tn::select(books.title).from(books).order_by(books.id))) {
        wrong.push_back(title); // gone with the next row
        right.emplace_back(title);
    }
    //]
    BOOST_TEST((right.size() == wrong.size() && right[4] == "Beowulf"));
    BOOST_TEST(db.one(by_name("Ann")).id == 1);
}

BOOST_AUTO_TEST_CASE(a_loop_over_a_part_of_a_temporary) {
    auto db = open_bookshop();
    const auto by_title = tn::select(books).from(books).order_by(books.title, books.id);
    //[range_for
    const auto page =
        db.paginate(by_title, {.per_page = 2}); // not `for (... : db.paginate(...).items)`
    for (const Book& book : page.items)
        std::cout << book.title << '\n';
    //]
    BOOST_TEST(page.items.size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_default_is_made_when_an_insert_is_built) {
    auto db = open_bookshop();
    db.create_all(tn::schema(log_lines));
    //[kept_insert
    const auto note = tn::insert_into(log_lines).set(log_lines.line = "started");
    db.execute(note);
    db.execute(note); // the time of the first: it was made by set()
    BOOST_TEST(db.count(tn::select(log_lines.at).distinct().from(log_lines)) == 1);

    constexpr auto noted = tn::insert_into(log_lines).set(
        log_lines.line = tn::param<"line">, log_lines.at = tn::now()
    );
    db.execute(noted, "line"_p = "the database's time, at each run");
    //]
}

BOOST_AUTO_TEST_CASE(an_outer_join_with_a_condition_behind_it) {
    auto db = open_bookshop();
    const auto all = tn::select(customers.name, tn::count(orders.id)).from(customers);
    //[outer_join
    const auto wrong = all.left_join(orders)
                           .where(orders.status == order_status::sent) // drops who has none
                           .group_by(customers.id);
    const auto right =
        all.left_join(
               orders, orders.customer_id == customers.id && orders.status == order_status::sent
        )
            .group_by(customers.id);
    //]
    BOOST_TEST(db.all(wrong).size() == 2U);
    BOOST_TEST(db.all(right).size() == 4U);
}

BOOST_AUTO_TEST_CASE(decimals_are_no_doubles) {
    auto db = open_bookshop();
    //[decimals
    const auto price =
        tn::decimal<8, 2>::parse("0.10"); // not decimal<8, 2>(0.1): that does not compile
    BOOST_TEST((price * 3 == 0.30_dec));
    BOOST_TEST(0.1 * 3 != 0.3);

    const Book book = db.get_or_throw(books, 1);
    const auto doubled =
        tn::decimal_cast<tn::decimal<8, 2>>(book.price * 2); // throws if it is too large
    db.execute(tn::update(books).set(books.price = doubled).where(books.id == 1));
    //]
}

BOOST_AUTO_TEST_CASE(one_thread_a_connection) {
    const std::string url = "sqlite:///docs_pitfalls_page.db";
    for (const char* file :
         {"docs_pitfalls_page.db", "docs_pitfalls_page.db-wal", "docs_pitfalls_page.db-shm"})
        std::remove(file);
    //[threads
    tn::connect<tn::sqlite>(url).create_all(bookshop);
    const auto work = [&](int number) {
        auto db = tn::connect<tn::sqlite>(url); // one for each thread
        db.execute(tn::insert_into(authors).set(authors.name = "author " + std::to_string(number)));
    };
    std::vector<std::thread> threads;
    for (int i = 0; i != 4; ++i)
        threads.emplace_back(work, i);
    for (auto& each : threads)
        each.join();
    //]
    BOOST_TEST(tn::connect<tn::sqlite>(url).count(tn::select(authors).from(authors)) == 4);
}

BOOST_AUTO_TEST_CASE(an_order_that_is_none) {
    auto db = open_bookshop();
    //[order
    const auto wrong = tn::select(orders).from(orders).order_by(orders.placed_on); // several a day
    const auto right = tn::select(orders).from(orders).order_by(orders.placed_on, orders.id);
    //]
    BOOST_TEST(db.paginate(wrong, {}).total == db.paginate(right, {}).total);
}

BOOST_AUTO_TEST_SUITE_END()
