// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors

// The operations with Tenon, written the ordinary way: nothing is prepared, kept or tuned by hand.

#include <tenon/sqlite.hpp>
#include <tenon/tenon.hpp>

#include "item.hpp"

#include <utility>

namespace tn = tenon;

namespace {

using bench::result;

template <class T> struct item_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id;
    tn::column<T, "quantity", std::int64_t> quantity;
    tn::column<T, "price", double> price;
    tn::column<T, "name", tn::text> name;
    tn::column<T, "sku", tn::text> sku;
    tn::column<T, "category", tn::text> category;
    tn::column<T, "note", std::optional<tn::text>> note{};
    tn::column<T, "available", bool> available;
};
constexpr tn::table<"item", item_columns> item;
using Item = tn::record<item>;

/// The same table, of which the database makes the key.
template <class T> struct keyed_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "quantity", std::int64_t> quantity;
    tn::column<T, "price", double> price;
    tn::column<T, "name", tn::text> name;
    tn::column<T, "sku", tn::text> sku;
    tn::column<T, "category", tn::text> category;
    tn::column<T, "note", std::optional<tn::text>> note{};
    tn::column<T, "available", bool> available;
};
constexpr tn::table<"item", keyed_columns> keyed;

auto open() {
    auto db = tn::connect<tn::sqlite>("sqlite:///:memory:");
    sqlite3_exec(db.native_handle(), bench::create_item, nullptr, nullptr, nullptr);
    return db;
}

template <class Record> std::vector<Record> make_records(std::int64_t count) {
    std::vector<Record> records;
    records.reserve(static_cast<std::size_t>(count));
    for (auto& values : bench::make_items(count))
        records.push_back(
            {.id = values.id,
             .quantity = values.quantity,
             .price = values.price,
             .name = std::move(values.name),
             .sku = std::move(values.sku),
             .category = std::move(values.category),
             .note = std::move(values.note),
             .available = values.available}
        );
    return records;
}

void insert(auto& db, const std::vector<Item>& records) {
    db.transaction([&](tn::transaction& tx) { tx.execute(tn::insert_into(item).values(records)); });
}

// clang-format off
void lookup(auto& db, std::int64_t key, bench::checksum& sum) {
    for (auto&& [id, quantity, price, name, sku, category, note, available] :
         db.fetch(tn::select(item.id, item.quantity, item.price, item.name, item.sku, item.category,
                             item.note, item.available)
                      .from(item)
                      .where(item.id == key)))
        sum.add(id, quantity, price, name, sku, category, note, available);
}

void scan(auto& db, bench::checksum& sum) {
    for (auto&& [id, quantity, price, name, sku, category, note, available] :
         db.fetch(tn::select(item.id, item.quantity, item.price, item.name, item.sku, item.category,
                             item.note, item.available)
                      .from(item)))
        sum.add(id, quantity, price, name, sku, category, note, available);
}
// clang-format on

result point_select() {
    auto db = open();
    insert(db, make_records<Item>(bench::rows));
    result out{.operations = bench::lookups};
    lookup(db, bench::lookup_key(0), out.sum); // prepares, as is done beforehand in C
    {
        bench::counted region(out.allocations);
        for (std::int64_t i = 0; i < bench::lookups; ++i)
            lookup(db, bench::lookup_key(i), out.sum);
    }
    return out;
}

result scan_views() {
    auto db = open();
    insert(db, make_records<Item>(bench::rows));
    result out{.operations = bench::scans * bench::rows};
    scan(db, out.sum);
    {
        bench::counted region(out.allocations);
        for (std::int64_t i = 0; i < bench::scans; ++i)
            scan(db, out.sum);
    }
    return out;
}

result insert_range() {
    auto db = open();
    const auto records = make_records<Item>(bench::inserts);
    result out{.operations = bench::inserts};
    {
        bench::counted region(out.allocations);
        insert(db, records);
    }
    scan(db, out.sum);
    return out;
}

result insert_keys() {
    auto db = open();
    auto records = make_records<tn::record<keyed>>(bench::inserts);
    for (auto& record : records)
        record.id = 0;
    result out{.operations = bench::inserts};
    {
        bench::counted region(out.allocations);
        db.transaction([&](tn::transaction& tx) {
            tx.execute(tn::insert_into(keyed).values(records).fill_keys());
        });
    }
    for (const auto& record : records)
        out.sum.add(record.id);
    scan(db, out.sum);
    return out;
}

} // namespace

std::span<const bench::benchmark> bench::benchmarks() {
    static constexpr benchmark all[] = {
        {"point_select", "tenon", point_select},
        {"scan_views", "tenon", scan_views},
        {"insert_range", "tenon", insert_range},
        {"insert_keys", "tenon", insert_keys},
    };
    return all;
}
