// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Transactions and savepoints, and what may be done with them when.
#include "store.hpp"

#include <boost/test/unit_test.hpp>

namespace database_transaction {

using namespace store;

static_assert(std::derived_from<
              law::savepoint,
              tn::transaction_methods<law::savepoint, law::dialect>>);
static_assert(std::same_as<const tn::read_only_t, decltype(tn::read_only)>);
static_assert(!std::copy_constructible<law::transaction> && !std::copy_constructible<law::savepoint>);

const User ann{.username = "new Ann"};
const auto count = tn::select(tn::count()).from(users);

auto add(const char* name) { return tn::insert_into(users).values(User{.username = name}); }

auto saying(std::string_view part) {
    return [part](const tn::error& e) {
        BOOST_TEST(std::string_view(e.what()).find(part) != std::string_view::npos, e.what());
        return true;
    };
}

const std::string begin =
    law::said{.standard = "BEGIN;", .sqlite = "BEGIN IMMEDIATE;", .mariadb = "START TRANSACTION;"};

struct counting : fixture {
    std::vector<std::string> ran;
    std::vector<std::size_t> abandoned;

    std::int64_t number() { return db.scalar(count); }
    void sql(const char* text) { law::run(db, text); }
    void watch() {
        db.on_before_execute([this](const tn::statement_event& e) { ran.emplace_back(e.sql); });
        db.on_abandoned_transaction([this](const tn::abandoned_event& e) {
            abandoned.push_back(e.depth);
        });
    }
    /// The statements that began and ended scopes, in their order.
    std::string scopes() const {
        std::string text;
        for (const std::string& statement : ran)
            if (!statement.starts_with("SELECT") && !statement.starts_with("INSERT"))
                text += statement + ';';
        return text;
    }
};

} // namespace database_transaction

BOOST_FIXTURE_TEST_SUITE(database_transaction, database_transaction::counting)

BOOST_AUTO_TEST_CASE(seed_138_a_transaction_is_committed_when_its_body_returns) {
    const int result = db.transaction([](law::transaction& tx) {
        tx.execute(tn::insert_into(users).values(ann));
        BOOST_TEST(tx.scalar(tn::select(tn::count()).from(users)) == 5);
        return 7;
    });
    BOOST_TEST(result == 7);
    BOOST_TEST(number() == 5);
}

BOOST_AUTO_TEST_CASE(seed_137_a_transaction_is_rolled_back_when_its_body_throws) {
    BOOST_CHECK_THROW(
        db.transaction([](law::transaction& tx) {
            tx.execute(tn::insert_into(users).values(ann));
            throw std::logic_error("changed my mind");
        }),
        std::logic_error
    );
    BOOST_TEST(number() == 4);
    BOOST_CHECK_THROW(
        db.transaction([](law::transaction& tx) {
            tx.execute(tn::insert_into(users).values(ann));
            tx.execute(tn::insert_into(users).values(ann));
        }),
        tn::unique_violation
    );
    BOOST_TEST(number() == 4);
    db.transaction([](law::transaction& tx) { tx.execute(tn::insert_into(users).values(ann)); });
    BOOST_TEST(number() == 5);
}

BOOST_AUTO_TEST_CASE(a_transaction_is_rolled_back_at_the_end_of_its_scope) {
    {
        auto tx = db.begin();
        tx.execute(tn::insert_into(users).values(ann));
    }
    BOOST_TEST(number() == 4);
    {
        auto tx = db.begin();
        auto moved = std::move(tx);
        moved.execute(tn::insert_into(users).values(ann));
        moved.commit();
    }
    BOOST_TEST(number() == 5);
    {
        auto tx = db.begin();
        tx.execute(tn::insert_into(users).values(User{.username = "x"}));
        tx.rollback();
        BOOST_TEST(number() == 5);
    }
}

BOOST_AUTO_TEST_CASE(a_transaction_that_is_over_is_not_used_again) {
    auto tx = db.begin();
    tx.commit();
    BOOST_CHECK_THROW(tx.execute(tn::insert_into(users).values(ann)), tn::programming_error);
    BOOST_CHECK_THROW((void)tx.all(tn::select(users).from(users)), tn::programming_error);
    BOOST_CHECK_THROW(tx.commit(), tn::programming_error);
    BOOST_CHECK_THROW(tx.rollback(), tn::programming_error);
    BOOST_TEST(number() == 4);
}

BOOST_AUTO_TEST_CASE(seed_136_what_is_committed_is_there_for_others) {
    const law::shared_place shared;
    auto writer = tn::connect<law::dialect>(shared.url());
    auto reader = tn::connect<law::dialect>(shared.url());
    writer.create_all(everything);
    auto tx = writer.begin();
    tx.execute(add("Eve"));
    BOOST_TEST(reader.scalar(count) == 0);
    tx.commit();
    BOOST_TEST(reader.scalar(count) == 1);
}

BOOST_AUTO_TEST_CASE(a_transaction_does_not_begin_within_another) {
    auto tx = db.begin();
    BOOST_CHECK_EXCEPTION(
        (void)db.begin(), tn::programming_error, saying("nest with its savepoint()")
    );
    BOOST_CHECK_EXCEPTION(
        db.transaction(tn::read_only, [](law::transaction&) {}),
        tn::programming_error,
        saying("nest with its savepoint()")
    );
    tx.execute(add("Eve"));
    tx.commit();
    BOOST_TEST(number() == 5);
}

BOOST_AUTO_TEST_CASE(a_body_may_end_its_transaction_itself) {
    watch();
    const int given = db.transaction([](law::transaction& tx) {
        tx.execute(add("Eve"));
        tx.rollback();
        return 3;
    });
    BOOST_TEST(given == 3);
    BOOST_TEST(number() == 4);
    db.transaction([](law::transaction& tx) {
        tx.execute(add("Eve"));
        tx.savepoint([](law::savepoint& sp) {
            sp.execute(add("Fay"));
            sp.rollback();
        });
        tx.commit();
    });
    BOOST_TEST(number() == 5);
    BOOST_TEST(abandoned.empty());
}

BOOST_AUTO_TEST_CASE(a_body_may_give_a_reference_or_take_any_scope) {
    int kept = 0;
    int& given = db.transaction([&](auto&) -> int& { return kept; });
    BOOST_TEST(&given == &kept);
    const auto twice = db.transaction([](auto& tx) {
        return tx.savepoint([](auto& sp) { return sp.scalar(count) * 2; });
    });
    BOOST_TEST(twice == 8);
}

BOOST_AUTO_TEST_CASE(seed_139_a_savepoint_is_kept_when_its_body_returns_and_undone_when_it_throws) {
    watch();
    db.transaction([&](law::transaction& tx) {
        tx.execute(add("Eve"));
        const std::string name = tx.savepoint([](law::savepoint& sp) {
            sp.execute(add("Fay"));
            return std::string("Fay");
        });
        BOOST_TEST(name == "Fay");
        const auto refused = [&] {
            tx.savepoint([](law::savepoint& sp) {
                sp.execute(add("Gil"));
                sp.execute(add("Eve"));
            });
        };
        BOOST_CHECK_THROW(refused(), tn::unique_violation);
        tx.execute(add("Hal"));
    });
    same(
        tn::select(users.username).from(users).where(users.id > 4).order_by(users.username),
        "SELECT 'Eve' UNION ALL SELECT 'Fay' UNION ALL SELECT 'Hal' ORDER BY 1"
    );
    BOOST_TEST(
        scopes() == begin + "SAVEPOINT tenon_1;RELEASE SAVEPOINT tenon_1;SAVEPOINT tenon_1;"
                            "ROLLBACK TO SAVEPOINT tenon_1;RELEASE SAVEPOINT tenon_1;COMMIT;"
    );
    BOOST_TEST(abandoned.empty());
}

BOOST_AUTO_TEST_CASE(seed_139_savepoints_nest) {
    watch();
    db.transaction([&](law::transaction& tx) {
        tx.savepoint([](law::savepoint& outer) {
            outer.execute(add("Eve"));
            outer.savepoint([](law::savepoint& inner) {
                inner.execute(add("Fay"));
                inner.rollback();
            });
            outer.savepoint([](law::savepoint& inner) {
                inner.execute(std::vector{add("Gil")}.front());
                inner.savepoint([](law::savepoint& innermost) { innermost.execute(add("Hal")); });
            });
        });
    });
    BOOST_TEST(number() == 7);
    BOOST_TEST(
        scopes() == begin + "SAVEPOINT tenon_1;SAVEPOINT tenon_2;"
                            "ROLLBACK TO SAVEPOINT tenon_2;RELEASE SAVEPOINT tenon_2;"
                            "SAVEPOINT tenon_2;SAVEPOINT tenon_3;RELEASE SAVEPOINT tenon_3;"
                            "RELEASE SAVEPOINT tenon_2;RELEASE SAVEPOINT tenon_1;COMMIT;"
    );
}

BOOST_AUTO_TEST_CASE(seed_139_a_savepoint_may_be_an_object) {
    auto tx = db.begin();
    auto kept = tx.begin_nested();
    kept.execute(add("Eve"));
    auto moved = std::move(kept);
    moved.commit();
    auto undone = tx.begin_nested();
    undone.execute(add("Fay"));
    undone.rollback();
    { // left by an exception
        try {
            auto left = tx.begin_nested();
            left.execute(add("Gil"));
            throw std::logic_error("stop");
        } catch (const std::logic_error&) {
        }
    }
    tx.execute(add("Hal"));
    tx.commit();
    BOOST_TEST(number() == 6);
}

BOOST_AUTO_TEST_CASE(savepoints_nest_deeper_than_those_that_are_kept_prepared) {
    const auto nest = [](auto& self, auto& scope, int depth) -> void {
        scope.execute(add(("user" + std::to_string(depth)).c_str()));
        if (depth != 0)
            scope.savepoint([&](law::savepoint& sp) {
                self(self, sp, depth - 1);
                if (depth % 2 == 1)
                    sp.rollback();
            });
    };
    db.transaction([&](law::transaction& tx) { nest(nest, tx, 40); });
    BOOST_TEST(number() == 6, "the second savepoint is rolled back, with all within");
    db.begin().rollback();
}

BOOST_AUTO_TEST_CASE(what_is_around_an_open_savepoint_waits) {
    auto tx = db.begin();
    auto outer = tx.begin_nested();
    auto inner = outer.begin_nested();
    const auto refused = saying("a savepoint within is open");
    BOOST_CHECK_EXCEPTION(tx.execute(add("Eve")), tn::programming_error, refused);
    BOOST_CHECK_EXCEPTION((void)tx.scalar(count), tn::programming_error, refused);
    BOOST_CHECK_EXCEPTION((void)tx.begin_nested(), tn::programming_error, refused);
    BOOST_CHECK_EXCEPTION(tx.commit(), tn::programming_error, refused);
    BOOST_CHECK_EXCEPTION(outer.commit(), tn::programming_error, refused);
    inner.execute(add("Eve"));
    inner.commit();
    BOOST_CHECK_EXCEPTION(tx.commit(), tn::programming_error, refused);
    outer.commit();
    tx.commit();
    BOOST_TEST(number() == 5);
}

BOOST_AUTO_TEST_CASE(a_scope_that_is_rolled_back_ends_those_within) {
    watch();
    auto tx = db.begin();
    {
        auto outer = tx.begin_nested();
        auto inner = outer.begin_nested();
        inner.execute(add("Eve"));
        outer.rollback();
        BOOST_TEST(!inner.is_active());
        BOOST_CHECK_EXCEPTION(inner.execute(add("Eve")), tn::programming_error, saying("is over"));
        BOOST_CHECK_EXCEPTION(inner.rollback(), tn::programming_error, saying("is over"));
        BOOST_TEST(tx.is_active());
    }
    auto last = tx.begin_nested();
    tx.rollback();
    BOOST_CHECK_THROW(last.commit(), tn::programming_error);
    BOOST_TEST(number() == 4);
    BOOST_TEST(abandoned.empty());
}

BOOST_AUTO_TEST_CASE(records_stored_in_a_range_have_a_savepoint_of_their_own) {
    watch();
    db.transaction([](law::transaction& tx) {
        tx.execute(tn::insert_into(users).values(std::vector{
            User{.username = "a"}, User{.username = "b"}}));
        BOOST_TEST((tx.execute(tn::insert_into(users).values(std::vector<User>{})) == 0));
        BOOST_CHECK_THROW(
            tx.execute(tn::insert_into(users).values(std::vector{
                User{.username = "c"}, User{.username = "a"}})),
            tn::unique_violation
        );
        tx.savepoint([](law::savepoint& sp) {
            sp.execute(tn::insert_into(users).values(std::vector{User{.username = "d"}}));
        });
    });
    BOOST_TEST(number() == 7);
    BOOST_TEST(
        scopes() == begin +
                        "SAVEPOINT tenon_1;RELEASE SAVEPOINT tenon_1;"
                        "SAVEPOINT tenon_1;RELEASE SAVEPOINT tenon_1;"
                        "SAVEPOINT tenon_1;ROLLBACK TO SAVEPOINT tenon_1;RELEASE SAVEPOINT tenon_1;"
                        "SAVEPOINT tenon_1;SAVEPOINT tenon_2;RELEASE SAVEPOINT tenon_2;"
                        "RELEASE SAVEPOINT tenon_1;COMMIT;"
    );
    BOOST_TEST(abandoned.empty());
}

BOOST_AUTO_TEST_CASE(a_range_is_stored_in_a_transaction_that_was_begun_with_plain_sql) {
    sql("BEGIN");
    db.execute(tn::insert_into(users).values(std::vector{User{.username = "a"}}));
    BOOST_CHECK_THROW((void)db.begin(), tn::programming_error);
    BOOST_TEST(number() == 5);
    sql("ROLLBACK");
    BOOST_TEST(number() == 4);
}

BOOST_AUTO_TEST_CASE(seed_145_a_forgotten_commit_is_told_of) {
    watch();
    {
        auto tx = db.begin();
        tx.execute(add("Eve"));
        auto sp = tx.begin_nested();
        auto inner = sp.begin_nested();
    }
    const std::vector<std::size_t> expected{2, 1, 0};
    BOOST_TEST(abandoned == expected, boost::test_tools::per_element());
    BOOST_TEST(number() == 4);
    abandoned.clear();
    try {
        auto tx = db.begin();
        auto sp = tx.begin_nested();
        throw std::logic_error("a reason");
    } catch (const std::logic_error&) {
        auto tx = db.begin(); // while an exception is handled, none unwinds this
    }
    BOOST_TEST(abandoned.size() == 1U);
    abandoned.clear();
    { auto only_read = db.begin(tn::read_only); }
    BOOST_TEST(abandoned.empty());
}

BOOST_AUTO_TEST_CASE(seed_146_what_was_read_is_a_value_that_nothing_detaches) {
    const std::string long_text(2000, 'x');
    std::vector<User> records;
    std::string of_row;
    {
        auto other = tn::connect<law::dialect>(place.url());
        other.create_all(everything);
        auto tx = other.begin();
        tx.execute(tn::insert_into(users).values(User{.username = "Eve", .bio = long_text}));
        const auto eve = users.username == "Eve";
        records = tx.all(tn::select(users).from(users).where(eve));
        const auto row = tx.one(tn::select(users.username, users.bio).from(users).where(eve));
        tx.rollback();
        of_row = row.c1 + row.c2.value();
    }
    BOOST_REQUIRE(records.size() == 1U);
    BOOST_TEST(records[0].username == "Eve");
    BOOST_TEST((records[0].bio == long_text));
    BOOST_TEST((of_row == "Eve" + long_text));
    records[0].bio = "changed"; // which is nobody's business but the program's
    BOOST_TEST(db.count(tn::select(users).from(users).where(users.bio == "changed")) == 0);
}

BOOST_AUTO_TEST_CASE(what_is_thrown_by_who_is_told_of_a_forgotten_commit_is_ignored) {
    db.on_abandoned_transaction([](const tn::abandoned_event&) { throw std::logic_error("no"); });
    {
        auto tx = db.begin();
        tx.execute(add("Eve"));
    }
    BOOST_TEST(number() == 4);
}

BOOST_AUTO_TEST_CASE(a_hook_that_throws_keeps_no_transaction_open) {
    db.on_before_execute([](const tn::statement_event& e) {
        if (e.sql.starts_with("ROLLBACK") || e.sql.starts_with("RELEASE"))
            throw std::logic_error("not now");
    });
    {
        auto tx = db.begin();
        tx.execute(add("Eve"));
        {
            auto sp = tx.begin_nested();
            sp.execute(add("Fay"));
        }
        BOOST_TEST(tx.scalar(count) == 5);
    }
    BOOST_TEST(number() == 4);
    db.execute(add("Eve"));
    BOOST_TEST(number() == 5);
}

BOOST_AUTO_TEST_CASE(a_transaction_that_was_ended_with_plain_sql_is_inactive) {
    auto tx = db.begin();
    sql("COMMIT");
    BOOST_CHECK_THROW(tx.execute(add("Eve")), tn::inactive_transaction);
    BOOST_TEST(number() == 4);
}

BOOST_AUTO_TEST_CASE(a_transaction_that_only_reads_refuses_to_write) {
    const auto refuses = [&](const auto& insert) {
        auto tx = db.begin(tn::read_only);
        BOOST_CHECK_THROW(tx.execute(insert), tn::read_only_error);
        tx.rollback();
    };
    refuses(add("Eve"));
    refuses(tn::insert_into(users).values(std::vector{User{.username = "a"}}));
    BOOST_TEST(db.transaction(tn::read_only, [](law::transaction& tx) {
        return tx.savepoint([](law::savepoint& sp) { return sp.scalar(count); });
    }) == 4);
    db.execute(add("Eve"));
    BOOST_TEST(number() == 5);
}

BOOST_AUTO_TEST_CASE(a_transaction_that_only_reads_sees_one_moment_and_keeps_no_writer_out) {
    const law::shared_place shared;
    auto writer = tn::connect<law::dialect>(shared.url());
    auto reader = tn::connect<law::dialect>(shared.url());
    writer.create_all(everything);
    auto tx = reader.begin(tn::read_only);
    BOOST_TEST(tx.scalar(count) == 0);
    writer.execute(add("Eve"));
    BOOST_TEST(tx.scalar(count) == 0);
    tx.commit();
    BOOST_TEST(reader.scalar(count) == 1);
}

BOOST_AUTO_TEST_SUITE_END()
