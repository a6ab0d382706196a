// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/driver/mysql/violation.hpp>

#include <boost/test/unit_test.hpp>

namespace driver_mysql_violation {
using namespace tenon::detail;
} // namespace driver_mysql_violation
namespace tn = tenon;

BOOST_AUTO_TEST_SUITE(driver_mysql_violation)

BOOST_AUTO_TEST_CASE(a_duplicate_names_its_key) {
    const auto mariadb = mysql_violation_of(
        1062, "Duplicate entry 'x' for key 'uq_users_email'", "INSERT INTO `users` (`email`) .."
    );
    BOOST_TEST(mariadb.constraint == "uq_users_email");
    BOOST_TEST(mariadb.table == "users");
    const auto mysql = mysql_violation_of(1062, "Duplicate entry 'x' for key 'users.PRIMARY'", "");
    BOOST_TEST(mysql.constraint == "PRIMARY");
    BOOST_TEST(mysql.table == "users");
    const auto odd = mysql_violation_of(1062, "Duplicate entry '' for key 'a'' for key 'b'", "");
    BOOST_TEST(odd.constraint == "b");
    BOOST_TEST(mysql_violation_of(1062, "something else", "").constraint.empty());
}

BOOST_AUTO_TEST_CASE(its_value_is_left_out) {
    BOOST_TEST(
        without_mysql_entry("Duplicate entry 'secret' for key 'email'") ==
        "Duplicate entry for key 'email'"
    );
    BOOST_TEST(
        without_mysql_entry("Duplicate entry 'it's' for key 'x'' for key 'email'") ==
        "Duplicate entry for key 'email'"
    );
    BOOST_TEST(without_mysql_entry("Duplicate entry") == "Duplicate entry");
}

BOOST_AUTO_TEST_CASE(a_foreign_key_names_its_table_and_columns) {
    const auto found = mysql_violation_of(
        1452,
        "Cannot add or update a child row: a foreign key constraint fails (`shop`.`visi``ts`, "
        "CONSTRAINT `fk_branch` FOREIGN KEY (`city`, `number`) REFERENCES `branches` (`city`, "
        "`number`))",
        ""
    );
    BOOST_TEST(found.table == "visi`ts");
    BOOST_TEST(found.constraint == "fk_branch");
    BOOST_TEST((found.columns == std::vector<std::string>{"city", "number"}));
    const auto bare =
        mysql_violation_of(1217, "Cannot delete or update a parent row: a foreign key ..", "");
    BOOST_TEST(bare.table.empty());
    const auto cut = mysql_violation_of(1451, ".. constraint fails (`a`.`b`, CONSTRAINT `c", "");
    BOOST_TEST(cut.table == "b");
    BOOST_TEST(cut.columns.empty());
}

BOOST_AUTO_TEST_CASE(checks_and_columns_are_named) {
    const auto mariadb =
        mysql_violation_of(4025, "CONSTRAINT `ck_total` failed for `shop`.`orders`", "");
    BOOST_TEST(mariadb.constraint == "ck_total");
    BOOST_TEST(mariadb.table == "orders");
    const auto mysql = mysql_violation_of(
        3819, "Check constraint 'ck_total' is violated.", "UPDATE `shop`.`orders` SET .."
    );
    BOOST_TEST(mysql.constraint == "ck_total");
    BOOST_TEST(mysql.table == "orders");
    const auto null = mysql_violation_of(1048, "Column 'email' cannot be null", "");
    BOOST_TEST((null.columns == std::vector<std::string>{"email"}));
    const auto missing = mysql_violation_of(1364, "Field 'email' doesn't have a default value", "");
    BOOST_TEST((missing.columns == std::vector<std::string>{"email"}));
}

BOOST_AUTO_TEST_CASE(the_table_is_that_of_the_change) {
    BOOST_TEST(mysql_table_of("INSERT INTO `a``b` (x)").table == "a`b");
    BOOST_TEST(mysql_table_of("UPDATE `s`.`t` SET").schema == "s");
    BOOST_TEST(mysql_table_of("UPDATE `s`.`t` SET").table == "t");
    BOOST_TEST(mysql_table_of("DELETE FROM `t`").table == "t");
    BOOST_TEST(mysql_table_of("insert into t values (1)").table.empty());
    BOOST_TEST(mysql_table_of("").table.empty());
}

BOOST_AUTO_TEST_SUITE_END()
