// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// INSERT: by assignments, by records, by a query, or of defaults alone.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/schema/default_value.hpp>
#include <tenon/query/insert_from.hpp>
#include <tenon/query/insert_records.hpp>
#include <tenon/query/on_conflict.hpp>
#include <tenon/query/returning.hpp>
#include <tenon/query/set.hpp>

namespace tenon {

namespace detail {

using insert_grammar =
    list<insert_kind, insert_values_kind, conflict_kind, conflict_where_kind, returning_kind>;

template <class Source> struct insert_clause : change_clause<insert_kind, Source, insert_grammar> {
    using content = insert_values_kind;
    template <class D> static constexpr bool returns = D::returns_inserted;
};

/// What the tail of an INSERT of records begins with: they stand before it.
template <class Source>
struct records_clause : change_clause<insert_values_kind, Source, insert_grammar> {
    template <class D> static constexpr bool returns = D::returns_inserted;
};

template <class Source, class... Rest>
inline constexpr bool is_change<statement<insert_clause<Source>, Rest...>> = true;
template <class Source, class... Rest>
struct closed<statement<insert_clause<Source>, Rest...>>
    : closed_change<insert_clause<Source>, Rest...> {};
template <class Source, class... Rest>
struct closed<statement<records_clause<Source>, Rest...>>
    : closed_change<records_clause<Source>, Rest...> {};

struct insert_kind {
    static constexpr bool repeats = false;
    static constexpr bool mandatory = false;
    static constexpr bool by_groups = false;
    template <class Self> struct methods {};
};

/// `(a, b) VALUES (x, y)`; `Assignments` are nodes.
template <class... Assignments> struct assigned_values_clause : set_clause<Assignments...> {
    using kind = insert_values_kind;
    using slot = insert_values_kind;
};

// Columns that are not named

/// The client-side default of a column that an INSERT does not name.
template <class Column> struct default_of;
template <class Source, name Name, class Declared> struct default_of<col<Source, Name, Declared>> {
    using column = col<Source, Name, Declared>;
    using sql = typename column::type;
    static constexpr bool constant = default_is_constant<Source, Name>;
    using node = assignment_node<column, bound<sql, !constant && is_viewed<sql>, column::optional>>;

    template <class Target> static constexpr void append_to(Target& target, std::size_t& used) {
        if constexpr (constant) {
            constexpr datum cell = constant_default<Source, Name>();
            target.cells[used++] = cell;
        } else {
            append(target, used, make_default<Source, Name>());
        }
    }
};

/// What becomes of a column that is not named: the database or the model makes its value, or it may
/// be NULL; else it is missing.
template <class Source, class Column> struct unnamed;
template <class Source, name Name, class Declared>
struct unnamed<Source, col<Source, Name, Declared>> {
    static constexpr column_facts facts =
        source_traits<Source>::facts::columns[source_traits<Source>::facts::place_of(Name.view())];
    static constexpr bool made_by_database =
        facts.identity || facts.generated || facts.server_default;
    static constexpr bool has_default =
        !made_by_database && source_traits<Source>::template has_initialiser<Name>;
    static constexpr bool missing = !made_by_database && !has_default && !facts.nullable;

    static consteval bool is_null() {
        if constexpr (!facts.nullable)
            return false;
        else if constexpr (default_is_constant<Source, Name>)
            return constant_default<Source, Name>().is_null();
        else
            return false;
    }
    static consteval bool sends_default() {
        if constexpr (has_default)
            return !is_null();
        else
            return false;
    }
};

template <class Source, class Definition, class... Assigned>
inline constexpr bool is_assigned =
    (std::same_as<typename Definition::template in<Source>, Assigned> || ...);

template <class Source, class Definition, class... Assigned>
consteval auto default_unless_assigned() {
    using Column = typename Definition::template in<Source>;
    if constexpr (is_assigned<Source, Definition, Assigned...>)
        return list<>{};
    else if constexpr (unnamed<Source, Column>::sends_default())
        return list<default_of<Column>>{};
    else
        return list<>{};
}

template <class Source, class Definitions, class... Assigned> struct defaults_of;
template <class Source, class... Definitions, class... Assigned>
struct defaults_of<Source, list<Definitions...>, Assigned...> {
    using type = concat<decltype(default_unless_assigned<Source, Definitions, Assigned...>())...>;

    static constexpr culprit missing() noexcept {
        culprit found;
        (void)((lacks<Definitions>() ? (found = culprit{Definitions::title}, true) : false) || ...);
        return found;
    }

private:
    template <class Definition> static constexpr bool lacks() noexcept {
        if constexpr (is_assigned<Source, Definition, Assigned...>)
            return false;
        else
            return unnamed<Source, typename Definition::template in<Source>>::missing;
    }
};
template <class Source, class... Assigned>
using defaults = defaults_of<Source, typename source_traits<Source>::definitions, Assigned...>;

template <class Statement, class... Xs> consteval culprit missing_now() {
    if constexpr (refused_statement<Statement>)
        return {};
    else
        return defaults<changed_table<Statement>, assigned_column<Xs>...>::missing();
}
template <class Statement, class... Xs>
inline constexpr culprit missing_column = missing_now<Statement, Xs...>();
template <culprit Column> inline constexpr bool column_is_given = Column.text[0] == '\0';

template <class Statement, class Records, class Source>
inline constexpr bool stores_records =
    refused_statement<Statement> || records_of_the_table<Records, Source>;

template <class... Xs> inline constexpr bool values_are_sent = (values_are_constant<Xs> && ...);

} // namespace detail

#define TENON_REQUIRED_RULES(RULE, ...)                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::column_is_given<detail::missing_column<__VA_ARGS__>>),                         \
        "tenon::insert_into: a column without a default is missing; set it, or give it a default", \
        "error"                                                                                    \
    )))

#define TENON_INSERT_SET_RULES(RULE)                                                               \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::values_only_of<list<>, Assignments...>>),                        \
        "tenon::set: a column has no value before its row is there; give a value or a subquery",   \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::values_are_sent<Assignments...>>),                               \
        "tenon::set: an insert sends all that it sets, and tn::if_set or tn::changes may leave "   \
        "it "                                                                                      \
        "out; give a value or an optional",                                                        \
        "error"                                                                                    \
    )))

#define TENON_VALUES_RULES(RULE)                                                                   \
    RULE((diagnose_if(                                                                             \
        not(detail::stores_records<Self, std::remove_cvref_t<Records>, Source>),                   \
        "tenon::values: these are no records of the table; give a tn::record<table>, or a range "  \
        "of them",                                                                                 \
        "error"                                                                                    \
    )))

namespace detail {

struct insert_values_kind {
    static constexpr bool repeats = false;
    static constexpr bool mandatory = true;
    static constexpr bool by_groups = false;

    template <class Self> struct methods : insert_from_methods<Self> {
        /// One row of these values. Columns that are not named get the default of the model, made
        /// when this is called, or what the database makes; a column without either must be named.
        /// \par SQL `INSERT INTO "users" ("username", "is_active") VALUES (?, ?)`
        template <class... Assignments>
        TENON_BUILD auto set(Assignments&&... given) const
            TENON_SET_RULES(TENON_AT_CALL, "set", Self) TENON_INSERT_SET_RULES(TENON_AT_CALL)
                TENON_REQUIRED_RULES(TENON_AT_CALL, Self, Assignments...) {
            using Kind = insert_values_kind;
            TENON_SET_RULES(TENON_OR_CLAUSE, "set", Self)
            TENON_INSERT_SET_RULES(TENON_OR_CLAUSE)
            TENON_REQUIRED_RULES(TENON_OR_CLAUSE, Self, Assignments...)
            return detail::assign<assigned_values_clause>(
                static_cast<const Self&>(*this),
                typename defaults<changed_table<Self>, assigned_column<Assignments>...>::type{},
                static_cast<Assignments&&>(given)...
            );
        }

        /// One row of defaults: the model's and the database's.
        template <class Statement = Self>
        TENON_BUILD auto default_values() const TENON_REQUIRED_RULES(TENON_AT_CALL, Statement) {
            using Kind = insert_values_kind;
            TENON_REQUIRED_RULES(TENON_OR_CLAUSE, Statement)
            return detail::assign<assigned_values_clause>(
                static_cast<const Self&>(*this), typename defaults<changed_table<Self>>::type{}
            );
        }

        /// One record, or a range of them: a std::vector, std::span, std::array. Columns that the
        /// database makes (identity, generated) are left to it.
        ///
        /// A range is stored whole or not at all, in one transaction or savepoint.
        /// \par SQL `INSERT INTO "users" ("username", "email") VALUES (?, ?)`; ranges in blocks of rows
        /// \par Lifetimes An lvalue is viewed until the statement is executed, an rvalue kept.
        template <
            class Source = changed_table<Self>,
            class Records = typename source_traits<Source>::record> // of what is in braces
        [[nodiscard("an insert was built and not run")]] constexpr auto values(Records&& records
        ) const TENON_VALUES_RULES(TENON_AT_CALL) {
            using Kind = insert_values_kind;
            TENON_VALUES_RULES(TENON_OR_CLAUSE)
            if constexpr (refused_statement<Self>) {
                return static_cast<const Self&>(*this);
            } else {
                using Tail = statement<records_clause<Source>>;
                return insert_records<Source, Records, false, false, Tail>{
                    std::in_place, std::forward<Records>(records), Tail{}};
            }
        }
    };
};

} // namespace detail

#undef TENON_REQUIRED_RULES
#undef TENON_INSERT_SET_RULES
#undef TENON_VALUES_RULES

#define TENON_INSERT_RULES(RULE)                                                                   \
    RULE((diagnose_if(                                                                             \
        not(detail::is_table<Source>),                                                             \
        "tenon::insert_into: this is no table; give a table, not an alias",                        \
        "error"                                                                                    \
    )))

/// `INSERT INTO table`: `db.execute(tn::insert_into(users).values(alice))`,
/// `db.execute(tn::insert_into(users).set(users.username = "alice"))`.
template <class Source>
TENON_BUILD auto insert_into(const Source&) TENON_INSERT_RULES(TENON_AT_CALL) {
    const auto refusal = [](auto) {
        return detail::refused_change_of<detail::insert_clause, Source>{};
    };
    TENON_INSERT_RULES(TENON_OR_REFUSE)
    return statement<detail::insert_clause<Source>>{};
}
#undef TENON_INSERT_RULES

template <class D, class Source>
constexpr void spell(ansi, detail::insert_clause<Source>, writer<D> w) {
    detail::spell_target<Source>(w, "INSERT INTO ");
}
template <class D, class Source>
constexpr void spell(ansi, detail::records_clause<Source>, writer<D>) noexcept {}

template <class D, class... Assignments>
constexpr void spell(ansi, detail::assigned_values_clause<Assignments...>, writer<D> w) {
    if constexpr (sizeof...(Assignments) == 0) {
        w << D::default_row;
    } else {
        bool first = true;
        w << " (";
        ((w << (std::exchange(first, false) ? "" : ", ")).quoted(Assignments::column::label), ...);
        first = true;
        w << ") VALUES (";
        ((w << (std::exchange(first, false) ? "" : ", ") << typename Assignments::value{}), ...);
        w << ')';
    }
}

} // namespace tenon
