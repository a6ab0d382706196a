// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What changes are to the rest of the library: statements that may give rows.
#include "change_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace query_change {

using namespace change;
using tn::detail::closed;
using tn::detail::is_change;

constexpr auto removal = tn::delete_from(settings).where(settings.title == tn::param<"t">);
using Removal = std::remove_const_t<decltype(removal)>;
using Returning = decltype(removal.returning(settings.hits));
using Query = decltype(tn::select(settings.hits).from(settings));

static_assert(is_change<Removal> && is_change<Returning> && !is_change<Query> && !is_change<int>);
static_assert(!closed<Removal>::found.is_query && closed<Returning>::found.is_query);
static_assert(std::same_as<
              tn::detail::changed_table<Removal>,
              std::remove_const_t<decltype(settings)>>);
static_assert(tn::detail::is_select<Query> && !tn::detail::is_select<Removal>);
static_assert(std::same_as<
              typename tn::detail::parameters_of<Removal>::type,
              tn::list<tn::parameter<"t", tn::varchar<40>>>>);

} // namespace query_change

BOOST_AUTO_TEST_SUITE(query_change)

BOOST_AUTO_TEST_CASE(the_text_of_a_change_is_a_constant_unless_it_depends_on_values) {
    static_assert(std::same_as<decltype(tn::sql<tn::sqlite>(removal)), std::string_view>);
    const std::vector<std::int32_t> hits{1, 2};
    const auto of_some = tn::delete_from(settings).where(settings.hits.in(hits));
    static_assert(std::same_as<decltype(tn::sql<tn::sqlite>(of_some)), std::string>);
    BOOST_TEST(
        tn::sql<tn::mysql>(of_some) == "DELETE FROM `settings` WHERE `settings`.`hits` IN (?, ?)"
    );
}

BOOST_AUTO_TEST_SUITE_END()
