// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// ON CONFLICT: what an INSERT does about a row whose key is there already.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/schema/compound_assignment.hpp>
#include <tenon/query/key_named.hpp>
#include <tenon/query/set.hpp>

namespace tenon {

namespace detail {

/// The key that is meant: of these columns, or of any.
template <class... Columns> struct conflict_target {
    template <class Source> static constexpr bool is_key() noexcept {
        return info_of<Source>.is_key(
            columns_mask<typename source_traits<Source>::facts, Columns...>()
        );
    }
};
using any_target = conflict_target<>;

template <class D, class Target, class Statement>
inline constexpr bool heeds_other_keys =
    !std::same_as<Target, any_target> && !D::conflict_has_target &&
    (info_of<changed_table<Statement>>.key_count != 1 ||
     any_expression_key<constraints_of<changed_table<Statement>>>);

/// What on_conflict() was given: columns, or the name of a key.
template <class Table, class... Columns> struct given_target {
    using type = conflict_target<Columns...>;
};
template <class Table, name Name> struct given_target<Table, key_name<Name>> {
    using type = named_target<Table, Name>;
};

/// `ON CONFLICT (target) DO NOTHING`
template <class Source, class Target, bool BehindFrom>
struct do_nothing_clause : bare_clause<do_nothing_clause<Source, Target, BehindFrom>> {
    using kind = conflict_where_kind; // nothing is updated, so there is no condition on it
    using slot = conflict_kind;
    static constexpr void collect(source_collector&) noexcept {}
    /// An update that changes nothing would return the row that is there.
    template <class D, class Statement>
    static constexpr bool returns_it =
        !D::conflict_has_target && has_clause<Statement, returning_kind>;
    template <class D, class Statement>
    static constexpr change_fault lack =
        heeds_other_keys<D, Target, Statement> ? change_fault::other_keys
        : returns_it<D, Statement>             ? change_fault::returning
                                               : change_fault::none;
};

/// `ON CONFLICT (target) DO UPDATE SET a = x`; `Assignments` are nodes.
template <class Target, bool BehindFrom, class... Assignments>
struct do_update_clause : set_clause<Assignments...> {
    using kind = conflict_kind;
    using slot = conflict_kind;
    template <class D, class Statement>
    static constexpr change_fault lack =
        heeds_other_keys<D, Target, Statement> ? change_fault::other_keys
        : std::same_as<Target, any_target> && D::conflict_update_wants_target
            ? change_fault::no_target
            : change_fault::none;
};

template <class Condition>
struct conflict_where_clause : composed<conflict_where_clause<Condition>, Condition>,
                               clause_of_kind<conflict_where_kind> {
    using condition = Condition;
    template <class D, class>
    static constexpr change_fault lack =
        D::conflict_has_target ? change_fault::none : change_fault::conflict_where;
};

/// The row that could not be inserted, as a source of columns.
template <class Source> struct excluded_row;

/// A column of the row that could not be inserted.
template <class Column> struct excluded_column {
    using type = typename Column::type;
    using parameters = list<>;
    static constexpr std::size_t count = 0;
    static constexpr unsigned facts = 0;
    static constexpr bool nullable(const null_scope&) noexcept { return Column::optional; }
    static constexpr void walk(walker& w) noexcept {
        w.column(
            id_of<excluded_row<typename Column::source>>,
            id_of<excluded_column>,
            "excluded",
            Column::label
        );
    }
};

template <class Before> consteval bool behind_from_now() {
    if constexpr (requires { Before::last_clause::ends_in_from; })
        return Before::last_clause::ends_in_from;
    else
        return false;
}

template <class Statement, class... Columns> consteval bool target_columns_now() {
    if constexpr (refused_statement<Statement>)
        return true;
    else if constexpr (sizeof...(Columns) == 1 && (is_key_name<Columns> && ...))
        return true;
    else
        return sizeof...(Columns) != 0 &&
               (std::same_as<typename assigned_source<Columns>::type, changed_table<Statement>> &&
                ...);
}
template <class Statement, class... Columns>
inline constexpr bool target_columns = target_columns_now<Statement, Columns...>();

template <class Statement, class... Columns> consteval bool target_is_key_now() {
    if constexpr (refused_statement<Statement> || !target_columns<Statement, Columns...>)
        return true;
    else if constexpr ((is_key_name<Columns> || ...))
        return true;
    else
        return conflict_target<Columns...>::template is_key<changed_table<Statement>>();
}
template <class Statement, class... Columns>
inline constexpr bool target_is_key = target_is_key_now<Statement, Columns...>();

template <class Statement, class... Columns> consteval bool target_is_known_now() {
    if constexpr (refused_statement<Statement>)
        return true;
    else
        return (is_known_key<changed_table<Statement>, Columns> && ...);
}
template <class Statement, class... Columns>
inline constexpr bool target_is_known = target_is_known_now<Statement, Columns...>();

template <class Statement, class... Xs>
inline constexpr bool values_of_conflict =
    refused_statement<Statement> ||
    values_only_of<list<changed_table<Statement>, excluded_row<changed_table<Statement>>>, Xs...>;
template <class Statement, class... Xs>
inline constexpr bool conditions_of_conflict =
    refused_statement<Statement> ||
    (only_of<Xs, changed_table<Statement>, excluded_row<changed_table<Statement>>> && ...);

template <class... Xs>
inline constexpr bool conflict_is_constant = (values_are_constant<Xs> && ...);

/// Whether two rows of the table can conflict.
template <class Statement> consteval bool may_conflict_now() {
    if constexpr (refused_statement<Statement>)
        return true;
    else
        return info_of<changed_table<Statement>>.key_count != 0 ||
               any_unique_index<constraints_of<changed_table<Statement>>>;
}
template <class Statement> inline constexpr bool may_conflict = may_conflict_now<Statement>();

} // namespace detail

#define TENON_EXCLUDED_RULES(RULE)                                                                 \
    RULE((diagnose_if(                                                                             \
        not(detail::is_column_operand<Column>),                                                    \
        "tenon::excluded: this is no column; name a column of the table",                          \
        "error"                                                                                    \
    )))

/// The value that a column would have had in the row that could not be inserted, for do_update():
/// `users.bio = tn::excluded(users.bio)`.
/// \par SQL `excluded."bio"`; MySQL "VALUES(`bio`)"
template <class Column>
TENON_INLINE auto excluded(const Column&) TENON_EXCLUDED_RULES(TENON_AT_CALL) {
    using detail::refusal;
    TENON_EXCLUDED_RULES(TENON_OR_REFUSE)
    return expression<detail::excluded_column<Column>>{};
}
#undef TENON_EXCLUDED_RULES

#define TENON_ON_CONFLICT_RULES(RULE)                                                              \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::target_columns<Self, Columns...>>),                              \
        "tenon::on_conflict: this is no column of the table; name the columns of one of its keys", \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::target_is_key<Self, Columns...>>),                               \
        "tenon::on_conflict: these columns are no key, so nothing conflicts; name all columns of " \
        "a primary or unique key",                                                                 \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::target_is_known<Self, Columns...>>),                             \
        "tenon::on_conflict: the table has no unique constraint and no unique index of this "      \
        "name; name one that its constraints() has",                                               \
        "error"                                                                                    \
    )))

#define TENON_ON_ANY_CONFLICT_RULES(RULE)                                                          \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::may_conflict<Statement>>),                                       \
        "tenon::on_any_conflict: the table has no key, so nothing conflicts; give it a primary "   \
        "key or unique columns",                                                                   \
        "error"                                                                                    \
    )))

#define TENON_DO_UPDATE_RULES(RULE)                                                                \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::values_of_conflict<Statement, Assignments...>>),                 \
        "tenon::do_update: a value has a column of another table; ask for it in a "                \
        "tn::scalar_subquery",                                                                     \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::conflict_is_constant<Assignments...>>),                          \
        "tenon::do_update: tn::if_set or tn::changes may leave it out; give a value "              \
        "or a case_()",                                                                            \
        "error"                                                                                    \
    )))

#define TENON_CONFLICT_WHERE_RULES(RULE)                                                           \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::conditions_of_conflict<Self, Conditions...>>),                   \
        "tenon::where: a column is of another table than the one that is changed; ask for it in "  \
        "a subquery, with in() or tn::exists",                                                     \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::conflict_is_constant<Conditions...>>),                           \
        "tenon::where: the condition may be left out at run time; give one that stays",            \
        "error"                                                                                    \
    )))

namespace detail {

/// What on_conflict() gives: do_nothing() or do_update() follows.
template <class Statement, class Target>
struct [[nodiscard("an insert was begun and not run")]] conflict_start {
    Statement before;

    /// The row that is there stays, the new one is left out; it is not among the rows affected nor
    /// those returned.
    /// \par SQL `ON CONFLICT ("email") DO NOTHING`; MySQL "ON DUPLICATE KEY UPDATE `email` = `email`"
    TENON_BUILD auto do_nothing() const {
        return detail::with_clause<
            do_nothing_clause<changed_table<Statement>, Target, behind_from_now<Statement>()>>(
            before
        );
    }

    /// The row that is there is updated, its touched_by columns too; tn::excluded(column) is the
    /// value of the row that could not be inserted.
    /// \par SQL `ON CONFLICT ("email") DO UPDATE SET "bio" = excluded."bio"`; MySQL `ON DUPLICATE KEY
    /// UPDATE ...`
    template <class... Assignments>
    TENON_BUILD auto do_update(Assignments&&... given) const
        TENON_SET_RULES(TENON_AT_CALL, "do_update", Statement)
            TENON_DO_UPDATE_RULES(TENON_AT_CALL) {
        const auto refusal = [&](auto) { return detail::refuse_clause<conflict_kind>(before); };
        TENON_SET_RULES(TENON_OR_REFUSE, "do_update", Statement)
        TENON_DO_UPDATE_RULES(TENON_OR_REFUSE)
        return detail::assign<updates<behind_from_now<Statement>()>::template clause>(
            before,
            touches<changed_table<Statement>, assigned_column<Assignments>...>{},
            static_cast<Assignments&&>(given)...
        );
    }

private:
    template <bool BehindFrom> struct updates {
        template <class... Assignments>
        using clause = do_update_clause<Target, BehindFrom, Assignments...>;
    };
};

struct conflict_kind {
    static constexpr bool repeats = false;
    static constexpr bool mandatory = false;
    static constexpr bool by_groups = false;

    template <class Self> struct methods {
        /// What to do about a row with the same key; these are the columns of the primary key or of a
        /// unique one, or `tn::key_named<"..">` for a unique index of some rows or over expressions.
        /// Conflicts with other keys are errors still. On MySQL, which heeds any key, it compiles for
        /// the only key of a table.
        template <class... Columns>
        constexpr auto on_conflict(const Columns&...) const TENON_ON_CONFLICT_RULES(TENON_AT_CALL) {
            const auto refusal = [&](auto) {
                const auto refused =
                    detail::refuse_clause<insert_values_kind>(static_cast<const Self&>(*this));
                return conflict_start<std::remove_const_t<decltype(refused)>, any_target>{refused};
            };
            TENON_ON_CONFLICT_RULES(TENON_OR_REFUSE)
            return conflict_start<
                Self,
                typename given_target<changed_table<Self>, Columns...>::type>{
                static_cast<const Self&>(*this)};
        }
        /// What to do about a row with the same key, whichever key it is. PostgreSQL has it for
        /// do_nothing() only.
        template <class Statement = Self>
        constexpr auto on_any_conflict() const TENON_ON_ANY_CONFLICT_RULES(TENON_AT_CALL) {
            const auto refusal = [&](auto) {
                const auto refused =
                    detail::refuse_clause<insert_values_kind>(static_cast<const Self&>(*this));
                return conflict_start<std::remove_const_t<decltype(refused)>, any_target>{refused};
            };
            TENON_ON_ANY_CONFLICT_RULES(TENON_OR_REFUSE)
            return conflict_start<Self, any_target>{static_cast<const Self&>(*this)};
        }
    };
};

struct conflict_where_kind {
    static constexpr bool repeats = false;
    static constexpr bool mandatory = false;
    static constexpr bool by_groups = false;

    template <class Self> struct methods {
        /// The row that is there is updated only if it meets all conditions. \par SQL `WHERE ...`
        /// behind DO UPDATE; not on MySQL
        template <class... Conditions>
        TENON_BUILD auto where(Conditions&&... given) const TENON_WHERE_RULES(TENON_AT_CALL)
            TENON_CONFLICT_WHERE_RULES(TENON_AT_CALL) {
            using Kind = conflict_where_kind;
            TENON_WHERE_RULES(TENON_OR_CLAUSE)
            TENON_CONFLICT_WHERE_RULES(TENON_OR_CLAUSE)
            return detail::with_condition<conflict_where_clause>(
                static_cast<const Self&>(*this), detail::all_of(static_cast<Conditions&&>(given)...)
            );
        }
    };
};

template <class D, class... Columns>
constexpr void spell_target([[maybe_unused]] writer<D> w, conflict_target<Columns...>) {
    if constexpr (sizeof...(Columns) != 0) {
        bool first = true;
        w << " (";
        ((w << (std::exchange(first, false) ? "" : ", ")).quoted(Columns::label), ...);
        w << ')';
    }
}

template <class D, class Target>
constexpr void spell_conflict(writer<D> w, Target target, bool behind_from) {
    w << (behind_from ? " WHERE TRUE ON CONFLICT" : " ON CONFLICT");
    spell_target(w, target);
}

} // namespace detail

#undef TENON_ON_CONFLICT_RULES
#undef TENON_ON_ANY_CONFLICT_RULES
#undef TENON_DO_UPDATE_RULES
#undef TENON_CONFLICT_WHERE_RULES

template <class D, class Column>
constexpr void spell(ansi, detail::excluded_column<Column>, writer<D> w) {
    (w << "excluded.").quoted(Column::label);
}

template <class D, class Source, class Target, bool BehindFrom>
constexpr void spell(ansi, detail::do_nothing_clause<Source, Target, BehindFrom>, writer<D> w) {
    detail::spell_conflict(w, Target{}, BehindFrom);
    w << " DO NOTHING";
}

template <class D, class Target, bool BehindFrom, class... Assignments>
constexpr void spell(
    ansi, detail::do_update_clause<Target, BehindFrom, Assignments...>, writer<D> w
) {
    detail::spell_conflict(w, Target{}, BehindFrom);
    std::string_view between = " DO UPDATE SET ";
    (detail::spell_assignment(w, Assignments{}, between), ...);
}

template <class D, class Condition>
constexpr void spell(ansi, detail::conflict_where_clause<Condition>, writer<D> w) {
    w << " WHERE " << Condition{};
}

} // namespace tenon
