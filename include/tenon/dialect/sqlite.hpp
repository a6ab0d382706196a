// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// SQLite: its features and the spellings that differ.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/expr/aggregate.hpp>
#include <tenon/expr/case.hpp>
#include <tenon/expr/cast.hpp>
#include <tenon/expr/date.hpp>
#include <tenon/expr/extract.hpp>
#include <tenon/expr/function.hpp>
#include <tenon/expr/like.hpp>
#include <tenon/expr/math.hpp>
#include <tenon/expr/range.hpp>
#include <tenon/expr/text.hpp>
#include <tenon/query/ddl.hpp>
#include <tenon/query/text.hpp>
#include <tenon/dialect/sqlite_double.hpp>

namespace tenon {

/// SQLite 3.40 and later.
struct sqlite : ansi {
    static constexpr std::string_view locks[]{"", ""};
    static constexpr std::string_view title = "sqlite";
    static constexpr bool has_lengths = false; // VARCHAR(5) takes any text
    static constexpr bool identity_is_primary_key = true;
    static constexpr bool keys_point_forward = true;
    static constexpr bool index_names_schema = true; // a schema is an attached database
    static constexpr bool references_name_schemas = false;
    static constexpr std::string_view type_names[]{
        "BOOLEAN",
        "SMALLINT",
        "INTEGER",
        "BIGINT",
        "INTEGER",
        "BIGINT",
        "BIGINT",
        "REAL",
        "DOUBLE PRECISION",
        "NUMERIC",
        "TEXT",
        "BLOB",
        "TEXT",
        "TEXT",
        "TEXT",
        "TEXT",
        "TEXT",
        "TEXT",
        "TEXT"};
    static constexpr std::string_view endless_limit = " LIMIT -1";
    static constexpr std::string_view folding = "tenon_lower"; // LOWER knows ASCII letters only
    static constexpr std::string_view like_escape = " ESCAPE '\\'";
    static constexpr std::string_view is_distinct = " IS NOT ";
    static constexpr std::string_view is_not_distinct = " IS ";
};

constexpr void write_bool(sqlite, bool value, sink& out) { out.put(value ? '1' : '0'); }

constexpr void write_double(sqlite, double value, sink& out) {
    detail::put_sqlite_double(out, value);
}

/// Times are text in SQLite; of a fixed width, so that their order is the text's.
constexpr void write_moment(sqlite, const placeholder& slot, const datum& cell, sink& out) {
    detail::put_time(out, slot, cell, false);
}

/// An alias of the rowid, if it is the primary key; nothing else in SQLite makes values.
template <class D, class Sql>
constexpr void spell_identity(sqlite, detail::type_tag<Sql>, bool primary_key, writer<D> w) {
    w << (primary_key ? "INTEGER PRIMARY KEY" : "INTEGER NOT NULL");
}

namespace detail {

template <class Sql> inline constexpr bool is_exact = is_decimal<Sql>;

/// `expression` rounded to the scale of its type, so that equal decimals are equal doubles.
template <class D, class F> constexpr void rounded(writer<D> w, int scale, F inside) {
    w << "ROUND(";
    inside();
    (w << ", ").number(scale) << ')';
}

} // namespace detail

/// Decimals are bound as text and cast, which alone gives the double that SQLite stores.
template <class D> constexpr void spell_bound(sqlite, placeholder made, writer<D> w) {
    if (made.kind != kind::decimal) {
        w.place(made);
        return;
    }
    w << "CAST(";
    w.place(made);
    w << " AS NUMERIC)";
}

template <class D, class Sql, class... Arguments>
constexpr void spell(sqlite, detail::call<"CHAR_LENGTH", Sql, Arguments...>, writer<D> w) {
    w << detail::call<"LENGTH", Sql, Arguments...>{};
}

/// MAX and MIN of several arguments are not the aggregates.
template <class D, bool Greatest, class Sql, class... Arguments>
constexpr void spell(sqlite, detail::extreme_of<Greatest, Sql, Arguments...>, writer<D> w) {
    if constexpr (Greatest)
        w << detail::call<"MAX", Sql, Arguments...>{};
    else
        w << detail::call<"MIN", Sql, Arguments...>{};
}

/// A decimal with all its digits, which CAST would leave off.
template <class D, class Node> constexpr void spell_as_text(sqlite, Node operand, writer<D> w) {
    using from = detail::stored<typename Node::type>;
    if constexpr (is_decimal<from>) {
        const bool nullable = Node::nullable(*w.out.nulls); // printf makes 0 of NULL
        if (nullable) {
            w << "CASE WHEN ";
            detail::spell_first(w, operand);
            w << " IS NOT NULL THEN ";
        }
        (w << "printf('%.").number(from::scale) << "f', " << operand << (nullable ? ") END" : ")");
    } else {
        detail::spell_cast<text>(w, operand);
    }
}

template <class D, class Sql, class Operand>
constexpr void spell(sqlite, detail::cast_to<Sql, Operand>, writer<D> w) {
    using from = typename detail::cast_to<Sql, Operand>::from;
    using to = typename detail::cast_to<Sql, Operand>::to;
    if constexpr (detail::family_of<to> == family::text)
        detail::spell_cut<detail::longest_text<from, to>()>(w, Operand{}, "substr(", ", 1, ");
    else if constexpr (is_decimal<to>)
        detail::rounded(w, to::scale, [&] { w << Operand{}; });
    else
        detail::spell_cast<to>(w, Operand{});
}

namespace detail {

/// Sums, differences and products need no rounding of their own where the whole is rounded: what
/// they are off by is far below a unit of its scale.
template <class Node> inline constexpr bool rounds_with_whole = false;
template <class Op, class Sql, class Left, class Right>
inline constexpr bool rounds_with_whole<arithmetic<Op, Sql, Left, Right>> =
    is_exact<Sql> && !std::same_as<Op, divide>;

template <class D, class Node> constexpr void spell_unrounded(writer<D> w, Node node) { w << node; }
template <class D, class Op, class Sql, class Left, class Right>
    requires rounds_with_whole<arithmetic<Op, Sql, Left, Right>>
constexpr void spell_unrounded(writer<D> w, arithmetic<Op, Sql, Left, Right>) {
    constexpr level own = arithmetic<Op, Sql, Left, Right>::precedence;
    const auto part = [&](auto node, bool parentheses) {
        w << (parentheses ? "(" : "");
        spell_unrounded(w, node);
        w << (parentheses ? ")" : "");
    };
    part(Left{}, level_of<Left> < own);
    w << Op::symbol;
    part(Right{}, level_of<Right> <= own);
}

/// `SUM(CAST(ROUND(x * 100.0) AS INTEGER)) / 100.0`
template <class Operand, class D> constexpr void spell_exact_sum(writer<D> w) {
    constexpr int scale = sql_type<typename Operand::type>::scale;
    const auto power = [&] {
        w << '1';
        for (int i = 0; i != scale; ++i)
            w << '0';
        w << ".0";
    };
    if constexpr (scale == 0) {
        w << "1.0 * SUM(" << Operand{} << ')';
        return;
    }
    constexpr bool loose = level_of<Operand> < level::multiplicative;
    w << "SUM(CAST(ROUND(" << (loose ? "(" : "");
    spell_unrounded(w, Operand{});
    w << (loose ? ")" : "") << " * ";
    power();
    w << ") AS INTEGER)) / ";
    power();
}

} // namespace detail

template <class D, class Op, class Sql, class Left, class Right>
    requires detail::is_exact<Sql>
constexpr void spell(sqlite, detail::arithmetic<Op, Sql, Left, Right> node, writer<D> w) {
    detail::rounded(w, Sql::scale, [&] {
        if constexpr (std::same_as<Op, detail::divide>)
            w << "1.0 * ";
        spell(ansi{}, node, w);
    });
}

/// A sum of decimals is made of integers, exactly; a sum of doubles would depend on the order.
template <class D, class Sql, class Operand>
    requires detail::is_exact<Sql>
constexpr void spell(sqlite, detail::sum_of<Sql, Operand>, writer<D> w) {
    detail::rounded(w, Sql::scale, [&] { detail::spell_exact_sum<Operand>(w); });
}

template <class D, class Sql, class Operand>
    requires detail::is_exact<Sql>
constexpr void spell(sqlite, detail::average_of<Sql, Operand>, writer<D> w) {
    detail::rounded(w, Sql::scale, [&] {
        detail::spell_exact_sum<Operand>(w);
        const std::size_t after = w.out.cursor;
        w.out.cursor -= Operand::count;
        w << " / COUNT(" << Operand{} << ')';
        w.out.cursor = after;
    });
}

} // namespace tenon
