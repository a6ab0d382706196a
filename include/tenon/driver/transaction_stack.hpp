// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Which transaction and savepoints are open on a connection, and what became of those that are not.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/meta/growing.hpp>
#include <tenon/driver/error.hpp>

#include <utility>

namespace tenon::detail {

/// The scopes that are open on a connection, the outermost first. A scope is known by a number that
/// no other has, so that objects may be moved and may outlive their scopes.
class transaction_stack {
public:
    using number = std::uint64_t;

    /// Makes room for one scope more, so that open() needs no memory.
    void make_room() { open_.reserve(open_.size() + 1); }
    number open() {
        open_.push_back(last_ + 1);
        return ++last_;
    }
    std::size_t depth() const noexcept { return open_.size(); }
    bool is_innermost(number scope) const noexcept {
        return !open_.empty() && open_.back() == scope;
    }
    bool is_open(number scope) const noexcept { return place_of(scope) != open_.size(); }
    /// Closes a scope and all within it.
    void close(number scope) noexcept {
        open_.resize(place_of(scope)); // never grows, so never throws
    }

    /// The database rolled all of it back by itself.
    void lose(std::string_view why, bool retryable) noexcept {
        first_lost_ = open_.empty() ? 0 : open_[0];
        last_lost_ = last_;
        keep(why);
        retryable_ = retryable;
        failed_ = false;
        may_hold_ = false;
        open_.clear();
    }

    /// It was ended, but not by the library, and what it did may hold.
    void end_elsewhere(std::string_view how) noexcept {
        lose(how, false);
        may_hold_ = true;
    }

    /// From now on a transaction within the scopes that are open is a savepoint of theirs.
    void nest_transactions(bool wanted) noexcept { nests_ = wanted; }
    bool nests_transactions() const noexcept { return nests_ && !open_.empty(); }

    /// Forgets all scopes; they were rolled back, and nothing refers to them.
    void clear() noexcept {
        open_.clear();
        nests_ = false;
        failed_ = false;
    }

    /// A statement failed, and the database runs nothing more until a scope is undone, as PostgreSQL
    /// has it.
    void fail(std::string_view why, bool retryable) noexcept {
        failed_ = true;
        keep(why);
        retryable_ = retryable;
    }
    /// A scope was undone, and statements run again.
    void recover() noexcept { failed_ = false; }
    bool is_failed() const noexcept { return failed_; }

    /// Whether the database ended the scope.
    bool is_lost(number scope) const noexcept {
        return scope >= first_lost_ && scope <= last_lost_ && scope != 0;
    }

    /// Throws why a scope can't be used.
    [[noreturn]] void refuse(number scope) const {
        if (failed_ && is_innermost(scope))
            refuse_failed(why_);
        if (is_open(scope))
            throw programming_error("tenon: a savepoint within is open; run on the savepoint, or "
                                    "commit or roll it back first");
        if (is_lost(scope) && may_hold_)
            throw inactive_transaction(
                "tenon: the transaction is over, and what it did may be committed: " + why_
            );
        if (is_lost(scope))
            throw inactive_transaction(
                "tenon: the database rolled the transaction back; run all of it again: " + why_,
                retryable_
            );
        throw programming_error("tenon: the transaction or savepoint is over; begin another");
    }

    /// Throws that a statement failed before: the first one, or, where that is not known, `otherwise`.
    [[noreturn]] void refuse_failed(std::string_view otherwise) const {
        throw inactive_transaction(
            "tenon: a statement of the transaction failed, and nothing more is run in it; roll it "
            "back, or to a savepoint: " +
                (failed_ ? why_ : std::string(otherwise)),
            failed_ && retryable_
        );
    }

private:
    void keep(std::string_view why) noexcept {
        try {
            why_ = why;
        } catch (...) { // it may have been for want of memory
            why_.clear();
        }
    }
    std::size_t place_of(number scope) const noexcept {
        std::size_t place = 0;
        while (place != open_.size() && open_[place] != scope)
            ++place;
        return place;
    }

    growing<number> open_;
    number last_ = 0;
    number first_lost_ = 0;
    number last_lost_ = 0;
    std::string why_;
    bool retryable_ = false;
    bool may_hold_ = false;
    bool nests_ = false;
    bool failed_ = false;
};

} // namespace tenon::detail
