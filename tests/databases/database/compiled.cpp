// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "store.hpp"

#include <boost/test/unit_test.hpp>

namespace database_compiled {

using namespace store;

template <class Q> constexpr bool single(const Q&) {
    return tn::detail::compiled<tn::sqlite, Q>::value.single_row;
}

constexpr auto all = tn::select(users.age).from(users);
static_assert(
    single(all.where(users.id == 3)) && single(all.where(users.username == "x", users.age > 1))
);
static_assert(
    !single(all) && !single(all.where(users.id > 3)) &&
    !single(all.where(users.id == 3 || users.id == 4))
);
static_assert(!single(all.where(users.id == users.manager_id)), "a key that is no value");

} // namespace database_compiled

BOOST_FIXTURE_TEST_SUITE(database_compiled, database_compiled::fixture)

BOOST_AUTO_TEST_CASE(queries_of_one_type_share_a_statement) {
    const auto before = db.prepared_statements();
    for (int i = 0; i != 5; ++i)
        BOOST_TEST(db.all(all.where(users.id == i)).size() == (i == 0 ? 0U : 1U));
    BOOST_TEST(db.prepared_statements() == before + 1);
}

BOOST_AUTO_TEST_SUITE_END()
