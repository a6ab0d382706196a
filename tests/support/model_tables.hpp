// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Tables that use every option and constraint of a declaration.
#pragma once

#include <tenon/core.hpp>

#include <array>

namespace model {

namespace tn = tenon;

enum class progress { open, closed };

struct seven {
    std::int32_t operator()() const { return 7; }
};
inline constexpr auto doubled = [](const auto& t) { return t.count * tn::lit<2>; };

} // namespace model

template <>
inline constexpr std::array<std::string_view, 2> tenon::enum_labels<model::progress>{
    "open", "closed"};

namespace model {

template <class T> struct parent_columns {
    tn::column<T, "region", tn::varchar<3>> region;
    tn::column<T, "number", std::int32_t> number;
    tn::column<T, "title", tn::varchar<40>, tn::comment<"it's">> title;

    static constexpr auto constraints(const auto& t) {
        return std::tuple{
            tn::primary_key_on(t.region, t.number), tn::unique_on<"uq_title">(t.title, t.number)};
    }
};
inline constexpr tn::table<"parents", parent_columns> parents;

template <class T> struct child_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "code", tn::varchar<8>, tn::unique, tn::indexed, tn::collate<"NOCASE">> code;
    tn::column<T, "count", std::uint32_t, tn::server_default<0U>> count = 1U;
    tn::column<T, "state", progress, tn::server_default<progress::open>> state = progress::open;
    tn::column<T, "twice", std::uint32_t, tn::generated<doubled>> twice{};
    tn::column<T, "note", std::optional<tn::text>, tn::renamed_from<"remark">> note{};
    tn::column<T, "region", tn::varchar<3>> region;
    tn::column<T, "number", std::int32_t> number;
    tn::column<
        T,
        "elder",
        std::optional<std::int64_t>,
        tn::references_self<"id", tn::on_delete<tn::set_null>, tn::on_update<tn::no_action>>>
        elder{};
    tn::column<
        T,
        "pet",
        std::optional<std::int64_t>,
        tn::references_to<
            "pets",
            "id",
            tn::on_delete<tn::cascade>,
            tn::on_update<tn::restrict>,
            tn::deferred>>
        pet{};
    tn::column<T, "seen", tn::timestamp, tn::touched_by<tn::now>> seen = tn::now();
    tn::column<T, "luck", std::int32_t> luck = tn::by(seven{});

    static constexpr auto constraints(const auto& t) {
        return std::tuple{
            tn::foreign_key<"fk_parent">(t.region, t.number)
                .references(parents.region, parents.number)
                .on_delete(tn::set_default{})
                .on_update(tn::cascade{})
                .deferred(),
            tn::index<"ix_state">(t.state, t.count + tn::lit<1>),
            tn::unique_index<"ux_note">(t.note).where(t.note.is_not_null()),
            tn::check<"ck_count">(t.count < 100 && t.code != "it's")};
    }
};
inline constexpr tn::table<"children", child_columns> children;
using Child = tn::record<children>;

template <class T> struct pet_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
};
inline constexpr tn::table<"pets", pet_columns> pets;

inline constexpr auto family = tn::schema(children, pets, parents);

} // namespace model
