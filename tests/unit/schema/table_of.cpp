// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Names of tables from those of their models, as each compiler writes them.
#include <tenon/core.hpp>

#include <boost/test/unit_test.hpp>

#include <type_traits>

namespace tn = tenon;

namespace table_of_test {

template <class T> struct user_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "name", tn::text> name;
};
inline constexpr tn::table_of<user_columns> user;

namespace deeper {
template <class T> struct OrderItem {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
};
} // namespace deeper

template <class> struct outer {
    template <class T> struct inner_columns {
        tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    };
};

} // namespace table_of_test

namespace schema_table_of {

using namespace table_of_test;
using tn::detail::last_name;
using tn::detail::model_title;

template <class T> struct hidden_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
};
template <class T> struct _columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
};

static_assert(model_title<user_columns>() == "user");
static_assert(model_title<deeper::OrderItem>() == "OrderItem");
static_assert(model_title<outer<std::tuple<int, char>>::inner_columns>() == "inner");
static_assert(model_title<hidden_columns>() == "hidden");
static_assert(model_title<_columns>() == "_columns", "nothing would be left");

static_assert(std::is_same_v<std::remove_const_t<decltype(user)>, tn::table<"user", user_columns>>);
static_assert(std::is_same_v<
              tn::table_of<user_columns, tn::in_schema<"s">>,
              tn::table<"user", user_columns, tn::in_schema<"s">>>);
static_assert(
    tn::sql<tn::sqlite>(tn::select(user.name).from(user)) == R"(SELECT "user"."name" FROM "user")"
);
static_assert(
    tn::sql<tn::mysql>(tn::drop_table(tn::table_of<deeper::OrderItem>{})) ==
    "DROP TABLE `OrderItem`"
);

} // namespace schema_table_of

BOOST_AUTO_TEST_SUITE(schema_table_of)

BOOST_AUTO_TEST_CASE(a_name_is_found_in_what_each_compiler_writes) {
    BOOST_TEST(
        last_name("constexpr const char* tenon::detail::f() [with Columns = shop::user_columns]") ==
        "user_columns"
    );
    BOOST_TEST(last_name("const char *f() [Columns = user_columns]") == "user_columns");
    BOOST_TEST(
        last_name("const char *f() [Columns = (anonymous namespace)::user_columns]") ==
        "user_columns"
    );
    BOOST_TEST(
        last_name("const char *__cdecl tenon::detail::f<shop::user_columns>(void) noexcept") ==
        "user_columns"
    );
    BOOST_TEST(
        last_name("f() [Columns = \xC3\xA9t\xC3\xA9_columns]") == "\xC3\xA9t\xC3\xA9_columns"
    );
}

BOOST_AUTO_TEST_SUITE_END()
