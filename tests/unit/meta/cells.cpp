// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/meta/cells.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <utility>

namespace meta_cells {

using three = tenon::detail::cells<int, std::string, double>;

template <std::size_t> using number = int;
template <std::size_t... Place>
auto many(std::index_sequence<Place...>) -> tenon::detail::cells<number<Place>...>;
using most = decltype(many(std::make_index_sequence<tenon::detail::most_cells>{}));

} // namespace meta_cells

BOOST_AUTO_TEST_SUITE(meta_cells)

BOOST_AUTO_TEST_CASE(members_are_counted_from_one) {
    const three all{1, "two", 3.5};
    BOOST_TEST(all.c1 == 1);
    BOOST_TEST(all.c2 == "two");
    BOOST_TEST(all.c3 == 3.5);
}

BOOST_AUTO_TEST_CASE(a_member_is_found_by_its_place) {
    three all{1, "two", 3.5};
    tenon::detail::cell_at<1>(all) = "changed";
    BOOST_TEST(all.c2 == "changed");
    BOOST_TEST(&tenon::detail::cell_at<2>(std::as_const(all)) == &all.c3);
    static_assert(std::is_same_v<
                  decltype(tenon::detail::cell_at<0>(std::as_const(all))),
                  const int&>);
}

BOOST_AUTO_TEST_CASE(there_are_as_many_members_as_types) {
    most all{};
    all.c32 = 7;
    BOOST_TEST(tenon::detail::cell_at<31>(all) == 7);
    static_assert(sizeof(most) == tenon::detail::most_cells * sizeof(int));
}

BOOST_AUTO_TEST_SUITE_END()
