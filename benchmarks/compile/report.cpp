// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors

// Reads lines "role level case seconds KiB text-bytes", several of a case, prints the table,
// compares with the bars and writes the JSON object named by its argument. MB and GB are powers
// of ten.

#include "../support/report.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace {

struct bar {
    double core = 2.0; // in units of <string><vector><optional><chrono>
    double tenon = 2.8;
    double slope;
    double memory_gb = 0.5; // of 100 queries
    double text_mb = 0.3;   // the same, optimised
};
constexpr bar unoptimised{.slope = 0.13};
constexpr bar optimised{.slope = 0.15};

struct figures {
    std::vector<double> times;
    double seconds = NAN; // the median of the times
    double memory_gb = NAN;
    double text_mb = NAN;
};
using all_figures = std::map<std::tuple<std::string, std::string, std::string>, figures>;

all_figures read() {
    all_figures all;
    std::string role, level, unit;
    double seconds, kib, bytes;
    while (std::cin >> role >> level >> unit >> seconds >> kib >> bytes) {
        auto& it = all[{role, level, unit}];
        it.times.push_back(seconds);
        it.memory_gb = std::fmax(it.memory_gb, kib * 1024 / 1e9); // passes over NaN
        it.text_mb = bytes > 0 ? bytes / 1e6 : NAN;
    }
    for (auto& [key, it] : all) {
        std::ranges::sort(it.times);
        it.seconds = it.times[it.times.size() / 2];
    }
    return all;
}

bench::json_object report(
    const std::string& role,
    const std::string& level,
    all_figures& all,
    const bar& bar,
    bench::bars* bars
) {
    const auto seconds = [&](const char* unit) { return all[{role, level, unit}].seconds; };
    const auto& hundred = all[{role, level, "queries_100"}];
    const double unit = seconds("unit");
    const double slope = (seconds("queries_100") - seconds("queries_20")) / 80 / unit;

    std::printf(
        "%s %s, unit %.3f s\n%-12s%9s%9s%9s%9s\n",
        role.c_str(),
        level.c_str(),
        unit,
        "case",
        "user s",
        "units",
        "RSS MB",
        "text KB"
    );
    for (const auto* name :
         {"unit", "core", "tenon", "queries_0", "queries_1", "queries_20", "queries_100"}) {
        const auto& it = all[{role, level, name}];
        std::printf(
            "%-12s%9.3f%9.2f%9.0f%9.1f\n",
            name,
            it.seconds,
            it.seconds / unit,
            it.memory_gb * 1e3,
            it.text_mb * 1e3
        );
    }
    std::printf(
        "a query more, between 20 and 100: %.3f units, %.1f ms\n\n", slope, slope * unit * 1e3
    );

    bench::json_object json;
    json.add("unit_s", unit, 3);
    const auto figure = [&](const char* name, double value, double limit) {
        json.add(name, value, 3);
        if (!bars)
            return;
        json.add(std::string("bar_") + name, limit, 3);
        bars->hold("compile " + level + " " + name, value, limit, 3);
    };
    figure("core", seconds("core") / unit, bar.core);
    figure("tenon", seconds("tenon") / unit, bar.tenon);
    figure("slope", slope, bar.slope);
    figure("memory_gb_100", hundred.memory_gb, bar.memory_gb);
    if (level == "-O2")
        figure("text_mb_100", hundred.text_mb, bar.text_mb);
    return json;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2)
        return 2;
    auto all = read();
    bench::bars bars;
    bench::json_object json;
    json.add("O0", report("cxx", "-O0", all, unoptimised, &bars).text());
    json.add("O2", report("cxx", "-O2", all, optimised, &bars).text());
    if (all.contains({"clang", "-O0", "unit"})) {
        json.add("clang_O0", report("clang", "-O0", all, unoptimised, nullptr).text());
        json.add("clang_O2", report("clang", "-O2", all, optimised, nullptr).text());
    }
    return bars.finish(argv[1], json);
}
