// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Tables are created and dropped on MariaDB: in circles, in other databases, by several at once.
#include "mariadb_fixture.hpp"
#include "store.hpp"

#include <boost/test/unit_test.hpp>

#include <future>

namespace driver_mysql_schema_change {

using namespace mariadb_fixture;
using namespace store;

template <class T> struct hen_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "egg_id", std::int64_t, tn::references_to<"eggs", "id">> egg_id{};
};
inline constexpr tn::table<"hens", hen_columns> hens;
template <class T> struct egg_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "hen_id", std::int64_t, tn::references<hens.id>> hen_id{};
};
inline constexpr tn::table<"eggs", egg_columns> eggs;
inline constexpr auto circle = tn::schema(hens, eggs);

} // namespace driver_mysql_schema_change

BOOST_FIXTURE_TEST_SUITE(
    driver_mysql_schema_change,
    driver_mysql_schema_change::own_mariadb,
    *boost::unit_test::precondition(test_servers::with_mariadb)
)

BOOST_AUTO_TEST_CASE(tables_are_created_once_with_all_that_belongs_to_them) {
    db.create_all(everything);
    BOOST_TEST(
        value("SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()") ==
        "4"
    );
    BOOST_TEST(
        value("SELECT table_collation FROM information_schema.tables WHERE table_name = 'users' "
              "AND table_schema = DATABASE()") == "utf8mb4_nopad_bin"
    );
    db.execute(tn::insert_into(users).values(User{.username = "kept"}));
    sql("ALTER TABLE users ADD COLUMN more INT");
    db.create_all(everything);
    BOOST_TEST(value("SELECT CONCAT(username, COALESCE(more, '-')) FROM users") == "kept-");
    db.drop_all(everything);
    db.drop_all(everything);
    BOOST_TEST(
        value("SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()") ==
        "0"
    );
}

BOOST_AUTO_TEST_CASE(tables_may_point_at_each_other) {
    db.create_all(circle);
    BOOST_CHECK_EXCEPTION(
        db.execute(tn::insert_into(hens).values(tn::record<hens>{1, 1})),
        tn::foreign_key_violation,
        [](const auto& e) {
            return e.table() == "hens" && e.columns() == std::vector<std::string>{"egg_id"} &&
                   e.violates(hens.egg_id) && !e.constraint().empty();
        }
    );
    BOOST_TEST(db.one(tn::raw<"SELECT @@foreign_key_checks", std::int64_t>).c1 == 1);
    db.drop_all(circle);
    BOOST_TEST(
        value("SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()") ==
        "0"
    );
}

BOOST_AUTO_TEST_CASE(several_create_the_same_at_once) {
    std::vector<std::future<void>> all;
    for (int i = 0; i != 4; ++i)
        all.push_back(std::async(std::launch::async, [&] {
            auto each = connect();
            each.create_all(everything);
        }));
    for (auto& each : all)
        BOOST_CHECK_NO_THROW(each.get());
    BOOST_TEST(
        value("SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()") ==
        "4"
    );
}

// Of this connection alone: others of the server may hold it at any time.
BOOST_AUTO_TEST_CASE(the_lock_is_given_back) {
    sql("CREATE TABLE users (id TEXT)"); // which nothing can point at
    BOOST_CHECK_THROW(db.create_all(everything), tn::error);
    const auto is_held = db.one(tn::raw<
                                "SELECT COALESCE(IS_USED_LOCK('tenon_schema_change'), 0) = "
                                "CONNECTION_ID()",
                                std::int64_t>);
    BOOST_TEST(is_held.c1 == 0);
    sql("DROP TABLE users");
    BOOST_CHECK_NO_THROW(db.create_all(everything));
}

BOOST_AUTO_TEST_CASE(a_transaction_is_not_committed_by_mistake) {
    db.create_all(everything);
    auto tx = db.begin();
    tx.execute(tn::insert_into(users).values(User{.username = "a"}));
    BOOST_CHECK_EXCEPTION(db.create_all(circle), tn::programming_error, that_says("outside"));
    BOOST_CHECK_THROW(db.drop_all(everything), tn::programming_error);
    BOOST_TEST(tx.is_active());
    tx.rollback();
    BOOST_TEST(value("SELECT COUNT(*) FROM users") == "0");
}

BOOST_AUTO_TEST_CASE(who_holds_the_lock_is_waited_for_so_long) {
    plain_mariadb::database plain(mine.url());
    BOOST_REQUIRE(plain.value("SELECT GET_LOCK('tenon_schema_change', 60)") == "1");
    auto waiting = connect("lock_timeout=2000");
    BOOST_CHECK_THROW(waiting.create_all(everything), tn::lock_timeout);
    (void)plain.value("SELECT RELEASE_LOCK('tenon_schema_change')");
    waiting.create_all(everything);
}

BOOST_AUTO_TEST_SUITE_END()
