// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The code of docs/tutorial/03-changes.md.
#include "../../examples/bookshop.hpp"

#include <boost/test/unit_test.hpp>

#include <iostream>

namespace the_tutorial_on_changes {

//[members
template <class T> struct member_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "email", tn::varchar<120>, tn::unique> email;
    tn::column<T, "name", tn::varchar<80>> name;
    tn::column<T, "role", tn::varchar<20>, tn::server_default<"user">> role = "user";
    tn::column<T, "is_active", bool> is_active = true;
    tn::column<T, "bio", std::optional<tn::text>> bio{};
    tn::column<T, "visits", std::int32_t> visits = 0;
    tn::column<T, "updated_at", tn::timestamp, tn::touched_by<tn::now>> updated_at = tn::now();
};
inline constexpr tn::table<"members", member_columns> members;
using Member = tn::record<members>;

template <class T> struct former_columns {
    tn::column<T, "member_id", std::int64_t, tn::primary_key> member_id;
    tn::column<T, "email", tn::varchar<120>> email;
};
inline constexpr tn::table<"former_members", former_columns> former_members;
//]

auto open_club() {
    auto db = tn::connect<tn::sqlite>("sqlite:///:memory:");
    db.create_all(tn::schema(members, former_members));
    return db;
}

//[patch
struct member_patch {
    std::optional<std::string> email{};
    std::optional<std::string> name{};
    std::optional<std::string> bio{};
};

std::int64_t update_member(auto& db, std::int64_t id, const member_patch& patch) {
    return db.execute(tn::update(members)
                          .set(
                              members.email = tn::if_set(patch.email),
                              members.name = tn::if_set(patch.name),
                              members.bio = tn::if_set(patch.bio)
                          )
                          .where(members.id == id));
}
//]

//[constant
constexpr auto deactivate =
    tn::update(members).set(members.is_active = false).where(members.email == tn::param<"email">);
static_assert(
    tn::sql<tn::mysql>(deactivate) ==
    "UPDATE `members` SET `is_active` = ?, `updated_at` = UTC_TIMESTAMP(6) "
    "WHERE `members`.`email` = ?"
);
//]

//[upsert
auto save(std::string email, std::string name) {
    return tn::insert_into(members)
        .set(members.email = std::move(email), members.name = std::move(name), members.visits = 1)
        .on_conflict(members.email)
        .do_update(members.name = tn::excluded(members.name), members.visits += 1);
}
//]

} // namespace the_tutorial_on_changes

BOOST_AUTO_TEST_SUITE(the_tutorial_on_changes)

BOOST_AUTO_TEST_CASE(seed_062_rows_are_inserted) {
    auto db = open_club();
    //[insert_set
    db.execute(tn::insert_into(members).set(
        members.email = "ann@example.org", members.name = "Ann", members.bio = std::nullopt
    ));
    //]
    const auto q = tn::select(members).from(members).where(members.email == "ann@example.org");
    BOOST_TEST((db.one(q).role == "user" && db.one(q).is_active));

    //[insert_record
    const Member ben{.email = "ben@example.org", .name = "Ben"};
    db.execute(tn::insert_into(members).values(ben));
    //]

    //[insert_range
    const std::vector<Member> more{
        {.email = "cid@example.org", .name = "Cid"}, {.email = "dora@example.org", .name = "Dora"}};
    const std::int64_t stored = db.execute(tn::insert_into(members).values(more)); // all or none
    //]
    BOOST_TEST(stored == 2);

    //[insert_query
    db.execute(tn::insert_into(former_members)
                   .from(tn::select(members.id, members.email)
                             .from(members)
                             .where(members.email == "cid@example.org")));
    //]
    BOOST_TEST(db.count(tn::select(former_members).from(former_members)) == 1);

    //[insert_columns
    db.execute(
        tn::insert_into(members)
            .columns(
                members.email, members.name, members.is_active, members.visits, members.updated_at
            )
            .from(tn::select(
                      members.email + ".copy",
                      members.name,
                      members.is_active,
                      members.visits,
                      tn::now()
            )
                      .from(members)
                      .where(members.name == "Dora"))
    );
    //]
    BOOST_TEST(db.count(tn::select(members).from(members)) == 5);

    //[with_identity
    db.execute(tn::insert_into(members)
                   .values(Member{.id = 100, .email = "eve@example.org", .name = "Eve"})
                   .with_identity());
    //]
    BOOST_TEST(db.get(members, 100)->name == "Eve");
}

BOOST_AUTO_TEST_CASE(seed_063_keys_come_back) {
    auto db = open_club();
    //[fill_keys
    Member ann{.email = "ann@example.org", .name = "Ann"};
    db.execute(tn::insert_into(members).values(ann).fill_keys());
    BOOST_TEST(ann.id == 1);

    std::vector<Member> more{
        {.email = "ben@example.org", .name = "Ben"}, {.email = "cid@example.org", .name = "Cid"}};
    db.execute(tn::insert_into(members).values(more).fill_keys());
    BOOST_TEST(more[1].id == 3);
    //]

    //[returning
    const std::int64_t id =
        db.scalar(tn::insert_into(members)
                      .set(members.email = "dora@example.org", members.name = "Dora")
                      .returning(members.id));
    const Member stored = db.one(tn::insert_into(members)
                                     .values(Member{.email = "eve@example.org", .name = "Eve"})
                                     .returning(members)); // the row as it is in the table
    //]
    BOOST_TEST((id == 4 && stored.id == 5 && stored.name == "Eve"));
}

BOOST_AUTO_TEST_CASE(seed_065_rows_are_read_back) {
    auto db = open_bookshop();
    //[read
    const std::optional<Book> book = db.get(books, 1); // by primary key
    const auto cheapest = tn::select(books).from(books).order_by(books.price);
    const std::optional<Book> first = db.first(cheapest); // the rest is not read
    const std::vector<Book> all = db.all(cheapest);
    const Book beowulf =
        db.one(tn::select(books).from(books).where(books.title == "Beowulf")); // one, or it throws
    //]
    BOOST_TEST((book->id == 1 && first->id == beowulf.id && all.size() == 5U));
    BOOST_TEST(db.get_or_throw(books, 1).title == book->title);
}

BOOST_AUTO_TEST_CASE(seed_071_rows_are_updated) {
    auto db = open_bookshop();
    //[update
    const std::int64_t changed = db.execute(tn::update(books)
                                                .set(books.in_stock += 10, books.price *= 2)
                                                .where(books.author_id == 1, books.in_stock < 5));
    //]
    BOOST_TEST(changed == 2);
    BOOST_TEST(db.get(books, 1)->in_stock == 14);

    //[update_object
    Book book = db.get(books, 3).value();
    book.price = 12.00_dec;
    db.execute(tn::update(books)
                   .set(books.title = book.title, books.price = book.price)
                   .where(books.id == book.id));
    //]
    BOOST_TEST((db.get(books, 3)->price == 12.00_dec));

    //[update_subquery
    const auto sold = tn::scalar_subquery(
        tn::select(tn::sum(items.quantity)).from(items).where(items.book_id == books.id)
    );
    db.execute(tn::update(books)
                   .set(books.in_stock = books.in_stock - tn::coalesce(sold, 0))
                   .where(books.id.in(tn::select(items.book_id).from(items))));
    //]
    BOOST_TEST(db.get(books, 1)->in_stock == 11);

    //[update_returning
    for (auto&& [title, price] : db.all(tn::update(books)
                                            .set(books.price -= 1)
                                            .where(books.price > 10)
                                            .returning(books.title, books.price)))
        std::cout << title << " is " << price << " now\n";
    //]

    //[all_rows
    db.execute(tn::update(books).set(books.in_stock = 0).all_rows());
    //]
    BOOST_TEST(db.scalar(tn::select(tn::sum(books.in_stock)).from(books)).value() == 0);
}

BOOST_AUTO_TEST_CASE(seed_149_a_part_of_a_row_is_updated) {
    auto db = open_club();
    db.execute(tn::insert_into(members).values(Member{.email = "a@example.org", .name = "Ann"}));
    //[use_patch
    const std::int64_t changed = update_member(db, 1, {.name = "Anna"}); // sets "name" only
    //]
    BOOST_TEST(changed == 1);
    BOOST_CHECK_THROW(update_member(db, 1, {}), tn::value_error);
    BOOST_TEST((db.get(members, 1)->name == "Anna" && db.get(members, 1)->email[0] == 'a'));
    //[run_constant
    BOOST_TEST(db.execute(deactivate, "email"_p = "a@example.org") == 1);
    //]
}

BOOST_AUTO_TEST_CASE(seed_076_rows_are_deleted) {
    auto db = open_bookshop();
    //[delete
    const std::int64_t gone = db.execute(tn::delete_from(items).where(items.quantity < 2));

    const std::vector<Book> unsold =
        db.all(tn::delete_from(books)
                   .where(tn::not_exists(
                       tn::select(items.book_id).from(items).where(items.book_id == books.id)
                   ))
                   .returning(books));
    //]
    BOOST_TEST((gone == 4 && unsold.size() == 3U));
    BOOST_TEST(db.execute(tn::delete_from(items).all_rows()) == 2);
}

BOOST_AUTO_TEST_CASE(conflicts) {
    auto db = open_club();
    //[run_upsert
    db.execute(save("ann@example.org", "Ann"));
    db.execute(save("ann@example.org", "Anna"));
    //]
    BOOST_TEST((db.get(members, 1)->name == "Anna" && db.get(members, 1)->visits == 2));

    //[do_nothing
    const Member again{.email = "ann@example.org", .name = "Another Ann"};
    const std::int64_t stored =
        db.execute(tn::insert_into(members).values(again).on_conflict(members.email).do_nothing());
    const std::int64_t by_any_key =
        db.execute(tn::insert_into(members).values(again).on_any_conflict().do_nothing());
    BOOST_TEST((stored == 0 && by_any_key == 0));
    //]

    db.execute(deactivate, "email"_p = "ann@example.org");
    //[upsert_where
    const auto save_active = save("ann@example.org", "Annie").where(members.is_active);
    BOOST_TEST(db.execute(save_active) == 0); // she is not active: nothing was changed
    //]

    //[upsert_range
    const std::vector<Member> imported{
        {.email = "ann@example.org", .name = "Ann"}, {.email = "ben@example.org", .name = "Ben"}};
    db.execute(tn::insert_into(members)
                   .values(imported)
                   .on_conflict(members.email)
                   .do_update(members.name = tn::excluded(members.name)));
    //]
    BOOST_TEST((db.get(members, 1)->name == "Ann"));
    BOOST_TEST(db.count(tn::select(members).from(members)) == 2);
}

BOOST_AUTO_TEST_SUITE_END()
