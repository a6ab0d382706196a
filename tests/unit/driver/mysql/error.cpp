// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Each of the servers' numbers is an error of its type.
#include <tenon/driver/mysql/error.hpp>

#include <boost/test/unit_test.hpp>

namespace driver_mysql_error {
using namespace tenon::detail;
} // namespace driver_mysql_error
namespace tn = tenon;

namespace driver_mysql_error {

template <class Error> void check_all(std::initializer_list<unsigned int> codes) {
    for (const unsigned int code : codes)
        BOOST_TEST_CONTEXT(code)
    BOOST_CHECK_EXCEPTION(
        throw_mysql_error({code, "HY000", "the text"}, "SELECT 1"),
        Error,
        [&](const Error& e) {
            return e.code() == static_cast<int>(code) && e.sqlstate() == "HY000" &&
                   e.sql() == "SELECT 1" && typeid(e) == typeid(Error);
        }
    );
}

} // namespace driver_mysql_error

BOOST_AUTO_TEST_SUITE(driver_mysql_error)

BOOST_AUTO_TEST_CASE(every_number_is_an_error_of_its_type) {
    check_all<tn::unique_violation>({1022, 1062, 1586});
    check_all<tn::foreign_key_violation>({1216, 1217, 1451, 1452});
    check_all<tn::not_null_violation>({1048, 1364});
    check_all<tn::check_violation>({3819, 4025});
    check_all<tn::deadlock>({1213, 1614});
    check_all<tn::serialization_failure>({1020});
    check_all<tn::lock_timeout>({1205, 3572});
    check_all<tn::statement_timeout>({1969, 3024});
    check_all<tn::statement_cancelled>({1317, 1028});
    check_all<tn::read_only_error>({1290, 1792, 1836});
    check_all<tn::disk_full>({1021, 1114});
    check_all<tn::database_corrupt>({1034, 1194, 1195});
    check_all<tn::connection_lost>(
        {1040, 1053, 1153, 1203, 1927, 2002, 2003, 2005, 2006, 2013, 2026, 2055, 4031}
    );
    check_all<tn::data_error>({1264, 1265, 1292, 1365, 1366, 1406, 1690, 4161});
    check_all<tn::operational_error>({1030, 1180, 1461});
    check_all<tn::programming_error>({1054, 1064, 1146, 1305});
    BOOST_CHECK_THROW(throw_mysql_error({2008, "HY001", ""}), std::bad_alloc);
}

BOOST_AUTO_TEST_CASE(sqlstate_tells_what_the_number_does_not) {
    BOOST_CHECK_THROW(throw_mysql_error({9999, "22012", "x"}), tn::data_error);
    BOOST_CHECK_THROW(throw_mysql_error({9999, "42000", "x"}), tn::programming_error);
}

BOOST_AUTO_TEST_CASE(a_value_that_was_there_already_is_not_told) {
    BOOST_CHECK_EXCEPTION(
        throw_mysql_error(
            {1062, "23000", "Duplicate entry 'secret' for key 'k'"}, "", {"k", "t", {}}
        ),
        tn::unique_violation,
        [](const auto& e) {
            return std::string_view(e.what()) == "Duplicate entry for key 'k'" &&
                   e.constraint() == "k" && e.table() == "t";
        }
    );
}

BOOST_AUTO_TEST_CASE(constraints_and_values_leave_the_transaction_open) {
    BOOST_TEST(!may_end_mysql_transaction(1062));
    BOOST_TEST(!may_end_mysql_transaction(1406));
    BOOST_TEST(may_end_mysql_transaction(1213));
    BOOST_TEST(may_end_mysql_transaction(1205));
    BOOST_TEST(may_end_mysql_transaction(1050), "CREATE TABLE commits before it fails");
}

BOOST_AUTO_TEST_SUITE_END()
