// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What INSERT, UPDATE and DELETE share: the closed statement that changes one table, and the rules on
// what may stand in its clauses.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/text.hpp>

namespace tenon {

namespace detail {

/// Whether `T` is an INSERT, UPDATE or DELETE.
template <class T> inline constexpr bool is_change = false;

/// The first clause of one: the table that is changed.
template <class Kind, class Source, class Grammar> struct change_clause : bare_clause<Kind> {
    using kind = Kind;
    using slot = Kind;
    using source = Source;
    template <class Self, class Last>
    using methods_behind = typename methods_of<
        typename following<typename Last::kind, Grammar>::type>::template methods<Self>;
    static constexpr void collect(source_collector& set) noexcept { set.add(entry_of<Source>); }
};

template <class T> struct refused_columns {
    column<T, "refused", bool> refused{};
};
template <class X> struct table_or_refused {
    using type = table<"refused", refused_columns>;
};
template <source_like X> struct table_or_refused<X> {
    using type = typename source_traits<X>::table_type;
};
/// The change of what is no table: nothing that follows is complained of.
template <template <class> class Clause, class X>
using refused_change_of = statement<
    Clause<typename table_or_refused<X>::type>,
    refused_clause<typename Clause<typename table_or_refused<X>::type>::kind>>;

/// What stands in place of the select list of a change that returns nothing.
struct no_columns : sized<0> {
    using items = list<>;
    struct columns : sized<0> {
        static constexpr const type_id* ids = nullptr;
    };
};

template <class Clause> struct returned_columns {
    using type = Clause;
};
template <> struct returned_columns<no_clause> {
    using type = no_columns;
};

/// A change that is complete. Scope is no matter here: each clause of one was looked at alone.
template <class First, class... Rest> struct closed_change {
    using self = statement<First, Rest...>;
    using source = typename First::source;
    using list_clause =
        typename returned_columns<typename self::template clause<returning_kind>>::type;
    static constexpr unsigned facts = self::facts;
    static constexpr auto sources = self::sources();
    static constexpr null_scope nulls{};
    static constexpr bool returns_rows = !std::same_as<list_clause, no_columns>;

    static constexpr void walk(walker& w) noexcept {
        constexpr type_id id = id_of<source>;
        scope own{&id, 1, w.where, &nulls};
        w.enter_query(own);
        (First::walk(w), ..., Rest::walk(w));
        w.leave_query(own);
    }

    static constexpr findings found = [] {
        findings made;
        made.is_query = returns_rows || (facts & is_refused) != 0;
        made.parameters_agree = parameters_agree<typename parameters_of<self>::type>;
        return made;
    }();

    template <class Item> static constexpr bool nullable = Item::nullable(nulls);
    template <bool ReturnsRows, class Closed> struct rows {
        using value = anything;
        using view = anything;
    };
    template <class Closed>
    struct rows<true, Closed> : rows_of<Closed, typename list_clause::items> {};
    using row_type = typename rows<returns_rows, closed_change>::value;
    using view_type = typename rows<returns_rows, closed_change>::view;
};

template <class Statement> struct source_of_change;
template <class First, class... Rest> struct source_of_change<statement<First, Rest...>> {
    using type = typename First::source;
};
template <class Statement> using changed_table = typename source_of_change<Statement>::type;

/// Whether every column in an operand is of these sources, where it is not in a subquery of its own.
template <class X, class... Sources> consteval bool only_of_now() {
    if constexpr (is_operand<X>) {
        constexpr std::size_t size = sizeof...(Sources);
        constexpr type_id ids[size + 1]{id_of<Sources>...};
        scope own;
        own.sources = ids;
        own.source_count = size;
        walker w;
        w.where = &own;
        node_of<X>::walk(w);
        return !w.is_missing;
    } else {
        return true;
    }
}
template <class X, class... Sources> inline constexpr bool only_of = only_of_now<X, Sources...>();
/// Whether the columns in these operands are of the table that is changed.
template <class Statement, class... Xs>
inline constexpr bool of_changed_table =
    refused_statement<Statement> || (only_of<Xs, changed_table<Statement>> && ...);

/// Whether a condition is there whatever values it has: one that is left out would change all rows.
template <class X> consteval bool stays_now() {
    if constexpr (is_operand<X>) {
        constexpr datum nothing[node_of<X>::count + 1]{};
        return is_present<node_of<X>>(nothing, 0);
    } else {
        return true;
    }
}
template <class... Xs> inline constexpr bool one_stays = (stays_now<Xs>() || ...);

/// `DELETE FROM`, `UPDATE` and `INSERT INTO` a table.
template <class Source, class D> constexpr void spell_target(writer<D> w, std::string_view words) {
    w << words;
    spell_source<D, Source>(w);
}

// The rules of a change that is complete.

template <class Statement> consteval bool chooses_rows_now() {
    if constexpr (requires { Statement::first_clause::wants_where; })
        return has_clause<Statement, change_where_kind> || has_clause<Statement, all_rows_kind> ||
               refused_statement<Statement>;
    else
        return true;
}
/// Whether it is said which rows an UPDATE or DELETE changes.
template <class Statement> inline constexpr bool chooses_rows = chooses_rows_now<Statement>();

template <class Statement> consteval bool has_content_now() {
    if constexpr (requires { typename Statement::first_clause::content; })
        return !std::same_as<
                   typename Statement::template clause<typename Statement::first_clause::content>,
                   no_clause> ||
               refused_statement<Statement>;
    else
        return true;
}
/// Whether it is said what an INSERT stores, or what an UPDATE sets.
template <class Statement> inline constexpr bool has_content = has_content_now<Statement>();

/// What a database lacks for a change.
enum class change_fault : std::uint8_t { none, returning, other_keys, no_target, conflict_where };

template <class D, class Statement, class Clause>
consteval change_fault lack_of_clause(change_fault before) {
    if constexpr (requires { Clause::template lack<D, Statement>; })
        return before == change_fault::none ? Clause::template lack<D, Statement> : before;
    else
        return before;
}
template <class D, class Statement, class... Clauses> consteval change_fault lack_now() {
    change_fault first = change_fault::none;
    ((first = lack_of_clause<D, Statement, Clauses>(first)), ...);
    return first;
}
/// The first of what a dialect lacks for a statement; a SELECT has no clause to be asked.
template <class D, class Statement> inline constexpr change_fault lack_of = change_fault::none;
template <class D, class First, class... Clauses>
    requires(!std::same_as<typename First::kind, select_kind>)
inline constexpr change_fault lack_of<D, statement<First, Clauses...>> =
    lack_now<D, statement<First, Clauses...>, Clauses...>();
/// Whether this is the first of what a dialect lacks. A SELECT of tables is not asked, for the compiler's
/// sake: most statements are one.
template <class D, class Statement, change_fault Fault>
concept lacks = !requires {
    requires std::same_as<typename Statement::first_clause::kind, select_kind>;
} && lack_of<D, Statement> == Fault;

} // namespace detail

/// The rules of a change that is run or rendered.
#define TENON_CHANGE_RULES(RULE, Q)                                                                \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::has_content<Q>>),                                                \
        "tenon::execute: the statement has no values yet; add set(), values() or from()",          \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::chooses_rows<Q>>),                                               \
        "tenon::execute: all rows of the table would be changed; add where(), or all_rows() if "   \
        "that is meant",                                                                           \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::closed<Q>::found.parameters_agree>),                             \
        "tenon::param: one name stands for parameters of different types; use two names",          \
        "error"                                                                                    \
    )))

/// The rules of a change in a dialect, and of what runs one for its rows.
#define TENON_CHANGE_DIALECT_RULES(RULE, D, Q)                                                     \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<!detail::lacks<D, Q, detail::change_fault::returning>>),                 \
        "tenon::returning: MySQL gives no rows back, nor MariaDB behind UPDATE or an insert "      \
        "that may do nothing; read them with a query",                                             \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<!detail::lacks<D, Q, detail::change_fault::other_keys>>),                \
        "tenon::on_conflict: MySQL and MariaDB heed a conflict of any key, and the table has "     \
        "others; use on_any_conflict()",                                                           \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<!detail::lacks<D, Q, detail::change_fault::no_target>>),                 \
        "tenon::on_any_conflict: PostgreSQL wants to know the key; use on_conflict(columns)",      \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<!detail::lacks<D, Q, detail::change_fault::conflict_where>>),            \
        "tenon::where: MySQL and MariaDB update on any conflict; put the condition into the "      \
        "assignments with tn::case_",                                                              \
        "error"                                                                                    \
    )))

/// The SQL of a change in a dialect: `tn::sql<tn::postgresql>(tn::update(users).set(...).where(...))`. A
/// std::string_view on a constant; a std::string where the text depends on values.
template <class D, class... Clauses>
    requires detail::is_change<statement<Clauses...>>
constexpr auto sql([[maybe_unused]] const statement<Clauses...>& change)
    TENON_CHANGE_RULES(TENON_AT_CALL, statement<Clauses...>)
        TENON_CHANGE_DIALECT_RULES(TENON_AT_CALL, D, statement<Clauses...>) {
    using Change = statement<Clauses...>;
    const auto refusal = [](auto) { return std::string_view{}; };
    TENON_CHANGE_RULES(TENON_OR_REFUSE, Change)
    TENON_CHANGE_DIALECT_RULES(TENON_OR_REFUSE, D, Change)
    return detail::text_of<D>(change);
}

} // namespace tenon
