// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "shop_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace expr_label {

using namespace shop;

constexpr auto next = (users.age + 1).as<"next">();
constexpr auto same = tn::label<"same">(users.age);

static_assert(
    tn::sql<tn::sqlite>(tn::select(next, same).from(users)) ==
    R"(SELECT "users"."age" + ? AS "next", "users"."age" AS "same" FROM "users")"
);
static_assert(
    tn::sql<tn::mysql>(tn::select(next).from(users).where(next > 3).order_by(next.desc())) ==
    "SELECT `users`.`age` + ? AS `next` FROM `users` WHERE `users`.`age` + ? > ? ORDER BY `next` "
    "DESC"
);
static_assert(
    tn::sql<tn::sqlite>(tn::select(users.id.as<R"(a "b")">()).from(users)) ==
    R"(SELECT "users"."id" AS "a ""b""" FROM "users")"
);
static_assert(std::same_as<decltype(next)::node::type, std::int32_t>);

} // namespace expr_label

BOOST_AUTO_TEST_SUITE(expr_label)

BOOST_AUTO_TEST_CASE(a_label_is_ordered_by_and_used_in_conditions) {
    auto db = open();
    BOOST_TEST(
        db.column(tn::select(next).from(users).where(next > 20).order_by(next.desc())) == "71 41"
    );
}

BOOST_AUTO_TEST_SUITE_END()
