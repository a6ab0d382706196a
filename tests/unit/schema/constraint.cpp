// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "model_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace schema_constraint {

using namespace model;

constexpr auto key = tn::primary_key_on(parents.region, parents.number);
static_assert(std::is_empty_v<decltype(key)>);
constexpr auto check = tn::check<"c">(parents.number > 5);
static_assert(check.condition.data.cells[0].integer[0] == 5);
constexpr auto partial = tn::index<"i">(parents.number + 3).where(parents.number < 9);
static_assert(
    partial.data.cells[0].integer[0] == 3 && partial.condition.data.cells[0].integer[0] == 9
);

template <class... Options>
constexpr std::size_t options_of(tn::detail::foreign_key_constraint<
                                 "f",
                                 tn::list<std::remove_cvref_t<decltype(children.number)>>,
                                 tn::list<std::remove_cvref_t<decltype(parents.number)>>,
                                 Options...>) {
    return sizeof...(Options);
}
constexpr auto foreign = tn::foreign_key<"f">(children.number).references(parents.number);
static_assert(
    options_of(foreign) == 0 && options_of(foreign.on_delete(tn::cascade{}).deferred()) == 2
);

} // namespace schema_constraint

BOOST_AUTO_TEST_SUITE(schema_constraint)

BOOST_AUTO_TEST_CASE(values_of_constraints_are_written_into_the_text) {
    const std::string_view text = tn::sql<tn::postgresql>(tn::create_table(children));
    BOOST_TEST((text.find(R"(CHECK ("count" < 100 AND "code" <> 'it''s'))") != text.npos));
    BOOST_TEST((text.find('$') == text.npos));
    const std::string_view indexes = tn::sql<tn::postgresql>(tn::create_indexes(children));
    BOOST_TEST((indexes.find(R"(("state", ("count" + 1)))") != indexes.npos));
}

BOOST_AUTO_TEST_SUITE_END()
