// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// MySQL and MariaDB: their features and the spellings that differ.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/text.hpp>

namespace tenon {

/// MySQL 8 and later.
struct mysql : ansi {
    static constexpr std::string_view title = "mysql";
    static constexpr char quote = '`';
    static constexpr bool has_full_join = false;
    static constexpr bool has_nulls_order = false;
    static constexpr bool has_partial_indexes = false;
    static constexpr std::string_view default_row = " () VALUES ()";
    static constexpr std::string_view endless_limit = " LIMIT 18446744073709551615";
    static constexpr std::string_view is_not_distinct = " <=> ";
};

/// MariaDB 10.11 and later.
struct mariadb : mysql {
    static constexpr std::string_view title = "mariadb";
};

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

template <class D, class Left, class Right>
constexpr void spell(mysql, detail::concatenation<Left, Right>, writer<D> w) {
    w << "CONCAT(" << Left{} << ", " << Right{} << ')';
}

/// `/` gives decimals of integers in MySQL.
template <class D, class Sql, class Left, class Right>
    requires std::integral<Sql>
constexpr void spell(mysql, detail::arithmetic<detail::divide, Sql, Left, Right>, writer<D> w) {
    detail::spell_part(w, Left{}, detail::level::multiplicative);
    w << " DIV ";
    detail::spell_part(w, Right{}, detail::level::multiplicative, true);
}

template <class D, class Left, class Right>
constexpr void spell(mysql, detail::distinction<true, Left, Right>, writer<D> w) {
    w << "NOT (" << detail::distinction<false, Left, Right>{} << ')';
}

/// MySQL has no NULLS FIRST; a term before it says the same.
template <class D, class Operand, bool Descending, detail::nulls Nulls>
constexpr void spell(mysql, detail::order_term<Operand, Descending, Nulls>, writer<D> w) {
    constexpr bool first = Nulls == detail::nulls::first || (Nulls == detail::nulls::smallest && !Descending);
    if (first == Descending && Operand::nullable(*w.out.nulls)) {
        const std::size_t mark = w.out.cursor;
        detail::spell_part(w, Operand{}, detail::level::comparison, true);
        w << (first ? " IS NOT NULL, " : " IS NULL, ");
        w.out.cursor = mark;
    }
    detail::spell_order_key(w, Operand{});
    if (Descending)
        w << " DESC";
}

} // namespace tenon
