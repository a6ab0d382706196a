// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "model_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace schema_column {

using namespace model;

using code = std::remove_cvref_t<decltype(children.code)>;

static_assert(code::label == "code" && code::table_title == "children" && code::is_column);
static_assert(std::same_as<code::type, tn::varchar<8>> && !code::optional);
static_assert(std::remove_cvref_t<decltype(children.note)>::optional);
static_assert(std::same_as<
              code,
              tn::col<std::remove_cvref_t<decltype(children)>, "code", tn::varchar<8>>>);
static_assert(sizeof(Child::id) == 8 && std::same_as<decltype(Child::note), std::optional<std::string>>);

using tn::detail::has_initialiser;
static_assert(has_initialiser<child_columns, "note"> && !has_initialiser<child_columns, "code">);
static_assert(has_initialiser<child_columns, "seen">);

} // namespace schema_column

BOOST_AUTO_TEST_SUITE(schema_column)

BOOST_AUTO_TEST_CASE(a_record_is_made_with_the_defaults_of_its_columns) {
    const auto before = tn::current_timestamp();
    const Child made{.code = "x", .region = "eu", .number = 1};
    BOOST_TEST(made.count == 1U);
    BOOST_TEST((made.state == progress::open));
    BOOST_TEST(made.luck == 7);
    BOOST_TEST((made.seen >= before && made.seen <= tn::current_timestamp()));
}

BOOST_AUTO_TEST_CASE(an_assignment_is_a_column_and_its_value) {
    const auto set = (children.count = 5U);
    using column = std::remove_cvref_t<decltype(children.count)>;
    static_assert(std::same_as<decltype(set)::assignment_to, column>);
    []<class C, class V>(const tn::assignment<C, V>&) { static_assert(C::label == "count"); }(set);
    BOOST_TEST(set.data.cells[0].integer[0] == 5);
    const auto none = (children.note = std::nullopt);
    BOOST_TEST(none.data.cells[0].is_null());
    const auto more = (children.number = children.number + 1);
    BOOST_TEST(more.data.cells[0].integer[0] == 1);
}

BOOST_AUTO_TEST_SUITE_END()
