// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/core.hpp>

#include <boost/test/unit_test.hpp>

namespace render_literal {

namespace tn = tenon;

/// A value as a dialect writes it into a text.
template <class D, class Sql, class V> std::string written(const V& value) {
    char text[256]{};
    tn::sink out;
    out.text = text;
    write_literal(D{}, tn::detail::placeholder_of<Sql>, tn::detail::to_param<Sql>(value), out);
    return {text, out.size};
}

template <class Sql, class V> std::string everywhere(const V& value) {
    const std::string text = written<tn::sqlite, Sql>(value);
    BOOST_TEST((written<tn::postgresql, Sql>(value)) == text);
    BOOST_TEST((written<tn::mysql, Sql>(value)) == text);
    BOOST_TEST((written<tn::mariadb, Sql>(value)) == text);
    return text;
}

const tn::timestamp_value moment = std::chrono::sys_days{std::chrono::year{2024} / 2 / 29} +
                                   std::chrono::hours{23} + std::chrono::microseconds{7};

} // namespace render_literal

BOOST_AUTO_TEST_SUITE(render_literal)

BOOST_AUTO_TEST_CASE(numbers_are_digits) {
    BOOST_TEST(everywhere<std::int16_t>(-32768) == "-32768");
    BOOST_TEST(
        everywhere<std::int64_t>(std::numeric_limits<std::int64_t>::min()) == "-9223372036854775808"
    );
    BOOST_TEST(everywhere<std::uint64_t>(~std::uint64_t{}) == "18446744073709551615");
    BOOST_TEST((everywhere<tn::decimal<12, 2>>(tn::decimal<12, 2>::parse("-0.05")) == "-0.05"));
    BOOST_TEST(
        (everywhere<tn::decimal<38, 10>>(
             tn::decimal<38, 10>::parse("9999999999999999999999999999.9999999999")
         ) == "9999999999999999999999999999.9999999999")
    );
}

BOOST_AUTO_TEST_CASE(doubles_are_what_each_database_reads_as_the_same_one) {
    BOOST_TEST((written<tn::sqlite, double>(0.5)) == "0.5");
    BOOST_TEST((written<tn::postgresql, double>(0.5)) == "'0.5'::float8");
    BOOST_TEST((written<tn::mysql, double>(0.5)) == "0.5e0");
    BOOST_TEST((written<tn::mariadb, double>(-3.0)) == "-3.0e0");
    const double sum = 0.1 + 0.2;
    BOOST_TEST((written<tn::sqlite, double>(sum)) == "(1351079888211149.0 / 4503599627370496)");
    BOOST_TEST((written<tn::postgresql, double>(sum)) == "'0.30000000000000004'::float8");
    BOOST_TEST((written<tn::mysql, double>(sum)) == "0.30000000000000004e0");
    BOOST_TEST((written<tn::mariadb, double>(sum)) == "0.30000000000000004e0");
    BOOST_TEST((written<tn::sqlite, double>(1e-20)) == "1e-20");
    BOOST_TEST((written<tn::postgresql, double>(-1e-20)) == "'-1e-20'::float8");
    BOOST_TEST((written<tn::mariadb, double>(1e-20)) == "1e-20");
    BOOST_TEST((written<tn::postgresql, double>(-0.0)) == "'-0.0'::float8");
    BOOST_TEST(
        (written<tn::postgresql, double>(1234567890123450.0)) == "'1234567890123450.0'::float8"
    );
    BOOST_TEST(
        (written<tn::postgresql, double>(123456789012345.0)) == "'123456789012345.0'::float8"
    );
    BOOST_TEST((written<tn::mariadb, float>(0.1F)) == "0.10000000149011612e0"); // that it is
}

BOOST_AUTO_TEST_CASE(a_number_that_is_not_finite_is_no_constant) {
    const double infinity = std::numeric_limits<double>::infinity();
    BOOST_CHECK_THROW((written<tn::postgresql, double>(infinity)), tn::value_error);
    BOOST_CHECK_THROW((written<tn::mariadb, double>(-infinity)), tn::value_error);
    BOOST_CHECK_THROW((written<tn::sqlite, double>(infinity - infinity)), tn::value_error);
}

BOOST_AUTO_TEST_CASE(nothing_is_null) {
    BOOST_TEST(everywhere<std::int32_t>(std::optional<int>{}) == "NULL");
    BOOST_TEST(everywhere<tn::text>(std::optional<std::string>{}) == "NULL");
}

BOOST_AUTO_TEST_CASE(quotes_in_a_text_are_doubled) {
    BOOST_TEST(everywhere<tn::text>("it's") == "'it''s'");
    BOOST_TEST(everywhere<tn::text>("") == "''");
    BOOST_TEST(everywhere<tn::json>(R"({"a": 1})") == R"('{"a": 1}')");
}

BOOST_AUTO_TEST_CASE(a_backslash_is_one_for_mysql_too) {
    BOOST_TEST((written<tn::sqlite, tn::text>("\\'; --")) == "'\\''; --'");
    BOOST_TEST((written<tn::postgresql, tn::text>("\\'; --")) == "'\\''; --'");
    BOOST_TEST((written<tn::mysql, tn::text>("\\'; --")) == "'\\\\''; --'");
    BOOST_TEST((written<tn::mariadb, tn::text>("\\'; --")) == "'\\\\''; --'");
}

BOOST_AUTO_TEST_CASE(truth_is_a_number_on_sqlite) {
    BOOST_TEST((written<tn::sqlite, bool>(true)) == "1");
    BOOST_TEST((written<tn::sqlite, bool>(false)) == "0");
    BOOST_TEST((written<tn::postgresql, bool>(true)) == "TRUE");
    BOOST_TEST((written<tn::mysql, bool>(false)) == "FALSE");
}

BOOST_AUTO_TEST_CASE(bytes_are_hexadecimal) {
    const std::vector<std::byte> bytes{std::byte{0}, std::byte{0xAF}, std::byte{0x27}};
    BOOST_TEST((written<tn::sqlite, tn::blob>(bytes)) == "X'00AF27'");
    BOOST_TEST((written<tn::mysql, tn::blob>(bytes)) == "X'00AF27'");
    BOOST_TEST((written<tn::postgresql, tn::blob>(bytes)) == "'\\x00AF27'::bytea");
    BOOST_TEST((written<tn::sqlite, tn::blob>(std::vector<std::byte>{})) == "X''");
}

BOOST_AUTO_TEST_CASE(times_are_texts_with_the_name_of_their_type) {
    BOOST_TEST((written<tn::sqlite, tn::timestamp>(moment)) == "'2024-02-29 23:00:00.000007'");
    BOOST_TEST(
        (written<tn::postgresql, tn::timestamp>(moment)) == "TIMESTAMP '2024-02-29 23:00:00.000007'"
    );
    const tn::date_value day = std::chrono::floor<std::chrono::days>(moment);
    BOOST_TEST((written<tn::sqlite, tn::date>(day)) == "'2024-02-29'");
    BOOST_TEST((written<tn::mysql, tn::date>(day)) == "DATE '2024-02-29'");
    const tn::clock_time noon{std::chrono::hours{12}};
    BOOST_TEST((written<tn::sqlite, tn::time_of_day>(noon)) == "'12:00:00.000000'");
    BOOST_TEST((written<tn::mariadb, tn::time_of_day>(noon)) == "TIME '12:00:00.000000'");
}

BOOST_AUTO_TEST_CASE(an_identifier_is_a_text) {
    const auto id = tn::parse_uuid("00112233-4455-6677-8899-aabbccddeeff").value();
    BOOST_TEST(everywhere<tn::uuid>(id) == "'00112233-4455-6677-8899-aabbccddeeff'");
}

BOOST_AUTO_TEST_CASE(a_dialect_says_what_it_writes_in_its_own_way) {
    char text[64]{};
    tn::sink out;
    out.text = text;
    write_bool(tn::sqlite{}, true, out);
    write_double(tn::mysql{}, 2.5, out);
    write_text(tn::mysql{}, "\\", out);
    write_blob(tn::postgresql{}, "\x01", out);
    write_moment(
        tn::sqlite{},
        tn::detail::placeholder_of<tn::date>,
        tn::detail::to_param<tn::date>(tn::date_value{}),
        out
    );
    BOOST_TEST(std::string_view(text, out.size) == "12.5e0'\\\\''\\x01'::bytea'1970-01-01'");
}

BOOST_AUTO_TEST_SUITE_END()
