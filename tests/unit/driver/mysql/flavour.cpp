// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/driver/mysql/flavour.hpp>

#include <boost/test/unit_test.hpp>

namespace driver_mysql_flavour {
using namespace tenon::detail;
} // namespace driver_mysql_flavour
namespace tn = tenon;

BOOST_AUTO_TEST_SUITE(driver_mysql_flavour)

BOOST_AUTO_TEST_CASE(a_server_is_known_by_what_it_says) {
    BOOST_CHECK_NO_THROW(require_flavour(mariadb_server, "10.11.6-MariaDB-0+deb12u1", "Debian 12"));
    BOOST_CHECK_NO_THROW(require_flavour(mariadb_server, "10.11.6", "mariadb.org binary"));
    BOOST_CHECK_NO_THROW(require_flavour(mysql_server, "8.0.36", "MySQL Community Server - GPL"));
    BOOST_CHECK_NO_THROW(require_flavour(mysql_server, "", ""));
}

BOOST_AUTO_TEST_CASE(the_other_one_is_told_with_the_scheme_to_write) {
    BOOST_CHECK_EXCEPTION(
        require_flavour(mariadb_server, "8.0.36", "MySQL Community Server - GPL"),
        tn::programming_error,
        [](const auto& e) {
            const std::string_view text = e.what();
            return text.find("MySQL 8.0.36") != text.npos && text.find("mysql://") != text.npos &&
                   text.find("connect<tn::mysql>") != text.npos;
        }
    );
    BOOST_CHECK_EXCEPTION(
        require_flavour(mysql_server, "5.5.5-10.11.6-MariaDB", ""),
        tn::programming_error,
        [](const auto& e) {
            return std::string_view(e.what()).find("mariadb://") != std::string_view::npos;
        }
    );
}

BOOST_AUTO_TEST_SUITE_END()
