// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "model_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace schema_facts {

using namespace model;
using namespace tn::detail;

using facts = column_facts_of<child_columns>;

static_assert(facts::size == 12 && facts::place_of("state") == 3 && facts::place_of("none") == 12);

constexpr const column_facts& fact(std::string_view title) {
    return facts::columns[facts::place_of(title)];
}
static_assert(fact("id").identity && fact("id").primary_key && !fact("id").nullable);
static_assert(fact("code").unique && fact("code").indexed && fact("code").precision == 8);
static_assert(fact("count").server_default && fact("count").default_fits);
static_assert(fact("twice").generated && fact("note").nullable && fact("seen").touched);
static_assert(fact("state").kind == tn::kind::text && fact("count").family == tn::family::integer);

static_assert(action_of<tn::cascade> == tn::referential_action::cascade);
static_assert(action_of<tn::restrict> == tn::referential_action::restrict);
static_assert(action_of<tn::no_action> == tn::referential_action::none);

} // namespace schema_facts

BOOST_AUTO_TEST_SUITE(schema_facts)

BOOST_AUTO_TEST_CASE(foreign_keys_of_columns_are_known) {
    BOOST_TEST(facts::foreign_key_count == 2U);
    foreign_key_facts keys[2];
    facts::foreign_keys(keys, "children");
    BOOST_TEST(keys[0].target == "children");
    BOOST_TEST(keys[0].target_columns[0] == "id");
    BOOST_TEST((keys[0].on_delete == tn::referential_action::set_null));
    BOOST_TEST(keys[1].target == "pets");
    BOOST_TEST(keys[1].columns[0] == facts::place_of("pet"));
    BOOST_TEST((keys[1].on_update == tn::referential_action::restrict));
    BOOST_TEST(keys[1].deferred);
}

BOOST_AUTO_TEST_SUITE_END()
