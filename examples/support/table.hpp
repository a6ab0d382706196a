// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Rows as a table of text, whatever they consist of.
#pragma once

#include <tenon/core.hpp>

#include <algorithm>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace support {

struct text_table {
    struct column {
        std::string title;
        bool is_number = false;
        std::size_t width = 0;
    };

    std::vector<column> columns;
    std::vector<std::vector<std::string>> rows;
};

/// What a cell shows; long texts are cut.
inline std::string shown(std::string_view text) {
    constexpr std::size_t widest = 32;
    if (text.size() <= widest)
        return std::string(text);
    return std::string(text.substr(0, widest - 2)) + "..";
}
inline std::string shown(bool value) { return value ? "yes" : "no"; }
inline std::string shown(std::integral auto number) { return std::to_string(number); }
template <int Precision, int Scale>
std::string shown(const tenon::decimal<Precision, Scale>& number) {
    return to_string(number);
}
inline std::string shown(tenon::date_value date) {
    char text[tenon::date_chars];
    return {text, tenon::write_date(text, date)};
}
template <class Enum>
    requires std::is_enum_v<Enum>
std::string shown(Enum value) {
    return std::string(tenon::label_of(value));
}
template <class T> std::string shown(const std::optional<T>& value) {
    return value ? shown(*value) : "NULL";
}

template <class T>
inline constexpr bool is_number =
    (std::integral<T> && !std::same_as<T, bool>) || tenon::is_decimal<T>;
template <class T> inline constexpr bool is_number<std::optional<T>> = is_number<T>;

/// The columns of a query's rows, under the names they have in SQL.
template <class... Items, class... Cells>
std::vector<text_table::column> columns_of(tenon::list<Items...>, tenon::list<Cells...>) {
    return {{std::string(Items::label), is_number<Cells>, Items::label.size()}...};
}

/// Adds a row of values, a std::tuple.
template <class Cells> void add_row(text_table& table, const Cells& cells) {
    const auto& row = table.rows.emplace_back(std::apply(
        [](const auto&... cell) { return std::vector<std::string>{shown(cell)...}; }, cells
    ));
    for (std::size_t i = 0; i != row.size(); ++i)
        table.columns[i].width = std::max(table.columns[i].width, row[i].size());
}

/// The rows of a query.
template <class Row> text_table make_table(const std::vector<Row>& rows) {
    text_table table{columns_of(typename Row::keys{}, typename Row::types{}), {}};
    for (const Row& row : rows)
        add_row(table, tenon::tie(row));
    return table;
}

/// Of each record the values that `pick` takes, a std::tuple, under titles.
template <class Record, class Pick, std::size_t Size>
text_table make_table(
    const std::vector<Record>& records, const std::string_view (&titles)[Size], Pick pick
) {
    using cells = std::invoke_result_t<Pick&, const Record&>;
    text_table table;
    [&]<std::size_t... Place>(std::index_sequence<Place...>) {
        table.columns = {
            {std::string(titles[Place]),
             is_number<std::tuple_element_t<Place, cells>>,
             titles[Place].size()}...};
    }(std::make_index_sequence<Size>{});
    for (const Record& record : records)
        add_row(table, pick(record));
    return table;
}

inline std::ostream& operator<<(std::ostream& out, const text_table& table) {
    const auto print = [&](const auto& cell) {
        std::string line;
        for (std::size_t i = 0; i != table.columns.size(); ++i) {
            const std::string text = cell(i);
            const std::string blanks(table.columns[i].width - text.size(), ' ');
            line += i == 0 ? "" : "  ";
            line += table.columns[i].is_number ? blanks + text : text + blanks;
        }
        line.erase(line.find_last_not_of(' ') + 1);
        out << line << '\n';
    };
    print([&](std::size_t i) { return table.columns[i].title; });
    print([&](std::size_t i) { return std::string(table.columns[i].width, '-'); });
    for (const auto& row : table.rows)
        print([&](std::size_t i) { return row[i]; });
    return out;
}

} // namespace support
