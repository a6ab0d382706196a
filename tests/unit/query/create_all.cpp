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

BOOST_AUTO_TEST_SUITE_END()
