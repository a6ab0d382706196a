// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "postgresql_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace driver_postgresql_pipeline {

using namespace postgresql_tests;
using tn::detail::pg::pipeline;

constexpr tn::placeholder slots[]{{0, 0, tn::kind::int32}};
tn::statement_number number{0};
constexpr tn::description add{
    "INSERT INTO t VALUES ($1) RETURNING i * 2", slots, 1, 1, false, &number};

struct pipeline_fixture : fixture {
    tn::postgresql_connection opened = tn::detail::driver<tn::postgresql>::open(schema.url());
    pipeline_fixture() { sql.execute("CREATE TABLE t (i int CHECK (i <> 99))"); }
};

} // namespace driver_postgresql_pipeline

BOOST_FIXTURE_TEST_SUITE(
    driver_postgresql_pipeline,
    driver_postgresql_pipeline::pipeline_fixture,
    *boost::unit_test::precondition(test_servers::with_postgresql)
)

BOOST_AUTO_TEST_CASE(answers_come_in_the_order_of_the_runs) {
    std::int64_t next = 0;
    bool ordered = true;
    pipeline runs(opened, add, [&](tn::postgresql_row row, std::int64_t run) {
        ordered =
            ordered && run == next && tn::detail::decode<std::int64_t>(row.cell(0)) == 2 * run;
        ++next;
    });
    for (std::int64_t i = 0; i != 99; ++i) {
        const tn::datum cell{i};
        runs.run(&cell, nullptr);
    }
    BOOST_TEST(runs.finish() == 99);
    BOOST_TEST((ordered && next == 99));
    BOOST_TEST(runs.finish() == 99);
}

BOOST_AUTO_TEST_CASE(a_stream_that_was_read_before_is_no_matter) {
    static constinit tn::statement_number number_of_read{0};
    constexpr tn::description read{"SELECT 1", nullptr, 0, 0, false, &number_of_read};
    for (int round = 1; round != 4; ++round) {
        for (auto rows = opened.open(read, nullptr, nullptr); rows.step();) {
        }
        std::int64_t returned = 0;
        pipeline runs(opened, add, [&](tn::postgresql_row, std::int64_t) { ++returned; });
        const tn::datum cell{std::int64_t{round}};
        runs.run(&cell, nullptr);
        BOOST_TEST(runs.finish() == 1);
        BOOST_TEST(returned == 1);
    }
}

BOOST_AUTO_TEST_CASE(an_error_leaves_the_connection_as_usual) {
    const auto run_all = [&] {
        pipeline runs(opened, add, [](tn::postgresql_row, std::int64_t) {});
        for (std::int64_t i = 0; i != 200; ++i) {
            const tn::datum cell{i};
            runs.run(&cell, nullptr);
        }
        runs.finish();
    };
    BOOST_CHECK_THROW(run_all(), tn::check_violation);
    opened.run("SELECT 1");
    BOOST_TEST(PQpipelineStatus(opened.handle()) == PQ_PIPELINE_OFF);
}

BOOST_AUTO_TEST_CASE(who_throws_while_reading_leaves_it_so_as_well) {
    const auto run_all = [&] {
        pipeline runs(opened, add, [](tn::postgresql_row, std::int64_t) {
            throw std::runtime_error("no");
        });
        for (std::int64_t i = 0; i != 10; ++i) {
            const tn::datum cell{i};
            runs.run(&cell, nullptr);
        }
        runs.finish();
    };
    BOOST_CHECK_THROW(run_all(), std::runtime_error);
    opened.run("SELECT 1");
    BOOST_TEST(sql.value("SELECT count(*) FROM t") == "10");
}

BOOST_AUTO_TEST_SUITE_END()
