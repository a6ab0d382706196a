// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/driver/postgresql/encode.hpp>

#include <boost/test/unit_test.hpp>

namespace driver_postgresql_encode {

namespace tn = tenon;
namespace pg = tenon::detail::pg;

constexpr tn::placeholder slots[]{
    {0, 0, tn::kind::int32},
    {1, 0, tn::kind::text},
    {2, 0, tn::kind::json},
    {3, 0, tn::kind::date}};
tn::statement_number number{0};
constexpr tn::description four{"..", slots, 4, 3, false, &number};

std::string value(const pg::parameters& given, int place) {
    return {given.values()[place], static_cast<std::size_t>(given.lengths()[place])};
}

} // namespace driver_postgresql_encode

BOOST_AUTO_TEST_SUITE(driver_postgresql_encode)

BOOST_AUTO_TEST_CASE(values_are_sent_in_the_binary_format_of_their_type) {
    pg::parameters given(four);
    std::string text = "it's";
    const tn::datum cells[]{
        tn::datum{std::int64_t{-2}},
        tn::datum{std::string_view(text)},
        tn::datum{std::string_view("[]")}};
    const tn::datum day{std::int64_t{10'958}};
    given.encode(four, cells, &day);
    BOOST_TEST(given.size() == 4);
    BOOST_TEST(given.types()[3] == pg::oid::date);
    BOOST_TEST(value(given, 0) == "\xFF\xFF\xFF\xFE");
    BOOST_TEST((given.values()[1] == text.data()));
    BOOST_TEST(value(given, 2) == "\x01[]");
    BOOST_TEST(value(given, 3) == std::string("\0\0\0\1", 4));
    given.keep_copies();
    text = "gone";
    BOOST_TEST(value(given, 1) == "it's");
}

BOOST_AUTO_TEST_CASE(null_is_told_from_empty) {
    pg::parameters given(four);
    const tn::datum cells[]{tn::datum{}, tn::datum{std::string_view()}, tn::datum{}};
    const tn::datum day{};
    given.encode(four, cells, &day);
    BOOST_TEST((given.values()[0] == nullptr && given.values()[2] == nullptr));
    BOOST_TEST((given.values()[1] != nullptr && given.lengths()[1] == 0));
}

BOOST_AUTO_TEST_CASE(what_postgresql_does_not_hold_is_refused) {
    pg::parameters given(four);
    const tn::datum day{std::int64_t{0}};
    const tn::datum cut[]{tn::datum{}, tn::datum{std::string_view("a\0b", 3)}, tn::datum{}};
    BOOST_CHECK_THROW(given.encode(four, cut, &day), tn::value_error);
    const tn::datum fine[]{tn::datum{}, tn::datum{}, tn::datum{}};
    const tn::datum late{std::int64_t{9'999'999}};
    BOOST_CHECK_THROW(given.encode(four, fine, &late), tn::value_error);
}

BOOST_AUTO_TEST_SUITE_END()
