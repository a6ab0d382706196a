// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "store.hpp"

#include <boost/test/unit_test.hpp>

namespace driver_atomic {

namespace tn = tenon;

std::string rows(tn::sqlite_connection& on) {
    return store::joined(store::plain_rows(on.handle(), "SELECT a FROM t"));
}

} // namespace driver_atomic

BOOST_AUTO_TEST_SUITE(driver_atomic)

BOOST_AUTO_TEST_CASE(a_block_is_kept_whole_or_not_at_all) {
    tn::sqlite_connection on(":memory:");
    on.run("CREATE TABLE t (a)");
    {
        tn::detail::atomic_block block(on);
        on.run("INSERT INTO t VALUES (1)");
    }
    BOOST_TEST(rows(on) == "");
    {
        tn::detail::atomic_block outer(on);
        on.run("INSERT INTO t VALUES (2)");
        {
            tn::detail::atomic_block inner(on);
            on.run("INSERT INTO t VALUES (3)");
        }
        {
            tn::detail::atomic_block inner(on);
            on.run("INSERT INTO t VALUES (4)");
            inner.commit();
        }
        outer.commit();
    }
    BOOST_TEST(rows(on) == "2|\n4|\n");
    BOOST_TEST(!on.in_transaction());
}

BOOST_AUTO_TEST_SUITE_END()
