// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Nine of the 22 questions that the benchmark asks, by their numbers there.
//
// Most are functions of what varies, which is bound when they are called. Some are constants with
// named parameters, given when they are run: `db.all(promotion_effect, "from"_p = ...)`.
#pragma once

#include "schema.hpp"

#include <chrono>
#include <string_view>

namespace reporting {

using namespace tn::literals;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year_month_day;
using std::chrono::years;

//[revenue
inline constexpr auto discounted_price = lineitem.extended_price * (1 - lineitem.discount);
inline constexpr auto revenue = tn::sum(discounted_price).as<"revenue">();
//]
inline constexpr auto from = tn::param<"from", tn::date>;

//[pricing_summary
/// 1: What was billed, shipped and returned up to a day.
constexpr auto pricing_summary(sys_days shipped_until) {
    constexpr auto sums = tn::select(
        lineitem.return_flag,
        lineitem.line_status,
        tn::sum(lineitem.quantity).as<"sum_qty">(),
        tn::sum(lineitem.extended_price).as<"sum_base_price">(),
        tn::sum(discounted_price).as<"sum_disc_price">(),
        tn::sum(discounted_price * (1 + lineitem.tax)).as<"sum_charge">(),
        tn::avg(lineitem.quantity).as<"avg_qty">(),
        tn::avg(lineitem.extended_price).as<"avg_price">(),
        tn::avg(lineitem.discount).as<"avg_disc">(),
        tn::count().as<"count_order">()
    );
    return sums.from(lineitem)
        .where(lineitem.ship_date <= shipped_until)
        .group_by(lineitem.return_flag, lineitem.line_status)
        .order_by(lineitem.return_flag, lineitem.line_status);
}
//]

//[shipping_priority
/// 3: The ten most valuable orders of a market segment that had not been shipped on a day.
constexpr auto shipping_priority(std::string_view segment, sys_days day) {
    return tn::select(orders.key, revenue, orders.order_date, orders.ship_priority)
        .from(customer)
        .join(orders)
        .join(lineitem)
        .where(
            customer.market_segment == segment, lineitem.ship_date > day, orders.order_date < day
        )
        .group_by(orders.key)
        .order_by(revenue.desc(), orders.order_date)
        .limit(10);
}
//]

/// 4: How many orders of a quarter, by priority, had a line that arrived later than promised.
constexpr auto order_priority_checking(year_month_day first_day) {
    constexpr auto late_line =
        tn::select(lineitem.order_key)
            .from(lineitem)
            .where(lineitem.order_key == orders.key, lineitem.commit_date < lineitem.receipt_date);
    return tn::select(orders.priority, tn::count().as<"order_count">())
        .from(orders)
        .where(
            orders.order_date >= first_day,
            orders.order_date < first_day + months{3},
            tn::exists(late_line)
        )
        .group_by(orders.priority)
        .order_by(orders.priority);
}

/// 5: What suppliers sold to customers of their own nation in a year, by nations of a region.
constexpr auto local_supplier_volume(std::string_view region_name, year_month_day first_day) {
    return tn::select(nation.name, revenue)
        .from(customer)
        .join(orders)
        .join(lineitem)
        .join(
            supplier,
            supplier.key == lineitem.supplier_key && supplier.nation_key == customer.nation_key
        )
        .join(nation, nation.key == supplier.nation_key)
        .join(region)
        .where(
            region.name == region_name,
            orders.order_date >= first_day,
            orders.order_date < first_day + years{1}
        )
        .group_by(nation.key)
        .order_by(revenue.desc());
}

/// 6: How much more a year would have earned without such discounts on small quantities.
inline constexpr auto about = tn::param<"discount", money>;
inline constexpr auto forecast_revenue_change =
    tn::select(tn::sum(lineitem.extended_price * lineitem.discount).as<"revenue">())
        .from(lineitem)
        .where(
            lineitem.quantity < tn::param<"below">,
            lineitem.discount.between(about - 0.01_dec, about + 0.01_dec),
            lineitem.ship_date >= from,
            lineitem.ship_date < from + years{1}
        );

/// 10: The twenty customers who returned goods of the highest value from a quarter's orders.
constexpr auto returned_item_reporting(year_month_day first_day) {
    constexpr auto customers = tn::select(
        customer.key,
        customer.name,
        revenue,
        customer.account_balance,
        nation.name,
        customer.address,
        customer.phone,
        customer.comment
    );
    return customers.from(customer)
        .join(orders)
        .join(lineitem)
        .join(nation)
        .where(
            orders.order_date >= first_day,
            orders.order_date < first_day + months{3},
            lineitem.return_flag == "R"
        )
        .group_by(customer.key, nation.key)
        .order_by(revenue.desc())
        .limit(20);
}

/// 12: Whether urgent orders came late in a year because of how they were shipped.
inline constexpr auto urgent = orders.priority.in("1-URGENT", "2-HIGH");
inline constexpr auto high = tn::sum(tn::case_().when(urgent, 1).else_(0)).as<"high_line_count">();
inline constexpr auto low = tn::sum(tn::case_().when(urgent, 0).else_(1)).as<"low_line_count">();
inline constexpr auto shipping_modes =
    tn::select(lineitem.ship_mode, high, low)
        .from(orders)
        .join(lineitem)
        .where(
            lineitem.ship_mode.in(tn::param<"mode">, tn::param<"other_mode">),
            lineitem.commit_date < lineitem.receipt_date,
            lineitem.ship_date < lineitem.commit_date,
            lineitem.receipt_date >= from,
            lineitem.receipt_date < from + years{1}
        )
        .group_by(lineitem.ship_mode)
        .order_by(lineitem.ship_mode);

//[promotion_effect
/// 14: How many percent of a month's revenue came from promotional parts.
inline constexpr auto promotional_price =
    tn::case_().when(part.type.like("PROMO%"), discounted_price).else_(0);
inline constexpr auto promotion_effect =
    tn::select((100 * tn::sum(promotional_price) / tn::sum(discounted_price)).as<"promo_revenue">())
        .from(lineitem)
        .join(part)
        .where(lineitem.ship_date >= from, lineitem.ship_date < from + months{1});
//]

/// A brand, and the least of the eleven quantities that are asked for.
struct brand_quantity {
    std::string_view brand;
    int least;
};

/// 19: The revenue from three kinds of parts that were sent by air and handed over in person.
constexpr auto discounted_revenue(
    brand_quantity small, brand_quantity medium, brand_quantity large
) {
    const auto of = [](brand_quantity wanted, auto container, int largest) {
        return part.brand == wanted.brand && container && part.size.between(1, largest) &&
               lineitem.quantity.between(wanted.least, wanted.least + 10);
    };
    constexpr auto small_box = part.container.in("SM CASE", "SM BOX", "SM PACK", "SM PKG");
    constexpr auto medium_box = part.container.in("MED BAG", "MED BOX", "MED PKG", "MED PACK");
    constexpr auto large_box = part.container.in("LG CASE", "LG BOX", "LG PACK", "LG PKG");
    return tn::select(revenue).from(lineitem).join(part).where(
        of(small, small_box, 5) || of(medium, medium_box, 10) || of(large, large_box, 15),
        lineitem.ship_mode.in("AIR", "AIR REG"),
        lineitem.ship_instructions == "DELIVER IN PERSON"
    );
}

} // namespace reporting
