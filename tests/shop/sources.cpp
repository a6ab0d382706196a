// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The example, compiled into this program; and whether the program has a database to run on.
#include "../../examples/shop/accounts.cpp"
#include "../../examples/shop/catalogue.cpp"
#include "../../examples/shop/demo_data.cpp"
#include "../../examples/shop/ordering.cpp"
#include "shop_fixture.hpp"

namespace {

/// Without the server that it is told of, the program is skipped.
boost::test_tools::assertion_result with_database(boost::unit_test::test_unit_id id) {
    const std::string chosen = chosen_database();
    if (chosen == "postgresql")
        return test_servers::with_postgresql(id);
    if (chosen == "mariadb")
        return test_servers::with_mariadb(id);
    return true;
}

[[maybe_unused]] const bool skips = [] {
    boost::unit_test::framework::master_test_suite().add_precondition(with_database);
    return true;
}();

struct forgets_the_place {
    ~forgets_the_place() { common_place.reset(); }
};

} // namespace

BOOST_TEST_GLOBAL_FIXTURE(forgets_the_place);
