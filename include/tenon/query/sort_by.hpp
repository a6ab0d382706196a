// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// An order chosen at run time, by name, from a list that the program gives.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/order_by.hpp>

namespace tenon {

namespace detail {

/// One of several terms; the first cell says which.
template <class... Terms> struct chosen_term {
    using operands = concat<typename Terms::operands...>;
    using walked = chosen_term;
    using parameters = concat<typename Terms::parameters...>;
    static constexpr std::size_t count = 1 + (Terms::count + ... + 0);
    static constexpr unsigned facts = (Terms::facts | ... | 0U) | is_dynamic;
    static constexpr void walk(walker& w) noexcept {
        w.value(role::choice);
        (Terms::walked::walk(w), ...);
    }
};

} // namespace detail

/// A term of sort_by() with its name: what tn::choose makes.
template <name Name, class Term> struct sort_choice {
    static constexpr std::string_view label = Name.view();
    using term = Term;
    detail::values_of<Term> data{};
};

/// A term of order_by() that a name chose: what tn::sort_by makes.
template <class... Terms> struct sorted_by {
    using order_node = detail::chosen_term<Terms...>;
    using node = order_node;
    detail::values_of<order_node> data{};
};

#define TENON_CHOOSE_RULES(RULE)                                                                   \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::order_terms<Term>>),                                             \
        "tenon::choose: this is no term; choose among columns, labels and expressions, .desc() "   \
        "or .asc()",                                                                               \
        "error"                                                                                    \
    )))

/// A name for a term: `tn::choose<"newest">(users.created_at.desc())`.
template <name Name, class Term>
TENON_INLINE auto choose(const Term& term) TENON_CHOOSE_RULES(TENON_AT_CALL) {
    const auto refusal = [](auto) {
        return sort_choice<
            Name,
            detail::order_term<detail::refused, false, detail::nulls::first>>{};
    };
    TENON_CHOOSE_RULES(TENON_OR_REFUSE) {
        using Node = typename detail::term_of_operand<Term>::type;
        sort_choice<Name, Node> made{};
        if constexpr (Node::count != 0) {
            std::size_t used = 0;
            detail::append(made.data, used, term.data);
        }
        return made;
    }
}
#undef TENON_CHOOSE_RULES

namespace detail {

template <class X> inline constexpr bool is_choice = false;
template <name Name, class Term> inline constexpr bool is_choice<sort_choice<Name, Term>> = true;
template <class... Xs> inline constexpr bool choices = sizeof...(Xs) != 0 && (is_choice<Xs> && ...);

template <class... Choices> constexpr bool names_differ_now() noexcept {
    const std::string_view names[]{Choices::label...};
    for (std::size_t i = 0; i != sizeof...(Choices); ++i)
        for (std::size_t j = 0; j != i; ++j)
            if (names[i] == names[j])
                return false;
    return true;
}
template <class... Choices> consteval bool names_differ() {
    if constexpr (choices<Choices...>)
        return names_differ_now<Choices...>();
    else
        return true;
}

/// Throws value_error for a name that is not among the choices, with those that are.
template <class... Choices> std::size_t choice_of(std::string_view name) {
    const std::string_view names[]{Choices::label...};
    for (std::size_t i = 0; i != sizeof...(Choices); ++i)
        if (names[i] == name)
            return i;
    std::string sentence =
        "tenon::sort_by: there is no order of the name '" + std::string(name) + "'; there are";
    for (const std::string_view known : names)
        sentence += ' ' + std::string(known);
    throw value_error(sentence);
}

} // namespace detail

#define TENON_SORT_BY_RULES(RULE)                                                                  \
    RULE((diagnose_if(                                                                             \
        not(detail::choices<Choices...>),                                                          \
        "tenon::sort_by: this is no choice; give tn::choose<\"name\">(term) for each",             \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::names_differ<Choices...>()),                                                   \
        "tenon::sort_by: two choices have one name; give each its own",                            \
        "error"                                                                                    \
    )))

/// The order that `name` stands for; the name comes from a user, the terms from the program:
/// `.order_by(tn::sort_by(name, tn::choose<"name">(users.username), tn::choose<"newest">(...)))`.
/// Throws value_error for a name that is not among them.
template <class... Choices>
auto sort_by(std::string_view name, const Choices&... choices) TENON_SORT_BY_RULES(TENON_AT_CALL) {
    const auto refusal = [](auto) {
        return order_by_term<detail::refused, false, detail::nulls::first>{};
    };
    TENON_SORT_BY_RULES(TENON_OR_REFUSE) {
        sorted_by<typename Choices::term...> made{};
        made.data.cells[0] = datum{static_cast<std::int64_t>(detail::choice_of<Choices...>(name))};
        std::size_t used = 1;
        (detail::append(made.data, used, choices.data), ...);
        return made;
    }
}
#undef TENON_SORT_BY_RULES

template <class D, class... Terms>
constexpr void spell(ansi, detail::chosen_term<Terms...>, writer<D> w) {
    // where there are no values the first stands for all
    const std::int64_t chosen = w.out.cells == nullptr ? 0 : w.out.cells[w.out.cursor].integer[0];
    ++w.out.cursor;
    std::int64_t at = 0;
    const auto one = [&](auto term) {
        if (at++ == chosen)
            w << term;
        else
            w.out.cursor += term.count;
    };
    (one(Terms{}), ...);
}

} // namespace tenon
