// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The tables of the programs that must not compile.
#pragma once

#include <tenon/tenon.hpp>

namespace tn = tenon;
using namespace tn::literals;

template <class T> struct user_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "username", tn::varchar<80>, tn::unique> username;
    tn::column<T, "email", tn::varchar<120>, tn::unique> email;
    tn::column<T, "age", std::int32_t> age{};
    tn::column<T, "is_active", bool> is_active = true;
    tn::column<T, "bio", std::optional<tn::text>> bio{};
    tn::column<T, "score", double> score{};
    tn::column<T, "visits", std::uint32_t> visits{};
    tn::column<T, "created_at", tn::timestamp> created_at = tn::now();
    tn::column<T, "born", std::optional<tn::date>> born{};
    tn::column<T, "manager_id", std::optional<std::int64_t>, tn::references_self<"id">>
        manager_id{};
};
inline constexpr tn::table<"users", user_columns> users;
using User = tn::record<users>;

template <class T> struct order_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "user_id", std::int64_t, tn::references<users.id>> user_id;
    tn::column<T, "status", tn::varchar<20>> status = "pending";
    tn::column<T, "total", tn::decimal<12, 2>> total{};
    tn::column<T, "quantity", std::int32_t> quantity{};
    tn::column<T, "placed_on", tn::date> placed_on = tn::today();
};
inline constexpr tn::table<"orders", order_columns> orders;
using Order = tn::record<orders>;

/// Related to users twice.
template <class T> struct message_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "sender_id", std::int64_t, tn::references<users.id>> sender_id;
    tn::column<T, "receiver_id", std::int64_t, tn::references<users.id>> receiver_id;
    tn::column<T, "body", tn::text> body;
};
inline constexpr tn::table<"messages", message_columns> messages;

/// Related to none.
template <class T> struct setting_columns {
    tn::column<T, "title", tn::varchar<40>, tn::primary_key> title;
    tn::column<T, "value", tn::text> value;
};
inline constexpr tn::table<"settings", setting_columns> settings;
