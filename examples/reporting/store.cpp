// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "store.hpp"

#include <chrono>
#include <iomanip>
#include <ostream>

namespace reporting {

namespace {

template <class Records>
void store_one(
    tn::transaction& tx,
    const auto& table,
    std::string_view title,
    const Records& records,
    std::ostream* progress
) {
    const auto begin = std::chrono::steady_clock::now();
    const std::int64_t stored = tx.execute(tn::insert_into(table).values(records));
    const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - begin;
    if (progress != nullptr)
        *progress << "  " << std::left << std::setw(10) << title << std::right << std::setw(9)
                  << stored << " rows" << std::setw(9) << std::fixed << std::setprecision(1)
                  << time.count() << " ms" << std::endl;
}

} // namespace

void store(database& db, const dataset& data, std::ostream* progress) {
    db.create_all(tpch);
    db.transaction([&](tn::transaction& tx) {
        store_one(tx, region, "region", data.regions, progress);
        store_one(tx, nation, "nation", data.nations, progress);
        store_one(tx, part, "part", data.parts, progress);
        store_one(tx, supplier, "supplier", data.suppliers, progress);
        store_one(tx, partsupp, "partsupp", data.part_suppliers, progress);
        store_one(tx, customer, "customer", data.customers, progress);
        store_one(tx, orders, "orders", data.orders, progress);
        store_one(tx, lineitem, "lineitem", data.line_items, progress);
    });
}

} // namespace reporting
