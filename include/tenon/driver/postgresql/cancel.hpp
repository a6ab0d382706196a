// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Asking the server to end what runs on a connection, within a time.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <libpq-fe.h>

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

namespace tenon::detail::pg {

/// A request that may take longer than who asks waits for it.
struct cancel_request {
    PGcancel* key;
    std::mutex mutex;
    std::condition_variable done;
    bool is_done = false;
    bool was_received = false;

    explicit cancel_request(PGconn* of) noexcept : key(PQgetCancel(of)) {}
    cancel_request(const cancel_request&) = delete;
    cancel_request& operator=(const cancel_request&) = delete;
    ~cancel_request() { PQfreeCancel(key); }

    void ask() noexcept {
        char text[256];
        const bool received = PQcancel(key, text, sizeof text) != 0;
        const std::scoped_lock lock(mutex);
        was_received = received;
        is_done = true;
        done.notify_one();
    }
    bool wait(std::chrono::milliseconds most) {
        std::unique_lock lock(mutex);
        done.wait_for(lock, most, [this] { return is_done; });
        return was_received;
    }
};

/// Whether the server received the request in so many milliseconds. libpq waits for the server without an
/// end, and so in a thread of its own, which a network that swallows everything keeps for longer.
inline bool cancel_within(PGconn* of, int milliseconds) noexcept {
    try {
        const auto request = std::make_shared<cancel_request>(of);
        if (request->key == nullptr)
            return false;
        std::thread([request] { request->ask(); }).detach();
        return request->wait(std::chrono::milliseconds{milliseconds});
    } catch (const std::exception&) { // no memory, no thread
        return false;
    }
}

} // namespace tenon::detail::pg
