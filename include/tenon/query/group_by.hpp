// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// GROUP BY: which rows an aggregate sees together; and HAVING, the condition on groups.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/condition.hpp>

namespace tenon {

namespace detail {

template <class... Keys> struct group_by_clause : clause_of_kind<group_by_kind> {
    using keys = list<Keys...>;
    using parameters = concat<typename Keys::parameters...>;
    static constexpr std::size_t count = (Keys::count + ... + 0);
    static constexpr unsigned facts = (Keys::facts | ... | 0U) & ~static_cast<unsigned>(is_label);
    static constexpr std::size_t size = sizeof...(Keys);
    static constexpr void walk(walker& w) noexcept { (Keys::walk(w), ...); }
};

template <class Condition>
struct having_clause : composed<having_clause<Condition>, Condition>, clause_of_kind<having_kind> {
    using condition = Condition;
};

template <class Key> consteval bool group_key_now() {
    if constexpr (is_operand<Key>)
        return !is_value_node<node_of<Key>>;
    else
        return false;
}
template <class... Keys>
inline constexpr bool group_keys = sizeof...(Keys) != 0 && (group_key_now<Keys>() && ...);

template <class Key> inline constexpr bool constant_key = true;
template <class Key>
    requires is_operand<Key>
inline constexpr bool constant_key<Key> =
    node_of<Key>::count == 0 || (node_of<Key>::facts & is_label) != 0;
/// A key with runtime values can be told from others of its shape by its label alone.
template <class... Keys> inline constexpr bool recognisable_keys = (constant_key<Keys> && ...);

template <class Key> inline constexpr bool equal_key = true;
template <class Key>
    requires is_operand<Key>
inline constexpr bool equal_key<Key> = family_of<type_of<Key>> != family::json;
/// Databases disagree on which documents are the same.
template <class... Keys> inline constexpr bool keys_have_equality = (equal_key<Keys> && ...);

} // namespace detail

#define TENON_GROUP_BY_RULES(RULE)                                                                 \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::may_follow<Self, detail::group_by_kind, Keys...>>),              \
        "tenon::group_by: GROUP BY stands once, behind WHERE; call it before having() and "        \
        "order_by()",                                                                              \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::group_keys<Keys...>),                                                          \
        "tenon::group_by: this is no column and no expression; group by what select() shows",      \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::aggregate_free<Keys...>>),                                       \
        "tenon::group_by: an aggregate is made from a group, it can't make one; group by "         \
        "columns",                                                                                 \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::keys_have_equality<Keys...>),                                                  \
        "tenon::group_by: databases disagree on which documents of JSON are the same; group by "   \
        "a number, a text or a time",                                                              \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::recognisable_keys<Keys...>),                                                   \
        "tenon::group_by: an expression with runtime values is known by its label only; "          \
        "label it with as<>, or write the values as tn::lit",                                      \
        "error"                                                                                    \
    )))

#define TENON_HAVING_RULES(RULE)                                                                   \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::may_follow<Self, detail::having_kind, Conditions...>>),          \
        "tenon::having: HAVING stands before ORDER BY; call it behind group_by()",                 \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::conditions<Conditions...>>),                                     \
        "tenon::having: this is no condition; compare it with something",                          \
        "error"                                                                                    \
    )))

namespace detail {

template <class D, class Key> constexpr void spell_group_key(writer<D> w, Key key) {
    const std::size_t place = w.out.output_index(id_of<Key>);
    if (requires { Key::is_column; } || place == w.out.output_count) {
        w << key;
    } else {
        w.number(static_cast<std::int64_t>(place) + 1);
        w.out.cursor += Key::count;
    }
}

} // namespace detail

template <class D, class... Keys>
constexpr void spell(ansi, detail::group_by_clause<Keys...>, writer<D> w) {
    w << " GROUP BY ";
    bool first = true;
    ((w << (std::exchange(first, false) ? "" : ", "), detail::spell_group_key(w, Keys{})), ...);
}

template <class D, class Condition>
constexpr void spell(ansi, detail::having_clause<Condition>, writer<D> w) {
    if (detail::is_present<Condition>(w.out.cells, w.out.cursor))
        w << " HAVING " << Condition{};
    else
        w.out.cursor += Condition::count;
}

} // namespace tenon
