// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Models: records and their defaults, keys, the tables of a schema, and the SQL that creates them.
#include "bookshop.hpp"

#include <iostream>

int main() {
    std::cout << tn::sql<tn::sqlite>(tn::create_table(books)) << "\n\n";
    std::cout << tn::sql<tn::postgresql>(tn::create_table(books)) << "\n\n";
    std::cout << tn::sql<tn::sqlite>(tn::create_indexes(books)) << "\n\n";

    //[records
    auto db = tn::connect<tn::sqlite>("sqlite:///:memory:");
    db.create_all(bookshop); // authors first, whatever the order of the declaration

    const Author le_guin{.name = "Ursula K. Le Guin", .born = 1929y / 10 / 21};
    db.execute(tn::insert_into(authors).values(le_guin));
    db.execute(tn::insert_into(books).values(Book{
        .author_id = 1, .title = "The Dispossessed", .price = 12.50_dec}));

    if (const std::optional<Book> book = db.get(books, 1))
        std::cout << book->title << ", " << book->price << ", in stock: " << book->in_stock << '\n';
    //]

    //[integrity
    try {
        db.execute(tn::insert_into(books).values(Book{
            .author_id = 7, .title = "By nobody", .price = 1}));
    } catch (const tn::foreign_key_violation&) {
        std::cout << "there is no author 7\n";
    }
    //]
}
