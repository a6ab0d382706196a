// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What a table's declaration says, as values that the compiler computes once a table.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/meta/unpack.hpp>
#include <tenon/schema/column.hpp>

#include <array>
#include <tuple>

namespace tenon {

/// What happens to the rows of a foreign key when its target goes or changes.
enum class referential_action : std::uint8_t { none, restrict, cascade, set_null, set_default };

namespace detail {

struct column_facts {
    std::string_view title;
    tenon::kind kind{};
    tenon::family family{};
    int precision = 0;
    int scale = 0;
    bool nullable = false;
    bool identity = false;
    bool primary_key = false;
    bool unique = false;
    bool indexed = false;
    bool generated = false;
    bool server_default = false;
    bool touched = false;
    bool has_type = true;         // of SQL's
    bool default_fits = true;     // the server's default is a value of the column
    bool refers_to_column = true; // if it refers to anything
    type_id type = nullptr;
};

inline constexpr std::size_t most_key_columns = 8;

struct foreign_key_facts {
    std::string_view target;
    std::string_view target_schema{};
    std::size_t width = 0;
    std::size_t columns[most_key_columns]{};
    std::string_view target_columns[most_key_columns]{};
    referential_action on_delete = referential_action::none;
    referential_action on_update = referential_action::none;
    bool deferred = false;
    bool same_schema = false; // the target is in the schema of the key's own table
    std::string_view title{};
};

/// A primary or unique key, as bits of column places.
struct key_facts {
    std::uint64_t columns = 0;
    bool primary = false;
    bool nullable = false;
};

// Options

template <class Wanted, class... Options>
inline constexpr bool has_option = (std::same_as<Wanted, Options> || ...);

template <class Option> inline constexpr bool is_server_default = false;
template <constant Value> inline constexpr bool is_server_default<server_default<Value>> = true;
template <class Sql, class Value> consteval bool default_fits_now() {
    if constexpr (is_operand<Value>)
        return comparable<Sql, typename node_of<Value>::type>();
    else if constexpr (requires { Value::text; }) // a tn::name
        return assignable<Sql, char[sizeof(Value::text)]>() && fits<Sql, char[sizeof(Value::text)]>;
    else
        return assignable<Sql, Value>();
}
template <class Sql, class Option> inline constexpr bool default_fits = true;
template <class Sql, constant Value>
inline constexpr bool default_fits<Sql, server_default<Value>> =
    default_fits_now<Sql, std::remove_cvref_t<decltype(Value.value)>>() &&
    !is_not_finite(Value.value);

template <class Option> inline constexpr bool is_generated = false;
template <auto Expression> inline constexpr bool is_generated<generated<Expression>> = true;
template <class Option> inline constexpr bool is_touched = false;
template <auto Callable> inline constexpr bool is_touched<touched_by<Callable>> = true;

template <class Action> inline constexpr referential_action action_of = referential_action::none;
template <> inline constexpr referential_action action_of<cascade> = referential_action::cascade;
template <> inline constexpr referential_action action_of<restrict> = referential_action::restrict;
template <> inline constexpr referential_action action_of<set_null> = referential_action::set_null;
template <>
inline constexpr referential_action action_of<set_default> = referential_action::set_default;

template <class Option> struct key_option {
    static constexpr void apply(foreign_key_facts&) noexcept {}
};
template <class Action> struct key_option<on_delete<Action>> {
    static constexpr void apply(foreign_key_facts& key) noexcept {
        key.on_delete = action_of<Action>;
    }
};
template <class Action> struct key_option<on_update<Action>> {
    static constexpr void apply(foreign_key_facts& key) noexcept {
        key.on_update = action_of<Action>;
    }
};
template <> struct key_option<deferred> {
    static constexpr void apply(foreign_key_facts& key) noexcept { key.deferred = true; }
};

template <class... Options>
constexpr foreign_key_facts key_to(
    std::string_view target, std::string_view target_column, std::size_t column
) noexcept {
    foreign_key_facts key;
    key.target = target;
    key.width = 1;
    key.columns[0] = column;
    key.target_columns[0] = target_column;
    (key_option<Options>::apply(key), ...);
    return key;
}

/// The foreign key that an option makes of a column of the table called `own`.
template <class Option> struct foreign_key_option {
    static constexpr bool is = false;
};
template <auto Column, class... Options>
    requires requires { std::remove_cvref_t<decltype(Column)>::is_column; }
struct foreign_key_option<references<Column, Options...>> {
    static constexpr bool is = true;
    using target_type = typename std::remove_cvref_t<decltype(Column)>::type;
    static constexpr foreign_key_facts make(std::string_view, std::size_t column) noexcept {
        using Target = std::remove_cvref_t<decltype(Column)>;
        using traits = source_traits<typename Target::source>;
        foreign_key_facts key = key_to<Options...>(traits::table_title, Target::label, column);
        key.target_schema = traits::schema_title;
        return key;
    }
};
template <name Target, class... Options>
struct foreign_key_option<references_self<Target, Options...>> {
    static constexpr bool is = true;
    static constexpr foreign_key_facts make(std::string_view own, std::size_t column) noexcept {
        foreign_key_facts key = key_to<Options...>(own, Target.view(), column);
        key.same_schema = true;
        return key;
    }
};
template <name Table, name Target, class... Options>
struct foreign_key_option<references_to<Table, Target, Options...>> {
    static constexpr bool is = true;
    static constexpr foreign_key_facts make(std::string_view, std::size_t column) noexcept {
        foreign_key_facts key = key_to<Options...>(Table.view(), Target.view(), column);
        key.same_schema = true;
        return key;
    }
};

template <class Option> inline constexpr bool refers_to_column = true;
template <auto Column, class... Options>
inline constexpr bool refers_to_column<references<Column, Options...>> =
    foreign_key_option<references<Column, Options...>>::is;

template <class Definition, class Options = typename Definition::options> struct definition_facts;
template <class Definition, class... Options>
struct definition_facts<Definition, list<Options...>> {
    using declared = typename Definition::declared;
    using sql = strip_optional<declared>;

    static constexpr std::size_t foreign_key_count = (foreign_key_option<Options>::is + ... + 0);

    static constexpr column_facts make() noexcept {
        column_facts facts;
        facts.title = Definition::title;
        facts.has_type = is_sql_type<sql>;
        if constexpr (is_sql_type<sql>) {
            facts.kind = sql_type<sql>::kind;
            facts.family = sql_type<sql>::family;
            facts.precision = sql_type<sql>::precision;
            facts.scale = sql_type<sql>::scale;
            facts.default_fits = (default_fits<sql, Options> && ...);
        }
        facts.refers_to_column = (detail::refers_to_column<Options> && ...);
        facts.nullable = is_optional<declared>;
        facts.identity = has_option<identity, Options...>;
        facts.primary_key = has_option<primary_key, Options...>;
        facts.unique = has_option<unique, Options...>;
        facts.indexed = has_option<indexed, Options...>;
        facts.generated = (is_generated<Options> || ...);
        facts.server_default = (is_server_default<Options> || ...);
        facts.touched = (is_touched<Options> || ...);
        facts.type = id_of<sql>;
        return facts;
    }

    static constexpr void foreign_keys(
        foreign_key_facts* keys, std::size_t& used, std::string_view own, std::size_t column
    ) noexcept {
        [[maybe_unused]] const auto one = [&]<class Option>(std::type_identity<Option>) {
            if constexpr (foreign_key_option<Option>::is)
                keys[used++] = foreign_key_option<Option>::make(own, column);
        };
        (one(std::type_identity<Options>{}), ...);
    }
};

/// The declarations of a model's columns, in their order.
template <template <class> class Columns> consteval auto definitions_now() {
    using All = Columns<definition_kind>;
    constexpr std::size_t size = sizeof(All);
    static_assert(
        size <= most_members, "tenon::table: a table has at most 64 columns here; split the table"
    );
    return unpack<size>(*static_cast<All*>(nullptr), [](auto&... member) {
        return list<std::remove_cvref_t<decltype(member)>...>{};
    });
}
template <template <class> class Columns>
using definitions_of = decltype(definitions_now<Columns>());

template <class Definitions> struct facts_of_definitions;
template <class... Definitions> struct facts_of_definitions<list<Definitions...>> {
    static constexpr std::size_t size = sizeof...(Definitions);
    static constexpr std::array<column_facts, size> columns{
        definition_facts<Definitions>::make()...};
    static constexpr std::size_t foreign_key_count =
        (definition_facts<Definitions>::foreign_key_count + ... + 0);

    static constexpr void foreign_keys(foreign_key_facts* keys, std::string_view own) noexcept {
        std::size_t used = 0;
        std::size_t column = 0;
        (definition_facts<Definitions>::foreign_keys(keys, used, own, column++), ...);
    }

    static constexpr std::size_t place_of(std::string_view title) noexcept {
        for (std::size_t i = 0; i != size; ++i)
            if (columns[i].title == title)
                return i;
        return size;
    }
};

template <template <class> class Columns>
using column_facts_of = facts_of_definitions<definitions_of<Columns>>;

} // namespace detail

} // namespace tenon
