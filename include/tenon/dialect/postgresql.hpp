// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// PostgreSQL: its features and the spellings that differ.
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

namespace tenon {

/// PostgreSQL 15 and later.
struct postgresql : ansi {
    static constexpr std::string_view title = "postgresql";
    static constexpr char mark = '$';
    static constexpr bool numbered_marks = true;
    /// A database may compare texts by the rules of a language; its UTF-8 in the order of its bytes is
    /// in that of code points. https://www.postgresql.org/docs/15/collation.html
    static constexpr std::string_view text_collation = " COLLATE \"C\"";
    static constexpr bool nulls_are_smallest = false;
    static constexpr bool has_ilike = true;
    /// In "C", of which columns are, only ASCII letters have a case.
    static constexpr std::string_view ilike_collation = " COLLATE \"default\"";
    static constexpr bool has_comment_statements = true;
    static constexpr bool conflict_update_wants_target = true;
    static constexpr bool drops_tables_together = true;
    static constexpr std::string_view type_names[]{
        "BOOLEAN",
        "SMALLINT",
        "INTEGER",
        "BIGINT",
        "INTEGER",
        "BIGINT",
        "NUMERIC(20, 0)",
        "REAL",
        "DOUBLE PRECISION",
        "NUMERIC",
        "TEXT",
        "BYTEA",
        "DATE",
        "TIME",
        "TIMESTAMP",
        "TIMESTAMP WITH TIME ZONE",
        "INTERVAL",
        "UUID",
        "JSONB"};
};

/// GREATEST and LEAST leave NULLs out of account on PostgreSQL.
template <class D, bool Greatest, class Sql, class... Arguments>
constexpr void spell(
    postgresql, detail::extreme_of<Greatest, Sql, Arguments...> node, writer<D> w
) {
    bool first = true;
    const auto one = [&]<class Argument>(Argument argument) {
        if (Argument::nullable(*w.out.nulls)) {
            w << (std::exchange(first, false) ? "CASE WHEN " : " AND ");
            detail::spell_part(w, argument, detail::level::comparison, true);
            w << " IS NOT NULL";
        } else {
            w.out.cursor += Argument::count;
        }
    };
    const std::size_t before = w.out.cursor;
    (one(Arguments{}), ...);
    w.out.cursor = before;
    w << (first ? "" : " THEN ");
    spell(ansi{}, node, w);
    w << (first ? "" : " END");
}

constexpr void write_blob(postgresql, std::string_view value, sink& out) {
    out.put("'\\x");
    detail::put_hex(out, value);
    out.put("'::bytea");
}

/// A number alone is a NUMERIC here: it has no sign of zero, and what is calculated of it has a scale.
constexpr void write_double(postgresql, double value, sink& out) {
    out.put('\'');
    detail::put_double(out, value);
    out.put("'::float8");
}

/// Averages and quotients of decimals have a scale of their own here; they are rounded to the one that
/// their type has everywhere.
template <class D, class Sql, class Operand>
    requires is_decimal<Sql>
constexpr void spell(postgresql, detail::average_of<Sql, Operand>, writer<D> w) {
    (w << "ROUND(AVG(" << Operand{} << "), ").number(Sql::scale) << ')';
}

template <class D, class Sql, class Left, class Right>
    requires is_decimal<Sql>
constexpr void spell(
    postgresql, detail::arithmetic<detail::divide, Sql, Left, Right> node, writer<D> w
) {
    w << "ROUND(";
    spell(ansi{}, node, w);
    (w << ", ").number(Sql::scale) << ')';
}

} // namespace tenon
