// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A request to end what runs, which the server receives or not.
#include "postgresql_fixture.hpp"
#include "relay.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>

namespace driver_postgresql_cancel {

using namespace postgresql_tests;
using tn::detail::pg::cancel_within;
using clock = std::chrono::steady_clock;

} // namespace driver_postgresql_cancel

BOOST_FIXTURE_TEST_SUITE(
    driver_postgresql_cancel,
    postgresql_tests::fixture,
    *boost::unit_test::precondition(test_servers::with_postgresql)
)

using namespace driver_postgresql_cancel;

BOOST_AUTO_TEST_CASE(the_server_ends_what_runs) {
    PQsendQuery(db.native_handle(), "SELECT pg_sleep(30)");
    PQflush(db.native_handle());
    const auto begun = clock::now();
    PGresult* ended = nullptr;
    while (ended == nullptr) { // until the statement has begun
        BOOST_TEST_REQUIRE(cancel_within(db.native_handle(), 5000));
        PQconsumeInput(db.native_handle());
        if (PQisBusy(db.native_handle()) == 0)
            ended = PQgetResult(db.native_handle());
    }
    BOOST_TEST(std::string(PQresultErrorField(ended, PG_DIAG_SQLSTATE)) == "57014");
    PQclear(ended);
    BOOST_TEST(PQgetResult(db.native_handle()) == nullptr);
    BOOST_TEST((clock::now() - begun < std::chrono::seconds{10}));
}

BOOST_AUTO_TEST_CASE(a_network_that_swallows_it_is_waited_for_no_longer_than_said) {
    relay hole(schema.url());
    auto far = tn::connect<tn::postgresql>(hole.url());
    hole.black_hole();
    const auto begun = clock::now();
    BOOST_TEST(!cancel_within(far.native_handle(), 200));
    BOOST_TEST((clock::now() - begun >= std::chrono::milliseconds{200}));
    BOOST_TEST((clock::now() - begun < std::chrono::seconds{5}));
}

BOOST_AUTO_TEST_CASE(a_connection_that_is_none_can_not_be_asked) {
    BOOST_TEST(!cancel_within(nullptr, 1000));
}

BOOST_AUTO_TEST_SUITE_END()
