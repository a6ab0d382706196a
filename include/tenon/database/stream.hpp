// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The rows of a running query, one after another.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/meta/rule.hpp>
#include <tenon/driver/driver.hpp>

#include <iterator>

namespace tenon {

namespace detail {

/// What streams of all rows have in common, compiled once for a driver: each function of a stream's own is
/// one more for each query.
template <class Connection> class row_cursor {
public:
    using row_type = typename Connection::row_type;
    /// A `Row (*)(row_type)`; the stream knows of which Row.
    using decoder = void (*)();

    row_cursor(typename Connection::cursor&& rows, decoder decode, bool single_row) noexcept
        : rows_(std::move(rows)), decode_(decode), single_row_(single_row) {}

    /// What the iterators of all streams have in common.
    class iterator {
    public:
        using difference_type = std::ptrdiff_t;

        iterator() = default;
        bool operator==(std::default_sentinel_t) const noexcept { return of_->done_; }

    protected:
        friend row_cursor;
        iterator(row_cursor* of) noexcept : of_(of) {} // NOLINT(google-explicit-constructor)

        decoder decode() const noexcept { return of_->decode_; }
        row_type row() const noexcept { return of_->rows_.row(); }
        void next() {
            if (of_->single_row_) {
                of_->rows_.finish();
                of_->done_ = true;
            } else {
                of_->done_ = !of_->rows_.step();
            }
        }

    private:
        row_cursor* of_ = nullptr;
    };

    std::default_sentinel_t end() const noexcept { return {}; }

protected:
    /// Reads the first row.
    iterator start() {
        done_ = !rows_.step();
        return {this};
    }

private:
    typename Connection::cursor rows_;
    decoder decode_;
    bool single_row_;
    bool done_ = true;
};

} // namespace detail

/// The rows of a query as they arrive: `for (auto&& [id, email] : db.fetch(q))`.
///
/// A single-pass range. A row's texts and blobs are views that hold until the next row is read;
/// the stream holds its statement, and so its connection, until the last row or its own end.
/// \par Errors What reading a row throws, operator++ and begin() throw.
template <class Row, class Connection> struct stream : detail::row_cursor<Connection> {
    using value_type = Row;
    using decoder = Row (*)(typename Connection::row_type);

    struct iterator : detail::row_cursor<Connection>::iterator {
        using value_type = Row;

        TENON_INLINE Row operator*() const {
            return reinterpret_cast<decoder>(this->decode())(this->row());
        }
        TENON_INLINE iterator& operator++() {
            this->next();
            return *this;
        }
        TENON_INLINE void operator++(int) { this->next(); }
    };

    /// Reads the first row; may be called once.
    TENON_INLINE iterator begin() { return {this->start()}; }
};

} // namespace tenon
