// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The example's shop on one of its databases, compared with plain SQL. The program is told which by its argument,
// `tenon_shop_tests -- postgresql`, or mariadb; it is SQLite in memory without one.
#pragma once

#include "../../examples/shop/accounts.hpp"
#include "../../examples/shop/catalogue.hpp"
#include "../../examples/shop/demo_data.hpp"
#include "../../examples/shop/ordering.hpp"
#include "../../examples/shop/reports.hpp"
#include "plain_mariadb.hpp"
#include "plain_postgresql.hpp"
#include "store.hpp"

#include <optional>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

/// The name of the database that the program runs on.
inline std::string chosen_database() {
    const auto& program = boost::unit_test::framework::master_test_suite();
    return program.argc > 1 ? program.argv[program.argc - 1] : "sqlite";
}

/// Where the shop is: in memory, or in a schema or database of its own, as long as this lives.
class shop_place {
public:
    shop_place() {
        const std::string chosen = chosen_database();
        if (chosen == "postgresql")
            where_.emplace<plain_postgresql::own_schema>();
        else if (chosen == "mariadb")
            where_.emplace<plain_mariadb::own_database>();
        else if (chosen != "sqlite")
            throw std::invalid_argument("the shop knows no database " + chosen);
    }

    std::string url() const { return url_or("sqlite://"); }
    /// Of what several connect to.
    std::string shared_url() const { return url_or(directory_.url("shop.db")); }

private:
    temporary_directory directory_;
    std::variant<std::monostate, plain_postgresql::own_schema, plain_mariadb::own_database> where_;

    std::string url_or(const std::string& sqlite) const {
        return std::visit(
            [&]<class Where>(const Where& where) -> std::string {
                if constexpr (std::same_as<Where, std::monostate>)
                    return sqlite;
                else
                    return where.url();
            },
            where_
        );
    }
};

inline database open_shop(const std::string& url) {
    return tn::connect<tn::sqlite, tn::postgresql, tn::mariadb>(url);
}

/// The place of all test cases; sources.cpp forgets it at the end.
inline std::optional<shop_place> common_place;

struct shop_fixture {
    shop_place& place = made_place();
    database db = open_shop(place.url());

    shop_fixture() {
        if (has_tables()) // servers take their time to make them
            empty();
        else
            db.create_all(shop);
        fill_demo_shop(db);
    }

    /// The rows that the database gives for a text, value by value.
    std::string plain(const std::string& sql) const {
        return db.visit([&](const auto& one) {
            return law::joined(law::plain_rows(one.native_handle(), sql));
        });
    }
    /// What a text is on the database.
    std::string said(const law::said& text) const {
        const std::string& own = db.dialect_name() == "postgresql" ? text.postgresql
                                 : db.dialect_name() == "mariadb"  ? text.mariadb
                                                                   : text.sqlite;
        return own.empty() ? text.standard : own;
    }
    /// A statement in SQLite's spelling as the database has it.
    std::string spelt(std::string_view text) const {
        return db.visit([&]<class D>(const tn::database<D>&) { return law::spelt_for<D>(text); });
    }
    /// All that is in the shop.
    std::string everything() const {
        return plain("SELECT * FROM users ORDER BY id") +
               plain("SELECT * FROM products ORDER BY id") +
               plain("SELECT * FROM orders ORDER BY id") +
               plain("SELECT * FROM order_items ORDER BY id");
    }

private:
    static shop_place& made_place() {
        return common_place ? *common_place : common_place.emplace();
    }
    bool has_tables() const {
        const law::said tables{
            .standard = "",
            .sqlite = "SELECT count(*) FROM sqlite_schema WHERE type = 'table'",
            .postgresql = "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()",
            .mariadb = "SELECT count(*) FROM information_schema.tables "
                       "WHERE table_schema = database()"};
        return plain(said(tables)) == "4|\n";
    }
    /// Leaves the tables as they were when they were made.
    void empty() const {
        if (db.dialect_name() == "postgresql") {
            (void)plain("TRUNCATE users, products, orders, order_items RESTART IDENTITY");
            return;
        }
        for (const std::string table : {"order_items", "orders", "products", "users"}) {
            (void)plain("DELETE FROM " + table);
            (void)plain("ALTER TABLE " + table + " AUTO_INCREMENT = 1");
        }
    }
};

/// Rows of the library in the same form.
template <class Row> std::string text_of(const std::vector<Row>& rows) {
    std::vector<store::row> made;
    for (const Row& row : rows)
        store::write(made.emplace_back(), row);
    return store::joined(made);
}

/// The keys of records, as plain SQL gives them.
template <class Record> std::string ids_of(const std::vector<Record>& records) {
    std::string made;
    for (const Record& record : records)
        made += std::to_string(record.id) + "|\n";
    return made;
}
