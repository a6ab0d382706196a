// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "model_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace schema_table_info {

using namespace model;

constexpr const auto& parent = tn::detail::info_of<std::remove_cvref_t<decltype(parents)>>;
constexpr const auto& child = tn::detail::info_of<std::remove_cvref_t<decltype(children)>>;
constexpr auto other = tn::alias<"other">(children);
static_assert(
    &tn::detail::info_of<std::remove_cvref_t<decltype(other)>> == &child, "an alias is its table"
);

static_assert(
    parent.title == "parents" && parent.column_count == 3 && parent.place_of("title") == 2
);
static_assert(
    parent.is_key(0b011) && parent.is_key(0b110) && !parent.is_key(0b001) && !parent.is_key(0b111)
);
static_assert(
    parent.determined_by(0b111) && parent.determined_by(0b011) && !parent.determined_by(0b101)
);
static_assert(child.is_key(0b01) && child.is_key(0b10) && child.determined_by(0b10));

} // namespace schema_table_info

BOOST_AUTO_TEST_SUITE(schema_table_info)

BOOST_AUTO_TEST_CASE(keys_of_constraints_stand_behind_those_of_columns) {
    BOOST_TEST_REQUIRE(child.foreign_key_count == 3U);
    const auto& key = child.foreign_keys[2];
    BOOST_TEST(key.title == "fk_parent");
    BOOST_TEST(key.target == "parents");
    BOOST_TEST(key.width == 2U);
    BOOST_TEST(key.columns[1] == child.place_of("number"));
    BOOST_TEST(key.target_columns[0] == "region");
    BOOST_TEST((key.on_delete == tn::referential_action::set_default));
}

BOOST_AUTO_TEST_SUITE_END()
