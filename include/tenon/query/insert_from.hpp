// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// INSERT of the rows of a query.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/set.hpp>
#include <tenon/query/subquery.hpp>

namespace tenon {

namespace detail {

/// `(a, b) SELECT ...`
template <class Columns, class Query>
struct insert_query_clause : query_node<Query>, clause_of_kind<insert_values_kind> {
    using columns = Columns;
    using parameters = typename parameters_of<Query>::type;
    static constexpr unsigned facts = Query::facts & inherited_facts;
    using last_kind = typename Query::last_clause::kind;
    /// SQLite would read ON of ON CONFLICT as that of a join.
    static constexpr bool ends_in_from =
        std::same_as<last_kind, from_kind> || std::same_as<last_kind, join_kind>;
};

template <class Item> struct item_columns {
    using type = list<Item>;
};
template <class Source, class Definitions> struct columns_in;
template <class Source, class... Definitions> struct columns_in<Source, list<Definitions...>> {
    using type = list<typename Definitions::template in<Source>...>;
};
template <class Source>
struct item_columns<whole<Source>> : columns_in<Source, typename whole<Source>::definitions> {};
template <class Items> struct columns_of_items;
template <class... Items> struct columns_of_items<list<Items...>> {
    using type = concat<typename item_columns<Items>::type...>;
};
/// What a query gives, column by column.
template <class Query>
using given_columns = typename columns_of_items<typename closed<Query>::list_clause::items>::type;

template <class Column, class Item>
inline constexpr bool column_takes =
    refused_node<Item> || (storable_type<typename Column::type, typename Item::type>() &&
                           keeps_digits<typename Column::type, typename Item::type>());

template <class Query, class Columns, class Items> struct query_fits {
    static constexpr bool in_number = false;
    static constexpr bool in_type = true;
    static constexpr bool in_null = true;
};
template <class Query, class... Columns, class... Items>
    requires(sizeof...(Columns) == sizeof...(Items))
struct query_fits<Query, list<Columns...>, list<Items...>> {
    static constexpr bool in_number = true;
    static constexpr bool in_type = (column_takes<Columns, Items> && ...);
    static constexpr bool in_null =
        ((Columns::optional || !Items::nullable(closed<Query>::nulls)) && ...);
};
template <class Columns, class Query>
using fit_of = query_fits<Query, Columns, given_columns<Query>>;

template <class Q> inline constexpr bool is_select_query = is_select<std::remove_cvref_t<Q>>;

template <class Statement, class Columns, class Query> consteval bool as_many_columns_now() {
    if constexpr (refused_statement<Statement> || !is_select_query<Query> || refused_query<Query>)
        return true;
    else
        return fit_of<Columns, Query>::in_number;
}
template <class Statement, class Columns, class Query> consteval bool columns_of_types_now() {
    if constexpr (refused_statement<Statement> || !is_select_query<Query> || refused_query<Query>)
        return true;
    else
        return fit_of<Columns, Query>::in_type;
}
template <class Statement, class Columns, class Query> consteval bool columns_take_null_now() {
    if constexpr (refused_statement<Statement> || !is_select_query<Query> || refused_query<Query>)
        return true;
    else
        return fit_of<Columns, Query>::in_null;
}

template <class Statement, class... Columns>
inline constexpr bool columns_of_changed_table =
    refused_statement<Statement> ||
    (sizeof...(Columns) != 0 &&
     (std::same_as<typename assigned_source<Columns>::type, changed_table<Statement>> && ...));

/// The first column that is in no list and that neither may be NULL nor is made by the database.
template <class Source, class Definitions, class Columns> struct unlisted;
template <class Source, class... Definitions, class... Columns>
struct unlisted<Source, list<Definitions...>, list<Columns...>> {
    static constexpr culprit missing() noexcept {
        culprit found;
        (void)((lacks<Definitions>() ? (found = culprit{Definitions::title}, true) : false) || ...);
        return found;
    }

private:
    template <class Definition> static constexpr bool lacks() noexcept {
        constexpr column_facts facts = definition_facts<Definition>::make();
        constexpr bool made = facts.identity || facts.generated || facts.server_default;
        return !(std::same_as<typename Definition::template in<Source>, Columns> || ...) && !made &&
               !facts.nullable;
    }
};
template <class Statement, class... Columns> consteval culprit unlisted_now() {
    using Source = changed_table<Statement>;
    if constexpr (refused_statement<Statement>)
        return {};
    else
        return unlisted<Source, typename source_traits<Source>::definitions, list<Columns...>>::
            missing();
}
template <class Statement, class... Columns>
inline constexpr culprit unlisted_column = unlisted_now<Statement, Columns...>();
template <culprit Column> inline constexpr bool column_is_listed = Column.text[0] == '\0';

template <class Source, class Definitions> struct sent_columns;
template <class Source, class... Definitions> struct sent_columns<Source, list<Definitions...>> {
    using type = concat<std::conditional_t<
        is_sent<Definitions, false>::value,
        list<typename Definitions::template in<Source>>,
        list<>>...>;
};
/// All columns but those that the database makes.
template <class Source>
using columns_sent =
    typename sent_columns<Source, typename source_traits<Source>::definitions>::type;

} // namespace detail

#define TENON_INSERT_QUERY_RULES(RULE, Statement, Columns)                                         \
    RULE((diagnose_if(                                                                             \
        not(detail::is_select_query<Query>),                                                       \
        "tenon::from: this is no query; give a tn::select(...)",                                   \
        "error"                                                                                    \
    )))                                                                                            \
    TENON_CLOSED_RULES(RULE, Query)                                                                \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::as_many_columns_now<Statement, Columns, Query>()>),              \
        "tenon::from: the query gives another number of columns; name the columns that it gives, " \
        "insert_into(t).columns(...)",                                                             \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::columns_of_types_now<Statement, Columns, Query>()>),             \
        "tenon::from: the query gives a column another type; select it with tn::cast, in the "     \
        "order of the columns",                                                                    \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::columns_take_null_now<Statement, Columns, Query>()>),            \
        "tenon::from: the query may give NULL to a column that is NOT NULL; use coalesce()",       \
        "error"                                                                                    \
    )))

#define TENON_COLUMNS_RULES(RULE)                                                                  \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::columns_of_changed_table<Statement, Columns...>>),               \
        "tenon::columns: this is no column of the table; name its own columns",                    \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::differ<Columns...>()>),                                          \
        "tenon::columns: a column is named twice; name it once",                                   \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::column_is_listed<detail::unlisted_column<Statement, Columns...>>),             \
        "tenon::columns: a column that must have a value is missing; name it, too",                \
        "error"                                                                                    \
    )))

namespace detail {

template <class Columns, class Statement, class Query>
TENON_INLINE auto insert_query(const Statement& before, const Query& query) {
    return detail::with_clause_by<insert_query_clause<Columns, Query>>(
        before, [&](auto& target, std::size_t& used) { append(target, used, query.data); }
    );
}

/// What columns() gives: from() is what may follow.
template <class Statement, class... Columns>
struct [[nodiscard("an insert was begun and not run")]] columns_start {
    Statement before;

    /// The rows of a query, whose columns are those that were named, in their order.
    template <class Query>
    TENON_BUILD auto from(const Query& query) const
        TENON_INSERT_QUERY_RULES(TENON_AT_CALL, Statement, list<Columns...>) {
        using Kind = insert_values_kind;
        using Self = Statement;
        const Statement& self = before;
        const auto refusal = [&](auto) { return detail::refuse_clause<Kind>(self); };
        TENON_INSERT_QUERY_RULES(TENON_OR_REFUSE, Self, list<Columns...>)
        if constexpr (refused_query<Query>)
            return detail::refuse_clause<Kind>(self);
        else
            return detail::insert_query<list<Columns...>>(self, query);
    }
};

template <class Self> struct insert_from_methods {
    /// The columns that a query gives values to; from() follows. Those that are left out are made by
    /// the database; client-side defaults are not: what has only such a default must be named.
    template <class... Columns, class Statement = Self>
    constexpr auto columns(const Columns&...) const TENON_COLUMNS_RULES(TENON_AT_CALL) {
        const auto refusal = [&](auto) {
            return columns_start<
                decltype(detail::refuse_clause<insert_kind>(static_cast<const Self&>(*this)))>{
                detail::refuse_clause<insert_kind>(static_cast<const Self&>(*this))};
        };
        TENON_COLUMNS_RULES(TENON_OR_REFUSE)
        return columns_start<Self, Columns...>{static_cast<const Self&>(*this)};
    }

    /// The rows of a query that gives all columns but those that the database makes, in the order of
    /// the table.
    /// \par SQL `INSERT INTO "archive" ("id", "name") SELECT "users"."id", ...`
    template <class Query, class Statement = Self>
    TENON_BUILD auto from(const Query& query) const
        TENON_INSERT_QUERY_RULES(TENON_AT_CALL, Statement, columns_sent<changed_table<Statement>>) {
        using Kind = insert_values_kind;
        TENON_INSERT_QUERY_RULES(TENON_OR_CLAUSE, Statement, columns_sent<changed_table<Statement>>)
        if constexpr (refused_query<Query>)
            return detail::refuse_clause<Kind>(static_cast<const Self&>(*this));
        else
            return detail::insert_query<columns_sent<changed_table<Statement>>>(
                static_cast<const Self&>(*this), query
            );
    }
};

template <class D, class... Columns> constexpr void spell_names(writer<D> w, list<Columns...>) {
    bool first = true;
    w << " (";
    ((w << (std::exchange(first, false) ? "" : ", ")).quoted(Columns::label), ...);
    w << ')';
}

} // namespace detail

#undef TENON_INSERT_QUERY_RULES
#undef TENON_COLUMNS_RULES

template <class D, class Columns, class Query>
constexpr void spell(ansi, detail::insert_query_clause<Columns, Query>, writer<D> w) {
    detail::spell_names(w, Columns{});
    w << ' ';
    detail::spell_statement<false>(w, static_cast<const Query*>(nullptr));
}

} // namespace tenon
