// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A text as a part of a pattern: tn::escaped.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/expr/like.hpp>

namespace tenon {

/// A text whose `%`, `_` and backslashes stand for themselves in a pattern:
/// `users.name.ilike("%" + tn::escaped(typed) + "%")`. contains(), starts_with() and ends_with() need no
/// such thing. Throws value_error for a text with a NUL in it, or that is no UTF-8.
inline std::string escaped(std::string_view text) { return detail::pattern_of<false, false>(text); }

} // namespace tenon
