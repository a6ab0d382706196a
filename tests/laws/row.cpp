// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Rows: read by column, by label, by place, taken apart and compared.
#include "store.hpp"

#include <boost/test/unit_test.hpp>

namespace query_row {

using namespace store;

constexpr auto spent = tn::sum(orders.total).as<"spent">();
constexpr auto query = tn::select(users.username, users.bio, spent)
                           .from(users)
                           .left_join(orders)
                           .group_by(users.id)
                           .order_by(users.id);

} // namespace query_row

BOOST_FIXTURE_TEST_SUITE(query_row, query_row::fixture)

BOOST_AUTO_TEST_CASE(a_row_is_read_by_what_was_selected) {
    const auto row = db.first(query).value();
    BOOST_TEST(row[users.username] == "Ann");
    BOOST_TEST(row[users.bio].value() == "paints");
    BOOST_TEST(to_string(row[spent].value()) == "12.55");
    static_assert(std::same_as<decltype(row[users.username]), const std::string&>);
}

BOOST_AUTO_TEST_CASE(a_row_is_read_by_place_and_taken_apart) {
    auto row = db.first(query).value();
    BOOST_TEST(get<0>(row) == "Ann");
    BOOST_TEST(row.c1 == "Ann");
    get<0>(row) = "changed";
    auto& [name, bio, total] = row;
    BOOST_TEST(name == "changed");
    BOOST_TEST(bio.has_value());
    BOOST_TEST(total.has_value());
    row[users.username] = "again";
    BOOST_TEST(name == "again");
}

BOOST_AUTO_TEST_CASE(a_row_is_a_tuple_of_references) {
    auto row = db.first(query).value();
    std::get<0>(tie(row)) = "x";
    const auto& [name, bio, total] = tie(std::as_const(row));
    BOOST_TEST(name == "x");
    std::string copy;
    std::tie(copy, std::ignore, std::ignore) = tie(row);
    BOOST_TEST(copy == "x");
    BOOST_TEST((bio && total));
}

BOOST_AUTO_TEST_CASE(rows_of_one_query_are_compared_value_by_value) {
    const auto all = db.all(tn::select(users.age, users.id).from(users).order_by(users.id));
    BOOST_TEST((all[0] == all[0]));
    BOOST_TEST((all[0] != all[1]));
    BOOST_TEST((all[1] < all[3]), "the ages are equal, the ids decide");
    BOOST_TEST((all[2] > all[3]));
}

BOOST_AUTO_TEST_CASE(a_column_that_is_selected_twice_is_read_by_place) {
    const auto row = db.first(tn::select(users.id, users.id, m.id)
                                  .from(users)
                                  .join(m, m.id == users.manager_id)
                                  .order_by(users.id))
                         .value();
    BOOST_TEST(row.c1 == row.c2);
    BOOST_TEST(row[m.id] == 1);
}

BOOST_AUTO_TEST_CASE(a_row_of_a_stream_is_read_in_the_same_ways) {
    for (auto&& row : db.fetch(query)) {
        static_assert(std::same_as<
                      std::remove_cvref_t<decltype(row[users.username])>,
                      std::string_view>);
        BOOST_TEST(row[users.username] == row.c1);
    }
}

BOOST_AUTO_TEST_CASE(a_column_or_a_label_is_read_by_its_name_alone) {
    const auto rows = db.all(query);
    BOOST_TEST(rows.at(2)["username"_c] == "\xC3\x89lan");
    BOOST_TEST((rows.at(2)["spent"_c] == rows.at(2)[spent]));
}

BOOST_AUTO_TEST_SUITE_END()
