// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "ordering.hpp"

namespace {

Order begin_order(transaction& tx, std::int64_t user_id) {
    Order order{.user_id = user_id};
    tx.execute(tn::insert_into(orders).values(order).fill_keys());
    return order;
}

/// Stores a line, takes it from the stock and adds it to the total. Whoever gets a refusal rolls back:
/// the item may be stored already.
template <class Scope>
std::optional<order_refusal> add_line(Scope& scope, Order& order, const order_line& line) {
    const std::optional<Product> product = scope.one_or_none(
        tn::select(products).from(products).where(products.id == line.product_id).for_update()
    );
    if (!product || !product->is_available)
        return order_refusal{refusal_reason::unknown_product, line};

    const OrderItem item{
        .order_id = order.id,
        .product_id = product->id,
        .quantity = line.quantity,
        .unit_price = product->price};
    scope.execute(tn::insert_into(order_items).values(item));

    const std::int64_t taken =
        scope.execute(tn::update(products)
                          .set(products.stock -= line.quantity)
                          .where(products.id == product->id, products.stock >= line.quantity));
    if (taken == 0)
        return order_refusal{refusal_reason::not_enough_stock, line, product->stock};

    order.total += item.subtotal();
    return std::nullopt;
}

/// Stores the total; gives the order as it is stored now.
Order finish_order(transaction& tx, const Order& order) {
    tx.execute(tn::update(orders).set(orders.total = order.total).where(orders.id == order.id));
    return tx.get_or_throw(orders, order.id);
}

} // namespace

// What was read of the stock stays true until the transaction ends: the row is locked. On SQLite all is,
// since a transaction that writes begins with BEGIN IMMEDIATE.

order_result place_order(database& db, std::int64_t user_id, const std::vector<order_line>& lines) {
    return db.transaction([&](transaction& tx) -> order_result {
        Order order = begin_order(tx, user_id);
        for (const order_line& line : lines) {
            if (const auto refused = add_line(tx, order, line)) {
                tx.rollback();
                return *refused;
            }
        }
        return finish_order(tx, order);
    });
}

partial_order place_what_there_is(
    database& db, std::int64_t user_id, const std::vector<order_line>& lines
) {
    return db.transaction([&](transaction& tx) -> partial_order {
        Order order = begin_order(tx, user_id);
        std::vector<order_refusal> skipped;
        for (const order_line& line : lines) {
            savepoint attempt = tx.begin_nested();
            if (const auto refused = add_line(attempt, order, line)) {
                attempt.rollback(); // to before this line; the others stay
                skipped.push_back(*refused);
            } else {
                attempt.commit();
            }
        }
        if (skipped.size() == lines.size()) {
            tx.rollback();
            return {std::nullopt, skipped};
        }
        return {finish_order(tx, order), skipped};
    });
}
