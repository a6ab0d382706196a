// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/meta/list.hpp>

#include <boost/test/unit_test.hpp>

namespace meta_list {

using namespace tenon::detail;
using tenon::list;

static_assert(list<>::size == 0 && list<int, int, char>::size == 3);
static_assert(std::is_same_v<concat<>, list<>>);
static_assert(std::is_same_v<concat<list<int>>, list<int>>);
static_assert(std::is_same_v<concat<list<int>, list<>, list<char, int>>, list<int, char, int>>);
static_assert(std::is_same_v<concat<list<int>, list<int>>, list<int, int>>, "the same list twice");

static_assert(index_of<char, int, char, long>() == 1);
static_assert(index_of<int, int, int>() == 0, "the first of several");
static_assert(index_of<float, int, char>() == 2, "their number where it is none of them");
static_assert(index_of<float>() == 0);

static_assert(contains<char, list<int, char>> && !contains<long, list<int, char>>);
static_assert(!contains<int, list<>>);

static_assert(std::is_same_v<each_once<list<>>, list<>>);
static_assert(std::is_same_v<each_once<list<int>>, list<int>>);
static_assert(std::is_same_v<each_once<list<int, int>>, list<int>>);
static_assert(std::is_same_v<each_once<list<int, char, int, long, char>>, list<int, char, long>>);

static_assert(std::is_same_v<at<0, list<int, char, long>>, int>);
static_assert(std::is_same_v<at<2, list<int, char, long>>, long>);
static_assert(std::is_same_v<at<1, list<int, int&, void>>, int&>, "a type that is no object");

} // namespace meta_list

BOOST_AUTO_TEST_SUITE(meta_list)

BOOST_AUTO_TEST_CASE(a_list_has_no_size_in_memory) {
    BOOST_TEST(sizeof(list<int, std::index_sequence<1, 2>>) == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
