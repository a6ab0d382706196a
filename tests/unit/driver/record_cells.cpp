// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/driver/record_cells.hpp>

#include "typed.hpp"

#include <boost/test/unit_test.hpp>

namespace driver_record_cells {

using namespace typed;
using tn::detail::kept_texts;
using source = std::remove_cvref_t<decltype(full)>;
template <bool WithIdentity>
using cells_of_full =
    tn::detail::record_cells<source, WithIdentity, tn::detail::source_traits<source>::definitions>;

} // namespace driver_record_cells

BOOST_AUTO_TEST_SUITE(driver_record_cells)

BOOST_AUTO_TEST_CASE(members_become_cells_in_the_order_of_the_columns) {
    static_assert(cells_of_full<true>::width == cells_of_full<false>::width + 1);
    const Full record{.i16 = 7, .body = "text", .shade = colour::green, .place = path{"a/b"}};
    tn::datum cells[cells_of_full<false>::width];
    kept_texts kept;
    tn::datum* const end = cells_of_full<false>::write<false>(record, cells, kept);
    BOOST_TEST((end == std::end(cells)));
    BOOST_TEST(cells[0].integer[0] == 7);
    BOOST_TEST((end - 2)->view() == "green");
    BOOST_TEST((end - 1)->view() == "/a/b"); // made on the way, and kept
    const auto body = std::find_if(cells, end, [&](const tn::datum& cell) {
        return cell.text.data == record.body.data();
    });
    BOOST_TEST((body != end)); // a view of the record's own
}

BOOST_AUTO_TEST_CASE(texts_of_records_that_go_are_copied) {
    tn::datum cells[cells_of_full<true>::width];
    kept_texts kept;
    {
        const Full record{.id = 3, .body = std::string(100, 'x')};
        cells_of_full<true>::write<true>(record, cells, kept);
    }
    BOOST_TEST(cells[0].integer[0] == 3);
    const auto body = std::find_if(std::begin(cells), std::end(cells), [](const tn::datum& cell) {
        return cell.text.size == 100 && cell.text.data[99] == 'x';
    });
    BOOST_TEST((body != std::end(cells)));
    kept.clear();
}

BOOST_AUTO_TEST_SUITE_END()
