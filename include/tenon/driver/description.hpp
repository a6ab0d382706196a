// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What a driver is told of a statement: a constant, one for each type of query and dialect. All that
// runs it is compiled once; only the decoder of a row is compiled for each type of row.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/render/writer.hpp>

#include <atomic>

namespace tenon {

/// The number by which connections keep a statement prepared; 0 until it is first run.
using statement_number = std::atomic<std::uint32_t>;

/// The columns that a result must have, where the compiler can't know: those of raw SQL.
struct expected_columns {
    const std::string_view* names = nullptr; // empty where any name will do
    std::uint32_t count = 0;
};

/// A statement as a driver sees it.
struct description {
    std::string_view sql;
    const placeholder* slots = nullptr;
    std::uint32_t slot_count = 0;
    /// Cells of the query; a slot with a greater source takes an argument.
    std::uint32_t value_count = 0;
    /// At most one row can come: a key is given, or the aggregate of all rows.
    bool single_row = false;
    statement_number* number = nullptr;
    /// Looked at when the statement is prepared; null where nothing is to be looked at.
    const expected_columns* columns = nullptr;
};

namespace detail {

/// Numbers are given in the order of first use, by the program as a whole.
inline std::uint32_t next_statement_number() noexcept {
    static statement_number last{0};
    return last.fetch_add(1, std::memory_order_relaxed) + 1;
}

/// The number of a statement; two threads that ask first agree on one.
inline std::uint32_t number_of(statement_number& kept) noexcept {
    std::uint32_t number = kept.load(std::memory_order_relaxed);
    if (number != 0) [[likely]]
        return number;
    const std::uint32_t made = next_statement_number();
    return kept.compare_exchange_strong(number, made, std::memory_order_relaxed) ? made : number;
}

} // namespace detail

} // namespace tenon
