// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The code of docs/tutorial/05-aggregation.md.
#include "../../examples/bookshop.hpp"

#include <boost/test/unit_test.hpp>

namespace the_tutorial_on_aggregation {

//[sql
constexpr auto per_author = tn::select(authors.name, tn::avg(books.price).as<"mean">())
                                .from(authors)
                                .join(books)
                                .group_by(authors.id);
static_assert(
    tn::sql<tn::sqlite>(per_author) ==
    R"(SELECT "authors"."name", )"
    R"(ROUND(SUM(CAST(ROUND("books"."price" * 100.0) AS INTEGER)) / 100.0 )"
    R"(/ COUNT("books"."price"), 6) AS "mean" )"
    R"(FROM "authors" INNER JOIN "books" ON "books"."author_id" = "authors"."id" )"
    R"(GROUP BY "authors"."id")"
);
static_assert(
    tn::sql<tn::postgresql>(per_author) ==
    R"(SELECT "authors"."name", ROUND(AVG("books"."price"), 6) AS "mean" )"
    R"(FROM "authors" INNER JOIN "books" ON "books"."author_id" = "authors"."id" )"
    R"(GROUP BY "authors"."id")"
);
//]

} // namespace the_tutorial_on_aggregation

BOOST_AUTO_TEST_SUITE(the_tutorial_on_aggregation)

BOOST_AUTO_TEST_CASE(over_all_rows) {
    auto db = open_bookshop();
    //[all_rows
    const auto [count, cheapest, total] =
        db.one(tn::select(tn::count(), tn::min(books.price), tn::sum(books.price))
                   .from(books)
                   .where(books.in_stock > 100));
    static_assert(std::same_as<decltype(count), const std::int64_t>);
    static_assert(std::same_as<decltype(cheapest), const std::optional<tn::decimal<8, 2>>>);
    static_assert(std::same_as<decltype(total), const std::optional<tn::decimal<38, 2>>>);
    //]
    BOOST_TEST((count == 0 && !cheapest && !total));

    //[coalesced
    const tn::decimal<38, 2> sum =
        db.scalar(tn::select(tn::coalesce(tn::sum(books.price), 0)).from(books));
    //]
    BOOST_TEST((sum == 51.04_dec));
}

BOOST_AUTO_TEST_CASE(groups) {
    auto db = open_bookshop();
    //[groups
    const auto titles = tn::count(books.id).as<"titles">();
    const auto prolific = tn::select(authors.name, titles, tn::max(books.price))
                              .from(authors)
                              .join(books)
                              .group_by(authors.id)
                              .having(titles > 1)
                              .order_by(titles.desc(), authors.name);
    //]
    BOOST_TEST(db.all(prolific).size() == 2U);

    //[conditional
    const auto sent = tn::sum(tn::case_().when(orders.status == order_status::sent, 1).else_(0));
    const auto q = tn::select(customers.name, tn::count(orders.id), sent)
                       .from(customers)
                       .join(orders)
                       .group_by(customers.id)
                       .order_by(customers.name);
    //]
    const auto rows = db.all(q);
    BOOST_TEST((rows.size() == 3U && get<1>(rows[0]) == 2 && get<2>(rows[0]) == 1));
}

BOOST_AUTO_TEST_CASE(decimals_are_exact) {
    auto db = open_bookshop();
    //[exact
    const auto mean = db.scalar(tn::select(tn::avg(books.price)).from(books));
    BOOST_TEST(to_string(*mean) == "10.208000"); // 51.04 / 5: four digits more than the column has

    constexpr auto third = books.price / 3;
    BOOST_TEST(
        to_string(db.scalar(tn::select(third).from(books).where(books.id == 1))) == "4.166667"
    );
    static_assert(tn::decimal<8, 2>{1} / 3 == 0.333333_dec);
    //]
}

BOOST_AUTO_TEST_SUITE_END()
