// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Memory that runs out when a test says so: operator new and SQLite's allocator of this program.
#pragma once

#include <cstdint>

namespace faults {

enum class failing { once, from_then_on };

/// While it lives, the allocation with this number fails on this thread, C++'s and SQLite's counted
/// together from 1.
class failing_allocation {
public:
    failing_allocation(std::int64_t number, failing how) noexcept;
    failing_allocation(const failing_allocation&) = delete;
    failing_allocation& operator=(const failing_allocation&) = delete;
    ~failing_allocation();

    bool was_reached() const noexcept;
};

/// What operator new gave and operator delete has not yet taken back, on all threads.
std::int64_t live_allocations() noexcept;
/// Whether allocations fail at all: the thread sanitizer keeps operator new to itself.
bool allocations_can_fail() noexcept;

} // namespace faults
