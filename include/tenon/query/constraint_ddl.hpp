// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What each constraint of a table adds to CREATE TABLE, and each index to CREATE INDEX.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/schema/table_info.hpp>
#include <tenon/query/column_ddl.hpp>

namespace tenon::detail {

/// A name made of a prefix, the table's name and columns: `ix_users_email`.
template <class D>
constexpr void made_name(
    writer<D> w, std::string_view prefix, std::string_view table, const auto&... columns
) {
    w << D::quote << prefix << table;
    ((w << '_' << std::string_view{columns}), ...);
    w << D::quote;
}

template <class D, class... Columns> constexpr void name_columns(writer<D> w) {
    bool first = true;
    ((w << (std::exchange(first, false) ? "" : ", ")).quoted(Columns::label), ...);
}

/// Writes an expression of a constraint: constants in place of parameters, columns without table.
template <class D, class Node>
constexpr void spell_constant(writer<D> w, const datum* cells, Node node) {
    constexpr null_scope no_scope{};
    const sink before = w.out;
    w.out.literals = true;
    w.out.bare_columns = true;
    w.out.cells = cells;
    w.out.cursor = 0;
    w.out.nulls = &no_scope;
    w << node;
    w.out.literals = before.literals;
    w.out.bare_columns = before.bare_columns;
    w.out.cells = before.cells;
    w.out.cursor = before.cursor;
    w.out.nulls = before.nulls;
}

template <class X> constexpr const datum* cells_in([[maybe_unused]] const X& x) noexcept {
    if constexpr (X::node::count != 0)
        return x.data.cells;
    return nullptr;
}

constexpr std::string_view action_words(referential_action action) noexcept {
    constexpr std::string_view words[]{
        "NO ACTION", "RESTRICT", "CASCADE", "SET NULL", "SET DEFAULT"};
    return words[static_cast<int>(action)];
}

/// The schema of a foreign key's target; empty for the one that the connection looks into.
template <class Table>
constexpr std::string_view schema_of_target(const foreign_key_facts& key) noexcept {
    return key.same_schema ? source_traits<Table>::schema_title : key.target_schema;
}

template <class D, class Table>
constexpr void spell_foreign_key(writer<D> w, const foreign_key_facts& key) {
    const table_info& info = info_of<Table>;
    w << "CONSTRAINT ";
    if (key.title.empty())
        made_name(w, "fk_", info.title, info.columns[key.columns[0]].title);
    else
        w.quoted(key.title);
    w << " FOREIGN KEY (";
    for (std::size_t i = 0; i != key.width; ++i) {
        w << (i == 0 ? "" : ", ");
        w.quoted(info.columns[key.columns[i]].title);
    }
    w << ") REFERENCES ";
    const std::string_view schema = schema_of_target<Table>(key);
    if (!schema.empty() && D::references_name_schemas)
        w.quoted(schema) << '.';
    w.quoted(key.target) << " (";
    for (std::size_t i = 0; i != key.width; ++i) {
        w << (i == 0 ? "" : ", ");
        w.quoted(key.target_columns[i]);
    }
    w << ')';
    if (key.on_delete != referential_action::none)
        w << " ON DELETE " << action_words(key.on_delete);
    if (key.on_update != referential_action::none)
        w << " ON UPDATE " << action_words(key.on_update);
    if (key.deferred)
        w << " DEFERRABLE INITIALLY DEFERRED";
}

// What each kind of constraint adds to CREATE TABLE, and which are indexes.

template <class D, class Table, class... Columns>
constexpr void spell_constraint(writer<D> w, const key_constraint<Columns...>&) {
    w << ", PRIMARY KEY (";
    name_columns<D, Columns...>(w);
    w << ')';
}
template <class D, class Table, name Name, class... Columns>
constexpr void spell_constraint(writer<D> w, const unique_constraint<Name, Columns...>&) {
    (w << ", CONSTRAINT ").quoted(Name.view()) << " UNIQUE (";
    name_columns<D, Columns...>(w);
    w << ')';
}
template <class D, class Table, name Name, class Condition>
constexpr void spell_constraint(writer<D> w, const check_constraint<Name, Condition>& check) {
    (w << ", CONSTRAINT ").quoted(Name.view()) << " CHECK (";
    spell_constant(w, cells_in(check.condition), Condition{});
    w << ')';
}
template <class D, class Table, class Other>
constexpr void spell_constraint(writer<D>, const Other&) noexcept {} // indexes; keys are facts

/// Up to the name of the index, before which SQLite has the schema.
template <class D, class Table, bool IfNotExists>
constexpr void begin_index(writer<D> w, bool unique) {
    w << (unique ? "CREATE UNIQUE INDEX " : "CREATE INDEX ");
    if (IfNotExists && D::has_index_if_not_exists)
        w << "IF NOT EXISTS ";
    if (D::index_names_schema && !source_traits<Table>::schema_title.empty())
        w.quoted(source_traits<Table>::schema_title) << '.';
}

template <class D, class Table> constexpr void spell_indexed_table(writer<D> w) {
    w << " ON ";
    if (D::index_names_schema)
        w.quoted(source_traits<Table>::table_title);
    else
        spell_source<D, Table>(w);
}

/// ` (keys) WHERE condition`.
template <class D, name Name, bool Unique, class... Keys, class Condition>
constexpr void spell_index_keys(
    writer<D> w, const index_constraint<Name, Unique, list<Keys...>, Condition>& index
) {
    w << " (";
    const datum* cells = nullptr;
    if constexpr ((Keys::count + ... + 0) != 0)
        cells = index.data.cells;
    const auto key = [&, first = true]<class Key>(Key node) mutable {
        w << (std::exchange(first, false) ? "" : ", ");
        constexpr bool column = requires { Key::is_column; };
        w << (column ? "" : "(");
        spell_constant(w, cells, node);
        w << (column ? "" : ")");
        if constexpr (Key::count != 0)
            cells += Key::count;
    };
    auto each = key;
    (each(Keys{}), ...);
    w << ')';
    if constexpr (!refused_node<Condition>) {
        w << " WHERE ";
        spell_constant(w, cells_in(index.condition), Condition{});
    }
}

template <class D, class Table, bool IfNotExists, class Other>
constexpr void spell_index(writer<D>, const Other&) noexcept {}
template <
    class D,
    class Table,
    bool IfNotExists,
    name Name,
    bool Unique,
    class... Keys,
    class Condition>
constexpr void spell_index(
    writer<D> w, const index_constraint<Name, Unique, list<Keys...>, Condition>& index
) {
    begin_index<D, Table, IfNotExists>(w, Unique);
    w.quoted(Name.view());
    spell_indexed_table<D, Table>(w);
    spell_index_keys(w, index);
    w << ';';
}

template <class Table> constexpr auto constraint_values() {
    if constexpr (requires(const Table& t) { Table::constraints(t); })
        return Table::constraints(Table{});
    else
        return std::tuple<>{};
}

} // namespace tenon::detail
