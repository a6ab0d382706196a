// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// FROM: the first table of a query.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/statement.hpp>

namespace tenon {

namespace detail {

/// A clause that has no expressions of its own.
template <class Self> struct bare_clause {
    using parameters = list<>;
    static constexpr std::size_t count = 0;
    static constexpr unsigned facts = 0;
    static constexpr void walk(walker&) noexcept {}
};

template <class Source> struct from_clause : bare_clause<from_clause<Source>> {
    using kind = from_kind;
    using slot = from_kind;
    using source = Source;
    static constexpr void collect(source_collector& set) noexcept { set.add(entry_of<Source>); }
};

template <class D, class Source> constexpr void spell_source(writer<D> w) {
    using traits = source_traits<Source>;
    if (!traits::schema_title.empty())
        w.quoted(traits::schema_title) << '.';
    w.quoted(traits::table_title);
    if (traits::is_alias)
        (w << " AS ").quoted(traits::title);
}

} // namespace detail

#define TENON_FROM_RULES(RULE)                                                                     \
    RULE((diagnose_if(                                                                             \
        not(detail::is_source<Source>),                                                            \
        "tenon::from: this is no table; give a table or an alias",                                 \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<sizeof...(Others) == 0>),                                                \
        "tenon::from: one table stands in FROM; join() or cross_join() the others",                \
        "error"                                                                                    \
    )))

template <class D, class Source>
constexpr void spell(ansi, detail::from_clause<Source>, writer<D> w) {
    w << " FROM ";
    detail::spell_source<D, Source>(w);
}

} // namespace tenon
