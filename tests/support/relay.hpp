// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A TCP relay between a client and a server, which loses, cuts, slices or holds what the server says.
#pragma once

#include "tcp_socket.hpp"
#include "test_servers.hpp"

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <list>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

/// Passes everything through until it is told otherwise; each of the functions replaces what was told
/// before, for connections that are open and for later ones alike. What it looks for in requests it
/// finds in plain text only, so its URL asks PostgreSQL for none of TLS.
class relay {
public:
    explicit relay(const test_servers::address& server) : server_(server) {
        accepting_ = std::thread([this] { accept_all(); });
    }
    explicit relay(const std::string& url) : relay(test_servers::address(url)) {}
    relay(const relay&) = delete;
    relay& operator=(const relay&) = delete;
    ~relay() {
        stopping_ = true;
        tcp_socket::to("127.0.0.1", std::to_string(listener_.port())); // wakes accept()
        accepting_.join();
        drop_all();
        for (connection& each : connections_)
            each.join();
    }

    /// The server's URL by way of this relay.
    std::string url() const {
        test_servers::address here = server_;
        here.host = "127.0.0.1";
        here.port = std::to_string(listener_.port());
        return (here.scheme == "postgresql" ? here.with_option("sslmode", "disable") : here).url();
    }
    std::uint16_t port() const { return listener_.port(); }
    /// How many clients have come so far.
    int clients() const { return clients_; }

    void pass_through() { set({}); }
    /// Cuts the connection when the server has answered so many bytes more, and then passes through.
    void cut_after(std::size_t bytes) { set({.what = fault::cut, .bytes_left = bytes}); }
    /// Gives the server's answers byte by byte.
    void slice() { set({.what = fault::slice}); }
    /// Swallows everything in both directions, silently; connections stay open.
    void black_hole() { set({.what = fault::black_hole}); }
    /// Passes on the next request that has `text` in it (any request if it is empty: one that is
    /// prepared has no text), but not the answer: the connection is cut when the server begins to
    /// answer. Then it passes through.
    void lose_answer_to(const std::string& text) {
        set({.what = fault::lose_answer, .text = text});
    }
    /// Cuts all connections now; there may be later ones.
    void drop_all() {
        const std::lock_guard lock(mutex_);
        for (connection& each : connections_)
            each.cut();
    }

private:
    enum class fault { none, cut, slice, black_hole, lose_answer };
    struct behaviour {
        fault what = fault::none;
        std::size_t bytes_left = 0;
        std::string text{};
    };
    struct connection {
        tcp_socket client, server;
        bool is_losing_answer = false;
        std::string last_request{}; ///< its end, as long as the text that is looked for
        std::thread requests{}, answers{};

        void cut() {
            client.shut_down();
            server.shut_down();
        }
        void join() {
            requests.join();
            answers.join();
        }
    };

    test_servers::address server_;
    tcp_listener listener_;
    std::mutex mutex_; ///< of the behaviour and the connections
    behaviour behaviour_;
    std::list<connection> connections_;
    std::atomic<int> clients_{0};
    std::atomic<bool> stopping_{false};
    std::thread accepting_;

    void set(behaviour given) {
        const std::lock_guard lock(mutex_);
        behaviour_ = std::move(given);
        for (connection& each : connections_)
            each.last_request.clear();
    }

    void accept_all() {
        while (true) {
            tcp_socket client = listener_.accept();
            if (stopping_)
                return;
            ++clients_;
            tcp_socket server = tcp_socket::to(server_.host, server_.port);
            const std::lock_guard lock(mutex_);
            connection& added =
                connections_.emplace_back(connection{std::move(client), std::move(server)});
            added.requests = std::thread([this, &added] { forward_requests(added); });
            added.answers = std::thread([this, &added] { forward_answers(added); });
        }
    }

    void forward_requests(connection& one) {
        char bytes[16384];
        while (const auto count = one.client.receive(bytes, sizeof bytes))
            if (passes_request(one, {bytes, count}) && !one.server.send({bytes, count}))
                break;
        one.cut();
    }
    bool passes_request(connection& one, std::string_view request) {
        const std::lock_guard lock(mutex_);
        if (behaviour_.what == fault::lose_answer) {
            std::string& seen = one.last_request.append(request);
            if (seen.find(behaviour_.text) != seen.npos) {
                one.is_losing_answer = true;
                behaviour_ = {};
            }
            seen.erase(0, seen.size() - std::min(seen.size(), behaviour_.text.size()));
        }
        return behaviour_.what != fault::black_hole;
    }

    void forward_answers(connection& one) {
        char bytes[16384];
        while (const auto count = one.server.receive(bytes, sizeof bytes))
            if (!forward_answer(one, {bytes, count}))
                break;
        one.cut();
    }
    /// Whether the connection goes on.
    bool forward_answer(connection& one, std::string_view answer) {
        const auto [size, slices, goes_on] = decide(one, answer.size());
        answer = answer.substr(0, size);
        for (const std::size_t step = slices ? 1 : answer.size(); !answer.empty();) {
            if (!one.client.send(answer.substr(0, step)))
                return false;
            answer.remove_prefix(step);
        }
        return goes_on;
    }
    struct decision {
        std::size_t size; ///< how many bytes of the answer are passed on
        bool slices;
        bool goes_on;
    };
    decision decide(const connection& one, std::size_t size) {
        const std::lock_guard lock(mutex_);
        if (one.is_losing_answer)
            return {0, false, false};
        if (behaviour_.what == fault::black_hole)
            return {0, false, true};
        if (behaviour_.what != fault::cut)
            return {size, behaviour_.what == fault::slice, true};
        if (size < behaviour_.bytes_left) {
            behaviour_.bytes_left -= size;
            return {size, false, true};
        }
        const std::size_t last = behaviour_.bytes_left;
        behaviour_ = {};
        return {last, false, false};
    }
};
