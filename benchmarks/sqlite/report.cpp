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
#include <vector>

namespace {

struct bar {
    std::string operation;
    double c_usual;
    double c_best;
};
const std::vector<bar> all_bars = {
    {"point_select", 0.90, 1.03},
    {"scan_views", 0.72, 1.03},
    {"insert_range", 0.92, 1.05},
    {"insert_keys", 1.00, 1.10}};

// Connecting is not a cost of one operation, but a few of its allocations may fall into the region.
constexpr double allocation_tolerance = 0.02;

const std::vector<std::string> variants = {"c_usual", "c_nomutex", "c_best", "c_rows16", "tenon"};

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

void print(all_figures& all) {
    std::printf(
        "%-14s%-11s%12s%13s%12s%12s\n",
        "operation",
        "variant",
        "Ir",
        "/ c_usual",
        "/ c_best",
        "allocations"
    );
    for (const auto& bar : all_bars)
        for (const auto& variant : variants) {
            if (!all.contains({bar.operation, variant}))
                continue;
            const auto& it = all[{bar.operation, variant}];
            std::printf(
                "%-14s%-11s%12.0f%13.3f%12.3f%12.2f\n",
                bar.operation.c_str(),
                variant.c_str(),
                it.ir,
                it.ir / all[{bar.operation, "c_usual"}].ir,
                it.ir / all[{bar.operation, "c_best"}].ir,
                it.allocations
            );
        }
}

void hold(const bar& bar, all_figures& all, bench::bars& bars) {
    const auto& tenon = all[{bar.operation, "tenon"}];
    const auto& best = all[{bar.operation, "c_best"}];
    const auto& usual = all[{bar.operation, "c_usual"}];
    bars.hold(bar.operation + " tenon/c_usual", tenon.ir / usual.ir, bar.c_usual, 3);
    bars.hold(bar.operation + " tenon/c_best", tenon.ir / best.ir, bar.c_best, 3);
    bars.hold(
        bar.operation + " allocations", tenon.allocations, best.allocations + allocation_tolerance
    );
    for (const auto& variant : variants) {
        const auto it = all.find({bar.operation, variant});
        if (it != all.end() && it->second.checksum != tenon.checksum)
            bars.miss(bar.operation + ": " + variant + " and tenon read different values");
    }
}

bench::json_object compare(const bar& bar, all_figures& all, bench::bars& bars) {
    const auto& tenon = all[{bar.operation, "tenon"}];
    const auto& usual = all[{bar.operation, "c_usual"}];
    const auto& best = all[{bar.operation, "c_best"}];
    if (tenon.checksum == "none")
        bars.miss(bar.operation + ": no figures of tenon");
    else
        hold(bar, all, bars);
    bench::json_object json;
    json.add("ir", tenon.ir, 0)
        .add("c_usual", tenon.ir / usual.ir, 3)
        .add("c_best", tenon.ir / best.ir, 3)
        .add("bar_c_usual", bar.c_usual, 2)
        .add("bar_c_best", bar.c_best, 2)
        .add("allocations", tenon.allocations, 2)
        .add("allocations_c", best.allocations, 2);
    return json;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2)
        return 2;
    auto all = read();
    print(all);
    bench::bars bars;
    bench::json_object json;
    for (const auto& bar : all_bars)
        json.add(bar.operation, compare(bar, all, bars).text());
    return bars.finish(argv[1], json);
}
