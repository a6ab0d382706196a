// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Without what only MariaDB's client library has, as with that of MySQL: a program of its own, since the
// driver is another one then. What only MySQL's headers have stands here; MariaDB's library does not heed it.
#include <mysql.h>
#undef MARIADB_PACKAGE_VERSION

namespace {

enum mysql_ssl_mode {
    SSL_MODE_DISABLED = 1,
    SSL_MODE_PREFERRED,
    SSL_MODE_REQUIRED,
    SSL_MODE_VERIFY_CA,
    SSL_MODE_VERIFY_IDENTITY
};
constexpr auto MYSQL_OPT_SSL_MODE = static_cast<mysql_option>(8191);

} // namespace

#include "mariadb_fixture.hpp"
#include "store.hpp"

#include <boost/test/unit_test.hpp>

namespace {

using namespace mariadb_fixture;
using namespace store;

struct plain_client_fixture : own_mariadb {
    plain_client_fixture() { db.create_all(everything); }

    static std::vector<User> some(std::size_t count) {
        std::vector<User> made(count);
        for (std::size_t i = 0; i != count; ++i) {
            made[i].username = "user " + std::to_string(i);
            if (i % 3 == 0)
                made[i].bio = std::string(i % 50, 'b');
        }
        return made;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(
    plain_mysql_client,
    plain_client_fixture,
    *boost::unit_test::precondition(test_servers::with_mariadb)
)

BOOST_AUTO_TEST_CASE(a_range_is_stored_by_statements_of_many_rows) {
    std::vector<std::int64_t> rows;
    db.on_after_execute([&](const tn::statement_event& e) {
        if (e.sql.starts_with("INSERT"))
            rows.push_back(e.rows);
    });
    for (const std::size_t length : {0U, 1U, 31U, 32U, 33U, 100U}) {
        rows.clear();
        const auto records = some(length);
        BOOST_TEST(
            db.execute(tn::insert_into(users).values(records)) == static_cast<std::int64_t>(length)
        );
        BOOST_TEST(rows.size() == length / 32 + length % 32);
        const auto stored = db.all(tn::select(users).from(users).order_by(users.id));
        BOOST_TEST_REQUIRE(stored.size() == length);
        for (std::size_t i = 0; i != length; ++i) {
            BOOST_TEST(stored[i].username == records[i].username);
            BOOST_TEST((stored[i].bio == records[i].bio));
        }
        db.execute(tn::delete_from(users).all_rows());
    }
}

BOOST_AUTO_TEST_CASE(large_records_are_stored_one_by_one) {
    auto records = some(4);
    for (User& user : records)
        user.bio = std::string(6U << 20U, 'x');
    BOOST_TEST(db.execute(tn::insert_into(users).values(records)) == 4);
    BOOST_TEST(value("SELECT COUNT(*) FROM users WHERE LENGTH(bio) = 6291456") == "4");
}

BOOST_AUTO_TEST_CASE(conflicts_count_rows_as_other_databases_do) {
    auto records = some(70);
    db.execute(tn::insert_into(users).values(std::vector(records.begin(), records.begin() + 4)));
    BOOST_TEST(
        db.execute(tn::insert_into(users).values(records).on_any_conflict().do_nothing()) == 66
    );
    for (User& user : records)
        user.age = 5;
    const auto upsert = tn::insert_into(users).values(records).on_any_conflict().do_update(
        users.age = tn::excluded(users.age)
    );
    BOOST_TEST(db.execute(upsert) == 70);
    BOOST_TEST(db.execute(upsert) == 70);
}

BOOST_AUTO_TEST_CASE(an_error_undoes_all_and_keys_come_back) {
    auto records = some(100);
    records[80].username = records[3].username;
    BOOST_CHECK_THROW(db.execute(tn::insert_into(users).values(records)), tn::unique_violation);
    BOOST_TEST(db.scalar(tn::select(tn::count()).from(users)) == 0);
    auto sound = some(40);
    db.execute(tn::insert_into(users).values(sound).fill_keys());
    BOOST_TEST(db.get(users, sound[39].id)->username == "user 39");
}

BOOST_AUTO_TEST_SUITE_END()
