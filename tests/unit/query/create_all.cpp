// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What create_all and drop_all send.
#include <tenon/core.hpp>

#include <boost/test/unit_test.hpp>

#include <string_view>
#include <type_traits>

namespace tn = tenon;

namespace create_all_test {

template <class T> struct note_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "topic", tn::text, tn::indexed> topic;
};
inline constexpr tn::table<"notes", note_columns> notes;
using table = std::remove_cvref_t<decltype(notes)>;

/// Two tables that point at each other.
template <class T> struct egg_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "hen", std::int64_t, tn::references_to<"hens", "id">> hen;
};
inline constexpr tn::table<"eggs", egg_columns> eggs;
template <class T> struct hen_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "egg", std::int64_t, tn::references<eggs.id>> egg;
};
inline constexpr tn::table<"hens", hen_columns> hens;
using egg_table = std::remove_cvref_t<decltype(eggs)>;
using hen_table = std::remove_cvref_t<decltype(hens)>;
template <class D>
constexpr const auto& created = tn::detail::create_texts<D, egg_table, hen_table>;
template <class D>
constexpr const auto& added = tn::detail::later_key_texts<D, egg_table, hen_table>;

static_assert(std::is_same_v<decltype(tn::force), const tn::force_t>);

} // namespace create_all_test

BOOST_AUTO_TEST_SUITE(query_create_all)

BOOST_AUTO_TEST_CASE(a_table_is_created_with_its_indexes_where_it_is_missing) {
    const std::string_view text = tn::detail::create_texts<tn::sqlite, create_all_test::table>[0];
    BOOST_TEST(text.starts_with("CREATE TABLE IF NOT EXISTS \"notes\" ("));
    BOOST_TEST(
        text.ends_with("CREATE INDEX IF NOT EXISTS \"ix_notes_topic\" ON \"notes\" (\"topic\");")
    );
}

BOOST_AUTO_TEST_CASE(a_table_is_known_by_its_schema_and_name) {
    const tn::detail::table_path path = tn::detail::table_paths<create_all_test::table>[0];
    BOOST_TEST(path.schema == nullptr);
    BOOST_TEST(std::string_view(path.table) == "notes");
    using elsewhere = tn::table<"notes", create_all_test::note_columns, tn::in_schema<"diary">>;
    BOOST_TEST(std::string_view(tn::detail::table_paths<elsewhere>[0].schema) == "diary");
}

BOOST_AUTO_TEST_CASE(a_table_is_dropped_where_it_is) {
    const std::string_view text = tn::detail::drop_texts<tn::sqlite, create_all_test::table>[0];
    BOOST_TEST(text == "DROP TABLE IF EXISTS \"notes\"");
}

BOOST_AUTO_TEST_CASE(the_key_that_closes_a_circle_is_added_behind_the_tables) {
    using namespace create_all_test;
    const std::string_view eggs_text = created<tn::postgresql>[0];
    const std::string_view hens_text = created<tn::postgresql>[1];
    BOOST_TEST(eggs_text.find("REFERENCES") == eggs_text.npos);
    BOOST_TEST(hens_text.find("REFERENCES \"eggs\"") != hens_text.npos);
    BOOST_TEST(
        std::string_view(added<tn::postgresql>[0]) ==
        R"(ALTER TABLE "eggs" ADD CONSTRAINT "fk_eggs_hen" FOREIGN KEY ("hen") REFERENCES "hens" ("id");)"
    );
    BOOST_TEST(std::string_view(added<tn::postgresql>[1]).empty());
}

BOOST_AUTO_TEST_CASE(keys_stay_in_their_table_where_they_may_point_forward) {
    using namespace create_all_test;
    const std::string_view eggs_text = created<tn::sqlite>[0];
    BOOST_TEST(eggs_text.find("REFERENCES \"hens\"") != eggs_text.npos);
    BOOST_TEST(std::string_view(added<tn::sqlite>[0]).empty());
}

BOOST_AUTO_TEST_CASE(a_database_that_can_drops_all_tables_at_once) {
    using all = tn::detail::
        write_drop_tables<tn::postgresql, create_all_test::egg_table, create_all_test::hen_table>;
    BOOST_TEST(tn::detail::constant_text<all>::text == R"(DROP TABLE IF EXISTS "eggs", "hens")");
}

BOOST_AUTO_TEST_SUITE_END()
