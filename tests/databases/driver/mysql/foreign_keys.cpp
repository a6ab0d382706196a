// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "mariadb_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace driver_mysql_foreign_keys {
using namespace mariadb_fixture;
using tn::detail::without_mysql_foreign_keys;
} // namespace driver_mysql_foreign_keys

BOOST_FIXTURE_TEST_SUITE(
    driver_mysql_foreign_keys,
    driver_mysql_foreign_keys::own_mariadb,
    *boost::unit_test::precondition(test_servers::with_mariadb)
)

BOOST_AUTO_TEST_CASE(they_are_looked_at_again_afterwards_if_they_were_before) {
    tn::mysql_connection on(
        tn::mysql_settings_from(mine.url(), "mariadb"), tn::detail::mariadb_server
    );
    const auto checks = [&] {
        return tn::detail::mysql_value(on.handle(), "SELECT @@foreign_key_checks");
    };
    for (const char* before : {"1", "0"}) {
        on.run((std::string("SET foreign_key_checks = ") + before).c_str());
        {
            const without_mysql_foreign_keys pause(on);
            BOOST_TEST(checks() == "0");
        }
        BOOST_TEST(checks() == before);
    }
}

BOOST_AUTO_TEST_SUITE_END()
