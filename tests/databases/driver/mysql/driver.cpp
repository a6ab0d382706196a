// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// MySQL and MariaDB as dialects that run; what is said of violations by the model's own names.
#include "mariadb_fixture.hpp"
#include "store.hpp"

#include <boost/test/unit_test.hpp>

namespace driver_mysql_driver {

using namespace mariadb_fixture;
using namespace store;

static_assert(tn::detail::driver_connection<tn::mysql_connection>);

template <class T> struct account_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "email", tn::varchar<40>, tn::unique> email;
    tn::column<T, "balance", tn::decimal<10, 2>> balance{};
    tn::column<T, "note", tn::varchar<10>> note{};

    static constexpr auto constraints(const auto& t) {
        return std::tuple{tn::check<"ck_balance">(t.balance >= 0)};
    }
};
inline constexpr tn::table<"accounts", account_columns> accounts;
using Account = tn::record<accounts>;

} // namespace driver_mysql_driver

BOOST_FIXTURE_TEST_SUITE(
    driver_mysql_driver,
    driver_mysql_driver::own_mariadb,
    *boost::unit_test::precondition(test_servers::with_mariadb)
)

BOOST_AUTO_TEST_CASE(urls_are_taken_by_their_scheme) {
    using mariadb = tn::detail::driver<tn::mariadb>;
    using mysql = tn::detail::driver<tn::mysql>;
    BOOST_TEST(mariadb::takes("mariadb://host/x"));
    BOOST_TEST(mariadb::takes("mariadb+mariadbconnector://host/x"));
    BOOST_TEST(!mariadb::takes("mysql://host/x"));
    BOOST_TEST(!mariadb::takes("mariadb"));
    BOOST_TEST(mysql::takes("mysql+pymysql://host/x"));
    BOOST_TEST(!mysql::takes("sqlite:///x"));
}

BOOST_AUTO_TEST_CASE(violations_name_their_columns) {
    db.create_all(tn::schema(accounts));
    const auto add = [&](const Account& account) {
        db.execute(tn::insert_into(accounts).values(account));
    };
    add({.id = 1, .email = "a@x"});
    BOOST_CHECK_EXCEPTION(add({.id = 2, .email = "a@x"}), tn::unique_violation, [](const auto& e) {
        BOOST_TEST(std::string_view(e.what()).find("a@x") == std::string_view::npos);
        return e.violates(accounts.email) && !e.violates(accounts.id) && e.table() == "accounts" &&
               e.constraint() == "uq_accounts_email" && e.sqlstate() == "23000";
    });
    BOOST_CHECK_EXCEPTION(add({.id = 1, .email = "b@x"}), tn::unique_violation, [](const auto& e) {
        return e.violates(accounts.id) && !e.violates(accounts.email) &&
               e.constraint() == "PRIMARY";
    });
    BOOST_CHECK_EXCEPTION(
        add({.id = 3, .email = "c@x", .balance = tn::decimal<10, 2>{-1}}),
        tn::check_violation,
        [](const auto& e) {
            return e.violates(accounts.balance) && e.constraint() == "ck_balance" &&
                   e.table() == "accounts";
        }
    );
    BOOST_CHECK_EXCEPTION(
        db.execute(tn::raw<"INSERT INTO accounts VALUES (4, NULL, 0, '')">),
        tn::not_null_violation,
        [](const auto& e) { return e.violates(accounts.email); }
    );
}

BOOST_AUTO_TEST_CASE(the_dialect_of_mysql_runs_on_the_same_driver) {
    // what is peculiar to its server is tested elsewhere; here its texts meet one that understands them
    tn::database<tn::mysql> other{tn::mysql_connection{
        tn::mysql_settings_from(mine.url(), "mariadb"), tn::detail::mariadb_server}};
    sql("CREATE TABLE users (id BIGINT AUTO_INCREMENT PRIMARY KEY, username VARCHAR(80) UNIQUE, "
        "age INT, "
        "is_active BOOLEAN, bio LONGTEXT, score DOUBLE, manager_id BIGINT, born DATE)");
    std::vector<User> several{{.username = "a"}, {.username = "b"}, {.username = "c"}};
    BOOST_TEST(other.execute(tn::insert_into(users).values(several).fill_keys()) == 3);
    BOOST_TEST(several[2].id == 3);
    BOOST_TEST(other.get(users, 2)->username == "b");
    other.transaction([](auto& tx) { tx.execute(tn::delete_from(users).where(users.id == 1)); });
    BOOST_TEST(value("SELECT COUNT(*) FROM users") == "2");
}

BOOST_AUTO_TEST_SUITE_END()
