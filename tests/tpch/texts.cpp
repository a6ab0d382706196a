// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The SQL of the nine questions for each database. It is known when this file is compiled; there is
// nothing to run.
#include "../../examples/reporting/queries.hpp"

using namespace reporting;
using namespace std::chrono;

// 1: pricing_summary

constexpr auto q1 = pricing_summary({});

static_assert(
    tn::sql<tn::sqlite>(q1) ==
    R"(SELECT "lineitem"."l_returnflag", "lineitem"."l_linestatus",)"
    R"( ROUND(SUM(CAST(ROUND("lineitem"."l_quantity" * 100.0) AS INTEGER)) / 100.0, 2) AS)"
    R"( "sum_qty", ROUND(SUM(CAST(ROUND("lineitem"."l_extendedprice" * 100.0) AS INTEGER)) /)"
    R"( 100.0, 2) AS "sum_base_price", ROUND(SUM(CAST(ROUND("lineitem"."l_extendedprice" * (?)"
    R"( - "lineitem"."l_discount") * 10000.0) AS INTEGER)) / 10000.0, 4) AS "sum_disc_price",)"
    R"( ROUND(SUM(CAST(ROUND("lineitem"."l_extendedprice" * (? - "lineitem"."l_discount") *)"
    R"( (? + "lineitem"."l_tax") * 1000000.0) AS INTEGER)) / 1000000.0, 6) AS "sum_charge",)"
    R"( ROUND(SUM(CAST(ROUND("lineitem"."l_quantity" * 100.0) AS INTEGER)) / 100.0 /)"
    R"( COUNT("lineitem"."l_quantity"), 6) AS "avg_qty",)"
    R"( ROUND(SUM(CAST(ROUND("lineitem"."l_extendedprice" * 100.0) AS INTEGER)) / 100.0 /)"
    R"( COUNT("lineitem"."l_extendedprice"), 6) AS "avg_price",)"
    R"( ROUND(SUM(CAST(ROUND("lineitem"."l_discount" * 100.0) AS INTEGER)) / 100.0 /)"
    R"( COUNT("lineitem"."l_discount"), 6) AS "avg_disc", COUNT(*) AS "count_order")"
    R"( FROM "lineitem")"
    R"( WHERE "lineitem"."l_shipdate" <= ?)"
    R"( GROUP BY "lineitem"."l_returnflag", "lineitem"."l_linestatus")"
    R"( ORDER BY "lineitem"."l_returnflag", "lineitem"."l_linestatus")"
);

static_assert(
    tn::sql<tn::postgresql>(q1) ==
    R"(SELECT "lineitem"."l_returnflag", "lineitem"."l_linestatus",)"
    R"( SUM("lineitem"."l_quantity") AS "sum_qty", SUM("lineitem"."l_extendedprice") AS)"
    R"( "sum_base_price", SUM("lineitem"."l_extendedprice" * ($1 - "lineitem"."l_discount")))"
    R"( AS "sum_disc_price", SUM("lineitem"."l_extendedprice" * ($2 -)"
    R"( "lineitem"."l_discount") * ($3 + "lineitem"."l_tax")) AS "sum_charge",)"
    R"( ROUND(AVG("lineitem"."l_quantity"), 6) AS "avg_qty",)"
    R"( ROUND(AVG("lineitem"."l_extendedprice"), 6) AS "avg_price",)"
    R"( ROUND(AVG("lineitem"."l_discount"), 6) AS "avg_disc", COUNT(*) AS "count_order")"
    R"( FROM "lineitem")"
    R"( WHERE "lineitem"."l_shipdate" <= $4)"
    R"( GROUP BY "lineitem"."l_returnflag", "lineitem"."l_linestatus")"
    R"( ORDER BY "lineitem"."l_returnflag", "lineitem"."l_linestatus")"
);

static_assert(
    tn::sql<tn::mysql>(q1) ==
    R"(SELECT `lineitem`.`l_returnflag`, `lineitem`.`l_linestatus`,)"
    R"( SUM(`lineitem`.`l_quantity`) AS `sum_qty`, SUM(`lineitem`.`l_extendedprice`) AS)"
    R"( `sum_base_price`, SUM(`lineitem`.`l_extendedprice` * (? - `lineitem`.`l_discount`)))"
    R"( AS `sum_disc_price`, SUM(`lineitem`.`l_extendedprice` * (? - `lineitem`.`l_discount`))"
    R"( * (? + `lineitem`.`l_tax`)) AS `sum_charge`, ROUND(AVG(`lineitem`.`l_quantity`), 6))"
    R"( AS `avg_qty`, ROUND(AVG(`lineitem`.`l_extendedprice`), 6) AS `avg_price`,)"
    R"( ROUND(AVG(`lineitem`.`l_discount`), 6) AS `avg_disc`, COUNT(*) AS `count_order`)"
    R"( FROM `lineitem`)"
    R"( WHERE `lineitem`.`l_shipdate` <= ?)"
    R"( GROUP BY `lineitem`.`l_returnflag`, `lineitem`.`l_linestatus`)"
    R"( ORDER BY `lineitem`.`l_returnflag`, `lineitem`.`l_linestatus`)"
);

// 3: shipping_priority

constexpr auto q3 = shipping_priority({}, {});

static_assert(
    tn::sql<tn::sqlite>(q3) ==
    R"(SELECT "orders"."o_orderkey", ROUND(SUM(CAST(ROUND("lineitem"."l_extendedprice" * (? -)"
    R"( "lineitem"."l_discount") * 10000.0) AS INTEGER)) / 10000.0, 4) AS "revenue",)"
    R"( "orders"."o_orderdate", "orders"."o_shippriority")"
    R"( FROM "customer")"
    R"( INNER JOIN "orders" ON "orders"."o_custkey" = "customer"."c_custkey")"
    R"( INNER JOIN "lineitem" ON "lineitem"."l_orderkey" = "orders"."o_orderkey")"
    R"( WHERE "customer"."c_mktsegment" = ? AND "lineitem"."l_shipdate" > ? AND)"
    R"( "orders"."o_orderdate" < ?)"
    R"( GROUP BY "orders"."o_orderkey")"
    R"( ORDER BY "revenue" DESC, "orders"."o_orderdate")"
    R"( LIMIT ?)"
);

static_assert(
    tn::sql<tn::postgresql>(q3) ==
    R"(SELECT "orders"."o_orderkey", SUM("lineitem"."l_extendedprice" * ($1 -)"
    R"( "lineitem"."l_discount")) AS "revenue", "orders"."o_orderdate",)"
    R"( "orders"."o_shippriority")"
    R"( FROM "customer")"
    R"( INNER JOIN "orders" ON "orders"."o_custkey" = "customer"."c_custkey")"
    R"( INNER JOIN "lineitem" ON "lineitem"."l_orderkey" = "orders"."o_orderkey")"
    R"( WHERE "customer"."c_mktsegment" = $2 AND "lineitem"."l_shipdate" > $3 AND)"
    R"( "orders"."o_orderdate" < $4)"
    R"( GROUP BY "orders"."o_orderkey")"
    R"( ORDER BY "revenue" DESC, "orders"."o_orderdate")"
    R"( LIMIT $5)"
);

static_assert(
    tn::sql<tn::mysql>(q3) ==
    R"(SELECT `orders`.`o_orderkey`, SUM(`lineitem`.`l_extendedprice` * (? -)"
    R"( `lineitem`.`l_discount`)) AS `revenue`, `orders`.`o_orderdate`,)"
    R"( `orders`.`o_shippriority`)"
    R"( FROM `customer`)"
    R"( INNER JOIN `orders` ON `orders`.`o_custkey` = `customer`.`c_custkey`)"
    R"( INNER JOIN `lineitem` ON `lineitem`.`l_orderkey` = `orders`.`o_orderkey`)"
    R"( WHERE `customer`.`c_mktsegment` = ? AND `lineitem`.`l_shipdate` > ? AND)"
    R"( `orders`.`o_orderdate` < ?)"
    R"( GROUP BY `orders`.`o_orderkey`)"
    R"( ORDER BY `revenue` DESC, `orders`.`o_orderdate`)"
    R"( LIMIT ?)"
);

// 4: order_priority_checking

constexpr auto q4 = order_priority_checking(1993y / July / 1);

static_assert(
    tn::sql<tn::sqlite>(q4) ==
    R"(SELECT "orders"."o_orderpriority", COUNT(*) AS "order_count")"
    R"( FROM "orders")"
    R"( WHERE "orders"."o_orderdate" >= ? AND "orders"."o_orderdate" < ? AND EXISTS (SELECT)"
    R"( "lineitem"."l_orderkey")"
    R"( FROM "lineitem")"
    R"( WHERE "lineitem"."l_orderkey" = "orders"."o_orderkey" AND "lineitem"."l_commitdate" <)"
    R"( "lineitem"."l_receiptdate"))"
    R"( GROUP BY "orders"."o_orderpriority")"
    R"( ORDER BY "orders"."o_orderpriority")"
);

static_assert(
    tn::sql<tn::postgresql>(q4) ==
    R"(SELECT "orders"."o_orderpriority", COUNT(*) AS "order_count")"
    R"( FROM "orders")"
    R"( WHERE "orders"."o_orderdate" >= $1 AND "orders"."o_orderdate" < $2 AND EXISTS (SELECT)"
    R"( "lineitem"."l_orderkey")"
    R"( FROM "lineitem")"
    R"( WHERE "lineitem"."l_orderkey" = "orders"."o_orderkey" AND "lineitem"."l_commitdate" <)"
    R"( "lineitem"."l_receiptdate"))"
    R"( GROUP BY "orders"."o_orderpriority")"
    R"( ORDER BY "orders"."o_orderpriority")"
);

static_assert(
    tn::sql<tn::mysql>(q4) ==
    R"(SELECT `orders`.`o_orderpriority`, COUNT(*) AS `order_count`)"
    R"( FROM `orders`)"
    R"( WHERE `orders`.`o_orderdate` >= ? AND `orders`.`o_orderdate` < ? AND EXISTS (SELECT)"
    R"( `lineitem`.`l_orderkey`)"
    R"( FROM `lineitem`)"
    R"( WHERE `lineitem`.`l_orderkey` = `orders`.`o_orderkey` AND `lineitem`.`l_commitdate` <)"
    R"( `lineitem`.`l_receiptdate`))"
    R"( GROUP BY `orders`.`o_orderpriority`)"
    R"( ORDER BY `orders`.`o_orderpriority`)"
);

// 5: local_supplier_volume

constexpr auto q5 = local_supplier_volume({}, 1994y / January / 1);

static_assert(
    tn::sql<tn::sqlite>(q5) ==
    R"(SELECT "nation"."n_name", ROUND(SUM(CAST(ROUND("lineitem"."l_extendedprice" * (? -)"
    R"( "lineitem"."l_discount") * 10000.0) AS INTEGER)) / 10000.0, 4) AS "revenue")"
    R"( FROM "customer")"
    R"( INNER JOIN "orders" ON "orders"."o_custkey" = "customer"."c_custkey")"
    R"( INNER JOIN "lineitem" ON "lineitem"."l_orderkey" = "orders"."o_orderkey")"
    R"( INNER JOIN "supplier" ON "supplier"."s_suppkey" = "lineitem"."l_suppkey" AND)"
    R"( "supplier"."s_nationkey" = "customer"."c_nationkey")"
    R"( INNER JOIN "nation" ON "nation"."n_nationkey" = "supplier"."s_nationkey")"
    R"( INNER JOIN "region" ON "nation"."n_regionkey" = "region"."r_regionkey")"
    R"( WHERE "region"."r_name" = ? AND "orders"."o_orderdate" >= ? AND)"
    R"( "orders"."o_orderdate" < ?)"
    R"( GROUP BY "nation"."n_nationkey")"
    R"( ORDER BY "revenue" DESC)"
);

static_assert(
    tn::sql<tn::postgresql>(q5) ==
    R"(SELECT "nation"."n_name", SUM("lineitem"."l_extendedprice" * ($1 -)"
    R"( "lineitem"."l_discount")) AS "revenue")"
    R"( FROM "customer")"
    R"( INNER JOIN "orders" ON "orders"."o_custkey" = "customer"."c_custkey")"
    R"( INNER JOIN "lineitem" ON "lineitem"."l_orderkey" = "orders"."o_orderkey")"
    R"( INNER JOIN "supplier" ON "supplier"."s_suppkey" = "lineitem"."l_suppkey" AND)"
    R"( "supplier"."s_nationkey" = "customer"."c_nationkey")"
    R"( INNER JOIN "nation" ON "nation"."n_nationkey" = "supplier"."s_nationkey")"
    R"( INNER JOIN "region" ON "nation"."n_regionkey" = "region"."r_regionkey")"
    R"( WHERE "region"."r_name" = $2 AND "orders"."o_orderdate" >= $3 AND)"
    R"( "orders"."o_orderdate" < $4)"
    R"( GROUP BY "nation"."n_nationkey")"
    R"( ORDER BY "revenue" DESC)"
);

static_assert(
    tn::sql<tn::mysql>(q5) ==
    R"(SELECT `nation`.`n_name`, SUM(`lineitem`.`l_extendedprice` * (? -)"
    R"( `lineitem`.`l_discount`)) AS `revenue`)"
    R"( FROM `customer`)"
    R"( INNER JOIN `orders` ON `orders`.`o_custkey` = `customer`.`c_custkey`)"
    R"( INNER JOIN `lineitem` ON `lineitem`.`l_orderkey` = `orders`.`o_orderkey`)"
    R"( INNER JOIN `supplier` ON `supplier`.`s_suppkey` = `lineitem`.`l_suppkey` AND)"
    R"( `supplier`.`s_nationkey` = `customer`.`c_nationkey`)"
    R"( INNER JOIN `nation` ON `nation`.`n_nationkey` = `supplier`.`s_nationkey`)"
    R"( INNER JOIN `region` ON `nation`.`n_regionkey` = `region`.`r_regionkey`)"
    R"( WHERE `region`.`r_name` = ? AND `orders`.`o_orderdate` >= ? AND)"
    R"( `orders`.`o_orderdate` < ?)"
    R"( GROUP BY `nation`.`n_nationkey`)"
    R"( ORDER BY `revenue` DESC)"
);

// 6: forecast_revenue_change

static_assert(
    tn::sql<tn::sqlite>(forecast_revenue_change) ==
    R"(SELECT ROUND(SUM(CAST(ROUND("lineitem"."l_extendedprice" * "lineitem"."l_discount" *)"
    R"( 10000.0) AS INTEGER)) / 10000.0, 4) AS "revenue")"
    R"( FROM "lineitem")"
    R"( WHERE "lineitem"."l_quantity" < CAST(? AS NUMERIC) AND "lineitem"."l_discount")"
    R"( BETWEEN ROUND(CAST(? AS NUMERIC) - CAST(? AS NUMERIC), 2) AND ROUND(CAST(? AS)"
    R"( NUMERIC) + CAST(? AS NUMERIC), 2) AND "lineitem"."l_shipdate" >= ? AND)"
    R"( "lineitem"."l_shipdate" < MIN(date(?, ? || ' months'), date(?, 'start of month', (? +)"
    R"( 1) || ' months', '-1 day')))"
);

static_assert(
    tn::sql<tn::postgresql>(forecast_revenue_change) ==
    R"(SELECT SUM("lineitem"."l_extendedprice" * "lineitem"."l_discount") AS "revenue")"
    R"( FROM "lineitem")"
    R"( WHERE "lineitem"."l_quantity" < $1 AND "lineitem"."l_discount" BETWEEN $2 - $3 AND $4)"
    R"( + $5 AND "lineitem"."l_shipdate" >= $6 AND "lineitem"."l_shipdate" < CAST($7 + $8 *)"
    R"( INTERVAL '1' MONTH AS DATE))"
);

static_assert(
    tn::sql<tn::mysql>(forecast_revenue_change) ==
    R"(SELECT SUM(`lineitem`.`l_extendedprice` * `lineitem`.`l_discount`) AS `revenue`)"
    R"( FROM `lineitem`)"
    R"( WHERE `lineitem`.`l_quantity` < ? AND `lineitem`.`l_discount` BETWEEN ? - ? AND ? + ?)"
    R"( AND `lineitem`.`l_shipdate` >= ? AND `lineitem`.`l_shipdate` < DATE_ADD(?, INTERVAL ?)"
    R"( MONTH))"
);

// 10: returned_item_reporting

constexpr auto q10 = returned_item_reporting(1993y / October / 1);

static_assert(
    tn::sql<tn::sqlite>(q10) ==
    R"(SELECT "customer"."c_custkey", "customer"."c_name",)"
    R"( ROUND(SUM(CAST(ROUND("lineitem"."l_extendedprice" * (? - "lineitem"."l_discount") *)"
    R"( 10000.0) AS INTEGER)) / 10000.0, 4) AS "revenue", "customer"."c_acctbal",)"
    R"( "nation"."n_name", "customer"."c_address", "customer"."c_phone",)"
    R"( "customer"."c_comment")"
    R"( FROM "customer")"
    R"( INNER JOIN "orders" ON "orders"."o_custkey" = "customer"."c_custkey")"
    R"( INNER JOIN "lineitem" ON "lineitem"."l_orderkey" = "orders"."o_orderkey")"
    R"( INNER JOIN "nation" ON "customer"."c_nationkey" = "nation"."n_nationkey")"
    R"( WHERE "orders"."o_orderdate" >= ? AND "orders"."o_orderdate" < ? AND)"
    R"( "lineitem"."l_returnflag" = ?)"
    R"( GROUP BY "customer"."c_custkey", "nation"."n_nationkey")"
    R"( ORDER BY "revenue" DESC)"
    R"( LIMIT ?)"
);

static_assert(
    tn::sql<tn::postgresql>(q10) ==
    R"(SELECT "customer"."c_custkey", "customer"."c_name", SUM("lineitem"."l_extendedprice" *)"
    R"( ($1 - "lineitem"."l_discount")) AS "revenue", "customer"."c_acctbal",)"
    R"( "nation"."n_name", "customer"."c_address", "customer"."c_phone",)"
    R"( "customer"."c_comment")"
    R"( FROM "customer")"
    R"( INNER JOIN "orders" ON "orders"."o_custkey" = "customer"."c_custkey")"
    R"( INNER JOIN "lineitem" ON "lineitem"."l_orderkey" = "orders"."o_orderkey")"
    R"( INNER JOIN "nation" ON "customer"."c_nationkey" = "nation"."n_nationkey")"
    R"( WHERE "orders"."o_orderdate" >= $2 AND "orders"."o_orderdate" < $3 AND)"
    R"( "lineitem"."l_returnflag" = $4)"
    R"( GROUP BY "customer"."c_custkey", "nation"."n_nationkey")"
    R"( ORDER BY "revenue" DESC)"
    R"( LIMIT $5)"
);

static_assert(
    tn::sql<tn::mysql>(q10) ==
    R"(SELECT `customer`.`c_custkey`, `customer`.`c_name`, SUM(`lineitem`.`l_extendedprice` *)"
    R"( (? - `lineitem`.`l_discount`)) AS `revenue`, `customer`.`c_acctbal`,)"
    R"( `nation`.`n_name`, `customer`.`c_address`, `customer`.`c_phone`,)"
    R"( `customer`.`c_comment`)"
    R"( FROM `customer`)"
    R"( INNER JOIN `orders` ON `orders`.`o_custkey` = `customer`.`c_custkey`)"
    R"( INNER JOIN `lineitem` ON `lineitem`.`l_orderkey` = `orders`.`o_orderkey`)"
    R"( INNER JOIN `nation` ON `customer`.`c_nationkey` = `nation`.`n_nationkey`)"
    R"( WHERE `orders`.`o_orderdate` >= ? AND `orders`.`o_orderdate` < ? AND)"
    R"( `lineitem`.`l_returnflag` = ?)"
    R"( GROUP BY `customer`.`c_custkey`, `nation`.`n_nationkey`)"
    R"( ORDER BY `revenue` DESC)"
    R"( LIMIT ?)"
);

// 12: shipping_modes

static_assert(
    tn::sql<tn::sqlite>(shipping_modes) ==
    R"(SELECT "lineitem"."l_shipmode", SUM(CASE WHEN "orders"."o_orderpriority" IN (?, ?))"
    R"( THEN ? ELSE ? END) AS "high_line_count", SUM(CASE WHEN "orders"."o_orderpriority" IN)"
    R"( (?, ?) THEN ? ELSE ? END) AS "low_line_count")"
    R"( FROM "orders")"
    R"( INNER JOIN "lineitem" ON "lineitem"."l_orderkey" = "orders"."o_orderkey")"
    R"( WHERE "lineitem"."l_shipmode" IN (?, ?) AND "lineitem"."l_commitdate" <)"
    R"( "lineitem"."l_receiptdate" AND "lineitem"."l_shipdate" < "lineitem"."l_commitdate")"
    R"( AND "lineitem"."l_receiptdate" >= ? AND "lineitem"."l_receiptdate" < MIN(date(?, ? ||)"
    R"( ' months'), date(?, 'start of month', (? + 1) || ' months', '-1 day')))"
    R"( GROUP BY "lineitem"."l_shipmode")"
    R"( ORDER BY "lineitem"."l_shipmode")"
);

static_assert(
    tn::sql<tn::postgresql>(shipping_modes) ==
    R"(SELECT "lineitem"."l_shipmode", SUM(CASE WHEN "orders"."o_orderpriority" IN ($1, $2))"
    R"( THEN $3 ELSE $4 END) AS "high_line_count", SUM(CASE WHEN "orders"."o_orderpriority")"
    R"( IN ($5, $6) THEN $7 ELSE $8 END) AS "low_line_count")"
    R"( FROM "orders")"
    R"( INNER JOIN "lineitem" ON "lineitem"."l_orderkey" = "orders"."o_orderkey")"
    R"( WHERE "lineitem"."l_shipmode" IN ($9, $10) AND "lineitem"."l_commitdate" <)"
    R"( "lineitem"."l_receiptdate" AND "lineitem"."l_shipdate" < "lineitem"."l_commitdate")"
    R"( AND "lineitem"."l_receiptdate" >= $11 AND "lineitem"."l_receiptdate" < CAST($12 + $13)"
    R"( * INTERVAL '1' MONTH AS DATE))"
    R"( GROUP BY "lineitem"."l_shipmode")"
    R"( ORDER BY "lineitem"."l_shipmode")"
);

static_assert(
    tn::sql<tn::mysql>(shipping_modes) ==
    R"(SELECT `lineitem`.`l_shipmode`, SUM(CASE WHEN `orders`.`o_orderpriority` IN (?, ?))"
    R"( THEN ? ELSE ? END) AS `high_line_count`, SUM(CASE WHEN `orders`.`o_orderpriority` IN)"
    R"( (?, ?) THEN ? ELSE ? END) AS `low_line_count`)"
    R"( FROM `orders`)"
    R"( INNER JOIN `lineitem` ON `lineitem`.`l_orderkey` = `orders`.`o_orderkey`)"
    R"( WHERE `lineitem`.`l_shipmode` IN (?, ?) AND `lineitem`.`l_commitdate` <)"
    R"( `lineitem`.`l_receiptdate` AND `lineitem`.`l_shipdate` < `lineitem`.`l_commitdate`)"
    R"( AND `lineitem`.`l_receiptdate` >= ? AND `lineitem`.`l_receiptdate` < DATE_ADD(?,)"
    R"( INTERVAL ? MONTH))"
    R"( GROUP BY `lineitem`.`l_shipmode`)"
    R"( ORDER BY `lineitem`.`l_shipmode`)"
);

// 14: promotion_effect

static_assert(
    tn::sql<tn::sqlite>(promotion_effect) ==
    R"(SELECT ROUND(1.0 * ROUND(? * ROUND(SUM(CAST(ROUND(CASE WHEN "part"."p_type" LIKE ?)"
    R"( ESCAPE '\' THEN ROUND("lineitem"."l_extendedprice" * (ROUND(? -)"
    R"( "lineitem"."l_discount", 2)), 4) ELSE CAST(? AS NUMERIC) END * 10000.0) AS INTEGER)))"
    R"( / 10000.0, 4), 4) / ROUND(SUM(CAST(ROUND("lineitem"."l_extendedprice" * (? -)"
    R"( "lineitem"."l_discount") * 10000.0) AS INTEGER)) / 10000.0, 4), 8) AS "promo_revenue")"
    R"( FROM "lineitem")"
    R"( INNER JOIN "part" ON "lineitem"."l_partkey" = "part"."p_partkey")"
    R"( WHERE "lineitem"."l_shipdate" >= ? AND "lineitem"."l_shipdate" < MIN(date(?, ? || ')"
    R"( months'), date(?, 'start of month', (? + 1) || ' months', '-1 day')))"
);

static_assert(
    tn::sql<tn::postgresql>(promotion_effect) ==
    R"(SELECT ROUND($1 * SUM(CASE WHEN "part"."p_type" LIKE $2 THEN)"
    R"( "lineitem"."l_extendedprice" * ($3 - "lineitem"."l_discount") ELSE $4 END) /)"
    R"( SUM("lineitem"."l_extendedprice" * ($5 - "lineitem"."l_discount")), 8) AS)"
    R"( "promo_revenue")"
    R"( FROM "lineitem")"
    R"( INNER JOIN "part" ON "lineitem"."l_partkey" = "part"."p_partkey")"
    R"( WHERE "lineitem"."l_shipdate" >= $6 AND "lineitem"."l_shipdate" < CAST($7 + $8 *)"
    R"( INTERVAL '1' MONTH AS DATE))"
);

static_assert(
    tn::sql<tn::mysql>(promotion_effect) ==
    R"(SELECT ROUND(? * SUM(CASE WHEN `part`.`p_type` LIKE ? THEN)"
    R"( `lineitem`.`l_extendedprice` * (? - `lineitem`.`l_discount`) ELSE ? END) /)"
    R"( SUM(`lineitem`.`l_extendedprice` * (? - `lineitem`.`l_discount`)), 8) AS)"
    R"( `promo_revenue`)"
    R"( FROM `lineitem`)"
    R"( INNER JOIN `part` ON `lineitem`.`l_partkey` = `part`.`p_partkey`)"
    R"( WHERE `lineitem`.`l_shipdate` >= ? AND `lineitem`.`l_shipdate` < DATE_ADD(?, INTERVAL)"
    R"( ? MONTH))"
);

// 19: discounted_revenue

constexpr auto q19 = discounted_revenue({}, {}, {});

static_assert(
    tn::sql<tn::sqlite>(q19) ==
    R"(SELECT ROUND(SUM(CAST(ROUND("lineitem"."l_extendedprice" * (? -)"
    R"( "lineitem"."l_discount") * 10000.0) AS INTEGER)) / 10000.0, 4) AS "revenue")"
    R"( FROM "lineitem")"
    R"( INNER JOIN "part" ON "lineitem"."l_partkey" = "part"."p_partkey")"
    R"( WHERE ("part"."p_brand" = ? AND "part"."p_container" IN (?, ?, ?, ?) AND)"
    R"( "part"."p_size" BETWEEN ? AND ? AND "lineitem"."l_quantity" BETWEEN ? AND ? OR)"
    R"( "part"."p_brand" = ? AND "part"."p_container" IN (?, ?, ?, ?) AND "part"."p_size")"
    R"( BETWEEN ? AND ? AND "lineitem"."l_quantity" BETWEEN ? AND ? OR "part"."p_brand" = ?)"
    R"( AND "part"."p_container" IN (?, ?, ?, ?) AND "part"."p_size" BETWEEN ? AND ? AND)"
    R"( "lineitem"."l_quantity" BETWEEN ? AND ?) AND "lineitem"."l_shipmode" IN (?, ?) AND)"
    R"( "lineitem"."l_shipinstruct" = ?)"
);

static_assert(
    tn::sql<tn::postgresql>(q19) ==
    R"(SELECT SUM("lineitem"."l_extendedprice" * ($1 - "lineitem"."l_discount")) AS "revenue")"
    R"( FROM "lineitem")"
    R"( INNER JOIN "part" ON "lineitem"."l_partkey" = "part"."p_partkey")"
    R"( WHERE ("part"."p_brand" = $2 AND "part"."p_container" IN ($3, $4, $5, $6) AND)"
    R"( "part"."p_size" BETWEEN $7 AND $8 AND "lineitem"."l_quantity" BETWEEN $9 AND $10 OR)"
    R"( "part"."p_brand" = $11 AND "part"."p_container" IN ($12, $13, $14, $15) AND)"
    R"( "part"."p_size" BETWEEN $16 AND $17 AND "lineitem"."l_quantity" BETWEEN $18 AND $19)"
    R"( OR "part"."p_brand" = $20 AND "part"."p_container" IN ($21, $22, $23, $24) AND)"
    R"( "part"."p_size" BETWEEN $25 AND $26 AND "lineitem"."l_quantity" BETWEEN $27 AND $28))"
    R"( AND "lineitem"."l_shipmode" IN ($29, $30) AND "lineitem"."l_shipinstruct" = $31)"
);

static_assert(
    tn::sql<tn::mysql>(q19) ==
    R"(SELECT SUM(`lineitem`.`l_extendedprice` * (? - `lineitem`.`l_discount`)) AS `revenue`)"
    R"( FROM `lineitem`)"
    R"( INNER JOIN `part` ON `lineitem`.`l_partkey` = `part`.`p_partkey`)"
    R"( WHERE (`part`.`p_brand` = ? AND `part`.`p_container` IN (?, ?, ?, ?) AND)"
    R"( `part`.`p_size` BETWEEN ? AND ? AND `lineitem`.`l_quantity` BETWEEN ? AND ? OR)"
    R"( `part`.`p_brand` = ? AND `part`.`p_container` IN (?, ?, ?, ?) AND `part`.`p_size`)"
    R"( BETWEEN ? AND ? AND `lineitem`.`l_quantity` BETWEEN ? AND ? OR `part`.`p_brand` = ?)"
    R"( AND `part`.`p_container` IN (?, ?, ?, ?) AND `part`.`p_size` BETWEEN ? AND ? AND)"
    R"( `lineitem`.`l_quantity` BETWEEN ? AND ?) AND `lineitem`.`l_shipmode` IN (?, ?) AND)"
    R"( `lineitem`.`l_shipinstruct` = ?)"
);
