// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The code of docs/tutorial/08-raw-sql.md.
#include "../../examples/bookshop.hpp"

#include <boost/test/unit_test.hpp>

#include <iostream>

namespace the_tutorial_on_raw_sql {

//[dto
struct month_report {
    std::string month;
    std::int64_t orders;
    std::int64_t running;
};
//]

//[named
constexpr auto by_city = tn::raw<
    "SELECT id, name FROM customers WHERE city = :city AND id <> :me AND :city <> ''",
    std::int64_t,
    std::string>;
//]

//[text
static_assert(
    tn::sql<tn::postgresql>(by_city) ==
    "SELECT id, name FROM customers WHERE city = $1 AND id <> $2 AND $1 <> ''"
);
//]

} // namespace the_tutorial_on_raw_sql

BOOST_AUTO_TEST_SUITE(the_tutorial_on_raw_sql)

BOOST_AUTO_TEST_CASE(seed_163_parameters_are_named) {
    auto db = open_bookshop();
    //[run_named
    for (auto&& [id, name] : db.fetch(by_city, "city"_p = "Turin", "me"_p = 1))
        std::cout << id << ' ' << name << '\n';
    //]
    BOOST_TEST(db.all(by_city, "city"_p = "Turin", "me"_p = 1).size() == 1U);

    //[null
    const auto where_from =
        tn::raw<"SELECT count(*) FROM customers WHERE city IS :city", std::int64_t>;
    std::optional<std::string> city;
    BOOST_TEST(db.scalar(where_from, "city"_p = city) == 1); // NULL
    city = "Turin";
    BOOST_TEST(db.scalar(where_from, "city"_p = city) == 2);
    //]
}

BOOST_AUTO_TEST_CASE(seed_164_columns_have_names) {
    auto db = open_bookshop();
    //[fields
    const auto popular = tn::raw<
        "SELECT title, sum(quantity) AS sold FROM books JOIN order_items ON book_id = books.id"
        " GROUP BY books.id ORDER BY sold DESC, title",
        tn::field<"title", std::string>,
        tn::field<"sold", std::int64_t>>;
    for (auto&& row : db.fetch(popular))
        std::cout << row["title"_c] << ": " << row["sold"_c] << '\n';
    //]
    BOOST_TEST(db.first(popular).value()["sold"_c] == 4);
}

BOOST_AUTO_TEST_CASE(records_and_types_of_ones_own) {
    auto db = open_bookshop();
    //[records
    const std::vector<Book> dear = db.all(
        tn::raw<"SELECT * FROM books WHERE price > :price ORDER BY id", Book>, "price"_p = 11
    );

    const auto with_author = tn::raw<
        "SELECT b.*, a.name AS author FROM books b JOIN authors a ON a.id = b.author_id"
        " ORDER BY b.id",
        Book,
        tn::field<"author", std::string>>;
    for (auto&& row : db.fetch(with_author))
        std::cout << row["author"_c] << ": " << get<0>(row).title << '\n';
    //]
    BOOST_TEST(dear.size() == 2U);

    //[window
    const auto monthly = tn::raw<
        "WITH monthly (month, n) AS ("
        "  SELECT strftime('%Y-%m', placed_on), count(*) FROM orders GROUP BY 1)"
        " SELECT month, n, sum(n) OVER (ORDER BY month) FROM monthly ORDER BY month",
        std::string,
        std::int64_t,
        std::int64_t>;
    const std::vector<month_report> months = db.all(tn::into<month_report>(monthly));
    //]
    BOOST_TEST((months.size() == 3U && months[1].running == 3 && months[1].orders == 2));
}

BOOST_AUTO_TEST_CASE(seed_166_raw_changes) {
    auto db = open_bookshop();
    //[execute
    const std::int64_t changed = db.execute(
        tn::raw<"UPDATE books SET in_stock = in_stock + :n WHERE author_id = :author">,
        "n"_p = 5,
        "author"_p = 2
    );
    BOOST_TEST(changed == 2);
    db.execute(tn::raw<"CREATE TEMP TABLE basket (book_id INTEGER)">);
    //]

    //[raw_returning
    const auto ids = db.all(
        tn::raw<"DELETE FROM order_items WHERE quantity < :n RETURNING book_id", std::int64_t>,
        "n"_p = 2
    );
    //]
    BOOST_TEST(ids.size() == 4U);

    //[together
    db.transaction([](tn::transaction& tx) {
        tx.execute(tn::insert_into(authors).set(authors.name = "Anna Kavan"));
        BOOST_TEST(tx.scalar(tn::raw<"SELECT count(*) FROM authors", std::int64_t>) == 4);
    });
    //]
}

BOOST_AUTO_TEST_CASE(columns_are_compared_when_the_statement_is_prepared) {
    auto db = open_bookshop();
    //[wrong_columns
    const auto wrong =
        tn::raw<"SELECT id, name FROM authors", std::int64_t, tn::field<"title", std::string>>;
    try {
        (void)db.all(wrong);
    } catch (const tn::programming_error& e) {
        BOOST_TEST(std::string_view(e.what()).starts_with(
            R"(tenon: column 2 of the result is "name", where the program expects "title")"
        ));
    }
    //]
    BOOST_CHECK_THROW((void)db.all(wrong), tn::programming_error);
    BOOST_CHECK_THROW((void)db.all(tn::raw<"SELECT 'x'", int>), tn::data_error);
}

BOOST_AUTO_TEST_CASE(seed_172_values_are_bound) {
    auto db = open_bookshop();
    //[injection
    const std::string hostile = "x'; DROP TABLE authors; --";
    const auto q = tn::raw<"SELECT id FROM authors WHERE name = :name", std::int64_t>;
    BOOST_TEST(db.all(q, "name"_p = hostile).empty()); // no author of that name
    BOOST_TEST(db.count(tn::select(authors).from(authors)) == 3);
    //]
}

BOOST_AUTO_TEST_SUITE_END()
