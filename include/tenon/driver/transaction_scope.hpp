// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A transaction or a savepoint that is open on a connection, and undone with its object.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/control.hpp>
#include <tenon/driver/events.hpp>
#include <tenon/driver/transaction_options.hpp>
#include <tenon/driver/transaction_stack.hpp>

#include <exception>

namespace tenon::detail {

/// What a scope is begun as.
enum class scope_kind : std::uint8_t { transaction, savepoint };

/// A scope on a connection, which has: `begin(transaction_options)`, `control(description)`, `run(text)`,
/// `run_regardless(text)`, `prepare_ahead(description)`, `in_transaction()`, `scopes()`, `notice_loss()`, `leave_read_only()` and
/// `tell_abandoned(event)`.
template <class Connection> class transaction_scope {
public:
    transaction_scope(Connection& on, scope_kind kind, const transaction_options& options = {})
        : on_(&on), kind_(on.scopes().nests_transactions() ? scope_kind::savepoint : kind),
          read_only_(options.read_only), depth_(on.scopes().depth()) {
        prepare_end();
        if (kind_ == scope_kind::savepoint)
            run_savepoint<savepoint_step::open>(on, depth_);
        else
            on.begin(options);
        number_ = on.scopes().open();
    }
    transaction_scope(transaction_scope&& other) noexcept
        : on_(other.on_), number_(std::exchange(other.number_, 0)), kind_(other.kind_),
          read_only_(other.read_only_), depth_(other.depth_), exceptions_(other.exceptions_),
          reports_(other.reports_) {}
    transaction_scope& operator=(transaction_scope&&) = delete;
    /// Undoes what was not committed, and tells that somebody forgot it, unless an exception is why.
    ~transaction_scope() {
        if (!is_open())
            return;
        on_->notice_loss();
        if (!is_open())
            return;
        if (reports_ && !read_only_ && std::uncaught_exceptions() <= exceptions_)
            on_->tell_abandoned({kind_ == scope_kind::savepoint ? depth_ : 0});
        undo_regardless();
    }

    /// No one is told when this scope is left open.
    void report_nothing() noexcept { reports_ = false; }

    /// Neither committed nor rolled back, as far as is known.
    bool is_open() const noexcept { return number_ != 0 && on_->scopes().is_open(number_); }
    /// Statements can be run in it.
    bool is_active() const noexcept {
        return is_open() && on_->in_transaction() && !on_->scopes().is_failed();
    }
    /// Neither was it ended by its owner, who moved it away, committed or rolled back.
    bool is_unsettled() const noexcept { return number_ != 0; }

    /// Throws unless statements may run in this scope now.
    void require_innermost() const {
        if (number_ != 0 && on_->scopes().is_innermost(number_) && on_->in_transaction() &&
            !on_->scopes().is_failed()) [[likely]]
            return;
        on_->notice_loss();
        on_->scopes().refuse(number_);
    }

    void commit() {
        require_innermost();
        if (kind_ == scope_kind::savepoint)
            run_savepoint<savepoint_step::release>(*on_, depth_);
        else
            on_->control(control<"COMMIT">::value);
        close();
    }

    /// Undoes this scope and those within. Nothing is left to do where the database did it.
    void rollback() {
        on_->notice_loss();
        if (!is_open()) {
            if (!on_->scopes().is_lost(number_))
                on_->scopes().refuse(number_);
            number_ = 0;
            return;
        }
        if (kind_ == scope_kind::savepoint) {
            run_savepoint<savepoint_step::undo>(*on_, depth_);
            run_savepoint<savepoint_step::release>(*on_, depth_);
        } else {
            on_->control(control<"ROLLBACK">::value);
        }
        close();
    }

private:
    Connection* on_;
    transaction_stack::number number_ = 0;
    scope_kind kind_;
    bool read_only_;
    std::size_t depth_; // how many scopes are around it
    int exceptions_ = std::uncaught_exceptions();
    bool reports_ = true;

    /// What undoes the scope is prepared before it begins: an error may leave no memory to do it then.
    void prepare_end() {
        on_->scopes().make_room();
        if (kind_ != scope_kind::savepoint) {
            on_->prepare_ahead(control<"ROLLBACK">::value);
        } else if (depth_ < kept_savepoints) {
            on_->prepare_ahead(*savepoint_controls<savepoint_step::undo>[depth_]);
            on_->prepare_ahead(*savepoint_controls<savepoint_step::release>[depth_]);
        }
    }

    void close() noexcept {
        on_->scopes().close(std::exchange(number_, 0));
        if (read_only_)
            on_->leave_read_only();
    }

    /// A hook must not keep a transaction open that nothing refers to.
    void undo_regardless() noexcept {
        try {
            rollback();
            return;
        } catch (...) {
        }
        const bool undone =
            kind_ == scope_kind::savepoint &&
            on_->run_regardless(savepoint_text(savepoint_step::undo, depth_).view()) &&
            on_->run_regardless(savepoint_text(savepoint_step::release, depth_).view());
        if (!undone) // better all than half of it
            on_->run_regardless("ROLLBACK");
        close();
    }
};

} // namespace tenon::detail
