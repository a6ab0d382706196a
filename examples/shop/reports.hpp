// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What the shop asks of its orders. The rows have the types that their queries give them.
#pragma once

#include "schema.hpp"

// A label is a value: it is selected, sorted by, and read from the rows, row[total_spent].
inline constexpr auto order_count = tn::count(orders.id).as<"order_count">();
inline constexpr auto total_spent = tn::sum(orders.total).as<"total_spent">();
inline constexpr auto units_sold = tn::sum(order_items.quantity).as<"units_sold">();
inline constexpr auto revenue = tn::sum(order_items.subtotal()).as<"revenue">();

/// What an order is of: the product, how many, the price of one, and what they come to.
inline auto get_order_lines(database& db, std::int64_t order_id) {
    return db.all(tn::select(
                      products.name,
                      order_items.quantity,
                      order_items.unit_price,
                      order_items.subtotal().as<"subtotal">()
    )
                      .from(order_items)
                      .join(products)
                      .where(order_items.order_id == order_id)
                      .order_by(order_items.id));
}

/// Who spent most: name, address, how many orders, and how much.
inline auto get_top_customers(database& db, std::int64_t limit = 10) {
    return db.all(tn::select(users.username, users.email, order_count, total_spent)
                      .from(users)
                      .join(orders) // on the one foreign key between them
                      .where(orders.status == order_status::completed)
                      .group_by(users.id) // the other columns depend on it
                      .order_by(total_spent.desc(), users.id)
                      .limit(limit));
}

/// What each category brought in with the orders that are completed.
inline auto get_revenue_by_category(database& db) {
    return db.all(tn::select(products.category, units_sold, revenue)
                      .from(products)
                      .join(order_items)
                      .join(orders)
                      .where(orders.status == order_status::completed)
                      .group_by(products.category)
                      .order_by(revenue.desc()));
}

/// A page of a user's orders, the newest first.
inline tn::page<Order> get_user_order_history(
    database& db, std::int64_t user_id, tn::page_request wanted = {}
) {
    return db.paginate(
        tn::select(orders)
            .from(orders)
            .where(orders.user_id == user_id)
            .order_by(orders.created_at.desc(), orders.id.desc()),
        wanted
    );
}
