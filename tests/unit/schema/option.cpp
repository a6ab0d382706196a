// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "model_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace schema_option {

using namespace model;

constexpr auto two_times = [](const auto& t) { return t.number * tn::lit<2>; };

constexpr bool has(std::string_view text, std::string_view part) {
    return text.find(part) != text.npos;
}
constexpr auto on_sqlite = tn::sql<tn::sqlite>(tn::create_table(children));
constexpr auto on_mysql = tn::sql<tn::mysql>(tn::create_table(parents));

static_assert(has(on_sqlite, R"("code" VARCHAR(8) NOT NULL COLLATE "NOCASE")"));
static_assert(has(on_sqlite, R"("count" BIGINT NOT NULL DEFAULT 0)"));
static_assert(has(on_sqlite, R"("state" VARCHAR(6) NOT NULL DEFAULT 'open')"));
static_assert(has(on_sqlite, R"("twice" BIGINT NOT NULL GENERATED ALWAYS AS ("count" * 2) STORED)")
);

template <class T> struct pair_columns {
    tn::column<T, "number", std::int32_t> number;
    tn::column<T, "twice", std::int32_t, tn::generated<two_times>> twice{};
    tn::column<T, "name", std::optional<tn::varchar<9>>> name{};
    tn::column<T, "code", tn::text, tn::collate<"POSIX">> code;
};
inline constexpr tn::table<"pairs", pair_columns> pairs;
template <class D> constexpr auto pairs_on = tn::sql<D>(tn::create_table(pairs));

static_assert(
    has(pairs_on<tn::mysql>, "`twice` INTEGER GENERATED ALWAYS AS (`number` * 2) STORED NOT NULL, ")
);
static_assert(
    has(pairs_on<tn::mariadb>, "`twice` INTEGER GENERATED ALWAYS AS (`number` * 2) STORED, ")
);
static_assert(has(pairs_on<tn::postgresql>, R"("name" VARCHAR(9) COLLATE "C", )"));
static_assert(has(pairs_on<tn::postgresql>, R"("code" TEXT NOT NULL COLLATE "POSIX")"));
static_assert(
    has(on_sqlite, R"("note" TEXT, )") &&
    has(on_mysql, "`title` VARCHAR(40) NOT NULL COMMENT 'it''s'")
);
static_assert(!has(on_sqlite, "remark"), "a name of the past is for migrations");
static_assert(std::is_empty_v<tn::touched_by<tn::now>> && std::is_empty_v<tn::renamed_from<"old">>);

} // namespace schema_option

BOOST_AUTO_TEST_SUITE(schema_option)

BOOST_AUTO_TEST_CASE(what_the_database_makes_is_not_sent) {
    const auto text = tn::sql<tn::sqlite>(tn::insert_into(children).values(Child{
        .code = "", .region = "", .number = 1}));
    BOOST_TEST(!has(text, "\"id\""));
    BOOST_TEST(!has(text, "\"twice\""));
    BOOST_TEST(has(text, "\"count\""));
}

BOOST_AUTO_TEST_SUITE_END()
