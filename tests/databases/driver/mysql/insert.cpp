// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Records into MariaDB: single ones, ranges in few statements, keys that come back, and all or nothing.
#include "mariadb_fixture.hpp"
#include "store.hpp"

#include <boost/test/unit_test.hpp>

#include <list>
#include <ranges>

namespace driver_mysql_insert {

using namespace mariadb_fixture;
using namespace store;

template <class T> struct counter_columns {
    tn::column<T, "id", std::int32_t, tn::primary_key, tn::identity> id{};
};
inline constexpr tn::table<"counters", counter_columns> counters;

struct mysql_insert_fixture : own_mariadb {
    mysql_insert_fixture() { db.create_all(everything); }

    static std::vector<User> some(std::size_t count, const std::string& prefix = "user ") {
        std::vector<User> made(count);
        for (std::size_t i = 0; i != count; ++i) {
            made[i].username = prefix + std::to_string(i);
            made[i].age = static_cast<std::int32_t>(i);
            if (i % 3 == 0)
                made[i].bio = std::string(i % 50, 'b');
        }
        return made;
    }
    void check_rows(std::size_t count) {
        const auto stored = db.all(tn::select(users).from(users).order_by(users.id));
        BOOST_TEST_REQUIRE(stored.size() == count);
        const auto wanted = some(count);
        for (std::size_t i = 0; i != count; ++i) {
            BOOST_TEST(stored[i].username == wanted[i].username);
            BOOST_TEST(stored[i].age == wanted[i].age);
            BOOST_TEST((stored[i].bio == wanted[i].bio));
            BOOST_TEST(stored[i].is_active);
        }
    }
};

const auto count = tn::select(tn::count()).from(users);

} // namespace driver_mysql_insert

BOOST_FIXTURE_TEST_SUITE(
    driver_mysql_insert,
    driver_mysql_insert::mysql_insert_fixture,
    *boost::unit_test::precondition(test_servers::with_mariadb)
)

BOOST_AUTO_TEST_CASE(a_record_is_stored) {
    BOOST_TEST(db.execute(tn::insert_into(users).values(some(1)[0])) == 1);
    check_rows(1);
}

BOOST_AUTO_TEST_CASE(ranges_of_any_length_are_stored_in_their_order) {
    for (const std::size_t length : {0U, 1U, 2U, 31U, 32U, 33U, 1023U, 1024U, 1025U, 2500U}) {
        const auto records = some(length);
        BOOST_TEST(
            db.execute(tn::insert_into(users).values(records)) == static_cast<std::int64_t>(length)
        );
        check_rows(length);
        db.execute(tn::delete_from(users).all_rows());
    }
}

BOOST_AUTO_TEST_CASE(ranges_of_any_kind_are_stored) {
    const auto records = some(40);
    const std::list<User> listed(records.begin(), records.end());
    BOOST_TEST(db.execute(tn::insert_into(users).values(listed)) == 40);
    check_rows(40);
    db.execute(tn::delete_from(users).all_rows());
    const auto made = std::views::iota(0, 40) | std::views::transform([&](int i) {
                          return records[static_cast<std::size_t>(i)];
                      });
    BOOST_TEST(
        db.execute(tn::insert_into(users).values(made)) == 40, "records that are gone at once"
    );
    check_rows(40);
}

BOOST_AUTO_TEST_CASE(large_records_are_sent_in_parts) {
    auto records = some(6);
    for (User& user : records)
        user.bio = std::string(6U << 20U, 'x');
    BOOST_TEST(db.execute(tn::insert_into(users).values(records)) == 6);
    BOOST_TEST(value("SELECT SUM(LENGTH(bio)) FROM users") == std::to_string(6U * (6U << 20U)));
}

BOOST_AUTO_TEST_CASE(a_range_is_stored_whole_or_not_at_all) {
    auto records = some(1500);
    records[1400].username = records[3].username;
    BOOST_CHECK_EXCEPTION(
        db.execute(tn::insert_into(users).values(records)),
        tn::unique_violation,
        [](const auto& e) { return e.violates(users.username) && !e.violates(users.id); }
    );
    BOOST_TEST(db.scalar(count) == 0);
    db.transaction([&](auto& tx) {
        tx.execute(tn::insert_into(users).values(User{.username = "before"}));
        BOOST_CHECK_THROW(tx.execute(tn::insert_into(users).values(records)), tn::unique_violation);
        BOOST_TEST(tx.scalar(count) == 1);
    });
    BOOST_TEST(db.scalar(count) == 1);
    auto unsound = some(3);
    unsound[2].score = std::numeric_limits<double>::quiet_NaN();
    BOOST_CHECK_THROW(db.execute(tn::insert_into(users).values(unsound)), tn::data_error);
    BOOST_TEST(db.scalar(count) == 1);
    BOOST_TEST(db.execute(tn::insert_into(users).values(some(3))) == 3, "usable afterwards");
}

BOOST_AUTO_TEST_CASE(keys_come_back_in_the_order_of_the_records) {
    for (const std::size_t length : {1U, 31U, 32U, 100U}) {
        db.execute(tn::delete_from(users).all_rows());
        auto records = some(length);
        BOOST_TEST(
            db.execute(tn::insert_into(users).values(records).fill_keys()) ==
            static_cast<std::int64_t>(length)
        );
        for (const User& user : records)
            BOOST_TEST(db.get(users, user.id)->username == user.username);
    }
    User one{.username = "one"};
    db.execute(tn::insert_into(users).values(one).fill_keys());
    BOOST_TEST(db.get(users, one.id)->username == "one");
}

BOOST_AUTO_TEST_CASE(records_without_columns_get_keys) {
    db.create_all(tn::schema(counters));
    std::vector<tn::record<counters>> records(5);
    BOOST_TEST(db.execute(tn::insert_into(counters).values(records)) == 5);
    db.execute(tn::insert_into(counters).values(records).fill_keys());
    BOOST_TEST(records[4].id == 10);
}

BOOST_AUTO_TEST_CASE(rows_are_returned) {
    const auto records = some(70);
    const auto back =
        db.all(tn::insert_into(users).values(records).returning(users.id, users.username));
    BOOST_TEST_REQUIRE(back.size() == 70U);
    for (std::size_t i = 0; i != back.size(); ++i)
        BOOST_TEST(back[i].c2 == records[i].username);
    BOOST_TEST(
        db.one(tn::insert_into(users).values(User{.username = "x"}).returning(users.username)).c1 ==
        "x"
    );
}

BOOST_AUTO_TEST_CASE(conflicts_count_rows_as_other_databases_do) {
    auto records = some(10);
    db.execute(tn::insert_into(users).values(std::vector(records.begin(), records.begin() + 4)));
    BOOST_TEST(
        db.execute(tn::insert_into(users).values(records).on_any_conflict().do_nothing()) == 6
    );
    for (User& user : records)
        user.age += 100;
    records[9].username = "new";
    const auto upsert = tn::insert_into(users).values(records).on_any_conflict().do_update(
        users.age = tn::excluded(users.age)
    );
    BOOST_TEST(db.execute(upsert) == 10);
    BOOST_TEST(db.execute(upsert) == 10, "rows that stay as they are, too");
    BOOST_TEST(value("SELECT COUNT(*) FROM users WHERE age >= 100") == "10");
    BOOST_TEST(value("SELECT COUNT(*) FROM users") == "11");
}

BOOST_AUTO_TEST_CASE(an_insert_is_one_event_with_its_values) {
    std::vector<std::int64_t> rows;
    std::vector<std::string> texts;
    db.on_after_execute([&](const tn::statement_event& e) {
        if (e.sql.starts_with("INSERT")) {
            rows.push_back(e.rows);
            texts.push_back(e.parameters.text());
        }
    });
    db.execute(tn::insert_into(users).values(some(2000)));
    BOOST_TEST(rows == (std::vector<std::int64_t>{1024, 976}), boost::test_tools::per_element());
    BOOST_TEST(texts[0] == "['user 0', 0, 1, '', 0, NULL, NULL] and 1023 rows more");
    db.execute(tn::insert_into(users).values(User{.username = "one"}));
    BOOST_TEST(texts.back() == "['one', 0, 1, NULL, 0, NULL, NULL]");
}

BOOST_AUTO_TEST_SUITE_END()
