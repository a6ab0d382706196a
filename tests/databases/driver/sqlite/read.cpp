// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What stands in SQLite and is no value of its column's type.
#include "typed.hpp"

#include <boost/test/unit_test.hpp>

namespace read_test {

/// Of 1 to 6; nothing else is one.
struct grade {
    std::int32_t value;
};

template <class T> struct exam_columns {
    tenon::column<T, "id", std::int64_t, tenon::primary_key> id{};
    tenon::column<T, "grade", grade> mark;
};
inline constexpr tenon::table<"exams", exam_columns> exams;

} // namespace read_test

template <> struct tenon::custom_type<read_test::grade> {
    using sql = std::int32_t;
    static std::int32_t to_sql(read_test::grade value) { return value.value; }
    static std::optional<read_test::grade> from_sql(std::int32_t stored) {
        if (stored < 1 || stored > 6)
            return std::nullopt;
        return read_test::grade{stored};
    }
};

namespace driver_sqlite_read {

using namespace typed;

struct typed_fixture {
    tn::database<tn::sqlite> db = tn::connect<tn::sqlite>("sqlite://");

    typed_fixture() { db.create_all(tables); }

    void sql(const char* text) {
        BOOST_TEST_REQUIRE(
            sqlite3_exec(db.native_handle(), text, nullptr, nullptr, nullptr) == SQLITE_OK
        );
    }
};

} // namespace driver_sqlite_read

BOOST_FIXTURE_TEST_SUITE(driver_sqlite_read, driver_sqlite_read::typed_fixture)

BOOST_AUTO_TEST_CASE(what_is_no_value_of_its_type_is_told_with_its_column) {
    db.execute(tn::insert_into(full).values(Full{}));
    const auto refused = [&](const char* assignment, const auto& column, const char* wanted) {
        sql((std::string("PRAGMA ignore_check_constraints = 1; UPDATE full_rows SET ") + assignment)
                .c_str());
        BOOST_TEST_CONTEXT(assignment)
        BOOST_CHECK_EXCEPTION(
            (void)db.all(tn::select(full.id, column).from(full)),
            tn::data_error,
            [&](const tn::data_error& e) {
                BOOST_TEST_CONTEXT(e.what()) {
                    BOOST_TEST(
                        std::string_view(e.what()).find("column 2") != std::string_view::npos
                    );
                    BOOST_TEST(std::string_view(e.what()).find(wanted) != std::string_view::npos);
                    BOOST_TEST(e.sql().find("SELECT") == 0U);
                }
                return true;
            }
        );
    };
    refused("i16 = 32768", full.i16, "integer of this size");
    refused("u16 = -1", full.u16, "integer of this size");
    refused("i64 = 'abc'", full.i64, "integer");
    refused("i64 = 1e300", full.i64, "integer");
    refused("i32 = 0.5", full.i32, "integer");
    refused("f64 = 'abc'", full.f64, "number");
    refused("small = 'abc'", full.small, "decimal");
    refused("day = '2023-02-29'", full.day, "date");
    refused("clock = '24:00:00'", full.clock, "time");
    refused("moment = 'yesterday'", full.moment, "timestamp");
    refused("span = 'long'", full.span, "interval");
    refused("key = '0011'", full.key, "UUID");
    refused("shade = 'pink'", full.shade, "label");
    BOOST_TEST(db.scalar(tn::select(tn::count()).from(full)) == 1, "usable afterwards");
}

BOOST_AUTO_TEST_CASE(a_type_of_ones_own_says_what_is_none) {
    using read_test::exams;
    db.create_all(tn::schema(exams));
    sql("INSERT INTO exams VALUES (1, 6), (2, 7)");
    BOOST_TEST(db.get(exams, 1)->mark.value == 6);
    BOOST_CHECK_EXCEPTION((void)db.get(exams, 2), tn::data_error, [](const tn::data_error& e) {
        return std::string_view(e.what()).find("(grade) holds no value of its type") !=
               std::string_view::npos;
    });
}

BOOST_AUTO_TEST_SUITE_END()
