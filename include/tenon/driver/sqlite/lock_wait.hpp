// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// How a connection waits for another one's lock.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <sqlite3.h>

#include <chrono>
#include <cstdint>

namespace tenon::detail {

/// How long to sleep before the next attempt: from a quarter of a millisecond to two, doubled each
/// time, half as much more or less at random.
inline std::chrono::microseconds lock_pause(int attempts) noexcept {
    const int middle = 250 << (attempts < 3 ? attempts : 3);
    unsigned char chance = 0;
    sqlite3_randomness(1, &chance);
    return std::chrono::microseconds{middle / 2 + middle * chance / 255};
}

/// SQLite's own handler comes to sleep a tenth of a second. Writers that commit one transaction behind
/// another leave the lock free for some microseconds only, and who asks ten times a second does not
/// meet them in any time that a user would wait.
inline int wait_for_lock(void* milliseconds, int attempts) noexcept {
    using clock = std::chrono::steady_clock;
    static thread_local clock::time_point begin;
    const auto now = clock::now();
    if (attempts == 0)
        begin = now;
    if (now - begin >= std::chrono::milliseconds{reinterpret_cast<std::intptr_t>(milliseconds)})
        return 0;
    sqlite3_vfs* const system = sqlite3_vfs_find(nullptr);
    system->xSleep(system, static_cast<int>(lock_pause(attempts).count()));
    return 1;
}

/// Lets a connection wait for locks; at most so long for each.
inline void wait_for_locks(sqlite3* connection, int milliseconds) noexcept {
    sqlite3_busy_handler(
        connection,
        milliseconds > 0 ? &wait_for_lock : nullptr,
        reinterpret_cast<void*>(std::intptr_t{milliseconds})
    );
}

} // namespace tenon::detail
