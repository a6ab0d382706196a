// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A query whose rows come by COPY, which costs the client less for each than a result does.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/postgresql/connection.hpp>
#include <tenon/driver/postgresql/copied.hpp>
#include <tenon/driver/postgresql/inlined.hpp>

namespace tenon::detail::pg {

/// What is sent for a query with its values in it. COPY does not tell of which types the columns are, so
/// that a result without rows tells it; both are one message, and so one transaction: nobody changes a
/// table between them.
inline std::string unload_text(const std::string& query) {
    // a comment at the end of raw SQL ends with the line
    return "SELECT * FROM (" + query + "\n) AS q LIMIT 0; COPY (" + query +
           "\n) TO STDOUT (FORMAT BINARY)";
}

/// How a stream reads what is unloaded: its rows, and the cursor that takes them.
struct unloading {
    using row_type = postgresql_copied_row;

    /// A COPY that is running. Unless it is read to its end, the rest is received for nobody, or the
    /// server is asked to stop, where that undoes nothing.
    class cursor {
    public:
        cursor(postgresql_connection& on, statement& s) noexcept : on_(&on), statement_(&s) {}
        cursor(cursor&& other) noexcept
            : on_(other.on_), statement_(std::exchange(other.statement_, nullptr)),
              rows_(std::move(other.rows_)) {}
        cursor& operator=(cursor&&) = delete;
        ~cursor() { finish(); }

        /// Receives what the columns are, and the begin of the COPY. Throws what is wrong with the query.
        void begin() {
            result shape{on_->link().next()};
            if (shape.status() != PGRES_TUPLES_OK)
                settle(std::move(shape));
            const description& d = *statement_->of;
            if (d.columns != nullptr)
                check_columns(shape.get(), d);
            result begun{on_->link().next()};
            if (begun.status() != PGRES_COPY_OUT)
                settle(std::move(begun));
            rows_.begin(std::move(shape), d.sql.data());
        }

        /// The next row; false behind the last one.
        bool step() {
            for (;;) {
                rows_.drop();
                char* message = nullptr;
                const int size = on_->link().copied(&message);
                if (size <= 0) [[unlikely]]
                    break;
                if (rows_.take(message, size)) [[likely]] {
                    ++statement_->rows;
                    return true;
                }
            }
            statement& s = *std::exchange(statement_, nullptr);
            on_->settle(s, result{on_->link().next()});
            return false;
        }
        /// Gives the statement back before its last row.
        void finish() noexcept {
            if (statement_ == nullptr)
                return;
            statement& s = *std::exchange(statement_, nullptr);
            rows_.drop();
            if (on_->link().running == &s && can_be_stopped(s, on_->link()))
                stop(on_->link());
            on_->abandon(s);
        }
        postgresql_copied_row row() const noexcept { return {&rows_.at()}; }

    private:
        postgresql_connection* on_;
        statement* statement_;
        copied_rows rows_;

        /// A result that should not have come: in all likelihood an error, which is thrown.
        [[noreturn]] void settle(result bad) {
            statement& s = *std::exchange(statement_, nullptr);
            const std::string sql(s.of->sql);
            on_->settle(s, std::move(bad));
            throw programming_error("tenon: PostgreSQL can't COPY this statement", {}, sql);
        }
        /// A few rows may be all that is left.
        static void stop(pg::link& from) noexcept {
            for (int rows = 0; rows != most_skipped_rows; ++rows) {
                char* message = nullptr;
                const int size = from.copied_within(&message, most_skipped_wait);
                PQfreemem(message);
                if (size < 0)
                    return;
                if (size == 0)
                    break;
            }
            from.stop();
        }
    };

    /// Sends a statement with its cells and arguments, and waits until its rows begin. Throws as
    /// postgresql_connection::open().
    TENON_NOINLINE static cursor open(
        postgresql_connection& on, const description& d, const datum* cells, const datum* arguments
    ) {
        on.require_idle();
        statement& s = *new statement(on.link(), d);
        try {
            s.bind(d, cells, arguments);
            const char* standard = PQparameterStatus(on.handle(), "standard_conforming_strings");
            const bool escapes = standard != nullptr && std::string_view(standard) == "off";
            s.send_as(unload_text(inlined(d, s.given(), escapes)));
            on.start(s, false);
        } catch (...) {
            on.give_back(s);
            throw;
        }
        cursor rows(on, s);
        rows.begin();
        return rows;
    }
};

} // namespace tenon::detail::pg
