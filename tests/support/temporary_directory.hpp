// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A directory that is gone, with all that is in it, when the test is over.
#pragma once

#include <filesystem>
#include <random>
#include <string>

struct temporary_directory {
    std::filesystem::path path;

    temporary_directory() {
        std::random_device random;
        path = std::filesystem::temp_directory_path() /
               ("tenon-test-" + std::to_string(random()) + std::to_string(random()));
        std::filesystem::create_directory(path);
    }
    temporary_directory(const temporary_directory&) = delete;
    temporary_directory& operator=(const temporary_directory&) = delete;
    ~temporary_directory() {
        std::error_code ignored;
        std::filesystem::remove_all(path, ignored);
    }

    std::string file(const char* name) const { return (path / name).string(); }
    /// The URL of a file, with options behind it: `url("a.db", "?mode=ro")`.
    std::string url(const char* name, const char* options = "") const {
        return "sqlite:///" + file(name) + options;
    }
};
