// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "store.hpp"

#include <boost/test/unit_test.hpp>

namespace database_arguments {

using namespace store;
using tn::detail::accepted;

static_assert(accepted<std::int64_t, int> && !accepted<std::int64_t, const char*> && !accepted<std::int64_t, std::optional<int>>);
static_assert(accepted<tn::varchar<80>, std::string> && !accepted<bool, int>);

} // namespace database_arguments

BOOST_FIXTURE_TEST_SUITE(database_arguments, database_arguments::fixture)

BOOST_AUTO_TEST_CASE(arguments_are_told_by_their_names) {
    const auto query =
        tn::select(users.id)
            .from(users)
            .where(users.username == tn::param<"name">, users.age < tn::param<"age">);
    const std::string name = "Ann";
    BOOST_TEST(db.scalar(query, "name"_p = name, "age"_p = 18) == 1);
    BOOST_TEST(db.scalar(query, "age"_p = 18, "name"_p = std::string_view(name)) == 1);
    BOOST_TEST(db.all(query, "age"_p = 1, "name"_p = "Ann").empty());
}

BOOST_AUTO_TEST_SUITE_END()
