// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors

// The measured region: while a `counted` lives, callgrind counts instructions, and allocations.cpp
// heap allocations.
#pragma once

#include <cstdint>

#if __has_include(<valgrind/callgrind.h>)
#include <valgrind/callgrind.h>
#else
#define CALLGRIND_TOGGLE_COLLECT static_cast<void>(0)
#endif

namespace bench {

/// Heap allocations of the process so far. Null unless the program is linked with allocations.cpp.
extern "C" std::uint64_t bench_allocations() __attribute__((weak));

class counted {
public:
    /// Adds to `allocations` what the region allocates, or leaves -1 there if nobody counts.
    explicit counted(std::int64_t& allocations) : allocations_(allocations) {
        allocations_ = bench_allocations ? -now() : -1;
        CALLGRIND_TOGGLE_COLLECT;
    }
    ~counted() {
        CALLGRIND_TOGGLE_COLLECT;
        if (bench_allocations)
            allocations_ += now();
    }
    counted(const counted&) = delete;
    counted& operator=(const counted&) = delete;

private:
    static std::int64_t now() { return static_cast<std::int64_t>(bench_allocations()); }

    std::int64_t& allocations_;
};

} // namespace bench
