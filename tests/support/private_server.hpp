// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A server of a test's own, which it may kill, as tests/servers/server starts it.
#pragma once

#include "temporary_directory.hpp"

#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <string>

namespace test_servers {

/// `private_server server("mariadb", "lock_wait_timeout=3")`: it takes a second to start. What was
/// committed survives a kill.
class private_server {
public:
    /// Settings are separated by blanks.
    explicit private_server(const std::string& kind, const std::string& settings = "") {
        run("start " + kind + ' ' + folder() + ' ' + settings);
        std::ifstream(folder() + "/url") >> url_;
    }
    private_server(const private_server&) = delete;
    private_server& operator=(const private_server&) = delete;
    ~private_server() { (void)std::system(command("remove " + folder()).c_str()); }

    const std::string& url() const { return url_; }
    /// It has server.crt, settings and log.
    std::string folder() const { return directory_.file("server"); }

    /// Ends all its processes at once.
    void kill() { run("kill " + folder()); }
    /// Stops it in good order.
    void stop() { run("stop " + folder()); }
    /// Starts it on the same port; stops it first if it runs.
    void restart() { run("restart " + folder()); }

private:
    temporary_directory directory_;
    std::string url_;

    static std::string command(const std::string& arguments) {
        return "'" TENON_SOURCE_DIR "/tests/servers/server' " + arguments + " >/dev/null";
    }
    static void run(const std::string& arguments) {
        if (std::system(command(arguments).c_str()) != 0)
            throw std::runtime_error("tests/servers/server " + arguments + " failed");
    }
};

} // namespace test_servers
