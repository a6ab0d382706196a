// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/driver/control.hpp>
#include <tenon/driver/statement_cache.hpp>

#include <boost/test/unit_test.hpp>

namespace driver_statement_cache {

using tenon::detail::control;

struct statement : tenon::detail::kept_statement {
    static inline int alive = 0;

    statement(const tenon::description& d, bool keep) : kept_statement{.of = &d, .kept = keep} {
        ++alive;
    }
    statement(const statement&) = delete;
    statement& operator=(const statement&) = delete;
    ~statement() { --alive; }

    tenon::statement_event event() const noexcept { return {of->sql}; }
};
using cache = tenon::detail::statement_cache<statement>;

constexpr auto prepare = [](const tenon::description& d, bool keep) {
    return new statement(d, keep);
};
const tenon::description& one = control<"ONE">::value;
const tenon::description& two = control<"TWO">::value;
const tenon::description& three = control<"THREE">::value;

} // namespace driver_statement_cache

BOOST_AUTO_TEST_SUITE(driver_statement_cache)

BOOST_AUTO_TEST_CASE(a_statement_is_prepared_once) {
    {
        cache kept(8);
        statement& first = kept.acquire(one, prepare);
        BOOST_TEST((first.in_use && first.kept));
        kept.give_back(first);
        BOOST_TEST(&kept.acquire(one, prepare) == &first);
        BOOST_TEST(kept.size() == 1U);
        cache moved(std::move(kept));
        BOOST_TEST(moved.size() == 1U);
    }
    BOOST_TEST(statement::alive == 0);
}

BOOST_AUTO_TEST_CASE(a_second_one_is_prepared_while_it_runs) {
    cache kept(8);
    statement& first = kept.acquire(one, prepare);
    statement& second = kept.acquire(one, prepare);
    BOOST_TEST(&first != &second);
    BOOST_TEST(!second.kept);
    kept.give_back(second);
    BOOST_TEST(statement::alive == 1);
    kept.give_back(first);
    kept.clear();
    BOOST_TEST(statement::alive == 0);
}

BOOST_AUTO_TEST_CASE(beyond_the_limit_the_one_not_used_for_longest_is_forgotten) {
    cache kept(2);
    kept.give_back(kept.acquire(one, prepare));
    kept.give_back(kept.acquire(two, prepare));
    statement& again = kept.acquire(one, prepare);
    kept.give_back(again);
    kept.give_back(kept.acquire(three, prepare));
    BOOST_TEST(kept.size() == 2U);
    BOOST_TEST(&kept.acquire(one, prepare) == &again);
    cache none(0);
    none.give_back(none.acquire(one, prepare));
    none.prepare_ahead(two, prepare);
    BOOST_TEST(none.size() == 0U);
}

BOOST_AUTO_TEST_CASE(a_statement_is_prepared_ahead) {
    cache kept(2);
    kept.prepare_ahead(one, prepare);
    kept.prepare_ahead(one, prepare);
    BOOST_TEST(kept.size() == 1U);
    BOOST_TEST(statement::alive == 1);
}

BOOST_AUTO_TEST_CASE(who_listens_is_told_of_the_start_and_the_end) {
    std::string told;
    tenon::detail::hooks hooks;
    cache kept(2);
    statement& runs = kept.acquire(one, prepare);
    tenon::detail::tell_start(hooks, runs);
    BOOST_TEST(!runs.told);
    tenon::detail::tell_end(hooks, runs, false);
    hooks.before([&](const tenon::statement_event& e) { told += "before " + std::string(e.sql); });
    hooks.after([&](const tenon::statement_event& e) {
        told += ", after " + std::to_string(e.rows) + (e.failed ? " failed" : "");
    });
    tenon::detail::tell_start(hooks, runs);
    runs.rows = 3;
    tenon::detail::tell_end(hooks, runs, true);
    BOOST_TEST(told == "before ONE, after 3 failed");
}

BOOST_AUTO_TEST_SUITE_END()
