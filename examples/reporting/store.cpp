// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "store.hpp"

namespace reporting {

void store(database& db, const dataset& data, const on_stored& report) {
    db.create_all(tpch);
    db.transaction([&](tn::transaction& tx) {
        const auto all = [&](std::string_view title, const auto& table, const auto& records) {
            const std::int64_t rows = tx.execute(tn::insert_into(table).values(records));
            if (report)
                report(title, rows);
        };
        all("region", region, data.regions);
        all("nation", nation, data.nations);
        all("part", part, data.parts);
        all("supplier", supplier, data.suppliers);
        all("partsupp", partsupp, data.part_suppliers);
        all("customer", customer, data.customers);
        all("orders", orders, data.orders);
        all("lineitem", lineitem, data.line_items);
    });
}

} // namespace reporting
