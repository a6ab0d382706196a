// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What is unloaded is what is fetched: rows of every type, with parameters of every type; and what
// becomes of a connection behind an early end or an error.
#include "store.hpp"
#include "typed.hpp"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <cstring>
#include <limits>

namespace database_unload {

using namespace store;
using typed::full;
using typed::Full;
using typed::sparse;
using typed::Sparse;

template <class T> using ends = std::numeric_limits<T>;

constexpr auto all_users = tn::select(users.id, users.username).from(users).order_by(users.id);
/// Rows without end, as far as a test goes.
constexpr auto very_many = tn::select(users.id, orders.id, branches.number)
                               .from(users)
                               .cross_join(orders)
                               .cross_join(branches);

struct unload_fixture : fixture {
    /// The rows of a query, unloaded.
    template <class Home, class Query, class... Arguments>
    static std::string unloaded(Home& from, const Query& query, const Arguments&... given) {
        std::vector<row> found;
        for (auto&& values : from.unload(query, given...))
            write(found.emplace_back(), values);
        return joined(found);
    }
    template <class Query, class... Arguments>
    void as_fetched(const Query& query, const Arguments&... given) {
        BOOST_TEST(unloaded(db, query, given...) == rows_of(db, query, given...));
    }
    template <class Query, class... Arguments>
    std::int64_t count(const Query& query, const Arguments&... given) {
        std::int64_t rows = 0;
        for ([[maybe_unused]] auto&& values : db.unload(query, given...))
            ++rows;
        return rows;
    }
};

struct typed_fixture {
    law::place place;
    law::database db = tn::connect<law::dialect>(place.url());

    typed_fixture() { db.create_all(typed::tables); }
};

/// A value of each type, none of them 0.
Full filled() {
    Full all;
    all.i16 = ends<std::int16_t>::min();
    all.i32 = ends<std::int32_t>::min();
    all.i64 = ends<std::int64_t>::min();
    all.u16 = ends<std::uint16_t>::max();
    all.u32 = ends<std::uint32_t>::max();
    all.u64 = static_cast<std::uint64_t>(ends<std::int64_t>::max());
    all.yes = true;
    all.f32 = -0.1F;
    all.f64 = -1e15 - 0.3;
    all.small = tn::decimal<12, 2>::parse("-9999999999.99");
    all.large = tn::decimal<38, 10>::parse("12345.6789012345");
    all.word = "it's";
    all.body = "';--\\' $1 /* \xC3\x89 $$ \" \\\\";
    all.data = {std::byte{0}, std::byte{'\''}, std::byte{'\\'}, std::byte{255}};
    all.day = tn::detail::first_date;
    all.clock = tn::clock_time{std::chrono::microseconds{86'399'999'999}};
    all.moment = tn::timestamp_value{tn::detail::last_date} + std::chrono::microseconds{1};
    all.moment_tz = tn::timestamp_value{std::chrono::microseconds{-1}};
    all.span = tn::interval_value{-14, 3, -86'400'000'001};
    all.key = *tn::parse_uuid("00112233-4455-6677-8899-aabbccddeeff");
    all.document = R"({"a": "it's \\ $1"})";
    all.shade = typed::colour::blue;
    all.place = {"it's \\ $2"};
    return all;
}

} // namespace database_unload

BOOST_FIXTURE_TEST_SUITE(database_unload, database_unload::unload_fixture)

using namespace database_unload;

BOOST_AUTO_TEST_CASE(the_rows_are_those_of_fetch) {
    as_fetched(all_users);
    as_fetched(tn::select(users).from(users).order_by(users.id));
    as_fetched(tn::select(orders, users).from(orders).join(users).order_by(orders.id));
    as_fetched(tn::select(users.id, m)
                   .from(users)
                   .left_join(m, users.manager_id == m.id)
                   .order_by(users.id));
    as_fetched(tn::select(tn::count()).from(users));
    as_fetched(tn::select(users).from(users).where(users.id == 2)); // one at most
    BOOST_TEST(unloaded(db, tn::select(users).from(users).where(users.id < 0)).empty());
    BOOST_TEST(
        unloaded(db, all_users) == law::plain(db, "SELECT id, username FROM users ORDER BY id")
    );
}

BOOST_AUTO_TEST_CASE(parameters_are_values_wherever_they_come_from) {
    constexpr auto named = tn::select(users.id, users.username)
                               .from(users)
                               .where(users.username == tn::param<"name">)
                               .order_by(users.id);
    as_fetched(named, "name"_p = "Ann");
    as_fetched(named, "name"_p = std::string("ben_50%"));
    const std::string part = "5";
    as_fetched(tn::select(users.id).from(users).where(users.username.contains(part)));
    as_fetched(tn::select(users.id).from(users).where(users.age > 17, users.score >= 0.5));
    const std::vector<std::int64_t> some{4, 2};
    as_fetched(tn::select(users.id).from(users).where(users.id.in(some)).order_by(users.id));
    const std::optional<int> age = 40;
    as_fetched(
        tn::select(users.id).from(users).where(users.age == tn::if_set(age)).order_by(users.id)
    );
    as_fetched(tn::here(tn::select(users.id).from(users).where(users.age == 17)));
}

BOOST_AUTO_TEST_CASE(hostile_texts_are_values_and_nothing_else) {
    constexpr auto same =
        tn::select(users.id, users.bio).from(users).where(users.bio == tn::param<"text">);
    for (const char* text :
         {"'",
          "''",
          "\\",
          "\\'",
          "'; DROP TABLE users; --",
          "\\'; DROP TABLE users; --",
          "$1",
          "$$",
          "/*",
          "*/",
          "--",
          "\n--\r\n",
          "E'\\'",
          ") TO STDOUT; --",
          "\xF0\x9F\x98\x80\\",
          ""}) {
        db.execute(tn::update(users).set(users.bio = text).where(users.id == 3));
        int rows = 0;
        for (auto&& [id, bio] : db.unload(same, "text"_p = text)) {
            BOOST_TEST(id == 3);
            BOOST_TEST((bio == text));
            ++rows;
        }
        BOOST_TEST(rows == 1, "for " << text);
    }
    BOOST_TEST(db.count(tn::select(users).from(users)) == 4);
}

BOOST_AUTO_TEST_CASE(queries_of_other_kinds_are_unloaded) {
    as_fetched(
        tn::raw<"SELECT id, username FROM users WHERE username = :n -- :n", int, std::string>,
        "n"_p = "it's \\"
    );
    as_fetched(
        tn::raw<
            "SELECT id, ':n', username /* :n ' */ FROM users WHERE age > :n OR id = :n "
            "ORDER BY id",
            std::int64_t,
            std::string,
            std::string>,
        "n"_p = 39
    );
    tn::any_query<User> any = tn::select(users).from(users).order_by(users.id);
    as_fetched(any);
    any.where(users.username != std::string("it's \\ $1"));
    any.where(users.age == 40);
    as_fetched(any);
}

BOOST_AUTO_TEST_CASE(whatever_runs_queries_unloads) {
    const std::string expected = rows_of(db, all_users);
    db.transaction([&](law::transaction& tx) {
        tx.execute(tn::update(users).set(users.username = "Eve").where(users.id == 1));
        BOOST_TEST(unloaded(tx, all_users).starts_with("1|Eve|"));
        tx.savepoint([&](law::savepoint& sp) {
            BOOST_TEST(unloaded(sp, all_users).starts_with("1|Eve|"));
        });
        tx.rollback();
    });
    BOOST_TEST(unloaded(db, all_users) == expected);
}

BOOST_AUTO_TEST_CASE(a_connection_is_usable_behind_an_early_end) {
    for (auto&& [id, name] : db.unload(all_users))
        if (id == 2)
            break;
    BOOST_TEST(count(all_users) == 4);
    { auto never_read = db.unload(very_many); }
    {
        auto begun = db.unload(very_many).begin();
        (void)begun;
    }
    db.transaction([&](law::transaction& tx) {
        tx.execute(tn::update(users).set(users.age = 1).where(users.id == 1));
        for ([[maybe_unused]] auto&& values : tx.unload(very_many))
            break;
        BOOST_TEST(tx.is_active());
        BOOST_TEST(tx.get(users, 1)->age == 1);
    });
    BOOST_TEST(db.get(users, 1)->age == 1);
}

BOOST_AUTO_TEST_CASE(an_exception_of_the_readers_rolls_back) {
    BOOST_CHECK_THROW(
        db.transaction([&](law::transaction& tx) {
            tx.execute(tn::update(users).set(users.age = 1).where(users.id == 1));
            for ([[maybe_unused]] auto&& values : tx.unload(very_many))
                throw std::runtime_error("enough");
        }),
        std::runtime_error
    );
    BOOST_TEST(db.get(users, 1)->age == 17);
}

BOOST_AUTO_TEST_CASE(errors_are_those_of_fetch) {
    const auto wrong = tn::raw<"SELECT nothing FROM users", int>;
    BOOST_CHECK_THROW(count(wrong), tn::programming_error);
    BOOST_CHECK_THROW(
        count(tn::raw<"SELECT id, age FROM users", int>), tn::programming_error
    ); // two columns
    BOOST_CHECK_THROW(count(tn::raw<"SELECT bio FROM users", int>), tn::data_error);
    BOOST_CHECK_THROW(
        count(tn::raw<"SELECT username AS a FROM users", std::int64_t>), tn::data_error
    );
    BOOST_TEST(count(all_users) == 4);
}

BOOST_AUTO_TEST_CASE(hooks_are_told_of_it) {
    std::string before;
    std::string sql;
    std::string values;
    std::int64_t rows = 0;
    db.on_before_execute([&](const tn::statement_event& e) { before = e.sql; });
    db.on_after_execute([&](const tn::statement_event& e) {
        sql = e.sql;
        values = e.parameters.text();
        rows = e.rows;
        BOOST_TEST(!e.failed);
    });
    const auto query = tn::select(users.id).from(users).where(users.username != "it's");
    BOOST_TEST(count(query) == 4);
    BOOST_TEST(before == tn::sql<law::dialect>(query));
    BOOST_TEST(sql == before);
    BOOST_TEST(values == "['it''s']");
    BOOST_TEST(rows == 4);
    for ([[maybe_unused]] auto&& each : db.unload(all_users))
        break;
    BOOST_TEST(rows == 1);
}

BOOST_AUTO_TEST_CASE(a_hook_that_throws_stops_it) {
    const auto listening =
        db.on_before_execute([](const tn::statement_event&) { throw std::runtime_error("no"); });
    BOOST_CHECK_THROW(count(all_users), std::runtime_error);
    db.remove_hook(listening);
    BOOST_TEST(count(all_users) == 4);
}

BOOST_FIXTURE_TEST_CASE(values_of_every_type_come_as_they_are_stored, typed_fixture) {
    db.execute(tn::insert_into(full).values(std::vector<Full>{filled(), filled()}));
    const auto query = tn::select(full).from(full).order_by(full.id);
    const std::vector<Full> expected = db.all(query);
    std::size_t next = 0;
    for (auto&& found : db.unload(query)) {
        const Full& kept = expected[next++];
        BOOST_TEST((found.i16 == kept.i16 && found.i32 == kept.i32 && found.i64 == kept.i64));
        BOOST_TEST((found.u16 == kept.u16 && found.u32 == kept.u32 && found.u64 == kept.u64));
        BOOST_TEST((found.yes == kept.yes && found.small == kept.small));
        BOOST_TEST(std::memcmp(&found.f32, &kept.f32, sizeof kept.f32) == 0);
        BOOST_TEST(std::memcmp(&found.f64, &kept.f64, sizeof kept.f64) == 0);
        BOOST_TEST((found.large == kept.large && found.word == kept.word));
        BOOST_TEST((found.body == kept.body && found.document == kept.document));
        BOOST_TEST((std::vector<std::byte>(found.data.begin(), found.data.end()) == kept.data));
        BOOST_TEST((found.day == kept.day && found.clock == kept.clock));
        BOOST_TEST((found.moment == kept.moment && found.moment_tz == kept.moment_tz));
        BOOST_TEST((found.span == kept.span && found.key == kept.key));
        BOOST_TEST((found.shade == kept.shade && found.place == kept.place));
    }
    BOOST_TEST(next == 2U);
}

BOOST_FIXTURE_TEST_CASE(null_comes_as_no_value, typed_fixture) {
    Sparse one;
    one.body = "";
    db.execute(tn::insert_into(sparse).values(std::vector<Sparse>{Sparse{}, one}));
    int rows = 0;
    for (auto&& found : db.unload(tn::select(sparse).from(sparse).order_by(sparse.id))) {
        BOOST_TEST(found.body.has_value() == (rows == 1));
        BOOST_TEST((!found.i16 && !found.yes && !found.f64 && !found.large && !found.data));
        BOOST_TEST((!found.day && !found.moment_tz && !found.span && !found.key && !found.shade));
        ++rows;
    }
    BOOST_TEST(rows == 2);
}

#define FINDS(column)                                                                              \
    BOOST_TEST(                                                                                    \
        count(                                                                                     \
            tn::select(full.id).from(full).where(full.column == tn::param<"value">), value.column  \
        ) == 1,                                                                                    \
        #column                                                                                    \
    )

BOOST_FIXTURE_TEST_CASE(values_of_every_type_are_found_by_themselves, typed_fixture) {
    const Full value = filled();
    db.execute(tn::insert_into(full).values(value));
    const auto count = [&](const auto& query, const auto& sought) {
        int rows = 0;
        for ([[maybe_unused]] auto&& each : db.unload(query, "value"_p = sought))
            ++rows;
        return rows;
    };
    FINDS(i16);
    FINDS(i32);
    FINDS(i64);
    FINDS(u16);
    FINDS(u32);
    FINDS(u64);
    FINDS(yes);
    FINDS(f64);
    FINDS(small);
    FINDS(large);
    FINDS(word);
    FINDS(body);
    FINDS(data);
    FINDS(day);
    FINDS(clock);
    FINDS(moment);
    FINDS(moment_tz);
    FINDS(span);
    FINDS(key);
    FINDS(shade);
    FINDS(place);
}

BOOST_AUTO_TEST_SUITE_END()
