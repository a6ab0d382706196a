// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Conditions that a runtime value may leave out: `if_set` and `when`.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/expr/composed.hpp>

namespace tenon {

namespace detail {

/// Whether the part of the text that `Node` writes is there for these values.
template <class Node> constexpr bool is_present(const datum* cells, std::size_t first) noexcept {
    if constexpr ((Node::facts & is_dynamic) != 0 && requires { Node::present(cells, first); })
        return cells == nullptr || Node::present(cells, first);
    else
        return true;
}

/// Parts with `word` between them, without those that a value has left out.
template <class... Parts, class D>
constexpr void spell_present(writer<D> w, std::string_view word, level around) {
    std::string_view between;
    const auto one = [&]<class Part>(Part part) {
        if (is_present<Part>(w.out.cells, w.out.cursor)) {
            spell_part(w << std::exchange(between, word), part, around);
        } else {
            w.out.cursor += Part::count;
        }
    };
    (one(Parts{}), ...);
}

/// A value that takes its comparison away with it when there is none.
template <class Sql, bool Owned> struct bound_if_set : bound<Sql, Owned> {
    static constexpr bool may_be_left_out = true;
    static constexpr unsigned facts = bound<Sql, Owned>::facts | is_dynamic;
    static constexpr void walk(walker& w) noexcept {
        w.value(is_viewed<Sql> ? role::text_presence : role::presence);
    }
};

/// A condition that is there when the value at `Place` among its cells is.
template <class Condition, std::size_t Place>
struct guarded : composed<guarded<Condition, Place>, Condition> {
    using type = bool;
    static constexpr level precedence = level_of<Condition>;
    static constexpr bool present(const datum* cells, std::size_t first) noexcept {
        return !cells[first + Place].is_null();
    }
};

/// A condition behind a flag.
template <class Condition> struct flagged : composed<flagged<Condition>, Condition> {
    using type = bool;
    static constexpr level precedence = level_of<Condition>;
    static constexpr std::size_t count = 1 + Condition::count;
    static constexpr unsigned facts = Condition::facts | is_dynamic;
    static constexpr bool present(const datum* cells, std::size_t first) noexcept {
        return !cells[first].is_null() && is_present<Condition>(cells, first + 1);
    }
    static constexpr void walk(walker& w) noexcept {
        w.value(role::presence);
        Condition::walk(w);
    }
};

} // namespace detail

namespace detail {

template <class Optional> struct type_of_operand<optional_value<Optional>, false> {
    using type = literal_type<bare<Optional>>;
};
template <class Optional>
struct type_of_operand<optional_value<Optional>&&, false>
    : type_of_operand<optional_value<Optional>, false> {};
template <class Optional>
struct type_of_operand<const optional_value<Optional>&, false>
    : type_of_operand<optional_value<Optional>, false> {};

template <class Partner, class X, class Optional>
struct value_node<Partner, X, optional_value<Optional>> {
    using type = bound_if_set<bound_type<Partner, bare<Optional>>, wants_owner<Optional>>;
};

template <class Node, class L, class R> struct with_presence_of {
    using type = Node;
};
template <
    class Op,
    template <class, class, class>
    class Comparison,
    class Left,
    class Right,
    class L,
    class R>
    requires is_optional_operand<bare<L>>
struct with_presence_of<Comparison<Op, Left, Right>, L, R> {
    using type = guarded<Comparison<Op, Left, Right>, 0>;
};
template <
    class Op,
    template <class, class, class>
    class Comparison,
    class Left,
    class Right,
    class L,
    class R>
    requires is_optional_operand<bare<R>>
struct with_presence_of<Comparison<Op, Left, Right>, L, R> {
    using type = guarded<Comparison<Op, Left, Right>, Left::count>;
};

/// `Node`, or `Node` as long as the optional value among its operands has a value.
template <bool Guarded> struct presence {
    template <class Node, class, class> using type = Node;
};
template <> struct presence<true> {
    template <class Node, class L, class R>
    using type = typename with_presence_of<Node, L, R>::type;
};
template <class Node, class L, class R>
using with_presence = typename presence<
    is_optional_operand<bare<L>> || is_optional_operand<bare<R>>>::template type<Node, L, R>;

template <class X>
inline constexpr bool at_most_one_optional = !is_optional<strip_optional<bare<X>>>;

} // namespace detail

#define TENON_IF_SET_RULES(RULE)                                                                   \
    RULE((diagnose_if(                                                                             \
        not(detail::is_optional<std::remove_cvref_t<Optional>>),                                   \
        "tenon::if_set: the value is always set; give a std::optional, or compare directly",       \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::at_most_one_optional<Optional>),                                               \
        "tenon::if_set: an optional within an optional is not told from one that is not set; "     \
        "give one std::optional, and set NULL by = std::nullopt",                                  \
        "error"                                                                                    \
    )))

/// A value that may be missing, in a comparison that is left out when it is:
/// `.where(products.price >= tn::if_set(min_price))`.
///
/// \par SQL The comparison, or nothing at all: what AND or OR connected with it stands alone, and a
/// WHERE of which nothing is left is not written.
/// \par Lifetimes An lvalue optional is viewed until the query has run, an rvalue kept.
template <class Optional>
TENON_INLINE auto if_set(Optional&& value) TENON_IF_SET_RULES(TENON_AT_CALL) {
    using detail::refusal;
    TENON_IF_SET_RULES(TENON_OR_REFUSE)
    return optional_value<Optional>{std::forward<Optional>(value)};
}
#undef TENON_IF_SET_RULES

#define TENON_WHEN_RULES(RULE)                                                                     \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::condition<Condition>>),                                          \
        "tenon::when: the second argument is no condition; compare it with something",             \
        "error"                                                                                    \
    )))

/// A condition that is left out when `wanted` is false:
/// `.where(tn::when(in_stock_only, products.stock > 0))`. The SQL is that of if_set.
template <class Condition>
TENON_INLINE auto when(bool wanted, Condition&& condition) TENON_WHEN_RULES(TENON_AT_CALL) {
    using detail::refusal;
    TENON_WHEN_RULES(TENON_OR_REFUSE) {
        expression<detail::flagged<detail::lifted<bool, Condition&&>>> made{};
        std::size_t used = 1;
        made.data.cells[0] = wanted ? datum{std::int64_t{1}} : datum{};
        detail::append_part<bool>(made.data, used, std::forward<Condition>(condition));
        return made;
    }
}
#undef TENON_WHEN_RULES

template <class D, class Condition, std::size_t Place>
constexpr void spell(ansi, detail::guarded<Condition, Place>, writer<D> w) {
    if (detail::is_present<detail::guarded<Condition, Place>>(w.out.cells, w.out.cursor)) {
        w << Condition{};
    } else {
        w << "TRUE";
        w.out.cursor += Condition::count;
    }
}

template <class D, class Condition>
constexpr void spell(ansi, detail::flagged<Condition>, writer<D> w) {
    if (detail::is_present<detail::flagged<Condition>>(w.out.cells, w.out.cursor)) {
        ++w.out.cursor;
        w << Condition{};
    } else {
        w << "TRUE";
        w.out.cursor += 1 + Condition::count;
    }
}

} // namespace tenon
