// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Results as texts that can be compared, whether they come from Tenon, from plain SQL or from a
// file. A decimal is the integer that it is in units of its scale: 12.50 is "1250".
#pragma once

#include <tenon/tenon.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

namespace tpch {

namespace tn = tenon;

using cells = std::vector<std::string>;
using table = std::vector<cells>;

inline std::string cell(std::string_view text) { return std::string(text); }
inline std::string cell(std::integral auto number) { return std::to_string(number); }
template <int Precision, int Scale> std::string cell(const tn::decimal<Precision, Scale>& number) {
    return std::to_string(static_cast<std::int64_t>(number.unscaled_value()));
}
inline std::string cell(tn::date_value date) {
    char text[tn::date_chars];
    return {text, tn::write_date(text, date)};
}
template <class T> std::string cell(const std::optional<T>& value) {
    return value ? cell(*value) : "NULL";
}

/// The rows that Tenon gives.
template <class Database, class Query, class... Arguments>
table answer(Database& db, const Query& query, const Arguments&... arguments) {
    table rows;
    for (auto&& row : db.fetch(query, arguments...))
        rows.push_back(
            std::apply([](const auto&... value) { return cells{cell(value)...}; }, tn::tie(row))
        );
    return rows;
}

inline void compare(const table& actual, const table& expected) {
    BOOST_TEST_REQUIRE(actual.size() == expected.size());
    for (std::size_t i = 0; i != actual.size(); ++i)
        BOOST_TEST_CONTEXT("row " << i + 1)
    BOOST_TEST(actual[i] == expected[i], boost::test_tools::per_element());
}

} // namespace tpch
