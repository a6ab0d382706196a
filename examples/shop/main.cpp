// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Runs a small shop: its users, its products, its orders, and what it asks of them.
#include "../support/print_sql.hpp"
#include "../support/table.hpp"
#include "accounts.hpp"
#include "catalogue.hpp"
#include "demo_data.hpp"
#include "ordering.hpp"
#include "reports.hpp"

#include <iostream>
#include <stdexcept>

namespace {

constexpr std::string_view usage = R"(usage: shop [options]

Makes a small shop, does with it what a shop's program does, and prints what comes of it.

  --db URL   the database: an SQLite file, postgresql://user:password@host/name or
             mariadb://user:password@host/name (default: SQLite in memory). Its tables users,
             products, orders and order_items are dropped and made anew
  --echo     shows each SQL statement with its parameters, but those that fill the tables
  --help     shows this
)";

struct options {
    std::string url = ":memory:";
    bool echo = false;
    bool help = false;
};

struct usage_error : std::runtime_error {
    using std::runtime_error::runtime_error;
};

options read_options(const std::vector<std::string>& arguments) {
    options made;
    for (std::size_t i = 0; i != arguments.size(); ++i) {
        if (arguments[i] == "--echo")
            made.echo = true;
        else if (arguments[i] == "--help" || arguments[i] == "-h")
            made.help = true;
        else if (arguments[i] == "--db" && i + 1 != arguments.size())
            made.url = arguments[++i];
        else
            throw usage_error("'" + arguments[i] + "' is no option, or lacks its value");
    }
    return made;
}

void heading(std::string_view text) { std::cout << '\n' << text << "\n\n"; }

std::string_view sentence(account_error e) {
    switch (e) {
    case account_error::username_taken:
        return "refused: the user name is taken";
    case account_error::email_taken:
        return "refused: the e-mail address is taken";
    case account_error::no_such_user:
        return "refused: there is no such user";
    }
    return "refused";
}

void print(const account_result& result) {
    if (result)
        std::cout << "user " << result->id << ": " << result->username << " <" << result->email
                  << ">, " << result->full_name.value_or("no name") << ", " << result->role << '\n';
    else
        std::cout << sentence(result.error()) << '\n';
}

void print(const std::vector<Product>& found) {
    std::cout << support::make_table(
        found,
        {"id", "name", "category", "price", "stock"},
        [](const Product& p) {
            return std::tuple{p.id, p.name, p.category, p.price, p.stock};
        }
    );
}

void print(const order_refusal& refused) {
    std::cout << "refused: ";
    if (refused.reason == refusal_reason::unknown_product)
        std::cout << "there is no product " << refused.line.product_id << '\n';
    else
        std::cout << refused.line.quantity << " of product " << refused.line.product_id
                  << " are wanted, " << refused.in_stock << " are in stock\n";
}

void print(database& db, const Order& order) {
    std::cout << "an order of user " << order.user_id << ", total " << order.total << '\n'
              << support::make_table(get_order_lines(db, order.id));
}

void print(database& db, const order_result& result) {
    if (result)
        print(db, *result);
    else
        print(result.error());
}

void print_stock(database& db, std::int64_t product_id) {
    const Product product = db.get_or_throw(products, product_id);
    std::cout << product.name << " in stock: " << product.stock << '\n';
}

template <class Table> std::string rows(database& db, const Table& table, const char* what) {
    return std::to_string(db.count(tn::select(table).from(table))) + what;
}

void show_tables(database& db) {
    const std::string all = rows(db, users, " users, ") + rows(db, products, " products, ") +
                            rows(db, orders, " orders of ") + rows(db, order_items, " items");
    std::cout << all << '\n';
}

void show_accounts(database& db) {
    heading("create_user, unless the name or the address is taken");
    const account_result emmy = create_user(db, {.username = "emmy", .email = "emmy@example.com"});
    print(emmy);
    print(create_user(db, {.username = "emmy2", .email = "emmy@example.com"}));

    heading("update_user changes what it is given, and nothing else");
    print(update_user(db, emmy->id, tn::changes(users.full_name = "Emmy Noether")));
    print(update_user(db, emmy->id, tn::changes(users.username = "ada")));

    heading("deactivate_user deletes nothing");
    deactivate_user(db, emmy->id);
    if (const std::optional<User> there_still = get_user(db, emmy->id))
        std::cout << "active: " << support::shown(there_still->is_active) << '\n';
}

void show_catalogue(database& db) {
    heading("create_product, with the defaults of the model");
    const Product clock =
        create_product(db, {.name = "Desk Clock", .category = "Office", .price = 27.50_dec});
    print(std::vector{clock});

    heading("update_stock adds in the database");
    const std::optional<std::int32_t> in_stock = update_stock(db, clock.id, 10);
    std::cout << "in stock: " << support::shown(in_stock) << '\n';

    heading("get_products_by_category: Kitchen, from 10.00 to 40.00");
    print(get_products_by_category(db, "Kitchen", {.min = 10, .max = 40}));

    heading("search_products: 'desk' in the name or description, in stock");
    print(search_products(db, {.text = "desk", .in_stock_only = true}));
}

void show_orders(database& db) {
    heading("place_order takes all from the stock, or changes nothing");
    print_stock(db, 20);
    print(db, place_order(db, 1, {{19, 1}, {20, 3}}));
    print_stock(db, 20);
    print(db, place_order(db, 1, {{20, 2}, {24, 5}}));
    print(db, place_order(db, 1, {{20, 2}, {999, 1}}));
    print_stock(db, 20);

    heading("place_what_there_is skips what cannot be had: each line is a savepoint");
    const partial_order made = place_what_there_is(db, 2, {{20, 2}, {24, 5}, {21, 4}});
    for (const order_refusal& refused : made.skipped)
        print(refused);
    if (made.order)
        print(db, *made.order);
}

void show_reports(database& db) {
    heading("get_top_customers: three");
    std::cout << support::make_table(get_top_customers(db, 3));

    heading("get_revenue_by_category");
    std::cout << support::make_table(get_revenue_by_category(db));

    const auto page = get_user_order_history(db, 2, {.page = 2, .per_page = 4});
    heading("get_user_order_history: user 2, page 2");
    std::cout << support::make_table(
        page.items,
        {"id", "placed", "status", "total"},
        [](const Order& order) {
            const auto day = std::chrono::floor<std::chrono::days>(order.created_at);
            return std::tuple{order.id, day, order.status, order.total};
        }
    );
    std::cout << "page " << page.number << " of " << page.pages() << ", " << page.total
              << " orders\n";
}

void run(const options& given) {
    auto db = tn::connect<tn::sqlite, tn::postgresql, tn::mariadb>(given.url);
    const auto echo = tn::echo(
        [](std::string_view line) { support::print_sql(std::cout, line); },
        tn::echoed::sql_and_params
    );

    heading("create_all makes the tables, and they are filled");
    db.drop_all(shop);
    tn::hook shown;
    if (given.echo)
        shown = db.on_before_execute(echo);
    db.create_all(shop);
    if (given.echo)
        db.remove_hook(shown);
    fill_demo_shop(db);
    if (given.echo)
        db.on_before_execute(echo);
    show_tables(db);

    show_accounts(db);
    show_catalogue(db);
    show_orders(db);
    show_reports(db);
}

} // namespace

int main(int argc, char** argv) try {
    const options given = read_options({argv + 1, argv + argc});
    if (given.help)
        std::cout << usage;
    else
        run(given);
    return 0;
} catch (const usage_error& e) {
    std::cerr << "shop: " << e.what() << "\n\n" << usage;
    return 2;
} catch (const std::exception& e) {
    std::cerr << "shop: " << e.what() << '\n';
    return 1;
}
