// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "demo_data.hpp"

#include <chrono>
#include <vector>

namespace {

using namespace std::chrono;

std::vector<User> make_users() {
    return {
        {.username = "ada", .email = "ada@example.com", .full_name = "Ada Lovelace"},
        {.username = "blaise", .email = "blaise@example.com", .full_name = "Blaise Pascal"},
        {.username = "grace", .email = "grace@example.com", .role = "admin"},
        {.username = "kurt", .email = "kurt@example.com"},
        {.username = "sofia", .email = "sofia@example.com", .full_name = "Sofia Kovalevskaya"}};
}

std::vector<Product> make_products() {
    std::vector<Product> made;
    const auto add = [&](const char* category, const char* name, tn::decimal<10, 2> price, int stock
                     ) {
        made.push_back({.name = name, .category = category, .price = price, .stock = stock});
    };
    add("Books", "Notes on the Analytical Engine", 24.90_dec, 12);
    add("Books", "Thoughts", 11.00_dec, 40);
    add("Books", "A Book of Recursive Functions", 39.50_dec, 3);
    add("Books", "The Nihilist Girl", 14.25_dec, 0);
    add("Books", "Pocket Logarithms", 6.80_dec, 75);
    add("Books", "Slide Rules for All", 18.00_dec, 9);
    add("Electronics", "Desk Lamp", 34.99_dec, 21);
    add("Electronics", "Desk Calculator", 89.00_dec, 7);
    add("Electronics", "USB Cable, 2 m", 7.95_dec, 130);
    add("Electronics", "Mechanical Keyboard", 119.00_dec, 6);
    add("Electronics", "Silent Mouse", 29.90_dec, 18);
    add("Electronics", "Pocket Radio", 45.50_dec, 0);
    add("Kitchen", "Coffee Mug", 8.50_dec, 64);
    add("Kitchen", "Tea Pot", 32.00_dec, 11);
    add("Kitchen", "Bread Knife", 21.75_dec, 15);
    add("Kitchen", "Steel Pan", 54.00_dec, 8);
    add("Kitchen", "Egg Timer", 5.20_dec, 33);
    add("Kitchen", "Salt Mill", 16.40_dec, 19);
    add("Office", "Fountain Pen", 48.00_dec, 5);
    add("Office", "Blue Ink", 9.30_dec, 28);
    add("Office", "Paper, 500 Sheets", 6.10_dec, 220);
    add("Office", "Desk Pad", 13.70_dec, 17);
    add("Office", "Stapler", 12.00_dec, 26);
    add("Office", "Letter Scales", 41.90_dec, 2);
    made[0].description = "With a note on whether it can think";
    made[9].description = "Loud, and worth it";
    made[17].description = "For the desk, too";
    return made;
}

/// The i-th order: who placed it, and what became of it.
Order make_order(int i, const std::vector<User>& buyers) {
    const auto size = static_cast<int>(buyers.size());
    const auto placed = sys_days{2026y / January / 3} + days{i * 9 / 2} + hours{8 + i % 11};
    return {
        .user_id = buyers[static_cast<std::size_t>(i * i % (2 * size - 1) % size)].id,
        .status = i % 7 == 6 ? order_status::cancelled : order_status::completed,
        .created_at = placed,
        .updated_at = placed};
}

/// One to three items of the i-th order.
std::vector<OrderItem> make_items(int i, Order& order, const std::vector<Product>& stock) {
    std::vector<OrderItem> items;
    for (int j = 0; j != 1 + i % 3; ++j) {
        const Product& product = stock[static_cast<std::size_t>(i * 5 + j * 7) % stock.size()];
        items.push_back(
            {.order_id = order.id,
             .product_id = product.id,
             .quantity = 1 + (i + j) % 3,
             .unit_price = product.price}
        );
        order.total += items.back().subtotal();
    }
    return items;
}

} // namespace

void fill_demo_shop(database& db) {
    db.transaction([](transaction& tx) {
        std::vector<User> buyers = make_users();
        tx.execute(tn::insert_into(users).values(buyers).fill_keys());
        std::vector<Product> stock = make_products();
        tx.execute(tn::insert_into(products).values(stock).fill_keys());
        for (int i = 0; i != 40; ++i) {
            Order order = make_order(i, buyers);
            tx.execute(tn::insert_into(orders).values(order).fill_keys());
            tx.execute(tn::insert_into(order_items).values(make_items(i, order, stock)));
            tx.execute(
                tn::update(orders).set(orders.total = order.total).where(orders.id == order.id)
            );
        }
    });
}

void make_demo_shop(database& db) {
    db.drop_all(shop);
    db.create_all(shop);
    fill_demo_shop(db);
}
