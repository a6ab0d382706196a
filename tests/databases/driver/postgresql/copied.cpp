// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Rows of COPY are read where they are; what is none is refused.
#include "postgresql_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <cstring>

namespace driver_postgresql_copied {

using namespace postgresql_tests;
using namespace std::string_literals;
using tn::detail::pg::copied_rows;
using tn::detail::pg::result;

const std::string head = "PGCOPY\n\xFF\r\n\0\0\0\0\0\0\0\0\0"s;

/// A result with two columns, an integer and a text.
result shape() {
    static char i[] = "i";
    static char t[] = "t";
    PGresAttDesc columns[]{{i, 0, 0, 1, 23, 4, -1}, {t, 0, 0, 1, 25, -1, -1}};
    result made{PQmakeEmptyPGresult(nullptr, PGRES_TUPLES_OK)};
    PQsetResultAttrs(made.get(), 2, columns);
    return made;
}

struct rows_fixture {
    copied_rows rows;
    rows_fixture() { rows.begin(shape(), "COPY"); }

    bool take(const std::string& message) {
        rows.drop();
        char* copy = static_cast<char*>(std::malloc(message.size() + 1));
        std::memcpy(copy, message.data(), message.size());
        return rows.take(copy, static_cast<int>(message.size()));
    }
    tn::postgresql_copied_row row() const { return {&rows.at()}; }
    template <class T> T value(int column) const {
        return tn::detail::decode<T>(row().cell(column));
    }
};

} // namespace driver_postgresql_copied

BOOST_FIXTURE_TEST_SUITE(driver_postgresql_copied, driver_postgresql_copied::rows_fixture)

using namespace driver_postgresql_copied;

BOOST_AUTO_TEST_CASE(values_are_read) {
    BOOST_TEST(take(head + "\0\2\0\0\0\4\0\0\1\0\0\0\0\2hi"s));
    BOOST_TEST(value<int>(0) == 256);
    BOOST_TEST(value<std::string_view>(1) == "hi");
    BOOST_TEST(value<std::string>(1) == "hi");
    BOOST_TEST(!row().is_null(0));
    BOOST_TEST(take("\0\2\xFF\xFF\xFF\xFF\0\0\0\0"s));
    BOOST_TEST(row().is_null(0));
    BOOST_TEST(!value<std::optional<int>>(0).has_value());
    BOOST_TEST(value<std::optional<std::string_view>>(1).value() == "");
    BOOST_TEST(!take("\xFF\xFF"s));
}

BOOST_AUTO_TEST_CASE(a_head_may_come_alone_and_be_longer) {
    BOOST_TEST(!take("PGCOPY\n\xFF\r\n\0\0\0\0\0\0\0\0\3abc"s));
    BOOST_TEST(take("\0\2\0\0\0\4\0\0\0\7\0\0\0\0"s));
    BOOST_TEST(value<int>(0) == 7);
}

BOOST_AUTO_TEST_CASE(values_of_other_types_are_converted_or_refused) {
    BOOST_TEST(take(head + "\0\2\0\0\0\4\0\0\1\0\xFF\xFF\xFF\xFF"s));
    BOOST_TEST(value<std::int64_t>(0) == 256);
    BOOST_TEST(value<double>(0) == 256.0);
    const auto text = refusal<tn::data_error>([&] { (void)value<std::int8_t>(0); });
    BOOST_TEST(has(text, "column 1 (i) holds no integer of this size"), text);
    BOOST_CHECK_THROW((void)value<std::string>(0), tn::data_error);
    BOOST_CHECK_THROW((void)value<std::string>(1), tn::data_error); // NULL
    BOOST_CHECK_THROW((void)value<tn::date_value>(1), tn::data_error);
}

BOOST_AUTO_TEST_CASE(what_is_no_row_is_refused) {
    BOOST_CHECK_THROW(take("PGCOPY"), tn::operational_error);
    BOOST_CHECK_THROW(take("\0"s), tn::operational_error);
    for (const std::string& bad :
         {"\0\1\0\0\0\4\0\0\0\1"s,
          "\0\2\0\0\0\4\0\0"s,
          "\0\2\0\0\0\0"s,
          "\0\2\0\0\0\0\0\0"s,
          "\0\2\x7F\xFF\xFF\xFF\0\0\0\0"s})
        BOOST_CHECK_THROW(take(bad), tn::operational_error);
}

BOOST_AUTO_TEST_CASE(rows_are_moved) {
    BOOST_TEST(take(head + "\0\2\0\0\0\4\0\0\0\7\0\0\0\1x"s));
    const copied_rows moved = std::move(rows);
    const tn::postgresql_copied_row at{&moved.at()};
    BOOST_TEST(tn::detail::decode<std::string_view>(at.cell(1)) == "x");
}

BOOST_AUTO_TEST_SUITE_END()
