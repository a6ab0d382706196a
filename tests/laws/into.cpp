// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Rows into types of the user's.
#include "store.hpp"

#include <boost/test/unit_test.hpp>

namespace query_into {

using namespace store;

struct report {
    std::string name;
    std::int64_t count;
    std::optional<tn::decimal<38, 2>> spent;
};
struct of_records {
    User user;
    std::optional<Order> order;
};
struct converted {
    std::int64_t wide; // of a std::int32_t
    double score;
};

constexpr auto query = tn::select(users.username, tn::count(orders.id), tn::sum(orders.total))
                           .from(users)
                           .left_join(orders)
                           .where(users.age > tn::param<"age">)
                           .group_by(users.id)
                           .order_by(users.id);

static_assert(tn::sql<tn::sqlite>(tn::into<report>(query)) == tn::sql<tn::sqlite>(query));
static_assert(std::same_as<
              decltype(tn::into<report>(query)),
              tn::mapped_query<report, std::remove_const_t<decltype(query)>>>);

} // namespace query_into

BOOST_FIXTURE_TEST_SUITE(query_into, query_into::fixture)

BOOST_AUTO_TEST_CASE(an_aggregate_is_filled_member_by_member) {
    const std::vector<report> all = db.all(tn::into<report>(query), "age"_p = 18);
    BOOST_TEST(all.size() == 3U);
    BOOST_TEST(all[0].name == "ben_50%");
    BOOST_TEST(all[0].count == 2);
    BOOST_TEST(to_string(all[0].spent.value()) == "133.33");
    BOOST_TEST(!all[2].spent.has_value());
    BOOST_TEST(db.one_or_none(tn::into<report>(query), "age"_p = 60)->name == "\xC3\x89lan");
}

BOOST_AUTO_TEST_CASE(a_tuple_is_filled_too) {
    using tuple = std::tuple<std::string, std::int64_t, std::optional<tn::decimal<38, 2>>>;
    const std::vector<tuple> all = db.all(tn::into<tuple>(query), "age"_p = 18);
    BOOST_TEST(std::get<0>(all.at(2)) == "Dora");
    BOOST_TEST(std::get<1>(all.at(2)) == 0);
}

BOOST_AUTO_TEST_CASE(whole_records_are_members) {
    const auto all = db.all(tn::into<of_records>(
        tn::select(users, orders).from(users).left_join(orders).order_by(users.id.desc(), orders.id)
    ));
    BOOST_TEST(all.size() == 6U);
    BOOST_TEST(all[0].user.username == "Dora");
    BOOST_TEST(!all[0].order.has_value());
    BOOST_TEST(all[1].order->status == "shut");
}

BOOST_AUTO_TEST_CASE(a_value_may_widen_on_its_way) {
    const auto found = db.first(
        tn::into<converted>(tn::select(users.age, users.score).from(users).order_by(users.id))
    );
    BOOST_TEST(found->wide == 17);
    BOOST_TEST(found->score == 2.25);
}

BOOST_AUTO_TEST_CASE(a_stream_gives_the_type_itself) {
    std::vector<std::string> names;
    for (report&& each : db.fetch(tn::into<report>(query), "age"_p = 18))
        names.push_back(std::move(each.name));
    BOOST_TEST(names.size() == 3U);
    BOOST_TEST(names[1] == "\xC3\x89lan");
}

BOOST_AUTO_TEST_SUITE_END()
