// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Conflicts with keys that no list of columns says, as text in every dialect.
#include <tenon/tenon.hpp>

#include <boost/test/unit_test.hpp>

namespace query_key_named {

namespace tn = tenon;
using namespace tn::literals;

template <class T> struct account_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "email", tn::varchar<120>> email;
    tn::column<T, "town", tn::varchar<40>> town = "";
    tn::column<T, "state", tn::varchar<10>> state = "open";
    tn::column<T, "deleted", bool> deleted = false;

    static constexpr auto constraints(const auto& t) {
        return std::tuple{
            tn::unique_on<"uq_accounts_town">(t.town, t.email),
            tn::unique_index<"ux_accounts_there">(t.email).where(!t.deleted),
            tn::unique_index<"ux_accounts_lower">(t.town, tn::lower(t.email)),
            tn::unique_index<"ux_accounts_open">(tn::substring(t.email, 2, 3))
                .where(t.state == "open" && t.id > 7),
            tn::index<"ix_accounts_town">(t.town)};
    }
};
constexpr tn::table<"accounts", account_columns> accounts;

constexpr auto insert = tn::insert_into(accounts).set(accounts.email = tn::param<"email">);

/// What stands behind VALUES.
template <class D, class Change> constexpr std::string_view tail(const Change& change) {
    const std::string_view text = tn::sql<D>(change);
    return text.substr(text.find(" ON CONFLICT"));
}

constexpr auto there = insert.on_conflict(tn::key_named<"ux_accounts_there">)
                           .do_update(accounts.town = tn::excluded(accounts.town));
static_assert(
    tail<tn::sqlite>(there) ==
    R"( ON CONFLICT ("email") WHERE NOT "deleted" DO UPDATE SET "town" = excluded."town")"
);
static_assert(tail<tn::postgresql>(there) == tail<tn::sqlite>(there));

static_assert(
    tail<tn::postgresql>(insert.on_conflict(tn::key_named<"ux_accounts_lower">).do_nothing()) ==
    R"( ON CONFLICT ("town", (LOWER("email"))) DO NOTHING)"
);
static_assert(
    tail<tn::sqlite>(insert.on_conflict(tn::key_named<"ux_accounts_open">)
                         .do_update(accounts.town = tn::param<"town">)
                         .where(accounts.id < tn::param<"id">)) ==
    R"( ON CONFLICT ((SUBSTRING("email", 2, 3))) WHERE "state" = 'open' AND "id" > 7)"
    R"( DO UPDATE SET "town" = ? WHERE "accounts"."id" < ?)"
);
static_assert(
    tail<tn::sqlite>(insert.on_conflict(tn::key_named<"uq_accounts_town">).do_nothing()) ==
    R"( ON CONFLICT ("town", "email") DO NOTHING)"
);

} // namespace query_key_named

BOOST_AUTO_TEST_SUITE(query_key_named)

BOOST_AUTO_TEST_CASE(the_index_that_is_named_is_the_one_that_is_made) {
    const std::string indexes(tn::sql<tn::sqlite>(tn::create_indexes(accounts)));
    for (const std::string_view part :
         {R"(("email") WHERE NOT "deleted";)",
          R"(("town", (LOWER("email")));)",
          R"(((SUBSTRING("email", 2, 3))) WHERE "state" = 'open' AND "id" > 7;)"})
        BOOST_TEST(indexes.find(part) != std::string::npos, indexes);
}

BOOST_AUTO_TEST_SUITE_END()
