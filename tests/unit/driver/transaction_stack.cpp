// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/driver/transaction_stack.hpp>

#include <boost/test/unit_test.hpp>

namespace tn = tenon;
namespace driver_transaction_stack {
using tn::detail::transaction_stack;
} // namespace driver_transaction_stack

BOOST_AUTO_TEST_SUITE(driver_transaction_stack)

BOOST_AUTO_TEST_CASE(the_last_that_was_opened_is_the_innermost) {
    transaction_stack scopes;
    const auto outer = scopes.open();
    const auto inner = scopes.open();
    BOOST_TEST(scopes.depth() == 2U);
    BOOST_TEST(scopes.is_innermost(inner));
    BOOST_TEST(!scopes.is_innermost(outer));
    BOOST_TEST(scopes.is_open(outer));
    BOOST_CHECK_THROW(scopes.refuse(outer), tn::programming_error);
    scopes.close(inner);
    BOOST_TEST(scopes.is_innermost(outer));
}

BOOST_AUTO_TEST_CASE(a_scope_is_closed_with_all_within_and_only_once) {
    transaction_stack scopes;
    const auto outer = scopes.open();
    const auto inner = scopes.open();
    scopes.close(outer);
    BOOST_TEST(scopes.depth() == 0U);
    const auto next = scopes.open();
    BOOST_TEST((next != outer && next != inner));
    scopes.close(inner);
    scopes.close(0);
    BOOST_TEST(scopes.is_innermost(next));
}

BOOST_AUTO_TEST_CASE(a_scope_that_was_lost_is_told_from_one_that_is_over) {
    transaction_stack scopes;
    const auto before = scopes.open();
    scopes.close(before);
    const auto lost = scopes.open();
    scopes.lose("disk full", true);
    const auto next = scopes.open();
    BOOST_TEST(scopes.is_lost(lost));
    BOOST_TEST((!scopes.is_lost(before) && !scopes.is_lost(next) && !scopes.is_lost(0)));
    BOOST_CHECK_EXCEPTION(scopes.refuse(lost), tn::inactive_transaction, [](const auto& e) {
        return e.is_retryable() && std::string(e.what()).ends_with("disk full");
    });
    BOOST_CHECK_THROW(scopes.refuse(before), tn::programming_error);
}

BOOST_AUTO_TEST_CASE(a_scope_that_failed_is_refused_for_its_first_error_until_it_recovers) {
    transaction_stack scopes;
    const auto outer = scopes.open();
    const auto inner = scopes.open();
    scopes.fail("deadlock", true);
    BOOST_TEST(scopes.is_failed());
    BOOST_CHECK_EXCEPTION(scopes.refuse(inner), tn::inactive_transaction, [](const auto& e) {
        return e.is_retryable() && std::string(e.what()).ends_with("deadlock");
    });
    BOOST_CHECK_THROW(scopes.refuse(outer), tn::programming_error);
    scopes.recover();
    BOOST_TEST(!scopes.is_failed());
    BOOST_CHECK_EXCEPTION(
        scopes.refuse_failed("somebody's error"),
        tn::inactive_transaction,
        [](const auto& e) {
            return !e.is_retryable() && std::string(e.what()).ends_with("somebody's error");
        }
    );
}

BOOST_AUTO_TEST_CASE(what_was_ended_elsewhere_may_be_committed) {
    transaction_stack scopes;
    const auto ended = scopes.open();
    scopes.end_elsewhere("CREATE TABLE");
    BOOST_CHECK_EXCEPTION(scopes.refuse(ended), tn::inactive_transaction, [](const auto& e) {
        return !e.is_retryable() &&
               std::string(e.what()).ends_with("may be committed: CREATE TABLE");
    });
    const auto lost = scopes.open();
    scopes.lose("deadlock", true);
    BOOST_CHECK_EXCEPTION(scopes.refuse(lost), tn::inactive_transaction, [](const auto& e) {
        return e.is_retryable() && std::string(e.what()).find("rolled") != std::string::npos;
    });
}

BOOST_AUTO_TEST_SUITE_END()
