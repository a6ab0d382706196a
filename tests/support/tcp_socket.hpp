// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A TCP socket that closes itself, and one that listens on a free port of the loopback address.
#pragma once

#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

/// Without a connection it receives nothing and sends nothing.
class tcp_socket {
public:
    explicit tcp_socket(int handle = -1) : handle_(handle) {
        const int on = 1;
        ::fcntl(handle_, F_SETFD, FD_CLOEXEC); // or a program that a test starts keeps it open
        ::setsockopt(handle_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    }
    tcp_socket(tcp_socket&& other) noexcept : handle_(std::exchange(other.handle_, -1)) {}
    tcp_socket& operator=(tcp_socket&&) = delete;
    ~tcp_socket() {
        if (handle_ >= 0)
            ::close(handle_);
    }

    /// A connection to the server; none if it refuses.
    static tcp_socket to(const std::string& host, const std::string& port) {
        addrinfo hints{};
        hints.ai_socktype = SOCK_STREAM;
        addrinfo* found = nullptr;
        if (::getaddrinfo(host.c_str(), port.c_str(), &hints, &found) != 0)
            return tcp_socket();
        int handle = -1;
        for (const addrinfo* at = found; at != nullptr && handle < 0; at = at->ai_next) {
            handle = ::socket(at->ai_family, at->ai_socktype, at->ai_protocol);
            if (::connect(handle, at->ai_addr, at->ai_addrlen) != 0) {
                ::close(handle);
                handle = -1;
            }
        }
        ::freeaddrinfo(found);
        return tcp_socket(handle);
    }

    int handle() const { return handle_; }
    /// How many bytes have come, at least one; none when the connection is over.
    std::size_t receive(char* bytes, std::size_t size) const {
        ssize_t count = 0;
        while ((count = ::recv(handle_, bytes, size, 0)) < 0 && errno == EINTR) {
        }
        return count < 0 ? 0 : static_cast<std::size_t>(count);
    }
    /// Whether all of it could be sent.
    bool send(std::string_view bytes) const {
        while (!bytes.empty()) {
            const auto count = ::send(handle_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (count < 0 && errno != EINTR)
                return false;
            bytes.remove_prefix(count < 0 ? 0 : static_cast<std::size_t>(count));
        }
        return true;
    }
    /// Ends the connection; what waits for it in another thread goes on.
    void shut_down() const { ::shutdown(handle_, SHUT_RDWR); }

private:
    int handle_;
};

class tcp_listener {
public:
    tcp_listener() : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in at{};
        at.sin_family = AF_INET;
        at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof at;
        auto* address = reinterpret_cast<sockaddr*>(&at);
        if (::bind(socket_.handle(), address, size) != 0 || ::listen(socket_.handle(), 64) != 0 ||
            ::getsockname(socket_.handle(), address, &size) != 0)
            throw std::runtime_error("no free port to listen on");
        port_ = ntohs(at.sin_port);
    }

    std::uint16_t port() const { return port_; }
    /// Waits for the next client.
    tcp_socket accept() const {
        int handle = -1;
        while ((handle = ::accept(socket_.handle(), nullptr, nullptr)) < 0 && errno == EINTR) {
        }
        return tcp_socket(handle);
    }

private:
    tcp_socket socket_;
    std::uint16_t port_ = 0;
};
