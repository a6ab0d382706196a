// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors

// The table that is read and written, its content, and the benchmarks by operation and variant.
#pragma once

#include "../support/checksum.hpp"
#include "../support/counted.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

inline constexpr std::int64_t rows = 2'000;
inline constexpr std::int64_t lookups = 2'000;
inline constexpr std::int64_t scans = 5;
inline constexpr std::int64_t inserts = 100'000;

// Every variant makes its table with this text: what is compared is the library, not the DDL.
inline constexpr char create_item[] =
    "CREATE TABLE \"item\" (\"id\" INTEGER PRIMARY KEY NOT NULL, \"quantity\" BIGINT NOT NULL, "
    "\"price\" DOUBLE NOT NULL, "
    "\"name\" TEXT NOT NULL, \"sku\" TEXT NOT NULL, \"category\" TEXT NOT NULL, \"note\" TEXT, "
    "\"available\" BOOLEAN NOT NULL)";

struct item_values {
    std::int64_t id;
    std::int64_t quantity;
    double price;
    std::string name;
    std::string sku;
    std::string category;
    std::optional<std::string> note;
    bool available;
};

inline std::vector<item_values> make_items(std::int64_t count) {
    static constexpr std::string_view categories[] = {
        "tools", "timber", "hardware", "finishes", "safety"};
    std::vector<item_values> items;
    items.reserve(static_cast<std::size_t>(count));
    for (std::int64_t id = 1; id <= count; ++id) {
        const auto tag = std::to_string(id * 7919 % 99'991);
        items.push_back({
            .id = id,
            .quantity = id * 37 % 1'009,
            .price = static_cast<double>(id * 613 % 100'003) / 7.0,
            .name = "an item of oak number " + tag,
            .sku = "SKU-" + tag,
            .category = std::string(categories[id % 5]),
            .note = id % 4 == 0 ? std::nullopt
                                : std::optional("note " + tag + ", to be read by whoever packs it"),
            .available = id % 3 != 0,
        });
    }
    return items;
}

/// The keys of the lookups: every row once, in no order.
inline std::int64_t lookup_key(std::int64_t i) { return i * 1'237 % rows + 1; }

struct result {
    std::int64_t operations = 0;
    std::int64_t allocations = -1;
    checksum sum{};
};

struct benchmark {
    std::string_view operation;
    std::string_view variant;
    result (*run)();
};

/// Defined by c.cpp and by tenon.cpp, each a program of its own.
std::span<const benchmark> benchmarks();

} // namespace bench
