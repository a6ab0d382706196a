// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Rows that must be there.
#include "store.hpp"

#include <boost/test/unit_test.hpp>

namespace database_or_throw {

using namespace store;

constexpr auto by_age =
    tn::select(users.username).from(users).where(users.age == tn::param<"age">).order_by(users.id);

auto saying(std::string_view text) {
    return [text](const tn::no_result& e) {
        BOOST_TEST(std::string_view(e.what()).starts_with(text), e.what());
        BOOST_TEST(e.sql().starts_with("SELECT"));
        return true;
    };
}
bool is_all(const tn::no_result& e, std::string_view text) { return e.what() == text; }

static_assert(std::derived_from<law::database, tn::or_throw_methods<law::database, law::dialect>>);

} // namespace database_or_throw

BOOST_FIXTURE_TEST_SUITE(database_or_throw, database_or_throw::fixture)

BOOST_AUTO_TEST_CASE(seed_068_a_first_row_that_is_missing_is_described) {
    BOOST_TEST(db.first_or_throw(by_age, "age"_p = 40).c1 == "ben_50%");
    BOOST_TEST(db.first_or_throw("User not found", by_age, "age"_p = 17).c1 == "Ann");
    BOOST_CHECK_EXCEPTION(
        (void)db.first_or_throw(by_age, "age"_p = 1),
        tn::no_result,
        saying("tenon: the query gave no row [SQL: SELECT")
    );
    const std::string described = "User not found";
    BOOST_CHECK_EXCEPTION(
        (void)db.first_or_throw(described, by_age, "age"_p = 1),
        tn::no_result,
        [&](const auto& e) { return is_all(e, described) && e.sql().starts_with("SELECT"); }
    );
}

BOOST_AUTO_TEST_CASE(seed_069_a_record_that_is_missing_is_described) {
    BOOST_TEST(db.get_or_throw(users, 3).age == 70);
    BOOST_TEST(db.get_or_throw("No such branch", branches, "Aix", 2).name == "new");
    BOOST_CHECK_EXCEPTION(
        (void)db.get_or_throw(users, 99),
        tn::no_result,
        saying("tenon: users has no row of this key [SQL: SELECT")
    );
    BOOST_CHECK_EXCEPTION(
        (void)db.get_or_throw("No such branch", branches, "Aix", 3),
        tn::no_result,
        [](const auto& e) { return is_all(e, "No such branch"); }
    );
    db.transaction([](law::transaction& tx) {
        BOOST_TEST(tx.get_or_throw(users, 1).username == "Ann");
        BOOST_CHECK_THROW((void)tx.first_or_throw(by_age, "age"_p = 1), tn::no_result);
    });
}

BOOST_AUTO_TEST_CASE(seed_070_one_row_is_neither_none_nor_several) {
    BOOST_TEST(db.one(by_age, "age"_p = 70).c1 == "\xC3\x89lan");
    BOOST_CHECK_THROW((void)db.one(by_age, "age"_p = 1), tn::no_result);
    BOOST_CHECK_THROW((void)db.one(by_age, "age"_p = 40), tn::multiple_results);
    BOOST_TEST(!db.one_or_none(by_age, "age"_p = 1).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
