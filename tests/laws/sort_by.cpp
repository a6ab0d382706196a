// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Orders that a program's user names.
#include "store.hpp"

#include <boost/test/unit_test.hpp>

namespace query_sort_by {

using namespace store;

auto sorted(std::string_view by, std::int32_t pivot = 40) {
    return tn::select(users.id).from(users).order_by(
        tn::sort_by(
            by,
            tn::choose<"name">(users.username),
            tn::choose<"oldest">(users.age.desc()),
            tn::choose<"bio">(users.bio.asc().nulls_last()),
            tn::choose<"near">(users.age - pivot)
        ),
        users.id.desc()
    );
}

using by_name = decltype(tn::choose<"name">(users.username));
static_assert(std::same_as<by_name, tn::sort_choice<"name", by_name::term>>);
static_assert(std::same_as<
              decltype(tn::sort_by("", std::declval<by_name>())),
              tn::sorted_by<by_name::term>>);

} // namespace query_sort_by

BOOST_FIXTURE_TEST_SUITE(query_sort_by, query_sort_by::fixture)

BOOST_AUTO_TEST_CASE(the_name_chooses_the_order) {
    same(sorted("name"), "SELECT id FROM users ORDER BY username, id DESC");
    same(sorted("oldest"), "SELECT id FROM users ORDER BY age DESC, id DESC");
    same(sorted("bio"), "SELECT id FROM users ORDER BY bio IS NULL, bio, id DESC");
    same(sorted("near"), "SELECT id FROM users ORDER BY age - 40, id DESC");
    same(sorted("name"), "SELECT id FROM users ORDER BY username, id DESC");
}

BOOST_AUTO_TEST_CASE(a_name_that_is_not_known_is_refused_with_those_that_are) {
    BOOST_CHECK_EXCEPTION(
        (void)sorted("name; DROP TABLE users"),
        tn::value_error,
        [](const tn::value_error& e) {
            const std::string_view text = e.what();
            return text.find("'name; DROP TABLE users'") != text.npos &&
                   text.find("name oldest bio near") != text.npos;
        }
    );
    BOOST_CHECK_THROW((void)sorted(""), tn::value_error);
    BOOST_CHECK_THROW((void)sorted("Name"), tn::value_error);
}

BOOST_AUTO_TEST_CASE(other_values_keep_their_places_whatever_is_chosen) {
    for (const char* by : {"a", "b"})
        same(
            tn::select(users.id)
                .from(users)
                .where(users.age > 17)
                .order_by(tn::sort_by(
                    by, tn::choose<"a">((users.age + 7) % 40), tn::choose<"b">(users.score.desc())
                ))
                .limit(2)
                .offset(1),
            std::string("SELECT id FROM users WHERE age > 17 ORDER BY ") +
                (*by == 'a' ? "(age + 7) % 40" : "score DESC") + " LIMIT 2 OFFSET 1"
        );
}

BOOST_AUTO_TEST_SUITE_END()
