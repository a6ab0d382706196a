// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The tables of a shop: who buys, what there is, and what was ordered.
#pragma once

#include <tenon/mysql.hpp>
#include <tenon/pool.hpp>
#include <tenon/postgresql.hpp>
#include <tenon/tenon.hpp>

#include <array>
#include <optional>
#include <string_view>
#include <tuple>

namespace tn = tenon;
using namespace tn::literals;

// The program is compiled for three databases; a URL says which it runs on. What one of them could not
// do does not compile.
using database = tn::database<tn::sqlite, tn::postgresql, tn::mariadb>;
using transaction = tn::transaction_of<database>;
using savepoint = tn::savepoint_of<database>;

enum class order_status { pending, completed, cancelled };
template <>
inline constexpr auto tenon::enum_labels<order_status> =
    std::array<std::string_view, 3>{"pending", "completed", "cancelled"};

template <class T> struct user_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "username", tn::varchar<80>, tn::unique> username;
    tn::column<T, "email", tn::varchar<120>, tn::unique> email;
    tn::column<T, "full_name", std::optional<tn::varchar<120>>> full_name{};
    tn::column<T, "role", tn::varchar<20>, tn::server_default<"customer">> role = "customer";
    tn::column<T, "is_active", bool, tn::server_default<true>> is_active = true;
    tn::column<T, "created_at", tn::timestamp, tn::server_default<tn::now()>> created_at =
        tn::now();
    tn::column<T, "updated_at", tn::timestamp, tn::touched_by<tn::now>> updated_at = tn::now();

    static constexpr auto constraints(const auto& t) {
        return std::tuple{tn::index<"ix_users_role_active">(t.role, t.is_active)};
    }
};
inline constexpr tn::table<"users", user_columns> users;
using User = tn::record<users>;

template <class T> struct product_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "name", tn::varchar<200>, tn::indexed> name;
    tn::column<T, "description", std::optional<tn::text>> description{};
    tn::column<T, "category", tn::varchar<50>> category;
    tn::column<T, "price", tn::decimal<10, 2>> price;
    tn::column<T, "stock", std::int32_t, tn::server_default<0>> stock = 0;
    tn::column<T, "is_available", bool, tn::server_default<true>> is_available = true;
    tn::column<T, "created_at", tn::timestamp, tn::server_default<tn::now()>> created_at =
        tn::now();

    static constexpr auto constraints(const auto& t) {
        return std::tuple{
            tn::index<"ix_products_category_price">(t.category, t.price),
            tn::check<"ck_products_price">(t.price > 0),
            tn::check<"ck_products_stock">(t.stock >= 0)};
    }
};
inline constexpr tn::table<"products", product_columns> products;
using Product = tn::record<products>;

template <class T> struct order_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "user_id", std::int64_t, tn::references<users.id, tn::on_delete<tn::cascade>>>
        user_id;
    tn::column<T, "status", order_status, tn::server_default<order_status::pending>> status =
        order_status::pending;
    tn::column<T, "total", tn::decimal<20, 2>> total{}; // as wide as a quantity times a price
    tn::column<T, "created_at", tn::timestamp, tn::server_default<tn::now()>> created_at =
        tn::now();
    tn::column<T, "updated_at", tn::timestamp, tn::touched_by<tn::now>> updated_at = tn::now();

    static constexpr auto constraints(const auto& t) {
        return std::tuple{
            tn::index<"ix_orders_user_status">(t.user_id, t.status),
            tn::check<"ck_orders_total">(t.total >= 0)};
    }
};
inline constexpr tn::table<"orders", order_columns> orders;
using Order = tn::record<orders>;

template <class T> struct order_item_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<
        T,
        "order_id",
        std::int64_t,
        tn::references<orders.id, tn::on_delete<tn::cascade>>,
        tn::indexed>
        order_id;
    tn::column<T, "product_id", std::int64_t, tn::references<products.id>, tn::indexed> product_id;
    tn::column<T, "quantity", std::int32_t> quantity;
    tn::column<T, "unit_price", tn::decimal<10, 2>> unit_price;

    /// Of a record the number; of the table, and of its aliases, the SQL expression.
    constexpr auto subtotal() const { return quantity * unit_price; }

    static constexpr auto constraints(const auto& t) {
        return std::tuple{
            tn::check<"ck_order_items_quantity">(t.quantity > 0),
            tn::check<"ck_order_items_unit_price">(t.unit_price > 0)};
    }
};
inline constexpr tn::table<"order_items", order_item_columns> order_items;
using OrderItem = tn::record<order_items>;

inline constexpr auto shop = tn::schema(users, products, orders, order_items);
