// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Joins: ON from the foreign key, outer joins and std::optional, aliases, subqueries.
#include "bookshop.hpp"

#include <iostream>

int main() {
    auto db = open_bookshop();

    //[inner
    // ON "authors"."id" = "books"."author_id" comes from the one foreign key between the two.
    const auto catalogue =
        tn::select(books.title, authors.name).from(books).join(authors).order_by(books.title);
    for (auto&& [title, author] : db.fetch(catalogue))
        std::cout << title << " by " << author << '\n';
    //]

    //[left
    // A whole table gives its record; behind an outer join, a std::optional of it.
    const auto all_customers = tn::select(customers.name, orders)
                                   .from(customers)
                                   .left_join(orders)
                                   .order_by(customers.id, orders.id);
    for (auto&& [name, order] : db.fetch(all_customers)) {
        std::cout << name << ": ";
        if (order)
            std::cout << "order " << order->id << '\n';
        else
            std::cout << "no order\n";
    }
    //]

    //[self
    // The same table twice: an alias has columns of its own, and needs its ON where it points both ways.
    constexpr auto friends = tn::alias<"friends">(customers);
    const auto referrals = tn::select(customers.name, friends.name.as<"referred_by">())
                               .from(customers)
                               .join(friends, friends.id == customers.referred_by)
                               .order_by(customers.id);
    for (auto&& [name, by] : db.fetch(referrals))
        std::cout << name << " was sent by " << by << '\n';
    //]

    //[four
    const auto sent_to_turin =
        tn::select(customers.name, books.title, items.quantity)
            .from(customers)
            .join(orders)
            .join(items)
            .join(books)
            .where(customers.city == "Turin", orders.status == order_status::sent)
            .order_by(books.title);
    for (auto&& [name, title, quantity] : db.fetch(sent_to_turin))
        std::cout << name << ": " << quantity << " x " << title << '\n';
    //]

    //[exists
    constexpr auto sold =
        tn::exists(tn::select(items.book_id).from(items).where(items.book_id == books.id));
    for (auto&& [title] : db.fetch(tn::select(books.title).from(books).where(!sold)))
        std::cout << title << " was never ordered\n";
    //]
}
