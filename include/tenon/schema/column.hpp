// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Columns: the one declaration, and what it means for a table, a record, a stream and the library.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/schema/option.hpp>

namespace tenon {

/// A column of a model: `tn::column<T, "email", tn::varchar<120>, tn::unique> email;`.
///
/// `T` says what a column means there: for a table or an alias a descriptor, for a record the C++
/// value. `Declared` is a SQL type, in std::optional where NULL is allowed. A member with an
/// initialiser may be left out when a record is made.
template <class T, name Name, class Declared, class... Options>
using column = typename T::template column<Name, Declared, Options...>;

namespace detail {

/// What the compiler knows of a source: specialised for tables, aliases and what else can stand in
/// FROM. `title` is the name under which its columns are written.
template <class Source> struct source_traits;

} // namespace detail

/// The column `Name` of a table, an alias or another source: what `users.email` is.
///
/// An empty value. Compare it, calculate with it, select it; `users.email = "x"` is an assignment
/// for set().
template <class Source, name Name, class Declared> struct col;

namespace detail {

/// `column = value`, for set().
template <class Column, class Value>
struct assignment_node : composed<assignment_node<Column, Value>, Value> {
    using type = typename Column::type;
    using column = Column;
    using value = Value;
    /// Whether there is a value, where it is one that may be left out.
    static constexpr bool present(const datum* cells, std::size_t first) noexcept {
        if constexpr (requires { Value::may_be_left_out; })
            return !cells[first].is_null();
        else
            return true;
    }
};

/// Whether a column of `Sql` keeps what an expression of `From` gives as it is.
template <class Sql, class From> consteval bool keeps_digits() {
    if constexpr (is_decimal<Sql> && is_decimal<From>)
        return From::scale <= Sql::scale;
    else
        return family_of<Sql> != family::integer || family_of<From> != family::decimal;
}

template <class Column, class X> consteval bool storable_now() {
    using Sql = typename Column::type;
    if constexpr (is_null_value<X>)
        return true;
    else if constexpr (is_optional_operand<X>)
        return storable_now<Column, plain_value<X>>();
    else if constexpr (is_operand<X>)
        return refused_node<node_of<X>> || untyped_node<node_of<X>> ||
               (storable_type<Sql, type_of<X>>() && keeps_digits<Sql, type_of<X>>());
    else
        return assignable<Sql, X>();
}
/// Whether every value of `X` is a value of the column.
template <class Column, class X>
inline constexpr bool storable = storable_now<Column, std::remove_cvref_t<X>>();

template <class Column, class X> consteval bool null_is_stored_now() {
    if constexpr (Column::optional)
        return true;
    else if constexpr (is_operand<X>)
        return !node_of<X>::nullable(null_scope{});
    else
        return !is_optional_value<std::remove_cvref_t<X>>;
}
template <class Column, class X>
inline constexpr bool null_is_stored = null_is_stored_now<Column, X>();

template <class Column> consteval bool settable_now() {
    using traits = source_traits<typename Column::source>;
    if constexpr (requires { typename traits::facts; })
        return !traits::facts::columns[traits::facts::place_of(Column::label)].generated;
    else
        return true;
}
/// Whether the column is not one that the database computes.
template <class Column, class> inline constexpr bool settable = settable_now<Column>();

template <class Column, class X>
inline constexpr bool literal_fits = fits<typename Column::type, std::remove_cvref_t<X>>;

template <class Column, class X> struct stored_node {
    using type = bound<typename Column::type, wants_owner<X>, is_optional_value<X>>;
};
template <class Column, class X>
    requires is_operand<X>
struct stored_node<Column, X> {
    using type = lifted<typename Column::type, X>;
};
template <class Column, class X>
    requires is_optional_operand<std::remove_cvref_t<X>>
struct stored_node<Column, X> {
    using type =
        bound_if_set<typename Column::type, wants_owner<decltype(std::remove_cvref_t<X>::value)>>;
};

} // namespace detail

/// An assignment: `users.email = "x"`, `products.stock = products.stock - 1`.
template <class Column, class Value> struct assignment {
    using node = detail::assignment_node<Column, Value>;
    using assignment_to = Column;
    detail::values_of<node> data{};
};

#define TENON_ASSIGNMENT_RULES(RULE)                                                               \
    RULE((diagnose_if(                                                                             \
        not(detail::settable<col, X>),                                                             \
        "tenon::operator=: the database computes the column; leave it out",                        \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::null_is_stored<col, X>),                                                       \
        "tenon::operator=: the column is NOT NULL and the value may be NULL; use coalesce(), or "  \
        "declare the column std::optional",                                                        \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::storable<col, X>),                                                             \
        "tenon::operator=: the value is not of the column's type or would lose something; "        \
        "convert it first",                                                                        \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::literal_fits<col, X>),                                                         \
        "tenon::operator=: the text is longer than the column; shorten it or widen the "           \
        "column",                                                                                  \
        "error"                                                                                    \
    )))

template <class Source, name Name, class Declared>
struct col : operand,
             detail::predicate_methods<col<Source, Name, Declared>>,
             detail::text_methods<col<Source, Name, Declared>>,
             detail::subquery_methods<col<Source, Name, Declared>>,
             detail::order_methods<col<Source, Name, Declared>>,
             detail::label_methods<col<Source, Name, Declared>> {
    using node = col;
    using type = detail::strip_optional<Declared>;
    using parameters = list<>;
    using source = Source;
    using declared = Declared;
    static constexpr bool is_column = true;
    static constexpr bool optional = detail::is_optional<Declared>;
    static constexpr std::size_t count = 0;
    static constexpr unsigned facts = 0;
    static constexpr detail::plain_values<0> data{};
    static constexpr std::string_view label = Name.view();
    static constexpr std::string_view table_title = detail::source_traits<Source>::title;

    static constexpr bool nullable(const detail::null_scope& s) noexcept {
        return optional || s.outer_joined(detail::id_of<Source>);
    }
    static constexpr void walk(walker& w) noexcept {
        w.column(
            detail::id_of<Source>,
            detail::id_of<col>,
            detail::source_traits<Source>::title,
            Name.view()
        );
    }

    static constexpr void walk_null_test(walker& w) noexcept {
        if constexpr (!optional)
            w.null_test(detail::id_of<Source>, detail::source_traits<Source>::title, Name.view());
    }

    constexpr col() noexcept {}
    /// Swallows the initialiser of a model's member, which is meant for records.
    template <class Initialiser>
        requires(!std::same_as<std::remove_cvref_t<Initialiser>, col>)
    constexpr col(Initialiser&&) noexcept {}

    /// An assignment, for set(). Nothing is changed here.
    template <class X>
    TENON_INLINE auto operator=(X&& x) const TENON_ASSIGNMENT_RULES(TENON_AT_CALL) {
        using detail::refusal;
        TENON_ASSIGNMENT_RULES(TENON_OR_REFUSE) {
            using Value = typename detail::stored_node<col, X&&>::type;
            assignment<col, Value> made{};
            if constexpr (Value::count != 0) {
                std::size_t used = 0;
                if constexpr (!detail::is_null_value<X>)
                    detail::append_part<type>(made.data, used, std::forward<X>(x));
            }
            return made;
        }
    }
};

#undef TENON_ASSIGNMENT_RULES

template <class D, class Source, name Name, class Declared>
constexpr void spell(ansi, col<Source, Name, Declared>, writer<D> w) {
    w.out.column(detail::source_traits<Source>::title, Name.view(), D::quote);
}

namespace detail {

/// The meanings of a column.
template <class Source> struct source_kind {
    template <name Name, class Declared, class...> using column = col<Source, Name, Declared>;
};
struct record_kind {
    template <name, class Declared, class...> using column = declared_value<Declared>;
};
struct view_kind {
    template <name, class Declared, class...> using column = declared_view<Declared>;
};

/// The declaration itself, for the library to read: one byte, whether there is an initialiser.
template <name Name, class Declared, class... Options> struct column_definition {
    static constexpr std::string_view title = Name.view();
    using declared = Declared;
    using options = list<Options...>;
    template <class Source> using in = col<Source, Name, Declared>;

    constexpr column_definition() noexcept {}
    template <class Initialiser>
        requires(!std::same_as<std::remove_cvref_t<Initialiser>, column_definition>)
    constexpr column_definition(Initialiser&&) noexcept {}
    char byte = 0;
};
struct definition_kind {
    template <name Name, class Declared, class... Options>
    using column = column_definition<Name, Declared, Options...>;
};

/// To learn whether one member has an initialiser: without, `{}` would have to make it, which an
/// explicit constructor forbids.
template <name Wanted> struct initialiser_probe {
    struct strict {
        constexpr explicit strict() noexcept {}
        template <class Initialiser>
            requires(!std::same_as<std::remove_cvref_t<Initialiser>, strict>)
        constexpr strict(Initialiser&&) noexcept {}
    };
    struct lenient {
        constexpr lenient() noexcept {}
        template <class Initialiser>
            requires(!std::same_as<std::remove_cvref_t<Initialiser>, lenient>)
        constexpr lenient(Initialiser&&) noexcept {}
    };
    template <name Name, class, class...>
    using column = std::conditional_t<Name == Wanted, strict, lenient>;
};

template <template <class> class Columns, name Wanted>
inline constexpr bool has_initialiser = requires { Columns<initialiser_probe<Wanted>>{}; };

} // namespace detail

} // namespace tenon
