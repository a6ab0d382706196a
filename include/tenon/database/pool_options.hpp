// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// How many connections a pool has, and how long.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <chrono>
#include <cstddef>
#include <limits>

namespace tenon {

/// The names and defaults are SQLAlchemy's, whose pool_size is `size` here.
struct pool_options {
    /// Connections that are kept open, once they were needed.
    std::size_t size = 5;
    /// Further ones while all of those are lent; each is closed when it comes back.
    std::size_t max_overflow = 10;
    /// How long acquire() waits for a connection before it throws pool_timeout.
    std::chrono::milliseconds timeout = std::chrono::seconds{30};
    /// A connection older than this is replaced before it is lent again; 0 for never. MariaDB closes
    /// those that did nothing for wait_timeout, 8 hours by default.
    std::chrono::milliseconds recycle{0};
    /// Whether the database is asked, before a connection is lent, if it is alive: one round trip, and
    /// none for a connection that was used within ping_after.
    bool pre_ping = true;
    std::chrono::milliseconds ping_after{500};

    /// No pool: a connection is opened for each acquire(), as many as are asked for, and closed when it
    /// comes back.
    static constexpr pool_options none() noexcept {
        return {.size = 0, .max_overflow = std::numeric_limits<std::size_t>::max()};
    }
    /// For a service with so many requests at a time.
    static constexpr pool_options web(std::size_t requests) noexcept {
        return {
            .size = requests,
            .max_overflow = requests / 2,
            .timeout = std::chrono::seconds{10},
            .recycle = std::chrono::minutes{30}};
    }
    /// For a tool, or a job with a thread or two.
    static constexpr pool_options light() noexcept {
        return {.size = 1, .max_overflow = 2, .recycle = std::chrono::hours{1}};
    }

    /// How many can be open at a time.
    constexpr std::size_t most() const noexcept {
        constexpr std::size_t all = std::numeric_limits<std::size_t>::max();
        return max_overflow > all - size ? all : size + max_overflow;
    }
};

/// What a pool did and has, at one moment.
struct pool_statistics {
    std::size_t idle = 0;     ///< open, and not lent
    std::size_t lent = 0;     ///< to somebody, or being opened for somebody
    std::size_t waiting = 0;  ///< threads within acquire() for which there is none
    std::size_t opened = 0;   ///< connections, since the pool was made
    std::size_t replaced = 0; ///< that were broken or too old
    std::size_t timeouts = 0; ///< of acquire()
};

} // namespace tenon
