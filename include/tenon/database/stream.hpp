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

/// What streams of all rows have in common, compiled once for a driver.
template <class Connection> class row_cursor {
public:
    using row_type = typename Connection::row_type;

    row_cursor(typename Connection::cursor&& rows, bool single_row) noexcept
        : rows_(std::move(rows)), single_row_(single_row) {}

    void start() { done_ = !rows_.step(); }
    void next() {
        if (single_row_) {
            rows_.finish();
            done_ = true;
        } else {
            done_ = !rows_.step();
        }
    }
    bool done() const noexcept { return done_; }
    row_type row() const noexcept { return rows_.row(); }

    /// What the iterators of all streams have in common.
    class iterator {
    public:
        using difference_type = std::ptrdiff_t;

        iterator() = default;
        explicit iterator(row_cursor& of) noexcept : of_(&of) {}
        bool operator==(std::default_sentinel_t) const noexcept { return of_->done(); }

    protected:
        row_cursor* of_ = nullptr;
    };

private:
    typename Connection::cursor rows_;
    bool single_row_;
    bool done_ = true;
};

} // namespace detail

/// The rows of a query as they arrive: `for (auto&& [id, email] : db.fetch(q))`.
///
/// A single-pass range. A row's texts and blobs are views that hold until the next row is read;
/// the stream holds its statement, and so its connection, until the last row or its own end.
/// \par Errors What reading a row throws, operator++ and begin() throw.
template <class Row, class Connection> class stream {
public:
    using value_type = Row;
    using decoder = Row (*)(typename Connection::row_type);

    TENON_INLINE
    stream(typename Connection::cursor&& rows, decoder decode, bool single_row) noexcept
        : rows_(std::move(rows), single_row), decode_(decode) {}

    class iterator : public detail::row_cursor<Connection>::iterator {
    public:
        using value_type = Row;

        iterator() = default;
        TENON_INLINE iterator(detail::row_cursor<Connection>& of, decoder decode) noexcept
            : detail::row_cursor<Connection>::iterator(of), decode_(decode) {}

        TENON_INLINE Row operator*() const { return decode_(this->of_->row()); }
        TENON_INLINE iterator& operator++() {
            this->of_->next();
            return *this;
        }
        TENON_INLINE void operator++(int) { this->of_->next(); }

    private:
        decoder decode_ = nullptr;
    };

    /// Reads the first row; may be called once.
    TENON_INLINE iterator begin() {
        rows_.start();
        return iterator{rows_, decode_};
    }
    TENON_INLINE std::default_sentinel_t end() const noexcept { return {}; }

private:
    detail::row_cursor<Connection> rows_;
    decoder decode_;
};

} // namespace tenon
