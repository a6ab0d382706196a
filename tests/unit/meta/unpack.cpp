// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/meta/unpack.hpp>

#include <boost/test/unit_test.hpp>

#include <string>

namespace meta_unpack {

struct pair {
    int number;
    std::string text;
};

constexpr int sum_of_most = [] {
    int all[tenon::detail::most_members]{};
    for (int i = 0; i != 64; ++i)
        all[i] = i;
    return tenon::detail::unpack<64>(all, [](const auto&... each) { return (each + ...); });
}();
static_assert(sum_of_most == 63 * 64 / 2);

} // namespace meta_unpack

BOOST_AUTO_TEST_SUITE(meta_unpack)

BOOST_AUTO_TEST_CASE(members_come_in_their_order_and_as_references) {
    pair both{1, "a"};
    tenon::detail::unpack<2>(both, [](int& number, std::string& text) {
        number += 1;
        text += "b";
    });
    BOOST_TEST(both.number == 2);
    BOOST_TEST(both.text == "ab");
}

BOOST_AUTO_TEST_CASE(members_of_a_constant_are_constant) {
    const pair both{1, "a"};
    const std::string& text = tenon::detail::unpack<2>(
        both, [](const int&, const std::string& found) -> const std::string& { return found; }
    );
    BOOST_TEST(&text == &both.text);
}

BOOST_AUTO_TEST_SUITE_END()
