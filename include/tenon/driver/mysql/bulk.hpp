// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// One statement run for many rows of values, which travel together: MariaDB's bulk protocol.
// https://mariadb.com/kb/en/com_stmt_bulk_execute/
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/insert.hpp>
#include <tenon/driver/mysql/connection.hpp>

#include <exception>

namespace tenon::detail {

/// The values of many rows, one row behind another, and those that all rows have behind theirs.
struct mysql_rows_of_cells {
    const datum* cells = nullptr;
    std::size_t rows = 0;
    std::size_t width = 0;
    std::size_t bytes = 0; // about as many are sent
    tail_values tail{};

    /// Ties a row's values to the bindings of the statement, or of the library's copy of them.
    void bind(std::size_t row, MYSQL_BIND* bindings, mysql_statement& statement) const {
        const description& d = *statement.of;
        for (std::uint32_t i = 0; i != d.slot_count; ++i) {
            const placeholder& slot = d.slots[i];
            const datum& found = cell(row, slot.source, d.value_count);
            bind_mysql(
                bindings[i],
                statement.room(i),
                slot,
                slot.element == 0 ? found : element_of(found, slot.element)
            );
        }
    }

private:
    const datum& cell(std::size_t row, std::size_t source, std::size_t value_count) const noexcept {
        if (source < width)
            return cells[row * width + source];
        return source < value_count ? tail.cells[source - width]
                                    : tail.arguments[source - value_count];
    }
};

/// Runs the statement of one row for many. What a value throws must not pass through the client
/// library, which calls for each row: it is kept, and thrown behind it.
class mysql_bulk_run {
public:
    mysql_bulk_run(mysql_statement& statement, const mysql_rows_of_cells& values) noexcept
        : statement_(statement), values_(values) {
        set_bulk(
            statement_.handle, static_cast<unsigned int>(values.rows), &mysql_bulk_run::bind, this
        );
    }
    mysql_bulk_run(const mysql_bulk_run&) = delete;
    mysql_bulk_run& operator=(const mysql_bulk_run&) = delete;
    ~mysql_bulk_run() {
        set_bulk(statement_.handle, 0, nullptr, nullptr);
        statement_.forget_binding();
    }

    /// What a value threw, if one did.
    const std::exception_ptr& failure() const noexcept { return failure_; }

private:
    mysql_statement& statement_;
    const mysql_rows_of_cells& values_;
    std::exception_ptr failure_;

    static mysql_flag bind(void* data, MYSQL_BIND* bindings, unsigned int row) noexcept {
        auto& self = *static_cast<mysql_bulk_run*>(data);
        try {
            self.values_.bind(row, bindings, self.statement_);
        } catch (...) {
            self.failure_ = std::current_exception();
            return 1;
        }
        return 0;
    }
};

/// A statement taken for a series of bulk executions, and given back at the end.
class mysql_bulk_statement {
public:
    mysql_bulk_statement(mysql_connection& owner, const description& d)
        : owner_(owner), statement_(&owner.acquire(d)) {}
    mysql_bulk_statement(const mysql_bulk_statement&) = delete;
    mysql_bulk_statement& operator=(const mysql_bulk_statement&) = delete;
    ~mysql_bulk_statement() {
        if (statement_ != nullptr)
            owner_.give_back(*statement_);
    }
    /// Whether the server knows the protocol, which MySQL's does not.
    bool is_possible() const noexcept { return has_bulk(statement_->handle); }

    /// Runs it for many rows; gives how many it inserted or updated. Hooks are told of it once, with the
    /// values of the first row.
    std::int64_t run(const mysql_rows_of_cells& values) {
        owner_.require_room(values.bytes);
        values.bind(0, statement_->bindings(), *statement_);
        statement_->bind_types();
        statement_->more_rows = values.rows - 1;
        owner_.start(*statement_);
        bool failed = false;
        std::exception_ptr failure;
        {
            const mysql_bulk_run running(*statement_, values);
            failed = mysql_stmt_execute(statement_->handle) != 0;
            failure = running.failure();
        }
        if (statement_->told)
            values.bind(0, statement_->bindings(), *statement_);
        if (failed && !failure)
            owner_.fail(*std::exchange(statement_, nullptr));
        if (!failed)
            statement_->rows = count(values.rows);
        owner_.finish(*statement_, failed);
        statement_->more_rows = 0;
        if (failure)
            std::rethrow_exception(failure);
        return statement_->rows;
    }

private:
    mysql_connection& owner_;
    mysql_statement* statement_;

    std::int64_t count(std::size_t rows) const noexcept {
        const bool each = statement_->counts == mysql_count::upserted;
        return static_cast<std::int64_t>(
            each ? rows : mysql_stmt_affected_rows(statement_->handle)
        );
    }
};

} // namespace tenon::detail
