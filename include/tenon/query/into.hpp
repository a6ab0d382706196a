// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Rows into a type of the user's: a std::tuple, or any aggregate with as many members.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/text.hpp>

namespace tenon {

/// A query whose rows are `T`: what into<T>() makes.
template <class T, class Query> struct [[nodiscard("a query was built and not run")]] mapped_query {
    using query = Query;
    using mapped = T;
    static constexpr std::size_t count = Query::count;
    static constexpr unsigned facts = Query::facts;
    template <class Kind> using clause = typename Query::template clause<Kind>;

    detail::values<count, (facts & detail::owns_values) != 0> data{};
};

namespace detail {

template <class T, class Query> struct parameters_of<mapped_query<T, Query>> : parameters_of<Query> {};

/// The rows are the user's; all else holds as of the query.
template <class T, class Query> struct closed<mapped_query<T, Query>> : closed<Query> {
    using row_type = T;
    using view_type = T;
};

template <class T, class Query> struct plain_query<mapped_query<T, Query>> {
    using type = Query;
};

template <class T, class... Values>
concept made_from = requires(Values&&... values) { T{std::forward<Values>(values)...}; };

/// An aggregate with room for one more would leave members empty without a word.
template <class T, class... Values>
inline constexpr bool filled_by = made_from<T, Values...> && !made_from<T, Values..., anything>;

template <class T, class Query, class Items> struct row_fills;
template <class T, class Query, class... Items> struct row_fills<T, Query, list<Items...>> {
    template <class Item>
    using value = typename output<Item, closed<Query>::template nullable<Item>>::value;
    static constexpr bool is = filled_by<T, value<Items>...>;
};
template <class T, class Query>
inline constexpr bool members_are_the_columns =
    row_fills<T, Query, typename closed<Query>::list_clause::items>::is;

} // namespace detail

#define TENON_INTO_RULES(RULE)                                                                     \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::members_are_the_columns<T, statement<Clauses...>>>),             \
        "tenon::into: the type's members are not what is selected; give it a member for each "     \
        "column, of its type",                                                                     \
        "error"                                                                                    \
    )))

/// The query with rows of `T`, an aggregate or a std::tuple: `db.all(tn::into<report>(q))`. Its members
/// are filled in the order of select(), each of its column's type (std::optional where NULL may be).
template <class T, class... Clauses>
TENON_INLINE auto into(const statement<Clauses...>& query) TENON_INTO_RULES(TENON_AT_CALL) {
    const auto refusal = [&](auto) { return query; };
    TENON_INTO_RULES(TENON_OR_REFUSE)
    return mapped_query<T, statement<Clauses...>>{query.data};
}
#undef TENON_INTO_RULES

} // namespace tenon
