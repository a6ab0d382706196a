// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// From an enumerator to its label and back: tn::label_of, tn::from_label.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/meta/rule.hpp>
#include <tenon/types/bind.hpp>

namespace tenon {

namespace detail {

/// A concept would be explained by the compiler at length.
template <class Enum> inline constexpr bool has_labels = labelled_enum<Enum>;

} // namespace detail

#define TENON_LABEL_RULES(RULE, function)                                                          \
    RULE((diagnose_if(                                                                             \
        not(detail::has_labels<Enum>),                                                             \
        "tenon::" function ": this is no enumeration with labels; specialise tn::enum_labels "     \
        "for it",                                                                                  \
        "error"                                                                                    \
    )))

/// The label that an enumerator is stored by: `tn::label_of(order.status)` is `"paid"`. Throws
/// value_error for a value that is no enumerator.
template <class Enum>
constexpr std::string_view label_of(Enum value) TENON_LABEL_RULES(TENON_AT_CALL, "label_of") {
    using Result = std::string_view;
    TENON_LABEL_RULES(TENON_OR_EMPTY, "label_of")
    return detail::to_param<Enum>(value).view();
}

/// The enumerator of a label, as one that comes from outside: `tn::from_label<order_status>(text)`.
/// Empty for a text that is no label.
template <class Enum>
constexpr std::optional<Enum> from_label(std::string_view label)
    TENON_LABEL_RULES(TENON_AT_CALL, "from_label") {
    using Result = std::optional<Enum>;
    TENON_LABEL_RULES(TENON_OR_EMPTY, "from_label") {
        std::size_t place = 0;
        for (const std::string_view known : enum_labels<Enum>) {
            if (known == label)
                return static_cast<Enum>(place);
            ++place;
        }
        return std::nullopt;
    }
}

#undef TENON_LABEL_RULES

} // namespace tenon
