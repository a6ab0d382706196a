// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What may be wrong with tables that belong together: looked for by the compiler, as values.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/schema/table_info.hpp>

namespace tenon::detail {

/// The first thing that does not hold in a schema.
enum class schema_fault : std::uint8_t {
    none,
    same_name,
    no_type,
    same_column,
    identity_not_integer,
    two_identities,
    identity_is_no_key,
    key_takes_null,
    two_primary_keys,
    default_of_other_type,
    no_reference,
    no_key_columns,
    no_check,
    no_index,
    same_constraint,
    not_finite,
    other_length,
    no_target_table,
    no_target_column,
    other_type,
    not_unique,
    null_into_not_null,
};

struct schema_finding {
    schema_fault fault = schema_fault::none;
    culprit where{};
};

/// The place of the table that a foreign key points at; `count` if it is not there. (g++ does not compare
/// addresses in constant expressions under -fsanitize=undefined, so no pointer is returned.)
constexpr std::size_t find_target(
    const table_info* const* tables,
    std::size_t count,
    const table_info& own,
    const foreign_key_facts& key
) noexcept {
    std::size_t place = 0;
    while (place != count && !own.points_at(key, *tables[place]))
        ++place;
    return place;
}

constexpr schema_finding check_key(
    const table_info& own, const foreign_key_facts& key, const table_info& target
) noexcept {
    const culprit where{own.title, own.columns[key.columns[0]].title};
    std::uint64_t columns = 0;
    for (std::size_t i = 0; i != key.width; ++i) {
        const std::size_t place = target.place_of(key.target_columns[i]);
        if (place == target.column_count)
            return {schema_fault::no_target_column, where};
        if (target.columns[place].type != own.columns[key.columns[i]].type)
            return {schema_fault::other_type, where};
        columns |= std::uint64_t{1} << place;
        const bool sets_null = key.on_delete == referential_action::set_null ||
                               key.on_update == referential_action::set_null;
        if (sets_null && !own.columns[key.columns[i]].nullable)
            return {schema_fault::null_into_not_null, where};
    }
    return target.is_key(columns) ? schema_finding{}
                                  : schema_finding{schema_fault::not_unique, where};
}

constexpr schema_finding check_column(const table_info& table, std::size_t place) noexcept {
    const column_facts& column = table.columns[place];
    const culprit where{table.title, column.title};
    if (!column.has_type)
        return {schema_fault::no_type, where};
    for (std::size_t other = 0; other != place; ++other) {
        if (table.columns[other].title == column.title)
            return {schema_fault::same_column, where};
        if (table.columns[other].identity && column.identity)
            return {schema_fault::two_identities, where};
    }
    if (column.identity && (column.family != family::integer || column.kind == kind::uint64
                           )) // a NUMERIC of PostgreSQL's
        return {schema_fault::identity_not_integer, where};
    if (!column.default_fits)
        return {schema_fault::default_of_other_type, where};
    if (!column.refers_to_column)
        return {schema_fault::no_reference, where};
    return {};
}

/// Whether an identity is a primary key with others, or none: SQLite and MySQL want it to be the key.
constexpr schema_finding check_identity(const table_info& table) noexcept {
    for (std::size_t i = 0; i != table.column_count; ++i) {
        if (!table.columns[i].identity)
            continue;
        bool is_key = false;
        for (std::size_t key = 0; key != table.key_count; ++key)
            is_key |= table.keys[key].primary && table.keys[key].columns == std::uint64_t{1} << i;
        if (!is_key)
            return {schema_fault::identity_is_no_key, culprit{table.title, table.columns[i].title}};
    }
    return {};
}

constexpr schema_finding check_keys(const table_info& table) noexcept {
    std::size_t primary = 0;
    for (std::size_t i = 0; i != table.key_count; ++i) {
        if (!table.keys[i].primary)
            continue;
        if (++primary == 2)
            return {schema_fault::two_primary_keys, culprit{table.title}};
        for (std::size_t column = 0; column != table.column_count; ++column)
            if ((table.keys[i].columns >> column & 1U) != 0 && table.columns[column].nullable)
                return {
                    schema_fault::key_takes_null,
                    culprit{table.title, table.columns[column].title}};
    }
    return {};
}

constexpr schema_finding check_tables(const table_info* const* tables, std::size_t count) noexcept {
    for (std::size_t i = 0; i != count; ++i) {
        for (std::size_t j = 0; j != i; ++j)
            if (tables[i]->is(tables[j]->schema, tables[j]->title))
                return {schema_fault::same_name, culprit{tables[i]->title}};
        for (std::size_t column = 0; column != tables[i]->column_count; ++column) {
            const schema_finding found = check_column(*tables[i], column);
            if (found.fault != schema_fault::none)
                return found;
        }
        for (const schema_finding found : {check_keys(*tables[i]), check_identity(*tables[i])})
            if (found.fault != schema_fault::none)
                return found;
    }
    for (std::size_t i = 0; i != count; ++i) {
        for (std::size_t k = 0; k != tables[i]->foreign_key_count; ++k) {
            const foreign_key_facts& key = tables[i]->foreign_keys[k];
            const std::size_t target = find_target(tables, count, *tables[i], key);
            if (target == count)
                return {
                    schema_fault::no_target_table,
                    culprit{tables[i]->title, tables[i]->columns[key.columns[0]].title}};
            const schema_finding found = check_key(*tables[i], key, *tables[target]);
            if (found.fault != schema_fault::none)
                return found;
        }
    }
    return {};
}

template <class X, class Table> inline constexpr bool is_column_of = false;
template <name Name, class Declared, class Table>
inline constexpr bool is_column_of<col<Table, Name, Declared>, Table> = true;
template <class Table, class... Columns>
inline constexpr bool key_columns_of_table =
    sizeof...(Columns) != 0 && (is_column_of<Columns, Table> && ...);

/// Whether an expression is of the table's columns and constants alone, as constraints must be.
template <class Table, class Node> consteval bool of_own_columns() {
    constexpr unsigned none = has_aggregate | has_subquery | is_untyped | is_refused;
    if constexpr ((Node::facts & none) != 0 || Node::parameters::size != 0) {
        return false;
    } else {
        constexpr type_id id = id_of<Table>;
        scope own;
        own.sources = &id;
        own.source_count = 1;
        walker w;
        w.where = &own;
        Node::walk(w);
        return !w.is_missing;
    }
}

/// What is wrong with a constraint of a table, and how it is called.
template <class Table, class Constraint> struct constraint_check {
    static constexpr schema_fault fault = schema_fault::none;
    static constexpr std::string_view title{};
};
template <class Table, class... Columns>
struct constraint_check<Table, key_constraint<Columns...>> {
    static constexpr schema_fault fault =
        key_columns_of_table<Table, Columns...> ? schema_fault::none : schema_fault::no_key_columns;
    static constexpr std::string_view title{};
};
template <class Table, name Name, class... Columns>
struct constraint_check<Table, unique_constraint<Name, Columns...>>
    : constraint_check<Table, key_constraint<Columns...>> {
    static constexpr std::string_view title = Name.view();
};
template <class Table, name Name, class Condition>
struct constraint_check<Table, check_constraint<Name, Condition>> {
    static constexpr schema_fault fault =
        std::same_as<typename Condition::type, bool> && of_own_columns<Table, Condition>()
            ? schema_fault::none
            : schema_fault::no_check;
    static constexpr std::string_view title = Name.view();
};
template <class Table, name Name, bool Unique, class... Keys, class Condition>
struct constraint_check<Table, index_constraint<Name, Unique, list<Keys...>, Condition>> {
    static constexpr bool on_condition =
        std::same_as<Condition, refused> ||
        (std::same_as<typename Condition::type, bool> && of_own_columns<Table, Condition>());
    static constexpr schema_fault fault =
        sizeof...(Keys) != 0 && (of_own_columns<Table, Keys>() && ...) && on_condition
            ? schema_fault::none
            : schema_fault::no_index;
    static constexpr std::string_view title = Name.view();
};
template <class Table, name Name, class... Columns, class... Targets, class... Options>
struct constraint_check<
    Table,
    foreign_key_constraint<Name, list<Columns...>, list<Targets...>, Options...>> {
    static consteval schema_fault find() {
        if constexpr (!key_columns_of_table<Table, Columns...>)
            return schema_fault::no_key_columns;
        else if constexpr (sizeof...(Columns) != sizeof...(Targets) || sizeof...(Columns) > most_key_columns)
            return schema_fault::other_length;
        else if constexpr (!only_columns<Targets...>)
            return schema_fault::no_reference;
        else
            return schema_fault::none;
    }
    static constexpr schema_fault fault = find();
    static constexpr std::string_view title = Name.view();
};

/// Whether a constant of a constraint is infinite or NaN, which not each database can write.
template <class Constraint> constexpr bool has_not_finite(const Constraint&) { return false; }
template <name Name, class Condition>
constexpr bool has_not_finite(const check_constraint<Name, Condition>& made) {
    walker w;
    if constexpr (Condition::count != 0) {
        w.cells = made.condition.data.cells;
        Condition::walk(w);
    }
    return w.is_not_finite;
}
template <name Name, bool Unique, class... Keys, class Condition>
constexpr bool has_not_finite(const index_constraint<Name, Unique, list<Keys...>, Condition>& made
) {
    walker w;
    if constexpr ((Keys::count + ... + 0) != 0) {
        w.cells = made.data.cells;
        (Keys::walk(w), ...);
    }
    return w.is_not_finite || has_not_finite(check_constraint<Name, Condition>{made.condition});
}

template <class Constraint> inline constexpr bool has_values = false;
template <name Name, class Condition>
inline constexpr bool has_values<check_constraint<Name, Condition>> = Condition::count != 0;
template <name Name, bool Unique, class... Keys, class Condition>
inline constexpr bool has_values<index_constraint<Name, Unique, list<Keys...>, Condition>> =
    (Keys::count + ... + Condition::count) != 0;

template <class Table, class... Constraints>
consteval schema_finding check_constants(std::type_identity<std::tuple<Constraints...>>) {
    schema_finding found;
    if constexpr ((has_values<Constraints> || ...)) {
        const auto check = [&](bool broken, std::string_view title) {
            if (broken && found.fault == schema_fault::none)
                found = {
                    schema_fault::not_finite, culprit{source_traits<Table>::table_title, title}};
        };
        const std::tuple<Constraints...> constraints = Table::constraints(Table{});
        std::apply(
            [&](const Constraints&... made) {
                (check(has_not_finite(made), constraint_check<Table, Constraints>::title), ...);
            },
            constraints
        );
    }
    return found;
}

template <class Table, class... Constraints>
consteval schema_finding check_constraints(std::type_identity<std::tuple<Constraints...>>) {
    schema_finding found;
    [[maybe_unused]] const auto check = [&]<class Checked>(std::type_identity<Checked>) {
        if (found.fault == schema_fault::none)
            found = {Checked::fault, culprit{source_traits<Table>::table_title, Checked::title}};
    };
    (check(std::type_identity<constraint_check<Table, Constraints>>{}), ...);
    return found;
}

/// The name of a constraint or an index, empty for what has none, and where it is.
struct constraint_name {
    std::string_view schema;
    std::string_view table;
    std::string_view title;
};
template <class Table, class... Constraints>
constexpr void
put_constraint_names(constraint_name*& out, std::type_identity<std::tuple<Constraints...>>) noexcept {
    ((*out++ =
          {source_traits<Table>::schema_title,
           source_traits<Table>::table_title,
           constraint_check<Table, Constraints>::title}),
     ...);
}

/// Databases have the names of indexes once in a schema, MySQL those of other constraints, too.
template <class... Tables> consteval schema_finding check_constraint_names() {
    constraint_name names[(std::tuple_size_v<constraints_of<Tables>> + ... + 1)];
    constraint_name* end = names;
    (put_constraint_names<Tables>(end, std::type_identity<constraints_of<Tables>>{}), ...);
    for (const constraint_name* one = names; one != end; ++one)
        for (const constraint_name* other = names; other != one; ++other)
            if (!one->title.empty() && one->title == other->title && one->schema == other->schema)
                return {schema_fault::same_constraint, culprit{one->table, one->title}};
    return {};
}

/// The first fault of tables that belong together.
template <class... Tables> consteval schema_finding find_fault() {
    schema_finding found;
    [[maybe_unused]] const auto check = [&](const schema_finding& next) {
        if (found.fault == schema_fault::none)
            found = next;
    };
    (check(check_constraints<Tables>(std::type_identity<constraints_of<Tables>>{})), ...);
    check(check_constraint_names<Tables...>());
    (check(check_constants<Tables>(std::type_identity<constraints_of<Tables>>{})), ...);
    const table_info* const tables[]{&info_of<Tables>..., nullptr};
    check(check_tables(tables, sizeof...(Tables)));
    return found;
}

} // namespace tenon::detail
