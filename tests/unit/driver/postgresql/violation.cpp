// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/driver/postgresql/violation.hpp>

#include <boost/test/unit_test.hpp>

namespace driver_postgresql_violation {

namespace pg = tenon::detail::pg;
using names = std::vector<std::string>;

} // namespace driver_postgresql_violation

BOOST_AUTO_TEST_SUITE(driver_postgresql_violation)

BOOST_AUTO_TEST_CASE(columns_are_taken_from_the_detail_and_values_are_not) {
    BOOST_TEST((pg::columns_of_key("Key (email)=(a@b) already exists.") == names{"email"}));
    BOOST_TEST((pg::columns_of_key("Key (a, b)=(1, (x)=(y)) already exists.") == names{"a", "b"}));
    BOOST_TEST(
        (pg::columns_of_key("Schl\xC3\xBCssel \xC2\xBB(a)=(1)\xC2\xAB existiert bereits.") ==
         names{"a"})
    );
    BOOST_TEST(
        (pg::columns_of_key(R"(Key ("My, ""own""", b)=(1, 2) already exists.)") ==
         names{"My, \"own\"", "b"})
    );
    BOOST_TEST(pg::columns_of_key("Key (lower(email))=(a) already exists.").empty());
    BOOST_TEST(pg::columns_of_key("Key (lower(email), b)=(a, 1) already exists.").empty());
    BOOST_TEST(pg::columns_of_key("").empty());
}

BOOST_AUTO_TEST_CASE(a_foreign_key_is_about_its_own_columns) {
    pg::failure failed{
        "23503",
        "insert or update on table \"orders\" violates foreign key constraint \"mine\"",
        "Key (user_id)=(7) is not present in table \"users\".",
        "mine",
        "orders",
        ""};
    BOOST_TEST((pg::violation_of(failed).columns == names{"user_id"}));
    failed.text = "update or delete on table \"users\" violates ...";
    failed.detail = "Key (id)=(7) is still referenced from table \"orders\".";
    BOOST_TEST(pg::violation_of(failed).columns.empty());
    failed.constraint = "fk_orders_user_id";
    BOOST_TEST((pg::violation_of(failed).columns == names{"user_id"}));
}

BOOST_AUTO_TEST_CASE(a_column_that_must_not_be_null_is_named) {
    const pg::failure failed{
        "23502", "null value", "Failing row contains (1, secret).", "", "t", "c"};
    BOOST_TEST((pg::violation_of(failed).columns == names{"c"}));
    BOOST_TEST(pg::violation_of(failed).table == "t");
}

BOOST_AUTO_TEST_SUITE_END()
