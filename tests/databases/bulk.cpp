// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Many records, on SQLite.
#include "change_store.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>

namespace bulk {
using namespace change;
} // namespace bulk

BOOST_FIXTURE_TEST_SUITE(bulk, bulk::fixture)

BOOST_AUTO_TEST_CASE(seed_171_ten_thousand_rows_are_one_transaction) {
    std::vector<std::string> sent;
    db.on_before_execute([&](const tn::statement_event& e) { sent.emplace_back(e.sql); });
    const auto transactions = [&] { return std::ranges::count(sent, "BEGIN IMMEDIATE"); };
    std::vector<Setting> many;
    for (int i = 0; i != 10'000; ++i)
        many.push_back({.title = std::to_string(i), .value = "v", .hits = i});
    many.back().title = "17";
    BOOST_CHECK_THROW(db.execute(tn::insert_into(settings).values(many)), tn::unique_violation);
    BOOST_TEST(plain("SELECT count(*) FROM settings") == "0|\n");
    many.back().title = "last";
    BOOST_TEST(db.execute(tn::insert_into(settings).values(many)) == 10'000);
    BOOST_TEST(
        plain("SELECT count(*), sum(hits), max(hits) FROM settings") == "10000|49995000|9999|\n"
    );
    BOOST_TEST(transactions() == 2);
    BOOST_TEST(sent.back() == "COMMIT");

    std::vector<Member> members_made;
    for (int i = 0; i != 10'000; ++i)
        members_made.push_back({.email = std::to_string(i)});
    db.transaction([&](tn::transaction& tx) {
        BOOST_TEST(tx.execute(tn::insert_into(members).values(members_made).fill_keys()) == 10'000);
    });
    BOOST_TEST(transactions() == 3, "a transaction that is open is gone on with");
    for (std::size_t i = 0; i != members_made.size(); ++i)
        if (members_made[i].id != static_cast<std::int64_t>(i + 1))
            BOOST_ERROR(i);
    BOOST_TEST(plain("SELECT count(*) FROM members WHERE email = id - 1") == "10000|\n");
}

BOOST_AUTO_TEST_SUITE_END()
