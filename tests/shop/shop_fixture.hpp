// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The example's shop in a database in memory, compared with plain SQL.
#pragma once

#include "../../examples/shop/accounts.hpp"
#include "../../examples/shop/catalogue.hpp"
#include "../../examples/shop/demo_data.hpp"
#include "../../examples/shop/ordering.hpp"
#include "../../examples/shop/reports.hpp"
#include "store.hpp"

#include <string>
#include <vector>

inline database open_shop(const std::string& url) {
    return tn::connect<tn::sqlite, tn::postgresql, tn::mariadb>(url);
}

struct shop_fixture {
    database db = open_shop("sqlite://");

    shop_fixture() { make_demo_shop(db); }

    /// The rows that SQLite gives for a text, value by value.
    std::string plain(const std::string& sql) {
        return db.visit([&]<class D>(tn::database<D>& one) -> std::string {
            if constexpr (std::same_as<D, tn::sqlite>)
                return store::joined(store::plain_rows(one.native_handle(), sql));
            else
                return {};
        });
    }
    /// All that is in the shop.
    std::string everything() {
        return plain("SELECT * FROM users ORDER BY id") +
               plain("SELECT * FROM products ORDER BY id") +
               plain("SELECT * FROM orders ORDER BY id") +
               plain("SELECT * FROM order_items ORDER BY id");
    }
};

/// Rows of the library in the same form.
template <class Row> std::string text_of(const std::vector<Row>& rows) {
    std::vector<store::row> made;
    for (const Row& row : rows)
        store::write(made.emplace_back(), row);
    return store::joined(made);
}

/// The keys of records, as plain SQL gives them.
template <class Record> std::string ids_of(const std::vector<Record>& records) {
    std::string made;
    for (const Record& record : records)
        made += std::to_string(record.id) + "|\n";
    return made;
}
