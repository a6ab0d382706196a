// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors

// Prints a translation unit with 10 tables of 8 columns and as many queries as its argument says:
// 1 to 3 tables joined, 4 to 6 columns, 3 to 5 conditions, ordered, rows read. All queries differ;
// those of a smaller unit are the first ones of a larger.

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iostream>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using size = std::size_t;

// A table refers to the one before it.
constexpr std::array<std::string_view, 10> tables = {
    "customers",
    "employees",
    "products",
    "orders",
    "order_items",
    "payments",
    "shipments",
    "returns",
    "reviews",
    "projects",
};
constexpr std::array<std::string_view, 8> columns = {
    "id",
    "parent_id",
    "name",
    "note",
    "quantity",
    "price",
    "is_active",
    "created_at",
};
bool has_decimal_price(size table) { return table % 2 == 1; }

constexpr std::string_view head = R"(#include <tenon/sqlite.hpp>
#include <tenon/tenon.hpp>

namespace tn = tenon;
using database = tn::database<tn::sqlite>;

struct arguments {
    std::int64_t number;
    std::int32_t small;
    double amount;
    std::string text;
    tn::timestamp_value since;
};

void sink(const void*);
template <class Value> void use(const Value& value) { sink(&value); }
)";

void print_table(size table) {
    const auto name = tables[table];
    std::cout << "\ntemplate <class T> struct " << name << "_columns {\n"
              << "    tn::column<T, \"id\", std::int64_t, tn::primary_key, tn::identity> id{};\n"
              << "    tn::column<T, \"parent_id\", std::int64_t";
    if (table > 0)
        std::cout << ", tn::references<" << tables[table - 1] << ".id>";
    std::cout << "> parent_id;\n"
              << "    tn::column<T, \"name\", tn::varchar<80>, tn::indexed> name;\n"
              << "    tn::column<T, \"note\", std::optional<tn::text>> note{};\n"
              << "    tn::column<T, \"quantity\", std::int32_t> quantity = 0;\n"
              << "    tn::column<T, \"price\", "
              << (has_decimal_price(table) ? "tn::decimal<12, 2>" : "double") << "> price{};\n"
              << "    tn::column<T, \"is_active\", bool> is_active = true;\n"
              << "    tn::column<T, \"created_at\", tn::timestamp> created_at = tn::now();\n"
              << "};\n"
              << "inline constexpr tn::table<\"" << name << "\", " << name << "_columns> " << name
              << ";\n";
}

class query_writer {
public:
    std::string write() {
        from_.clear();
        text_.str("");
        auto selected = (write_from(), any_columns(4 + any(3)));
        std::ostringstream out;
        out << "    for (auto&& [";
        for (size i = 0; i < selected.size(); ++i)
            out << (i ? ", " : "") << "value_" << i;
        out << "] : db.fetch(\n            tn::select(" << list(selected) << ")" << text_.str()
            << "\n                .where(" << conditions() << ")\n                .order_by("
            << order() << "))) {\n";
        for (size i = 0; i < selected.size(); ++i)
            out << "        use(value_" << i << ");\n";
        out << "    }\n";
        return out.str();
    }

private:
    struct column {
        size table;
        size index;
        std::string name() const {
            return std::string(tables[table]) + "." + std::string(columns[index]);
        }
    };

    size any(size below) { return random_() % below; }

    static bool refer(size a, size b) { return a + 1 == b || b + 1 == a; }

    void write_from() {
        from_.push_back(any(tables.size()));
        text_ << "\n                .from(" << tables[from_[0]] << ")";
        for (size more = any(3); more > 0; --more)
            write_join();
    }

    // By the one foreign key where there is exactly one, else and sometimes by an ON of its own.
    void write_join() {
        const auto old = from_[any(from_.size())];
        auto joined = any(3) ? (old + 1) % tables.size() : any(tables.size());
        while (std::ranges::find(from_, joined) != from_.end())
            joined = (joined + 1) % tables.size();
        const auto keys = std::ranges::count_if(from_, [&](size t) { return refer(t, joined); });
        text_ << "\n                ." << (any(4) ? "join(" : "left_join(") << tables[joined];
        if (keys != 1 || any(3) == 0)
            text_ << ", " << tables[joined] << ".parent_id == " << tables[old] << ".id";
        text_ << ")";
        from_.push_back(joined);
    }

    std::vector<column> any_columns(size count) {
        std::vector<column> all;
        for (const auto table : from_)
            for (size index = 0; index < columns.size(); ++index)
                all.push_back({table, index});
        for (size i = 0; i < count; ++i)
            std::swap(all[i], all[i + any(all.size() - i)]);
        all.resize(count);
        return all;
    }

    static std::string list(const std::vector<column>& selected) {
        std::string out;
        for (const auto& each : selected)
            out += (out.empty() ? "" : ", ") + each.name();
        return out;
    }

    std::string conditions() {
        std::string out;
        for (const auto& each : any_columns(3 + any(3)))
            out += (out.empty() ? "" : " && ") + condition(each);
        return out;
    }

    std::string condition(const column& it) {
        const auto name = it.name();
        const auto column_name = columns[it.index];
        if (column_name == "name")
            return any(2) ? name + ".like(\"a%\")" : name + " != in.text";
        if (column_name == "note")
            return name + (any(2) ? ".is_null()" : ".is_not_null()");
        if (column_name == "is_active")
            return any(2) ? name : "!" + name;
        const auto compare =
            any_of({" < ", " <= ", " > ", " >= "}); // one draw a statement: no order of evaluation
        return name + compare + operand(it);
    }

    std::string operand(const column& it) {
        const auto column_name = columns[it.index];
        if (column_name == "created_at")
            return "in.since";
        if (column_name == "price" && !has_decimal_price(it.table))
            return any_of({"in.amount", "9.5"});
        if (column_name == "price")
            return "10";
        return any_of({column_name == "quantity" ? "in.small" : "in.number", "7"});
    }

    std::string any_of(std::initializer_list<const char*> texts) {
        return texts.begin()[any(texts.size())];
    }

    std::string order() {
        std::string out;
        for (const auto& each : any_columns(1 + any(2)))
            out += (out.empty() ? "" : ", ") + each.name() + (any(2) ? "" : ".desc()");
        return out;
    }

    std::minstd_rand random_{2026}; // the same everywhere
    std::vector<size> from_;
    std::ostringstream text_;
};

} // namespace

int main(int argc, char** argv) {
    const int queries = argc == 2 ? std::atoi(argv[1]) : 0;
    std::cout << head;
    for (size table = 0; table < tables.size(); ++table)
        print_table(table);
    query_writer writer;
    std::set<std::string> written;
    while (written.size() < static_cast<size>(queries)) {
        const auto [query, is_new] = written.insert(writer.write());
        if (is_new)
            std::cout << "\nvoid query_" << written.size()
                      << "(database& db, const arguments& in) {\n"
                      << *query << "}\n";
    }
}
