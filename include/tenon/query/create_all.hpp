// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What create_all and drop_all send, table by table.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/ddl.hpp>

namespace tenon {

namespace detail {

/// The foreign keys of a table, as bits, that point at tables which are created behind it: those that
/// close a circle.
template <class Table, class... Tables>
inline constexpr std::uint64_t later_keys = [] {
    using facts = schema_facts<Tables...>;
    std::size_t rank[facts::size + 1]{};
    for (std::size_t i = 0; i != facts::size; ++i)
        rank[facts::order.at[i]] = i;
    const table_info& table = info_of<Table>;
    std::size_t own = 0;
    while (facts::tables[own] != &table)
        ++own;
    std::uint64_t found = 0;
    for (std::size_t k = 0; k != table.foreign_key_count && k != 64; ++k)
        for (std::size_t to = 0; to != facts::size; ++to)
            if (facts::tables[to]->title == table.foreign_keys[k].target && rank[to] > rank[own])
                found |= std::uint64_t{1} << k;
    return found;
}();
template <class D, class Table, class... Tables> consteval std::uint64_t keys_left_out() {
    if constexpr (D::keys_point_forward)
        return 0;
    else
        return later_keys<Table, Tables...>;
}

template <class D, class Table, std::uint64_t LeftOut> struct write_missing {
    static constexpr void to(sink& out) {
        ddl_of<D, Table>::create(out, true, LeftOut);
        out.put(';');
        ddl_of<D, Table>::template indexes<true>(out);
        spell_comments<D, Table>(writer<D>{out});
    }
};
template <class D, class Table, std::uint64_t Keys> struct write_later_keys {
    static constexpr void to(sink& out) { ddl_of<D, Table>::add_keys(out, Keys); }
};

/// What creates each table, its indexes and its comments where it is missing; ends with a NUL.
template <class D, class... Tables>
inline constexpr const char* create_texts[]{
    constant_text<write_missing<D, Tables, keys_left_out<D, Tables, Tables...>()>>::made.text...,
    nullptr};
/// What adds the foreign keys that were left out, once all tables are there; may be empty.
template <class D, class... Tables>
inline constexpr const char* later_key_texts[]{
    constant_text<write_later_keys<D, Tables, keys_left_out<D, Tables, Tables...>()>>::made.text...,
    nullptr};
/// The table in which the migrations that were run are kept.
inline constexpr const char* migration_table = "tenon_migrations";

/// The schema and the name of a table, ending with a NUL; no schema is a null pointer.
struct table_path {
    const char* schema;
    const char* table;
};
template <class... Tables>
inline constexpr table_path table_paths[]{
    {source_traits<Tables>::schema_title.data(), source_traits<Tables>::table_title.data()}...,
    {nullptr, nullptr}};

template <class D, class... Tables>
inline constexpr const char* drop_texts[]{
    constant_text<write_drop_table<D, Tables, true>>::made.text..., nullptr};

/// All tables in one statement, where a database drops circles so.
template <class D, class... Tables> struct write_drop_tables {
    static constexpr void to(sink& out) {
        out.put("DROP TABLE IF EXISTS ");
        bool first = true;
        const auto name = [&]<class Table>(std::type_identity<Table>) {
            out.put(std::exchange(first, false) ? "" : ", ");
            spell_source<D, Table>(writer<D>{out});
        };
        (name(std::type_identity<Tables>{}), ...);
    }
};

} // namespace detail

/// Says that create_all is meant although the database has migrations: `db.create_all(shop, tn::force)`.
struct force_t {
    explicit constexpr force_t() = default;
};
inline constexpr force_t force{};

} // namespace tenon
