// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "load.hpp"

#include <charconv>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace reporting {

namespace {

/// The fields of a line, one after another: separated, and perhaps closed, by `|`.
class fields {
public:
    explicit fields(std::string_view line) : rest_(line) {}

    std::string text() { return std::string(next()); }
    template <class Integer> Integer number() {
        const std::string_view field = next();
        Integer value{};
        const auto [end, failure] =
            std::from_chars(field.data(), field.data() + field.size(), value);
        if (failure != std::errc{} || end != field.data() + field.size())
            throw std::runtime_error("'" + std::string(field) + "' is no number");
        return value;
    }
    std::int64_t key() { return number<std::int64_t>(); }
    money amount() { return money::parse(next()); }
    tn::date_value date() {
        const std::string_view field = next();
        if (const auto day = tn::parse_date(field))
            return *day;
        throw std::runtime_error("'" + std::string(field) + "' is no date");
    }
    void finish() const {
        if (!rest_.empty())
            throw std::runtime_error("there are more fields than columns");
    }

private:
    std::string_view rest_;
    bool over_ = false;

    std::string_view next() {
        if (over_)
            throw std::runtime_error("there are fewer fields than columns");
        const std::size_t size = rest_.find('|');
        const std::string_view field = rest_.substr(0, size);
        over_ = size == std::string_view::npos;
        rest_.remove_prefix(over_ ? rest_.size() : size + 1);
        return field;
    }
};

// Braces, not parentheses: the fields are read from left to right.

Region read(fields& f, Region*) { return {f.key(), f.text(), f.text()}; }

Nation read(fields& f, Nation*) { return {f.key(), f.text(), f.key(), f.text()}; }

Part read(fields& f, Part*) {
    return {
        f.key(),
        f.text(),
        f.text(),
        f.text(),
        f.text(),
        f.number<std::int32_t>(),
        f.text(),
        f.amount(),
        f.text()};
}

Supplier read(fields& f, Supplier*) {
    return {f.key(), f.text(), f.text(), f.key(), f.text(), f.amount(), f.text()};
}

PartSupplier read(fields& f, PartSupplier*) {
    return {f.key(), f.key(), f.number<std::int32_t>(), f.amount(), f.text()};
}

Customer read(fields& f, Customer*) {
    return {f.key(), f.text(), f.text(), f.key(), f.text(), f.amount(), f.text(), f.text()};
}

Order read(fields& f, Order*) {
    return {
        f.key(),
        f.key(),
        f.text(),
        f.amount(),
        f.date(),
        f.text(),
        f.text(),
        f.number<std::int32_t>(),
        f.text()};
}

LineItem read(fields& f, LineItem*) {
    return {
        f.key(),
        f.key(),
        f.key(),
        f.number<std::int32_t>(),
        f.amount(),
        f.amount(),
        f.amount(),
        f.amount(),
        f.text(),
        f.text(),
        f.date(),
        f.date(),
        f.date(),
        f.text(),
        f.text(),
        f.text()};
}

template <class Record> Record read_line(std::string_view line) {
    fields f(line);
    Record made = read(f, static_cast<Record*>(nullptr));
    f.finish();
    return made;
}

template <class Record>
void load_file(const std::filesystem::path& file, std::vector<Record>& records) {
    std::ifstream in(file);
    if (!in)
        throw std::runtime_error("cannot read " + file.string());
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        try {
            records.push_back(read_line<Record>(line));
        } catch (const std::exception& e) {
            throw std::runtime_error(
                file.string() + ", line " + std::to_string(number) + ": " + e.what()
            );
        }
    }
}

} // namespace

dataset load(const std::filesystem::path& folder) {
    dataset data;
    load_file(folder / "region.tbl", data.regions);
    load_file(folder / "nation.tbl", data.nations);
    load_file(folder / "part.tbl", data.parts);
    load_file(folder / "supplier.tbl", data.suppliers);
    load_file(folder / "partsupp.tbl", data.part_suppliers);
    load_file(folder / "customer.tbl", data.customers);
    load_file(folder / "orders.tbl", data.orders);
    load_file(folder / "lineitem.tbl", data.line_items);
    return data;
}

} // namespace reporting
