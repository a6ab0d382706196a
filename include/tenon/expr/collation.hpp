// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A text compared by another collation than the column's.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/expr/composed.hpp>

namespace tenon {

namespace detail {

/// `operand COLLATE "Name"`
template <name Name, class Operand> struct collation : composed<collation<Name, Operand>, Operand> {
    using type = typename Operand::type;
};

} // namespace detail

template <class D, name Name, class Operand>
constexpr void spell(ansi, detail::collation<Name, Operand>, writer<D> w) {
    w.part(Operand{}, detail::level_of<Operand> != detail::level::atom);
    (w << " COLLATE ").quoted(Name.view());
}

} // namespace tenon
