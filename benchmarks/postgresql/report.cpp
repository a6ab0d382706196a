// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors

// Reads lines "operation variant operations instructions allocations checksum", prints the table,
// compares with the bars and writes the JSON object named by its argument.

#include "../support/report.hpp"

#include <cmath>
#include <cstdio>
#include <iostream>
#include <map>
#include <string>
#include <utility>

namespace {

/// Instructions of Tenon for one of libpq by hand. How often the kernel is asked differs a little
/// from run to run. The loop that unloads by hand looks at no size before it reads what is behind it, nor at
/// a value's type; both take a sixth of what a streamed row takes.
const std::pair<const char*, double> all_bars[] = {
    {"point_select", 1.05},
    {"scan_views", 1.10},
    {"scan_all", 1.20},
    {"unload", 1.70},
    {"batch", 1.20},
    {"insert_range", 1.15}};

struct figures {
    double ir = NAN; // all per operation
    double allocations = NAN;
    std::string checksum = "none";
};
using all_figures = std::map<std::pair<std::string, std::string>, figures>;

all_figures read() {
    all_figures all;
    std::string operation, variant, checksum;
    double operations, instructions, allocations;
    while (std::cin >> operation >> variant >> operations >> instructions >> allocations >> checksum
    )
        all[{operation, variant}] = {
            instructions > 0 ? instructions / operations : NAN,
            allocations >= 0 ? allocations / operations : NAN,
            checksum};
    return all;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2)
        return 2;
    all_figures all = read();
    bench::bars bars;
    bench::json_object json;
    std::printf(
        "%-14s%12s%12s%10s%14s%14s\n", "operation", "libpq", "tenon", "/", "allocations", "of libpq"
    );
    for (const auto& [operation, bar] : all_bars) {
        const figures& hand = all[{operation, "libpq"}];
        const figures& tenon = all[{operation, "tenon"}];
        const double ratio = tenon.ir / hand.ir;
        std::printf(
            "%-14s%12.0f%12.0f%10.3f%14.2f%14.2f\n",
            operation,
            hand.ir,
            tenon.ir,
            ratio,
            tenon.allocations,
            hand.allocations
        );
        bars.hold(std::string(operation) + " tenon/libpq", ratio, bar, 3);
        if (tenon.checksum != hand.checksum || tenon.checksum == "none")
            bars.miss(std::string(operation) + ": libpq and tenon read different values");
        json.add(
            operation,
            bench::json_object()
                .add("ir", tenon.ir, 0)
                .add("libpq", ratio, 3)
                .add("bar", bar, 2)
                .add("allocations", tenon.allocations, 2)
                .add("allocations_libpq", hand.allocations, 2)
                .text()
        );
    }
    return bars.finish(argv[1], json);
}
