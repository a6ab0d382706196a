// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// MySQL and MariaDB: their features and the spellings that differ.
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
#include <tenon/query/on_conflict.hpp>
#include <tenon/query/text.hpp>

namespace tenon {

/// MySQL 8 and later.
struct mysql : ansi {
    static constexpr std::string_view title = "mysql";
    static constexpr char quote = '`';
    static constexpr bool has_full_join = false;
    static constexpr bool has_nulls_order = false;
    static constexpr bool has_partial_indexes = false;
    static constexpr bool index_has_any_length = false;
    static constexpr bool primary_key_has_any_length = false;
    static constexpr bool has_deferred_keys = false;
    static constexpr bool keys_point_forward = true; // create_all looks at no keys meanwhile
    static constexpr bool has_index_if_not_exists = false;
    static constexpr bool returns_inserted = false;
    static constexpr bool returns_updated = false;
    static constexpr bool returns_deleted = false;
    static constexpr bool conflict_has_target = false;
    static constexpr bool has_enum = true;
    static constexpr bool text_has_default = false;
    static constexpr bool has_unsigned = true;
    static constexpr bool has_inline_comments = true;
    static constexpr std::string_view not_null_before_generated = "";
    static constexpr std::string_view not_null_behind_generated = " NOT NULL";
    static constexpr std::string_view table_suffix =
        " CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin";
    static constexpr std::string_view type_names[]{
        "BOOLEAN",
        "SMALLINT",
        "INTEGER",
        "BIGINT",
        "SMALLINT UNSIGNED",
        "INTEGER UNSIGNED",
        "BIGINT UNSIGNED",
        "FLOAT",
        "DOUBLE",
        "DECIMAL",
        "LONGTEXT",
        "LONGBLOB",
        "DATE",
        "TIME(6)",
        "DATETIME(6)",
        "DATETIME(6)",
        "VARCHAR(64)",
        "CHAR(36)",
        "JSON"};
    static constexpr std::string_view default_row = " () VALUES ()";
    static constexpr std::string_view endless_limit = " LIMIT 18446744073709551615";
    static constexpr std::string_view is_not_distinct = " <=> ";
};

/// MariaDB 10.11 and later.
struct mariadb : mysql {
    static constexpr std::string_view title = "mariadb";
    static constexpr bool has_expression_indexes = false;
    static constexpr bool text_has_default = true;
    static constexpr bool index_has_any_length = true; // a prefix, or a hash where it is unique
    static constexpr std::string_view locks[]{" FOR UPDATE", " LOCK IN SHARE MODE"};
    static constexpr bool returns_inserted = true;
    static constexpr bool returns_deleted = true;
    static constexpr bool has_index_if_not_exists = true;
    /// https://mariadb.com/kb/en/generated-columns/: NOT NULL is no attribute of a generated column
    static constexpr std::string_view not_null_behind_generated = "";
    static constexpr std::string_view table_suffix =
        " CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin";
    static constexpr std::string_view type_names[]{
        "BOOLEAN",
        "SMALLINT",
        "INTEGER",
        "BIGINT",
        "SMALLINT UNSIGNED",
        "INTEGER UNSIGNED",
        "BIGINT UNSIGNED",
        "FLOAT",
        "DOUBLE",
        "DECIMAL",
        "LONGTEXT",
        "LONGBLOB",
        "DATE",
        "TIME(6)",
        "DATETIME(6)",
        "DATETIME(6)",
        "VARCHAR(64)",
        "UUID",
        "JSON"};
};

template <class D, class Sql>
constexpr void spell_identity(mysql, detail::type_tag<Sql> type, bool, writer<D> w) {
    spell_type(D{}, type, w);
    w << " NOT NULL AUTO_INCREMENT";
}

/// `ENUM('open', 'shut')`
template <class D, class Sql>
    requires labelled_enum<Sql>
constexpr void spell_type(mysql, detail::type_tag<Sql>, writer<D> w) {
    w << "ENUM(";
    bool first = true;
    for (const std::string_view label : enum_labels<Sql>) {
        w << (std::exchange(first, false) ? "" : ", ");
        write_text(D{}, label, w.out);
    }
    w << ')';
}

/// A backslash escapes in MySQL's strings unless NO_BACKSLASH_ESCAPES is set; the drivers leave it
/// unset.
constexpr void write_text(mysql, std::string_view value, sink& out) {
    out.put('\'');
    for (const char c : value) {
        if (c == '\'' || c == '\\')
            out.put(c);
        out.put(c);
    }
    out.put('\'');
}

/// A number without an exponent is a DECIMAL here, and what is calculated of it has a scale.
constexpr void write_double(mysql, double value, sink& out) {
    const detail::double_parts parts(value);
    const detail::shortest_digits digits(parts);
    detail::put_digits(out, parts, digits);
    out.put(detail::has_exponent(digits) ? "" : "e0");
}

template <class D, class Left, class Right>
constexpr void spell(mysql, detail::concatenation<Left, Right>, writer<D> w) {
    w << "CONCAT(" << Left{} << ", " << Right{} << ')';
}

template <class D, class... Parts>
constexpr void spell(mysql, detail::concatenation_of<Parts...>, writer<D> w) {
    w << detail::call<"CONCAT", text, Parts...>{};
}

template <class D, bool Before, bool Behind, class Operand>
constexpr void spell(mysql, detail::literal_pattern<Before, Behind, Operand>, writer<D> w) {
    w << (Before ? "CONCAT('%', " : "CONCAT(");
    detail::spell_escaped(w, Operand{});
    w << (Behind ? ", '%')" : ")");
}

/// `/` gives decimals of integers in MySQL.
template <class D, class Sql, class Left, class Right>
    requires std::integral<Sql>
constexpr void spell(mysql, detail::arithmetic<detail::divide, Sql, Left, Right>, writer<D> w) {
    detail::spell_part(w, Left{}, detail::level::multiplicative);
    w << " DIV ";
    detail::spell_part(w, Right{}, detail::level::multiplicative, true);
}

template <class D, class Column>
constexpr void spell(mysql, detail::excluded_column<Column>, writer<D> w) {
    (w << "VALUES(").quoted(Column::label) << ')';
}

/// An update that changes nothing: INSERT IGNORE would hide other errors.
template <class D, class Source, class Target, bool BehindFrom>
constexpr void spell(mysql, detail::do_nothing_clause<Source, Target, BehindFrom>, writer<D> w) {
    constexpr std::string_view column = detail::source_traits<Source>::facts::columns[0].title;
    ((w << " ON DUPLICATE KEY UPDATE ").quoted(column) << " = ").quoted(column);
}

template <class D, class Target, bool BehindFrom, class... Assignments>
constexpr void spell(
    mysql, detail::do_update_clause<Target, BehindFrom, Assignments...>, writer<D> w
) {
    std::string_view between = " ON DUPLICATE KEY UPDATE ";
    (detail::spell_assignment(w, Assignments{}, between), ...);
}

template <class D, class Operand>
constexpr void spell(mysql, detail::sign_of<Operand>, writer<D> w) {
    w << detail::call<"SIGN", std::int32_t, Operand>{};
}

template <class D, class Node> constexpr void spell_as_text(mysql, Node operand, writer<D> w) {
    using from = detail::stored<typename Node::type>;
    w << "CAST(";
    if constexpr (is_decimal<from>)
        detail::spell_cast<from>(w, operand);
    else
        w << operand;
    w << " AS CHAR)";
}

/// The words of MySQL's CAST are not those of its columns; it rounds what becomes an integer.
template <class D, class Sql, class Operand>
constexpr void spell(mysql, detail::cast_to<Sql, Operand>, writer<D> w) {
    using from = typename detail::cast_to<Sql, Operand>::from;
    using to = typename detail::cast_to<Sql, Operand>::to;
    constexpr bool fraction = is_decimal<from> || detail::family_of<from> == family::floating;
    if constexpr (detail::family_of<to> == family::text)
        detail::spell_cut<detail::longest_text<from, to>()>(w, Operand{}, "LEFT(", ", ");
    else if constexpr (detail::family_of<to> == family::integer)
        w << "CAST(" << (fraction ? "TRUNCATE(" : "") << Operand{} << (fraction ? ", 0)" : "")
          << (std::is_signed_v<to> ? " AS SIGNED)" : " AS UNSIGNED)");
    else if constexpr (detail::is_moment<from> && detail::is_moment<to>)
        w << '(' << Operand{} << ')';
    else
        detail::spell_cast<to>(w, Operand{});
}

template <class D, class Left, class Right>
constexpr void spell(mysql, detail::distinction<true, Left, Right>, writer<D> w) {
    w << "NOT (" << detail::distinction<false, Left, Right>{} << ')';
}

namespace detail {

/// An ENUM has the order of its declaration, where labels are texts on other databases.
template <class D, class Sql>
inline constexpr bool is_indexed_label = D::has_enum && labelled_enum<strip_optional<Sql>>;

} // namespace detail

/// MySQL has no NULLS FIRST; a term before it says the same.
template <class D, class Operand, bool Descending, detail::nulls Nulls>
constexpr void spell(mysql, detail::order_term<Operand, Descending, Nulls>, writer<D> w) {
    constexpr bool first =
        Nulls == detail::nulls::first || (Nulls == detail::nulls::smallest && !Descending);
    if (first == Descending && Operand::nullable(*w.out.nulls)) {
        const std::size_t mark = w.out.cursor;
        detail::spell_part(w, Operand{}, detail::level::comparison, true);
        w << (first ? " IS NOT NULL, " : " IS NULL, ");
        w.out.cursor = mark;
    }
    if constexpr (detail::is_indexed_label<D, typename Operand::type>)
        w << "CAST(" << Operand{} << " AS CHAR)";
    else
        detail::spell_order_key(w, Operand{});
    if (Descending)
        w << " DESC";
}

/// Averages and quotients of decimals have a scale of their own here; they are rounded to the one that
/// their type has everywhere.
template <class D, class Sql, class Operand>
    requires is_decimal<Sql>
constexpr void spell(mysql, detail::average_of<Sql, Operand>, writer<D> w) {
    (w << "ROUND(AVG(" << Operand{} << "), ").number(Sql::scale) << ')';
}

template <class D, class Sql, class Left, class Right>
    requires is_decimal<Sql>
constexpr void spell(
    mysql, detail::arithmetic<detail::divide, Sql, Left, Right> node, writer<D> w
) {
    w << "ROUND(";
    spell(ansi{}, node, w);
    (w << ", ").number(Sql::scale) << ')';
}

} // namespace tenon
