// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// SELECT: the list of what a query gives, and DISTINCT.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/row.hpp>
#include <tenon/query/where.hpp>

namespace tenon {

namespace detail {

/// All columns of a source: `select(users)` gives a record.
template <class Source> struct whole {
    using node = whole;
    using parameters = list<>;
    using definitions = typename source_traits<Source>::definitions;
    static constexpr std::size_t count = 0;
    static constexpr unsigned facts = 0;
    static constexpr std::size_t width = definitions::size;
    using value = typename source_traits<Source>::record;
    using view = typename source_traits<Source>::view;

    static constexpr bool nullable(const null_scope& s) noexcept {
        return s.outer_joined(id_of<Source>);
    }
    static constexpr void walk(walker& w) noexcept { walk_columns(w, definitions{}); }

private:
    template <class... Definitions>
    static constexpr void walk_columns(walker& w, list<Definitions...>) noexcept {
        (Definitions::template in<Source>::walk(w), ...);
    }
};

template <class X> struct selected_node {
    using type = node_of<X>;
};
template <class X>
    requires source_like<X>
struct selected_node<X> {
    using type = whole<std::remove_cvref_t<X>>;
};
template <class X> using selected = typename selected_node<X>::type;

template <class X>
concept selectable_one = source_like<X> || (is_operand<X> && !is_untyped_operand<X>);
template <class... Xs>
concept selectable = (selectable_one<Xs> && ...);

template <class Node> inline constexpr std::size_t width_of = 1;
template <class Source> inline constexpr std::size_t width_of<whole<Source>> = whole<Source>::width;

/// What a selected node is in an owning row and in a stream's.
template <class Node, bool Nullable> struct output {
    using value = value_of<typename Node::type, Nullable>;
    using view = view_of<typename Node::type, Nullable>;
};
template <bool Nullable> struct output<refused, Nullable> {
    using value = anything;
    using view = anything;
};
template <class Source, bool Nullable> struct output<whole<Source>, Nullable> {
    using value = typename optional_if<typename whole<Source>::value, Nullable>::type;
    using view = typename optional_if<typename whole<Source>::view, Nullable>::type;
};

/// What each column of the result shows, for GROUP BY and ORDER BY to name it by its number; the
/// columns of a whole table are not named so.
template <bool Narrow, class... Items> struct result_columns : sized<sizeof...(Items)> {
    static constexpr type_id ids[]{id_of<Items>...};
};
template <class... Items> struct result_columns<false, Items...> : sized<(width_of<Items> + ...)> {
    struct array {
        type_id at[(width_of<Items> + ...)]{};
    };
    static constexpr array made = [] {
        array filled;
        std::size_t next = 0;
        ((filled.at[next] = id_of<Items>, next += width_of<Items>), ...);
        return filled;
    }();
    static constexpr const type_id* ids = made.at;
};

template <bool Distinct, std::size_t Size>
struct select_clause : clause_of_kind<select_kind>, sized<Size> {
    static constexpr bool distinct = Distinct;
};
template <bool Distinct, class... Items>
struct select_list : select_clause<Distinct, sizeof...(Items)>,
                     node_facts<(Items::count + ... + 0), (Items::facts | ... | 0U)> {
    template <class Self, class Last>
    using methods_behind = typename Last::kind::template methods<Self>;
    using items = list<Items...>;
    using parameters = concat<typename Items::parameters...>;
    using columns = result_columns<((width_of<Items> == 1) && ...), Items...>;

    static constexpr void walk(walker& w) noexcept { (Items::walk(w), ...); }
};

/// Whether `T` is a SELECT.
template <class T> inline constexpr bool is_select = false;
template <bool Distinct, class... Items, class... Rest>
inline constexpr bool is_select<statement<select_list<Distinct, Items...>, Rest...>> = true;

/// The query of a refused list: as many items, so that what reads its rows is not complained of.
template <class X, bool = selectable_one<X>> struct selected_or_refused {
    using type = refused;
};
template <class X> struct selected_or_refused<X, true> {
    using type = selected<X>;
};
template <class... Xs>
using refused_select = statement<std::conditional_t<
    (sizeof...(Xs) > 0 && sizeof...(Xs) <= most_cells),
    select_list<false, typename selected_or_refused<Xs>::type...>,
    select_list<false, refused>>>;

/// An item without values: a whole table.
struct no_values : operand {
    using node = refused;
};

template <class X> TENON_INLINE decltype(auto) selected_part(X&& x) {
    if constexpr (source_like<X>)
        return no_values{};
    else
        return std::forward<X>(x);
}

} // namespace detail

#define TENON_SELECT_RULES(RULE)                                                                   \
    RULE((diagnose_if(                                                                             \
        not(sizeof...(Items) != 0),                                                                \
        "tenon::select: there is nothing to select; name columns, expressions or tables",          \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::selectable<Items...>>),                                          \
        "tenon::select: this can't be selected; select columns, expressions and tables, and "      \
        "values as tn::lit or tn::value",                                                          \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(sizeof...(Items) <= detail::most_cells),                                               \
        "tenon::select: more than 32 columns; select whole tables, which count as one",            \
        "error"                                                                                    \
    )))

// Not by a lambda, as elsewhere: it would be a class for each query.
#define TENON_SELECT_diagnose_if(broken, sentence, severity)                                       \
    if constexpr (broken) {                                                                        \
        TENON_TELL(broken, sentence)                                                               \
        return detail::refused_select<Items...>{};                                                 \
    } else
#define TENON_SELECT(rule) TENON_SELECT_##rule
#define TENON_OR_REFUSED_SELECT(rule) TENON_SELECT rule

/// A query: `tn::select(users.username, tn::count(orders.id))`, `tn::select(users)`.
///
/// A column gives a value, a table its record; what an outer join may leave empty, and whatever may
/// be NULL, a std::optional. What follows: from(), and the clauses in SQL's order.
/// \par SQL `SELECT "users"."username", COUNT("orders"."id")`
template <class... Items>
TENON_BUILD auto select(Items&&... items) TENON_SELECT_RULES(TENON_AT_CALL) {
    TENON_SELECT_RULES(TENON_OR_REFUSED_SELECT) {
        statement<detail::select_list<false, detail::selected<Items>...>> made;
        if constexpr (made.count != 0) {
            std::size_t used = 0;
            (detail::append_part<void>(
                 made.data, used, detail::selected_part(std::forward<Items>(items))
             ),
             ...);
        }
        return made;
    }
}
#undef TENON_OR_REFUSED_SELECT
#undef TENON_SELECT
#undef TENON_SELECT_diagnose_if
#undef TENON_SELECT_RULES

namespace detail {

template <class Node>
inline constexpr bool has_equality = family_of<typename Node::type> != family::json;
template <class Source, class... Definitions>
consteval bool all_have_equality(list<Definitions...>) {
    return (has_equality<typename Definitions::template in<Source>> && ...);
}
template <class Source>
inline constexpr bool has_equality<whole<Source>> =
    all_have_equality<Source>(typename whole<Source>::definitions{});

/// Whether databases agree on which rows of a list are the same: of documents they do not.
template <class Statement> inline constexpr bool rows_have_equality = true;
template <bool Distinct, class... Items, class... Rest>
inline constexpr bool rows_have_equality<statement<select_list<Distinct, Items...>, Rest...>> =
    (has_equality<Items> && ...);

} // namespace detail

#define TENON_DISTINCT_RULES(RULE)                                                                 \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::rows_have_equality<Statement>>),                                 \
        "tenon::distinct: databases disagree on which documents of JSON are the same; select "     \
        "other columns",                                                                           \
        "error"                                                                                    \
    )))

namespace detail {

template <bool Distinct, class... Items>
TENON_INLINE auto distinct_of(const statement<select_list<Distinct, Items...>>& query) {
    statement<select_list<true, Items...>> made;
    if constexpr (made.count != 0) {
        std::size_t used = 0;
        append(made.data, used, query.data);
    }
    return made;
}

template <class D, class Node> constexpr void spell_item(writer<D> w, Node node) {
    spell_selected(D{}, node, w);
    if constexpr ((Node::facts & is_label) != 0)
        (w << " AS ").quoted(Node::label);
}
template <class Source, class D, class... Definitions>
constexpr void spell_columns(writer<D> w, list<Definitions...>) {
    bool first = true;
    ((w << (std::exchange(first, false) ? "" : ", "),
      spell_selected(D{}, typename Definitions::template in<Source>{}, w)),
     ...);
}
template <class D, class Source> constexpr void spell_item(writer<D> w, whole<Source>) {
    detail::spell_columns<Source>(w, typename whole<Source>::definitions{});
}

/// `"users"."id" AS "c1"`: what is selected from a list with two columns of one name.
template <class D, class Node>
constexpr void spell_numbered(writer<D> w, std::size_t& number, Node node) {
    w << (number++ == 0 ? "" : ", ");
    spell_item(w, node);
    if constexpr ((Node::facts & is_label) == 0) {
        (w << " AS " << D::quote << 'c').number(static_cast<std::int64_t>(number));
        w << D::quote;
    }
}
template <class Source, class D, class... Definitions>
constexpr void spell_numbered_columns(writer<D> w, std::size_t& number, list<Definitions...>) {
    (spell_numbered(w, number, typename Definitions::template in<Source>{}), ...);
}
template <class D, class Source>
constexpr void spell_numbered(writer<D> w, std::size_t& number, whole<Source>) {
    spell_numbered_columns<Source>(w, number, typename whole<Source>::definitions{});
}

} // namespace detail

/// An expression as it is read: dialects wrap what their drivers could not read otherwise.
template <class D, class Node> constexpr void spell_selected(ansi, Node node, writer<D> w) {
    w << node;
}

template <class D, bool Distinct, class... Items>
constexpr void spell(ansi, detail::select_list<Distinct, Items...>, writer<D> w) {
    w << (Distinct ? "SELECT DISTINCT " : "SELECT ");
    if (std::exchange(w.out.numbers_items, false)) {
        std::size_t number = 0;
        (detail::spell_numbered(w, number, Items{}), ...);
    } else {
        bool first = true;
        ((w << (std::exchange(first, false) ? "" : ", "), detail::spell_item(w, Items{})), ...);
    }
}

} // namespace tenon
