// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/driver/transaction_scope.hpp>

#include <boost/test/unit_test.hpp>

namespace driver_transaction_scope {

namespace tn = tenon;
using tn::detail::scope_kind;

/// A connection that only writes down what is asked of it.
struct recorder {
    std::string log;
    std::string ahead;
    bool open = false;
    bool refuses_rollback = false;
    tn::detail::transaction_stack stack;

    void begin(const tn::transaction_options& options) {
        log += options.read_only ? "begin ro;" : "begin;";
        open = true;
    }
    void control(const tn::description& d) {
        if (refuses_rollback && d.sql.starts_with("ROLLBACK"))
            throw tn::operational_error("refused");
        run(std::string(d.sql).c_str());
    }
    void run(const char* sql) {
        log += sql + std::string(";");
        open = open && log.find("COMMIT") == log.npos && !log.ends_with("ROLLBACK;");
    }
    void prepare_ahead(const tn::description& d) { ahead += std::string(d.sql) + ";"; }
    bool run_regardless(std::string_view sql) noexcept {
        log += "!" + std::string(sql) + ";";
        return true;
    }
    bool in_transaction() const { return open; }
    tn::detail::transaction_stack& scopes() { return stack; }
    void notice_loss() {
        if (!open)
            stack.lose("gone", false);
    }
    void leave_read_only() { log += "rw;"; }
    void tell_abandoned(const tn::abandoned_event& e) {
        log += "left " + std::to_string(e.depth) + ";";
    }
};
using scope = tn::detail::transaction_scope<recorder>;

} // namespace driver_transaction_scope

BOOST_AUTO_TEST_SUITE(driver_transaction_scope)

BOOST_AUTO_TEST_CASE(a_scope_runs_what_begins_and_ends_it) {
    recorder on;
    scope outer(on, scope_kind::transaction);
    scope inner(on, scope_kind::savepoint);
    BOOST_TEST(inner.is_open());
    inner.commit();
    BOOST_TEST(!inner.is_unsettled());
    BOOST_TEST(outer.is_active());
    outer.commit();
    BOOST_TEST(on.log == "begin;SAVEPOINT tenon_1;RELEASE SAVEPOINT tenon_1;COMMIT;");
}

BOOST_AUTO_TEST_CASE(a_scope_that_is_left_is_told_of_and_undone) {
    recorder on;
    { const scope left(on, scope_kind::transaction); }
    BOOST_TEST(on.log == "begin;left 0;ROLLBACK;");
}

BOOST_AUTO_TEST_CASE(a_scope_that_reports_nothing_or_only_reads_is_not_told_of) {
    recorder on;
    {
        scope quiet(on, scope_kind::transaction);
        quiet.report_nothing();
    }
    { const scope reading(on, scope_kind::transaction, {.read_only = true}); }
    BOOST_TEST(on.log == "begin;ROLLBACK;begin ro;ROLLBACK;rw;");
}

BOOST_AUTO_TEST_CASE(a_scope_is_undone_even_where_that_is_refused_at_first) {
    recorder on;
    on.refuses_rollback = true;
    {
        scope outer(on, scope_kind::transaction);
        outer.report_nothing();
        BOOST_CHECK_THROW(outer.rollback(), tn::operational_error);
        BOOST_TEST(outer.is_open());
    }
    BOOST_TEST(on.log == "begin;!ROLLBACK;");
    BOOST_TEST(on.stack.depth() == 0U);
}

BOOST_AUTO_TEST_CASE(a_scope_that_was_lost_has_nothing_to_undo) {
    recorder on;
    {
        scope lost(on, scope_kind::transaction);
        scope twice(on, scope_kind::savepoint);
        on.open = false;
        BOOST_CHECK_THROW(lost.require_innermost(), tn::inactive_transaction);
        twice.rollback();
        BOOST_CHECK_THROW(twice.rollback(), tn::programming_error);
    }
    BOOST_TEST(on.log == "begin;SAVEPOINT tenon_1;");
}

BOOST_AUTO_TEST_SUITE_END()
