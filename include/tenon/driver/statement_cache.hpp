// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The statements that a connection keeps prepared, found by the number of their description: no SQL
// text is hashed or compared.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/meta/growing.hpp>
#include <tenon/meta/rule.hpp>
#include <tenon/driver/description.hpp>
#include <tenon/driver/events.hpp>

#include <utility>

namespace tenon::detail {

/// What is known of a statement beside the database's own handle.
struct kept_statement {
    const description* of = nullptr;
    std::uint64_t last_used = 0;
    std::int64_t rows = 0;                           // read or changed by this run
    std::chrono::steady_clock::time_point started{}; // where someone is told
    bool told = false;
    bool in_use = false;
    bool kept = false; // by the connection, to be used again
};

/// Of statements that derive from kept_statement; owns those that it keeps. Not thread-safe, as the
/// connection is not.
template <class Statement> class statement_cache {
public:
    explicit statement_cache(std::size_t limit) noexcept : limit_(limit) {}
    statement_cache(statement_cache&& other) noexcept
        : statements_(std::move(other.statements_)), kept_(std::exchange(other.kept_, 0)),
          limit_(other.limit_), clock_(other.clock_) {}
    statement_cache& operator=(statement_cache&&) = delete;
    ~statement_cache() { clear(); }

    /// How many are kept.
    std::size_t size() const noexcept { return kept_; }

    /// The statement, marked as in use. `prepare(d, keep)` gives a new Statement* where there is none,
    /// or where that which there is runs at present.
    template <class Prepare> Statement& acquire(const description& d, Prepare prepare) {
        const std::size_t number = number_of(*d.number);
        Statement* statement = number < statements_.size() ? statements_[number] : nullptr;
        if (statement == nullptr || statement->in_use) [[unlikely]]
            statement = &add(d, number, prepare);
        statement->in_use = true;
        statement->last_used = ++clock_;
        return *statement;
    }
    /// Prepares a statement before it is needed.
    template <class Prepare> void prepare_ahead(const description& d, Prepare prepare) {
        const std::size_t number = number_of(*d.number);
        if (limit_ != 0 && (number >= statements_.size() || statements_[number] == nullptr))
            add(d, number, prepare);
    }
    void give_back(Statement& statement) noexcept {
        statement.in_use = false;
        if (!statement.kept)
            delete &statement;
    }
    /// Lets go of all and ends none: they are another process's.
    void abandon() noexcept {
        statements_.clear();
        kept_ = 0;
    }
    /// Forgets all.
    void clear() noexcept {
        for (const Statement* statement : statements_)
            delete statement;
        abandon();
    }

private:
    growing<Statement*> statements_; // by number; null where there is none
    std::size_t kept_ = 0;
    std::size_t limit_;
    std::uint64_t clock_ = 0;

    template <class Prepare>
    TENON_NOINLINE Statement& add(const description& d, std::size_t number, Prepare prepare) {
        const bool free = number >= statements_.size() || statements_[number] == nullptr;
        if (number >= statements_.size())
            statements_.resize(number + 1);
        const bool keep = free && limit_ != 0;
        if (keep && kept_ >= limit_)
            evict();
        Statement* made = prepare(d, keep);
        if (keep) {
            statements_[number] = made;
            ++kept_;
        }
        return *made;
    }

    /// Forgets the statement that was not used for the longest time.
    void evict() noexcept {
        Statement** oldest = nullptr;
        for (Statement*& kept : statements_)
            if (kept != nullptr && !kept->in_use &&
                (oldest == nullptr || kept->last_used < (*oldest)->last_used))
                oldest = &kept;
        if (oldest == nullptr)
            return;
        delete *oldest;
        *oldest = nullptr;
        --kept_;
    }
};

/// Tells of statements as they run.
template <class Statement> void tell_start(const hooks& listeners, Statement& statement) {
    statement.rows = 0;
    statement.told = listeners.listening();
    if (statement.told) [[unlikely]] {
        listeners.tell_before(statement.event());
        statement.started = std::chrono::steady_clock::now();
    }
}
template <class Statement>
void tell_end(const hooks& listeners, const Statement& statement, bool failed) noexcept {
    if (statement.told) [[unlikely]] {
        statement_event event = statement.event();
        event.duration = std::chrono::steady_clock::now() - statement.started;
        event.rows = statement.rows;
        event.failed = failed;
        listeners.tell_after(event);
    }
}

} // namespace tenon::detail
