// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Tables, aliases of tables, and records: what a model is instantiated as.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/schema/constraint.hpp>

namespace tenon {

/// A table: `inline constexpr tn::table<"users", user_columns> users;`.
///
/// Its members are the columns of the model. `Options` are in_schema<"..."> and comment<"...">. An
/// empty value; nothing in it may be touched at run time.
template <name Name, template <class> class Columns, class... Options>
struct table : Columns<detail::source_kind<table<Name, Columns, Options...>>> {};

/// The schema that a table stands in: `"sales"."orders"`; on SQLite an attached database.
template <name Name> struct in_schema {};

namespace detail {

template <class Option> inline constexpr std::string_view schema_option{};
template <name Name> inline constexpr std::string_view schema_option<in_schema<Name>> = Name.view();

/// The schema among a table's options; empty if there is none.
template <class... Options> constexpr std::string_view schema_of_options() noexcept {
    std::string_view found;
    ((found = schema_option<Options>.empty() ? found : schema_option<Options>), ...);
    return found;
}

/// A table under another name: what tn::alias makes.
template <name Name, class Table> struct aliased;

template <name Name, template <class> class Columns, class... Options>
struct source_traits<table<Name, Columns, Options...>> {
    static constexpr std::string_view title = Name.view();
    static constexpr std::string_view table_title = Name.view();
    static constexpr std::string_view schema_title = schema_of_options<Options...>();
    static constexpr bool is_alias = false;
    using table_type = table<Name, Columns, Options...>;
    using options = list<Options...>;
    using record = Columns<record_kind>;
    using view = Columns<view_kind>;
    using facts = column_facts_of<Columns>;
    template <class Kind> using columns = Columns<Kind>;
    using definitions = definitions_of<Columns>;
    template <name Wanted>
    static constexpr bool has_initialiser = detail::has_initialiser<Columns, Wanted>;
};

template <name Name, template <class> class Columns, class... Options, name Alias>
struct source_traits<aliased<Alias, table<Name, Columns, Options...>>>
    : source_traits<table<Name, Columns, Options...>> {
    static constexpr std::string_view title = Alias.view();
    static constexpr bool is_alias = true;
};

template <name Name, template <class> class Columns, class... Options, name Alias>
struct aliased<Alias, table<Name, Columns, Options...>>
    : Columns<source_kind<aliased<Alias, table<Name, Columns, Options...>>>> {};

template <class T>
concept source_like = requires { source_traits<std::remove_cvref_t<T>>::title; };

template <class T>
concept table_like = source_like<T> && !source_traits<std::remove_cvref_t<T>>::is_alias;

// The same for rules: of a concept that does not hold g++ says at length why.
template <class T> inline constexpr bool is_source = source_like<T>;
template <class T> inline constexpr bool is_table = table_like<T>;

} // namespace detail

namespace detail {

template <name Name, class Other> consteval auto alias_now() {
    if constexpr (source_like<Other>)
        return std::type_identity<aliased<Name, typename source_traits<Other>::table_type>>{};
    else
        return std::type_identity<refused>{};
}

} // namespace detail

#define TENON_ALIAS_RULES(RULE)                                                                    \
    RULE((diagnose_if(                                                                             \
        not(detail::is_table<Table>),                                                              \
        "tenon::alias: this is no table; give a table, not an alias",                              \
        "error"                                                                                    \
    )))

/// The same table under another name, with columns of its own type: `m.id` is not `users.id`.
/// `inline constexpr auto m = tn::alias<"m">(users);`  \par SQL `"users" AS "m"`.
template <name Name, class Table>
constexpr auto alias(const Table&) TENON_ALIAS_RULES(TENON_AT_CALL) {
    using Result = typename decltype(detail::alias_now<Name, Table>())::type;
    const auto refusal = [](auto) { return Result{}; };
    TENON_ALIAS_RULES(TENON_OR_REFUSE)
    return Result{};
}
#undef TENON_ALIAS_RULES

/// The record of a table: an aggregate with a C++ value for each column, `User{.email = "..."}`.
template <const auto& Table>
using record = typename detail::source_traits<std::remove_cvref_t<decltype(Table)>>::record;

} // namespace tenon
