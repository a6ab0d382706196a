// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// FOR UPDATE and FOR SHARE in each dialect.
#include "store.hpp"

#include <boost/test/unit_test.hpp>

namespace query_lock_rows {
using namespace store;

constexpr auto busy = tn::select(users.id).from(users).where(users.id == 1);

template <class D, class Query> constexpr bool ends(const Query& query, std::string_view with) {
    return tn::sql<D>(query).ends_with(with);
}

static_assert(ends<tn::postgresql>(busy.for_update(), "= $1 FOR UPDATE"));
static_assert(ends<tn::mysql>(busy.for_update(), "= ? FOR UPDATE"));
static_assert(ends<tn::mariadb>(busy.for_update(), "= ? FOR UPDATE"));
static_assert(ends<tn::sqlite>(busy.for_update(), "= ?"));

static_assert(ends<tn::postgresql>(busy.for_share(), "= $1 FOR SHARE"));
static_assert(ends<tn::mysql>(busy.for_share(), "= ? FOR SHARE"));
static_assert(ends<tn::mariadb>(busy.for_share(), "= ? LOCK IN SHARE MODE"));
static_assert(ends<tn::sqlite>(busy.for_share(), "= ?"));

static_assert(std::same_as<decltype(tn::nowait), const tn::nowait_t>);
static_assert(std::same_as<decltype(tn::skip_locked), const tn::skip_locked_t>);
static_assert(ends<tn::postgresql>(busy.for_update(tn::nowait), " FOR UPDATE NOWAIT"));
static_assert(ends<tn::mariadb>(busy.for_share(tn::nowait), " LOCK IN SHARE MODE NOWAIT"));
static_assert(ends<tn::mysql>(busy.for_update(tn::skip_locked), " FOR UPDATE SKIP LOCKED"));
static_assert(ends<tn::sqlite>(busy.for_update(tn::skip_locked), "= ?"));

static_assert(ends<tn::postgresql>(
    tn::select(users.id).from(users).order_by(users.id).limit(1).offset(2).for_update(),
    " ORDER BY \"users\".\"id\" LIMIT $1 OFFSET $2 FOR UPDATE"
));
static_assert(ends<tn::postgresql>(
    tn::count_rows(tn::select(users.id).from(users).for_update()),
    "FROM (SELECT \"users\".\"id\" FROM \"users\" FOR UPDATE) AS \"counted\""
));

} // namespace query_lock_rows

BOOST_FIXTURE_TEST_SUITE(query_lock_rows, query_lock_rows::fixture)

BOOST_AUTO_TEST_CASE(seed_158_on_sqlite_the_transaction_holds_the_lock) {
    db.transaction([](tn::transaction& tx) {
        BOOST_TEST(tx.all(tn::select(users.id).from(users).for_update()).size() == 4U);
        BOOST_TEST(tx.one(busy.for_update(tn::nowait)).c1 == 1);
        BOOST_TEST(tx.one(busy.for_share(tn::skip_locked)).c1 == 1);
        BOOST_TEST(tx.count(busy.for_update()) == 1);
    });
}

BOOST_AUTO_TEST_SUITE_END()
