// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What a connection to PostgreSQL and its statements share. It stays where it is when the connection
// is moved.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/meta/growing.hpp>
#include <tenon/driver/postgresql/cancel.hpp>
#include <tenon/driver/postgresql/error.hpp>
#include <tenon/driver/postgresql/options.hpp>
#include <tenon/driver/postgresql/socket.hpp>
#include <tenon/driver/process.hpp>

#include <atomic>

namespace tenon::detail::pg {

class statement;

/// A result of libpq's, owned.
class result {
public:
    result() = default;
    explicit result(PGresult* given) noexcept : handle_(given) {}
    result(result&& other) noexcept : handle_(std::exchange(other.handle_, nullptr)) {}
    result& operator=(result&& other) noexcept {
        std::swap(handle_, other.handle_);
        return *this;
    }
    ~result() { PQclear(handle_); }

    explicit operator bool() const noexcept { return handle_ != nullptr; }
    PGresult* get() const noexcept { return handle_; }
    PGresult* release() noexcept { return std::exchange(handle_, nullptr); }
    ExecStatusType status() const noexcept { return PQresultStatus(handle_); }
    /// Whether the statement did what it should.
    bool is_good() const noexcept {
        const ExecStatusType found = status();
        return found == PGRES_COMMAND_OK || found == PGRES_TUPLES_OK || found == PGRES_EMPTY_QUERY;
    }

private:
    PGresult* handle_ = nullptr;
};

/// A number for each connection that was wrapped, so that the names of their statements differ.
inline unsigned next_wrapped_number() noexcept {
    static std::atomic<unsigned> last{0};
    return last.fetch_add(1, std::memory_order_relaxed) + 1;
}

/// libpq's connection, and how its answers are waited for.
class link {
public:
    link(PGconn* connection, const postgresql_options& options, bool is_owned)
        : handle(connection), prepares(options.prepare), read_timeout_(options.read_timeout),
          owned_(is_owned), cancel_(PQgetCancel(connection)) {
        if (!is_owned)
            prefix_ = "tenon_" + std::to_string(next_wrapped_number()) + '_';
        else if (read_timeout_ != 0)
            PQsetnonblocking(handle, 1); // or a send could wait for ever
    }
    link(const link&) = delete;
    link& operator=(const link&) = delete;
    ~link() {
        PQfreeCancel(cancel_);
        if (owned_ && process_.is_this())
            PQfinish(handle);
        else if (owned_)
            close_inherited(PQsocket(handle)); // PQfinish would end the parent's session
    }

    PGconn* const handle;
    /// Statements get a name on the server.
    const bool prepares;
    /// The statement whose result is being received.
    statement* running = nullptr;
    /// A transaction was open when the last statement was sent.
    bool in_block = false;
    /// The session ends now, and its statements with it.
    bool closing = false;

    /// Throws programming_error in a process that was forked meanwhile.
    void require_process() const { process_.require("the connection"); }
    bool is_forked() const noexcept { return !process_.is_this(); }
    bool is_owned() const noexcept { return owned_; }
    bool is_lost() const noexcept { return PQstatus(handle) == CONNECTION_BAD; }

    /// Whether a transaction is open, or was when the running statement was sent.
    bool in_transaction() const noexcept {
        const PGTransactionStatusType status = PQtransactionStatus(handle);
        return status == PQTRANS_INTRANS || status == PQTRANS_INERROR ||
               (status == PQTRANS_ACTIVE && in_block);
    }
    /// Whether an error made the transaction unusable.
    bool is_failed() const noexcept { return PQtransactionStatus(handle) == PQTRANS_INERROR; }

    /// The next result of what was sent; none behind the last one.
    PGresult* next() noexcept {
        if (read_timeout_ == 0) [[likely]]
            return PQgetResult(handle);
        return next_in_time();
    }
    /// Whether next() would not wait. Reads what has arrived.
    bool is_ready() const noexcept {
        PQflush(handle);
        return PQconsumeInput(handle) == 0 || PQisBusy(handle) == 0;
    }
    /// Receives a row of a COPY, which is to be given to PQfreemem. Its size; less than 1 behind the last
    /// one, or if there will be none: next() tells which.
    int copied(char** row) noexcept {
        if (read_timeout_ == 0) [[likely]]
            return PQgetCopyData(handle, row, 0);
        const int size = copied_within(row, read_timeout_);
        if (size == 0)
            give_up();
        return size;
    }
    /// The same; 0 where there is none for so many milliseconds.
    int copied_within(char** row, int milliseconds) const noexcept {
        int size = PQgetCopyData(handle, row, 1);
        for (; size == 0; size = PQgetCopyData(handle, row, 1)) {
            const bool more_to_send = PQflush(handle) == 1;
            if (!wait_for_socket(PQsocket(handle), true, more_to_send, milliseconds))
                return 0;
            if (PQconsumeInput(handle) == 0)
                return -2;
        }
        return size;
    }
    /// Waits until next() would not wait, at most so many milliseconds.
    bool wait(int milliseconds) const noexcept {
        if (is_ready())
            return true;
        wait_for_socket(PQsocket(handle), true, false, milliseconds);
        return is_ready();
    }
    /// Waits until more can be sent. False if the time for that is over.
    bool wait_to_send() noexcept {
        const int most = read_timeout_ == 0 ? -1 : read_timeout_;
        if (!wait_for_socket(PQsocket(handle), true, true, most)) {
            give_up();
            return false;
        }
        return PQconsumeInput(handle) != 0 && PQflush(handle) >= 0;
    }
    /// Begins to send statements without waiting for their answers.
    void enter_pipeline() const noexcept {
        // Only what is sent outside of the mode ends the single-row mode of an earlier statement, in
        // which the first answer would come; this is refused before anything is sent.
        PQsendQueryParams(handle, nullptr, 0, nullptr, nullptr, nullptr, nullptr, 1);
        PQenterPipelineMode(handle);
    }
    /// Sends what libpq has kept back, or it would keep all of a long COPY.
    void flush() noexcept {
        if (read_timeout_ != 0)
            while (PQflush(handle) == 1)
                if (!wait_to_send())
                    return;
    }
    /// The first result; the others are received and dropped.
    result only() noexcept {
        result first{next()};
        while (result more{next()})
            leave_copy(more.status());
        return first;
    }

    /// Runs text that the library needs for itself: nobody is told. The result may be an error.
    result run_quietly(const char* sql) noexcept {
        if (PQsendQuery(handle, sql) == 0)
            return result{};
        result last;
        while (result each{next()}) {
            leave_copy(each.status());
            if (!last || last.is_good())
                last = std::move(each);
        }
        return last;
    }

    /// What went wrong, where there is no result, or one that is bad.
    failure failure_in(const result& bad) const {
        failure found = failure_of(bad.get(), handle);
        const ExecStatusType status = bad.status();
        if (status == PGRES_COPY_IN || status == PGRES_COPY_OUT || status == PGRES_COPY_BOTH)
            found.text = copy_sentence;
        if (timed_out_)
            found = {
                {},
                "tenon: the server gave no answer within " + std::to_string(read_timeout_) +
                    " ms, the read_timeout; the connection is given up",
                {},
                {},
                {},
                {}};
        return found;
    }

    /// Ends a COPY that somebody began, for its text or data has nowhere to go.
    void leave_copy(ExecStatusType status) const noexcept {
        if (status == PGRES_COPY_IN || status == PGRES_COPY_BOTH)
            PQputCopyEnd(handle, copy_sentence);
        char* line = nullptr;
        if (status == PGRES_COPY_OUT)
            while (PQgetCopyData(handle, &line, 0) > 0)
                PQfreemem(line);
    }

    /// Asks the server to end what runs, from any thread. Whether the server was reached; where there is a
    /// read_timeout, within that.
    bool cancel() const noexcept {
        if (read_timeout_ != 0)
            return cancel_within(handle, read_timeout_);
        char text[256];
        return cancel_ != nullptr && PQcancel(cancel_, text, sizeof text) != 0;
    }
    /// The same for rows that nobody reads; a network that swallows the request swallows them, too.
    void stop() noexcept {
        if (!cancel() && read_timeout_ != 0)
            give_up();
    }

    /// Whether the records of the INSERT of a number can be copied; asked once.
    template <class Ask> bool knows_copy(std::size_t number, Ask ask) {
        if (copies_.size() <= number)
            copies_.resize(number + 1);
        if (copies_[number] == 0)
            copies_[number] = ask() ? 'y' : 'n';
        return copies_[number] == 'y';
    }

    /// A name for a statement, which the session has not seen yet.
    std::string next_name() { return prefix_ + std::to_string(++names_); }

private:
    static constexpr const char* copy_sentence =
        "tenon: the data of a COPY comes and goes by calls of libpq; use its handle";

    int read_timeout_;
    bool owned_;
    bool timed_out_ = false;
    owning_process process_;
    PGcancel* cancel_;
    std::string prefix_ = "tenon_";
    std::uint32_t names_ = 0;
    growing<char> copies_; // by number; what is known

    void give_up() noexcept {
        timed_out_ = true;
        shut_down(PQsocket(handle));
    }
    TENON_NOINLINE PGresult* next_in_time() noexcept {
        while (PQisBusy(handle) != 0) {
            const bool more_to_send = PQflush(handle) == 1;
            if (!wait_for_socket(PQsocket(handle), true, more_to_send, read_timeout_)) {
                give_up();
            }
            if (PQconsumeInput(handle) == 0)
                break;
        }
        return PQgetResult(handle);
    }
};

} // namespace tenon::detail::pg
