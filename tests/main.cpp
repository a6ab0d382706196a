// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The entry point of every test program. BOOST_TEST_MODULE would write it, but it has to be defined
// before the header that is precompiled.
#include <boost/test/unit_test.hpp>

int main(int argc, char** argv) {
    const auto no_more_to_register = [] { return true; };
    return boost::unit_test::unit_test_main(no_more_to_register, argc, argv);
}
