// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Texts that are compared by a collation of the database's own.
#include "store.hpp"

#include <boost/test/unit_test.hpp>

namespace expr_collation {

using namespace store;

// where letters are neighbours whatever their case
#if defined(TENON_LAW_POSTGRESQL)
constexpr auto name = users.username.collate<"und-x-icu">();
#elif defined(TENON_LAW_MARIADB)
constexpr auto name = users.username.collate<"utf8mb4_general_ci">();
#else
constexpr auto name = users.username.collate<"NOCASE">();
#endif

static_assert(
    tn::sql<tn::postgresql>(tn::select(users.id)
                                .from(users)
                                .where(users.username.collate<"de-x-icu">() < "b")
                                .order_by((users.username + users.bio).collate<"C">())) ==
    R"(SELECT "users"."id" FROM "users" WHERE "users"."username" COLLATE "de-x-icu" < $1)"
    R"( ORDER BY ("users"."username" || "users"."bio") COLLATE "C" NULLS FIRST)"
);

struct names : fixture {
    names() { db.execute(tn::insert_into(users).values(User{.username = "bert"})); }

    template <class Term> std::string sorted_by(const Term& term) {
        std::string all;
        for (auto&& [found] : db.fetch(tn::select(users.username)
                                           .from(users)
                                           .where(users.username.in("Ann", "bert", "Dora"))
                                           .order_by(term)))
            all += std::string(found) + ' ';
        return all;
    }
};

} // namespace expr_collation

BOOST_FIXTURE_TEST_SUITE(expr_collation, expr_collation::names)

BOOST_AUTO_TEST_CASE(rows_are_sorted_by_it) {
    BOOST_TEST(sorted_by(users.username) == "Ann Dora bert ");
    BOOST_TEST(sorted_by(name) == "Ann bert Dora ");
    BOOST_TEST(sorted_by(name.desc()) == "Dora bert Ann ");
}

BOOST_AUTO_TEST_CASE(texts_are_compared_by_it) {
    const auto count = [&](const auto& condition) {
        return db.scalar(tn::select(tn::count()).from(users).where(condition));
    };
    const std::string b = "B";
    BOOST_TEST(count(users.username.in("Ann", "bert", "Dora") && users.username > "Z") == 1);
    BOOST_TEST(count(users.username.in("Ann", "bert", "Dora") && name > "Z") == 0);
    BOOST_TEST(count(users.username.in("Ann", "bert", "Dora") && name > b && name < "C") == 1);
    BOOST_TEST(count(users.username == "BERT") == 0);
#ifndef TENON_LAW_POSTGRESQL // whose collations tell all texts apart
    BOOST_TEST(count(name == "BERT") == 1);
    BOOST_TEST(count(name.in("BERT", "ann")) == 2);
#endif
}

BOOST_AUTO_TEST_SUITE_END()
