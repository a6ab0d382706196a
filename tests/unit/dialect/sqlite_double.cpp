// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/dialect/sqlite_double.hpp>

#include "written_double.hpp"

#include <boost/test/unit_test.hpp>

#include <sqlite3.h>

#include <cmath>
#include <limits>
#include <memory>
#include <random>
#include <string>

namespace dialect_sqlite_double {

namespace tn = tenon;

using written_double::written;

constexpr written write(double value) {
    return written_double::write_by<tn::detail::put_sqlite_double>(value);
}

constexpr bool is_written(double value, std::string_view text) {
    return write(value).view() == text;
}

// what every SQLite reads alike
static_assert(is_written(0.1, "0.1"));
static_assert(is_written(-3.0, "-3.0"));
static_assert(is_written(0.0, "0.0"));
static_assert(is_written(-0.0, "-0.0"));
static_assert(is_written(19.99, "19.99"));
static_assert(is_written(1e-20, "1e-20"));
static_assert(is_written(1e22, "1e22"));
static_assert(is_written(9007199254740991.0, "9007199254740991.0"));
// and what not
static_assert(is_written(0.1 + 0.2, "(1351079888211149.0 / 4503599627370496)"));
static_assert(is_written(-1e23, "(-2980232238769531.0 * 33554432)"));
static_assert(
    is_written(1.2345678901234567e-9, "(5970003993749613.0 / 4611686018427387904 / 1048576)")
);

/// The double that SQLite reads.
double read(const written& made) {
    static const auto database = [] {
        sqlite3* opened = nullptr;
        sqlite3_open(":memory:", &opened);
        return std::unique_ptr<sqlite3, int (*)(sqlite3*)>(opened, &sqlite3_close);
    }();
    const std::string text = "SELECT " + std::string(made.view());
    sqlite3_stmt* statement = nullptr;
    BOOST_TEST_REQUIRE(
        sqlite3_prepare_v2(database.get(), text.c_str(), -1, &statement, nullptr) == SQLITE_OK, text
    );
    BOOST_TEST_REQUIRE(sqlite3_step(statement) == SQLITE_ROW, text);
    BOOST_TEST_REQUIRE(sqlite3_column_type(statement, 0) == SQLITE_FLOAT, text);
    const double value = sqlite3_column_double(statement, 0);
    sqlite3_finalize(statement);
    return value;
}

void is_read(double value) {
    if (const double back = read(write(value)); back < value || back > value)
        BOOST_ERROR(write(value).view() << " is read as another double");
}

} // namespace dialect_sqlite_double

BOOST_AUTO_TEST_SUITE(dialect_sqlite_double)

BOOST_AUTO_TEST_CASE(doubles_of_all_sizes_are_read_by_sqlite) {
    using ends = std::numeric_limits<double>;
    for (const double value : {ends::max(), ends::min(), ends::denorm_min(), ends::epsilon()})
        is_read(value);
    std::mt19937_64 dice(20260203);
    for (int i = 0; i != 10000; ++i)
        if (const auto value = std::bit_cast<double>(dice()); std::isfinite(value))
            is_read(value);
}

BOOST_AUTO_TEST_CASE(doubles_of_few_digits_are_read_by_sqlite) {
    std::mt19937_64 dice(20260204);
    for (int i = 0; i != 10000; ++i)
        is_read(
            static_cast<double>(dice() % 100000000) / std::pow(10, static_cast<int>(dice() % 23))
        );
}

BOOST_AUTO_TEST_SUITE_END()
