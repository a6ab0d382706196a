// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The example's program, which prints the same on every database. The build says where it is, if it is built.
#include "shop_fixture.hpp"

#include <cstdio>
#include <fstream>
#include <iterator>
#include <memory>

namespace shop_program {

#ifdef TENON_SHOP_PROGRAM
const std::string program = TENON_SHOP_PROGRAM;
#else
const std::string program;
#endif

boost::test_tools::assertion_result is_built(boost::unit_test::test_unit_id) {
    boost::test_tools::assertion_result built(!program.empty());
    built.message() << "the examples are not built";
    return built;
}

/// What a command prints; and its errors, which belong to no output that is expected.
std::string printed_by(const std::string& command) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(
        popen((command + " 2>&1").c_str(), "r"), &pclose
    );
    BOOST_TEST_REQUIRE(pipe != nullptr);
    std::string text;
    char part[4096];
    while (const std::size_t size = std::fread(part, 1, sizeof part, pipe.get()))
        text.append(part, size);
    return text;
}

} // namespace shop_program

BOOST_AUTO_TEST_SUITE(shop_program, *boost::unit_test::precondition(shop_program::is_built))

BOOST_AUTO_TEST_CASE(the_program_prints_the_same_on_each_database) {
    std::ifstream in(TENON_SOURCE_DIR "/examples/shop/shop.out");
    const std::string expected{std::istreambuf_iterator<char>(in), {}};
    BOOST_TEST_REQUIRE(!expected.empty());
    const shop_place place;
    for (int run = 0; run != 2; ++run) // the second finds the tables of the first
        BOOST_TEST(printed_by("'" + program + "' --db '" + place.shared_url() + "'") == expected);
}

BOOST_AUTO_TEST_SUITE_END()
