// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Functions of several values: coalesce, nullif, greatest, least.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/expr/aggregate.hpp>
#include <tenon/expr/common_type.hpp>

namespace tenon {

namespace detail {

/// `COALESCE(arguments)`: NULL only if all of them are.
template <class Sql, class... Arguments>
struct coalesced : composed<coalesced<Sql, Arguments...>, Arguments...> {
    using type = Sql;
    static constexpr bool nullable(const null_scope& s) noexcept {
        return (Arguments::nullable(s) && ...);
    }
};

/// `NULLIF(left, right)`.
template <class Left, class Right> struct null_if : composed<null_if<Left, Right>, Left, Right> {
    using type = typename Left::type;
    static constexpr bool nullable(const null_scope&) noexcept { return true; }
};

/// `GREATEST(arguments)` or `LEAST(arguments)`; NULL if one of them is.
template <bool Greatest, class Sql, class... Arguments>
struct extreme_of : composed<extreme_of<Greatest, Sql, Arguments...>, Arguments...> {
    using type = Sql;
};

// Rules

template <class X>
inline constexpr bool takes_part =
    is_null_value<X> || is_operand<X> || is_value<std::remove_cvref_t<X>>;
template <class... Xs>
inline constexpr bool all_take_part = sizeof...(Xs) > 1 && (expression_operand<Xs> || ...) &&
                                      (takes_part<Xs> && ...);

template <class... Xs> inline constexpr bool no_plain_null = (!is_null_value<Xs> && ...);

template <class... Xs> consteval bool ordered_parts_now() {
    constexpr family of = family_of<common_type<Xs...>>;
    return of != family::boolean && of != family::json && of != family::blob &&
           of != family::interval;
}
template <class... Xs> inline constexpr bool have_order = ordered_parts_now<Xs...>();

} // namespace detail

#define TENON_COALESCE_RULES(RULE)                                                                 \
    RULE((diagnose_if(                                                                             \
        not(detail::all_take_part<Xs...>),                                                         \
        "tenon::coalesce: there are not two arguments, of which one is an expression; give what "  \
        "may be NULL, and what stands for it",                                                     \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::no_plain_null<Xs...>),                                                         \
        "tenon::coalesce: NULL as an argument changes nothing; leave it out",                      \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::have_common_type<Xs...>),                                                      \
        "tenon::coalesce: the arguments have no type in common; cast one of them",                 \
        "error"                                                                                    \
    )))

#define TENON_NULLIF_RULES(RULE)                                                                   \
    RULE((diagnose_if(                                                                             \
        not(detail::expression_operand<X>),                                                        \
        "tenon::nullif: the first argument is no column and no expression; give what may become "  \
        "NULL",                                                                                    \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::no_null_part<Y>),                                                              \
        "tenon::nullif: nothing equals NULL; give the value to be replaced by it",                 \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::comparable_operands<X, Y>>),                                     \
        "tenon::nullif: the arguments are of unlike types; compare like with like, or cast one",   \
        "error"                                                                                    \
    )))

#define TENON_EXTREME_RULES(RULE, function)                                                        \
    RULE((diagnose_if(                                                                             \
        not(detail::all_take_part<Xs...>),                                                         \
        "tenon::" function ": there are not two arguments, of which one is an expression; of "     \
        "several rows use max() and min()",                                                        \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::no_null_part<Xs...>),                                                          \
        "tenon::" function ": NULL makes the result NULL; use coalesce() or leave it out",         \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::have_common_type<Xs...> && detail::have_order<Xs...>),                         \
        "tenon::" function ": the arguments have no ordered type in common; cast one of them",     \
        "error"                                                                                    \
    )))

/// The first argument that is not NULL; optional only if all of them are.
/// \par SQL `COALESCE(x, y)`
template <class... Xs> TENON_INLINE auto coalesce(Xs&&... xs) TENON_COALESCE_RULES(TENON_AT_CALL) {
    using detail::refusal;
    TENON_COALESCE_RULES(TENON_OR_REFUSE) {
        using Sql = detail::common_type<Xs&&...>;
        using Node = detail::coalesced<Sql, detail::bound_as<Sql, Xs&&>...>;
        return detail::make_as<Node, Sql>(std::forward<Xs>(xs)...);
    }
}

/// NULL where `x` equals `y`, else `x`. \par SQL `NULLIF(x, y)`
template <class X, class Y>
TENON_INLINE auto nullif(X&& x, Y&& y) TENON_NULLIF_RULES(TENON_AT_CALL) {
    using detail::refusal;
    TENON_NULLIF_RULES(TENON_OR_REFUSE) {
        using Right = detail::lifted<detail::type_of<X>, Y&&>;
        return detail::make<detail::null_if<detail::node_of<X>, Right>, void, typename Right::type>(
            std::forward<X>(x), std::forward<Y>(y)
        );
    }
}

/// The largest of several arguments in one row; NULL if one is.
/// \par SQL `GREATEST(x, y)`; SQLite `MAX(x, y)`
template <class... Xs>
TENON_INLINE auto greatest(Xs&&... xs) TENON_EXTREME_RULES(TENON_AT_CALL, "greatest") {
    using detail::refusal;
    TENON_EXTREME_RULES(TENON_OR_REFUSE, "greatest") {
        using Sql = detail::common_type<Xs&&...>;
        using Node = detail::extreme_of<true, Sql, detail::bound_as<Sql, Xs&&>...>;
        return detail::make_as<Node, Sql>(std::forward<Xs>(xs)...);
    }
}

/// The smallest of several arguments in one row; NULL if one is.
/// \par SQL `LEAST(x, y)`; SQLite `MIN(x, y)`
template <class... Xs>
TENON_INLINE auto least(Xs&&... xs) TENON_EXTREME_RULES(TENON_AT_CALL, "least") {
    using detail::refusal;
    TENON_EXTREME_RULES(TENON_OR_REFUSE, "least") {
        using Sql = detail::common_type<Xs&&...>;
        using Node = detail::extreme_of<false, Sql, detail::bound_as<Sql, Xs&&>...>;
        return detail::make_as<Node, Sql>(std::forward<Xs>(xs)...);
    }
}

#undef TENON_EXTREME_RULES
#undef TENON_NULLIF_RULES
#undef TENON_COALESCE_RULES

template <class D, class Sql, class... Arguments>
constexpr void spell(ansi, detail::coalesced<Sql, Arguments...>, writer<D> w) {
    w << detail::call<"COALESCE", Sql, Arguments...>{};
}

template <class D, class Left, class Right>
constexpr void spell(ansi, detail::null_if<Left, Right>, writer<D> w) {
    w << detail::call<"NULLIF", void, Left, Right>{};
}

template <class D, bool Greatest, class Sql, class... Arguments>
constexpr void spell(ansi, detail::extreme_of<Greatest, Sql, Arguments...>, writer<D> w) {
    if constexpr (Greatest)
        w << detail::call<"GREATEST", Sql, Arguments...>{};
    else
        w << detail::call<"LEAST", Sql, Arguments...>{};
}

} // namespace tenon
