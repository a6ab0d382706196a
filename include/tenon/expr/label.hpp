// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Labels: an expression with a name, used in the select list and again in the clauses behind it.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/expr/composed.hpp>

namespace tenon {

namespace detail {

/// `operand AS "Name"` where it is selected.
template <name Name, class Operand> struct labelled : composed<labelled<Name, Operand>, Operand> {
    using type = typename Operand::type;
    using operand = Operand;
    static constexpr unsigned facts = Operand::facts | is_label;
    static constexpr std::string_view label = Name.view();
    static constexpr level precedence = level_of<Operand>;
    static constexpr bool nullable(const null_scope& s) noexcept { return Operand::nullable(s); }
    static constexpr void walk(walker& w) noexcept {
        if (!w.grouped(id_of<labelled>))
            Operand::walk(w);
    }
};

template <class X> inline constexpr bool labels_itself = false;
template <name Name, class Operand>
inline constexpr bool labels_itself<labelled<Name, Operand>> = true;

template <class X> consteval bool unlabelled_now() {
    if constexpr (is_operand<X>)
        return (node_of<X>::facts & is_label) == 0;
    else
        return true;
}
template <class X> inline constexpr bool unlabelled = unlabelled_now<X>();

} // namespace detail

#define TENON_LABEL_RULES(RULE, X)                                                                 \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::is_operand<X>>),                                                 \
        "tenon::label: this is no expression; label a column, a function or an operation",         \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::unlabelled<X>),                                                                \
        "tenon::label: the expression has a label already; label it once",                         \
        "error"                                                                                    \
    )))

/// `expression AS "Name"`: the free form of `.as<"Name">()`, for generic code.
template <name Name, class X> TENON_INLINE auto label(X&& x) TENON_LABEL_RULES(TENON_AT_CALL, X) {
    using detail::refusal;
    TENON_LABEL_RULES(TENON_OR_REFUSE, X)
    return detail::make<detail::labelled<Name, detail::node_of<X>>, detail::type_of<X>>(
        std::forward<X>(x)
    );
}

namespace detail {

/// Of columns and clocks; an expression has it itself.
template <class Self> struct label_methods {
    /// `expression AS "Name"`. The result is a value: select it, and use it again in having() and
    /// order_by(); a row is indexed with it, `row[spent]`.
    template <name Name, class X = Self> // Self is not complete where the class is read
    TENON_INLINE auto as() const TENON_LABEL_RULES(TENON_AT_CALL, X) {
        TENON_LABEL_RULES(TENON_OR_REFUSE, X)
        return make<labelled<Name, node_of<Self>>, type_of<Self>>(static_cast<const Self&>(*this));
    }
};

} // namespace detail

template <class D, name Name, class Operand>
constexpr void spell(ansi, detail::labelled<Name, Operand>, writer<D> w) {
    w << Operand{};
}

} // namespace tenon
