// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Who may have a connection of a pool, and who waits: the part of it that knows no database.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/error.hpp>
#include <tenon/database/pool_options.hpp>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <utility>
#include <vector>

namespace tenon {

/// No connection of the pool came back within its time-out.
class pool_timeout : public operational_error {
public:
    using operational_error::operational_error;
};

namespace detail {

/// Connections that are idle, of type Entry*, and the right to open others. Those who wait are served
/// in the order in which they came. Thread-safe.
template <class Entry> class pool_slots {
public:
    using clock = std::chrono::steady_clock;

    explicit pool_slots(const pool_options& options) : options_(options) {
        if (options.most() == 0)
            throw programming_error("tenon: a pool of no connections; give it a size");
        idle_.reserve(options.size);
    }

    /// Waits for a connection that is idle, or, null, for the right to open one. Throws pool_timeout.
    Entry* take(std::chrono::milliseconds patience) {
        std::unique_lock lock(mutex_);
        if (waiting_.empty()) {
            if (!idle_.empty()) {
                Entry* last = idle_.back(); // the others grow old, and are closed some day
                idle_.pop_back();
                return last;
            }
            if (open_ < options_.most()) {
                ++open_;
                return nullptr;
            }
        }
        return wait(lock, patience);
    }

    /// Gives a connection back, to the one who waits first; false if it is to be closed, then leave().
    bool give_back(Entry* entry) noexcept {
        const std::scoped_lock lock(mutex_);
        if (closed_)
            return false;
        if (!waiting_.empty()) {
            hand(entry);
            return true;
        }
        if (open_ > options_.size || idle_.size() == options_.size)
            return false;
        idle_.push_back(entry);
        return true;
    }
    /// A connection that was taken is gone: somebody else may open one.
    void leave() noexcept {
        const std::scoped_lock lock(mutex_);
        if (!waiting_.empty())
            hand(nullptr);
        else
            --open_;
    }

    /// Takes all that are idle out; their right to be open goes with them.
    std::vector<Entry*> take_idle() {
        const std::scoped_lock lock(mutex_);
        open_ -= idle_.size();
        return std::exchange(idle_, {});
    }
    /// From now on nothing is kept.
    std::vector<Entry*> close() {
        {
            const std::scoped_lock lock(mutex_);
            closed_ = true;
        }
        return take_idle();
    }

    pool_statistics statistics() const {
        const std::scoped_lock lock(mutex_);
        pool_statistics now;
        now.idle = idle_.size();
        now.lent = open_ - idle_.size();
        now.waiting = waiting_.size();
        now.timeouts = timeouts_;
        return now;
    }

private:
    struct waiter {
        std::condition_variable changed;
        Entry* entry = nullptr;
        bool served = false;
    };

    mutable std::mutex mutex_;
    const pool_options options_;
    std::vector<Entry*> idle_;
    std::deque<waiter*> waiting_;
    std::size_t open_ = 0;
    std::size_t timeouts_ = 0;
    bool closed_ = false;

    /// To the one who waits first; null is the right to open one.
    void hand(Entry* entry) noexcept {
        waiter& first = *waiting_.front();
        waiting_.pop_front();
        first.entry = entry;
        first.served = true;
        first.changed.notify_one();
    }

    Entry* wait(std::unique_lock<std::mutex>& lock, std::chrono::milliseconds patience) {
        waiter self;
        waiting_.push_back(&self);
        const auto deadline = clock::now() + patience;
        if (self.changed.wait_until(lock, deadline, [&] { return self.served; }))
            return self.entry;
        std::erase(waiting_, &self);
        ++timeouts_;
        throw pool_timeout(
            "tenon: no connection of the pool came back within " +
            std::to_string(patience.count()) + " ms; all " + std::to_string(open_) + " are lent"
        );
    }
};

} // namespace detail

} // namespace tenon
