// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "postgresql_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <sys/wait.h>
#include <unistd.h>

namespace driver_postgresql_link {

using namespace postgresql_tests;

struct link_fixture : fixture {
    tn::postgresql_connection opened = tn::detail::driver<tn::postgresql>::open(schema.url());
};

} // namespace driver_postgresql_link

BOOST_FIXTURE_TEST_SUITE(
    driver_postgresql_link,
    driver_postgresql_link::link_fixture,
    *boost::unit_test::precondition(test_servers::with_postgresql)
)

BOOST_AUTO_TEST_CASE(a_transaction_is_seen_while_a_statement_runs_too) {
    auto& link = opened.link();
    BOOST_TEST(!link.in_transaction());
    BOOST_TEST(link.run_quietly("BEGIN").is_good());
    BOOST_TEST(link.in_transaction());
    link.in_block = true;
    PQsendQuery(link.handle, "SELECT 1");
    BOOST_TEST(link.in_transaction());
    BOOST_TEST(link.only().is_good());
    BOOST_TEST(!link.run_quietly("SELEKT").is_good());
    BOOST_TEST((link.is_failed() && link.in_transaction()));
    BOOST_TEST(link.run_quietly("ROLLBACK").is_good());
    BOOST_TEST(!link.in_transaction());
}

BOOST_AUTO_TEST_CASE(names_of_statements_are_never_given_twice) {
    const std::string first = opened.link().next_name();
    BOOST_TEST(first != opened.link().next_name());
    auto wrapped = tn::detail::driver<tn::postgresql>::wrap(opened.handle());
    BOOST_TEST(wrapped.link().next_name() != first);
}

BOOST_AUTO_TEST_CASE(what_is_known_of_a_copy_is_asked_once) {
    int asked = 0;
    const auto ask = [&] { return ++asked == 1; };
    BOOST_TEST(opened.link().knows_copy(3, ask));
    BOOST_TEST(opened.link().knows_copy(3, ask));
    BOOST_TEST(!opened.link().knows_copy(5, ask));
    BOOST_TEST(asked == 2);
}

BOOST_AUTO_TEST_CASE(a_process_that_was_forked_can_neither_use_nor_end_the_session) {
    constexpr auto one = tn::raw<"SELECT 1", int>;
    BOOST_TEST(db.scalar(one) == 1);
    const pid_t child = ::fork();
    if (child == 0) {
        int code = 1;
        try {
            const auto text = refusal<tn::programming_error>([&] { db.scalar(one); });
            { const auto gone = std::move(db); }
            code = has(text, "before fork()") ? 0 : 2;
        } catch (...) {
            code = 3;
        }
        ::_exit(code);
    }
    int status = -1;
    ::waitpid(child, &status, 0);
    BOOST_TEST(status == 0);
    BOOST_TEST(db.scalar(one) == 1);
}

BOOST_AUTO_TEST_SUITE_END()
