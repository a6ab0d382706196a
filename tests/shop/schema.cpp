// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The tables of the shop: their SQL on three databases, and what the database holds them to.
#include "shop_fixture.hpp"

namespace schema {

template <class Dialect, class Table> std::string ddl(const Table& table) {
    return std::string(tn::sql<Dialect>(tn::create_table(table))) +
           std::string(tn::sql<Dialect>(tn::create_indexes(table)));
}

/// The names of what the database has of the shop, in a line.
const law::said indexes{
    .standard = "",
    .sqlite =
        "SELECT name FROM sqlite_schema WHERE type = 'index' AND name LIKE 'ix_%' ORDER BY name",
    .postgresql = "SELECT indexname FROM pg_indexes WHERE schemaname = current_schema()"
                  " AND indexname LIKE 'ix_%' ORDER BY indexname",
    .mariadb = "SELECT DISTINCT index_name FROM information_schema.statistics"
               " WHERE table_schema = database() AND index_name LIKE 'ix_%'"
               " ORDER BY BINARY index_name"};
const law::said constraints{
    .standard = "",
    .postgresql =
        "SELECT conname FROM pg_constraint WHERE connamespace = current_schema()::regnamespace"
        " AND contype <> 'p' ORDER BY conname",
    .mariadb = "SELECT constraint_name FROM information_schema.table_constraints"
               " WHERE constraint_schema = database() AND constraint_type <> 'PRIMARY KEY'"
               " ORDER BY BINARY constraint_name"};

} // namespace schema

BOOST_AUTO_TEST_SUITE(schema_texts)

using schema::ddl;

BOOST_AUTO_TEST_CASE(seed_147_the_tables_on_sqlite) {
    BOOST_TEST(
        ddl<tn::sqlite>(users) ==
        R"(CREATE TABLE "users" ()"
        R"("id" INTEGER PRIMARY KEY, )"
        R"("username" VARCHAR(80) NOT NULL, )"
        R"("email" VARCHAR(120) NOT NULL, )"
        R"("full_name" VARCHAR(120), )"
        R"("role" VARCHAR(20) NOT NULL DEFAULT 'customer', )"
        R"("is_active" BOOLEAN NOT NULL DEFAULT 1, )"
        R"("created_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')), )"
        R"("updated_at" TEXT NOT NULL, )"
        R"(CONSTRAINT "uq_users_username" UNIQUE ("username"), )"
        R"(CONSTRAINT "uq_users_email" UNIQUE ("email"), )"
        R"(CONSTRAINT "ck_users_username_length" CHECK (length("username") <= 80), )"
        R"(CONSTRAINT "ck_users_email_length" CHECK (length("email") <= 120), )"
        R"(CONSTRAINT "ck_users_full_name_length" CHECK (length("full_name") <= 120), )"
        R"(CONSTRAINT "ck_users_role_length" CHECK (length("role") <= 20)))"
        R"(CREATE INDEX "ix_users_role_active" ON "users" ("role", "is_active");)"
    );
    BOOST_TEST(
        ddl<tn::sqlite>(products) ==
        R"(CREATE TABLE "products" ()"
        R"("id" INTEGER PRIMARY KEY, )"
        R"("name" VARCHAR(200) NOT NULL, )"
        R"("description" TEXT, )"
        R"("category" VARCHAR(50) NOT NULL, )"
        R"("price" NUMERIC(10, 2) NOT NULL, )"
        R"("stock" INTEGER NOT NULL DEFAULT 0, )"
        R"("is_available" BOOLEAN NOT NULL DEFAULT 1, )"
        R"("created_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')), )"
        R"(CONSTRAINT "ck_products_price" CHECK ("price" > 0), )"
        R"(CONSTRAINT "ck_products_stock" CHECK ("stock" >= 0), )"
        R"(CONSTRAINT "ck_products_name_length" CHECK (length("name") <= 200), )"
        R"(CONSTRAINT "ck_products_category_length" CHECK (length("category") <= 50)))"
        R"(CREATE INDEX "ix_products_name" ON "products" ("name");)"
        R"(CREATE INDEX "ix_products_category_price" ON "products" ("category", "price");)"
    );
    BOOST_TEST(
        ddl<tn::sqlite>(orders) ==
        R"(CREATE TABLE "orders" ()"
        R"("id" INTEGER PRIMARY KEY, )"
        R"("user_id" BIGINT NOT NULL, )"
        R"("status" VARCHAR(9) NOT NULL DEFAULT 'pending', )"
        R"("total" NUMERIC(20, 2) NOT NULL, )"
        R"("created_at" TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f000', 'now')), )"
        R"("updated_at" TEXT NOT NULL, )"
        R"(CONSTRAINT "ck_orders_total" CHECK ("total" >= 0), )"
        R"(CONSTRAINT "ck_orders_status_label" CHECK ("status" IN ('pending', 'completed', 'cancelled')), )"
        R"(CONSTRAINT "fk_orders_user_id" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE))"
        R"(CREATE INDEX "ix_orders_user_status" ON "orders" ("user_id", "status");)"
    );
    BOOST_TEST(
        ddl<tn::sqlite>(order_items) ==
        R"(CREATE TABLE "order_items" ()"
        R"("id" INTEGER PRIMARY KEY, )"
        R"("order_id" BIGINT NOT NULL, )"
        R"("product_id" BIGINT NOT NULL, )"
        R"("quantity" INTEGER NOT NULL, )"
        R"("unit_price" NUMERIC(10, 2) NOT NULL, )"
        R"(CONSTRAINT "ck_order_items_quantity" CHECK ("quantity" > 0), )"
        R"(CONSTRAINT "ck_order_items_unit_price" CHECK ("unit_price" > 0), )"
        R"(CONSTRAINT "fk_order_items_order_id" FOREIGN KEY ("order_id") REFERENCES "orders" ("id") ON DELETE CASCADE, )"
        R"(CONSTRAINT "fk_order_items_product_id" FOREIGN KEY ("product_id") REFERENCES "products" ("id")))"
        R"(CREATE INDEX "ix_order_items_order_id" ON "order_items" ("order_id");)"
        R"(CREATE INDEX "ix_order_items_product_id" ON "order_items" ("product_id");)"
    );
}

BOOST_AUTO_TEST_CASE(seed_147_the_tables_on_postgresql) {
    BOOST_TEST(
        ddl<tn::postgresql>(users) ==
        R"(CREATE TABLE "users" ()"
        R"("id" BIGINT GENERATED BY DEFAULT AS IDENTITY NOT NULL, )"
        R"("username" VARCHAR(80) COLLATE "C" NOT NULL, )"
        R"("email" VARCHAR(120) COLLATE "C" NOT NULL, )"
        R"("full_name" VARCHAR(120) COLLATE "C", )"
        R"("role" VARCHAR(20) COLLATE "C" NOT NULL DEFAULT 'customer', )"
        R"("is_active" BOOLEAN NOT NULL DEFAULT TRUE, )"
        R"("created_at" TIMESTAMP NOT NULL DEFAULT ((CURRENT_TIMESTAMP AT TIME ZONE 'UTC')), )"
        R"("updated_at" TIMESTAMP NOT NULL, )"
        R"(PRIMARY KEY ("id"), )"
        R"(CONSTRAINT "uq_users_username" UNIQUE ("username"), )"
        R"(CONSTRAINT "uq_users_email" UNIQUE ("email")))"
        R"(CREATE INDEX "ix_users_role_active" ON "users" ("role", "is_active");)"
    );
    BOOST_TEST(
        ddl<tn::postgresql>(products) ==
        R"(CREATE TABLE "products" ()"
        R"("id" BIGINT GENERATED BY DEFAULT AS IDENTITY NOT NULL, )"
        R"("name" VARCHAR(200) COLLATE "C" NOT NULL, )"
        R"("description" TEXT COLLATE "C", )"
        R"("category" VARCHAR(50) COLLATE "C" NOT NULL, )"
        R"("price" NUMERIC(10, 2) NOT NULL, )"
        R"("stock" INTEGER NOT NULL DEFAULT 0, )"
        R"("is_available" BOOLEAN NOT NULL DEFAULT TRUE, )"
        R"("created_at" TIMESTAMP NOT NULL DEFAULT ((CURRENT_TIMESTAMP AT TIME ZONE 'UTC')), )"
        R"(PRIMARY KEY ("id"), )"
        R"(CONSTRAINT "ck_products_price" CHECK ("price" > 0), )"
        R"(CONSTRAINT "ck_products_stock" CHECK ("stock" >= 0)))"
        R"(CREATE INDEX "ix_products_name" ON "products" ("name");)"
        R"(CREATE INDEX "ix_products_category_price" ON "products" ("category", "price");)"
    );
    BOOST_TEST(
        ddl<tn::postgresql>(orders) ==
        R"(CREATE TABLE "orders" ()"
        R"("id" BIGINT GENERATED BY DEFAULT AS IDENTITY NOT NULL, )"
        R"("user_id" BIGINT NOT NULL, )"
        R"("status" VARCHAR(9) COLLATE "C" NOT NULL DEFAULT 'pending', )"
        R"("total" NUMERIC(20, 2) NOT NULL, )"
        R"("created_at" TIMESTAMP NOT NULL DEFAULT ((CURRENT_TIMESTAMP AT TIME ZONE 'UTC')), )"
        R"("updated_at" TIMESTAMP NOT NULL, )"
        R"(PRIMARY KEY ("id"), )"
        R"(CONSTRAINT "ck_orders_total" CHECK ("total" >= 0), )"
        R"(CONSTRAINT "ck_orders_status_label" CHECK ("status" IN ('pending', 'completed', 'cancelled')), )"
        R"(CONSTRAINT "fk_orders_user_id" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE))"
        R"(CREATE INDEX "ix_orders_user_status" ON "orders" ("user_id", "status");)"
    );
    BOOST_TEST(
        ddl<tn::postgresql>(order_items) ==
        R"(CREATE TABLE "order_items" ()"
        R"("id" BIGINT GENERATED BY DEFAULT AS IDENTITY NOT NULL, )"
        R"("order_id" BIGINT NOT NULL, )"
        R"("product_id" BIGINT NOT NULL, )"
        R"("quantity" INTEGER NOT NULL, )"
        R"("unit_price" NUMERIC(10, 2) NOT NULL, )"
        R"(PRIMARY KEY ("id"), )"
        R"(CONSTRAINT "ck_order_items_quantity" CHECK ("quantity" > 0), )"
        R"(CONSTRAINT "ck_order_items_unit_price" CHECK ("unit_price" > 0), )"
        R"(CONSTRAINT "fk_order_items_order_id" FOREIGN KEY ("order_id") REFERENCES "orders" ("id") ON DELETE CASCADE, )"
        R"(CONSTRAINT "fk_order_items_product_id" FOREIGN KEY ("product_id") REFERENCES "products" ("id")))"
        R"(CREATE INDEX "ix_order_items_order_id" ON "order_items" ("order_id");)"
        R"(CREATE INDEX "ix_order_items_product_id" ON "order_items" ("product_id");)"
    );
}

BOOST_AUTO_TEST_CASE(seed_147_the_tables_on_mysql) {
    BOOST_TEST(
        ddl<tn::mysql>(users) ==
        R"(CREATE TABLE `users` ()"
        R"(`id` BIGINT NOT NULL AUTO_INCREMENT, )"
        R"(`username` VARCHAR(80) NOT NULL, )"
        R"(`email` VARCHAR(120) NOT NULL, )"
        R"(`full_name` VARCHAR(120), )"
        R"(`role` VARCHAR(20) NOT NULL DEFAULT 'customer', )"
        R"(`is_active` BOOLEAN NOT NULL DEFAULT TRUE, )"
        R"(`created_at` DATETIME(6) NOT NULL DEFAULT (UTC_TIMESTAMP(6)), )"
        R"(`updated_at` DATETIME(6) NOT NULL, )"
        R"(PRIMARY KEY (`id`), )"
        R"(CONSTRAINT `uq_users_username` UNIQUE (`username`), )"
        R"(CONSTRAINT `uq_users_email` UNIQUE (`email`)) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin)"
        R"(CREATE INDEX `ix_users_role_active` ON `users` (`role`, `is_active`);)"
    );
    BOOST_TEST(
        ddl<tn::mysql>(products) ==
        R"(CREATE TABLE `products` ()"
        R"(`id` BIGINT NOT NULL AUTO_INCREMENT, )"
        R"(`name` VARCHAR(200) NOT NULL, )"
        R"(`description` LONGTEXT, )"
        R"(`category` VARCHAR(50) NOT NULL, )"
        R"(`price` NUMERIC(10, 2) NOT NULL, )"
        R"(`stock` INTEGER NOT NULL DEFAULT 0, )"
        R"(`is_available` BOOLEAN NOT NULL DEFAULT TRUE, )"
        R"(`created_at` DATETIME(6) NOT NULL DEFAULT (UTC_TIMESTAMP(6)), )"
        R"(PRIMARY KEY (`id`), )"
        R"(CONSTRAINT `ck_products_price` CHECK (`price` > 0), )"
        R"(CONSTRAINT `ck_products_stock` CHECK (`stock` >= 0)) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin)"
        R"(CREATE INDEX `ix_products_name` ON `products` (`name`);)"
        R"(CREATE INDEX `ix_products_category_price` ON `products` (`category`, `price`);)"
    );
    BOOST_TEST(
        ddl<tn::mysql>(orders) ==
        R"(CREATE TABLE `orders` ()"
        R"(`id` BIGINT NOT NULL AUTO_INCREMENT, )"
        R"(`user_id` BIGINT NOT NULL, )"
        R"(`status` ENUM('pending', 'completed', 'cancelled') NOT NULL DEFAULT 'pending', )"
        R"(`total` NUMERIC(20, 2) NOT NULL, )"
        R"(`created_at` DATETIME(6) NOT NULL DEFAULT (UTC_TIMESTAMP(6)), )"
        R"(`updated_at` DATETIME(6) NOT NULL, )"
        R"(PRIMARY KEY (`id`), )"
        R"(CONSTRAINT `ck_orders_total` CHECK (`total` >= 0), )"
        R"(CONSTRAINT `fk_orders_user_id` FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE CASCADE) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin)"
        R"(CREATE INDEX `ix_orders_user_status` ON `orders` (`user_id`, `status`);)"
    );
    BOOST_TEST(
        ddl<tn::mysql>(order_items) ==
        R"(CREATE TABLE `order_items` ()"
        R"(`id` BIGINT NOT NULL AUTO_INCREMENT, )"
        R"(`order_id` BIGINT NOT NULL, )"
        R"(`product_id` BIGINT NOT NULL, )"
        R"(`quantity` INTEGER NOT NULL, )"
        R"(`unit_price` NUMERIC(10, 2) NOT NULL, )"
        R"(PRIMARY KEY (`id`), )"
        R"(CONSTRAINT `ck_order_items_quantity` CHECK (`quantity` > 0), )"
        R"(CONSTRAINT `ck_order_items_unit_price` CHECK (`unit_price` > 0), )"
        R"(CONSTRAINT `fk_order_items_order_id` FOREIGN KEY (`order_id`) REFERENCES `orders` (`id`) ON DELETE CASCADE, )"
        R"(CONSTRAINT `fk_order_items_product_id` FOREIGN KEY (`product_id`) REFERENCES `products` (`id`)) CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin)"
        R"(CREATE INDEX `ix_order_items_order_id` ON `order_items` (`order_id`);)"
        R"(CREATE INDEX `ix_order_items_product_id` ON `order_items` (`product_id`);)"
    );
}

BOOST_AUTO_TEST_CASE(seed_147_the_tables_on_mariadb_differ_by_their_collation) {
    const auto on_mariadb = [](std::string text) {
        constexpr std::string_view of_mysql = "utf8mb4_0900_bin";
        const std::size_t at = text.find(of_mysql);
        BOOST_TEST_REQUIRE(at != text.npos);
        return text.replace(at, of_mysql.size(), "utf8mb4_nopad_bin");
    };
    BOOST_TEST(ddl<tn::mariadb>(users) == on_mariadb(ddl<tn::mysql>(users)));
    BOOST_TEST(ddl<tn::mariadb>(products) == on_mariadb(ddl<tn::mysql>(products)));
    BOOST_TEST(ddl<tn::mariadb>(orders) == on_mariadb(ddl<tn::mysql>(orders)));
    BOOST_TEST(ddl<tn::mariadb>(order_items) == on_mariadb(ddl<tn::mysql>(order_items)));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(schema, shop_fixture)

BOOST_AUTO_TEST_CASE(seed_147_the_schema_is_created_as_it_is_pinned) {
    BOOST_TEST(
        plain(said(indexes)) == "ix_order_items_order_id|\nix_order_items_product_id|\n"
                                "ix_orders_user_status|\nix_products_category_price|\n"
                                "ix_products_name|\nix_users_role_active|\n"
    );
    if (db.dialect_name() != "sqlite") {
        const bool has_enum = db.dialect_name() == "mariadb"; // which has no check of its labels
        BOOST_TEST(
            plain(said(constraints)) ==
            std::string("ck_order_items_quantity|\nck_order_items_unit_price|\n") +
                (has_enum ? "" : "ck_orders_status_label|\n") +
                "ck_orders_total|\nck_products_price|\nck_products_stock|\n"
                "fk_order_items_order_id|\nfk_order_items_product_id|\nfk_orders_user_id|\n"
                "uq_users_email|\nuq_users_username|\n"
        );
        return;
    }
    std::string created;
    for (const char* table : {"users", "products", "orders", "order_items"})
        created += plain(
            "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = '" + std::string(table) +
            "'"
        );
    for (const std::string_view wanted :
         {tn::sql<tn::sqlite>(tn::create_table(users)),
          tn::sql<tn::sqlite>(tn::create_table(products)),
          tn::sql<tn::sqlite>(tn::create_table(orders)),
          tn::sql<tn::sqlite>(tn::create_table(order_items))})
        BOOST_TEST(created.find(wanted) != std::string::npos, wanted);
}

BOOST_AUTO_TEST_CASE(seed_147_making_the_shop_again_makes_it_anew) {
    const std::string count = "SELECT (SELECT count(*) FROM users), (SELECT count(*) FROM "
                              "products), (SELECT count(*) FROM orders)";
    BOOST_TEST(place_order(db, 1, {{20, 1}}).has_value());
    make_demo_shop(db);
    BOOST_TEST(plain(count) == "5|24|40|\n");
}

BOOST_AUTO_TEST_CASE(seed_147_what_belongs_to_a_user_goes_with_the_user) {
    db.execute(tn::delete_from(users).where(users.id == 2));
    BOOST_TEST(plain("SELECT count(*) FROM orders WHERE user_id = 2") == "0|\n");
    BOOST_TEST(
        plain("SELECT count(*) FROM order_items WHERE order_id NOT IN (SELECT id FROM orders)") ==
        "0|\n"
    );
    BOOST_CHECK_THROW(
        db.execute(tn::delete_from(products).where(products.id == 1)), tn::foreign_key_violation
    );
}

BOOST_AUTO_TEST_CASE(seed_147_a_property_is_computed_of_a_record_and_in_sql) {
    constexpr OrderItem item{.order_id = 1, .product_id = 1, .quantity = 3, .unit_price = 1.25_dec};
    static_assert(item.subtotal() == 3.75_dec);
    const auto all =
        db.all(tn::select(order_items, order_items.subtotal().as<"subtotal">()).from(order_items));
    BOOST_TEST(all.size() > 40U);
    for (const auto& [stored, subtotal] : all)
        BOOST_TEST((stored.subtotal() == subtotal));
    constexpr auto oi = tn::alias<"oi">(order_items);
    static_assert(
        tn::sql<tn::postgresql>(tn::select(oi.subtotal().as<"s">()).from(oi)) ==
        R"(SELECT "oi"."quantity" * "oi"."unit_price" AS "s" FROM "order_items" AS "oi")"
    );
}

BOOST_AUTO_TEST_SUITE_END()
