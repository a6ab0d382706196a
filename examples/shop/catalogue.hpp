// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The products of the shop.
#pragma once

#include "schema.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

using price = tn::decimal<10, 2>;

/// `create_product(db, {.name = "Mug", .category = "Kitchen", .price = 7.50_dec})`: none in stock and no
/// description, unless that is said.
Product create_product(database& db, Product product);

struct price_range {
    std::optional<price> min{};
    std::optional<price> max{};
};
/// The products that can be bought, the cheapest first.
std::vector<Product> get_products_by_category(
    database& db, std::string_view category, price_range range = {}
);

/// Adds to the stock, or takes from it. Gives what is in stock then; nothing of an unknown product.
/// Throws tn::check_violation if less than nothing would be left.
std::optional<std::int32_t> update_stock(
    database& db, std::int64_t product_id, std::int32_t change
);

struct product_search {
    std::string text;
    std::optional<std::string> category{};
    bool in_stock_only = false;
};
/// The products with the text in their name or description, whatever its capitals.
std::vector<Product> search_products(database& db, const product_search& wanted);
