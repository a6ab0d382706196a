// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "catalogue.hpp"

Product create_product(database& db, Product product) {
    db.execute(tn::insert_into(products).values(product).fill_keys());
    return product;
}

std::vector<Product> get_products_by_category(
    database& db, std::string_view category, price_range range
) {
    return db.all(tn::select(products)
                      .from(products)
                      .where(
                          products.category == category,
                          products.is_available,
                          products.price >= tn::if_set(range.min),
                          products.price <= tn::if_set(range.max)
                      )
                      .order_by(products.price, products.id));
}

std::optional<std::int32_t> update_stock(
    database& db, std::int64_t product_id, std::int32_t change
) {
    // The database adds: two who do this at once both count.
    return db.transaction([&](transaction& tx) -> std::optional<std::int32_t> {
        const std::int64_t updated = tx.execute(
            tn::update(products).set(products.stock += change).where(products.id == product_id)
        );
        if (updated == 0)
            return std::nullopt;
        return tx.get_or_throw(products, product_id).stock;
    });
}

std::vector<Product> search_products(database& db, const product_search& wanted) {
    const std::string pattern = "%" + tn::escaped(wanted.text) + "%";
    return db.all(
        tn::select(products)
            .from(products)
            .where(
                products.name.ilike(pattern) || products.description.ilike(pattern),
                products.category == tn::if_set(wanted.category),
                tn::when(wanted.in_stock_only, products.stock > 0 && products.is_available)
            )
            .order_by(products.name)
    );
}
