// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::schema: a foreign key points at columns that are no key; make them unique
#include <tenon/tenon.hpp>

#include "tables.hpp"

template <class T> struct seat_columns {
    tn::column<T, "row", std::int64_t, tn::primary_key> row;
    tn::column<T, "number", std::int64_t, tn::primary_key> number;
};
constexpr tn::table<"seats", seat_columns> seats;
template <class T> struct wrong_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "row", std::int64_t, tn::references<seats.row>> row{};
    tn::column<T, "number", std::int64_t> number{};
};
template <class T> struct right_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "row", std::int64_t> row{};
    tn::column<T, "number", std::int64_t> number{};
    static constexpr auto constraints(const auto& t) {
        return std::tuple{
            tn::foreign_key<"fk_seat">(t.row, t.number).references(seats.row, seats.number)};
    }
};
[[maybe_unused]] constexpr tn::table<"tickets", wrong_columns> wrong;
[[maybe_unused]] constexpr tn::table<"tickets", right_columns> right;

int main() {
#ifdef MISTAKE
    [[maybe_unused]] constexpr auto shop = tn::schema(seats, wrong);
#else
    [[maybe_unused]] constexpr auto shop = tn::schema(seats, right);
#endif
}
