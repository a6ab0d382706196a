// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A database whose dialect is chosen at run time has all that one of a known dialect has.
#include <tenon/database/choice.hpp>

#include "store.hpp"

#include <boost/test/unit_test.hpp>

namespace twin {

/// A second dialect, so that there is a choice where SQLite is the only database.
struct lite : tenon::sqlite {
    static constexpr std::string_view title = "lite";
    static constexpr bool has_full_join = false;
};

} // namespace twin

namespace tenon::detail {

template <> struct driver<twin::lite> : driver<sqlite> {
    static bool takes(std::string_view where) { return where.starts_with("lite://"); }
    static sqlite_connection open(std::string_view where) {
        return driver<sqlite>::open("sqlite" + std::string(where.substr(4)));
    }
};

} // namespace tenon::detail

namespace database_choice {

using namespace store;

using either = tn::database<twin::lite, tn::sqlite>;
static_assert(std::derived_from<
              tn::transaction_of<either>,
              tn::chosen_scope<
                  tn::basic_transaction,
                  tn::transaction_of<either>,
                  twin::lite,
                  tn::sqlite>>);
const auto count = tn::select(tn::count()).from(users);

const std::pair<const char*, const char*> urls[]{
    {"lite:///:memory:", "lite"}, {"sqlite:///:memory:", "sqlite"}, {":memory:", "sqlite"}};

} // namespace database_choice

BOOST_AUTO_TEST_SUITE(database_choice)

BOOST_AUTO_TEST_CASE(seed_002_the_url_chooses_the_dialect) {
    for (const auto& [url, name] : urls) {
        auto db = tn::connect<twin::lite, tn::sqlite>(url);
        static_assert(std::same_as<decltype(db), either>);
        BOOST_TEST(db.dialect_name() == name);
        BOOST_TEST(db.ping());
        BOOST_TEST(!db.is_broken());
        db.create_all(everything);
        BOOST_TEST(db.execute(tn::insert_into(users).values(User{.username = "Ann"})) == 1);
        BOOST_TEST(db.execute(tn::raw<"UPDATE users SET age = :age">, "age"_p = 7) == 1);
        BOOST_TEST(db.scalar(count) == 1);
        BOOST_TEST(db.count(tn::select(users).from(users)) == 1);
        BOOST_TEST(db.all(tn::select(users).from(users))[0].age == 7);
        BOOST_TEST(db.first(tn::select(users.age).from(users))->c1 == 7);
        BOOST_TEST(db.one(tn::select(users.age).from(users)).c1 == 7);
        BOOST_TEST(!db.one_or_none(tn::select(users.age).from(users).where(users.id == 9)));
        BOOST_TEST(db.get(users, 1)->username == "Ann");
        BOOST_TEST(db.first_or_throw(tn::select(users.age).from(users)).c1 == 7);
        BOOST_CHECK_THROW((void)db.get_or_throw(users, 2), tn::no_result);
        const auto page =
            db.paginate(tn::select(users.id).from(users).order_by(users.id), {.per_page = 5});
        BOOST_TEST(page.total == 1);
        db.drop_all(everything);
        BOOST_CHECK_THROW((void)db.scalar(count), tn::programming_error);
    }
}

BOOST_AUTO_TEST_CASE(rows_are_streamed) {
    for (const auto& [url, name] : urls) {
        auto db = tn::connect<twin::lite, tn::sqlite>(url);
        db.create_all(everything);
        const std::vector<User> made{{.username = "Ann"}, {.username = "Bob"}};
        BOOST_TEST(db.execute(tn::insert_into(users).values(made)) == 2);
        std::string seen;
        for (auto&& [id, username] :
             db.fetch(tn::select(users.id, users.username).from(users).order_by(users.id)))
            seen += std::to_string(id) + std::string(username);
        BOOST_TEST(seen == "1Ann2Bob");
        const auto returned =
            db.all(tn::insert_into(users).values(User{.username = "Eve"}).returning(users.id));
        BOOST_TEST(returned[0].c1 == 3);
    }
}

BOOST_AUTO_TEST_CASE(transactions_nest) {
    for (const auto& [url, name] : urls) {
        auto db = tn::connect<twin::lite, tn::sqlite>(url);
        db.create_all(everything);
        std::size_t told = 0;
        std::size_t begun = 0;
        std::size_t abandoned = 0;
        const tn::hook counting = db.on_after_execute([&](const tn::statement_event&) { ++told; });
        db.on_before_execute([&](const tn::statement_event&) { ++begun; });
        db.on_abandoned_transaction([&](const tn::abandoned_event&) { ++abandoned; });
        const auto given = db.transaction([](auto& tx) {
            tx.execute(tn::insert_into(users).values(User{.username = "Ann"}));
            try {
                tx.savepoint([](auto& sp) {
                    sp.execute(tn::insert_into(users).values(User{.username = "Bob"}));
                    throw std::runtime_error("no");
                });
            } catch (const std::runtime_error&) {
            }
            BOOST_TEST(tx.is_active());
            return tx.scalar(count);
        });
        BOOST_TEST(given == 1);
        BOOST_TEST(told == begun);
        db.remove_hook(counting);
        {
            auto tx = db.begin();
            auto sp = tx.begin_nested();
            sp.execute(tn::delete_from(users).all_rows());
            sp.commit();
            tx.rollback();
        }
        { const auto left = db.begin(); }
        BOOST_TEST(abandoned == 1U);
        BOOST_TEST(told < begun);
        BOOST_TEST(db.prepared_statements() > 0U);
        BOOST_TEST(db.transaction(tn::read_only, [](auto& tx) { return tx.scalar(count); }) == 1);
        BOOST_TEST(db.transaction(tn::retry{}, [](auto& tx) { return tx.scalar(count); }) == 1);
    }
}

BOOST_AUTO_TEST_CASE(what_only_one_of_them_has_is_reached_by_a_visit) {
    auto db = tn::connect<twin::lite, tn::sqlite>(":memory:");
    const bool is_sqlite = db.visit([]<class D>(tn::database<D>& one) {
        return std::same_as<D, tn::sqlite> && one.native_handle() != nullptr;
    });
    BOOST_TEST(is_sqlite);
    const either& same = db;
    BOOST_TEST(same.visit([](const auto& one) { return one.prepared_statements(); }) == 0U);
}

BOOST_AUTO_TEST_CASE(a_url_of_none_of_them_names_those_that_there_are) {
    BOOST_CHECK_EXCEPTION(
        (tn::connect<twin::lite, tn::sqlite>("oracle://user:secret@host/db")),
        tn::programming_error,
        [](const auto& e) {
            return std::string_view(e.what()) ==
                   "tenon: the program is compiled for lite, sqlite, the URL is of oracle";
        }
    );
}

BOOST_AUTO_TEST_SUITE_END()
