// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A connection to an SQLite database: opening it, and the statements it keeps prepared. Compiled
// once; knows descriptions, not queries.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/description.hpp>
#include <tenon/driver/events.hpp>
#include <tenon/driver/sqlite/bind.hpp>
#include <tenon/driver/sqlite/columns.hpp>
#include <tenon/driver/sqlite/lock_wait.hpp>
#include <tenon/driver/sqlite/options.hpp>
#include <tenon/expr/block.hpp>
#include <tenon/meta/rule.hpp>

#include <utility>
#include <vector>

namespace tenon {

namespace detail {

/// A prepared statement and the room for what is bound as a made text.
class sqlite_statement {
public:
    sqlite3_stmt* handle = nullptr;
    const description* of = nullptr;
    std::uint64_t last_used = 0;
    std::int64_t rows = 0;
    std::chrono::steady_clock::time_point started{}; // where someone listens
    bool in_use = false;
    bool kept = false; // by the connection, to be used again

    sqlite_statement(sqlite3* connection, const description& d, bool keep)
        : of(&d), kept(keep) {
        const char* tail = nullptr;
        const int code = sqlite3_prepare_v3(
            connection,
            d.sql.data(),
            static_cast<int>(d.sql.size()),
            keep ? SQLITE_PREPARE_PERSISTENT : 0U,
            &handle,
            &tail
        );
        if (code != SQLITE_OK)
            throw_sqlite_error(connection, std::string(d.sql));
        try {
            if (d.columns != nullptr)
                check_raw(handle, d, tail);
            reserve_scratch(d);
        } catch (...) {
            sqlite3_finalize(handle);
            throw;
        }
    }
    sqlite_statement(const sqlite_statement&) = delete;
    sqlite_statement& operator=(const sqlite_statement&) = delete;
    ~sqlite_statement() { sqlite3_finalize(handle); }

    void bind(const description& d, const datum* cells, const datum* arguments) {
        bind_slots(d, 0, scratch_.data(), cells, arguments);
    }
    /// Binds the slots from `first` on; `cells` are the values behind the first ones.
    void bind_from(
        std::size_t first, char* room, const datum* cells, const datum* arguments
    ) {
        bind_slots(*of, static_cast<std::uint32_t>(first), room, cells - first, arguments);
    }

    char* scratch() noexcept { return scratch_.data(); }

private:
    std::vector<char> scratch_;

    void bind_slots(
        const description& d,
        std::uint32_t first,
        char* room,
        const datum* cells,
        const datum* arguments
    ) {
        for (std::uint32_t i = first; i != d.slot_count; ++i) {
            const placeholder& slot = d.slots[i];
            const datum& cell = slot.source < d.value_count
                                    ? cells[slot.source]
                                    : arguments[slot.source - d.value_count];
            if (slot.element == 0) [[likely]]
                bind_sqlite(handle, static_cast<int>(i) + 1, slot, cell, room);
            else
                bind_sqlite(
                    handle, static_cast<int>(i) + 1, slot, element_of(cell, slot.element), room
                );
            if (wants_scratch(slot.kind))
                room += scratch_size;
        }
    }

    void reserve_scratch(const description& d) {
        std::size_t texts = 0;
        for (std::uint32_t i = 0; i != d.slot_count; ++i)
            texts += wants_scratch(d.slots[i].kind);
        scratch_.resize(texts * scratch_size);
    }
};

} // namespace detail

/// One connection to an SQLite database. Not thread-safe: one thread at a time, which is what
/// SQLITE_OPEN_NOMUTEX asks for.
class sqlite_connection {
public:
    /// A statement that is running: steps through its rows, and gives the statement back.
    class cursor {
    public:
        cursor() = default;
        cursor(sqlite_connection& owner, detail::sqlite_statement& statement) noexcept
            : owner_(&owner), statement_(&statement) {}
        cursor(cursor&& other) noexcept
            : owner_(other.owner_), statement_(std::exchange(other.statement_, nullptr)) {}
        cursor& operator=(cursor&& other) noexcept {
            std::swap(owner_, other.owner_);
            std::swap(statement_, other.statement_);
            return *this;
        }
        ~cursor() {
            if (statement_ != nullptr)
                owner_->release(*statement_);
        }

        /// The next row; false behind the last one, and then the statement is given back.
        bool step() {
            const int code = sqlite3_step(statement_->handle);
            if (code == SQLITE_ROW) [[likely]] {
                ++statement_->rows;
                return true;
            }
            if (code != SQLITE_DONE)
                owner_->fail(*std::exchange(statement_, nullptr));
            finish();
            return false;
        }
        /// Runs to the end, past all rows; gives how many rows were changed.
        std::int64_t run() {
            int code = SQLITE_ROW;
            while (code == SQLITE_ROW)
                code = sqlite3_step(statement_->handle);
            if (code != SQLITE_DONE)
                owner_->fail(*std::exchange(statement_, nullptr));
            const std::int64_t changed = sqlite3_changes64(owner_->handle_);
            statement_->rows = changed;
            finish();
            return changed;
        }
        /// Gives the statement back before its last row.
        void finish() noexcept {
            if (statement_ != nullptr)
                owner_->release(*std::exchange(statement_, nullptr));
        }
        sqlite3_stmt* row() const noexcept { return statement_->handle; }

    private:
        sqlite_connection* owner_ = nullptr;
        detail::sqlite_statement* statement_ = nullptr;
    };

    /// Opens a file, `:memory:` or a `file:` URI. Throws connection_lost, database_corrupt,
    /// lock_timeout.
    explicit sqlite_connection(const std::string& path, const sqlite_options& options = {})
        : limit_(options.statement_cache) {
        const int flags = (options.mode == "ro"   ? SQLITE_OPEN_READONLY
                           : options.mode == "rw" ? SQLITE_OPEN_READWRITE
                                                  : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE) |
                          SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI | SQLITE_OPEN_EXRESCODE;
        const int code = sqlite3_open_v2(path.c_str(), &handle_, flags, nullptr);
        try {
            if (code != SQLITE_OK)
                detail::throw_sqlite_error(
                    code, std::string(sqlite3_errmsg(handle_)) + ": " + path
                );
            configure(options);
        } catch (...) {
            sqlite3_close_v2(handle_);
            throw;
        }
    }

    /// Wraps a connection that the caller opened and will close, after this object is gone. LIKE is
    /// made to tell capitals from small letters on it; nothing else is changed.
    explicit sqlite_connection(sqlite3* handle, const sqlite_options& options = {})
        : handle_(handle), limit_(options.statement_cache), owned_(false) {
        sqlite3_extended_result_codes(handle_, 1);
        run("PRAGMA case_sensitive_like = ON");
    }

    sqlite_connection(sqlite_connection&& other) noexcept
        : handle_(std::exchange(other.handle_, nullptr)),
          statements_(std::move(other.statements_)),
          kept_(other.kept_),
          limit_(other.limit_),
          clock_(other.clock_),
          owned_(other.owned_),
          before_(std::move(other.before_)),
          after_(std::move(other.after_)) {}
    sqlite_connection& operator=(sqlite_connection&&) = delete;
    ~sqlite_connection() {
        for (detail::sqlite_statement* kept : statements_)
            delete kept;
        if (owned_)
            sqlite3_close_v2(handle_);
    }

    /// Starts a statement with its cells and arguments; both must live until the cursor is done,
    /// but for owned cells, which SQLite copies.
    TENON_NOINLINE cursor
    open(const description& d, const datum* cells, const datum* arguments) {
        detail::sqlite_statement& statement = acquire(d);
        try {
            statement.bind(d, cells, arguments);
        } catch (...) {
            release(statement);
            throw;
        }
        return cursor{*this, statement};
    }

    /// Runs a statement to its end; gives how many rows it inserted, updated or deleted.
    TENON_NOINLINE std::int64_t
    change(const description& d, const datum* cells, const datum* arguments) {
        cursor running = open(d, cells, arguments);
        return running.run();
    }

    /// Runs SQL text of one or several statements, without parameters and without rows.
    void run(const char* sql) {
        const int code = sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr);
        if (code != SQLITE_OK)
            detail::throw_sqlite_error(handle_, sql);
    }

    /// The statement, prepared and marked as in use. A second one is prepared while it is.
    detail::sqlite_statement& acquire(const description& d) {
        const std::size_t number = detail::number_of(*d.number);
        if (number < statements_.size()) [[likely]] {
            detail::sqlite_statement* kept = statements_[number];
            if (kept != nullptr && !kept->in_use) [[likely]] {
                return begin(*kept);
            }
        }
        return begin(prepare(d, number));
    }

    void release(detail::sqlite_statement& statement, bool failed = false) noexcept {
        sqlite3_reset(statement.handle);
        statement.in_use = false;
        if (after_) [[unlikely]]
            tell_after(statement, failed);
        if (!statement.kept)
            delete &statement;
    }

    /// Throws what went wrong in a step; the statement is given back, even if there is no memory to
    /// tell it.
    [[noreturn]] void fail(detail::sqlite_statement& statement) {
        struct giver {
            sqlite_connection& owner;
            detail::sqlite_statement& statement;
            ~giver() { owner.release(statement, true); }
        };
        const giver at_the_end{*this, statement};
        detail::throw_sqlite_error(handle_, std::string(statement.of->sql));
    }

    /// Calls `f(const statement_event&)` before each statement; what it throws stops the statement.
    template <class F> void on_before_execute(F f) { before_ = detail::listener(std::move(f)); }
    /// Calls `f(const statement_event&)` behind each statement; it must not throw.
    template <class F> void on_after_execute(F f) { after_ = detail::listener(std::move(f)); }

    sqlite3* handle() const noexcept { return handle_; }
    bool in_transaction() const noexcept { return sqlite3_get_autocommit(handle_) == 0; }
    std::size_t prepared_statements() const noexcept { return kept_; }

private:
    sqlite3* handle_ = nullptr;
    std::vector<detail::sqlite_statement*> statements_; // by number
    std::size_t kept_ = 0;
    std::size_t limit_;
    std::uint64_t clock_ = 0;
    bool owned_ = true;
    detail::listener before_;
    detail::listener after_;

    detail::sqlite_statement& begin(detail::sqlite_statement& statement) {
        if (before_) [[unlikely]]
            tell_before(statement);
        statement.in_use = true;
        statement.last_used = ++clock_;
        statement.rows = 0;
        if (after_) [[unlikely]]
            statement.started = std::chrono::steady_clock::now();
        return statement;
    }

    void tell_before(detail::sqlite_statement& statement) {
        try {
            before_({statement.of->sql});
        } catch (...) {
            if (!statement.kept)
                delete &statement;
            throw;
        }
    }
    void tell_after(const detail::sqlite_statement& statement, bool failed) noexcept {
        after_(
            {statement.of->sql,
             std::chrono::steady_clock::now() - statement.started,
             statement.rows,
             failed}
        );
    }

    detail::sqlite_statement& prepare(const description& d, std::size_t number) {
        const bool free = number >= statements_.size() || statements_[number] == nullptr;
        if (free && number >= statements_.size())
            statements_.resize(number + 1);
        const bool keep = free && limit_ != 0;
        if (keep && kept_ >= limit_)
            evict();
        auto* made = new detail::sqlite_statement(handle_, d, keep);
        if (keep) {
            statements_[number] = made;
            ++kept_;
        }
        return *made;
    }

    /// Forgets the statement that was not used for the longest time.
    void evict() noexcept {
        detail::sqlite_statement** oldest = nullptr;
        for (detail::sqlite_statement*& kept : statements_)
            if (kept != nullptr && !kept->in_use &&
                (oldest == nullptr || kept->last_used < (*oldest)->last_used))
                oldest = &kept;
        if (oldest == nullptr)
            return;
        delete std::exchange(*oldest, nullptr);
        --kept_;
    }

    void configure(const sqlite_options& options) {
        detail::wait_for_locks(handle_, options.busy_timeout);
        run("PRAGMA case_sensitive_like = ON");
        run(options.foreign_keys ? "PRAGMA foreign_keys = ON" : "PRAGMA foreign_keys = OFF");
        const char* file = sqlite3_db_filename(handle_, "main");
        const bool writable_file = file != nullptr && *file != '\0' &&
                                   sqlite3_db_readonly(handle_, "main") == 0;
        if (writable_file && !options.journal_mode.empty())
            run(("PRAGMA journal_mode = " + options.journal_mode).c_str());
        if (!options.synchronous.empty())
            run(("PRAGMA synchronous = " + options.synchronous).c_str());
        // a file that is no database is told now, not at the first query
        run("SELECT 1 FROM sqlite_schema LIMIT 1");
    }
};

} // namespace tenon
