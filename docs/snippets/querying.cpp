// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The code of README.md and docs/tutorial/04-querying.md.
#include "../../examples/bookshop.hpp"

#include <boost/test/unit_test.hpp>

#include <iostream>

namespace the_tutorial_on_querying {

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const auto& part : parts)
        text += (text.empty() ? "" : "|") + part;
    return text;
}

template <class Rows> std::string titles(Rows&& rows) {
    std::vector<std::string> found;
    for (auto&& row : rows)
        found.emplace_back(get<0>(row));
    return joined(found);
}

template <class T> struct user_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "name", tn::varchar<80>> name;
    tn::column<T, "age", std::int32_t> age;
};
inline constexpr tn::table<"users", user_columns> users;

// the SQL that README.md shows
constexpr auto adults = tn::select(users.name, users.age).from(users).where(users.age >= 18);
static_assert(
    tn::sql<tn::sqlite>(adults) ==
    R"(SELECT "users"."name", "users"."age" FROM "users" WHERE "users"."age" >= ?)"
);
static_assert(
    tn::sql<tn::postgresql>(adults) ==
    R"(SELECT "users"."name", "users"."age" FROM "users" WHERE "users"."age" >= $1)"
);
static_assert(
    tn::sql<tn::mysql>(adults) ==
    "SELECT `users`.`name`, `users`.`age` FROM `users` WHERE `users`.`age` >= ?"
);

//[text
constexpr auto cheap = tn::select(books.title)
                           .from(books)
                           .where(books.price < tn::lit<10>, books.title.like(tn::param<"pattern">))
                           .order_by(books.title)
                           .limit(20);
static_assert(
    tn::sql<tn::postgresql>(cheap) ==
    R"(SELECT "books"."title" FROM "books" )"
    R"(WHERE "books"."price" < 10 AND "books"."title" LIKE $1 ORDER BY "books"."title" LIMIT $2)"
);
//]

//[parameters
constexpr auto by_author =
    tn::select(books.title)
        .from(books)
        .join(authors)
        .where(authors.name == tn::param<"author">, books.price <= tn::param<"at_most">)
        .order_by(books.title);
//]

} // namespace the_tutorial_on_querying

BOOST_AUTO_TEST_SUITE(the_tutorial_on_querying)

BOOST_AUTO_TEST_CASE(clauses) {
    auto db = open_bookshop();
    //[select
    const auto q = tn::select(books.title, books.price)
                       .from(books)
                       .where(books.in_stock > 0)
                       .where(books.price < 12) // the same as && in one where()
                       .order_by(books.price.desc(), books.title)
                       .limit(2)
                       .offset(1);
    //]
    BOOST_TEST(titles(db.fetch(q)) == "If on a Winter's Night|Beowulf");

    //[distinct
    const auto cities = tn::select(customers.city)
                            .distinct()
                            .from(customers)
                            .order_by(customers.city.desc().nulls_last());
    //]
    BOOST_TEST(db.all(cities).size() == 3U);

    //[calculated
    const auto worth = (books.price * books.in_stock).as<"worth">();
    const auto band = tn::case_()
                          .when(books.price < 8, "cheap")
                          .when(books.price < 12, "fair")
                          .else_("dear")
                          .as<"band">();
    for (auto&& row :
         db.fetch(tn::select(books.title, worth, band).from(books).order_by(worth.desc())))
        std::cout << row[books.title] << ": " << row[worth] << ", " << row[band] << '\n';
    //]
    const auto first = db.first(tn::select(worth, band).from(books).order_by(worth.desc()));
    BOOST_TEST((*first)[band] == "fair");
}

BOOST_AUTO_TEST_CASE(nulls) {
    auto db = open_bookshop();
    const auto names = [&](const auto& condition) {
        return titles(db.fetch(
            tn::select(customers.name).from(customers).where(condition).order_by(customers.id)
        ));
    };
    const std::optional<std::string> none;
    //[nulls
    const auto nowhere = customers.city.is_null();
    const auto same_city = customers.city.is_not_distinct_from(none); // NULL equals NULL here
    const auto elsewhere = tn::coalesce(customers.city, "?") != "Turin";
    //]
    BOOST_TEST(names(nowhere) == "Cid");
    BOOST_TEST(names(same_city) == "Cid");
    BOOST_TEST(names(elsewhere) == "Ben|Cid");
}

BOOST_AUTO_TEST_CASE(subqueries) {
    auto db = open_bookshop();
    //[subqueries
    const auto mean = tn::scalar_subquery(tn::select(tn::avg(books.price)).from(books));
    const auto dear = tn::select(books.title).from(books).where(books.price > mean);

    const auto of_calvino =
        tn::select(books.title)
            .from(books)
            .where(books.author_id.in(
                tn::select(authors.id).from(authors).where(authors.name.contains("Calvino"))
            ));

    // a subquery may name the tables around it
    const auto never_sold =
        tn::select(books.title)
            .from(books)
            .where(tn::not_exists(
                tn::select(items.book_id).from(items).where(items.book_id == books.id)
            ));
    //]
    BOOST_TEST(titles(db.fetch(dear)) == "The Dispossessed|Invisible Cities");
    BOOST_TEST(titles(db.fetch(of_calvino)) == "If on a Winter's Night|Invisible Cities");
    BOOST_TEST(titles(db.fetch(never_sold)) == "A Wizard of Earthsea");
}

BOOST_AUTO_TEST_CASE(parameters) {
    auto db = open_bookshop();
    //[run_parameters
    auto rows = db.all(by_author, "author"_p = "Italo Calvino", "at_most"_p = 11);
    //]
    BOOST_TEST(titles(rows) == "If on a Winter's Night");
    BOOST_TEST(titles(db.fetch(cheap, "pattern"_p = "B%")) == "Beowulf");
}

BOOST_AUTO_TEST_CASE(rows) {
    auto db = open_bookshop();
    //[rows
    const auto q = tn::select(books.title, books.price).from(books).where(books.id == 1);
    const auto row = db.one(q);
    const auto& [title, price] = row;           // by place
    const std::string& same = row[books.title]; // by column
    const auto& again = get<0>(row);
    //]
    BOOST_TEST((title == same && again == title && price == 12.50_dec));

    //[mixed
    for (auto&& [book, author] : db.fetch(
             tn::select(books, authors.name).from(books).join(authors).order_by(books.id).limit(2)
         ))
        std::cout << book.title << " by " << author << '\n';
    //]

    //[lifetimes
    std::vector<std::string> kept;
    for (auto&& [name] : db.fetch(tn::select(authors.name).from(authors)))
        kept.emplace_back(name); // name is a std::string_view, gone with the next row
    //]
    BOOST_TEST(kept.size() == 3U);
}

BOOST_AUTO_TEST_CASE(counts_and_pages) {
    auto db = open_bookshop();
    //[count
    const auto in_stock = tn::select(books).from(books).where(books.in_stock > 0);
    BOOST_TEST(db.count(in_stock) == 4);
    BOOST_TEST(
        tn::sql<tn::sqlite>(tn::count_rows(in_stock)) ==
        R"(SELECT COUNT(*) FROM "books" WHERE "books"."in_stock" > ?)"
    );
    //]

    //[paginate
    const auto by_title = tn::select(books).from(books).order_by(books.title, books.id);
    const tn::page<Book> page = db.paginate(by_title, {.page = 2, .per_page = 2});

    for (const Book& book : page.items)
        std::cout << book.title << '\n';
    std::cout << "page " << page.number << " of " << page.pages() << ", " << page.total
              << " books\n";
    BOOST_TEST((page.next_num() == 3 && page.prev_num() == 1));
    //]
    BOOST_TEST((page.items.size() == 2U && page.total == 5 && page.pages() == 3));
    BOOST_CHECK_THROW(
        (void)db.paginate(by_title, {.page = 4, .per_page = 2, .error_out = true}),
        tn::page_not_found
    );
    std::vector<std::string> sent;
    db.on_before_execute([&](const tn::statement_event& e) { sent.emplace_back(e.sql); });
    (void)db.paginate(by_title, {});
    //[paginate_sql
    BOOST_TEST(sent[0] == R"(SELECT COUNT(*) FROM "books")");
    BOOST_TEST(sent[1].ends_with(R"(ORDER BY "books"."title", "books"."id" LIMIT ? OFFSET ?)"));
    //]
}

BOOST_AUTO_TEST_SUITE_END()
