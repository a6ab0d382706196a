// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Time on MariaDB, against loops over its C API that are written by hand: prepared statements, bound
// buffers, rows as they arrive, bulk inserts. Called by benchmarks/mysql/run with a URL.
#include <tenon/mysql.hpp>

#include "../sqlite/item.hpp"
#include "../support/report.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>

namespace {

namespace tn = tenon;
using namespace tn::literals;

constexpr std::int64_t row_count = 20'000;
constexpr std::int64_t lookup_count = 2'000;
constexpr std::int64_t insert_count = 20'000;
constexpr int rounds = 15;

template <class T> struct item_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "quantity", std::int64_t> quantity{};
    tn::column<T, "price", double> price{};
    tn::column<T, "name", tn::varchar<80>> name{};
    tn::column<T, "sku", tn::varchar<20>> sku{};
    tn::column<T, "category", tn::varchar<20>> category{};
    tn::column<T, "note", std::optional<tn::varchar<80>>> note{};
    tn::column<T, "available", bool> available{};
};
inline constexpr tn::table<"item", item_columns> item;
using Item = tn::record<item>;

std::vector<Item> records_of(const std::vector<bench::item_values>& values) {
    std::vector<Item> records;
    for (const bench::item_values& v : values)
        records.push_back(
            {.id = v.id,
             .quantity = v.quantity,
             .price = v.price,
             .name = v.name,
             .sku = v.sku,
             .category = v.category,
             .note = v.note,
             .available = v.available}
        );
    return records;
}

/// What was read, so that nothing is left out.
std::uint64_t sum = 0;
void add(std::int64_t value) { sum = sum * 31 + static_cast<std::uint64_t>(value); }
void add(double value) { add(static_cast<std::int64_t>(value)); }
void add(std::string_view text) {
    add(static_cast<std::int64_t>(text.size()));
    add(static_cast<std::int64_t>(text.empty() ? 0 : text.front()));
}

void require(bool right, MYSQL_STMT* statement) {
    if (right)
        return;
    std::fprintf(stderr, "%s\n", mysql_stmt_error(statement));
    std::exit(1);
}

/// The program as one writes it by hand: a statement, and buffers that are bound once.
class c_query {
public:
    c_query(MYSQL* handle, const char* sql) : statement_(mysql_stmt_init(handle)) {
        require(mysql_stmt_prepare(statement_, sql, std::strlen(sql)) == 0, statement_);
        const auto number = [&](int place, enum_field_types type, void* room) {
            bind_[place].buffer_type = type;
            bind_[place].buffer = room;
        };
        number(0, MYSQL_TYPE_LONGLONG, &id_);
        number(1, MYSQL_TYPE_LONGLONG, &quantity_);
        number(2, MYSQL_TYPE_DOUBLE, &price_);
        for (int i = 0; i != 4; ++i) {
            bind_[3 + i].buffer_type = MYSQL_TYPE_STRING;
            bind_[3 + i].buffer = texts_[i];
            bind_[3 + i].buffer_length = sizeof texts_[i];
            bind_[3 + i].length = &sizes_[i];
        }
        bind_[6].is_null = &no_note_;
        number(7, MYSQL_TYPE_TINY, &available_);
        key_.buffer_type = MYSQL_TYPE_LONGLONG;
        key_.buffer = &wanted_;
        if (mysql_stmt_param_count(statement_) != 0)
            mysql_stmt_bind_param(statement_, &key_);
        mysql_stmt_bind_result(statement_, bind_);
    }
    ~c_query() { mysql_stmt_close(statement_); }
    c_query(const c_query&) = delete;
    c_query& operator=(const c_query&) = delete;

    void run(std::int64_t wanted = 0) {
        wanted_ = wanted;
        require(mysql_stmt_execute(statement_) == 0, statement_);
        while (mysql_stmt_fetch(statement_) == 0) {
            add(id_);
            add(quantity_);
            add(price_);
            for (int i = 0; i != 3; ++i)
                add(std::string_view(texts_[i], sizes_[i]));
            if (!no_note_)
                add(std::string_view(texts_[3], sizes_[3]));
            add(std::int64_t{available_});
        }
        mysql_stmt_free_result(statement_);
    }

private:
    MYSQL_STMT* statement_;
    MYSQL_BIND bind_[8]{};
    MYSQL_BIND key_{};
    std::int64_t id_ = 0, quantity_ = 0, wanted_ = 0;
    double price_ = 0;
    char texts_[4][328]{};
    unsigned long sizes_[4]{};
    tn::detail::mysql_flag no_note_ = 0;
    signed char available_ = 0;
};

/// Bulk: the columns as arrays.
void c_bulk(MYSQL* handle, const std::vector<bench::item_values>& values) {
    constexpr unsigned block = 1024;
    constexpr const char* sql = "INSERT INTO item VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    MYSQL_STMT* const statement = mysql_stmt_init(handle);
    require(mysql_stmt_prepare(statement, sql, std::strlen(sql)) == 0, statement);
    std::vector<std::int64_t> ids(block), quantities(block);
    std::vector<double> prices(block);
    std::vector<signed char> available(block);
    std::vector<const char*> texts[4];
    std::vector<unsigned long> sizes[4];
    std::vector<char> notes(block);
    MYSQL_BIND bind[8]{};
    const auto number = [&](int place, enum_field_types type, void* room) {
        bind[place].buffer_type = type;
        bind[place].buffer = room;
    };
    number(0, MYSQL_TYPE_LONGLONG, ids.data());
    number(1, MYSQL_TYPE_LONGLONG, quantities.data());
    number(2, MYSQL_TYPE_DOUBLE, prices.data());
    for (int i = 0; i != 4; ++i) {
        texts[i].resize(block);
        sizes[i].resize(block);
        number(3 + i, MYSQL_TYPE_STRING, texts[i].data());
        bind[3 + i].length = sizes[i].data();
    }
    bind[6].u.indicator = notes.data();
    number(7, MYSQL_TYPE_TINY, available.data());
    mysql_real_query(handle, "START TRANSACTION", 17);
    for (std::size_t at = 0; at != values.size();) {
        unsigned n = 0;
        for (; n != block && at != values.size(); ++n, ++at) {
            const bench::item_values& v = values[at];
            ids[n] = v.id;
            quantities[n] = v.quantity;
            prices[n] = v.price;
            const std::string* const all[]{
                &v.name, &v.sku, &v.category, v.note ? &*v.note : &v.sku};
            for (int i = 0; i != 4; ++i) {
                texts[i][n] = all[i]->data();
                sizes[i][n] = all[i]->size();
            }
            notes[n] = v.note ? STMT_INDICATOR_NONE : STMT_INDICATOR_NULL;
            available[n] = v.available;
        }
        mysql_stmt_attr_set(statement, STMT_ATTR_ARRAY_SIZE, &n);
        mysql_stmt_bind_param(statement, bind);
        require(mysql_stmt_execute(statement) == 0, statement);
    }
    mysql_real_query(handle, "COMMIT", 6);
    mysql_stmt_close(statement);
}

/// One INSERT of many rows, prepared.
template <unsigned Rows> void c_rows(MYSQL* handle, const std::vector<bench::item_values>& values) {
    std::string sql = "INSERT INTO item VALUES ";
    for (unsigned i = 0; i != Rows; ++i)
        sql += i == 0 ? "(?, ?, ?, ?, ?, ?, ?, ?)" : ", (?, ?, ?, ?, ?, ?, ?, ?)";
    MYSQL_STMT* const statement = mysql_stmt_init(handle);
    require(mysql_stmt_prepare(statement, sql.data(), sql.size()) == 0, statement);
    std::vector<MYSQL_BIND> bind(std::size_t{Rows} * 8);
    mysql_real_query(handle, "START TRANSACTION", 17);
    for (std::size_t at = 0; at + Rows <= values.size(); at += Rows) {
        for (unsigned n = 0; n != Rows; ++n) {
            const bench::item_values& v = values[at + n];
            MYSQL_BIND* const b = &bind[std::size_t{n} * 8];
            const auto set = [&](int place, enum_field_types type, const void* room) {
                b[place].buffer_type = type;
                b[place].buffer = const_cast<void*>(room);
            };
            const auto text = [&](int place, const std::string& given) {
                set(place, MYSQL_TYPE_STRING, given.data());
                b[place].buffer_length = given.size();
            };
            set(0, MYSQL_TYPE_LONGLONG, &v.id);
            set(1, MYSQL_TYPE_LONGLONG, &v.quantity);
            set(2, MYSQL_TYPE_DOUBLE, &v.price);
            text(3, v.name);
            text(4, v.sku);
            text(5, v.category);
            if (v.note)
                text(6, *v.note);
            else
                set(6, MYSQL_TYPE_NULL, nullptr);
            set(7, MYSQL_TYPE_TINY, &v.available);
        }
        mysql_stmt_bind_param(statement, bind.data());
        require(mysql_stmt_execute(statement) == 0, statement);
    }
    mysql_real_query(handle, "COMMIT", 6);
    mysql_stmt_close(statement);
}

struct figure {
    double wall, processor;
};
double processor_seconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double median(std::vector<double> of) {
    std::sort(of.begin(), of.end());
    return of[of.size() / 2];
}

/// The median over rounds in which the variants take turns; of ratios it is that of each round, since
/// a server's moods last longer than one. The last variant is Tenon: gives its time by that of the
/// fastest other one.
template <class... Variants>
double compare(const char* operation, std::int64_t operations, const Variants&... variants) {
    std::vector<figure> figures[sizeof...(Variants)];
    std::uint64_t sums[sizeof...(Variants)]{};
    for (int round = 0; round != rounds; ++round) {
        std::size_t place = 0;
        const auto measure = [&](const auto& variant) {
            variant.before();
            sum = 0;
            const double begin = processor_seconds();
            const auto started = std::chrono::steady_clock::now();
            variant.run();
            const std::chrono::duration<double> took = std::chrono::steady_clock::now() - started;
            figures[place].push_back({took.count(), processor_seconds() - begin});
            sums[place++] = sum;
        };
        (measure(variants), ...);
    }
    std::size_t place = 0;
    double fastest = 1e300;
    double tenon = NAN;
    const auto of_all_rounds = [&](auto read) {
        std::vector<double> all;
        for (int round = 0; round != rounds; ++round)
            all.push_back(read(static_cast<std::size_t>(round)));
        return median(std::move(all));
    };
    const auto report = [&](const auto& variant) {
        const auto& mine = figures[place];
        const auto& first = figures[0];
        const auto nanoseconds = [&](double figure::*what) {
            return of_all_rounds([&](std::size_t i) { return mine[i].*what; }) * 1e9 /
                   static_cast<double>(operations);
        };
        const auto ratio = [&](double figure::*what) {
            return of_all_rounds([&](std::size_t i) { return mine[i].*what / first[i].*what; });
        };
        tenon = ratio(&figure::wall);
        if (place + 1 != sizeof...(Variants))
            fastest = std::min(fastest, tenon);
        std::printf(
            "%-14s %-10s %9.0f ns (x %.3f), of which %8.0f ns of the client's processor (x "
            "%.3f)%s\n",
            operation,
            variant.name,
            nanoseconds(&figure::wall),
            ratio(&figure::wall),
            nanoseconds(&figure::processor),
            ratio(&figure::processor),
            sums[place] == sums[0] ? "" : "  OTHER ROWS"
        );
        ++place;
    };
    (report(variants), ...);
    for (const std::uint64_t each : sums)
        if (each != sums[0])
            return NAN;
    return tenon / fastest;
}

template <class Before, class Run> struct variant {
    const char* name;
    Before before;
    Run run;
};
template <class Before, class Run> variant(const char*, Before, Run) -> variant<Before, Run>;

const auto all_items = tn::select(
                           item.id,
                           item.quantity,
                           item.price,
                           item.name,
                           item.sku,
                           item.category,
                           item.note,
                           item.available
)
                           .from(item);

void read(auto&& rows) {
    for (auto&& [id, quantity, price, name, sku, category, note, available] : rows) {
        add(id);
        add(quantity);
        add(price);
        add(name);
        add(sku);
        add(category);
        if (note)
            add(*note);
        add(std::int64_t{available});
    }
}

} // namespace

int main(int, char** arguments) {
    auto db = tn::connect<tn::mariadb>(arguments[1]);
    MYSQL* const handle = db.native_handle();
    db.drop_all(tn::schema(item));
    db.create_all(tn::schema(item));
    const auto values = bench::make_items(row_count);
    db.execute(tn::insert_into(item).values(records_of(values)));

    constexpr const char* columns =
        "SELECT id, quantity, price, name, sku, category, note, available FROM item";
    const auto nothing = [] {};
    bench::bars bars;
    bench::json_object json;
    const auto hold = [&](const char* operation, double ratio, double bar) {
        json.add(operation, ratio, 3).add(std::string("bar_") + operation, bar, 3);
        bars.hold(std::string("mysql ") + operation, ratio, bar, 3);
    };
    c_query scan(handle, columns);
    const double scanned = compare(
        "scan",
        row_count,
        variant{"c", nothing, [&] { scan.run(); }},
        variant{"tenon", nothing, [&] { read(db.fetch(all_items)); }}
    );
    hold("scan", scanned, 1.10);
    c_query lookup(handle, (std::string(columns) + " WHERE id = ?").c_str());
    const double looked_up = compare(
        "point_select",
        lookup_count,
        variant{
            "c",
            nothing,
            [&] {
                for (std::int64_t i = 0; i != lookup_count; ++i)
                    lookup.run(i * 1'237 % row_count + 1);
            }},
        variant{
            "tenon",
            nothing,
            [&] {
                for (std::int64_t i = 0; i != lookup_count; ++i)
                    read(db.fetch(all_items.where(item.id == i * 1'237 % row_count + 1)));
            }}
    );
    json.add("point_select", looked_up, 3);
    const auto stored = bench::make_items(insert_count);
    const auto records = records_of(stored);
    const auto empty = [&] { db.execute(tn::delete_from(item).all_rows()); };
    const double inserted = compare(
        "insert_range",
        insert_count,
        variant{"c_bulk", empty, [&] { c_bulk(handle, stored); }},
        variant{"c_rows16", empty, [&] { c_rows<16>(handle, stored); }},
        variant{"c_rows1000", empty, [&] { c_rows<1000>(handle, stored); }},
        variant{"tenon", empty, [&] { db.execute(tn::insert_into(item).values(records)); }}
    );
    hold("insert_range", inserted, 1.20);
    db.drop_all(tn::schema(item));
    return bars.finish(arguments[2], json);
}
