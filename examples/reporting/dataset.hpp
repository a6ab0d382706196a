// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The contents of the eight tables, in memory.
#pragma once

#include "schema.hpp"

#include <vector>

namespace reporting {

struct dataset {
    std::vector<Region> regions;
    std::vector<Nation> nations;
    std::vector<Part> parts;
    std::vector<Supplier> suppliers;
    std::vector<PartSupplier> part_suppliers;
    std::vector<Customer> customers;
    std::vector<Order> orders;
    std::vector<LineItem> line_items;
};

} // namespace reporting
