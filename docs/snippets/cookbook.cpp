// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The code of docs/cookbook.md.
#include <tenon/result.hpp>

#include "../../examples/bookshop.hpp"

#include <boost/test/unit_test.hpp>

#include <iostream>
#include <map>

namespace the_cookbook {

template <class T> struct user_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "email", tn::varchar<120>, tn::unique> email;
    tn::column<T, "name", tn::varchar<80>> name;
    tn::column<T, "bio", std::optional<tn::text>> bio{};
    tn::column<T, "deleted_at", std::optional<tn::timestamp>> deleted_at{};
};
inline constexpr tn::table<"users", user_columns> users;
using User = tn::record<users>;

template <class T> struct hit_columns {
    tn::column<T, "page", tn::varchar<200>, tn::primary_key> page;
    tn::column<T, "hits", std::int64_t> hits = 0;
};
inline constexpr tn::table<"page_hits", hit_columns> page_hits;

auto open_site() {
    auto db = tn::connect<tn::sqlite>("sqlite:///:memory:");
    db.create_all(tn::schema(users, page_hits));
    return db;
}

//[filters
struct book_filter {
    std::optional<std::string> words{};
    std::optional<std::int64_t> author{};
    std::optional<tn::decimal<8, 2>> from{};
    std::optional<tn::decimal<8, 2>> to{};
    bool in_stock_only = false;
};

std::vector<Book> find_books(auto& db, const book_filter& wanted) {
    return db.all(tn::select(books)
                      .from(books)
                      .where(
                          books.title.contains(tn::if_set(wanted.words)),
                          books.author_id == tn::if_set(wanted.author),
                          books.price >= tn::if_set(wanted.from),
                          books.price <= tn::if_set(wanted.to),
                          tn::when(wanted.in_stock_only, books.in_stock > 0)
                      )
                      .order_by(books.title, books.id));
}
//]

//[sort
std::vector<Book> sorted_books(auto& db, std::string_view by) { // ?sort=dearest
    return db.all(tn::select(books).from(books).order_by(
        tn::sort_by(
            by,
            tn::choose<"title">(books.title),
            tn::choose<"cheapest">(books.price),
            tn::choose<"dearest">(books.price.desc())
        ),
        books.id
    ));
}
//]

//[counter
std::int64_t count_hit(auto& db, std::string_view page) {
    return db.scalar(tn::insert_into(page_hits)
                         .set(page_hits.page = page, page_hits.hits = 1)
                         .on_conflict(page_hits.page)
                         .do_update(page_hits.hits += 1)
                         .returning(page_hits.hits));
}
//]

//[soft_delete
inline const auto there = users.deleted_at.is_null(); // for the WHERE of all queries

bool delete_user(auto& db, std::int64_t id) {
    return db.execute(
               tn::update(users).set(users.deleted_at = tn::now()).where(users.id == id, there)
           ) != 0;
}
//]

//[patch
struct user_changes {
    std::optional<std::string> name{};
    std::optional<std::string> bio{};
    bool drop_bio = false;
};

bool update_user(auto& db, std::int64_t id, const user_changes& changes) {
    return db.transaction([&](tn::transaction& tx) {
        if (changes.name || changes.bio)
            tx.execute(
                tn::update(users)
                    .set(users.name = tn::if_set(changes.name), users.bio = tn::if_set(changes.bio))
                    .where(users.id == id, there)
            );
        if (changes.drop_bio)
            tx.execute(tn::update(users).set(users.bio = std::nullopt).where(users.id == id, there)
            );
        return tx.first(tn::select(users).from(users).where(users.id == id, there)).has_value();
    });
}
//]

//[keyset
struct place {
    std::string title;
    std::int64_t id;
};

std::vector<Book> books_behind(auto& db, const std::optional<place>& last, int limit) {
    const place from = last.value_or(place{});
    return db.all(tn::select(books)
                      .from(books)
                      .where(tn::when(
                          last.has_value(),
                          books.title > from.title ||
                              (books.title == from.title && books.id > from.id)
                      ))
                      .order_by(books.title, books.id)
                      .limit(limit));
}
//]

//[top_n
constexpr auto dearer = tn::alias<"dearer">(books);
constexpr auto ahead =
    tn::scalar_subquery(tn::select(tn::count())
                            .from(dearer)
                            .where(dearer.author_id == books.author_id, dearer.price > books.price)
    );

/// The dearest book of each author; `< 3` for three.
constexpr auto dearest_of_each = tn::select(authors.name, books.title)
                                     .from(books)
                                     .join(authors)
                                     .where(ahead < tn::lit<1>)
                                     .order_by(authors.name, books.price.desc());
//]

//[import
struct import_outcome {
    std::int64_t stored;
    std::int64_t known;
};

import_outcome import_users(auto& db, const std::vector<User>& read) {
    const std::int64_t stored =
        db.execute(tn::insert_into(users).values(read).on_conflict(users.email).do_nothing());
    return {stored, static_cast<std::int64_t>(read.size()) - stored};
}
//]

//[conflict
int post_user(tn::database<tn::sqlite>& db, const User& user) {
    const auto stored = tn::results(db).execute(tn::insert_into(users).values(user));
    if (stored)
        return 201;
    if (stored.error().violates(users.email))
        return 409;
    return stored.error().kind() == tn::error_kind::value ? 422 : 500;
}
//]

//[get_or_create
std::int64_t id_of_author(auto& db, std::string_view name) {
    db.execute(
        tn::insert_into(authors).set(authors.name = name).on_conflict(authors.name).do_nothing()
    );
    return db.scalar(tn::select(authors.id).from(authors).where(authors.name == name));
}
//]

//[queue
std::optional<Order> take_order(auto& db) {
    return db.first(tn::update(orders)
                        .set(orders.status = order_status::sent)
                        .where(orders.id.in(tn::select(orders.id)
                                                .from(orders)
                                                .where(orders.status == order_status::paid)
                                                .order_by(orders.placed_on, orders.id)
                                                .limit(1)))
                        .returning(orders));
}
//]

//[months
constexpr auto month = tn::date_trunc<tn::month>(orders.placed_on).as<"month">();
constexpr auto revenue = tn::sum(books.price * items.quantity).as<"revenue">();
constexpr auto revenue_by_month =
    tn::select(month, revenue).from(orders).join(items).join(books).group_by(month).order_by(month);
//]

//[report
struct referral {
    std::string name;
    std::int64_t depth;
};

constexpr auto referred_by = tn::raw<
    "WITH RECURSIVE chain (id, name, depth) AS ("
    "  SELECT id, name, 0 FROM customers WHERE id = :id"
    "  UNION ALL"
    "  SELECT c.id, c.name, depth + 1 FROM customers c JOIN chain ON c.referred_by = chain.id)"
    " SELECT name, depth FROM chain ORDER BY depth, name",
    std::string,
    std::int64_t>;
//]

//[fixture
/// A database for one test: what the test does is undone.
struct bookshop_test {
    tn::database<tn::sqlite> db = open_bookshop();
    tn::transaction tx = db.begin();
    ~bookshop_test() { tx.rollback(); }
};
//]

} // namespace the_cookbook

BOOST_AUTO_TEST_SUITE(the_cookbook)

BOOST_AUTO_TEST_CASE(seed_152_filters_that_may_be_missing) {
    auto db = open_bookshop();
    BOOST_TEST(find_books(db, {}).size() == 5U);
    //[use_filters
    const auto found = find_books(db, {.words = "Night", .to = 11, .in_stock_only = true});
    //]
    BOOST_TEST(found.size() == 1U);
    BOOST_TEST(find_books(db, {.author = 1, .from = 10}).size() == 1U);
}

BOOST_AUTO_TEST_CASE(an_order_by_its_name) {
    auto db = open_bookshop();
    BOOST_TEST(sorted_books(db, "dearest").front().title == "The Dispossessed");
    BOOST_CHECK_THROW(sorted_books(db, "id; DROP TABLE books"), tn::value_error);
}

BOOST_AUTO_TEST_CASE(a_counter_of_hits) {
    auto db = open_site();
    BOOST_TEST(count_hit(db, "/") == 1);
    BOOST_TEST(count_hit(db, "/") == 2);
}

BOOST_AUTO_TEST_CASE(seed_150_rows_that_are_marked_as_deleted) {
    auto db = open_site();
    db.execute(tn::insert_into(users).values(User{.email = "a@example.org", .name = "Ann"}));
    BOOST_TEST(update_user(db, 1, {.name = "Anna", .bio = "paints"}));
    BOOST_TEST((db.get(users, 1)->name == "Anna" && db.get(users, 1)->bio == "paints"));
    BOOST_TEST(update_user(db, 1, {.drop_bio = true}));
    BOOST_TEST(!db.get(users, 1)->bio);
    BOOST_TEST(update_user(db, 1, {}));
    BOOST_TEST(delete_user(db, 1));
    BOOST_TEST(!delete_user(db, 1));
    BOOST_TEST(!update_user(db, 1, {.name = "x"}));
    BOOST_TEST(db.count(tn::select(users).from(users).where(there)) == 0);
}

BOOST_AUTO_TEST_CASE(pages_by_the_last_key) {
    auto db = open_bookshop();
    //[use_keyset
    auto page = books_behind(db, std::nullopt, 2);
    page = books_behind(db, place{page.back().title, page.back().id}, 2);
    //]
    BOOST_TEST(page.size() == 2U);
    BOOST_TEST(page[0].title == "If on a Winter's Night");
}

BOOST_AUTO_TEST_CASE(the_best_of_each_group) {
    auto db = open_bookshop();
    const auto rows = db.all(dearest_of_each);
    BOOST_TEST(rows.size() == 3U);
    BOOST_TEST(rows[1][books.title] == "Invisible Cities");
}

BOOST_AUTO_TEST_CASE(an_import_that_may_be_repeated) {
    auto db = open_site();
    const std::vector<User> read{
        {.email = "a@example.org", .name = "Ann"}, {.email = "b@example.org", .name = "Ben"}};
    BOOST_TEST(import_users(db, read).stored == 2);
    BOOST_TEST((import_users(db, read).stored == 0 && import_users(db, read).known == 2));
    BOOST_TEST(post_user(db, {.email = "c@example.org", .name = "Cid"}) == 201);
    BOOST_TEST(post_user(db, {.email = "c@example.org", .name = "Cid"}) == 409);
    BOOST_TEST(post_user(db, {.email = "d@example.org", .name = std::string(81, 'x')}) == 422);
}

BOOST_AUTO_TEST_CASE(rows_that_are_found_or_made) {
    auto db = open_bookshop();
    BOOST_TEST(id_of_author(db, "Italo Calvino") == 2);
    const auto kavan = id_of_author(db, "Anna Kavan");
    BOOST_TEST(id_of_author(db, "Anna Kavan") == kavan);
}

BOOST_AUTO_TEST_CASE(a_queue) {
    auto db = open_bookshop();
    BOOST_TEST(take_order(db)->id == 2);
    BOOST_TEST(!take_order(db));
}

BOOST_AUTO_TEST_CASE(reports) {
    auto db = open_bookshop();
    const auto months = db.all(revenue_by_month);
    BOOST_TEST((months.size() == 3U && months[0][month] == 2026y / 1 / 1));
    BOOST_TEST((months[0][revenue] == 36.20_dec));
    //[use_report
    for (const referral& each : db.all(tn::into<referral>(referred_by), "id"_p = 1))
        std::cout << std::string(static_cast<std::size_t>(2 * each.depth), ' ') << each.name
                  << '\n';
    //]
    BOOST_TEST(db.all(referred_by, "id"_p = 1).size() == 4U);
}

//[use_fixture
BOOST_FIXTURE_TEST_CASE(books_can_be_cleared, bookshop_test) {
    tx.execute(tn::delete_from(items).all_rows());
    BOOST_TEST(tx.count(tn::select(items).from(items)) == 0);
}
//]

BOOST_AUTO_TEST_SUITE_END()
