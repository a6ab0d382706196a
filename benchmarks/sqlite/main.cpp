// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors

// Runs one operation in one variant, so that a process measures one thing, and prints a line:
// operation variant operations allocations checksum

#include "item.hpp"

#include <cinttypes>
#include <cstdio>
#include <exception>
#include <string_view>

int main(int argc, char** argv) try {
    const std::string_view operation = argc == 3 ? argv[1] : "";
    const std::string_view variant = argc == 3 ? argv[2] : "";
    for (const auto& each : bench::benchmarks()) {
        if (each.operation != operation || each.variant != variant)
            continue;
        const auto result = each.run();
        std::printf(
            "%s %s %" PRId64 " %" PRId64 " %016" PRIx64 "\n",
            argv[1],
            argv[2],
            result.operations,
            result.allocations,
            result.sum.value()
        );
        return 0;
    }
    std::fprintf(stderr, "usage: %s OPERATION VARIANT, being one of\n", argv[0]);
    for (const auto& each : bench::benchmarks())
        std::fprintf(stderr, "  %s %s\n", each.operation.data(), each.variant.data());
    return 2;
} catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
}
