// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Rows into a type of the user's: a std::tuple, or any aggregate with as many members.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/change.hpp>

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

template <class T, class Query>
struct parameters_of<mapped_query<T, Query>> : parameters_of<Query> {};

/// The rows are the user's; all else holds as of the query.
template <class T, class Query> struct closed<mapped_query<T, Query>> : closed<Query> {
    using row_type = T;
    using view_type = T;
};

template <class D, class T, class Query>
inline constexpr change_fault lack_of<D, mapped_query<T, Query>> = lack_of<D, Query>;

template <class T, class Query> struct plain_query<mapped_query<T, Query>> {
    using type = Query;
};

template <class Query> inline constexpr bool can_be_mapped = is_statement<Query>;

/// A value that a member takes as it is: not an optional where it takes no NULL, and not a number
/// that it may have no room for.
template <class Member, class Value> consteval bool taken_by() {
    if constexpr (is_optional<Member> && is_optional<Value>)
        return taken_by<strip_optional<Member>, strip_optional<Value>>();
    else if constexpr (is_optional<Member>)
        return taken_by<strip_optional<Member>, Value>();
    else
        return requires(Value&& value) { Member{std::move(value)}; };
}
template <class T, class Value> struct given {
    template <class Member>
        requires(!std::same_as<Member, T> && taken_by<Member, Value>())
    constexpr operator Member() const {
        throw 0;
    } // never run; compilers ask for a definition
};

template <class T, class... Values>
concept made_from = requires(Values... values) { T{values...}; };

/// An aggregate with room for one more would leave members empty without a word.
template <class T, class... Values>
inline constexpr bool filled_by =
    made_from<T, given<T, Values>...> && !made_from<T, given<T, Values>..., anything>;

template <class T, class Query, class Items> struct row_fills;
template <class T, class Query, class... Items> struct row_fills<T, Query, list<Items...>> {
    template <class Item>
    using value = typename output<Item, Item::nullable(closed<Query>::nulls)>::value;
    static constexpr bool is = filled_by<T, value<Items>...>;
};
template <class T, class Query> consteval bool members_now() {
    if constexpr (refused_query<Query>)
        return true;
    else
        return row_fills<T, Query, typename closed<Query>::list_clause::items>::is;
}
template <class T, class Query>
inline constexpr bool members_are_the_columns = members_now<T, Query>();

/// What a refused into() leaves behind.
template <class T> struct refused_query_of {
    template <bool Holds> constexpr explicit refused_query_of(std::bool_constant<Holds>) noexcept {}
};
template <class T>
struct closed<refused_query_of<T>> : closed<statement<select_list<false, refused>>> {
    using row_type = T;
    using view_type = T;
};

} // namespace detail

#define TENON_INTO_RULES(RULE)                                                                     \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::can_be_mapped<Query>>),                                          \
        "tenon::into: this is no query; give a tn::select(...)",                                   \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::members_are_the_columns<T, Query>>),                             \
        "tenon::into: the type's members are not what is selected; give it a member for each "     \
        "column, of its type",                                                                     \
        "error"                                                                                    \
    )))

/// The query with rows of `T`, an aggregate or a std::tuple: `db.all(tn::into<report>(q))`. Its members
/// are filled in the order of select() or of raw's columns, each of its column's type (std::optional where NULL may be).
template <class T, class Query>
[[nodiscard("a query was built and not run")]] TENON_INLINE auto into(const Query& query)
    TENON_INTO_RULES(TENON_AT_CALL) {
    using refusal = detail::refused_query_of<T>;
    TENON_INTO_RULES(TENON_OR_REFUSE)
    return mapped_query<T, Query>{query.data};
}
#undef TENON_INTO_RULES

} // namespace tenon
