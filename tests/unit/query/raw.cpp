// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "shop_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace query_raw {

using namespace shop;
using User = tn::record<users>;

constexpr auto of_users = tn::raw<
    "SELECT username, ':a'::text FROM users WHERE age > :age AND (bio = :bio OR age < :age);",
    std::string,
    std::optional<tn::varchar<20>>>;

template <class Dialect> constexpr std::string_view text = tn::sql<Dialect>(of_users);

static_assert(
    text<tn::sqlite> ==
    "SELECT username, ':a'::text FROM users WHERE age > ? AND (bio = ? OR age < ?)"
);
static_assert(text<tn::mysql> == text<tn::sqlite> && text<tn::mariadb> == text<tn::sqlite>);
static_assert(
    text<tn::postgresql> ==
    "SELECT username, ':a'::text FROM users WHERE age > $1 AND (bio = $2 OR age < $1)"
);
static_assert(tn::sql<tn::postgresql>(tn::raw<"VACUUM">) == "VACUUM");
static_assert(
    tn::sql<tn::postgresql>(tn::into<std::tuple<std::string>>(tn::raw<"SELECT :a", std::string>)) ==
    "SELECT $1"
);

template <class Query> using row_type = typename tn::detail::closed<Query>::row_type;
template <class Query> using view_type = typename tn::detail::closed<Query>::view_type;
template <class... Columns> using raw_of = tn::raw_query<"SELECT *", Columns...>;
template <class... Columns> using types_of = typename row_type<raw_of<Columns...>>::types;
template <class... Columns> using views_of = typename view_type<raw_of<Columns...>>::types;

static_assert(std::same_as<
              types_of<
                  std::string,
                  std::int64_t,
                  bool,
                  std::optional<double>,
                  tn::decimal<12, 2>,
                  tn::date_value,
                  tn::timestamp_value,
                  std::vector<std::byte>>,
              tn::list<
                  std::string,
                  std::int64_t,
                  bool,
                  std::optional<double>,
                  tn::decimal<12, 2>,
                  std::chrono::sys_days,
                  std::chrono::sys_time<std::chrono::microseconds>,
                  std::vector<std::byte>>>);
static_assert(std::same_as<
              types_of<tn::text, std::optional<tn::varchar<80>>, tn::field<"on", tn::date>>,
              tn::list<std::string, std::optional<std::string>, std::chrono::sys_days>>);
static_assert(std::same_as<
              views_of<std::string, std::optional<tn::text>, tn::field<"raw", tn::blob>, int>,
              tn::list<
                  std::string_view,
                  std::optional<std::string_view>,
                  std::span<const std::byte>,
                  int>>);
static_assert(std::same_as<row_type<raw_of<User>>, User>);
static_assert(std::same_as<types_of<User, int>, tn::list<User, int>>);

} // namespace query_raw

BOOST_AUTO_TEST_SUITE(query_raw)

BOOST_AUTO_TEST_CASE(seed_163_parameters_are_named_and_bound_in_their_places) {
    using typed = tn::detail::typed_raw<std::remove_const_t<decltype(of_users)>, int, tn::text>;
    using here = tn::detail::rendered<tn::sqlite, typed>;
    static_assert(here::size.slots == 3);
    static_assert(here::made.slots[0].source == 0 && here::made.slots[0].kind == tn::kind::int32);
    static_assert(here::made.slots[1].source == 1 && here::made.slots[1].kind == tn::kind::text);
    static_assert(here::made.slots[2].source == 0 && here::made.slots[2].kind == tn::kind::int32);
    using there = tn::detail::rendered<tn::postgresql, typed>;
    static_assert(there::size.slots == 2, "a number that comes again is one value");
    static_assert(there::made.slots[0].source == 0 && there::made.slots[1].source == 1);
    BOOST_TEST(tn::detail::text_in<here> == text<tn::sqlite>);
    BOOST_TEST(tn::detail::text_in<there> == text<tn::postgresql>);
}

BOOST_AUTO_TEST_CASE(a_decimal_is_bound_as_the_dialect_binds_it) {
    using typed = tn::detail::typed_raw<tn::raw_query<"SELECT :x">, tn::decimal<12, 2>>;
    BOOST_TEST(
        (tn::detail::text_in<tn::detail::rendered<tn::sqlite, typed>>) ==
        "SELECT CAST(? AS NUMERIC)"
    );
    BOOST_TEST((tn::detail::text_in<tn::detail::rendered<tn::postgresql, typed>>) == "SELECT $1");
    static_assert(tn::detail::rendered<tn::mysql, typed>::made.slots[0].scale == 2);
}

BOOST_AUTO_TEST_CASE(names_of_columns_are_those_of_fields_and_records) {
    using names = tn::detail::column_names<
        tn::detail::raw_item<tn::field<"n", int>>,
        tn::detail::raw_item<int>,
        tn::detail::raw_item<User>>;
    static_assert(names::size == 2 + 8);
    BOOST_TEST(names::made.names[0] == "n");
    BOOST_TEST(names::made.names[1].empty());
    BOOST_TEST(names::made.names[2] == "id");
    BOOST_TEST(names::made.names[3] == "username");
}

BOOST_AUTO_TEST_SUITE_END()
