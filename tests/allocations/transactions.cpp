// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What a transaction asks of the heap: nothing.
#include "heap.hpp"
#include "store.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <new>

namespace allocations_of_transactions {

std::size_t allocated = 0;

void* counted(std::size_t size) {
    ++allocated;
    if (void* made = std::malloc(size == 0 ? 1 : size))
        return made;
    throw std::bad_alloc();
}

} // namespace allocations_of_transactions

std::size_t heap_allocations() { return allocations_of_transactions::allocated; }

void* operator new(std::size_t size) { return allocations_of_transactions::counted(size); }
void* operator new[](std::size_t size) { return allocations_of_transactions::counted(size); }
void operator delete(void* at) noexcept { std::free(at); }
void operator delete[](void* at) noexcept { std::free(at); }
void operator delete(void* at, std::size_t) noexcept { std::free(at); }
void operator delete[](void* at, std::size_t) noexcept { std::free(at); }

namespace allocations_of_transactions {

using namespace store;

constexpr auto paid = tn::select(tn::count())
                          .from(orders)
                          .where(orders.status == "paid", orders.user_id == tn::param<"user">);
const Order order{.user_id = 1, .status = "paid", .total = 9};

struct counting : fixture {
    /// How often the heap is asked by `run` when all is prepared.
    template <class Run> std::size_t allocations(Run run) {
        run();
        const std::size_t before = allocated;
        run();
        return allocated - before;
    }
};

} // namespace allocations_of_transactions

BOOST_FIXTURE_TEST_SUITE(allocations_of_transactions, allocations_of_transactions::counting)

BOOST_AUTO_TEST_CASE(the_count_sees_what_a_query_of_many_rows_takes) {
    BOOST_TEST(allocations([&] { (void)db.all(tn::select(users.id).from(users)); }) > 0U);
}

BOOST_AUTO_TEST_CASE(a_transaction_of_three_statements_allocates_nothing) {
    const auto insert = tn::insert_into(orders).values(order);
    std::int64_t number = 0;
    const auto taken = allocations([&] {
        number = db.transaction([&](tn::transaction& tx) {
            tx.execute(insert);
            tx.execute(insert);
            return tx.scalar(paid, "user"_p = 1);
        });
    });
    BOOST_TEST(taken == 0U);
    BOOST_TEST(number == 5);
}

BOOST_AUTO_TEST_CASE(savepoints_and_objects_allocate_nothing) {
    const auto insert = tn::insert_into(orders).values(order);
    const auto taken = allocations([&] {
        auto tx = db.begin();
        tx.savepoint([&](tn::savepoint& sp) {
            sp.execute(insert);
            auto inner = sp.begin_nested();
            inner.execute(insert);
            inner.rollback();
        });
        tx.commit();
    });
    BOOST_TEST(taken == 0U);
    BOOST_TEST(db.scalar(paid, "user"_p = 1) == 3);
}

BOOST_AUTO_TEST_CASE(a_transaction_that_only_reads_allocates_nothing) {
    BOOST_TEST(allocations([&] {
                   db.transaction(tn::read_only, [](tn::transaction& tx) {
                       BOOST_REQUIRE((tx.scalar(paid, "user"_p = 1) == 1));
                   });
               }) == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
