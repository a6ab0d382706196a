// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Upserts by unique indexes of some rows and over expressions, on SQLite.
#include "store.hpp"

#include <boost/test/unit_test.hpp>

namespace query_key_named_on_sqlite {

namespace tn = tenon;
using namespace tn::literals;

template <class T> struct account_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "email", tn::varchar<120>> email;
    tn::column<T, "name", tn::varchar<40>> name = "";
    tn::column<T, "state", tn::varchar<10>> state = "open";

    static constexpr auto constraints(const auto& t) {
        return std::tuple{
            tn::unique_index<"ux_accounts_open">(t.email).where(t.state == "open"),
            tn::unique_index<"ux_accounts_name">(tn::lower(t.name)).where(t.name != "")};
    }
};
constexpr tn::table<"accounts", account_columns> accounts;
using Account = tn::record<accounts>;

struct fixture {
    tn::database<tn::sqlite> db = tn::connect<tn::sqlite>("sqlite://");

    fixture() { db.create_all(tn::schema(accounts)); }

    std::string all() {
        return store::joined(store::plain_rows(
            db.native_handle(), "SELECT email, name, state FROM accounts ORDER BY id"
        ));
    }
};

} // namespace query_key_named_on_sqlite

BOOST_FIXTURE_TEST_SUITE(query_key_named_on_sqlite, query_key_named_on_sqlite::fixture)

BOOST_AUTO_TEST_CASE(a_row_that_the_index_leaves_out_does_not_conflict) {
    const auto save = [&](const char* name) {
        return db.execute(tn::insert_into(accounts)
                              .set(accounts.email = "a@b.c", accounts.name = name)
                              .on_conflict(tn::key_named<"ux_accounts_open">)
                              .do_update(accounts.name = tn::excluded(accounts.name)));
    };
    BOOST_TEST(save("Ann") == 1);
    BOOST_TEST(save("Anna") == 1);
    BOOST_TEST(all() == "a@b.c|Anna|open|\n");
    db.execute(tn::update(accounts).set(accounts.state = "shut").all_rows());
    BOOST_TEST(save("Annie") == 1);
    BOOST_TEST(all() == "a@b.c|Anna|shut|\na@b.c|Annie|open|\n");
}

BOOST_AUTO_TEST_CASE(an_expression_is_a_key_and_other_keys_are_errors_still) {
    std::vector<Account> many{
        {.email = "1", .name = "Ann"},
        {.email = "2", .name = "ANN"},
        {.email = "3"},
        {.email = "4"}};
    const auto merge = [&](const std::vector<Account>& records) {
        return db.execute(tn::insert_into(accounts)
                              .values(records)
                              .on_conflict(tn::key_named<"ux_accounts_name">)
                              .do_update(accounts.email = tn::excluded(accounts.email)));
    };
    BOOST_TEST(merge(many) == 4);
    BOOST_TEST(all() == "2|Ann|open|\n3||open|\n4||open|\n");
    BOOST_CHECK_EXCEPTION(
        merge({{.email = "3", .name = "Ben"}}),
        tn::unique_violation,
        [](const auto& e) { return e.violates(accounts.email); }
    );
    const auto again = tn::insert_into(accounts)
                           .set(accounts.email = "5", accounts.name = "aNN")
                           .on_conflict(tn::key_named<"ux_accounts_name">)
                           .do_nothing();
    BOOST_TEST(db.execute(again) == 0);
    BOOST_TEST(!db.one_or_none(again.returning(accounts.id)).has_value());
}

BOOST_AUTO_TEST_CASE(the_rows_of_a_query_are_merged_by_it) {
    db.execute(tn::insert_into(accounts).values(Account{.email = "1", .name = "Ann"}));
    BOOST_TEST(
        db.execute(tn::insert_into(accounts)
                       .columns(accounts.email, accounts.name, accounts.state)
                       .from(tn::select(accounts.email, accounts.name + "a", accounts.state)
                                 .from(accounts))
                       .on_conflict(tn::key_named<"ux_accounts_open">)
                       .do_update(accounts.name = tn::excluded(accounts.name))) == 1
    );
    BOOST_TEST(all() == "1|Anna|open|\n");
}

BOOST_AUTO_TEST_SUITE_END()
