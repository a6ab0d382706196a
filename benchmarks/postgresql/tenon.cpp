// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors

// The operations with Tenon, written the ordinary way.

#include <tenon/postgresql.hpp>

#include "../sqlite/item.hpp"
#include "table.hpp"

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

auto open() {
    auto db = tn::connect<tn::postgresql>(bench::server_url());
    PQclear(PQexec(db.native_handle(), bench::create_postgresql_item));
    return db;
}

std::vector<Item> make_records(std::int64_t count) {
    std::vector<Item> records;
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
    db.transaction([&](auto& tx) { tx.execute(tn::insert_into(item).values(records)); });
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

void unload(auto& db, bench::checksum& sum) {
    for (auto&& [id, quantity, price, name, sku, category, note, available] :
         db.unload(tn::select(item.id, item.quantity, item.price, item.name, item.sku, item.category,
                              item.note, item.available)
                       .from(item)))
        sum.add(id, quantity, price, name, sku, category, note, available);
}

void batch(auto& db, std::int64_t key, bench::checksum& sum) {
    const auto [found, quantity, name] = db.batch(
        tn::select(item.id, item.quantity, item.price, item.name, item.sku, item.category, item.note,
                   item.available)
            .from(item)
            .where(item.id == key),
        tn::select(item.quantity).from(item).where(item.id == key),
        tn::select(item.name).from(item).where(item.id == key)
    );
    const auto& [id, its_quantity, price, its_name, sku, category, note, available] = found.front();
    sum.add(id, its_quantity, price, std::string_view(its_name), std::string_view(sku),
            std::string_view(category), std::optional<std::string_view>(note), available,
            quantity.front().c1, std::string_view(name.front().c1));
}
// clang-format on

void all(auto& db, bench::checksum& sum) {
    for (const Item& each : db.all(tn::select(item).from(item)))
        sum.add(each.id, each.price, std::string_view(each.name), each.available);
}

template <class F> result measured(std::int64_t times, std::int64_t operations, F run) {
    result out{.operations = operations};
    run(0, out.sum); // prepares, as is done beforehand by hand
    {
        bench::counted region(out.allocations);
        for (std::int64_t i = 0; i < times; ++i)
            run(i, out.sum);
    }
    return out;
}

result point_select() {
    auto db = open();
    insert(db, make_records(bench::rows));
    return measured(bench::lookups, bench::lookups, [&](std::int64_t i, bench::checksum& sum) {
        lookup(db, bench::lookup_key(i), sum);
    });
}
result scan_views() {
    auto db = open();
    insert(db, make_records(bench::rows));
    return measured(
        bench::scans,
        bench::scans * bench::rows,
        [&](std::int64_t, bench::checksum& sum) { scan(db, sum); }
    );
}
result unload() {
    auto db = open();
    insert(db, make_records(bench::rows));
    return measured(
        bench::scans,
        bench::scans * bench::rows,
        [&](std::int64_t, bench::checksum& sum) { unload(db, sum); }
    );
}
result batch() {
    auto db = open();
    insert(db, make_records(bench::rows));
    return measured(bench::lookups, bench::lookups, [&](std::int64_t i, bench::checksum& sum) {
        batch(db, bench::lookup_key(i), sum);
    });
}
result scan_all() {
    auto db = open();
    insert(db, make_records(bench::rows));
    return measured(
        bench::scans,
        bench::scans * bench::rows,
        [&](std::int64_t, bench::checksum& sum) { all(db, sum); }
    );
}
result insert_range() {
    auto db = open();
    const auto records = make_records(bench::inserts);
    result out{.operations = bench::inserts};
    {
        bench::counted region(out.allocations);
        insert(db, records);
    }
    scan(db, out.sum);
    return out;
}

} // namespace

std::span<const bench::benchmark> bench::benchmarks() {
    static constexpr benchmark all[] = {
        {"point_select", "tenon", point_select},
        {"scan_views", "tenon", scan_views},
        {"scan_all", "tenon", scan_all},
        {"unload", "tenon", unload},
        {"batch", "tenon", batch},
        {"insert_range", "tenon", insert_range},
    };
    return all;
}
