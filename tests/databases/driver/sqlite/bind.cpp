// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What SQLite can't hold is refused before it is sent.
#include "typed.hpp"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <limits>

namespace driver_sqlite_bind {

using namespace typed;

struct typed_fixture {
    tn::database<tn::sqlite> db = tn::connect<tn::sqlite>("sqlite://");
    typed_fixture() { db.create_all(tables); }

    template <class Error> void refused(const Full& record) {
        BOOST_CHECK_THROW(db.execute(tn::insert_into(full).values(record)), Error);
        BOOST_CHECK_THROW(
            db.execute(tn::insert_into(full).values(std::vector<Full>{Full{}, record})), Error
        );
        BOOST_TEST(db.scalar(tn::select(tn::count()).from(full)) == 0);
    }
};

} // namespace driver_sqlite_bind

BOOST_FIXTURE_TEST_SUITE(driver_sqlite_bind, driver_sqlite_bind::typed_fixture)

BOOST_AUTO_TEST_CASE(unsigned_numbers_end_where_sqlite_does) {
    refused<tn::data_error>({.u64 = std::uint64_t{1} << 63});
    refused<tn::data_error>({.u64 = ~std::uint64_t{}});
    BOOST_CHECK_THROW(
        (void)db.all(tn::select(full.id).from(full).where(full.u64 == ~std::uint64_t{})),
        tn::data_error
    );
    BOOST_TEST(db.all(tn::select(full.id).from(full).where(full.u64 == 1U)).empty());
}

BOOST_AUTO_TEST_CASE(a_number_that_is_none_is_refused) {
    refused<tn::data_error>({.f64 = std::nan("")});
    refused<tn::data_error>({.f32 = std::numeric_limits<float>::quiet_NaN()});
    BOOST_CHECK_THROW(
        (void)db.all(tn::select(full.id).from(full).where(full.f64 < std::nan(""))), tn::data_error
    );
}

BOOST_AUTO_TEST_CASE(a_text_that_is_too_long_is_refused_by_code_points) {
    refused<tn::value_error>({.word = "abcde"});
    refused<tn::value_error>({.word = "\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9"});
    db.execute(tn::insert_into(full).values(Full{.word = "\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9"}));
    BOOST_TEST(db.get(full, 1)->word.size() == 8U);
}

BOOST_AUTO_TEST_SUITE_END()
