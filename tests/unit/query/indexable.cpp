// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/tenon.hpp>

#include <boost/test/unit_test.hpp>

namespace query_indexable {

namespace tn = tenon;
using namespace tn::detail;

enum class state { open, closed };
struct address {};

} // namespace query_indexable

template <>
inline constexpr std::array<std::string_view, 2> tenon::enum_labels<query_indexable::state>{
    "open", "closed"};
template <> struct tenon::custom_type<query_indexable::address> {
    using sql = tenon::text;
    static std::string to_sql(const query_indexable::address&) { return {}; }
    static query_indexable::address from_sql(std::string_view) { return {}; }
};

namespace query_indexable {

static_assert(is_endless<tn::text>() && is_endless<tn::blob>() && is_endless<tn::json>());
static_assert(is_endless<address>());
static_assert(!is_endless<tn::varchar<9>>() && !is_endless<std::int64_t>() && !is_endless<state>());
static_assert(!is_endless<tn::uuid>() && !is_endless<tn::interval>());

template <class T> struct page_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "title", tn::varchar<80>, tn::indexed> title;
    tn::column<T, "body", tn::text> body;

    static constexpr auto constraints(const page_columns& t) {
        return std::tuple{tn::index<"ix_pages_title">(tn::lower(t.title))};
    }
};
using pages = tn::table<"pages", page_columns>;

template <class T> struct note_columns {
    tn::column<T, "topic", std::optional<tn::text>, tn::unique> topic;
    tn::column<T, "body", tn::blob, tn::primary_key> body;

    static constexpr auto constraints(const note_columns& t) {
        return std::tuple{tn::index<"ix_notes_topic">(t.topic)};
    }
};
using notes = tn::table<"notes", note_columns>;

static_assert(keys_have_lengths<tn::mysql, pages> && indexes_have_lengths<tn::mysql, pages>);
static_assert(expressions_can_be_indexed<tn::mysql, pages>);
static_assert(!expressions_can_be_indexed<tn::mariadb, pages>);
static_assert(!keys_have_lengths<tn::mysql, notes> && !keys_have_lengths<tn::mariadb, notes>);
static_assert(!indexes_have_lengths<tn::mysql, notes> && indexes_have_lengths<tn::mariadb, notes>);
static_assert(keys_have_lengths<tn::sqlite, notes> && keys_have_lengths<tn::postgresql, notes>);
static_assert(expressions_can_be_indexed<tn::mariadb, notes>);

} // namespace query_indexable

BOOST_AUTO_TEST_SUITE(query_indexable)

BOOST_AUTO_TEST_CASE(what_is_indexed_runs_on_sqlite) {
    auto db = tn::connect<tn::sqlite>("sqlite://");
    db.create_all(tn::schema(pages{}, notes{}));
    static constexpr pages all;
    db.execute(tn::insert_into(all).values(tn::record<all>{.id = 1, .title = "T", .body = "b"}));
    BOOST_TEST(db.scalar(tn::select(all.id).from(all).where(tn::lower(all.title) == "t")) == 1);
}

BOOST_AUTO_TEST_SUITE_END()
