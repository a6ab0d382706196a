// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Waiting for a socket, for a while; and ending one.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <cerrno>
#include <chrono>

#if defined(_WIN32)
#include <winsock2.h>
#else
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace tenon::detail::pg {

/// Waits until something can be read, or, if `writes`, written; at most so many milliseconds, or for
/// ever if these are negative. Whether it can, or has failed, which the next call on it tells.
inline bool wait_for_socket(int socket, bool reads, bool writes, int milliseconds) noexcept {
    using clock = std::chrono::steady_clock;
    const auto end = clock::now() + std::chrono::milliseconds{milliseconds};
    int left = milliseconds;
    for (;;) {
        const auto events = static_cast<short>((reads ? POLLIN : 0) | (writes ? POLLOUT : 0));
#if defined(_WIN32)
        WSAPOLLFD waited{static_cast<SOCKET>(socket), events, 0};
        const int ready = ::WSAPoll(&waited, 1, left);
        const bool again = false;
#else
        pollfd waited{socket, events, 0};
        const int ready = ::poll(&waited, 1, left);
        const bool again = ready < 0 && errno == EINTR;
#endif
        if (!again)
            return ready != 0;
        if (milliseconds >= 0) {
            const auto rest =
                std::chrono::duration_cast<std::chrono::milliseconds>(end - clock::now()).count();
            left = rest > 0 ? static_cast<int>(rest) : 0;
        }
    }
}

/// Waits for nothing.
inline void pause(int milliseconds) noexcept {
#if defined(_WIN32)
    ::Sleep(static_cast<DWORD>(milliseconds));
#else
    ::poll(nullptr, 0, milliseconds);
#endif
}

/// Ends a connection from this side: what is read or written afterwards fails at once.
inline void shut_down(int socket) noexcept {
#if defined(_WIN32)
    ::shutdown(static_cast<SOCKET>(socket), SD_BOTH);
#else
    ::shutdown(socket, SHUT_RDWR);
#endif
}

/// Closes a socket that another process goes on to use.
inline void close_inherited(int socket) noexcept {
#if defined(_WIN32)
    (void)socket;
#else
    ::close(socket);
#endif
}

} // namespace tenon::detail::pg
