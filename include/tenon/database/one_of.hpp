// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A dialect that is chosen at run time among several: what all of them have.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/render/dialect.hpp>

namespace tenon::detail {

/// In the rules, the place of a dialect that the compiler does not know: a feature is there if all
/// have it. Nothing is spelt in it.
template <class... Dialects> struct one_of {
    static constexpr bool has_full_join = (Dialects::has_full_join && ...);
    static constexpr bool has_partial_indexes = (Dialects::has_partial_indexes && ...);
    static constexpr bool has_expression_indexes = (Dialects::has_expression_indexes && ...);
    static constexpr bool index_has_any_length = (Dialects::index_has_any_length && ...);
    static constexpr bool primary_key_has_any_length =
        (Dialects::primary_key_has_any_length && ...);
    static constexpr bool has_deferred_keys = (Dialects::has_deferred_keys && ...);
    static constexpr bool references_name_schemas = (Dialects::references_name_schemas && ...);
    static constexpr bool returns_inserted = (Dialects::returns_inserted && ...);
    static constexpr bool returns_updated = (Dialects::returns_updated && ...);
    static constexpr bool returns_deleted = (Dialects::returns_deleted && ...);
    static constexpr bool conflict_has_target = (Dialects::conflict_has_target && ...);
    static constexpr bool conflict_update_wants_target =
        (Dialects::conflict_update_wants_target || ...);
};

} // namespace tenon::detail
