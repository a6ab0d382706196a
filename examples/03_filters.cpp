// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// WHERE: operators, and conditions that depend on what the program is given.
#include "bookshop.hpp"

#include <iostream>

namespace {

template <class Database, class Condition>
void show(Database& db, const char* what, const Condition& condition) {
    std::cout << what << ':';
    const char* before = " ";
    for (auto&& [title] :
         db.fetch(tn::select(books.title).from(books).where(condition).order_by(books.id)))
        std::cout << std::exchange(before, ", ") << title;
    std::cout << '\n';
}

//[search
struct search {
    std::optional<std::string> title{};
    std::optional<tn::decimal<8, 2>> at_most{};
    bool in_stock_only = false;
    std::vector<std::int64_t> authors{};
    std::string order = "title";
};

template <class Database> void find(Database& db, const search& wanted) {
    const auto found = tn::select(books.title, books.price)
                           .from(books)
                           .where(
                               books.title.contains(tn::if_set(wanted.title)),
                               books.price <= tn::if_set(wanted.at_most),
                               tn::when(wanted.in_stock_only, books.in_stock > 0),
                               tn::when(!wanted.authors.empty(), books.author_id.in(wanted.authors))
                           )
                           .order_by(tn::sort_by(
                               wanted.order,
                               tn::choose<"title">(books.title),
                               tn::choose<"dearest">(books.price.desc())
                           ));
    for (auto&& [title, price] : db.fetch(found))
        std::cout << "  " << title << ' ' << price << '\n';
}
//]

} // namespace

int main() {
    auto db = open_bookshop();

    show(db, "comparison", books.price > 10);
    show(db, "and, or, not", (books.price > 12 || books.in_stock == 0) && !(books.id == 1));
    show(db, "arithmetic", books.price * books.in_stock >= 50);
    show(db, "between", books.price.between(9, 11));
    show(db, "in", books.author_id.in(1, 3));
    show(db, "not in", books.author_id.not_in(std::vector{1, 3}));
    show(db, "like", books.title.like("%of%"));
    show(db, "ilike", books.title.ilike("the%"));
    show(db, "starts_with", books.title.starts_with("In"));
    show(db, "functions", tn::length(books.title) < 12);
    show(
        db,
        "subquery",
        books.author_id.in(tn::select(authors.id).from(authors).where(authors.born.is_null()))
    );

    std::cout << "everything by title:\n";
    find(db, {});
    std::cout << "in stock, at most 12, dearest first:\n";
    find(db, {.at_most = 12, .in_stock_only = true, .order = "dearest"});
    std::cout << "\"in\" by authors 1 and 2:\n";
    find(db, {.title = "in", .authors = {1, 2}});
    try {
        find(db, {.order = "cheapest"});
    } catch (const tn::value_error& error) {
        std::cout << error.what() << '\n';
    }
}
