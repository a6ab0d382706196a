// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/expr/block.hpp>

#include <boost/test/unit_test.hpp>

#include <array>

namespace expr_block {

using tenon::datum;
using namespace tenon::detail;

/// A block in what owns it.
template <class Sql, class Range> values<1, true> owned(const Range& range) {
    values<1, true> made;
    made.cells[0] = make_block<Sql>(range);
    return made;
}

static_assert(padded_size(0) == 0 && padded_size(1) == 1 && padded_size(3) == 4);
static_assert(padded_size(1025) == 2048 && padded_size(16'384) == 16'384);
static_assert(padded_size(16'385) == 16'385);

} // namespace expr_block

BOOST_AUTO_TEST_SUITE(expr_block)

BOOST_AUTO_TEST_CASE(the_values_of_a_range_are_kept_in_one_cell) {
    const auto block = owned<std::int64_t>(std::vector<int>{3, -4});
    BOOST_TEST(block_size(block.cells[0]) == 2u);
    BOOST_TEST(element_of(block.cells[0], 1).integer[0] == 3);
    BOOST_TEST(element_of(block.cells[0], 2).integer[0] == -4);
    BOOST_TEST(element_of(block.cells[0], 3).integer[0] == -4); // what pads the list
}

BOOST_AUTO_TEST_CASE(a_cell_that_is_no_block_is_its_own_element_0) {
    BOOST_TEST(element_of(datum{std::int64_t{7}}, 0).integer[0] == 7);
}

BOOST_AUTO_TEST_CASE(there_may_be_no_values) {
    BOOST_TEST(block_size(owned<std::int64_t>(std::array<int, 0>{}).cells[0]) == 0u);
    BOOST_TEST(block_size(datum{}) == 0u);
}

BOOST_AUTO_TEST_CASE(texts_are_copied_and_live_in_each_copy_of_the_block) {
    values<1, true> copy;
    {
        std::vector<std::string> texts{"one", "", std::string(1000, 'x')};
        const auto block = owned<tenon::text>(texts);
        texts[0] = "two";
        copy = block;
    }
    BOOST_TEST(element_of(copy.cells[0], 1).view() == "one");
    BOOST_TEST(element_of(copy.cells[0], 2).view() == "");
    BOOST_TEST(element_of(copy.cells[0], 3).view() == std::string(1000, 'x'));
}

BOOST_AUTO_TEST_CASE(a_value_that_does_not_fit_is_refused) {
    const std::vector<std::int64_t> large{1, 1'000'000};
    BOOST_CHECK_THROW(make_block<std::int16_t>(large), tenon::value_error);
    BOOST_CHECK_THROW(make_block<std::int64_t>(std::vector<int>(65'536)), tenon::value_error);
}

BOOST_AUTO_TEST_SUITE_END()
