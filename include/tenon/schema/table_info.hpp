// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A table's keys and foreign keys, of its columns and of its constraints, without its type: what
// joins, grouping, conflicts and the creation order are computed from.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/schema/table.hpp>

namespace tenon::detail {

/// The facts of one table, for rules that look at several tables as values.
struct table_info {
    std::string_view title;
    const column_facts* columns = nullptr;
    std::size_t column_count = 0;
    const key_facts* keys = nullptr;
    std::size_t key_count = 0;
    const foreign_key_facts* foreign_keys = nullptr;
    std::size_t foreign_key_count = 0;
    std::string_view schema{};

    constexpr bool is(std::string_view other_schema, std::string_view other_title) const noexcept {
        return title == other_title && schema == other_schema;
    }
    /// Whether a foreign key of this table points at that table.
    constexpr bool points_at(const foreign_key_facts& key, const table_info& target)
        const noexcept {
        return target.is(key.same_schema ? schema : key.target_schema, key.target);
    }

    constexpr std::size_t place_of(std::string_view column) const noexcept {
        for (std::size_t i = 0; i != column_count; ++i)
            if (columns[i].title == column)
                return i;
        return column_count;
    }

    /// Whether exactly these columns are a primary or unique key.
    constexpr bool is_key(std::uint64_t wanted) const noexcept {
        for (std::size_t i = 0; i != key_count; ++i)
            if (keys[i].columns == wanted)
                return true;
        return false;
    }

    /// Whether these columns determine the row: a key without NULLs is among them.
    constexpr bool determined_by(std::uint64_t given) const noexcept {
        for (std::size_t i = 0; i != key_count; ++i)
            if (!keys[i].nullable && (keys[i].columns & ~given) == 0)
                return true;
        return false;
    }
    /// Whether GROUP BY these columns makes all others one for each group. SQL:1999 has it of any key
    /// without NULLs, PostgreSQL of the primary one alone.
    /// https://www.postgresql.org/docs/15/sql-select.html#SQL-GROUPBY
    constexpr bool grouped_by(std::uint64_t given) const noexcept {
        for (std::size_t i = 0; i != key_count; ++i)
            if (keys[i].primary && (keys[i].columns & ~given) == 0)
                return true;
        return false;
    }
};

template <class Table> consteval auto constraints_type_now() {
    if constexpr (requires(const Table& t) { Table::constraints(t); })
        return std::type_identity<
            std::remove_cvref_t<decltype(Table::constraints(std::declval<const Table&>()))>>{};
    else
        return std::type_identity<std::tuple<>>{};
}
/// The std::tuple of a table's constraints.
template <class Table>
using constraints_of = typename decltype(constraints_type_now<Table>())::type;

/// Whether all are columns; what is none adds nothing, and tn::schema tells of it.
template <class... Xs> inline constexpr bool only_columns = (requires { Xs::is_column; } && ...);

template <class Facts, class... Columns> constexpr std::uint64_t columns_mask() noexcept {
    return ((std::uint64_t{1} << Facts::place_of(Columns::label)) | ... | std::uint64_t{0});
}

/// What one constraint adds to the keys and foreign keys.
template <class Facts, class Constraint> struct constraint_facts {
    static constexpr void
    apply(key_facts*, std::size_t&, foreign_key_facts*, std::size_t&) noexcept {}
    static constexpr std::size_t keys = 0;
    static constexpr std::size_t foreign_keys = 0;
};
template <class Facts, class... Columns>
    requires only_columns<Columns...>
struct constraint_facts<Facts, key_constraint<Columns...>> {
    static constexpr void
    apply(key_facts* out, std::size_t& used, foreign_key_facts*, std::size_t&) noexcept {
        out[used++] = {columns_mask<Facts, Columns...>(), true, false};
    }
    static constexpr std::size_t keys = 1;
    static constexpr std::size_t foreign_keys = 0;
};
template <class Facts, name Name, class... Columns>
    requires only_columns<Columns...>
struct constraint_facts<Facts, unique_constraint<Name, Columns...>> {
    static constexpr void
    apply(key_facts* out, std::size_t& used, foreign_key_facts*, std::size_t&) noexcept {
        out[used++] = {columns_mask<Facts, Columns...>(), false, (Columns::optional || ...)};
    }
    static constexpr std::size_t keys = 1;
    static constexpr std::size_t foreign_keys = 0;
};
/// A unique index over columns, and over all rows, is a key like any other.
template <class Facts, name Name, class... Columns>
    requires only_columns<Columns...>
struct constraint_facts<Facts, index_constraint<Name, true, list<Columns...>, refused>>
    : constraint_facts<Facts, unique_constraint<Name, Columns...>> {};
template <class Facts, name Name, class... Columns, class... Targets, class... Options>
    requires(
        only_columns<Columns..., Targets...> && sizeof...(Columns) == sizeof...(Targets) &&
        sizeof...(Columns) <= most_key_columns
    )
struct constraint_facts<
    Facts,
    foreign_key_constraint<Name, list<Columns...>, list<Targets...>, Options...>> {
    static constexpr void apply(
        key_facts*, std::size_t&, foreign_key_facts* out, std::size_t& used
    ) noexcept {
        foreign_key_facts key;
        key.title = Name.view();
        ((key.target = source_traits<typename Targets::source>::table_title), ...);
        ((key.target_schema = source_traits<typename Targets::source>::schema_title), ...);
        ((key.columns[key.width++] = Facts::place_of(Columns::label)), ...);
        std::size_t place = 0;
        ((key.target_columns[place++] = Targets::label), ...);
        (key_option<Options>::apply(key), ...);
        out[used++] = key;
    }
    static constexpr std::size_t keys = 0;
    static constexpr std::size_t foreign_keys = 1;
};

template <class Table, class Constraints = constraints_of<Table>> struct table_facts;
template <class Table, class... Constraints> struct table_facts<Table, std::tuple<Constraints...>> {
    using columns = typename source_traits<Table>::facts;

    static constexpr std::size_t most_keys =
        1 + columns::size + (constraint_facts<columns, Constraints>::keys + ... + 0);
    static constexpr std::size_t foreign_key_count =
        columns::foreign_key_count +
        (constraint_facts<columns, Constraints>::foreign_keys + ... + 0);

    struct all {
        std::array<key_facts, most_keys> keys{};
        std::size_t key_count = 0;
        std::array<foreign_key_facts, foreign_key_count + 1> foreign_keys{};
    };

    static constexpr all facts = [] {
        all made;
        key_facts primary{0, true, false};
        for (std::size_t i = 0; i != columns::size; ++i) {
            if (columns::columns[i].primary_key)
                primary.columns |= std::uint64_t{1} << i;
            if (columns::columns[i].unique)
                made.keys[made.key_count++] = {
                    std::uint64_t{1} << i, false, columns::columns[i].nullable};
        }
        if (primary.columns != 0)
            made.keys[made.key_count++] = primary;
        columns::foreign_keys(made.foreign_keys.data(), source_traits<Table>::table_title);
        [[maybe_unused]] std::size_t used = columns::foreign_key_count;
        (constraint_facts<columns, Constraints>::apply(
             made.keys.data(), made.key_count, made.foreign_keys.data(), used
         ),
         ...);
        return made;
    }();

    static constexpr table_info info{
        source_traits<Table>::table_title,
        columns::columns.data(),
        columns::size,
        facts.keys.data(),
        facts.key_count,
        facts.foreign_keys.data(),
        foreign_key_count,
        source_traits<Table>::schema_title};
};

template <class Source>
inline constexpr const table_info& info_of =
    table_facts<typename source_traits<Source>::table_type>::info;

} // namespace tenon::detail
