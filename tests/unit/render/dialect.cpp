// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "shop_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace render_dialect {

using namespace shop;

/// A dialect that a user might add: it says only what differs.
struct brackets : tn::ansi {
    [[maybe_unused]] static constexpr std::string_view title = "brackets";
    static constexpr char quote = '|';
    static constexpr char mark = ':';
    static constexpr bool numbered_marks = true;
    static constexpr std::string_view endless_limit = " LIMIT ALL";
};

static_assert(tn::ansi::quote == '"' && tn::ansi::mark == '?' && !tn::ansi::numbered_marks);
static_assert(std::size(tn::ansi::type_names) == static_cast<std::size_t>(tn::kind::json) + 1);
static_assert(std::size(tn::sqlite::type_names) == std::size(tn::ansi::type_names));
static_assert(std::size(tn::mysql::type_names) == std::size(tn::ansi::type_names));
static_assert(std::size(tn::mariadb::type_names) == std::size(tn::ansi::type_names));
static_assert(std::size(tn::postgresql::type_names) == std::size(tn::ansi::type_names));

constexpr auto older =
    tn::select(users.id).from(users).where(users.age > 18, users.username != "x").offset(3);

static_assert(
    tn::sql<brackets>(older) ==
    "SELECT |users|.|id| FROM |users| WHERE |users|.|age| > :1 AND |users|.|username| <> :2"
    " LIMIT ALL OFFSET :3"
);
static_assert(
    tn::sql<tn::ansi>(older) ==
    R"(SELECT "users"."id" FROM "users" WHERE "users"."age" > ? AND "users"."username" <> ?)"
    " OFFSET ?"
);

} // namespace render_dialect

BOOST_AUTO_TEST_SUITE(render_dialect)

BOOST_AUTO_TEST_CASE(every_dialect_has_a_name_of_its_own) {
    BOOST_TEST(tn::sqlite::title == "sqlite");
    BOOST_TEST(tn::postgresql::title == "postgresql");
    BOOST_TEST(tn::mysql::title == "mysql");
    BOOST_TEST(tn::mariadb::title == "mariadb");
    BOOST_TEST(tn::ansi::title == "standard SQL");
}

BOOST_AUTO_TEST_SUITE_END()
