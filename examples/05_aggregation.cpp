// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// GROUP BY: aggregates, labels that are used again, HAVING, columns that depend on a grouped key.
#include "bookshop.hpp"

#include <iostream>

namespace {

//[labels
constexpr auto sold = tn::sum(items.quantity).as<"sold">();
constexpr auto revenue = tn::sum(books.price * items.quantity).as<"revenue">();

// books.title and authors.name may be selected: grouping by a primary key determines the other
// columns of its table.
constexpr auto best_sellers = tn::select(books.title, authors.name, sold, revenue)
                                  .from(items)
                                  .join(books)
                                  .join(authors)
                                  .group_by(books.id, authors.id)
                                  .having(sold >= tn::param<"at_least">)
                                  .order_by(revenue.desc());
//]

} // namespace

int main() {
    auto db = open_bookshop();

    //[run
    for (auto&& row : db.fetch(best_sellers, "at_least"_p = 2))
        std::cout << row[books.title] << " (" << row[authors.name] << "): " << row[sold]
                  << " sold for " << row[revenue] << '\n';
    //]

    //[no_groups
    // Over all rows an aggregate may be of no row, and then NULL: a std::optional. count() is not.
    const auto [books_in_stock, mean_price] =
        db.one(tn::select(tn::count(), tn::avg(books.price)).from(books).where(books.in_stock > 0));
    std::cout << books_in_stock << " titles in stock, " << mean_price.value_or(0)
              << " on average\n";
    //]

    //[by_month
    // An expression that is grouped by may be selected; in the SQL it stands there by its ordinal.
    constexpr auto month = tn::extract<tn::month>(orders.placed_on).as<"month">();
    for (auto&& [number, count] :
         db.fetch(tn::select(month, tn::count()).from(orders).group_by(month).order_by(month)))
        std::cout << "month " << number << ": " << count << " orders\n";
    //]

    //[per_customer
    // LEFT JOIN keeps customers without orders; count(column) counts what is there.
    const auto per_customer = tn::select(customers.name, tn::count_distinct(orders.id), revenue)
                                  .from(customers)
                                  .left_join(orders)
                                  .left_join(items)
                                  .left_join(books)
                                  .group_by(customers.id)
                                  .order_by(customers.id);
    for (auto&& [name, count, total] : db.fetch(per_customer))
        std::cout << name << ": " << count << " orders, " << total.value_or(0) << '\n';
    //]
}
