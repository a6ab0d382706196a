// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A file system of two megabytes, where the platform and the rights of this process allow it.
#pragma once

#include "temporary_directory.hpp"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <stdexcept>

#ifdef __linux__
#include <sys/mount.h>
#endif

namespace faults {

/// With a ballast of half a megabyte: to throw it off is to make room.
class small_disk : public temporary_directory {
public:
    small_disk() {
        if (!is_mounted_)
            throw std::runtime_error("no file system was mounted");
        std::ofstream(file("ballast")) << std::string(512 * 1024, 'x');
    }
    ~small_disk() { unmount(path.c_str()); }

    void make_room() { std::filesystem::remove(file("ballast")); }

    static bool can_mount() {
        const temporary_directory at;
        const bool able = mount(at.path.c_str());
        if (able)
            unmount(at.path.c_str());
        return able;
    }

private:
    bool is_mounted_ = mount(path.c_str());

#ifdef __linux__
    static bool mount(const char* at) { return ::mount("tmpfs", at, "tmpfs", 0, "size=2m") == 0; }
    static void unmount(const char* at) { ::umount2(at, MNT_DETACH); }
#else
    static bool mount(const char*) { return false; }
    static void unmount(const char*) {}
#endif
};

/// For suites: skips what needs a small_disk.
inline boost::test_tools::assertion_result can_mount(boost::unit_test::test_unit_id) {
    boost::test_tools::assertion_result able(small_disk::can_mount());
    able.message() << "no tmpfs can be mounted: it takes Linux and root";
    return able;
}

} // namespace faults
