// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Five hundred damaged copies of a database, and what is no database at all: a result, or an error of
// the library's, and nothing is left open.
#include "child_process.hpp"
#include "dice.hpp"
#include "failing_allocation.hpp"
#include "store.hpp"
#include "temporary_directory.hpp"
#include "typed.hpp"

#include <boost/test/unit_test.hpp>

#include <fstream>

namespace faults_damaged_file {

using namespace store;
using typed::full;
using typed::sparse;
using sqlite_database = tn::database<tn::sqlite>;

std::string content_of(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}
void write(const std::string& file, const std::string& content) {
    std::ofstream(file, std::ios::binary) << content;
}

void add_rows(sqlite_database& db) {
    std::vector<User> people;
    std::vector<Order> bought;
    for (int i = 0; i != 60; ++i) {
        people.push_back(
            {.username = "user" + std::to_string(i), .bio = std::string(std::size_t(i), 'b')}
        );
        bought.push_back(
            {.user_id = i + 1, .total = tn::decimal<12, 2>::parse("9.95"), .quantity = i}
        );
    }
    people[7].bio = std::string(3000, 'o');
    db.execute(tn::insert_into(users).values(people));
    db.execute(tn::insert_into(orders).values(bought));
    typed::Full one;
    one.document = "{}";
    db.execute(tn::insert_into(full).values(std::vector<typed::Full>(10, one)));
    db.execute(tn::insert_into(sparse).values(std::vector<typed::Sparse>(10)));
}

/// A database in small pages, so that most bytes mean something; a file, or a file and a log.
struct original {
    std::string pages;
    std::string log;

    explicit original(bool with_log) {
        const temporary_directory at;
        tn::sqlite_options as_it_is;
        as_it_is.journal_mode = "";
        tn::sqlite_connection first(at.file("a.db"), as_it_is);
        first.run("PRAGMA page_size = 512; PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0"
        );
        first.run("CREATE TABLE unused (a)");
        sqlite_database db(std::move(first));
        db.create_all(everything);
        db.create_all(typed::tables);
        if (!with_log)
            add_rows(db);
        sqlite3_wal_checkpoint_v2(
            db.native_handle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr
        );
        if (with_log)
            add_rows(db);
        pages = content_of(at.file("a.db"));
        log = content_of(at.file("a.db-wal"));
    }
};

/// Some bytes are others, or zeros, or the end is gone.
void damage(std::string& content, faults::dice& with) {
    if (content.empty())
        return;
    switch (with.below(8)) {
    case 0:
        content.resize(with.below(content.size()));
        return;
    case 1:
        for (std::size_t at = with.below(content.size()), end = at + 512;
             at != std::min(end, content.size());
             ++at)
            content[at] = '\0';
        return;
    case 2:
        content[with.below(100)] = with.byte(); // the header
        return;
    default:
        for (std::size_t left = 1 + with.below(60); left != 0; --left)
            content[with.below(content.size())] = with.byte();
    }
}

/// What the operations on a file came to.
struct tally {
    int results = 0;
    int corrupt = 0;
    int of_data = 0;
    int others = 0;
    std::string unknown; // an exception that is not promised

    template <class Operation> void run(Operation operation) {
        try {
            operation();
            ++results;
        } catch (const tn::database_corrupt&) {
            ++corrupt;
        } catch (const tn::data_error&) {
            ++of_data;
        } catch (const tn::error&) {
            ++others;
        } catch (const std::exception& e) {
            unknown = e.what();
        }
    }
};

void read_all(tally& met, sqlite_database& db) {
    met.run([&] { (void)db.all(tn::select(users).from(users)); });
    met.run([&] { (void)db.all(tn::select(orders, users).from(orders).left_join(users)); });
    met.run([&] { (void)db.all(tn::select(branches).from(branches)); });
    met.run([&] { (void)db.all(tn::select(visits).from(visits)); });
    met.run([&] { (void)db.all(tn::select(full).from(full)); });
    met.run([&] { (void)db.all(tn::select(sparse).from(sparse)); });
    met.run([&] { (void)db.get(users, 30); });
    met.run([&] { (void)db.first(tn::select(users).from(users).where(users.username == "user9")); }
    );
    met.run([&] {
        for (auto&& [name, bio] :
             db.fetch(tn::select(users.username, users.bio).from(users).order_by(users.username)))
            (void)(name.size() + bio.value_or("").size());
    });
    met.run([&] {
        (void)db.all(
            tn::select(orders.status, tn::sum(orders.total)).from(orders).group_by(orders.status)
        );
    });
}

void write_all(tally& met, sqlite_database& db) {
    met.run([&] { db.execute(tn::insert_into(users).values(User{.username = "new"})); });
    met.run([&] {
        db.execute(tn::insert_into(orders).values(std::vector<Order>(40, Order{.user_id = 1})));
    });
    met.run([&] {
        db.transaction([](tn::transaction& tx) {
            tx.execute(tn::insert_into(branches).values(tn::record<branches>{"Caen", 1, "c"}));
            tx.execute(tn::insert_into(full).values(typed::Full{}));
        });
    });
    met.run([&] { db.drop_all(everything); });
    met.run([&] { db.create_all(everything); });
}

void use(tally& met, const std::string& url) {
    met.run([&] {
        auto db = tn::connect<tn::sqlite>(url);
        read_all(met, db);
        write_all(met, db);
    });
}

tally use_damaged_copies(const original& from, int copies, std::uint64_t seed) {
    const temporary_directory at;
    faults::dice with(seed);
    tally met;
    for (int copy = 0; copy != copies; ++copy) {
        original damaged = from;
        damage(damaged.log.empty() ? damaged.pages : damaged.log, with);
        const std::string name = std::to_string(copy) + ".db";
        write(at.file(name.c_str()), damaged.pages);
        if (!damaged.log.empty())
            write(at.file((name + "-wal").c_str()), damaged.log);
        const std::string url = at.url(name.c_str(), "?synchronous=off");
        const std::int64_t objects = faults::live_allocations();
        const std::int64_t bytes = sqlite3_memory_used();
        use(met, url);
        const std::int64_t objects_left = faults::live_allocations() - objects;
        const std::int64_t bytes_left = sqlite3_memory_used() - bytes;
        BOOST_TEST_CONTEXT("copy " << copy << ", seed " << seed) {
            BOOST_TEST(met.unknown == "");
            BOOST_TEST(objects_left == 0);
            BOOST_TEST(bytes_left == 0);
        }
        met.unknown.clear();
    }
    BOOST_TEST_MESSAGE(
        copies << " copies: " << met.results << " results; errors: " << met.corrupt << " corrupt, "
               << met.of_data << " of data, " << met.others << " others"
    );
    return met;
}

} // namespace faults_damaged_file

BOOST_AUTO_TEST_SUITE(faults_damaged_file)

BOOST_AUTO_TEST_CASE(damaged_files_give_results_or_errors) {
    const tally met = use_damaged_copies(original(false), 400, 1);
    BOOST_TEST(met.results > 400);
    BOOST_TEST(met.corrupt > 100);
    BOOST_TEST(met.of_data > 0);
}

BOOST_AUTO_TEST_CASE(damaged_logs_give_what_was_stored_before_the_damage) {
    const tally met = use_damaged_copies(original(true), 100, 2);
    BOOST_TEST(met.results > 100);
    BOOST_TEST(met.corrupt + met.of_data + met.others == 0);
}

BOOST_FIXTURE_TEST_CASE(what_is_no_database_is_told_and_left_alone, temporary_directory) {
    const original whole(false);
    const std::vector<std::string> contents{
        "xy",
        std::string(99, 'x'),
        std::string(8192, '\0'),
        "SQLite format 2" + std::string(1, '\0') + std::string(5000, 'x'),
        "%PDF-1.7\n" + std::string(5000, ' '),
        whole.pages.substr(0, 16) + std::string(5000, '\xFF'),
        whole.pages.substr(1),
    };
    for (std::size_t i = 0; i != contents.size(); ++i) {
        write(file("no.db"), contents[i]);
        BOOST_TEST_CONTEXT("content " << i) {
            BOOST_CHECK_THROW(tn::connect<tn::sqlite>(url("no.db")), tn::database_corrupt);
            BOOST_TEST((content_of(file("no.db")) == contents[i]));
        }
    }
}

BOOST_FIXTURE_TEST_CASE(a_file_without_content_becomes_a_database, temporary_directory) {
    write(file("empty.db"), "");
    auto db = tn::connect<tn::sqlite>(url("empty.db"));
    db.create_all(everything);
    BOOST_TEST(db.all(tn::select(users).from(users)).empty());
}

BOOST_FIXTURE_TEST_CASE(a_directory_is_no_database, temporary_directory) {
    BOOST_CHECK_THROW(tn::connect<tn::sqlite>(path.string()), tn::connection_lost);
    BOOST_CHECK_THROW(tn::connect<tn::sqlite>(url(".")), tn::connection_lost);
}

BOOST_AUTO_TEST_CASE(an_empty_path_is_refused) {
    BOOST_CHECK_THROW(tn::connect<tn::sqlite>(""), tn::programming_error);
    BOOST_CHECK_THROW(tn::connect<tn::sqlite>(std::string()), tn::programming_error);
}

#if TENON_TESTS_CAN_FORK

namespace {

/// What a user without rights meets; root may read and write everything.
std::string told_to_nobody(const std::string& url) {
    faults::child_process nobody([&](const faults::parent_process& parent) {
        if (::geteuid() == 0 && ::setuid(65534) != 0)
            throw std::runtime_error("no other user");
        try {
            auto db = tn::connect<tn::sqlite>(url);
            (void)db.all(tn::select(users).from(users));
            parent.tell("read");
            db.execute(tn::insert_into(users).values(User{.username = "new"}));
            parent.tell("written");
        } catch (const tn::connection_lost&) {
            parent.tell("connection_lost");
        } catch (const tn::read_only_error&) {
            parent.tell("read_only_error");
        }
    });
    std::string all;
    while (const auto line = nobody.line())
        all += *line + ' ';
    return all;
}

} // namespace

BOOST_FIXTURE_TEST_CASE(a_file_without_permissions_is_told, temporary_directory) {
    namespace fs = std::filesystem;
    const std::string options = "?journal_mode=delete";
    tn::connect<tn::sqlite>(url("a.db", options.c_str())).create_all(everything);
    fs::permissions(path, fs::perms{0755});
    fs::permissions(file("a.db"), fs::perms::none);
    BOOST_TEST(told_to_nobody(url("a.db", options.c_str())) == "connection_lost ");
    fs::permissions(file("a.db"), fs::perms{0444});
    BOOST_TEST(told_to_nobody(url("a.db", options.c_str())) == "read read_only_error ");
    fs::permissions(path, fs::perms::none);
    BOOST_TEST(told_to_nobody(url("a.db", options.c_str())) == "connection_lost ");
    fs::permissions(path, fs::perms::owner_all);
}

#endif

BOOST_AUTO_TEST_SUITE_END()
