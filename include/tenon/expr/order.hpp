// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The terms of ORDER BY: an expression, a direction, and where NULLs go.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/expr/composed.hpp>

namespace tenon {

namespace detail {

/// Where NULLs sort. NULL is the smallest value unless said otherwise, on every database.
enum class nulls : std::uint8_t { smallest, first, last };

template <class Operand, bool Descending, nulls Nulls>
struct order_term
    : node_facts<Operand::count, Operand::facts & ~static_cast<unsigned>(is_label | is_untyped)> {
    using type = typename Operand::type;
    using operands = list<Operand>;
    using walked = Operand;
    using parameters = typename Operand::parameters;
    static constexpr bool nullable(const null_scope& s) noexcept { return Operand::nullable(s); }
    static constexpr void walk(walker& w) noexcept { Operand::walk(w); }
};

} // namespace detail

/// A term of order_by(): `users.age.desc().nulls_last()`.
template <class Operand, bool Descending, detail::nulls Nulls> struct order_by_term {
    using order_node = detail::order_term<Operand, Descending, Nulls>;
    using node = order_node;
    detail::values_of<Operand> data{};

    /// NULLs before all values. \par SQL `NULLS FIRST`, or on MySQL an `IS NULL` term before it.
    TENON_INLINE order_by_term<Operand, Descending, detail::nulls::first> nulls_first() const {
        return {data};
    }
    /// NULLs behind all values. \par SQL `NULLS LAST`, or on MySQL an `IS NULL` term before it.
    TENON_INLINE order_by_term<Operand, Descending, detail::nulls::last> nulls_last() const {
        return {data};
    }
};

namespace detail {

template <class X>
concept order_term_like = requires { typename bare<X>::order_node; };

template <bool Descending, class X> TENON_INLINE auto order_term_of(const X& x) {
    order_by_term<node_of<X>, Descending, nulls::smallest> term{};
    if constexpr (node_of<X>::count != 0) {
        std::size_t used = 0;
        append(term.data, used, x.data);
    }
    return term;
}

template <class Self> struct order_methods {
    /// Ascending, the default. NULLs come first.
    TENON_INLINE auto asc() const { return order_term_of<false>(static_cast<const Self&>(*this)); }
    /// Descending. NULLs come last.
    TENON_INLINE auto desc() const { return order_term_of<true>(static_cast<const Self&>(*this)); }
};

/// An expression in ORDER BY: the label or the ordinal under which it is selected, or itself.
template <class D, class Operand> constexpr void spell_order_key(writer<D> w, Operand operand) {
    const std::size_t place = w.out.output_index(id_of<Operand>);
    if (place == w.out.output_count || (Operand::count != 0 && (Operand::facts & is_label) == 0)) {
        w << operand;
        return;
    }
    if constexpr ((Operand::facts & is_label) != 0)
        w.quoted(Operand::label);
    else if constexpr (requires { Operand::is_column; })
        w << operand;
    else
        w.number(static_cast<std::int64_t>(place) + 1);
    if constexpr (!requires { Operand::is_column; })
        w.out.cursor += Operand::count;
}

} // namespace detail

/// NULL order is spelt out where an expression may be NULL and the database would do otherwise.
template <class D, class Operand, bool Descending, detail::nulls Nulls>
constexpr void spell(ansi, detail::order_term<Operand, Descending, Nulls>, writer<D> w) {
    detail::spell_order_key(w, Operand{});
    if (Descending)
        w << " DESC";
    constexpr bool first =
        Nulls == detail::nulls::first || (Nulls == detail::nulls::smallest && !Descending);
    constexpr bool as_it_is = first == (D::nulls_are_smallest != Descending);
    if (!as_it_is && Operand::nullable(*w.out.nulls))
        w << (first ? " NULLS FIRST" : " NULLS LAST");
}

} // namespace tenon
