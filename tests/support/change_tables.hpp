// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Tables for tests of INSERT, UPDATE and DELETE: defaults of every kind, and keys of every form.
#pragma once

#include <tenon/tenon.hpp>

namespace change {

namespace tn = tenon;
using namespace tn::literals;

inline std::string next_token() { return "token"; }

template <class T> struct member_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "email", tn::varchar<40>, tn::unique> email;
    tn::column<T, "name", tn::text> name = "nobody";
    tn::column<T, "points", std::int32_t> points = 5;
    tn::column<T, "balance", tn::decimal<12, 2>> balance{};
    tn::column<T, "note", std::optional<tn::text>> note{};
    tn::column<T, "role", tn::varchar<20>, tn::server_default<"user">> role = "member";
    tn::column<T, "token", tn::text> token = tn::by(next_token);
    tn::column<T, "touched", std::optional<tn::timestamp>, tn::touched_by<tn::now>> touched{};
};
inline constexpr tn::table<"members", member_columns> members;
using Member = tn::record<members>;

struct nine {
    std::int32_t operator()() const { return 9; }
};

inline constexpr auto two_numbers = [](const auto& t) { return t.number * tn::lit<2>; };

/// A key of two columns, one unique index, and a column that a plain callable touches.
template <class T> struct seat_columns {
    tn::column<T, "line", tn::varchar<4>> line;
    tn::column<T, "number", std::int32_t> number;
    tn::column<T, "guest", std::optional<std::int64_t>, tn::references<members.id>> guest{};
    tn::column<T, "code", tn::text> code = "";
    tn::column<T, "changes", std::int32_t, tn::touched_by<nine{}>> changes = 0;
    tn::column<T, "twice", std::int32_t, tn::generated<two_numbers>> twice{};

    static constexpr auto constraints(const auto& t) {
        return std::tuple{
            tn::primary_key_on(t.line, t.number), tn::unique_index<"ux_seat_code">(t.code)};
    }
};
inline constexpr tn::table<"seats", seat_columns> seats;
using Seat = tn::record<seats>;

/// One key alone.
template <class T> struct setting_columns {
    tn::column<T, "title", tn::varchar<40>, tn::primary_key> title;
    tn::column<T, "value", tn::text> value;
    tn::column<T, "hits", std::int32_t> hits = 0;
};
inline constexpr tn::table<"settings", setting_columns> settings;
using Setting = tn::record<settings>;

/// All made by the database.
template <class T> struct counter_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "label", std::optional<tn::text>> label{};
};
inline constexpr tn::table<"counters", counter_columns> counters;

inline constexpr auto everything = tn::schema(members, seats, settings, counters);

} // namespace change
