// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The users of the shop.
#include "shop_fixture.hpp"

BOOST_FIXTURE_TEST_SUITE(accounts, shop_fixture)

BOOST_AUTO_TEST_CASE(seed_148_a_user_is_created_with_the_defaults_and_found_again) {
    const account_result made = create_user(db, {.username = "emmy", .email = "emmy@example.com"});
    BOOST_TEST_REQUIRE(made.has_value());
    BOOST_TEST(
        plain("SELECT id, username, email, full_name, role, is_active FROM users WHERE id = 6") ==
        "6|emmy|emmy@example.com|NULL|customer|1|\n"
    );
    const std::optional<User> found = get_user(db, made->id);
    BOOST_TEST_REQUIRE(found.has_value());
    BOOST_TEST(found->id == 6);
    BOOST_TEST(found->username == "emmy");
    BOOST_TEST((found->created_at == made->created_at));
    BOOST_TEST(!get_user(db, 99).has_value());
}

BOOST_AUTO_TEST_CASE(seed_148_a_duplicate_is_told_by_its_column) {
    const std::string before = everything();
    const account_result same_email =
        create_user(db, {.username = "new", .email = "ada@example.com"});
    BOOST_TEST_REQUIRE(same_email.has_error());
    BOOST_TEST((same_email.error() == account_error::email_taken));
    const account_result same_name = create_user(db, {.username = "ada", .email = "n@example.com"});
    BOOST_TEST_REQUIRE(same_name.has_error());
    BOOST_TEST((same_name.error() == account_error::username_taken));
    BOOST_TEST(everything() == before);
}

BOOST_AUTO_TEST_CASE(seed_148_what_is_no_duplicate_is_thrown_on) {
    BOOST_CHECK_THROW(
        create_user(db, {.username = std::string(81, 'x'), .email = "x@example.com"}),
        tn::value_error
    );
}

BOOST_AUTO_TEST_CASE(seed_149_only_what_is_given_is_updated) {
    const std::string others = plain("SELECT * FROM users WHERE id <> 3 ORDER BY id");
    const auto created = get_user(db, 3)->created_at;
    const account_result updated = update_user(
        db, 3, tn::changes(users.email = "hopper@example.com", users.full_name = "Grace Hopper")
    );
    BOOST_TEST_REQUIRE(updated.has_value());
    BOOST_TEST(updated->full_name.value() == "Grace Hopper");
    BOOST_TEST((updated->created_at == created));
    BOOST_TEST(
        plain("SELECT username, email, full_name, role FROM users WHERE id = 3") ==
        "grace|hopper@example.com|Grace Hopper|admin|\n"
    );
    BOOST_TEST(plain("SELECT * FROM users WHERE id <> 3 ORDER BY id") == others);
}

BOOST_AUTO_TEST_CASE(seed_149_an_update_tells_of_duplicates_and_of_unknown_users) {
    const std::string before = everything();
    BOOST_TEST(
        (update_user(db, 3, tn::changes(users.email = "ada@example.com")).error() ==
         account_error::email_taken)
    );
    BOOST_TEST(
        (update_user(db, 3, tn::changes(users.username = "ada")).error() ==
         account_error::username_taken)
    );
    BOOST_TEST(
        (update_user(db, 99, tn::changes(users.role = "admin")).error() ==
         account_error::no_such_user)
    );
    BOOST_TEST(update_user(db, 3, {})->username == "grace");
    BOOST_TEST((update_user(db, 99, {}).error() == account_error::no_such_user));
    BOOST_TEST(everything() == before);
}

BOOST_AUTO_TEST_CASE(seed_150_a_user_who_is_deactivated_keeps_row_and_orders) {
    const std::string of_user = "SELECT count(*) FROM orders WHERE user_id = 2";
    const std::string orders_before = plain(of_user);
    BOOST_TEST(orders_before == "9|\n");
    BOOST_TEST(deactivate_user(db, 2));
    BOOST_TEST(
        plain("SELECT id, is_active FROM users ORDER BY id") == "1|1|\n2|0|\n3|1|\n4|1|\n5|1|\n"
    );
    BOOST_TEST(plain(of_user) == orders_before);
    BOOST_TEST(!deactivate_user(db, 99));
    BOOST_TEST(update_user(db, 2, tn::changes(users.is_active = true))->is_active);
}

BOOST_AUTO_TEST_SUITE_END()
