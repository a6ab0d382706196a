// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The code of docs/tutorial/07-errors.md.
#include <tenon/result.hpp>

#include "../../examples/bookshop.hpp"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <iostream>

namespace the_tutorial_on_errors {

//[accounts
template <class T> struct account_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "username", tn::varchar<20>, tn::unique> username;
    tn::column<T, "email", tn::varchar<120>, tn::unique> email;
    tn::column<T, "balance", tn::decimal<10, 2>> balance{};

    static constexpr auto constraints(const auto& t) {
        return std::tuple{tn::check<"ck_accounts_balance">(t.balance >= 0)};
    }
};
inline constexpr tn::table<"accounts", account_columns> accounts;
using Account = tn::record<accounts>;
//]

auto open_accounts() {
    auto db = tn::connect<tn::sqlite>("sqlite:///:memory:");
    db.create_all(tn::schema(accounts));
    db.execute(tn::insert_into(accounts).values(Account{
        .username = "ann", .email = "ann@example.org"}));
    return db;
}

//[which
/// What the person who signs up is told; empty if all is well.
std::string sign_up(auto& db, const Account& account) {
    try {
        db.execute(tn::insert_into(accounts).values(account));
        return {};
    } catch (const tn::unique_violation& e) {
        if (e.violates(accounts.username))
            return "this name is taken";
        if (e.violates(accounts.email))
            return "this address has an account";
        throw;
    }
}
//]

//[status
/// What a web service answers.
int status_of(const tn::failure& failed) {
    switch (failed.kind()) {
    case tn::error_kind::no_result:
        return 404;
    case tn::error_kind::unique_violation:
    case tn::error_kind::foreign_key_violation:
        return 409;
    case tn::error_kind::check_violation:
    case tn::error_kind::value:
        return 422;
    default:
        return failed.is_retryable() ? 503 : 500;
    }
}
//]

//[route
struct answer {
    int status;
    std::string body;
};

answer post_account(tn::database<tn::sqlite>& db, const Account& account) {
    const tn::result<std::int64_t> id =
        tn::results(db).scalar(tn::insert_into(accounts).values(account).returning(accounts.id));
    if (id)
        return {201, "/accounts/" + std::to_string(*id)};
    if (id.error().violates(accounts.email))
        return {409, "this address has an account"};
    return {status_of(id.error()), "sorry"}; // the text of the error goes to the log, not out
}
//]

//[route_with_exceptions
answer get_account(tn::database<tn::sqlite>& db, std::int64_t id) {
    try {
        return {200, db.get_or_throw("there is no such account", accounts, id).username};
    } catch (const tn::no_result& e) {
        return {404, e.what()};
    }
}
//]

} // namespace the_tutorial_on_errors

BOOST_AUTO_TEST_SUITE(the_tutorial_on_errors)

BOOST_AUTO_TEST_CASE(an_error_says_what_happened) {
    auto db = open_accounts();
    //[catch
    try {
        db.execute(tn::insert_into(accounts).values(Account{
            .username = "ann", .email = "another@example.org"}));
    } catch (const tn::unique_violation& e) { // an integrity_error, which is a tn::error
        BOOST_TEST(e.table() == "accounts");
        BOOST_TEST(e.columns().at(0) == "username");
        BOOST_TEST(e.code() == SQLITE_CONSTRAINT_UNIQUE);
        BOOST_TEST(e.sql().starts_with("INSERT INTO"));
        std::cout << e.what() << '\n';
    }
    //]
}

BOOST_AUTO_TEST_CASE(seed_141_an_error_is_about_a_column) {
    auto db = open_accounts();
    BOOST_TEST(sign_up(db, {.username = "ann", .email = "b@example.org"}) == "this name is taken");
    BOOST_TEST(sign_up(db, {.username = "ben", .email = "ann@example.org"}).starts_with("this addr")
    );
    BOOST_TEST(sign_up(db, {.username = "ben", .email = "b@example.org"}).empty());
    //[check
    try {
        db.execute(tn::update(accounts).set(accounts.balance -= 5).where(accounts.id == 1));
    } catch (const tn::check_violation& e) {
        BOOST_TEST(e.constraint() == "ck_accounts_balance");
        BOOST_TEST(e.violates(accounts.balance));
    }
    //]
    BOOST_CHECK_THROW(
        db.execute(tn::update(accounts).set(accounts.balance -= 5).where(accounts.id == 1)),
        tn::check_violation
    );
}

BOOST_AUTO_TEST_CASE(values_that_do_not_fit) {
    auto db = open_accounts();
    //[value_error
    const Account named{.username = std::string(21, 'x'), .email = "x@example.org"};
    BOOST_CHECK_THROW(db.execute(tn::insert_into(accounts).values(named)), tn::value_error);
    BOOST_CHECK_THROW((void)(tn::decimal<10, 2>::parse("12.345")), tn::decimal_error);
    //]
}

BOOST_AUTO_TEST_CASE(seed_068_069_rows_that_must_be_there) {
    auto db = open_accounts();
    //[or_throw
    const Account ann = db.get_or_throw(accounts, 1);
    const auto by_name =
        tn::select(accounts.email).from(accounts).where(accounts.username == tn::param<"name">);
    const auto row = db.first_or_throw("there is no such account", by_name, "name"_p = "ann");
    //]
    BOOST_TEST((ann.email == row[accounts.email]));
    BOOST_TEST((get_account(db, 1).status == 200 && get_account(db, 9).status == 404));
    BOOST_TEST(get_account(db, 9).body == "there is no such account");
}

BOOST_AUTO_TEST_CASE(seed_143_errors_as_values) {
    auto db = open_accounts();
    //[result
    tn::results run(db);
    const tn::result<std::int64_t> count = run.scalar(tn::select(tn::count()).from(accounts));
    BOOST_TEST(count.value() == 1); // where there is none, value() throws the exception itself

    const auto stored = run.execute(tn::insert_into(accounts).values(Account{
        .username = "ann", .email = "a@example.org"}));
    if (!stored && stored.error().kind() == tn::error_kind::unique_violation)
        std::cout << stored.error().text() << '\n';
    //]
    BOOST_TEST((stored.error().violates(accounts.username)));

    //[attempt
    const tn::result<Account> last = tn::attempt([&] {
        return db.transaction([](tn::transaction& tx) {
            tx.execute(tn::update(accounts).set(accounts.balance += 10).where(accounts.id == 1));
            return tx.get_or_throw(accounts, 1);
        });
    });
    //]
    BOOST_TEST((last->balance == 10));

    //[result_transaction
    const tn::result<std::int64_t> both =
        run.transaction([](tn::transaction& tx) -> tn::result<std::int64_t> {
            tn::results in(tx);
            const auto add = [&](const char* name) {
                return in.execute(tn::insert_into(accounts).values(Account{
                    .username = name, .email = std::string(name) + "@example.com"}));
            };
            if (const auto first = add("ben"); !first)
                return first;
            return add("ann"); // a failure: "ben" is rolled back
        });
    //]
    BOOST_TEST(both.has_error());
    BOOST_TEST(db.count(tn::select(accounts).from(accounts)) == 1);
}

BOOST_AUTO_TEST_CASE(seed_183_an_error_becomes_a_status) {
    auto db = open_accounts();
    BOOST_TEST(post_account(db, {.username = "ben", .email = "b@example.org"}).status == 201);
    BOOST_TEST(post_account(db, {.username = "ben", .email = "c@example.org"}).status == 409);
    BOOST_TEST(post_account(db, {.username = "cid", .email = "b@example.org"}).status == 409);
    BOOST_TEST(post_account(db, {.username = std::string(21, 'x'), .email = ""}).status == 422);
}

BOOST_AUTO_TEST_SUITE_END()
