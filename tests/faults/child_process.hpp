// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A second process that runs a function and writes to this one, where the platform can fork.
#pragma once

#include <boost/test/unit_test.hpp>

#include <cstdio>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

#if __has_include(<sys/wait.h>) && __has_include(<unistd.h>)
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#define TENON_TESTS_CAN_FORK 1
#else
#define TENON_TESTS_CAN_FORK 0
#endif

namespace faults {

/// For test cases: `BOOST_TEST_DECORATOR(*boost::unit_test::precondition(can_fork))`, which skips them.
inline boost::test_tools::assertion_result can_fork(boost::unit_test::test_unit_id) {
    boost::test_tools::assertion_result able(TENON_TESTS_CAN_FORK != 0);
    able.message() << "this platform cannot fork";
    return able;
}

#if TENON_TESTS_CAN_FORK

/// Where a child writes lines to its parent.
class parent_process {
public:
    explicit parent_process(int pipe) : pipe_(pipe) {}
    /// A line is written whole or not at all: it is shorter than PIPE_BUF.
    void tell(const std::string& line) const {
        const std::string text = line + '\n';
        if (::write(pipe_, text.data(), text.size()) != static_cast<ssize_t>(text.size()))
            ::_exit(3);
    }

private:
    int pipe_;
};

/// Runs `body(parent_process)` in a process of its own. Make it before any thread, and while no
/// database is open.
class child_process {
public:
    template <class Body> explicit child_process(Body body) {
        std::fflush(nullptr); // or both processes write what is waiting
        int ends[2];
        if (::pipe(ends) != 0 || (id_ = ::fork()) < 0)
            throw std::runtime_error("no second process");
        if (id_ == 0) {
            ::close(ends[0]);
            ::_exit(status_of(body, parent_process(ends[1])));
        }
        ::close(ends[1]);
        pipe_ = ends[0];
    }
    child_process(child_process&& other) noexcept
        : id_(std::exchange(other.id_, 0)), pipe_(other.pipe_), read_(std::move(other.read_)) {}
    child_process& operator=(child_process&&) = delete;
    ~child_process() {
        if (id_ == 0)
            return;
        kill();
        (void)wait();
    }

    /// The next line; waits for it. Nothing behind the last one.
    std::optional<std::string> line() {
        for (std::size_t end = 0; (end = read_.find('\n')) == std::string::npos;)
            if (!read_more())
                return std::nullopt;
        const std::size_t end = read_.find('\n');
        std::string first = read_.substr(0, end);
        read_.erase(0, end + 1);
        return first;
    }
    /// Ends it at once, wherever it is.
    void kill() const { ::kill(id_, SIGKILL); }
    /// Its exit status; -1 if it was killed.
    int wait() {
        int status = 0;
        while (::waitpid(id_, &status, 0) < 0 && errno == EINTR) {
        }
        id_ = 0;
        ::close(pipe_);
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

private:
    pid_t id_ = 0;
    int pipe_ = -1;
    std::string read_;

    template <class Body> static int status_of(Body& body, parent_process parent) noexcept {
        try {
            body(parent);
            return 0;
        } catch (const std::exception& e) {
            parent.tell(std::string("failed: ") + e.what());
            return 1;
        } catch (...) {
            return 2;
        }
    }
    bool read_more() {
        char bytes[4096];
        ssize_t count = 0;
        while ((count = ::read(pipe_, bytes, sizeof bytes)) < 0 && errno == EINTR) {
        }
        if (count <= 0)
            return false;
        read_.append(bytes, static_cast<std::size_t>(count));
        return true;
    }
};

#endif

} // namespace faults
