// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "typed.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <list>

namespace driver_sqlite_insert {

using namespace typed;

struct typed_fixture {
    tn::database<tn::sqlite> db = tn::connect<tn::sqlite>("sqlite://");
    typed_fixture() { db.create_all(tables); }
};

} // namespace driver_sqlite_insert

BOOST_FIXTURE_TEST_SUITE(driver_sqlite_insert, driver_sqlite_insert::typed_fixture)

BOOST_AUTO_TEST_CASE(ranges_of_every_kind_are_stored) {
    const std::list<Full> list(3, Full{.place = path{"a/long/path/that/is/on/the/heap"}});
    BOOST_TEST(db.execute(tn::insert_into(full).values(list)) == 3);
    const std::array<Full, 2> array{Full{.body = "one"}, Full{.body = "two"}};
    BOOST_TEST(db.execute(tn::insert_into(full).values(array)) == 2);
    BOOST_TEST(
        db.execute(tn::insert_into(full).values(std::vector<Full>(50, Full{.word = "abc"}))) == 50
    );
    BOOST_TEST(db.get(full, 3)->place.parts == "a/long/path/that/is/on/the/heap");
    BOOST_TEST(db.get(full, 5)->body == "two");
    BOOST_TEST(db.get(full, 55)->word == "abc");
}

BOOST_AUTO_TEST_CASE(identities_are_sent_when_that_is_said) {
    db.execute(tn::insert_into(full).values(Full{.id = 70}).with_identity());
    db.execute(tn::insert_into(full).values(Full{.id = 5}));
    BOOST_TEST(db.get(full, 70).has_value());
    BOOST_TEST(db.get(full, 71).has_value());
}

BOOST_AUTO_TEST_CASE(seed_171_a_limit_of_variables_makes_blocks_of_one) {
    sqlite3_limit(db.native_handle(), SQLITE_LIMIT_VARIABLE_NUMBER, 30);
    BOOST_TEST(db.execute(tn::insert_into(full).values(std::vector<Full>(40))) == 40);
    BOOST_TEST(db.scalar(tn::select(tn::count()).from(full)) == 40);
}

BOOST_AUTO_TEST_CASE(more_values_than_the_connection_takes_are_an_error_that_says_so) {
    sqlite3_limit(db.native_handle(), SQLITE_LIMIT_VARIABLE_NUMBER, 30);
    db.execute(tn::insert_into(full).values(std::vector<Full>(3)));
    const std::vector<std::int64_t> some(
        16, 1
    ); // lists of 17 to 32 values have one text, with 32 marks
    const std::vector<std::int64_t> more(17, 1);
    BOOST_TEST(db.all(tn::select(full.id).from(full).where(full.id.in(some))).size() == 1U);
    BOOST_CHECK_EXCEPTION(
        db.all(tn::select(full.id).from(full).where(full.id.in(more))),
        tn::programming_error,
        [](const auto& e) {
            return std::string_view(e.what()).find("too many SQL variables") !=
                   std::string_view::npos;
        }
    );
    BOOST_TEST(db.scalar(tn::select(tn::count()).from(full)) == 3);
}

BOOST_AUTO_TEST_SUITE_END()
