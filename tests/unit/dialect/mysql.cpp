// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "shop_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace dialect_mysql {

using namespace shop;

constexpr auto query = tn::select(users.username + "!", tn::count(orders.id).as<"n">())
                           .from(users)
                           .left_join(orders)
                           .where(users.age / 2 > 9, users.bio.is_distinct_from("x"))
                           .group_by(users.id)
                           .order_by(users.bio.asc().nulls_last())
                           .offset(2);
constexpr std::string_view text = "SELECT CONCAT(`users`.`username`, ?), COUNT(`orders`.`id`) AS "
                                  "`n` FROM `users` LEFT JOIN `orders`"
                                  " ON `orders`.`user_id` = `users`.`id` WHERE `users`.`age` DIV ? "
                                  "> ? AND NOT (`users`.`bio` <=> ?)"
                                  " GROUP BY `users`.`id` ORDER BY `users`.`bio` IS NULL, "
                                  "`users`.`bio` LIMIT 18446744073709551615"
                                  " OFFSET ?";
static_assert(tn::sql<tn::mysql>(query) == text && tn::sql<tn::mariadb>(query) == text);

} // namespace dialect_mysql

BOOST_AUTO_TEST_SUITE(dialect_mysql)

BOOST_AUTO_TEST_CASE(tables_compare_texts_by_code_point) {
    BOOST_TEST(tn::sql<tn::mysql>(tn::create_table(orders)).ends_with("COLLATE utf8mb4_0900_bin"));
    BOOST_TEST(tn::sql<tn::mariadb>(tn::create_table(orders)).ends_with("COLLATE utf8mb4_nopad_bin")
    );
}

BOOST_AUTO_TEST_CASE(expressions_are_spelt_as_text_and_as_selected) {
    char written[80]{};
    tn::sink out;
    out.text = written;
    const tn::writer<tn::mysql> w{out};
    spell_as_text(tn::mysql{}, tn::detail::node_of<decltype(users.age)>{}, w);
    w << ", ";
    spell_selected(tn::mysql{}, tn::detail::node_of<decltype(users.id)>{}, w);
    BOOST_TEST(std::string_view(written, out.size) == "CAST(`users`.`age` AS CHAR), `users`.`id`");
}

BOOST_AUTO_TEST_SUITE_END()
