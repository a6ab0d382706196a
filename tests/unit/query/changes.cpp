// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Changes as a value: what they keep, and the text of an UPDATE by them in each dialect.
#include "change_tables.hpp"

#include <boost/test/unit_test.hpp>

#include <type_traits>

namespace query_changes {

using namespace change;

static_assert(std::is_same_v<decltype(tn::changes(settings.hits = 1)), tn::changes_of<settings>>);
static_assert(std::is_same_v<
              tn::changes_of<settings>,
              tn::change_set<std::remove_const_t<decltype(settings)>>>);
static_assert(std::is_nothrow_move_constructible_v<tn::changes_of<members>>);
static_assert(tn::changes_of<members>{}.empty());

constexpr std::size_t set_and_counted() {
    tn::changes_of<settings> c;
    c.set(settings.hits = 3, settings.value = tn::if_set(std::optional<const char*>{}));
    return static_cast<std::size_t>(c.has(settings.hits)) + 10U * c.has(settings.value) +
           100U * c.empty();
}
static_assert(set_and_counted() == 1);

/// No template: the changes come from elsewhere.
std::string text_of(const tn::changes_of<settings>& c) {
    return tn::sql<tn::sqlite>(tn::update(settings).set(c).where(settings.title == "a"));
}

} // namespace query_changes

BOOST_AUTO_TEST_SUITE(query_changes)

BOOST_AUTO_TEST_CASE(seed_149_the_text_is_of_what_is_set) {
    const auto c = tn::changes(settings.value = "v", settings.hits = 3);
    const auto change = tn::update(settings).set(c).where(settings.title == "a");
    BOOST_TEST(
        tn::sql<tn::sqlite>(change) ==
        R"(UPDATE "settings" SET "value" = ?, "hits" = ? WHERE "settings"."title" = ?)"
    );
    BOOST_TEST(
        tn::sql<tn::postgresql>(change) ==
        R"(UPDATE "settings" SET "value" = $1, "hits" = $2 WHERE "settings"."title" = $3)"
    );
    BOOST_TEST(
        tn::sql<tn::mysql>(change) ==
        "UPDATE `settings` SET `value` = ?, `hits` = ? WHERE `settings`.`title` = ?"
    );
    BOOST_TEST(
        tn::sql<tn::mariadb>(change) ==
        "UPDATE `settings` SET `value` = ?, `hits` = ? WHERE `settings`.`title` = ?"
    );
    BOOST_TEST(
        text_of(tn::changes(settings.hits = 3)) ==
        R"(UPDATE "settings" SET "hits" = ? WHERE "settings"."title" = ?)"
    );
}

BOOST_AUTO_TEST_CASE(a_column_is_touched_unless_the_changes_set_it) {
    const auto text = [](const tn::changes_of<seats>& c) {
        return tn::sql<tn::sqlite>(tn::update(seats).set(c).all_rows());
    };
    BOOST_TEST(
        text(tn::changes(seats.code = "c")) == R"(UPDATE "seats" SET "code" = ?, "changes" = ?)"
    );
    BOOST_TEST(
        text(tn::changes(seats.code = "c", seats.changes = 1)) ==
        R"(UPDATE "seats" SET "code" = ?, "changes" = ?)"
    );
    BOOST_TEST(text(tn::changes(seats.changes = 1)) == R"(UPDATE "seats" SET "changes" = ?)");
    BOOST_CHECK_THROW(text({}), tn::value_error);
    const auto member = [](const tn::changes_of<members>& c) {
        return tn::sql<tn::postgresql>(tn::update(members).set(c).all_rows());
    };
    BOOST_TEST(
        member(tn::changes(members.points = 1)) ==
        R"(UPDATE "members" SET "points" = $1, "touched" = (CURRENT_TIMESTAMP AT TIME ZONE 'UTC'))"
    );
    BOOST_TEST(
        member(tn::changes(members.touched = std::nullopt)) ==
        R"(UPDATE "members" SET "touched" = $1)"
    );
}

BOOST_AUTO_TEST_CASE(assignments_may_stand_beside_changes) {
    const auto text = [](const tn::changes_of<settings>& c) {
        return tn::sql<tn::sqlite>(tn::update(settings).set(settings.hits += 1, c).all_rows());
    };
    BOOST_TEST(
        text(tn::changes(settings.value = "v")) ==
        R"(UPDATE "settings" SET "hits" = "settings"."hits" + ?, "value" = ?)"
    );
    BOOST_TEST(text({}) == R"(UPDATE "settings" SET "hits" = "settings"."hits" + ?)");
    BOOST_CHECK_THROW(text(tn::changes(settings.hits = 4)), tn::value_error);
}

BOOST_AUTO_TEST_CASE(nothing_is_set_at_the_beginning) {
    tn::changes_of<settings> c;
    BOOST_TEST(c.empty());
    BOOST_TEST(!c.has(settings.value));
    BOOST_CHECK_THROW(text_of(c), tn::value_error);
    c.set(settings.value = "v");
    BOOST_TEST(!c.empty());
    BOOST_TEST(c.has(settings.value));
    BOOST_TEST(!c.has(settings.hits));
}

BOOST_AUTO_TEST_CASE(null_is_a_value_and_an_empty_if_set_is_none) {
    const std::optional<std::int32_t> none;
    auto c = tn::changes(members.note = std::nullopt, members.points = tn::if_set(none));
    BOOST_TEST(c.has(members.note));
    BOOST_TEST(!c.has(members.points));
    c.set(members.points = tn::if_set(std::optional{7}));
    BOOST_TEST(c.has(members.points));
    c.set(members.points = tn::if_set(none)); // leaves what was set
    BOOST_TEST(c.has(members.points));
}

BOOST_AUTO_TEST_CASE(texts_are_owned) {
    tn::changes_of<settings> c;
    {
        std::string text(40, 'x');
        c.set(settings.value = text);
        text.assign(40, 'y');
    }
    const tn::changes_of<settings> copy = c;
    c.set(settings.value = std::string(40, 'z'));
    const auto stored = [](const tn::changes_of<settings>& from) {
        const auto change = tn::update(settings).set(from).all_rows();
        return std::string(change.data.cells[3].view());
    };
    BOOST_TEST(stored(copy) == std::string(40, 'x'));
    BOOST_TEST(stored(c) == std::string(40, 'z'));
}

BOOST_AUTO_TEST_CASE(what_is_merged_replaces_what_was_set) {
    auto c = tn::changes(settings.value = "old", settings.hits = 1);
    c.set(tn::changes(settings.value = "new", settings.title = "t"));
    const auto change = tn::update(settings).set(c).all_rows();
    BOOST_TEST(
        tn::sql<tn::sqlite>(change) ==
        R"(UPDATE "settings" SET "title" = ?, "value" = ?, "hits" = ?)"
    );
    BOOST_TEST(change.data.cells[1].view() == "t");
    BOOST_TEST(change.data.cells[3].view() == "new");
    c.set(c); // to itself adds nothing
    BOOST_TEST(c.has(settings.hits));
}

BOOST_AUTO_TEST_CASE(a_value_that_does_not_fit_is_not_kept) {
    tn::changes_of<seats> c;
    BOOST_CHECK_THROW(c.set(seats.line = std::string("too long")), tn::value_error);
    BOOST_TEST(c.empty());
}

BOOST_AUTO_TEST_SUITE_END()
