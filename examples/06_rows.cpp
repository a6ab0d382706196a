// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What a query gives: records, rows, views, types of the user's; and queries that are stored.
#include "bookshop.hpp"

#include <iostream>

namespace {

//[into_type
struct offer {
    std::string title;
    tn::decimal<8, 2> price;
};
//]

//[any_query
using book_query = tn::any_query<Book, tn::parameter<"limit", std::int64_t>>;

// A type that says only what the rows are: it may be returned, stored, and grown.
book_query books_without(const std::vector<std::string>& words, bool in_stock_only) {
    book_query query = tn::select(books).from(books).order_by(books.id).limit(tn::param<"limit">);
    if (in_stock_only)
        query.where(books.in_stock > 0);
    for (const std::string& word : words)
        query.where(!books.title.contains(word));
    return query;
}
//]

} // namespace

int main() {
    auto db = open_bookshop();

    //[records
    const std::vector<Book> all = db.all(tn::select(books).from(books).order_by(books.id));
    std::cout << all.size() << " books, the first is " << all.front().title << '\n';
    //]

    //[views
    // A stream's texts are std::string_view into SQLite's memory: good until the next row.
    for (auto&& book : db.fetch(tn::select(books).from(books).where(books.price < 10)))
        std::cout << std::string_view{book.title} << ", " << book.price << '\n';
    //]

    //[rows
    const auto row = db.one(tn::select(books.title, books.price).from(books).where(books.id == 3));
    const auto& [title, price] = row;
    std::cout << title << ' ' << price << ", " << row[books.title] << ' ' << get<1>(row) << '\n';
    //]

    //[into
    const std::vector<offer> offers = db.all(
        tn::into<offer>(tn::select(books.title, books.price).from(books).order_by(books.price))
    );
    std::cout << "the cheapest is " << offers.front().title << '\n';
    //]

    //[how_many
    const auto no_book = tn::select(books.title).from(books).where(books.id == 99);
    std::cout << "first: " << db.first(no_book).has_value()
              << ", one_or_none: " << db.one_or_none(no_book).has_value()
              << ", get: " << db.get(books, 99).has_value()
              << ", scalar: " << db.scalar(tn::select(tn::count()).from(books)) << '\n';
    try {
        (void)db.one(no_book);
    } catch (const tn::no_result&) {
        std::cout << "one() wants a row\n";
    }
    //]

    //[run_any_query
    for (const Book& book : db.all(books_without({"Earthsea", "Cities"}, true), "limit"_p = 2))
        std::cout << book.title << '\n';
    //]
}
