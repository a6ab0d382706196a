// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Models with what the seed's have: keys, defaults, constraints and a column of every type.
#pragma once

#include <tenon/tenon.hpp>

#include <array>

namespace models {

namespace tn = tenon;
using namespace tn::literals;

enum class order_status { pending, paid, shipped };

inline std::int32_t next_ticket() {
    static std::int32_t last = 0;
    return ++last;
}

} // namespace models

template <>
inline constexpr std::array<std::string_view, 3> tenon::enum_labels<models::order_status>{
    "pending", "paid", "shipped"};

namespace models {

template <class T> struct person_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "username", tn::varchar<20>, tn::unique, tn::indexed> username;
    tn::column<T, "first", tn::varchar<40>> first = "Ann";
    tn::column<T, "last", tn::varchar<40>> last;
    tn::column<T, "age", std::int32_t> age = 18;
    tn::column<T, "role", tn::varchar<20>, tn::server_default<"user">> role = "user";
    tn::column<T, "bio", std::optional<tn::text>> bio{};
    tn::column<T, "ticket", std::int32_t> ticket = tn::by(next_ticket);
    tn::column<T, "joined", tn::timestamp, tn::server_default<tn::now()>> joined = tn::now();
    tn::column<T, "updated", tn::timestamp, tn::touched_by<tn::now>> updated = tn::now();

    static constexpr auto constraints(const auto& t) {
        return std::tuple{
            tn::index<"idx_person_last_role">(t.last, t.role),
            tn::unique_on<"uq_full_name">(t.first, t.last),
            tn::check<"ck_positive_age">(t.age > 0)};
    }
};
inline constexpr tn::table<"persons", person_columns> persons;
using Person = tn::record<persons>;

template <class T> struct tag_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "title", tn::varchar<20>> title;
};
inline constexpr tn::table<"tags", tag_columns> tags;

/// An association: a key of two columns that point at other tables.
template <class T> struct person_tag_columns {
    tn::column<
        T,
        "person_id",
        std::int64_t,
        tn::primary_key,
        tn::references<persons.id, tn::on_delete<tn::cascade>>>
        person_id;
    tn::column<T, "tag_id", std::int64_t, tn::primary_key, tn::references<tags.id>> tag_id;
};
inline constexpr tn::table<"person_tags", person_tag_columns> person_tags;

template <class T> struct value_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "small", std::int16_t> small{};
    tn::column<T, "plain", std::int32_t> plain{};
    tn::column<T, "big", std::int64_t> big{};
    tn::column<T, "name", tn::varchar<8>> name{};
    tn::column<T, "body", tn::text> body{};
    tn::column<T, "ratio", double> ratio{};
    tn::column<T, "price", tn::decimal<10, 2>> price{};
    tn::column<T, "yes", bool> yes{};
    tn::column<T, "moment", tn::timestamp> moment{};
    tn::column<T, "day", tn::date> day{};
    tn::column<T, "clock", tn::time_of_day> clock{};
    tn::column<T, "data", tn::blob> data{};
    tn::column<T, "status", order_status> status = order_status::pending;
};
inline constexpr tn::table<"item_values", value_columns> values;
using Value = tn::record<values>;

/// Called as its model is: "audit_entry".
template <class T> struct audit_entry_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "what", tn::text> what;
};
inline constexpr tn::table_of<audit_entry_columns> audit_entry;

inline constexpr auto all_models = tn::schema(person_tags, persons, tags, values, audit_entry);

} // namespace models
