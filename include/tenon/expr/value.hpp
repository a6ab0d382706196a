// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The leaves that a program adds to a query: runtime values, named parameters, literals, NULL.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/render/literal.hpp>
#include <tenon/expr/walker.hpp>

namespace tenon {

/// An optional value beside a column: what tn::if_set returns.
template <class Optional> struct optional_value {
    Optional value; // a reference for an lvalue
};

} // namespace tenon

namespace tenon::detail {

template <class Sql>
inline constexpr placeholder placeholder_of{
    0,
    0,
    sql_type<Sql>::kind,
    static_cast<std::int8_t>(sql_type<Sql>::scale),
    static_cast<std::int8_t>(sql_type<Sql>::kind == kind::decimal ? sql_type<Sql>::precision : 0)};

/// A runtime value of the SQL type `Sql`: one cell.
template <class Sql, bool Owned = false, bool Nullable = false> struct bound {
    using type = Sql;
    using parameters = list<>;
    static constexpr std::size_t count = 1;
    static constexpr unsigned facts = Owned ? unsigned{owns_values} : 0U;
    static constexpr bool nullable(const null_scope&) noexcept { return Nullable; }
    static constexpr void walk(walker& w) noexcept {
        if constexpr (family_of<Sql> == family::floating)
            w.floating_value();
        else
            w.value(is_viewed<Sql> ? role::text : role::plain);
    }
};

/// A parameter of a compiled query, named and typed.
template <name Name, class Sql> struct named {
    using type = Sql;
    using parameters = list<named>;
    static constexpr std::size_t count = 0;
    static constexpr unsigned facts = 0;
    static constexpr std::string_view label = Name.view();
    static constexpr bool nullable(const null_scope&) noexcept { return false; }
    static constexpr void walk(walker&) noexcept {}
};

/// A parameter that takes its type from where it stands.
template <name Name> struct untyped {
    using type = any_type;
    using parameters = list<>;
    static constexpr std::size_t count = 0;
    static constexpr unsigned facts = is_untyped;
    template <class Sql> using with_type = named<Name, Sql>;
    static constexpr bool nullable(const null_scope&) noexcept { return false; }
    static constexpr void walk(walker&) noexcept {}
};

/// A constant of the text; `Value` is a number, a bool, a decimal or a name.
template <auto Value> struct constant_node {
    using type = literal_type<decltype(Value)>;
    using parameters = list<>;
    static constexpr std::size_t count = 0;
    static constexpr unsigned facts = 0;
    static constexpr auto value = Value;
    static constexpr bool nullable(const null_scope&) noexcept { return false; }
    static constexpr void walk(walker&) noexcept {}
};
/// A constant that is a double, by its bits: clang 16 takes no double for an argument of a template.
template <class Number, std::uint64_t Bits> struct double_constant {
    using type = Number;
    using parameters = list<>;
    static constexpr std::size_t count = 0;
    static constexpr unsigned facts = 0;
    static constexpr auto value = static_cast<Number>(std::bit_cast<double>(Bits));
    static constexpr bool nullable(const null_scope&) noexcept { return false; }
    static constexpr void walk(walker&) noexcept {}
};
template <name Value> struct text_constant {
    using type = text;
    using parameters = list<>;
    static constexpr std::size_t count = 0;
    static constexpr unsigned facts = 0;
    static constexpr std::string_view value = Value.view();
    static constexpr bool nullable(const null_scope&) noexcept { return false; }
    static constexpr void walk(walker&) noexcept {}
};

/// A value alone: the same for each row, so by itself no key of groups and of no order, where databases
/// read a number as that of a column.
template <class Node> inline constexpr bool is_value_node = false;
template <class Sql, bool Owned, bool Nullable>
inline constexpr bool is_value_node<bound<Sql, Owned, Nullable>> = true;
template <name Name, class Sql> inline constexpr bool is_value_node<named<Name, Sql>> = true;
template <name Name> inline constexpr bool is_value_node<untyped<Name>> = true;
template <auto Value> inline constexpr bool is_value_node<constant_node<Value>> = true;
template <class Number, std::uint64_t Bits>
inline constexpr bool is_value_node<double_constant<Number, Bits>> = true;
template <name Value> inline constexpr bool is_value_node<text_constant<Value>> = true;

template <class X> inline constexpr bool untyped_operand = false;
template <name Name> inline constexpr bool untyped_operand<expression<untyped<Name>>> = true;

/// A parameter that takes its type from where it stands.
template <class X>
concept is_untyped_operand = untyped_operand<bare<X>>;

/// What a value becomes beside an expression of `Partner`; `X` is a reference for an lvalue.
template <class Partner, class X, class Plain = bare<X>> struct value_node {
    using type = bound<bound_type<Partner, Plain>, wants_owner<X>>;
};

/// What `X`, an operand or a value, becomes beside an expression of `Partner`. Chosen without a class
/// for each pair of types.
template <bool Operand, bool Untyped> struct lifting {
    template <class Partner, class X> using type = typename value_node<Partner, X>::type;
};
template <> struct lifting<true, false> {
    template <class Partner, class X> using type = node_of<X>;
};
template <> struct lifting<true, true> {
    template <class Partner, class X> using type = typename node_of<X>::template with_type<Partner>;
};
template <class Partner, class X>
using lifted = typename lifting<is_operand<X>, untyped_operand<bare<X>>>::template type<Partner, X>;

/// The node of a condition, chosen with as little as may be.
template <class X> struct condition_node {
    using type = lifted<bool, X>;
};
template <class Node> struct condition_node<expression<Node>> {
    using type = Node;
};
template <name Name> struct condition_node<expression<untyped<Name>>> {
    using type = named<Name, bool>;
};

/// The SQL type of an operand or of a value.
template <class X, bool = is_operand<X>> struct type_of_operand {
    using type = literal_type<X>;
};
template <class X> struct type_of_operand<X, true> {
    using type = typename node_of<X>::type;
};
template <class X> using type_of = typename type_of_operand<X>::type;

template <class X> inline constexpr bool is_optional_operand = false;
template <class Optional>
inline constexpr bool is_optional_operand<optional_value<Optional>> = true;

template <class X> struct plain_value_of {
    using type = X;
};
template <class Optional> struct plain_value_of<optional_value<Optional>> {
    using type = bare<Optional>;
};
/// The C++ value of an operand that is one: itself, or what tn::if_set was given.
template <class X> using plain_value = typename plain_value_of<bare<X>>::type;

/// Puts the cells of `part`, an operand or a value that is bound as `Sql`, behind the others.
template <class Sql, class Target, class Part>
TENON_INLINE void append_part(Target& target, std::size_t& used, Part&& part) {
    if constexpr (is_operand<Part>) {
        if constexpr (node_of<Part>::count != 0)
            append(target, used, std::forward<Part>(part).data);
    } else if constexpr (is_optional_operand<bare<Part>>) {
        append_part<Sql>(target, used, static_cast<decltype(part.value)&&>(part.value));
    } else {
        if constexpr (wants_owner<Part&&>)
            target.cells[used++] = to_owned_param<Sql>(part);
        else
            target.cells[used++] = to_param<Sql>(part);
    }
}

} // namespace tenon::detail

namespace tenon {

/// What was refused is not written: there is one diagnostic of it already.
template <class D> constexpr void spell(ansi, detail::refused, writer<D>) {}

template <class D, class Sql, bool Owned, bool Nullable>
constexpr void spell(ansi, detail::bound<Sql, Owned, Nullable>, writer<D> w) {
    placeholder made = detail::placeholder_of<Sql>;
    made.source = static_cast<std::uint16_t>(w.out.cursor++);
    if (w.out.literals)
        write_literal(D{}, made, w.out.cells[made.source], w.out);
    else
        spell_bound(D{}, made, w);
}

template <class D, name Name, class Sql>
constexpr void spell(ansi, detail::named<Name, Sql>, writer<D> w) {
    placeholder made = detail::placeholder_of<Sql>;
    made.source =
        static_cast<std::uint16_t>(w.out.arguments_from + w.out.argument_index(Name.view()));
    spell_bound(D{}, made, w);
}

/// The placeholder of a bound value; SQLite wraps decimals.
template <class D> constexpr void spell_bound(ansi, placeholder made, writer<D> w) {
    w.place(made);
}

template <class D, auto Value>
constexpr void spell(ansi, detail::constant_node<Value>, writer<D> w) {
    using Sql = typename detail::constant_node<Value>::type;
    write_literal(D{}, detail::placeholder_of<Sql>, detail::to_param<Sql>(Value), w.out);
}

template <class D, class Number, std::uint64_t Bits>
constexpr void spell(ansi, detail::double_constant<Number, Bits>, writer<D> w) {
    write_literal(D{}, detail::placeholder_of<Number>, datum{std::bit_cast<double>(Bits)}, w.out);
}

template <class D, name Value>
constexpr void spell(ansi, detail::text_constant<Value>, writer<D> w) {
    write_literal(D{}, detail::placeholder_of<text>, datum{Value.view()}, w.out);
}

} // namespace tenon
