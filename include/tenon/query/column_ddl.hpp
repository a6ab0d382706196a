// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A column in CREATE TABLE: its type, what it may hold, its default.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/from.hpp>
#include <tenon/query/indexable.hpp>

namespace tenon {

namespace detail {

/// The name of a SQL type; dialects overload it for what they call otherwise.
template <class Sql> struct type_tag {};

template <class D> constexpr void spell_length(writer<D> w, std::string_view word, int length) {
    (w << word << '(').number(length) << ')';
}

} // namespace detail

template <class D, class Sql> constexpr void spell_type(ansi, detail::type_tag<Sql>, writer<D> w) {
    using facts = detail::sql_type<Sql>;
    if constexpr (customised<Sql>) {
        spell_type(D{}, detail::type_tag<typename custom_type<Sql>::sql>{}, w);
    } else if constexpr (labelled_enum<Sql>) {
        std::size_t longest = 1;
        for (const std::string_view label : enum_labels<Sql>)
            longest = label.size() > longest ? label.size() : longest;
        detail::spell_length(w, "VARCHAR", static_cast<int>(longest));
    } else if constexpr (facts::kind == kind::decimal) {
        (w << "NUMERIC(").number(facts::precision) << ", ";
        w.number(facts::scale) << ')';
    } else if constexpr (facts::kind == kind::text && facts::precision != 0) {
        detail::spell_length(w, "VARCHAR", facts::precision);
    } else {
        w << D::type_names[static_cast<int>(facts::kind)];
    }
}

namespace detail {

template <class D, class Value> constexpr void spell_default(writer<D> w, const Value& value) {
    if constexpr (is_operand<Value>) {
        w << '(' << node_of<Value>{} << ')';
    } else if constexpr (requires { value.view(); }) {
        write_literal(D{}, placeholder_of<text>, datum{value.view()}, w.out);
    } else {
        using Sql = literal_type<Value>;
        write_literal(D{}, placeholder_of<Sql>, to_param<Sql>(value), w.out);
    }
}

template <class D, class Table, class Option>
constexpr void spell_option(writer<D>, Option) noexcept {}
template <class D, class Table, constant Value>
constexpr void spell_option(writer<D> w, server_default<Value>) {
    w << " DEFAULT ";
    spell_default(w, Value.value);
}
template <class Option> inline constexpr bool is_collate = false;
template <name Collation> inline constexpr bool is_collate<collate<Collation>> = true;
template <class D, class Table, name Collation>
constexpr void spell_option(writer<D> w, collate<Collation>) {
    (w << " COLLATE ").quoted(Collation.view());
}
template <class D, class Table, auto Expression>
constexpr void spell_option(writer<D> w, generated<Expression>) {
    constexpr auto value = Expression(Table{});
    w << " GENERATED ALWAYS AS (";
    spell_constant(w, cells_in(value), node_of<decltype(value)>{});
    w << ") STORED";
}
template <class D, class Table, name Text> constexpr void spell_option(writer<D> w, comment<Text>) {
    if constexpr (D::has_inline_comments) {
        w << " COMMENT ";
        write_text(D{}, Text.view(), w.out);
    }
}

/// What a text without a length has for a default where it has no other: an expression.
template <class D, class Table, class Option>
constexpr void spell_endless_option(writer<D> w, Option option) {
    spell_option<D, Table>(w, option);
}
template <class D, class Table, constant Value>
constexpr void spell_endless_option(writer<D> w, server_default<Value> option) {
    if constexpr (is_operand<std::remove_cvref_t<decltype(Value.value)>>) {
        spell_option<D, Table>(w, option);
    } else {
        w << " DEFAULT (";
        spell_default(w, Value.value);
        w << ')';
    }
}

template <class D, class Table, class Sql, class... Options>
constexpr void spell_options([[maybe_unused]] writer<D> w, list<Options...>) {
    if constexpr (!D::text_has_default && is_endless<Sql>())
        (spell_endless_option<D, Table>(w, Options{}), ...);
    else
        (spell_option<D, Table>(w, Options{}), ...);
}

template <class Options> inline constexpr bool says_collation = false;
template <class... Options>
inline constexpr bool says_collation<list<Options...>> = (is_collate<Options> || ...);

/// Whether the values of a type are texts to the database.
template <class Sql>
inline constexpr bool is_text_column = family_of<Sql> == family::text || labelled_enum<Sql>;
template <class Sql>
    requires customised<Sql>
inline constexpr bool is_text_column<Sql> = is_text_column<typename custom_type<Sql>::sql>;

/// `"email" VARCHAR(120) NOT NULL DEFAULT ...`
template <class D, class Table, class Definition> constexpr void spell_column(writer<D> w) {
    constexpr column_facts facts = definition_facts<Definition>::make();
    using Sql = strip_optional<typename Definition::declared>;
    w.quoted(Definition::title) << ' ';
    if constexpr (facts.identity) {
        spell_identity(D{}, type_tag<Sql>{}, facts.primary_key, w);
    } else {
        spell_type(D{}, type_tag<Sql>{}, w);
        if (is_text_column<Sql> && !says_collation<typename Definition::options>)
            w << D::text_collation;
        if (!facts.nullable)
            w << (facts.generated ? D::not_null_before_generated : " NOT NULL");
    }
    spell_options<D, Table, Sql>(w, typename Definition::options{});
    if (facts.generated && !facts.nullable)
        w << D::not_null_behind_generated;
}

template <class D>
constexpr void begin_check(
    writer<D> w, std::string_view table, std::string_view column, std::string_view what
) {
    w << ", CONSTRAINT " << D::quote << "ck_" << table << '_' << column << what << D::quote
      << " CHECK (";
}

/// What a type does not say by itself on this database: lengths, signs, labels.
template <class D, class Table, class Definition> constexpr void spell_column_checks(writer<D> w) {
    using Declared = strip_optional<typename Definition::declared>;
    constexpr std::string_view table = source_traits<Table>::table_title;
    constexpr column_facts facts = definition_facts<Definition>::make();
    if constexpr (labelled_enum<Declared>) {
        if (D::has_enum)
            return;
        begin_check(w, table, Definition::title, "_label");
        w.quoted(Definition::title) << " IN (";
        bool first = true;
        for (const std::string_view label : enum_labels<Declared>) {
            w << (std::exchange(first, false) ? "" : ", ");
            write_text(D{}, label, w.out);
        }
        w << "))";
    } else if constexpr (facts.kind == kind::text && facts.precision != 0) {
        if (D::has_lengths)
            return;
        begin_check(w, table, Definition::title, "_length");
        (w << "length(").quoted(Definition::title) << ") <= ";
        w.number(facts.precision) << ')';
    } else if constexpr (facts.kind == kind::uint16 || facts.kind == kind::uint32 || facts.kind == kind::uint64) {
        if (D::has_unsigned)
            return;
        begin_check(w, table, Definition::title, "_sign");
        w.quoted(Definition::title) << " >= 0)";
    }
}

} // namespace detail

/// A column whose values the database makes.
template <class D, class Sql>
constexpr void spell_identity(ansi, detail::type_tag<Sql> type, bool, writer<D> w) {
    spell_type(D{}, type, w);
    w << " GENERATED BY DEFAULT AS IDENTITY NOT NULL";
}

} // namespace tenon
