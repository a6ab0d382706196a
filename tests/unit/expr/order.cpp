// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "shop_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace expr_order {

using namespace shop;

template <class D, class Term> constexpr std::string_view order(const Term& term) {
    const std::string_view text = tn::sql<D>(tn::select(users.id).from(users).order_by(term));
    return text.substr(text.find("ORDER BY ") + 9);
}

static_assert(order<tn::sqlite>(users.bio.asc()) == R"("users"."bio")");
static_assert(order<tn::sqlite>(users.bio.desc()) == R"("users"."bio" DESC)");
static_assert(order<tn::sqlite>(users.bio.asc().nulls_last()) == R"("users"."bio" NULLS LAST)");
static_assert(
    order<tn::sqlite>(users.bio.desc().nulls_first()) == R"("users"."bio" DESC NULLS FIRST)"
);

static_assert(order<tn::postgresql>(users.bio.asc()) == R"("users"."bio" NULLS FIRST)");
static_assert(order<tn::postgresql>(users.bio.desc()) == R"("users"."bio" DESC NULLS LAST)");
static_assert(order<tn::postgresql>(users.bio.asc().nulls_last()) == R"("users"."bio")");
static_assert(order<tn::postgresql>(users.bio.desc().nulls_first()) == R"("users"."bio" DESC)");

static_assert(order<tn::mysql>(users.bio.asc()) == "`users`.`bio`");
static_assert(
    order<tn::mysql>(users.bio.asc().nulls_last()) == "`users`.`bio` IS NULL, `users`.`bio`"
);
static_assert(
    order<tn::mariadb>(users.bio.desc().nulls_first()) ==
    "`users`.`bio` IS NOT NULL, `users`.`bio` DESC"
);

static_assert(order<tn::postgresql>(users.age.desc()) == R"("users"."age" DESC)", "never NULL");
static_assert(
    order<tn::sqlite>((users.age + users.id).desc()) == R"("users"."age" + "users"."id" DESC)"
);

static_assert(std::same_as<
              decltype(users.age.asc().nulls_last()),
              tn::order_by_term<
                  std::remove_cvref_t<decltype(users.age)>,
                  false,
                  tn::detail::nulls::last>>);

} // namespace expr_order

BOOST_AUTO_TEST_SUITE(expr_order)

BOOST_AUTO_TEST_CASE(terms_sort_as_they_say) {
    auto db = open();
    const auto ids = [&](const auto&... terms) {
        return db.column(tn::select(users.id).from(users).order_by(terms...));
    };
    BOOST_TEST(ids(users.age.desc()) == "3 2 1");
    BOOST_TEST(ids(users.bio, users.id) == "2 3 1");
    BOOST_TEST(ids(users.bio.asc().nulls_last()) == "3 1 2");
    BOOST_TEST(ids(users.is_active.desc(), users.age.desc()) == "3 1 2");
}

BOOST_AUTO_TEST_SUITE_END()
