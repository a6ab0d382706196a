// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Data shaped like the benchmark's, made up on the spot.
#pragma once

#include "dataset.hpp"

namespace reporting {

inline constexpr int default_orders = 3'000;
inline constexpr int most_orders = 10'000'000;
inline constexpr std::uint64_t default_seed = 14; // with it, all nine questions have an answer

/// So many orders, and as many customers, parts and suppliers as go with them. The same on every
/// platform for the same seed.
dataset generate(int order_count = default_orders, std::uint64_t seed = default_seed);

} // namespace reporting
