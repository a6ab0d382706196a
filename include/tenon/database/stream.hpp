// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The rows of a running query, one after another.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/sqlite/connection.hpp>

#include <iterator>

namespace tenon {

/// The rows of a query as they arrive: `for (auto&& [id, email] : db.fetch(q))`.
///
/// A single-pass range. A row's texts and blobs are views that hold until the next row is read;
/// the stream holds its statement, and so its connection, until the last row or its own end.
/// \par Errors What reading a row throws, operator++ and begin() throw.
template <class Row> class stream {
public:
    using value_type = Row;

    stream(sqlite_connection::cursor&& rows, Row (*decode)(sqlite3_stmt*), bool single_row) noexcept
        : rows_(std::move(rows)), decode_(decode), single_row_(single_row) {}

    class iterator {
    public:
        using value_type = Row;
        using difference_type = std::ptrdiff_t;

        iterator() = default;
        explicit iterator(stream& of) noexcept : of_(&of) {}

        Row operator*() const { return of_->decode_(of_->rows_.row()); }
        iterator& operator++() {
            of_->next();
            return *this;
        }
        void operator++(int) { of_->next(); }
        friend bool operator==(const iterator& at, std::default_sentinel_t) noexcept {
            return at.done();
        }

    private:
        stream* of_ = nullptr;

        bool done() const noexcept { return of_->done_; }
    };

    /// Reads the first row; may be called once.
    iterator begin() {
        done_ = !rows_.step();
        return iterator{*this};
    }
    std::default_sentinel_t end() const noexcept { return {}; }

private:
    sqlite_connection::cursor rows_;
    Row (*decode_)(sqlite3_stmt*);
    bool single_row_;
    bool done_ = true;

    void next() {
        if (single_row_) {
            rows_.finish();
            done_ = true;
        } else {
            done_ = !rows_.step();
        }
    }
};

} // namespace tenon
