// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Running a transaction again where the database says that it may succeed then.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/error.hpp>

#include <chrono>

namespace tenon {

/// How often a transaction is run, and how long to wait between: doubled each time, half as much more
/// or less at random, so that those who met do not meet again.
///
///     db.transaction(tn::retry{.attempts = 5}, [&](tn::transaction& tx) { ... });
struct retry {
    int attempts = 5;
    std::chrono::milliseconds pause{10};
    std::chrono::milliseconds longest{1000};
};

namespace detail {

/// The pause behind an attempt, from 1 on; `chance` is any number.
constexpr std::chrono::milliseconds pause_behind(
    const retry& policy, int attempt, std::uint64_t chance
) noexcept {
    std::int64_t middle = policy.pause.count();
    for (int i = 1; i < attempt && middle < policy.longest.count(); ++i)
        middle *= 2;
    if (middle > policy.longest.count())
        middle = policy.longest.count();
    if (middle <= 0)
        return std::chrono::milliseconds{0};
    const auto spread = static_cast<std::uint64_t>(middle);
    return std::chrono::milliseconds{middle / 2 + static_cast<std::int64_t>(chance % (spread + 1))};
}

/// A number that differs from one call to the next; Knuth's multiplier spreads what the clock gives.
inline std::uint64_t any_number() noexcept {
    const auto ticks = std::chrono::steady_clock::now().time_since_epoch().count();
    return (static_cast<std::uint64_t>(ticks) * 6364136223846793005U) >> 33U;
}

} // namespace detail

} // namespace tenon
