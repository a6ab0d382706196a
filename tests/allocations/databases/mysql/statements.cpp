// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What statements on MariaDB ask of the heap when they are prepared: nothing.
#include "../../heap.hpp"
#include "mariadb_fixture.hpp"
#include "store.hpp"

#include <boost/test/unit_test.hpp>

namespace allocations_on_mariadb {

using namespace mariadb_fixture;
using namespace store;

constexpr auto named = tn::select(users.id, users.username, users.bio)
                           .from(users)
                           .where(users.username != tn::param<"name">)
                           .order_by(users.id);

struct mysql_counting : own_mariadb {
    mysql_counting() { db.create_all(everything); }

    /// How often the heap is asked by `run` when all is prepared.
    template <class Run> std::size_t allocations(Run run) {
        run();
        const std::size_t before = heap_allocations();
        run();
        return heap_allocations() - before;
    }
};

} // namespace allocations_on_mariadb

BOOST_FIXTURE_TEST_SUITE(
    allocations_on_mariadb,
    allocations_on_mariadb::mysql_counting,
    *boost::unit_test::precondition(test_servers::with_mariadb)
)

BOOST_AUTO_TEST_CASE(a_query_whose_rows_fit_allocates_nothing) {
    for (int i = 0; i != 20; ++i)
        db.execute(tn::insert_into(users).values(User{
            .username = std::to_string(i), .bio = "a short one"}));
    std::size_t read = 0;
    const std::string_view none = "nobody";
    const auto taken = allocations([&] {
        for (auto&& [id, name, bio] : db.fetch(named, "name"_p = none))
            read += name.size() + bio->size();
    });
    BOOST_TEST(taken == 0U);
    BOOST_TEST(read > 400U);
}

BOOST_AUTO_TEST_CASE(a_transaction_with_an_insert_allocates_nothing) {
    User user{.username = "somebody"};
    int number = 0;
    const auto taken = allocations([&] {
        user.username[0] = static_cast<char>('a' + ++number);
        auto tx = db.begin();
        tx.execute(tn::insert_into(users).values(user));
        tx.execute(tn::update(users).set(users.age = 7).where(users.id == 1));
        tx.commit();
    });
    BOOST_TEST(taken == 0U);
    BOOST_TEST(db.scalar(tn::select(tn::count()).from(users)) == 2);
}

BOOST_AUTO_TEST_SUITE_END()
