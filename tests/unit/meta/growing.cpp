// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/meta/growing.hpp>

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace meta_growing {

template <class T>
concept can_grow = requires { typename tenon::detail::growing<T>; };

std::vector<int> copied(const tenon::detail::growing<int>& elements) {
    return {elements.begin(), elements.end()};
}

} // namespace meta_growing

BOOST_AUTO_TEST_SUITE(meta_growing)

BOOST_AUTO_TEST_CASE(what_is_added_stays_in_its_order_as_it_grows) {
    tenon::detail::growing<std::int64_t> numbers;
    BOOST_TEST(numbers.empty());
    for (std::int64_t i = 0; i != 1000; ++i) {
        numbers.push_back(i);
        BOOST_TEST(numbers.back() == i);
    }
    BOOST_TEST(numbers.size() == 1000U);
    std::int64_t expected = 0;
    for (const std::int64_t number : numbers)
        BOOST_TEST(number == expected++);
    BOOST_TEST(numbers.data() + 7 == &numbers[7]);
}

BOOST_AUTO_TEST_CASE(reserved_room_is_used_before_the_elements_move) {
    tenon::detail::growing<int> numbers;
    numbers.reserve(300);
    const int* const before = numbers.data();
    for (int i = 0; i != 300; ++i)
        numbers.push_back(i);
    BOOST_TEST(numbers.data() == before);
}

BOOST_AUTO_TEST_CASE(new_elements_are_zero_and_those_left_keep_their_values) {
    tenon::detail::growing<int> numbers(2);
    BOOST_TEST((meta_growing::copied(numbers) == std::vector{0, 0}));
    numbers.push_back(7);
    numbers.resize(5);
    BOOST_TEST((meta_growing::copied(numbers) == std::vector{0, 0, 7, 0, 0}));
    numbers.resize(3);
    numbers.resize(4);
    BOOST_TEST((meta_growing::copied(numbers) == std::vector{0, 0, 7, 0}));
    numbers.pop_back();
    BOOST_TEST(numbers.size() == 3U);
    numbers.clear();
    BOOST_TEST(numbers.empty());
}

BOOST_AUTO_TEST_CASE(copies_are_apart_and_moves_leave_nothing_behind) {
    tenon::detail::growing<int> numbers;
    numbers.push_back(1);
    numbers.push_back(2);
    tenon::detail::growing<int> copy(numbers);
    copy[0] = 5;
    BOOST_TEST(numbers[0] == 1);
    const tenon::detail::growing<int> moved(std::move(numbers));
    BOOST_TEST((meta_growing::copied(moved) == std::vector{1, 2}));
    BOOST_TEST(numbers.empty()); // NOLINT(bugprone-use-after-move): what is asked
    numbers = copy;
    BOOST_TEST((meta_growing::copied(numbers) == std::vector{5, 2}));
    tenon::detail::growing<int> none;
    numbers.swap(none);
    BOOST_TEST((numbers.empty() && none.size() == 2));
    const tenon::detail::growing<int> empty_copy(numbers);
    BOOST_TEST(empty_copy.empty());
}

BOOST_AUTO_TEST_CASE(a_copy_may_throw_and_a_move_does_not) {
    using numbers = tenon::detail::growing<int>;
    BOOST_TEST(!std::is_nothrow_copy_assignable_v<numbers>);
    BOOST_TEST(!std::is_nothrow_copy_constructible_v<numbers>);
    BOOST_TEST(std::is_nothrow_move_assignable_v<numbers>);
    BOOST_TEST(std::is_nothrow_move_constructible_v<numbers>);
}

BOOST_AUTO_TEST_CASE(only_what_is_copied_byte_by_byte_can_be_kept) {
    BOOST_TEST(meta_growing::can_grow<const char*>);
    BOOST_TEST(!meta_growing::can_grow<std::string>);
}

BOOST_AUTO_TEST_SUITE_END()
