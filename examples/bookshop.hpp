// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The tables of the numbered examples, and rows for them: authors, their books, customers, and
// what they order.
#pragma once

#include <tenon/tenon.hpp>

#include <array>

namespace tn = tenon;
using namespace tn::literals;
using namespace std::string_view_literals;
using namespace std::chrono_literals;

enum class order_status { open, paid, sent };
template <>
inline constexpr auto tenon::enum_labels<order_status> = std::array{"open"sv, "paid"sv, "sent"sv};

//[authors
template <class T> struct author_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "name", tn::varchar<80>, tn::unique> name;
    tn::column<T, "born", std::optional<tn::date>> born{};
};
inline constexpr tn::table<"authors", author_columns> authors;
using Author = tn::record<authors>;
//]

//[books
template <class T> struct book_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "author_id", std::int64_t, tn::references<authors.id>> author_id;
    tn::column<T, "title", tn::varchar<200>, tn::indexed> title;
    tn::column<T, "price", tn::decimal<8, 2>> price;
    tn::column<T, "in_stock", std::int32_t, tn::server_default<0>> in_stock = 0;

    static constexpr auto constraints(const auto& t) {
        return std::tuple{
            tn::unique_on<"uq_books_author_title">(t.author_id, t.title),
            tn::check<"ck_books_price">(t.price >= 0)};
    }
};
inline constexpr tn::table<"books", book_columns> books;
using Book = tn::record<books>;
//]

template <class T> struct customer_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "name", tn::varchar<80>> name;
    tn::column<T, "city", std::optional<tn::varchar<60>>> city{};
    tn::column<T, "referred_by", std::optional<std::int64_t>, tn::references_self<"id">>
        referred_by{};
};
inline constexpr tn::table<"customers", customer_columns> customers;
using Customer = tn::record<customers>;

template <class T> struct order_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "customer_id", std::int64_t, tn::references<customers.id>> customer_id;
    tn::column<T, "status", order_status> status = order_status::open;
    tn::column<T, "placed_on", tn::date> placed_on = tn::today();
};
inline constexpr tn::table<"orders", order_columns> orders;
using Order = tn::record<orders>;

//[items
template <class T> struct item_columns {
    tn::column<T, "order_id", std::int64_t, tn::references<orders.id, tn::on_delete<tn::cascade>>>
        order_id;
    tn::column<T, "book_id", std::int64_t, tn::references<books.id>> book_id;
    tn::column<T, "quantity", std::int32_t> quantity = 1;

    static constexpr auto constraints(const auto& t) {
        return std::tuple{
            tn::primary_key_on(t.order_id, t.book_id),
            tn::check<"ck_items_quantity">(t.quantity > 0)};
    }
};
inline constexpr tn::table<"order_items", item_columns> items;
using Item = tn::record<items>;
//]

//[schema
inline constexpr auto bookshop = tn::schema(items, orders, customers, books, authors);
//]

/// A database in memory with the tables and some rows.
inline auto open_bookshop() {
    auto db = tn::connect<tn::sqlite>("sqlite:///:memory:");
    db.create_all(bookshop);
    db.transaction([](tn::transaction& tx) {
        tx.execute(tn::insert_into(authors).values(std::vector<Author>{
            {.name = "Ursula K. Le Guin", .born = 1929y / 10 / 21},
            {.name = "Italo Calvino", .born = 1923y / 10 / 15},
            {.name = "Anonymous"}}));
        tx.execute(tn::insert_into(books).values(std::vector<Book>{
            {.author_id = 1, .title = "The Dispossessed", .price = 12.50_dec, .in_stock = 4},
            {.author_id = 1, .title = "A Wizard of Earthsea", .price = 9.99_dec, .in_stock = 0},
            {.author_id = 2, .title = "Invisible Cities", .price = 11.20_dec, .in_stock = 7},
            {.author_id = 2, .title = "If on a Winter's Night", .price = 10.00_dec, .in_stock = 2},
            {.author_id = 3, .title = "Beowulf", .price = 7.35_dec, .in_stock = 1}}));
        tx.execute(tn::insert_into(customers).values(std::vector<Customer>{
            {.name = "Ann", .city = "Turin"},
            {.name = "Ben", .city = "Portland", .referred_by = 1},
            {.name = "Cid", .referred_by = 1},
            {.name = "Dora", .city = "Turin", .referred_by = 2}}));
        tx.execute(tn::insert_into(orders).values(std::vector<Order>{
            {.customer_id = 1, .status = order_status::sent, .placed_on = 2026y / 1 / 5},
            {.customer_id = 1, .status = order_status::paid, .placed_on = 2026y / 2 / 14},
            {.customer_id = 2, .status = order_status::sent, .placed_on = 2026y / 2 / 20},
            {.customer_id = 4, .placed_on = 2026y / 3 / 1}}));
        tx.execute(tn::insert_into(items).values(std::vector<Item>{
            {.order_id = 1, .book_id = 1, .quantity = 2},
            {.order_id = 1, .book_id = 3},
            {.order_id = 2, .book_id = 5},
            {.order_id = 3, .book_id = 3, .quantity = 3},
            {.order_id = 3, .book_id = 4},
            {.order_id = 4, .book_id = 1}}));
    });
    return db;
}
