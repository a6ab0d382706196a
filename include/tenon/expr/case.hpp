// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// CASE: `tn::case_().when(condition, result).else_(result)`, and `tn::case_(x).when(value, result)`.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/expr/common_type.hpp>
#include <tenon/expr/expression.hpp>

namespace tenon {

namespace detail {

/// A branch: what is asked, a condition or a value that the subject is compared with; and the result,
/// a node or a plain_result.
template <class Asked, class Result> struct branch {};

/// A result that was given as a value; it is bound as the type that all results have.
template <class V, bool Owned, bool Nullable> struct plain_result {};

/// No subject: each branch asks a condition.
struct no_subject {
    using type = any_type;
    using parameters = list<>;
    static constexpr std::size_t count = 0;
    static constexpr unsigned facts = 0;
    static constexpr bool nullable(const null_scope&) noexcept { return false; }
    static constexpr void walk(walker&) noexcept {}
};

/// No ELSE: the result is NULL where no branch fits.
struct no_else : no_subject {
    static constexpr bool nullable(const null_scope&) noexcept { return true; }
};

template <class X> struct result_of {
    using type = plain_result<std::decay_t<X>, wants_owner<X>, is_optional_value<X>>;
};
template <class X>
    requires is_operand<X>
struct result_of<X> {
    using type = node_of<X>;
};

/// How a result takes part in the common type, and its node once that is known.
template <class Result> struct result_traits {
    using part = typed_part<typename Result::type>;
    template <class Sql> using node = Result;
};
template <name Name> struct result_traits<untyped<Name>> {
    using part = typed_part<any_type>;
    template <class Sql> using node = named<Name, Sql>;
};
template <class V, bool Owned, bool Nullable>
struct result_traits<plain_result<V, Owned, Nullable>> {
    using part = value_part<V>;
    template <class Sql> using node = bound<Sql, Owned, Nullable>;
};

/// `CASE subject WHEN asked THEN result ... ELSE otherwise END`, over nodes.
template <class Sql, class Subject, class Otherwise, class... Branches> struct case_of;
template <class Sql, class Subject, class Otherwise, class... Asked, class... Results>
struct case_of<Sql, Subject, Otherwise, branch<Asked, Results>...>
    : composed<
          case_of<Sql, Subject, Otherwise, branch<Asked, Results>...>,
          Subject,
          Asked...,
          Results...,
          Otherwise> {
    using self = case_of;
    using type = Sql;
    static constexpr bool nullable(const null_scope& s) noexcept {
        return (Results::nullable(s) || ...) || Otherwise::nullable(s);
    }
    static constexpr void walk(walker& w) noexcept {
        if (w.grouped(id_of<self>))
            return;
        Subject::walk(w);
        ((Asked::walk(w), Results::walk(w)), ...);
        Otherwise::walk(w);
    }
};

/// The type and the node of CASE with these branches, which are as they were given.
template <class Subject, class Otherwise, class... Branches> struct case_parts;
template <class Subject, class Otherwise, class... Asked, class... Results>
struct case_parts<Subject, Otherwise, branch<Asked, Results>...> {
    using sql = common_type_of_parts<
        typename result_traits<Results>::part...,
        typename result_traits<Otherwise>::part>;
    using node = case_of<
        sql,
        Subject,
        typename result_traits<Otherwise>::template node<sql>,
        branch<Asked, typename result_traits<Results>::template node<sql>>...>;
};

/// The number in a cell as one of another type.
template <class From, class To> constexpr void convert_cell(datum& cell) {
    if constexpr (family_of<From> == family::integer && !customised<From>)
        cell = to_param<To>(static_cast<From>(cell.integer[0]));
    else if constexpr (is_decimal<From>)
        cell = to_param<To>(From::from_unscaled(
            From::precision <= 18
                ? static_cast<int128>(cell.integer[0])
                : from_words(cell.integer[1], static_cast<std::uint64_t>(cell.integer[0]))
        ));
}

template <class From, class To, class V, bool Owned, bool Nullable>
constexpr void convert_result(datum& cell, std::type_identity<plain_result<V, Owned, Nullable>>) {
    if (!cell.is_null())
        convert_cell<From, To>(cell);
}
template <class From, class To, class Result>
constexpr void convert_result(datum&, std::type_identity<Result>) {}

/// Converts the values among the results from the type of CASE as it was to what it is with one
/// branch more.
template <class From, class To, class Subject, class... Asked, class... Results>
constexpr void convert_results(datum* cell, list<Subject, branch<Asked, Results>...>) {
    if constexpr (!std::same_as<From, To>) {
        cell += Subject::count;
        ((cell += Asked::count,
          convert_result<From, To>(*cell, std::type_identity<Results>{}),
          cell += result_traits<Results>::template node<To>::count),
         ...);
    }
}

// Rules

template <class Subject, class X> consteval bool branch_now() {
    if constexpr (std::same_as<Subject, no_subject>)
        return condition<X>;
    else
        return comparable_operands<expression<Subject>, X>;
}
template <class Subject, class X> inline constexpr bool askable = branch_now<Subject, X>();

template <class X>
inline constexpr bool result_like = is_operand<X> || is_value<std::remove_cvref_t<X>>;

/// Whether the results so far, of which there are `Branches`, and a new one go together.
template <class X, class Subject, class... Branches> consteval bool result_now() {
    using Result = typename result_of<X>::type;
    return !std::same_as<
        typename case_parts<Subject, no_else, Branches..., branch<no_subject, Result>>::sql,
        no_sql_type>;
}
template <class X, class Subject, class... Branches>
inline constexpr bool results_go_together = result_now<X, Subject, Branches...>();

/// The same, not shown with the branches, which are too long.
template <bool Common> inline constexpr bool common = Common;

template <class X, class Subject, class... Branches>
inline constexpr bool result_is_typed =
    !is_untyped_operand<X> ||
    !std::same_as<typename case_parts<Subject, no_else, Branches...>::sql, any_type> ||
    (false || ... || std::same_as<Branches, branch<refused, refused>>);

/// CASE with these branches so far: an expression, NULL where none fits, and more may be added.
template <class Subject, class... Branches> struct case_expression;

} // namespace detail

#define TENON_WHEN_RULES(RULE)                                                                     \
    RULE((diagnose_if(                                                                             \
        not(detail::askable<Subject, Asked>),                                                      \
        "tenon::case_: a branch asks what is no condition, or nothing that the subject can be "    \
        "compared with; compare like with like",                                                   \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<!detail::is_null_value<X>>),                                             \
        "tenon::case_: NULL has no type; leave the branch out, or give a std::optional",           \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds < detail::is_null_value<X> || detail::result_like < X >>),               \
        "tenon::case_: a result is no expression and no value of a SQL type; convert it",          \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::common<detail::results_go_together<X, Subject, Branches...>>),                 \
        "tenon::case_: the results have no type in common; cast one of them",                      \
        "error"                                                                                    \
    )))

#define TENON_ELSE_RULES(RULE)                                                                     \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<!detail::is_null_value<X>>),                                             \
        "tenon::else_: NULL is the result without else_() already; leave it out",                  \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds < detail::is_null_value<X> || detail::result_like < X >>),               \
        "tenon::else_: the result is no expression and no value of a SQL type; convert it",        \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::common<detail::results_go_together<X, Subject, Branches...>>),                 \
        "tenon::else_: the results have no type in common; cast one of them",                      \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::result_is_typed<X, Subject, Branches...>),                                     \
        "tenon::else_: no result has a type; give one parameter its type, "                        \
        "tn::param<\"n\", T>",                                                                     \
        "error"                                                                                    \
    )))

namespace detail {

/// The branches before and one more; `data` are the values of what was before.
template <class Subject, class... Branches, class Values, class Asked, class X>
TENON_INLINE auto with_branch(const Values& data, Asked&& asked, X&& result) {
    using Node = lifted<
        std::conditional_t<std::same_as<Subject, no_subject>, bool, typename Subject::type>,
        Asked&&>;
    using Result = typename result_of<X&&>::type;
    using From = typename case_parts<Subject, no_else, Branches...>::sql;
    using To = typename case_parts<Subject, no_else, Branches..., branch<Node, Result>>::sql;
    case_expression<Subject, Branches..., branch<Node, Result>> made{};
    if constexpr (decltype(made)::node::count != 0) {
        std::size_t used = 0;
        append(made.data, used, data);
        convert_results<From, To>(made.data.cells, list<Subject, Branches...>{});
        append_part<typename Node::type>(made.data, used, std::forward<Asked>(asked));
        append_part<To>(made.data, used, std::forward<X>(result));
    }
    return made;
}

/// CASE before its first branch.
template <class Subject> struct case_start {
    values_of<Subject> data{};

    /// The first branch.
    template <class Asked, class X, class... Branches>
    TENON_INLINE auto when(Asked&& asked, X&& result) const TENON_WHEN_RULES(TENON_AT_CALL) {
        const auto refusal = [](auto) {
            return case_expression<Subject, branch<refused, refused>>{};
        };
        TENON_WHEN_RULES(TENON_OR_REFUSE)
        return with_branch<Subject>(data, std::forward<Asked>(asked), std::forward<X>(result));
    }
};

template <class Subject, class... Branches>
struct case_expression : expression<typename case_parts<Subject, no_else, Branches...>::node> {
    /// One branch more: the result where the condition is the first that holds, or the value the first
    /// that the subject equals.
    template <class Asked, class X>
    TENON_INLINE auto when(Asked&& asked, X&& result) const TENON_WHEN_RULES(TENON_AT_CALL) {
        const auto refusal = [this](auto) { return *this; };
        TENON_WHEN_RULES(TENON_OR_REFUSE)
        return with_branch<Subject, Branches...>(
            this->data, std::forward<Asked>(asked), std::forward<X>(result)
        );
    }

    /// The result where no branch fits.
    template <class X> TENON_INLINE auto else_(X&& result) const TENON_ELSE_RULES(TENON_AT_CALL) {
        TENON_ELSE_RULES(TENON_OR_REFUSE) {
            using Result = typename result_of<X&&>::type;
            using From = typename case_parts<Subject, no_else, Branches...>::sql;
            using parts = case_parts<Subject, Result, Branches...>;
            using To = typename parts::sql;
            expression<typename parts::node> made{};
            if constexpr (parts::node::count != 0) {
                std::size_t used = 0;
                append(made.data, used, this->data);
                convert_results<From, To>(made.data.cells, list<Subject, Branches...>{});
                append_part<To>(made.data, used, std::forward<X>(result));
            }
            return made;
        }
    }
};

} // namespace detail

#undef TENON_ELSE_RULES
#undef TENON_WHEN_RULES

#define TENON_CASE_RULES(RULE)                                                                     \
    RULE((diagnose_if(                                                                             \
        not(detail::holds < detail::is_operand<X> && !detail::is_untyped_operand < X >>),          \
        "tenon::case_: the subject is no column and no expression; compare in when(), "            \
        "case_().when(condition, result)",                                                         \
        "error"                                                                                    \
    )))

/// The first result whose condition holds: `tn::case_().when(users.age < 18, "minor").else_("adult")`.
///
/// All results are of one type: integers widen, decimals get the larger scale, values take the type of
/// the expressions beside them. Without else_() the result is optional.
/// \par SQL `CASE WHEN "users"."age" < ? THEN ? ELSE ? END`
TENON_INLINE auto case_() { return detail::case_start<detail::no_subject>{}; }

/// The first result whose value a subject equals: `tn::case_(orders.status).when("open", 1).else_(0)`.
/// NULL equals nothing.
/// \par SQL `CASE "orders"."status" WHEN ? THEN ? ELSE ? END`
template <class X> TENON_INLINE auto case_(X&& x) TENON_CASE_RULES(TENON_AT_CALL) {
    const auto refusal = [](auto) { return detail::case_start<detail::refused>{}; };
    TENON_CASE_RULES(TENON_OR_REFUSE) {
        detail::case_start<detail::node_of<X>> made{};
        if constexpr (detail::node_of<X>::count != 0) {
            std::size_t used = 0;
            detail::append_part<void>(made.data, used, std::forward<X>(x));
        }
        return made;
    }
}
#undef TENON_CASE_RULES

namespace detail {

template <class D, class Asked, class Result>
constexpr void spell_branch(writer<D> w, branch<Asked, Result>) {
    w << " WHEN " << Asked{} << " THEN " << Result{};
}

} // namespace detail

template <class D, class Sql, class Subject, class Otherwise, class... Branches>
constexpr void spell(ansi, detail::case_of<Sql, Subject, Otherwise, Branches...>, writer<D> w) {
    w << "CASE";
    if constexpr (!std::same_as<Subject, detail::no_subject>)
        w << ' ' << Subject{};
    (detail::spell_branch(w, Branches{}), ...);
    if constexpr (!std::same_as<Otherwise, detail::no_else>)
        w << " ELSE " << Otherwise{};
    w << " END";
}

} // namespace tenon
