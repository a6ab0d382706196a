// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The text of a query in a dialect: a constant of the query's type, with what each placeholder
// stands for; or, where it depends on runtime values, a text of those values.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/meta/growing.hpp>
#include <tenon/query/closed.hpp>

#include <string>

namespace tenon {

namespace detail {

/// Writes a clause, and before the first that stands behind WHERE, the conditions that were added at
/// run time.
template <class Clause, class D>
constexpr void spell_with_extra(writer<D> w, const extra_conditions& extra, bool& written) {
    using kind = typename Clause::kind;
    constexpr bool is_where = std::same_as<kind, where_kind>;
    constexpr bool before = std::same_as<kind, select_kind> || std::same_as<kind, from_kind> ||
                            std::same_as<kind, join_kind>;
    if (!before && !is_where && !written) {
        extra.write(w.out, false);
        written = true;
    }
    if constexpr (is_where) {
        using condition = typename Clause::condition;
        const bool present = is_present<condition>(w.out.cells, w.out.cursor);
        if (present)
            spell_part(w << " WHERE ", condition{}, level::and_);
        else
            w.out.cursor += condition::count;
        extra.write(w.out, present);
        written = true;
    } else {
        spell(D{}, Clause{}, w);
    }
}

/// Writes the clauses of a statement with its own outputs and its own NULLs; what is around is
/// as before when it is done.
template <bool WithExtra, class D, class... Clauses>
constexpr void spell_statement(writer<D> w, const statement<Clauses...>*) {
    using c = closed<statement<Clauses...>>;
    sink& out = w.out;
    const auto outputs = out.outputs;
    const auto output_count = out.output_count;
    const auto nulls = out.nulls;
    const bool has_limit = out.has_limit;
    out.outputs = c::list_clause::columns::ids;
    out.output_count = c::list_clause::columns::size;
    out.nulls = &c::nulls;
    out.has_limit = false;
    if constexpr (!WithExtra) {
        (spell(D{}, Clauses{}, w), ...);
    } else {
        bool written = false;
        (spell_with_extra<Clauses>(w, *out.extra, written), ...);
        if (!written)
            out.extra->write(out, false);
    }
    out.outputs = outputs;
    out.output_count = output_count;
    out.nulls = nulls;
    out.has_limit = has_limit;
}

/// The statement that is written for a query.
template <class Query> struct plain_query {
    using type = Query;
};

template <class... Named> struct argument_names {
    static constexpr std::size_t size = sizeof...(Named);
    static constexpr std::string_view names[size + 1]{Named::label...};
};
template <class Statement> struct names_of;
template <class... Named> struct names_of<list<Named...>> : argument_names<Named...> {};

template <class D, class Statement, bool WithExtra = false>
constexpr void write_statement(sink& out) {
    using names = names_of<typename parameters_of<Statement>::type>;
    if constexpr (!WithExtra)
        out.arguments_from = Statement::count;
    out.argument_names = names::names;
    out.argument_count = names::size;
    detail::spell_statement<WithExtra>(
        writer<D>{out}, static_cast<const typename plain_query<Statement>::type*>(nullptr)
    );
}

struct extent {
    std::size_t text;
    std::size_t slots;
};

// Of sizes and pointers, not of statements: statements share these.
consteval extent measured(void (*write)(sink&)) {
    sink out;
    write(out);
    return {out.size, out.slot_count};
}
template <std::size_t Text, std::size_t Slots> struct text_arrays {
    char text[Text + 1];
    placeholder slots[Slots + 1];
};
template <std::size_t Text, std::size_t Slots>
consteval text_arrays<Text, Slots> written(void (*write)(sink&)) {
    text_arrays<Text, Slots> made{};
    sink out;
    out.text = made.text;
    out.slots = made.slots;
    write(out);
    return made;
}

/// The constant text of a statement in a dialect.
template <class D, class Statement> struct rendered {
    static constexpr extent size = measured(&write_statement<D, Statement>);
    static constexpr auto made = written<size.text, size.slots>(&write_statement<D, Statement>);
};
template <class Rendered>
inline constexpr std::string_view text_in{Rendered::made.text, Rendered::size.text};

template <class Statement>
concept is_constant_text = (Statement::facts & is_dynamic) == 0;

/// A text rendered at run time.
struct runtime_text {
    std::string text;
    growing<placeholder> slots;
};

template <class D, class Statement> void render_now(const datum* cells, runtime_text& made) {
    sink measured;
    measured.cells = cells;
    write_statement<D, Statement>(measured);
    made.text.resize(measured.size);
    made.slots.resize(measured.slot_count);
    sink out;
    out.cells = cells;
    out.text = made.text.data();
    out.slots = made.slots.data();
    write_statement<D, Statement>(out);
}

template <class Statement> constexpr const datum* cells_of(const Statement& q) noexcept {
    if constexpr (Statement::count != 0)
        return q.data.cells;
    else if constexpr (requires { q.cells(); })
        return q.cells();
    else
        return nullptr;
}

/// The text of a query that meets the rules.
template <class D, class Query> constexpr auto text_of([[maybe_unused]] const Query& query) {
    if constexpr (refused_query<Query>) {
        return std::string_view{};
    } else if constexpr (is_constant_text<Query>) {
        return text_in<rendered<D, Query>>;
    } else {
        runtime_text made;
        render_now<D, Query>(cells_of(query), made);
        return made.text;
    }
}

template <class D, class Statement>
concept dialect_has_features =
    D::has_full_join || (closed<Statement>::facts & needs_full_join) == 0;

} // namespace detail

/// The rules of a statement that is closed.
#define TENON_CLOSED_RULES(RULE, Q)                                                                \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::closed<Q>::found.is_query>),                                     \
        "tenon::run: this gives no rows; give a tn::select(...), or a change with returning()",    \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::column_in_from<                                                                \
            detail::closed<Q>::found.missing,                                                      \
            detail::from_has<detail::closed<Q>::found.tables>>),                                   \
        "tenon::select: a column's table is not in FROM; join the table, or drop the column",      \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::closed<Q>::found.having_has_groups>),                            \
        "tenon::having: there are no groups to choose from; add group_by(), or use where()",       \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::column_is_grouped<detail::closed<Q>::found.ungrouped>),                        \
        "tenon::select: a column is neither grouped nor in an aggregate; add it to "               \
        "group_by(), or aggregate it",                                                             \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::column_may_be_null<detail::closed<Q>::found.never_null>),                      \
        "tenon::is_null: the column is NOT NULL and its table not outer-joined, so it never is; "  \
        "drop the condition",                                                                      \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::closed<Q>::found.labels_differ>),                                \
        "tenon::select: a label has the name of another label or column; give it its own",         \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::closed<Q>::found.order_is_selected>),                            \
        "tenon::order_by: under distinct() rows are ordered by what is selected; select it "       \
        "too",                                                                                     \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::closed<Q>::found.parameters_agree>),                             \
        "tenon::param: one name stands for parameters of different types; use two names",          \
        "error"                                                                                    \
    )))

/// Behind the rules: leaves out the rest of the body for what was refused already.
#define TENON_UNLESS_REFUSED(Q)                                                                    \
    if constexpr (detail::refused_query<Q>)                                                        \
        return detail::refused_result<Result>();                                                   \
    else

/// The rules of a statement that is closed in a dialect.
#define TENON_DIALECT_RULES(RULE, D, Q)                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::dialect_has_features<D, Q>>),                                    \
        "tenon::full_join: MySQL and MariaDB have no FULL JOIN; unite a left_join() with the "     \
        "rows without a match",                                                                    \
        "error"                                                                                    \
    )))

/// The SQL of a query in a dialect: `tn::sql<tn::postgresql>(q)`. A std::string_view on a constant of
/// the query's type; a std::string where the text depends on the query's values.
template <class D, class Query>
constexpr auto sql([[maybe_unused]] const Query& query) TENON_CLOSED_RULES(TENON_AT_CALL, Query)
    TENON_DIALECT_RULES(TENON_AT_CALL, D, Query) {
    const auto refusal = [](auto) { return std::string_view{}; };
    TENON_CLOSED_RULES(TENON_OR_REFUSE, Query)
    TENON_DIALECT_RULES(TENON_OR_REFUSE, D, Query)
    return detail::text_of<D>(query);
}

/// Holds a query to the rules of a closed one without running it: `tn::check(q)`. Gives it back.
template <class Query>
constexpr const Query& check(const Query& query) TENON_CLOSED_RULES(TENON_AT_CALL, Query) {
    const auto refusal = [&](auto) -> const Query& { return query; };
    TENON_CLOSED_RULES(TENON_OR_REFUSE, Query)
    return query;
}

} // namespace tenon
