// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/database/located_texts.hpp>

#include <boost/test/unit_test.hpp>

namespace database_located_texts {

namespace tn = tenon;

tn::statement_number number{0};
constexpr tn::placeholder slots[1]{};
constexpr tn::description one{"SELECT ?", slots, 1, 1, true, &number};
constexpr tn::description other{"SELECT 2"};

} // namespace database_located_texts

BOOST_AUTO_TEST_SUITE(database_located_texts)

BOOST_AUTO_TEST_CASE(a_text_is_made_once_for_a_query_and_a_place) {
    tn::detail::located_texts texts;
    const auto here = std::source_location::current();
    const auto there = std::source_location::current();
    const tn::description& made = texts.describe(one, here);
    BOOST_TEST(&texts.describe(one, here) == &made);
    BOOST_TEST(&texts.describe(one, there) != &made);
    BOOST_TEST(&texts.describe(other, here) != &made);
    BOOST_TEST(texts.describe(other, here).sql.starts_with("SELECT 2 /* located_texts.cpp:"));
}

BOOST_AUTO_TEST_CASE(all_but_the_text_is_that_of_the_query) {
    tn::detail::located_texts texts;
    const tn::description& made = texts.describe(one, std::source_location::current());
    BOOST_TEST(made.sql.starts_with("SELECT ? /* "));
    BOOST_TEST(made.slots == slots);
    BOOST_TEST(made.slot_count == 1U);
    BOOST_TEST(made.value_count == 1U);
    BOOST_TEST(made.single_row);
    BOOST_TEST(made.number != &number, "it is another statement");
}

BOOST_AUTO_TEST_CASE(texts_stay_where_they_are) {
    tn::detail::located_texts texts;
    const auto here = std::source_location::current();
    const tn::description& made = texts.describe(one, here);
    const std::string before(made.sql);
    tn::detail::located_texts moved = std::move(texts);
    BOOST_TEST(&moved.describe(one, here) == &made);
    BOOST_TEST(made.sql == before);
}

BOOST_AUTO_TEST_SUITE_END()
