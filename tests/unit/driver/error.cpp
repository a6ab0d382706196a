// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/driver/error.hpp>

#include <boost/test/unit_test.hpp>

namespace driver_error {

namespace tn = tenon;

template <class Base, class... Errors>
inline constexpr bool all_are = (std::is_base_of_v<Base, Errors> && ...);
static_assert(all_are<
              tn::integrity_error,
              tn::unique_violation,
              tn::foreign_key_violation,
              tn::not_null_violation,
              tn::check_violation>);
static_assert(all_are<
              tn::operational_error,
              tn::lock_timeout,
              tn::connection_lost,
              tn::database_corrupt,
              tn::read_only_error,
              tn::disk_full,
              tn::inactive_transaction>);
static_assert(all_are<
              tn::error,
              tn::integrity_error,
              tn::operational_error,
              tn::data_error,
              tn::programming_error,
              tn::no_result,
              tn::multiple_results>);

} // namespace driver_error

BOOST_AUTO_TEST_SUITE(driver_error)

BOOST_AUTO_TEST_CASE(an_error_carries_its_code_and_its_statement) {
    const tn::unique_violation e("no", 2067, "INSERT");
    BOOST_TEST(e.code() == 2067);
    BOOST_TEST(e.sql() == "INSERT");
    BOOST_TEST(e.what() == std::string("no [SQL: INSERT]"));
    BOOST_TEST(tn::data_error("plain").what() == std::string("plain"));
    BOOST_TEST(tn::data_error("plain").code() == 0);
}

BOOST_AUTO_TEST_CASE(a_violation_names_what_is_known) {
    const tn::violation what{"uq", "users", {"a", "b"}};
    const tn::unique_violation e("no", 2067, "INSERT", what);
    BOOST_TEST((e.constraint() == "uq" && e.table() == "users" && e.columns().size() == 2U));
    BOOST_TEST(e.what() == std::string("no [SQL: INSERT]"));
    BOOST_TEST(tn::foreign_key_violation("no").columns().empty());
}

BOOST_AUTO_TEST_CASE(a_missing_row_may_be_described_in_the_programs_own_words) {
    const auto e = tn::no_result::described("User not found", "SELECT");
    BOOST_TEST(e.what() == std::string("User not found"));
    BOOST_TEST((e.sql() == "SELECT" && e.code() == 0));
}

BOOST_AUTO_TEST_CASE(only_what_may_succeed_again_is_retryable) {
    BOOST_TEST(tn::lock_timeout("").is_retryable());
    BOOST_TEST(!tn::connection_lost("").is_retryable());
    BOOST_TEST(
        (tn::inactive_transaction("", true).is_retryable() &&
         !tn::inactive_transaction("").is_retryable())
    );
}

BOOST_AUTO_TEST_SUITE_END()
