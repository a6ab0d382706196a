// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Two tables for tests of expressions, and rows for them.
#pragma once

#include "plain_sqlite.hpp"

namespace shop {

namespace tn = tenon;

template <class T> struct user_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "username", tn::varchar<80>, tn::unique> username;
    tn::column<T, "age", std::int32_t> age{};
    tn::column<T, "is_active", bool> is_active = true;
    tn::column<T, "bio", std::optional<tn::text>> bio{};
    tn::column<T, "score", double> score{};
    tn::column<T, "created_at", tn::timestamp> created_at = tn::now();
    tn::column<T, "born", std::optional<tn::date>> born{};
};
inline constexpr tn::table<"users", user_columns> users;

template <class T> struct order_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "user_id", std::int64_t, tn::references<users.id>> user_id;
    tn::column<T, "status", tn::varchar<20>> status = "pending";
    tn::column<T, "total", tn::decimal<12, 2>> total{};
    tn::column<T, "quantity", std::int32_t> quantity{};
    tn::column<T, "placed_on", tn::date> placed_on;
};
inline constexpr tn::table<"orders", order_columns> orders;

/// An expression over users as a dialect spells it.
template <class D, class E> constexpr std::string_view spelt(const E& expression) {
    const std::string_view text = tn::sql<D>(tn::select(expression).from(users));
    constexpr std::size_t before = std::string_view("SELECT ").size();
    constexpr std::size_t behind = std::string_view(" FROM 'users'").size();
    return text.substr(before, text.size() - before - behind);
}

/// An expression over users for each of them, as SQLite has it, with a blank between.
template <class E>
std::string values(
    plain_sqlite::database& db, const E& expression, const std::vector<tn::datum>& arguments = {}
) {
    return db.column(tn::select(expression).from(users).order_by(users.id), arguments);
}

/// A database with three users, Ann, ben_50% and Élan, and four orders.
inline plain_sqlite::database open() {
    plain_sqlite::database db;
    db.execute(
        "CREATE TABLE users (id INTEGER PRIMARY KEY, username TEXT NOT NULL, age INTEGER NOT NULL,"
        " is_active BOOLEAN NOT NULL, bio TEXT, score DOUBLE PRECISION NOT NULL,"
        " created_at TEXT NOT NULL, born TEXT);"
        "INSERT INTO users VALUES"
        " (1, 'Ann', 17, 1, 'paints', 2.25, '2024-01-31 23:59:59.999999', '2007-03-31'),"
        " (2, 'ben_50%', 40, 0, NULL, 9.0, '2024-02-29 10:20:30.000007', '1984-02-29'),"
        " (3, '\xC3\x89lan', 70, 1, '  Ann''s \\ friend ', 0.5, '1969-12-31 00:00:00.500000', "
        "NULL);"
        "CREATE TABLE orders (id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL,"
        " status TEXT NOT NULL, total NUMERIC NOT NULL, quantity INTEGER NOT NULL,"
        " placed_on TEXT NOT NULL);"
        "INSERT INTO orders VALUES"
        " (1, 1, 'open', 10.05, 3, '2024-01-31'), (2, 1, 'paid', 2.5, 1, '2023-12-31'),"
        " (3, 2, 'paid', 100, 7, '2021-01-03'), (4, 3, 'shut', 0.99, 2, '2020-12-31');"
    );
    return db;
}

} // namespace shop
