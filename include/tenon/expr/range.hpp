// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Ranges and lists: between, in, and their negations, as methods of expressions.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/expr/block.hpp>
#include <tenon/expr/call.hpp>
#include <tenon/expr/operator.hpp>

#include <initializer_list>
#include <iterator>

namespace tenon {

namespace detail {

/// `operand [NOT] BETWEEN low AND high`.
template <bool Negated, class Operand, class Low, class High>
struct between_test : composed<between_test<Negated, Operand, Low, High>, Operand, Low, High> {
    using type = bool;
    static constexpr level precedence = level::comparison;
};

/// `operand [NOT] IN (items)`.
template <bool Negated, class Operand, class... Items>
struct list_test : composed<list_test<Negated, Operand, Items...>, Operand, Items...> {
    using type = bool;
    static constexpr level precedence = level::comparison;
};

/// The elements of a range, in one cell: a block.
template <class Sql> struct block_of {
    using type = Sql;
    using parameters = list<>;
    static constexpr std::size_t count = 1;
    static constexpr unsigned facts = unsigned{owns_values} | unsigned{is_dynamic};
    static constexpr bool nullable(const null_scope&) noexcept { return false; }
    static constexpr void walk(walker& w) noexcept { w.value(role::length); }
};

/// `operand [NOT] IN (elements)`; of no elements it is FALSE, or TRUE. A range that if_set may leave
/// out, `Optional`, takes the condition away with it.
template <bool Negated, bool Optional, class Operand, class Block>
struct range_test : composed<range_test<Negated, Optional, Operand, Block>, Operand, Block> {
    using type = bool;
    static constexpr level precedence = level::comparison;
    static constexpr bool present(const datum* cells, std::size_t first) noexcept {
        return !Optional || !cells[first + Operand::count].is_null();
    }
};

/// A range that is no value: no text and no blob.
template <class X>
concept range_like =
    !is_operand<X> && !is_value<std::remove_cvref_t<X>> && requires(std::remove_reference_t<X>& x) {
        std::begin(x);
        std::end(x);
    };

template <class X> struct element_of_range {
    using type = void;
};
template <range_like X> struct element_of_range<X> {
    using type =
        std::iter_value_t<decltype(std::begin(std::declval<std::remove_reference_t<X>&>()))>;
};
template <class Optional> struct element_of_range<optional_value<Optional>> {
    using type = typename element_of_range<strip_optional<std::remove_cvref_t<Optional>>>::type;
};

/// The type of the elements of a range, or of an optional range in if_set(); void of all else.
template <class X> using element_type = typename element_of_range<std::remove_cvref_t<X>>::type;

template <class... Xs> struct sole {
    static constexpr bool is_range = false;
};
template <class X> struct sole<X> {
    static constexpr bool is_range = !std::is_void_v<element_type<X>>;
};

/// Subqueries have an in() of their own.
template <class... Xs>
inline constexpr bool no_query = (!is_statement_like<std::remove_cvref_t<Xs>> && ...);

// Rules

template <class Self, class...> inline constexpr bool typed_subject = !is_untyped_operand<Self>;

template <class Self, class X> consteval bool comparable_item_now() {
    if constexpr (std::is_void_v<element_type<X>>)
        return comparable_operands<Self, X>;
    else if constexpr (already_refused<Self> || is_optional_value<element_type<X>>)
        return true;
    else
        return comparable_value<type_of<Self>, element_type<X>>();
}
template <class Self, class... Xs>
inline constexpr bool comparable_items = (comparable_item_now<Self, Xs>() && ...);

template <class... Xs>
inline constexpr bool no_null_item =
    ((!is_optional_value<Xs> && !is_optional_value<element_type<Xs>>)&&...);

template <class... Xs>
inline constexpr bool one_range = sizeof...(Xs) == 1 || (std::is_void_v<element_type<Xs>> && ...);

} // namespace detail

#define TENON_BETWEEN_RULES(RULE, function)                                                        \
    RULE((diagnose_if(                                                                             \
        not(detail::typed_subject<Self, Low>),                                                     \
        "tenon::" function ": the parameter has no type; give it one, tn::param<\"n\", T>",        \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::no_null_part<Low, High>),                                                      \
        "tenon::" function ": nothing is between NULL and something; compare with >= and <=, "     \
        "and leave out what is missing with if_set()",                                             \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds < detail::comparable_operands<Self, Low> &&                              \
                detail::comparable_operands < Self,                                                \
            High >>                                                                                \
        ),                                                                                         \
        "tenon::" function ": a limit is of another type; compare like with like, or cast it",     \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::ordered_sides<Self, Low>>),                                      \
        "tenon::" function ": databases disagree on the order of intervals; compare points in "    \
        "time, or store a number of seconds",                                                      \
        "error"                                                                                    \
    )))

#define TENON_IN_RULES(RULE, function)                                                             \
    RULE((diagnose_if(                                                                             \
        not(sizeof...(Items) != 0),                                                                \
        "tenon::" function ": there is nothing to look in; give values, or a range, which may "    \
        "be empty",                                                                                \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::one_range<Items...>),                                                          \
        "tenon::" function ": a range stands beside other values; put all into one range",         \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::typed_subject<Self, Items...>),                                                \
        "tenon::" function ": the parameter has no type; give it one, tn::param<\"n\", T>",        \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::no_null_item<Items...>),                                                       \
        "tenon::" function ": NULL equals nothing; leave it out of the list, and ask is_null()",   \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::comparable_items<Self, Items...>),                                             \
        "tenon::" function ": a value is of another type; compare like with like, or cast it",     \
        "error"                                                                                    \
    )))

#define TENON_IN_LIST_RULES(RULE, function)                                                        \
    RULE((diagnose_if(                                                                             \
        not(detail::typed_subject<Self, Item>),                                                    \
        "tenon::" function ": the parameter has no type; give it one, tn::param<\"n\", T>",        \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::no_null_item<Item>),                                                           \
        "tenon::" function ": NULL equals nothing; leave it out of the list, and ask is_null()",   \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::comparable_items<Self, Item>),                                                 \
        "tenon::" function ": a value is of another type; compare like with like, or cast it",     \
        "error"                                                                                    \
    )))

namespace detail {

template <class Self> struct range_methods {
    /// Not below `low` and not above `high`. A limit in if_set() that is not set is no limit.
    /// \par SQL `x BETWEEN low AND high`
    template <class Low, class High>
    TENON_INLINE auto between(Low&& low, High&& high) const
        TENON_BETWEEN_RULES(TENON_AT_CALL, "between") {
        TENON_BETWEEN_RULES(TENON_OR_REFUSE, "between")
        return between_limits<false>(std::forward<Low>(low), std::forward<High>(high));
    }
    /// Below `low` or above `high`.
    template <class Low, class High>
    TENON_INLINE auto not_between(Low&& low, High&& high) const
        TENON_BETWEEN_RULES(TENON_AT_CALL, "not_between") {
        TENON_BETWEEN_RULES(TENON_OR_REFUSE, "not_between")
        return between_limits<true>(std::forward<Low>(low), std::forward<High>(high));
    }

    /// Equal to one of some values or expressions, `.in("open", "paid")`, or to one of the elements
    /// of any range, which is copied: `.in(ids)`. In an empty range there is nothing.
    /// \par SQL `x IN (?, ?)`; of a range with as many placeholders as the next power of two
    template <class... Items>
        requires no_query<Items...>
    TENON_INLINE auto in(Items&&... items) const TENON_IN_RULES(TENON_AT_CALL, "in") {
        TENON_IN_RULES(TENON_OR_REFUSE, "in")
        return in_items<false>(std::forward<Items>(items)...);
    }
    /// Unequal to all of some values; of a range that is empty everything is.
    template <class... Items>
        requires no_query<Items...>
    TENON_INLINE auto not_in(Items&&... items) const TENON_IN_RULES(TENON_AT_CALL, "not_in") {
        TENON_IN_RULES(TENON_OR_REFUSE, "not_in")
        return in_items<true>(std::forward<Items>(items)...);
    }

    /// The same of a list in braces, `.in({1, 2, 3})`.
    template <class Item>
    TENON_INLINE auto in(std::initializer_list<Item> items) const
        TENON_IN_LIST_RULES(TENON_AT_CALL, "in") {
        TENON_IN_LIST_RULES(TENON_OR_REFUSE, "in")
        return in_items<false>(items);
    }
    template <class Item>
    TENON_INLINE auto not_in(std::initializer_list<Item> items) const
        TENON_IN_LIST_RULES(TENON_AT_CALL, "not_in") {
        TENON_IN_LIST_RULES(TENON_OR_REFUSE, "not_in")
        return in_items<true>(items);
    }

private:
    template <bool Negated, class Low, class High>
    TENON_INLINE auto between_limits(Low&& low, High&& high) const {
        const Self& self = static_cast<const Self&>(*this);
        if constexpr (is_optional_operand<std::remove_cvref_t<Low>> || is_optional_operand<std::remove_cvref_t<High>>) {
            if constexpr (Negated)
                return self < std::forward<Low>(low) || self > std::forward<High>(high);
            else
                return self >= std::forward<Low>(low) && self <= std::forward<High>(high);
        } else {
            using From = lifted<type_of<Self>, Low&&>;
            using To = lifted<type_of<Self>, High&&>;
            return make<
                between_test<Negated, node_of<Self>, From, To>,
                void,
                typename From::type,
                typename To::type>(self, std::forward<Low>(low), std::forward<High>(high));
        }
    }

    template <bool Negated, class... Items> TENON_INLINE auto in_items(Items&&... items) const {
        const Self& self = static_cast<const Self&>(*this);
        if constexpr (sole<Items...>::is_range)
            return in_range<Negated>(self, items...);
        else
            return make<
                list_test<Negated, node_of<Self>, lifted<type_of<Self>, Items&&>...>,
                void,
                typename lifted<type_of<Self>, Items&&>::type...>(
                self, std::forward<Items>(items)...
            );
    }

    template <bool Negated, class Range>
    static TENON_INLINE auto in_range(const Self& self, Range& range) {
        using Sql = bound_type<type_of<Self>, element_type<Range>>;
        constexpr bool optional = is_optional_operand<std::remove_cvref_t<Range>>;
        expression<range_test<Negated, optional, node_of<Self>, block_of<Sql>>> made{};
        std::size_t used = 0;
        append_part<void>(made.data, used, self);
        if constexpr (!optional)
            made.data.cells[used] = make_block<Sql>(range);
        else if (range.value.has_value())
            made.data.cells[used] = make_block<Sql>(*range.value);
        return made;
    }
};

/// The elements of a block, up to the padded size: one text serves all lengths that come to it.
template <class D, class Sql> constexpr void spell_elements(writer<D> w, block_of<Sql>) {
    placeholder made = placeholder_of<Sql>;
    made.source = static_cast<std::uint16_t>(w.out.cursor++);
    const std::size_t size = block_size(w.out.cells[made.source]);
    const std::size_t padded = w.out.literals ? size : padded_size(size);
    for (std::size_t element = 1; element <= padded; ++element) {
        if (element != 1)
            w << ", ";
        made.element = static_cast<std::uint16_t>(element);
        if (w.out.literals)
            write_literal(D{}, made, element_of(w.out.cells[made.source], made.element), w.out);
        else
            spell_bound(D{}, made, w);
    }
}

} // namespace detail

#undef TENON_IN_LIST_RULES
#undef TENON_IN_RULES
#undef TENON_BETWEEN_RULES

template <class D, bool Negated, class Operand, class Low, class High>
constexpr void spell(ansi, detail::between_test<Negated, Operand, Low, High>, writer<D> w) {
    detail::spell_part(w, Operand{}, detail::level::comparison, true);
    w << (Negated ? " NOT BETWEEN " : " BETWEEN ");
    detail::spell_part(w, Low{}, detail::level::comparison, true);
    w << " AND ";
    detail::spell_part(w, High{}, detail::level::comparison, true);
}

template <class D, bool Negated, class Operand, class... Items>
constexpr void spell(ansi, detail::list_test<Negated, Operand, Items...>, writer<D> w) {
    detail::spell_part(w, Operand{}, detail::level::comparison, true);
    w << (Negated ? " NOT IN (" : " IN (");
    detail::spell_list(w, Items{}...);
    w << ')';
}

template <class D, bool Negated, bool Optional, class Operand, class Block>
constexpr void spell(
    ansi, detail::range_test<Negated, Optional, Operand, Block> node, writer<D> w
) {
    const bool present = node.present(w.out.cells, w.out.cursor);
    if (!present || detail::block_size(w.out.cells[w.out.cursor + Operand::count]) == 0) {
        w << (Negated || !present ? "TRUE" : "FALSE");
        w.out.cursor += node.count;
    } else {
        detail::spell_part(w, Operand{}, detail::level::comparison, true);
        w << (Negated ? " NOT IN (" : " IN (");
        detail::spell_elements(w, Block{});
        w << ')';
    }
}

} // namespace tenon
