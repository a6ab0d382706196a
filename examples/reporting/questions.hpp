// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The nine questions, with the values that the specification validates them with.
#pragma once

#include "queries.hpp"

namespace reporting {

/// Calls `ask(number, title, query, arguments...)` for each.
template <class Ask> void ask_all(const Ask& ask) {
    using namespace std::chrono;
    ask(1, "Pricing summary", pricing_summary(sys_days{1998y / December / 1} - days{90}));
    ask(3, "Shipping priority", shipping_priority("BUILDING", sys_days{1995y / March / 15}));
    ask(4, "Order priority checking", order_priority_checking(1993y / July / 1));
    ask(5, "Local supplier volume", local_supplier_volume("ASIA", 1994y / January / 1));
    ask(6,
        "Forecasting revenue change",
        forecast_revenue_change,
        "from"_p = 1994y / January / 1,
        "discount"_p = 0.06_dec,
        "below"_p = 24);
    ask(10, "Returned item reporting", returned_item_reporting(1993y / October / 1));
    ask(12,
        "Shipping modes and order priority",
        shipping_modes,
        "from"_p = 1994y / January / 1,
        "mode"_p = "MAIL",
        "other_mode"_p = "SHIP");
    ask(14, "Promotion effect", promotion_effect, "from"_p = 1995y / September / 1);
    ask(19,
        "Discounted revenue",
        discounted_revenue({"Brand#12", 1}, {"Brand#23", 10}, {"Brand#34", 20}));
}

} // namespace reporting
