// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Tables behind those that they point at, circles too.
#include <tenon/schema/creation_order.hpp>

#include <boost/test/unit_test.hpp>

#include <string>

namespace schema_creation_order {

using namespace tenon::detail;

/// Tables named by letters: "a" with the targets that follow it. The order, as letters.
template <std::size_t Size> std::string order_of(const char* const (&given)[Size]) {
    foreign_key_facts keys[Size][4];
    table_info infos[Size];
    const table_info* tables[Size];
    for (std::size_t i = 0; i != Size; ++i) {
        const std::string_view text = given[i];
        infos[i].title = text.substr(0, 1);
        infos[i].foreign_keys = keys[i];
        infos[i].foreign_key_count = text.size() - 1;
        for (std::size_t k = 1; k != text.size(); ++k)
            keys[i][k - 1].target = text.substr(k, 1);
        tables[i] = &infos[i];
    }
    const auto order = creation_order<Size>(tables).make();
    std::string made;
    for (std::size_t i = 0; i != Size; ++i)
        made += infos[order.at[i]].title;
    return made;
}

} // namespace schema_creation_order

BOOST_AUTO_TEST_SUITE(schema_creation_order)

BOOST_AUTO_TEST_CASE(seed_057_a_table_comes_behind_its_targets) {
    BOOST_TEST(order_of({"a", "b", "c"}) == "abc");
    BOOST_TEST(order_of({"ab", "bc", "c"}) == "cba");
    BOOST_TEST(order_of({"abc", "b", "cb"}) == "bca");
}

BOOST_AUTO_TEST_CASE(a_table_that_points_at_itself_waits_for_nothing) {
    BOOST_TEST(order_of({"aa", "ba"}) == "ab");
}

BOOST_AUTO_TEST_CASE(seed_057_a_circle_begins_when_all_that_it_needs_is_there) {
    BOOST_TEST(order_of({"ab", "ba"}) == "ab");
    BOOST_TEST(order_of({"gp", "pt", "tp"}) == "pgt");
    BOOST_TEST(order_of({"gp", "pt", "tpx", "x"}) == "xpgt");
}

BOOST_AUTO_TEST_CASE(circles_that_hang_together_are_taken_one_by_one) {
    BOOST_TEST(order_of({"ab", "bac", "cd", "dc"}) == "cdab");
    BOOST_TEST(order_of({"zab", "ab", "bac", "cd", "dc"}) == "cdabz");
    BOOST_TEST(order_of({"ab", "bc", "ca"}) == "acb");
}

BOOST_AUTO_TEST_SUITE_END()
