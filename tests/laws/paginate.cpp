// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Counts and pages.
#include "change_store.hpp"

#include <boost/test/unit_test.hpp>

namespace database_paginate {
using namespace change;

struct pages_fixture : fixture {
    pages_fixture() {
        std::vector<Setting> many;
        for (int i = 10; i != 55; ++i)
            many.push_back({.title = std::to_string(i), .value = i % 2 ? "odd" : "even", .hits = i}
            );
        db.execute(tn::insert_into(settings).values(many));
    }
};
constexpr auto by_title = tn::select(settings).from(settings).order_by(settings.title);

struct title_alone {
    std::string title;
};

} // namespace database_paginate

BOOST_FIXTURE_TEST_SUITE(database_paginate, database_paginate::pages_fixture)

BOOST_AUTO_TEST_CASE(seed_090_rows_are_counted) {
    BOOST_TEST(db.count(tn::select(settings).from(settings)) == 45);
    BOOST_TEST(
        db.count(
            tn::select(settings).from(settings).where(settings.hits < tn::param<"n">), "n"_p = 20
        ) == 10
    );
    BOOST_TEST(db.count(tn::select(settings.value).distinct().from(settings)) == 2);
    BOOST_TEST(
        db.count(tn::select(settings.value, tn::sum(settings.hits))
                     .from(settings)
                     .group_by(settings.value)) == 2
    );
    BOOST_TEST(db.count(by_title.limit(7)) == 7);
    BOOST_TEST(db.count(tn::select(tn::count()).from(settings)) == 1);
}

BOOST_AUTO_TEST_CASE(seed_091_092_a_page_knows_its_place) {
    const tn::page<Setting> page = db.paginate(by_title, {.page = 2, .per_page = 20});
    BOOST_TEST(page.items.size() == 20U);
    BOOST_TEST(page.items.front().title == "30");
    BOOST_TEST(page.total == 45);
    BOOST_TEST(page.pages() == 3);
    BOOST_TEST(page.has_next());
    BOOST_TEST(page.has_prev());
    BOOST_TEST((page.next_num() == 3));
    BOOST_TEST((page.prev_num() == 1));
    const auto last = db.paginate(by_title, {.page = 3, .per_page = 20});
    BOOST_TEST(last.items.size() == 5U);
    BOOST_TEST(!last.has_next());
    BOOST_TEST(!last.next_num().has_value());
    const auto first = db.paginate(by_title, {});
    BOOST_TEST(!first.prev_num().has_value());
    BOOST_TEST(first.per_page == 20);
}

BOOST_AUTO_TEST_CASE(seed_093_a_page_that_there_is_not_is_empty_or_an_error) {
    const auto beyond = db.paginate(by_title, {.page = 9, .per_page = 20});
    BOOST_TEST(beyond.items.empty());
    BOOST_TEST(beyond.total == 45);
    BOOST_TEST(beyond.has_prev());
    BOOST_CHECK_THROW(
        db.paginate(by_title, {.page = 9, .per_page = 20, .error_out = true}), tn::page_not_found
    );
    BOOST_CHECK_THROW(db.paginate(by_title, {.page = 0, .error_out = true}), tn::page_not_found);
    BOOST_CHECK_THROW(
        db.paginate(by_title, {.per_page = -1, .error_out = true}), tn::page_not_found
    );
    BOOST_TEST(db.paginate(by_title, {.page = -3, .per_page = 0}).items.size() == 20U);
    const auto none = db.paginate(
        tn::select(settings).from(settings).where(settings.hits > 99).order_by(settings.title),
        {.error_out = true}
    );
    BOOST_TEST(none.items.empty()); // the first page is there, if only empty
    BOOST_TEST(none.pages() == 0);
}

BOOST_AUTO_TEST_CASE(seed_090_columns_of_one_name_are_counted) {
    const auto more = tn::alias<"more">(settings);
    const auto rows = db.count(tn::select(settings).from(settings));
    const auto pairs = tn::select(settings.value, more.value)
                           .distinct()
                           .from(settings)
                           .cross_join(more)
                           .order_by(settings.value, more.value);
    BOOST_TEST(db.count(pairs) == 4);
    BOOST_TEST(db.paginate(pairs, {.per_page = 3}).pages() == 2);
    const auto records = tn::select(settings, more, tn::count())
                             .from(settings)
                             .cross_join(more)
                             .group_by(settings.title, more.title);
    BOOST_TEST(db.count(records) == rows * rows);
}

BOOST_AUTO_TEST_CASE(requests_from_outside_are_bounded) {
    const tn::page_request greedy{.per_page = 1'000'000, .max_per_page = 30};
    BOOST_TEST(db.paginate(by_title, greedy).items.size() == 30U);
    BOOST_TEST(db.paginate(by_title, {.per_page = 1'000}).items.size() == 45U);
    const auto far = db.paginate(by_title, {.page = std::numeric_limits<std::int64_t>::max()});
    BOOST_TEST(far.items.empty());
}

BOOST_AUTO_TEST_CASE(parameters_and_other_rows_are_paged_as_well) {
    const auto query = tn::into<title_alone>(tn::select(settings.title)
                                                 .from(settings)
                                                 .where(settings.value == tn::param<"v">)
                                                 .order_by(settings.hits.desc()));
    const auto page = db.paginate(query, {.page = 2, .per_page = 5}, "v"_p = "odd");
    BOOST_TEST(page.total == 22);
    BOOST_TEST(page.items.at(0).title == "43");
    db.transaction([&](law::transaction& tx) {
        BOOST_TEST(tx.paginate(query, {.per_page = 5}, "v"_p = "even").total == 23);
    });
}

BOOST_AUTO_TEST_SUITE_END()
