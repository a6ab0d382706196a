// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "model_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace {

using namespace model;

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
static_assert(
    has(on_sqlite, R"("note" TEXT, )") && has(on_mysql, "`title` LONGTEXT NOT NULL COMMENT 'it''s'")
);
static_assert(!has(on_sqlite, "remark"), "a name of the past is for migrations");
static_assert(std::is_empty_v<tn::touched_by<tn::now>> && std::is_empty_v<tn::renamed_from<"old">>);

} // namespace

BOOST_AUTO_TEST_SUITE(schema_option)

BOOST_AUTO_TEST_CASE(what_the_database_makes_is_not_sent) {
    const auto text = tn::sql<tn::sqlite>(tn::insert_into(children).values(Child{
        .code = "", .region = "", .number = 1}));
    BOOST_TEST(!has(text, "\"id\""));
    BOOST_TEST(!has(text, "\"twice\""));
    BOOST_TEST(has(text, "\"count\""));
}

BOOST_AUTO_TEST_SUITE_END()
