// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Errors as values.
#include <tenon/result.hpp>

#include "store.hpp"

#include <boost/test/unit_test.hpp>

namespace result {

using namespace store;

constexpr auto by_age =
    tn::select(users.username).from(users).where(users.age == tn::param<"age">).order_by(users.id);
const auto count = tn::select(tn::count()).from(users);

auto add(const char* name) { return tn::insert_into(users).values(User{.username = name}); }

/// What a web service answers.
int status(const tn::failure& failed) {
    switch (failed.kind()) {
    case tn::error_kind::unique_violation:
        return 409;
    case tn::error_kind::no_result:
        return 404;
    case tn::error_kind::value:
    case tn::error_kind::check_violation:
        return 422;
    default:
        return failed.is_retryable() ? 503 : 500;
    }
}

/// The handler of a route.
int post_user(law::database& db, const std::string& name) {
    const tn::result<std::int64_t> stored =
        tn::results(db).execute(tn::insert_into(users).values(User{.username = name}));
    return stored ? 201 : status(stored.error());
}

template <class Error> tn::error_kind kind_of() {
    return tn::attempt([]() -> int { throw Error("x"); }).error().kind();
}

} // namespace result

BOOST_FIXTURE_TEST_SUITE(result, result::fixture)

BOOST_AUTO_TEST_CASE(seed_143_a_result_has_a_value_or_what_went_wrong) {
    tn::results run(db);
    const tn::result<std::int64_t> four = run.scalar(count);
    BOOST_TEST(four.value() == 4);
    const auto failed = run.execute(add("Ann"));
    BOOST_TEST_REQUIRE(failed.has_error());
    const tn::failure& e = failed.error();
    BOOST_TEST((e.kind() == tn::error_kind::unique_violation));
    BOOST_TEST(e.sql().starts_with("INSERT"));
    BOOST_TEST(e.table() == "users");
    BOOST_TEST((e.violates(users.username) && !e.violates(users.id)));
    BOOST_TEST(!e.is_retryable());
}

BOOST_AUTO_TEST_CASE(seed_143_the_value_that_is_not_there_throws_the_very_exception) {
    const auto failed = tn::results(db).execute(add("Ann"));
    BOOST_CHECK_EXCEPTION((void)failed.value(), tn::unique_violation, [](const auto& e) {
        return typeid(e) == typeid(tn::unique_violation) && e.violates(users.username);
    });
    BOOST_CHECK_THROW(failed.error().rethrow(), tn::unique_violation);
}

BOOST_AUTO_TEST_CASE(seed_143_all_ways_to_run_have_results) {
    tn::results run(db);
    BOOST_TEST(run.all(by_age, "age"_p = 40)->size() == 2U);
    BOOST_TEST(!run.first(by_age, "age"_p = 1)->has_value());
    BOOST_TEST(std::get<0>(*run.batch(count, count))[0].c1 == 4);
    BOOST_TEST(run.batch(count, add("Ann")).error().sql().starts_with("INSERT"));
    BOOST_TEST(run.one(by_age, "age"_p = 17)->c1 == "Ann");
    BOOST_TEST((run.one(by_age, "age"_p = 40).error().kind() == tn::error_kind::multiple_results));
    BOOST_TEST(run.one_or_none(by_age, "age"_p = 17)->has_value());
    BOOST_TEST(run.get(users, 3)->value().age == 70);
    BOOST_TEST(run.first_or_throw("No user", by_age, "age"_p = 1).error().text() == "No user");
    BOOST_TEST(run.get_or_throw(users, 2)->age == 40);
    BOOST_TEST((run.get_or_throw(users, 99).error().kind() == tn::error_kind::no_result));
    BOOST_TEST(run.count(by_age, "age"_p = 40).value() == 2);
    const tn::result<tn::page<User>> page =
        run.paginate(tn::select(users).from(users).order_by(users.id), {.page = 2, .per_page = 3});
    BOOST_TEST((page->items.at(0).username == "Dora" && page->total == 4));
    const auto beyond = run.paginate(by_age, {.page = 9, .error_out = true}, "age"_p = 40);
    BOOST_TEST((beyond.error().kind() == tn::error_kind::no_result));
}

BOOST_AUTO_TEST_CASE(seed_143_a_loop_over_a_stream_is_attempted_as_a_whole) {
    const auto names = [&] {
        return tn::attempt([&] {
            std::string all;
            for (auto&& [name] : db.fetch(by_age, "age"_p = 40))
                all += name;
            return all;
        });
    };
    BOOST_TEST(names().value() == "ben_50%Dora");
    law::run(db, "ALTER TABLE users RENAME TO gone");
    BOOST_TEST((names().error().kind() == tn::error_kind::programming));
}

BOOST_AUTO_TEST_CASE(seed_183_a_duplicate_is_answered_with_409) {
    BOOST_TEST(post_user(db, "Eve") == 201);
    BOOST_TEST(post_user(db, "Eve") == 409);
    BOOST_TEST(post_user(db, std::string(81, 'x')) == 422);
    BOOST_TEST(status(tn::results(db).get_or_throw(users, 99).error()) == 404);
    BOOST_TEST(db.scalar(count) == 5);
}

BOOST_AUTO_TEST_CASE(a_transaction_that_fails_is_rolled_back_and_is_a_failure) {
    tn::results run(db);
    const tn::result<int> kept = run.transaction([](law::transaction& tx) {
        tx.execute(add("Eve"));
        return 7;
    });
    BOOST_TEST(*kept == 7);
    const tn::result<void> thrown = run.transaction([](law::transaction& tx) {
        tx.execute(add("Fay"));
        tx.execute(add("Eve"));
    });
    BOOST_TEST(thrown.error().violates(users.username));
    BOOST_TEST(db.scalar(count) == 5);
    BOOST_TEST(
        run.transaction(
               tn::read_only, [](law::transaction& tx) { return tx.scalar(count); }
        ).value() == 5
    );
}

BOOST_AUTO_TEST_CASE(a_body_that_gives_a_failed_result_is_rolled_back) {
    const auto body = [](law::transaction& tx) -> tn::result<std::int64_t> {
        tn::results run(tx);
        if (const auto first = run.execute(add("Eve")); !first)
            return first.error();
        const tn::result<std::int64_t> inner =
            run.savepoint([](law::savepoint& sp) { return tn::results(sp).execute(add("Ann")); });
        BOOST_TEST(inner.has_error());
        return run.execute(add("Eve"));
    };
    const tn::result<std::int64_t> failed = tn::results(db).transaction(body);
    BOOST_TEST((failed.error().kind() == tn::error_kind::unique_violation));
    BOOST_TEST(db.scalar(count) == 4);
}

BOOST_AUTO_TEST_CASE(each_error_is_of_its_kind) {
    using tn::error_kind;
    BOOST_TEST((kind_of<tn::foreign_key_violation>() == error_kind::foreign_key_violation));
    BOOST_TEST((kind_of<tn::not_null_violation>() == error_kind::not_null_violation));
    BOOST_TEST((kind_of<tn::check_violation>() == error_kind::check_violation));
    BOOST_TEST((kind_of<tn::integrity_error>() == error_kind::integrity));
    BOOST_TEST((kind_of<tn::lock_timeout>() == error_kind::lock_timeout));
    BOOST_TEST((kind_of<tn::connection_lost>() == error_kind::connection_lost));
    BOOST_TEST((kind_of<tn::database_corrupt>() == error_kind::database_corrupt));
    BOOST_TEST((kind_of<tn::read_only_error>() == error_kind::not_writable));
    BOOST_TEST((kind_of<tn::disk_full>() == error_kind::disk_full));
    BOOST_TEST((kind_of<tn::inactive_transaction>() == error_kind::inactive_transaction));
    BOOST_TEST((kind_of<tn::operational_error>() == error_kind::operational));
    BOOST_TEST((kind_of<tn::data_error>() == error_kind::data));
    BOOST_TEST((kind_of<tn::programming_error>() == error_kind::programming));
    BOOST_TEST((kind_of<tn::value_error>() == error_kind::value));
    BOOST_TEST((kind_of<tn::decimal_error>() == error_kind::value));
    BOOST_TEST((kind_of<tn::calendar_error>() == error_kind::value));
    BOOST_TEST((kind_of<tn::error>() == error_kind::other));
    BOOST_TEST(tn::attempt([]() -> int { throw tn::lock_timeout("x"); }).error().is_retryable());
}

BOOST_AUTO_TEST_CASE(a_result_with_a_value_has_no_failure) {
    const tn::failure none = tn::results(db).scalar(count).error();
    BOOST_TEST((none.kind() == tn::error_kind::none && none.text().empty() && none.code() == 0));
    BOOST_CHECK_THROW(none.rethrow(), tn::programming_error);
}

BOOST_AUTO_TEST_CASE(what_is_no_error_of_the_database_is_thrown_on) {
    const auto fails = [] { throw std::logic_error("a bug"); };
    BOOST_CHECK_THROW((void)tn::attempt(fails), std::logic_error);
}

BOOST_AUTO_TEST_SUITE_END()
