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

template <class D, class Table> struct write_missing {
    static constexpr void to(sink& out) {
        ddl_of<D, Table>::create(out, true);
        out.put(';');
        ddl_of<D, Table>::template indexes<true>(out);
        spell_comments<D, Table>(writer<D>{out});
    }
};

/// What creates each table, its indexes and its comments where it is missing; ends with a NUL.
template <class D, class... Tables>
inline constexpr const char* create_texts[]{
    constant_text<write_missing<D, Tables>>::made.text..., nullptr};
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

} // namespace detail

/// Says that create_all is meant although the database has migrations: `db.create_all(shop, tn::force)`.
struct force_t {
    explicit constexpr force_t() = default;
};
inline constexpr force_t force{};

} // namespace tenon
