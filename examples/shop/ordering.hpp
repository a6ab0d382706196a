// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Placing orders: all of one or nothing, or what there is of it.
#pragma once

#include "schema.hpp"

#include <boost/system/result.hpp>

#include <optional>
#include <vector>

/// So many of a product.
struct order_line {
    std::int64_t product_id;
    std::int32_t quantity;
};

enum class refusal_reason { unknown_product, not_enough_stock };

/// Why a line can't be sold.
struct order_refusal {
    refusal_reason reason;
    order_line line;
    std::int32_t in_stock = 0;
};

/// The order as stored, or the first reason against it.
using order_result = boost::system::result<Order, order_refusal>;

/// Stores an order and takes its products from the stock; or refuses it, and nothing has changed.
///
/// Throws tn::foreign_key_violation for an unknown user, tn::check_violation for a quantity below 1.
order_result place_order(database& db, std::int64_t user_id, const std::vector<order_line>& lines);

struct partial_order {
    std::optional<Order> order{}; // none if every line was skipped
    std::vector<order_refusal> skipped{};
};
/// The same, but a line that can't be sold is skipped, and the rest is ordered.
partial_order place_what_there_is(
    database& db, std::int64_t user_id, const std::vector<order_line>& lines
);
