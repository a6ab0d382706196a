// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/driver/control.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

namespace driver_control {

namespace tn = tenon;
using tn::detail::savepoint_step;

struct recorder {
    std::vector<std::string> kept;
    std::vector<std::string> plain;
    void control(const tn::description& d) { kept.emplace_back(d.sql); }
    void run(const char* sql) { plain.emplace_back(sql); }
};

} // namespace driver_control

BOOST_AUTO_TEST_SUITE(driver_control)

BOOST_AUTO_TEST_CASE(a_control_statement_is_a_constant_with_a_number_of_its_own) {
    constexpr const tn::description& begin = tn::detail::control<"BEGIN">::value;
    static_assert(begin.sql == "BEGIN" && begin.slot_count == 0 && begin.value_count == 0);
    BOOST_TEST(begin.number != tn::detail::control<"COMMIT">::value.number);
    BOOST_TEST((begin.number == tn::detail::control<"BEGIN">::value.number));
}

BOOST_AUTO_TEST_CASE(the_name_of_a_savepoint_is_its_depth) {
    recorder on;
    tn::detail::run_savepoint<savepoint_step::open>(on, 1);
    tn::detail::run_savepoint<savepoint_step::release>(on, 2);
    tn::detail::run_savepoint<savepoint_step::undo>(on, 15);
    const std::vector<std::string> expected{
        "SAVEPOINT tenon_1", "RELEASE SAVEPOINT tenon_2", "ROLLBACK TO SAVEPOINT tenon_15"};
    BOOST_TEST(on.kept == expected, boost::test_tools::per_element());
    BOOST_TEST(on.plain.empty());
}

BOOST_AUTO_TEST_CASE(a_deep_savepoint_has_a_text_that_is_made) {
    recorder on;
    tn::detail::run_savepoint<savepoint_step::undo>(on, tn::detail::kept_savepoints);
    tn::detail::run_savepoint<savepoint_step::open>(on, static_cast<std::size_t>(-1));
    BOOST_TEST(on.kept.empty());
    BOOST_TEST(on.plain.at(0) == "ROLLBACK TO SAVEPOINT tenon_16");
    BOOST_TEST(on.plain.at(1) == "SAVEPOINT tenon_" + std::to_string(static_cast<std::size_t>(-1)));
}

BOOST_AUTO_TEST_SUITE_END()
