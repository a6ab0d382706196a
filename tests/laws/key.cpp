// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "store.hpp"

#include <boost/test/unit_test.hpp>

namespace database_key {

using namespace store;
using branches_table = std::remove_cvref_t<decltype(branches)>;

static_assert(tn::detail::primary_columns<branches_table>() == 0b11);
static_assert(tn::detail::as_many_keys<branches_table, 2> && !tn::detail::as_many_keys<branches_table, 1>);
static_assert(tn::detail::keys_of_type<branches_table, std::string, int> && !tn::detail::keys_of_type<branches_table, int, std::string>);

} // namespace database_key

BOOST_FIXTURE_TEST_SUITE(database_key, database_key::fixture)

BOOST_AUTO_TEST_CASE(a_key_of_several_columns_finds_its_record) {
    BOOST_TEST(db.get(branches, "Bonn", 1)->name == "b");
    BOOST_TEST(!db.get(branches, "Bonn", 2).has_value());
    BOOST_TEST(db.get(orders, std::int64_t{5})->quantity == 1);
}

BOOST_AUTO_TEST_SUITE_END()
