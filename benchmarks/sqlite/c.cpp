// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors

// The operations by hand on the C API of SQLite: as people write them (c_usual; c_nomutex differs
// by its open flag alone), as well as we know how (c_best), and, for information, the insert of
// many rows by one statement (c_rows16).

#include "item.hpp"

#include <sqlite3.h>

#include <memory>
#include <stdexcept>
#include <string>

namespace {

using bench::item_values;
using bench::result;

struct finalize {
    void operator()(sqlite3* handle) const { sqlite3_close(handle); }
    void operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }
};
using database = std::unique_ptr<sqlite3, finalize>;
using statement = std::unique_ptr<sqlite3_stmt, finalize>;

constexpr char lookup_text[] =
    "SELECT id, quantity, price, name, sku, category, note, available FROM item WHERE id = ?";
constexpr char scan_text[] =
    "SELECT id, quantity, price, name, sku, category, note, available FROM item";
constexpr char insert_text[] = "INSERT INTO item (id, quantity, price, name, sku, category, note, "
                               "available) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
constexpr char insert_without_key_text[] =
    "INSERT INTO item (quantity, price, name, sku, category, note, available) "
    "VALUES (?, ?, ?, ?, ?, ?, ?)";

void require(bool fine) {
    if (!fine)
        throw std::runtime_error("SQLite failed");
}

void execute(const database& db, const char* sql) {
    require(sqlite3_exec(db.get(), sql, nullptr, nullptr, nullptr) == SQLITE_OK);
}

database open_usual() {
    sqlite3* handle = nullptr;
    require(sqlite3_open(":memory:", &handle) == SQLITE_OK);
    return database(handle);
}

database open_nomutex() {
    sqlite3* handle = nullptr;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    require(sqlite3_open_v2(":memory:", &handle, flags, nullptr) == SQLITE_OK);
    return database(handle);
}

statement prepare(const database& db, const char* sql) {
    sqlite3_stmt* handle = nullptr;
    require(sqlite3_prepare_v2(db.get(), sql, -1, &handle, nullptr) == SQLITE_OK);
    return statement(handle);
}

statement prepare_persistent(const database& db, const char* sql) {
    sqlite3_stmt* handle = nullptr;
    require(
        sqlite3_prepare_v3(db.get(), sql, -1, SQLITE_PREPARE_PERSISTENT, &handle, nullptr) ==
        SQLITE_OK
    );
    return statement(handle);
}

void bind_text(sqlite3_stmt* stmt, int at, const std::string& text) {
    sqlite3_bind_text(stmt, at, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
}

void bind(sqlite3_stmt* stmt, const item_values& item, int before = 0) {
    sqlite3_bind_int64(stmt, before + 1, item.id);
    sqlite3_bind_int64(stmt, before + 2, item.quantity);
    sqlite3_bind_double(stmt, before + 3, item.price);
    bind_text(stmt, before + 4, item.name);
    bind_text(stmt, before + 5, item.sku);
    bind_text(stmt, before + 6, item.category);
    if (item.note)
        bind_text(stmt, before + 7, *item.note);
    else
        sqlite3_bind_null(stmt, before + 7);
    sqlite3_bind_int(stmt, before + 8, item.available);
}

/// All but the key, which the database makes.
void bind_without_key(sqlite3_stmt* stmt, const item_values& item) {
    sqlite3_bind_int64(stmt, 1, item.quantity);
    sqlite3_bind_double(stmt, 2, item.price);
    bind_text(stmt, 3, item.name);
    bind_text(stmt, 4, item.sku);
    bind_text(stmt, 5, item.category);
    if (item.note)
        bind_text(stmt, 6, *item.note);
    else
        sqlite3_bind_null(stmt, 6);
    sqlite3_bind_int(stmt, 7, item.available);
}

void insert_each(sqlite3_stmt* stmt, std::span<const item_values> items) {
    for (const auto& item : items) {
        bind(stmt, item);
        require(sqlite3_step(stmt) == SQLITE_DONE);
        sqlite3_reset(stmt);
    }
}

void fill(const database& db) {
    execute(db, bench::create_item);
    insert_each(prepare(db, insert_text).get(), bench::make_items(bench::rows));
}

// ---- As people write it

std::string_view column_text(sqlite3_stmt* stmt, int at) {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(stmt, at));
    return {text, static_cast<std::size_t>(sqlite3_column_bytes(stmt, at))};
}

void read_usual(sqlite3_stmt* stmt, bench::checksum& sum) {
    sum.add(std::int64_t{sqlite3_column_int64(stmt, 0)});
    sum.add(std::int64_t{sqlite3_column_int64(stmt, 1)});
    sum.add(sqlite3_column_double(stmt, 2));
    sum.add(column_text(stmt, 3));
    sum.add(column_text(stmt, 4));
    sum.add(column_text(stmt, 5));
    if (sqlite3_column_type(stmt, 6) == SQLITE_NULL)
        sum.add(std::optional<std::string_view>());
    else
        sum.add(column_text(stmt, 6));
    sum.add(sqlite3_column_int(stmt, 7) != 0);
}

void scan_usual(sqlite3_stmt* stmt, bench::checksum& sum) {
    while (sqlite3_step(stmt) == SQLITE_ROW)
        read_usual(stmt, sum);
    sqlite3_reset(stmt);
}

void lookup_usual(sqlite3_stmt* stmt, std::int64_t key, bench::checksum& sum) {
    sqlite3_bind_int64(stmt, 1, key);
    scan_usual(stmt, sum);
}

// ---- As well as we know how

std::string_view value_text(sqlite3_value* value) {
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return {text, static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

void read_best(sqlite3_stmt* stmt, bench::checksum& sum) {
    sum.add(std::int64_t{sqlite3_value_int64(sqlite3_column_value(stmt, 0))});
    sum.add(std::int64_t{sqlite3_value_int64(sqlite3_column_value(stmt, 1))});
    sum.add(sqlite3_value_double(sqlite3_column_value(stmt, 2)));
    sum.add(value_text(sqlite3_column_value(stmt, 3)));
    sum.add(value_text(sqlite3_column_value(stmt, 4)));
    sum.add(value_text(sqlite3_column_value(stmt, 5)));
    auto* note = sqlite3_column_value(stmt, 6);
    if (sqlite3_value_type(note) == SQLITE_NULL)
        sum.add(std::optional<std::string_view>());
    else
        sum.add(value_text(note));
    sum.add(sqlite3_value_int(sqlite3_column_value(stmt, 7)) != 0);
}

void scan_best(sqlite3_stmt* stmt, bench::checksum& sum) {
    while (sqlite3_step(stmt) == SQLITE_ROW)
        read_best(stmt, sum);
    sqlite3_reset(stmt);
}

void lookup_best(sqlite3_stmt* stmt, std::int64_t key, bench::checksum& sum) {
    sqlite3_bind_int64(stmt, 1, key);
    if (sqlite3_step(stmt) == SQLITE_ROW)
        read_best(stmt, sum);
    sqlite3_reset(stmt); // a primary key has one row: no second step
}

// ---- The operations, for either

using prepare_function = statement(const database&, const char*);
using lookup_function = void(sqlite3_stmt*, std::int64_t, bench::checksum&);
using scan_function = void(sqlite3_stmt*, bench::checksum&);

template <prepare_function Prepare, lookup_function Lookup>
result point_select(const database& db) {
    fill(db);
    result out{.operations = bench::lookups};
    const auto stmt = Prepare(db, lookup_text);
    Lookup(
        stmt.get(), bench::lookup_key(0), out.sum
    ); // Tenon prepares at its first run: not counted there either
    {
        bench::counted region(out.allocations);
        for (std::int64_t i = 0; i < bench::lookups; ++i)
            Lookup(stmt.get(), bench::lookup_key(i), out.sum);
    }
    return out;
}

template <prepare_function Prepare, scan_function Scan> result scan_views(const database& db) {
    fill(db);
    result out{.operations = bench::scans * bench::rows};
    const auto stmt = Prepare(db, scan_text);
    Scan(stmt.get(), out.sum);
    {
        bench::counted region(out.allocations);
        for (std::int64_t i = 0; i < bench::scans; ++i)
            Scan(stmt.get(), out.sum);
    }
    return out;
}

template <class Insert> result insert_range(const database& db, Insert insert) {
    execute(db, bench::create_item);
    const auto items = bench::make_items(bench::inserts);
    result out{.operations = bench::inserts};
    {
        bench::counted region(out.allocations);
        execute(db, "BEGIN IMMEDIATE");
        insert(items);
        execute(db, "COMMIT");
    }
    scan_usual(prepare(db, scan_text).get(), out.sum);
    return out;
}

template <prepare_function Prepare> result insert_rows(const database& db) {
    return insert_range(db, [&](std::span<const item_values> items) {
        insert_each(Prepare(db, insert_text).get(), items);
    });
}

/// The key that was made is put into each record.
template <prepare_function Prepare> result insert_keys(const database& db) {
    execute(db, bench::create_item);
    auto items = bench::make_items(bench::inserts);
    for (auto& item : items)
        item.id = 0;
    result out{.operations = bench::inserts};
    {
        bench::counted region(out.allocations);
        execute(db, "BEGIN IMMEDIATE");
        const auto stmt = Prepare(db, insert_without_key_text);
        for (auto& item : items) {
            bind_without_key(stmt.get(), item);
            require(sqlite3_step(stmt.get()) == SQLITE_DONE);
            item.id = sqlite3_last_insert_rowid(db.get());
            sqlite3_reset(stmt.get());
        }
        execute(db, "COMMIT");
    }
    for (const auto& item : items)
        out.sum.add(item.id);
    scan_usual(prepare(db, scan_text).get(), out.sum);
    return out;
}

result insert_rows16(const database& db) {
    std::string sql = insert_text;
    for (int row = 1; row < 16; ++row)
        sql += ", (?, ?, ?, ?, ?, ?, ?, ?)";
    return insert_range(db, [&](std::span<const item_values> items) {
        const auto sixteen = prepare_persistent(db, sql.c_str());
        for (; items.size() >= 16; items = items.subspan(16)) {
            for (int row = 0; row < 16; ++row)
                bind(sixteen.get(), items[static_cast<std::size_t>(row)], row * 8);
            require(sqlite3_step(sixteen.get()) == SQLITE_DONE);
            sqlite3_reset(sixteen.get());
        }
        insert_each(prepare_persistent(db, insert_text).get(), items);
    });
}

} // namespace

std::span<const bench::benchmark> bench::benchmarks() {
    static constexpr benchmark all[] = {
        {"point_select",
         "c_usual",
         [] { return point_select<prepare, lookup_usual>(open_usual()); }},
        {"point_select",
         "c_nomutex",
         [] { return point_select<prepare, lookup_usual>(open_nomutex()); }},
        {"point_select",
         "c_best",
         [] { return point_select<prepare_persistent, lookup_best>(open_nomutex()); }},
        {"scan_views", "c_usual", [] { return scan_views<prepare, scan_usual>(open_usual()); }},
        {"scan_views", "c_nomutex", [] { return scan_views<prepare, scan_usual>(open_nomutex()); }},
        {"scan_views",
         "c_best",
         [] { return scan_views<prepare_persistent, scan_best>(open_nomutex()); }},
        {"insert_range", "c_usual", [] { return insert_rows<prepare>(open_usual()); }},
        {"insert_range", "c_nomutex", [] { return insert_rows<prepare>(open_nomutex()); }},
        {"insert_range", "c_best", [] { return insert_rows<prepare_persistent>(open_nomutex()); }},
        {"insert_keys", "c_usual", [] { return insert_keys<prepare>(open_usual()); }},
        {"insert_keys", "c_nomutex", [] { return insert_keys<prepare>(open_nomutex()); }},
        {"insert_keys", "c_best", [] { return insert_keys<prepare_persistent>(open_nomutex()); }},
        {"insert_range", "c_rows16", [] { return insert_rows16(open_nomutex()); }},
    };
    return all;
}
