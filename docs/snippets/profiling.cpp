// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The code of docs/tutorial/10-profiling.md.
#include "../../examples/bookshop.hpp"

#include <boost/test/unit_test.hpp>

#include <iostream>
#include <map>

namespace the_tutorial_on_profiling {

//[totals
struct total {
    std::int64_t runs = 0;
    std::int64_t rows = 0;
    std::chrono::nanoseconds time{0};
};

/// What each statement of a program costs in all.
class statement_totals {
public:
    explicit statement_totals(tn::database<tn::sqlite>& db) : db_(&db) {
        hook_ = db.on_after_execute([this](const tn::statement_event& e) {
            total& of = totals_[std::string(e.sql)];
            of.runs += 1;
            of.rows += e.rows;
            of.time += e.duration;
        });
    }
    ~statement_totals() { db_->remove_hook(hook_); } // it refers to this object
    statement_totals(const statement_totals&) = delete;
    statement_totals& operator=(const statement_totals&) = delete;

    const std::map<std::string, total>& all() const { return totals_; }

private:
    tn::database<tn::sqlite>* db_;
    tn::hook hook_;
    std::map<std::string, total> totals_;
};
//]

} // namespace the_tutorial_on_profiling

BOOST_AUTO_TEST_SUITE(the_tutorial_on_profiling)

BOOST_AUTO_TEST_CASE(seed_011_statements_are_echoed) {
    auto db = open_bookshop();
    std::vector<std::string> lines;
    //[echo
    const auto log = [&](std::string_view line) { lines.emplace_back(line); };
    const tn::hook echo = db.on_before_execute(tn::echo(log));
    (void)db.get(authors, 1);
    BOOST_TEST(
        lines[0] == R"(SELECT "authors"."id", "authors"."name", "authors"."born" FROM "authors" )"
                    R"(WHERE "authors"."id" = ?)"
    );

    db.remove_hook(echo);
    db.on_before_execute(tn::echo(log, tn::echoed::sql_and_params));
    (void)db.get(authors, 1);
    BOOST_TEST(lines[1].ends_with("= ? [1]"));
    //]

    //[echo_after
    db.on_after_execute(tn::echo(log)); // `SELECT ... -- 0.042 ms`, or `..., failed`
    //]
    (void)db.get(authors, 1);
    BOOST_TEST(lines.back().ends_with(" ms"));
}

BOOST_AUTO_TEST_CASE(seed_177_slow_statements_are_logged) {
    auto db = open_bookshop();
    //[slow
    db.on_after_execute(tn::slow_query_log(500ms, [](std::string_view line) {
        std::cerr << "slow: " << line << '\n'; // 512.004 ms: SELECT ...
    }));
    //]
    (void)db.get(authors, 1);
}

BOOST_AUTO_TEST_CASE(seed_176_hooks_are_called_around_statements) {
    auto db = open_bookshop();
    //[hooks
    db.on_before_execute([](const tn::statement_event& e) {
        if (e.sql.starts_with("DELETE"))
            throw tn::programming_error("this program deletes nothing");
    });
    std::int64_t rows = 0;
    db.on_after_execute([&](const tn::statement_event& e) {
        rows += e.rows;
        const auto microseconds = std::chrono::duration<double, std::micro>(e.duration).count();
        std::cout << microseconds << " us: " << e.sql << ' ' << e.parameters.text() << '\n';
    });
    //]
    (void)db.all(tn::select(books.id).from(books));
    BOOST_TEST(rows == 5);
    BOOST_CHECK_THROW(db.execute(tn::delete_from(items).all_rows()), tn::programming_error);

    const statement_totals totals(db);
    (void)db.get(authors, 1);
    (void)db.get(authors, 2);
    BOOST_TEST(totals.all().begin()->second.runs == 2);
}

BOOST_AUTO_TEST_CASE(seed_173_statements_are_counted) {
    auto db = open_bookshop();
    //[counter
    tn::statement_counter counter(db);
    for (const Order& order : db.all(tn::select(orders).from(orders)))
        (void)db.get(customers, order.customer_id);
    BOOST_TEST(counter.count() == 5U); // one, and one for each order

    counter.reset();
    for (auto&& [order, customer] :
         db.fetch(tn::select(orders, customers).from(orders).join(customers)))
        BOOST_TEST(order.customer_id == customer.id);
    BOOST_TEST(counter.count() == 1U);
    //]
}

BOOST_AUTO_TEST_CASE(a_statement_says_where_it_is_run) {
    auto db = open_bookshop();
    std::string last;
    db.on_after_execute([&](const tn::statement_event& e) { last = e.sql; });
    //[here
    (void)db.all(tn::here(tn::select(books.title).from(books)));
    //]
    BOOST_TEST(last.starts_with(R"(SELECT "books"."title" FROM "books" /* profiling.cpp:)"));
}

BOOST_AUTO_TEST_CASE(seed_175_the_plan_of_a_query) {
    auto db = open_bookshop();
    //[plan
    const auto plan = tn::raw<
        "EXPLAIN QUERY PLAN SELECT id FROM books WHERE title = 'Beowulf'",
        std::int64_t,
        std::int64_t,
        std::int64_t,
        tn::field<"detail", std::string>>;
    for (auto&& row : db.fetch(plan))
        BOOST_TEST(row["detail"_c] == "SEARCH books USING COVERING INDEX ix_books_title (title=?)");
    //]
}

BOOST_AUTO_TEST_SUITE_END()
