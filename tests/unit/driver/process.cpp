// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/driver/process.hpp>

#include <boost/test/unit_test.hpp>

#if __has_include(<sys/wait.h>)
#include <sys/wait.h>
#include <unistd.h>
#endif

BOOST_AUTO_TEST_SUITE(driver_process)

BOOST_AUTO_TEST_CASE(an_object_belongs_to_the_process_that_made_it) {
    const tenon::detail::owning_process owner;
    BOOST_TEST(owner.is_this());
    owner.require("the connection");
#if __has_include(<sys/wait.h>)
    const pid_t child = ::fork();
    if (child == 0) {
        int refused = 1;
        try {
            owner.require("the connection");
        } catch (const tenon::programming_error& e) {
            refused = std::string(e.what()).find("the connection was opened before fork()") ==
                      std::string::npos;
        }
        ::_exit(owner.is_this() ? 2 : refused);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    BOOST_TEST((WIFEXITED(status) && WEXITSTATUS(status) == 0));
#endif
}

BOOST_AUTO_TEST_SUITE_END()
