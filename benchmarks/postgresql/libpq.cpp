// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors

// The operations by hand on libpq, with binary parameters and results, as well as we know how.

#include "../sqlite/item.hpp"
#include "table.hpp"

#include <libpq-fe.h>

#include <cstring>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>

namespace {

using bench::item_values;
using bench::result;

struct closer {
    void operator()(PGconn* handle) const { PQfinish(handle); }
    void operator()(PGresult* handle) const { PQclear(handle); }
};
using database = std::unique_ptr<PGconn, closer>;
using answer = std::unique_ptr<PGresult, closer>;

void require(bool fine, PGconn* db) {
    if (!fine)
        throw std::runtime_error(PQerrorMessage(db));
}

void execute(const database& db, const char* sql) {
    const answer done(PQexec(db.get(), sql));
    require(
        PQresultStatus(done.get()) == PGRES_COMMAND_OK ||
            PQresultStatus(done.get()) == PGRES_TUPLES_OK,
        db.get()
    );
}

database open() {
    database db(PQconnectdb(bench::server_url()));
    require(PQstatus(db.get()) == CONNECTION_OK, db.get());
    return db;
}

template <class Number> Number big(Number value) {
    if constexpr (sizeof(Number) == 8) {
        std::uint64_t bits = __builtin_bswap64(std::bit_cast<std::uint64_t>(value));
        return std::bit_cast<Number>(bits);
    } else if constexpr (sizeof(Number) == 4) {
        std::uint32_t bits = __builtin_bswap32(std::bit_cast<std::uint32_t>(value));
        return std::bit_cast<Number>(bits);
    } else {
        return static_cast<Number>((value << 8) | ((value >> 8) & 0xFF));
    }
}
template <class Number> Number read(const PGresult* from, int row, int column) {
    Number value;
    std::memcpy(&value, PQgetvalue(from, row, column), sizeof value);
    return big(value);
}
std::string_view read_text(const PGresult* from, int row, int column) {
    return {
        PQgetvalue(from, row, column), static_cast<std::size_t>(PQgetlength(from, row, column))};
}

void read_row(const PGresult* from, int row, bench::checksum& sum) {
    sum.add(read<std::int64_t>(from, row, 0));
    sum.add(read<std::int64_t>(from, row, 1));
    sum.add(read<double>(from, row, 2));
    sum.add(read_text(from, row, 3));
    sum.add(read_text(from, row, 4));
    sum.add(read_text(from, row, 5));
    if (PQgetisnull(from, row, 6))
        sum.add(std::optional<std::string_view>());
    else
        sum.add(read_text(from, row, 6));
    sum.add(*PQgetvalue(from, row, 7) != 0);
}

struct item_copy {
    std::int64_t id;
    std::int64_t quantity;
    double price;
    std::string name, sku, category;
    std::optional<std::string> note;
    bool available;
};

item_copy copy_row(const PGresult* from, int row) {
    return {
        read<std::int64_t>(from, row, 0),
        read<std::int64_t>(from, row, 1),
        read<double>(from, row, 2),
        std::string(read_text(from, row, 3)),
        std::string(read_text(from, row, 4)),
        std::string(read_text(from, row, 5)),
        PQgetisnull(from, row, 6) ? std::nullopt
                                  : std::optional(std::string(read_text(from, row, 6))),
        *PQgetvalue(from, row, 7) != 0};
}

void prepare(const database& db, const char* name, const char* sql, const Oid* types, int count) {
    const answer done(PQprepare(db.get(), name, sql, count, types));
    require(PQresultStatus(done.get()) == PGRES_COMMAND_OK, db.get());
}

constexpr char lookup_text[] =
    "SELECT id, quantity, price, name, sku, category, note, available FROM item WHERE id = $1";
constexpr char scan_text[] =
    "SELECT id, quantity, price, name, sku, category, note, available FROM item";

// ---- COPY in the binary format, from a buffer that is sent when it is full

class copier {
public:
    explicit copier(PGconn* db) : db_(db) {
        std::memcpy(buffer_, "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0", 19);
        size_ = 19;
    }
    void put_row(const item_values& item) {
        flush_unless(512 + item.name.size() + item.sku.size());
        put(std::int16_t{8});
        put_number(item.id);
        put_number(item.quantity);
        put_number(item.price);
        put_text(item.name);
        put_text(item.sku);
        put_text(item.category);
        if (item.note)
            put_text(*item.note);
        else
            put(std::int32_t{-1});
        put(std::int32_t{1});
        buffer_[size_++] = static_cast<char>(item.available);
    }
    void finish() {
        flush_unless(sizeof buffer_);
        put(std::int16_t{-1});
        flush_unless(sizeof buffer_);
        require(PQputCopyEnd(db_, nullptr) == 1, db_);
    }

private:
    PGconn* db_;
    std::size_t size_ = 0;
    char buffer_[65536];

    template <class Number> void put(Number value) {
        value = big(value);
        std::memcpy(buffer_ + size_, &value, sizeof value);
        size_ += sizeof value;
    }
    template <class Number> void put_number(Number value) {
        put(static_cast<std::int32_t>(sizeof value));
        put(value);
    }
    void put_text(const std::string& text) {
        put(static_cast<std::int32_t>(text.size()));
        std::memcpy(buffer_ + size_, text.data(), text.size());
        size_ += text.size();
    }
    void flush_unless(std::size_t room) {
        if (sizeof buffer_ - size_ >= room)
            return;
        require(PQputCopyData(db_, buffer_, static_cast<int>(size_)) == 1, db_);
        size_ = 0;
    }
};

void copy(const database& db, std::span<const item_values> items) {
    const answer begun(PQexec(
        db.get(),
        "COPY item (id, quantity, price, name, sku, category, note, available) FROM STDIN (FORMAT "
        "binary)"
    ));
    require(PQresultStatus(begun.get()) == PGRES_COPY_IN, db.get());
    const auto rows = std::make_unique<copier>(db.get());
    for (const auto& item : items)
        rows->put_row(item);
    rows->finish();
    while (const answer done{PQgetResult(db.get())})
        require(PQresultStatus(done.get()) == PGRES_COMMAND_OK, db.get());
}

database filled() {
    database db = open();
    execute(db, bench::create_postgresql_item);
    copy(db, bench::make_items(bench::rows));
    return db;
}

void scan(const database& db, bench::checksum& sum) {
    require(PQsendQueryPrepared(db.get(), "scan", 0, nullptr, nullptr, nullptr, 1) == 1, db.get());
    PQsetSingleRowMode(db.get());
    while (PGresult* row = PQgetResult(db.get())) {
        if (PQresultStatus(row) == PGRES_SINGLE_TUPLE)
            read_row(row, 0, sum);
        else
            require(PQresultStatus(row) == PGRES_TUPLES_OK, db.get());
        PQclear(row);
    }
}

void lookup(const database& db, std::int64_t key, bench::checksum& sum) {
    const std::int64_t id = big(key);
    const char* values[] = {reinterpret_cast<const char*>(&id)};
    const int lengths[] = {8};
    const int formats[] = {1};
    const answer found(PQexecPrepared(db.get(), "lookup", 1, values, lengths, formats, 1));
    require(PQresultStatus(found.get()) == PGRES_TUPLES_OK, db.get());
    for (int row = 0; row != PQntuples(found.get()); ++row)
        read_row(found.get(), row, sum);
}

// ---- COPY in the binary format from the server, whose rows are read where libpq put them

template <class Number> Number take(const char*& at) {
    Number value;
    std::memcpy(&value, at, sizeof value);
    at += sizeof value;
    return big(value);
}
template <class Number> Number take_number(const char*& at) {
    at += 4; // its size
    return take<Number>(at);
}
std::string_view take_text(const char*& at) {
    const auto size = static_cast<std::size_t>(take<std::int32_t>(at));
    return {std::exchange(at, at + size), size};
}

void take_row(const char* at, bench::checksum& sum) {
    sum.add(take_number<std::int64_t>(at));
    sum.add(take_number<std::int64_t>(at));
    sum.add(take_number<double>(at));
    sum.add(take_text(at));
    sum.add(take_text(at));
    sum.add(take_text(at));
    const char* behind = at;
    if (take<std::int32_t>(behind) == -1) {
        at = behind;
        sum.add(std::optional<std::string_view>());
    } else {
        sum.add(take_text(at));
    }
    sum.add(at[4] != 0);
}

void unload(const database& db, bench::checksum& sum) {
    const std::string text = std::string("COPY (") + scan_text + ") TO STDOUT (FORMAT BINARY)";
    const answer begun(PQexec(db.get(), text.c_str()));
    require(PQresultStatus(begun.get()) == PGRES_COPY_OUT, db.get());
    char* line = nullptr;
    for (bool first = true; PQgetCopyData(db.get(), &line, 0) > 0; first = false) {
        const char* at = first ? line + 19 : line; // behind the signature
        if (take<std::int16_t>(at) == 8)
            take_row(at, sum);
        PQfreemem(line);
    }
    while (const answer done{PQgetResult(db.get())})
        require(PQresultStatus(done.get()) == PGRES_COMMAND_OK, db.get());
}

// ---- Three lookups in one round trip

void batch(const database& db, std::int64_t key, bench::checksum& sum) {
    const std::int64_t id = big(key);
    const char* values[] = {reinterpret_cast<const char*>(&id)};
    const int lengths[] = {8};
    const int formats[] = {1};
    PQenterPipelineMode(db.get());
    for (const char* name : {"lookup", "quantity", "name"})
        require(PQsendQueryPrepared(db.get(), name, 1, values, lengths, formats, 1) == 1, db.get());
    PQpipelineSync(db.get());
    answer found[3];
    for (answer& each : found) {
        each.reset(PQgetResult(db.get()));
        require(PQresultStatus(each.get()) == PGRES_TUPLES_OK, db.get());
        PQgetResult(db.get()); // none: the next statement's begin
    }
    const answer end(PQgetResult(db.get()));
    require(PQresultStatus(end.get()) == PGRES_PIPELINE_SYNC, db.get());
    PQexitPipelineMode(db.get());
    const item_copy item = copy_row(found[0].get(), 0);
    const auto quantity = read<std::int64_t>(found[1].get(), 0, 0);
    const std::string name(read_text(found[2].get(), 0, 0));
    sum.add(item.id, item.quantity, item.price, std::string_view(item.name));
    sum.add(std::string_view(item.sku), std::string_view(item.category));
    sum.add(
        std::optional<std::string_view>(item.note), item.available, quantity, std::string_view(name)
    );
}

result point_select() {
    const database db = filled();
    const Oid types[] = {20};
    prepare(db, "lookup", lookup_text, types, 1);
    result out{.operations = bench::lookups};
    lookup(db, bench::lookup_key(0), out.sum);
    {
        bench::counted region(out.allocations);
        for (std::int64_t i = 0; i < bench::lookups; ++i)
            lookup(db, bench::lookup_key(i), out.sum);
    }
    return out;
}

result scan_views() {
    const database db = filled();
    prepare(db, "scan", scan_text, nullptr, 0);
    result out{.operations = bench::scans * bench::rows};
    scan(db, out.sum);
    {
        bench::counted region(out.allocations);
        for (std::int64_t i = 0; i < bench::scans; ++i)
            scan(db, out.sum);
    }
    return out;
}

result unload() {
    const database db = filled();
    result out{.operations = bench::scans * bench::rows};
    unload(db, out.sum);
    {
        bench::counted region(out.allocations);
        for (std::int64_t i = 0; i < bench::scans; ++i)
            unload(db, out.sum);
    }
    return out;
}

result batch() {
    const database db = filled();
    const Oid types[] = {20};
    prepare(db, "lookup", lookup_text, types, 1);
    prepare(db, "quantity", "SELECT quantity FROM item WHERE id = $1", types, 1);
    prepare(db, "name", "SELECT name FROM item WHERE id = $1", types, 1);
    result out{.operations = bench::lookups};
    batch(db, bench::lookup_key(0), out.sum);
    {
        bench::counted region(out.allocations);
        for (std::int64_t i = 0; i < bench::lookups; ++i)
            batch(db, bench::lookup_key(i), out.sum);
    }
    return out;
}

result scan_all() {
    const database db = filled();
    prepare(db, "scan", scan_text, nullptr, 0);
    result out{.operations = bench::scans * bench::rows};
    const auto all = [&] {
        const answer found(PQexecPrepared(db.get(), "scan", 0, nullptr, nullptr, nullptr, 1));
        std::vector<item_copy> items;
        for (int row = 0; row != PQntuples(found.get()); ++row) {
            items.push_back(copy_row(found.get(), row));
        }
        for (const auto& item : items)
            out.sum.add(item.id, item.price, std::string_view(item.name), item.available);
    };
    all();
    {
        bench::counted region(out.allocations);
        for (std::int64_t i = 0; i < bench::scans; ++i)
            all();
    }
    return out;
}

result insert_range() {
    const database db = open();
    execute(db, bench::create_postgresql_item);
    const auto items = bench::make_items(bench::inserts);
    result out{.operations = bench::inserts};
    {
        bench::counted region(out.allocations);
        execute(db, "BEGIN");
        copy(db, items);
        execute(db, "COMMIT");
    }
    prepare(db, "scan", scan_text, nullptr, 0);
    scan(db, out.sum);
    return out;
}

} // namespace

std::span<const bench::benchmark> bench::benchmarks() {
    static constexpr benchmark all[] = {
        {"point_select", "libpq", point_select},
        {"scan_views", "libpq", scan_views},
        {"scan_all", "libpq", scan_all},
        {"unload", "libpq", unload},
        {"batch", "libpq", batch},
        {"insert_range", "libpq", insert_range},
    };
    return all;
}
