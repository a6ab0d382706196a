// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// CREATE TABLE, CREATE INDEX, comments and DROP TABLE from a declaration.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/schema/schema.hpp>
#include <tenon/query/comment_ddl.hpp>
#include <tenon/query/constraint_ddl.hpp>
#include <tenon/query/indexable.hpp>

namespace tenon {

/// `CREATE TABLE [IF NOT EXISTS]`: what tn::create_table makes.
template <class Table, bool IfNotExists> struct create_table_statement {
    /// Leaves a table of this name alone. \par SQL `CREATE TABLE IF NOT EXISTS`
    constexpr create_table_statement<Table, true> if_not_exists() const noexcept { return {}; }
};
/// All indexes of a table, a statement each.
template <class Table, bool IfNotExists> struct create_indexes_statement {
    constexpr create_indexes_statement<Table, true> if_not_exists() const noexcept { return {}; }
};
/// The comments on a table and its columns.
template <class Table> struct create_comments_statement {};
/// `DROP TABLE [IF EXISTS]`.
template <class Table, bool IfExists> struct drop_table_statement {
    constexpr drop_table_statement<Table, true> if_exists() const noexcept { return {}; }
};

#define TENON_DDL_RULES(RULE, function)                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::is_table<Table>),                                                              \
        "tenon::" function ": this is no table; give a table, not an alias",                       \
        "error"                                                                                    \
    )))

/// The table with its keys and checks: `tn::sql<tn::postgresql>(tn::create_table(users))`.
template <class Table>
constexpr auto create_table(const Table&) noexcept TENON_DDL_RULES(TENON_AT_CALL, "create_table") {
    using Result = create_table_statement<Table, false>;
    TENON_DDL_RULES(TENON_OR_EMPTY, "create_table")
    return Result{};
}
/// The table's indexes, one statement after another, each ended by a semicolon; empty if it has none.
template <class Table>
constexpr auto create_indexes(const Table&) noexcept
    TENON_DDL_RULES(TENON_AT_CALL, "create_indexes") {
    using Result = create_indexes_statement<Table, false>;
    TENON_DDL_RULES(TENON_OR_EMPTY, "create_indexes")
    return Result{};
}
/// The comments on the table and its columns, one statement after another, each ended by a semicolon,
/// for behind CREATE TABLE. Empty where the database has them in CREATE TABLE, or has none.
/// \par SQL PostgreSQL `COMMENT ON TABLE "users" IS '...';COMMENT ON COLUMN "users"."bio" IS '...';`
template <class Table>
constexpr auto create_comments(const Table&) noexcept
    TENON_DDL_RULES(TENON_AT_CALL, "create_comments") {
    using Result = create_comments_statement<Table>;
    TENON_DDL_RULES(TENON_OR_EMPTY, "create_comments")
    return Result{};
}
/// `DROP TABLE "users"`.
template <class Table>
constexpr auto drop_table(const Table&) noexcept TENON_DDL_RULES(TENON_AT_CALL, "drop_table") {
    using Result = drop_table_statement<Table, false>;
    TENON_DDL_RULES(TENON_OR_EMPTY, "drop_table")
    return Result{};
}
#undef TENON_DDL_RULES

namespace detail {

template <class D, class Table, class Definitions> struct table_ddl;
template <class D, class Table, class... Definitions>
struct table_ddl<D, Table, list<Definitions...>> {
    using facts = table_facts<Table>;
    static constexpr const table_info& info = facts::info;

    /// Foreign keys of which a bit is set in `left_out` are left to an ALTER TABLE.
    static constexpr void create(sink& out, bool if_not_exists, std::uint64_t left_out = 0) {
        const writer<D> w{out};
        w << (if_not_exists ? "CREATE TABLE IF NOT EXISTS " : "CREATE TABLE ");
        spell_source<D, Table>(w);
        w << " (";
        bool first = true;
        ((w << (std::exchange(first, false) ? "" : ", "), spell_column<D, Table, Definitions>(w)),
         ...);
        primary_key_of_columns(w);
        std::apply(
            [&](const auto&... constraint) { (spell_constraint<D, Table>(w, constraint), ...); },
            constraint_values<Table>()
        );
        (spell_column_unique(w, Definitions::title, is_unique<Definitions>()), ...);
        (spell_column_checks<D, Table, Definitions>(w), ...);
        for (std::size_t i = 0; i != info.foreign_key_count; ++i) {
            if (is_among(left_out, i))
                continue;
            w << ", ";
            spell_foreign_key<D, Table>(w, info.foreign_keys[i]);
        }
        w << ')' << D::table_suffix;
        spell_table_comment<D, Table>(w);
    }

    /// `ALTER TABLE "a" ADD CONSTRAINT ...;` for each foreign key of which a bit is set.
    static constexpr void add_keys(sink& out, std::uint64_t wanted) {
        const writer<D> w{out};
        for (std::size_t i = 0; i != info.foreign_key_count; ++i) {
            if (!is_among(wanted, i))
                continue;
            w << "ALTER TABLE ";
            spell_source<D, Table>(w);
            w << " ADD ";
            spell_foreign_key<D, Table>(w, info.foreign_keys[i]);
            w << ';';
        }
    }

    template <bool IfNotExists> static constexpr void indexes(sink& out) {
        const writer<D> w{out};
        (index_of_column<IfNotExists, Definitions>(w), ...);
        std::apply(
            [&](const auto&... constraint) {
                (spell_index<D, Table, IfNotExists>(w, constraint), ...);
            },
            constraint_values<Table>()
        );
    }

private:
    static constexpr bool is_among(std::uint64_t keys, std::size_t key) noexcept {
        return key < 64 && ((keys >> key) & 1U) != 0;
    }
    template <class Definition> static constexpr bool is_unique() noexcept {
        return definition_facts<Definition>::make().unique;
    }

    static constexpr void spell_column_unique(writer<D> w, std::string_view column, bool unique) {
        if (!unique)
            return;
        w << ", CONSTRAINT ";
        made_name(w, "uq_", info.title, column);
        (w << " UNIQUE (").quoted(column) << ')';
    }

    template <bool IfNotExists, class Definition>
    static constexpr void index_of_column(writer<D> w) {
        if constexpr (definition_facts<Definition>::make().indexed) {
            begin_index<D, Table, IfNotExists>(w, false);
            made_name(w, "ix_", info.title, Definition::title);
            spell_indexed_table<D, Table>(w);
            (w << " (").quoted(Definition::title) << ");";
        }
    }

    /// PRIMARY KEY of columns that say so, unless SQLite said it at the column.
    static constexpr void primary_key_of_columns(writer<D> w) {
        std::size_t width = 0;
        bool at_column = false;
        for (std::size_t i = 0; i != info.column_count; ++i) {
            width += info.columns[i].primary_key;
            at_column |= D::identity_is_primary_key && info.columns[i].primary_key &&
                         info.columns[i].identity;
        }
        if (width == 0 || at_column)
            return;
        w << ", PRIMARY KEY (";
        bool first = true;
        for (std::size_t i = 0; i != info.column_count; ++i)
            if (info.columns[i].primary_key)
                (w << (std::exchange(first, false) ? "" : ", ")).quoted(info.columns[i].title);
        w << ')';
    }
};

template <class D, class Table>
using ddl_of = table_ddl<D, Table, typename source_traits<Table>::definitions>;

/// The constant text of what `Write::to(sink&)` writes.
template <class Write> struct constant_text {
    static constexpr std::size_t size = [] {
        sink out;
        Write::to(out);
        return out.size;
    }();
    struct array {
        char text[size + 1]{};
    };
    static constexpr array made = [] {
        array result;
        sink out;
        out.text = result.text;
        Write::to(out);
        return result;
    }();
    static constexpr std::string_view text{made.text, size};
};

template <class D, class Table, bool IfNotExists> struct write_create_table {
    static constexpr void to(sink& out) { ddl_of<D, Table>::create(out, IfNotExists); }
};
template <class D, class Table, bool IfNotExists> struct write_create_indexes {
    static constexpr void to(sink& out) { ddl_of<D, Table>::template indexes<IfNotExists>(out); }
};
template <class D, class Table> struct write_create_comments {
    static constexpr void to(sink& out) { spell_comments<D, Table>(writer<D>{out}); }
};
template <class D, class Table, bool IfExists> struct write_drop_table {
    static constexpr void to(sink& out) {
        writer<D>{out} << (IfExists ? "DROP TABLE IF EXISTS " : "DROP TABLE ");
        spell_source<D, Table>(writer<D>{out});
    }
};

} // namespace detail

namespace detail {

template <class Constraint> inline constexpr bool is_partial_index = false;
template <name Name, bool Unique, class Keys, class Condition>
inline constexpr bool is_partial_index<index_constraint<Name, Unique, Keys, Condition>> =
    !refused_node<Condition>;

template <class Constraints> inline constexpr bool any_partial_index = false;
template <class... Constraints>
inline constexpr bool any_partial_index<std::tuple<Constraints...>> =
    (is_partial_index<Constraints> || ...);

template <class Table> consteval bool any_deferred_key() {
    const table_info& info = info_of<Table>;
    for (std::size_t i = 0; i != info.foreign_key_count; ++i)
        if (info.foreign_keys[i].deferred)
            return true;
    return false;
}

template <class Table> consteval bool any_key_to_another_schema() {
    const table_info& info = info_of<Table>;
    for (std::size_t i = 0; i != info.foreign_key_count; ++i)
        if (schema_of_target<Table>(info.foreign_keys[i]) != source_traits<Table>::schema_title)
            return true;
    return false;
}

template <class D, class Table>
inline constexpr bool targets_can_be_named =
    D::references_name_schemas || !any_key_to_another_schema<Table>();
template <class D, class Table>
inline constexpr bool keys_can_be_created = D::has_deferred_keys || !any_deferred_key<Table>();
template <class D, class Table>
inline constexpr bool indexes_can_be_created =
    D::has_partial_indexes || !any_partial_index<constraints_of<Table>>;

} // namespace detail

#define TENON_CREATE_TABLE_RULES(RULE)                                                             \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::keys_can_be_created<D, Table>>),                                 \
        "tenon::deferred: MySQL and MariaDB check foreign keys at once; leave out deferred",       \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::targets_can_be_named<D, Table>>),                                \
        "tenon::references: SQLite has no foreign key into another schema; put both tables "       \
        "into one",                                                                                \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::keys_have_lengths<D, Table>>),                                   \
        "tenon::text: MySQL keeps no key of texts without a length, nor MariaDB a primary "        \
        "one; declare the column tn::varchar<N>",                                                  \
        "error"                                                                                    \
    )))

#define TENON_CREATE_INDEXES_RULES(RULE)                                                           \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::indexes_can_be_created<D, Table>>),                              \
        "tenon::index: MySQL and MariaDB have no index with where(); index all rows",              \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::expressions_can_be_indexed<D, Table>>),                          \
        "tenon::index: MariaDB has no index of expressions; index a generated column",             \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::indexes_have_lengths<D, Table>>),                                \
        "tenon::text: MySQL keeps no key of texts without a length, nor MariaDB a primary "        \
        "one; declare the column tn::varchar<N>",                                                  \
        "error"                                                                                    \
    )))

/// The SQL of CREATE TABLE in a dialect.
template <class D, class Table, bool IfNotExists>
constexpr std::string_view sql(create_table_statement<Table, IfNotExists>) noexcept
    TENON_CREATE_TABLE_RULES(TENON_AT_CALL) {
    using Result = std::string_view;
    TENON_CREATE_TABLE_RULES(TENON_OR_EMPTY)
    return detail::constant_text<detail::write_create_table<D, Table, IfNotExists>>::text;
}
/// The SQL of a table's indexes in a dialect.
template <class D, class Table, bool IfNotExists>
constexpr std::string_view sql(create_indexes_statement<Table, IfNotExists>) noexcept
    TENON_CREATE_INDEXES_RULES(TENON_AT_CALL) {
    using Result = std::string_view;
    TENON_CREATE_INDEXES_RULES(TENON_OR_EMPTY)
    return detail::constant_text<detail::write_create_indexes<D, Table, IfNotExists>>::text;
}
#undef TENON_CREATE_TABLE_RULES
#undef TENON_CREATE_INDEXES_RULES

/// The SQL of a table's comments in a dialect.
template <class D, class Table>
constexpr std::string_view sql(create_comments_statement<Table>) noexcept {
    return detail::constant_text<detail::write_create_comments<D, Table>>::text;
}

/// The SQL of DROP TABLE in a dialect.
template <class D, class Table, bool IfExists>
constexpr std::string_view sql(drop_table_statement<Table, IfExists>) noexcept {
    return detail::constant_text<detail::write_drop_table<D, Table, IfExists>>::text;
}

} // namespace tenon
