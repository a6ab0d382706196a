// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Row 41 of the seed: a member function of a model is a property of its records and an expression of its
// tables.
#include "law_database.hpp"

#include <boost/test/unit_test.hpp>

namespace seed_computed {

namespace tn = tenon;
using namespace tn::literals;
using money = tn::decimal<10, 2>;

template <class T> struct item_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "title", tn::text> title;
    tn::column<T, "quantity", std::int32_t> quantity = 1;
    tn::column<T, "unit_price", money> unit_price{};

    constexpr auto subtotal() const { return quantity * unit_price; }
    constexpr auto is_large() const { return quantity >= 10; }
    auto label() const { return title + "!"; }
};
constexpr tn::table<"items", item_columns> items;
using Item = tn::record<items>;
constexpr auto other = tn::alias<"other">(items);

static_assert(
    tn::sql<tn::postgresql>(tn::select(items.subtotal()).from(items).where(items.is_large())) ==
    R"(SELECT "items"."quantity" * "items"."unit_price" FROM "items" WHERE "items"."quantity" >= $1)"
);

struct fixture {
    law::place place;
    law::database db = tn::connect<law::dialect>(place.url());

    fixture() {
        db.create_all(tn::schema(items));
        for (const auto& [title, quantity, price] :
             {std::tuple{"a", 3, "0.10"}, {"b", 20, "1.05"}, {"c", 1, "2.00"}})
            db.execute(tn::insert_into(items).values(Item{
                .title = title, .quantity = quantity, .unit_price = money::parse(price)}));
    }
};

} // namespace seed_computed

BOOST_FIXTURE_TEST_SUITE(seed_computed, seed_computed::fixture)

BOOST_AUTO_TEST_CASE(seed_041_a_property_of_a_record) {
    const Item item{.title = "t", .quantity = 3, .unit_price = money::parse("0.10")};
    BOOST_TEST(to_string(item.subtotal()) == "0.30");
    BOOST_TEST(!item.is_large());
    BOOST_TEST(item.label() == "t!");
    BOOST_TEST(to_string(db.get(items, 2)->subtotal()) == "21.00");
    for (auto&& shown : db.fetch(tn::select(items).from(items).where(items.id == 3)))
        BOOST_TEST(to_string(shown.subtotal()) == "2.00");
}

BOOST_AUTO_TEST_CASE(seed_041_the_same_in_a_query) {
    const auto totals =
        db.all(tn::select(items.title, items.subtotal()).from(items).order_by(items.subtotal()));
    BOOST_TEST_REQUIRE(totals.size() == 3U);
    BOOST_TEST(totals[0].c1 == "a");
    BOOST_TEST(to_string(totals[0].c2) == "0.30");
    BOOST_TEST(to_string(totals[1].c2) == "2.00");
    BOOST_TEST(to_string(totals[2].c2) == "21.00");
    const auto large =
        db.all(tn::select(items.label()).from(items).where(items.is_large(), items.subtotal() > 1));
    BOOST_TEST_REQUIRE(large.size() == 1U);
    BOOST_TEST(large[0].c1 == "b!");
    BOOST_TEST(
        to_string(db.scalar(tn::select(tn::sum(items.subtotal())).from(items)).value()) == "23.30"
    );
}

BOOST_AUTO_TEST_CASE(seed_041_the_same_of_an_alias) {
    constexpr auto larger = tn::select(items.title, other.title)
                                .from(items)
                                .join(other, other.subtotal() > items.subtotal())
                                .order_by(other.subtotal().desc(), items.subtotal());
    std::string found;
    for (auto&& [small, large] : db.fetch(larger))
        found += std::string(small) + '<' + std::string(large) + ' ';
    BOOST_TEST(found == "a<b c<b a<c ");
}

BOOST_AUTO_TEST_SUITE_END()
