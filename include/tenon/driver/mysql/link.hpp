// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The connection to a server as such: who owns it, whether it is still there, and how another thread
// ends what runs on it.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/mysql/session.hpp>
#include <tenon/driver/process.hpp>

#include <memory>

namespace tenon::detail {

/// A handle of the client library's, and what is known of its server. Knows no statements.
class mysql_link {
public:
    /// Connects, and sets the session up.
    mysql_link(
        const mysql_settings& options, const mysql_flavour& flavour, std::chrono::milliseconds most
    )
        : options_(std::make_unique<const mysql_settings>(options)), flavour_(&flavour) {
        mysql_closer made{connect_mysql(options, most)};
        facts_ = begin_mysql_session(made.handle, flavour, mysql_limits_text(flavour, options));
        thread_ = mysql_thread_id(made.handle);
        handle_ = made.release();
    }
    /// Takes a connection that is the caller's, and sets its session up.
    mysql_link(MYSQL* handle, const mysql_flavour& flavour)
        : handle_(handle), flavour_(&flavour), facts_(begin_mysql_session(handle, flavour, {})),
          thread_(mysql_thread_id(handle)) {}

    mysql_link(mysql_link&& other) noexcept
        : handle_(std::exchange(other.handle_, nullptr)), options_(std::move(other.options_)),
          flavour_(other.flavour_), facts_(other.facts_), thread_(other.thread_),
          process_(other.process_), why_lost_(std::move(other.why_lost_)), lost_(other.lost_) {}
    mysql_link& operator=(mysql_link&&) = delete;
    /// A process that came out of fork() must not say good-bye on its parent's connection.
    ~mysql_link() {
        if (handle_ != nullptr && options_ != nullptr && process_.is_this())
            mysql_close(handle_);
    }

    MYSQL* handle() const noexcept { return handle_; }
    const mysql_facts& facts() const noexcept { return facts_; }
    bool is_lost() const noexcept { return lost_; }
    /// Whether anything can be run still.
    bool is_usable() const noexcept { return !lost_ && process_.is_this(); }

    /// Throws where nothing can be run any more.
    void require_usable() const {
        process_.require("the connection");
        if (lost_) [[unlikely]]
            throw connection_lost("tenon: the connection is lost; connect again: " + why_lost_);
    }
    /// It is gone.
    void lose(std::string_view why) noexcept {
        lost_ = true;
        try {
            why_lost_ = why;
        } catch (...) { // it may have been for want of memory
        }
    }

    /// As the server said last.
    /// Runs text that gives no rows; again if it met a KILL of the statement before, which came late.
    bool does(std::string_view sql) noexcept {
        const auto size = static_cast<unsigned long>(sql.size());
        const auto is_done = [&] { return mysql_real_query(handle_, sql.data(), size) == 0; };
        return is_done() || (mysql_errno(handle_) == 1317 && is_done());
    }
    /// Without autocommit what is run outside a transaction would be rolled back with the next one.
    bool restores_autocommit() noexcept {
        return (handle_->server_status & SERVER_STATUS_AUTOCOMMIT) != 0 ||
               does("SET autocommit = 1");
    }
    bool in_transaction() const noexcept {
        return !lost_ && (handle_->server_status & SERVER_STATUS_IN_TRANS) != 0;
    }
    /// Asks the server whether a transaction is open, which it says with an answer, but not with an error.
    /// MariaDB's client does not look for it in the answer to a ping.
    void ask_status() noexcept {
        if (is_usable() && mysql_real_query(handle_, "DO 0", 4) != 0 &&
            is_mysql_loss(mysql_errno(handle_)))
            lose(mysql_error(handle_));
    }
    /// Asks the server for a sign of life. False where the connection is gone.
    bool ping() noexcept {
        if (!is_usable())
            return false;
        if (mysql_ping(handle_) != 0 && is_mysql_loss(mysql_errno(handle_)))
            lose(mysql_error(handle_));
        return !lost_;
    }

    /// Ends the statement that runs, from another thread. Nothing happens where that can't be asked for: the
    /// handle was wrapped, and how it was made is not known, or the server takes no connection.
    void cancel() const noexcept {
        if (options_ == nullptr)
            return;
        try {
            mysql_failure refused;
            const mysql_closer other{try_mysql(*options_, options_->connect_timeout, refused)};
            if (other.handle != nullptr)
                run_mysql(other.handle, "KILL QUERY " + std::to_string(thread_));
        } catch (const std::exception&) {
        }
    }

private:
    MYSQL* handle_ = nullptr;
    std::unique_ptr<const mysql_settings> options_; // null where the handle is the caller's
    const mysql_flavour* flavour_;
    mysql_facts facts_;
    unsigned long thread_ = 0;
    owning_process process_;
    std::string why_lost_;
    bool lost_ = false;
};

} // namespace tenon::detail
