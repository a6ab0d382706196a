// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The eight tables of the TPC-H benchmark, after its public specification: a wholesale supplier's
// parts, their suppliers, and what its customers order.
#pragma once

#include <tenon/core.hpp>

namespace reporting {

namespace tn = tenon;

using money = tn::decimal<15, 2>;

template <class T> struct region_columns {
    tn::column<T, "r_regionkey", std::int64_t, tn::primary_key> key;
    tn::column<T, "r_name", tn::varchar<25>> name;
    tn::column<T, "r_comment", tn::varchar<152>> comment;
};
inline constexpr tn::table<"region", region_columns> region;
using Region = tn::record<region>;

template <class T> struct nation_columns {
    tn::column<T, "n_nationkey", std::int64_t, tn::primary_key> key;
    tn::column<T, "n_name", tn::varchar<25>> name;
    tn::column<T, "n_regionkey", std::int64_t, tn::references<region.key>> region_key;
    tn::column<T, "n_comment", tn::varchar<152>> comment;
};
inline constexpr tn::table<"nation", nation_columns> nation;
using Nation = tn::record<nation>;

template <class T> struct part_columns {
    tn::column<T, "p_partkey", std::int64_t, tn::primary_key> key;
    tn::column<T, "p_name", tn::varchar<55>> name;
    tn::column<T, "p_mfgr", tn::varchar<25>> manufacturer;
    tn::column<T, "p_brand", tn::varchar<10>> brand;
    tn::column<T, "p_type", tn::varchar<25>> type;
    tn::column<T, "p_size", std::int32_t> size;
    tn::column<T, "p_container", tn::varchar<10>> container;
    tn::column<T, "p_retailprice", money> retail_price;
    tn::column<T, "p_comment", tn::varchar<23>> comment;
};
inline constexpr tn::table<"part", part_columns> part;
using Part = tn::record<part>;

template <class T> struct supplier_columns {
    tn::column<T, "s_suppkey", std::int64_t, tn::primary_key> key;
    tn::column<T, "s_name", tn::varchar<25>> name;
    tn::column<T, "s_address", tn::varchar<40>> address;
    tn::column<T, "s_nationkey", std::int64_t, tn::references<nation.key>> nation_key;
    tn::column<T, "s_phone", tn::varchar<15>> phone;
    tn::column<T, "s_acctbal", money> account_balance;
    tn::column<T, "s_comment", tn::varchar<101>> comment;
};
inline constexpr tn::table<"supplier", supplier_columns> supplier;
using Supplier = tn::record<supplier>;

/// Which supplier has which part.
template <class T> struct partsupp_columns {
    tn::column<T, "ps_partkey", std::int64_t, tn::references<part.key>> part_key;
    tn::column<T, "ps_suppkey", std::int64_t, tn::references<supplier.key>> supplier_key;
    tn::column<T, "ps_availqty", std::int32_t> available;
    tn::column<T, "ps_supplycost", money> supply_cost;
    tn::column<T, "ps_comment", tn::varchar<199>> comment;

    static constexpr auto constraints(const auto& t) {
        return std::tuple{tn::primary_key_on(t.part_key, t.supplier_key)};
    }
};
inline constexpr tn::table<"partsupp", partsupp_columns> partsupp;
using PartSupplier = tn::record<partsupp>;

template <class T> struct customer_columns {
    tn::column<T, "c_custkey", std::int64_t, tn::primary_key> key;
    tn::column<T, "c_name", tn::varchar<25>> name;
    tn::column<T, "c_address", tn::varchar<40>> address;
    tn::column<T, "c_nationkey", std::int64_t, tn::references<nation.key>> nation_key;
    tn::column<T, "c_phone", tn::varchar<15>> phone;
    tn::column<T, "c_acctbal", money> account_balance;
    tn::column<T, "c_mktsegment", tn::varchar<10>> market_segment;
    tn::column<T, "c_comment", tn::varchar<117>> comment;
};
inline constexpr tn::table<"customer", customer_columns> customer;
using Customer = tn::record<customer>;

template <class T> struct order_columns {
    tn::column<T, "o_orderkey", std::int64_t, tn::primary_key> key;
    tn::column<T, "o_custkey", std::int64_t, tn::references<customer.key>, tn::indexed>
        customer_key;
    tn::column<T, "o_orderstatus", tn::varchar<1>> status;
    tn::column<T, "o_totalprice", money> total_price;
    tn::column<T, "o_orderdate", tn::date, tn::indexed> order_date;
    tn::column<T, "o_orderpriority", tn::varchar<15>> priority;
    tn::column<T, "o_clerk", tn::varchar<15>> clerk;
    tn::column<T, "o_shippriority", std::int32_t> ship_priority;
    tn::column<T, "o_comment", tn::varchar<79>> comment;
};
inline constexpr tn::table<"orders", order_columns> orders;
using Order = tn::record<orders>;

template <class T> struct lineitem_columns {
    tn::column<T, "l_orderkey", std::int64_t, tn::references<orders.key>> order_key;
    tn::column<T, "l_partkey", std::int64_t, tn::references<part.key>> part_key;
    tn::column<T, "l_suppkey", std::int64_t, tn::references<supplier.key>> supplier_key;
    tn::column<T, "l_linenumber", std::int32_t> line_number;
    tn::column<T, "l_quantity", money> quantity;
    tn::column<T, "l_extendedprice", money> extended_price;
    tn::column<T, "l_discount", money> discount;
    tn::column<T, "l_tax", money> tax;
    tn::column<T, "l_returnflag", tn::varchar<1>> return_flag;
    tn::column<T, "l_linestatus", tn::varchar<1>> line_status;
    tn::column<T, "l_shipdate", tn::date, tn::indexed> ship_date;
    tn::column<T, "l_commitdate", tn::date> commit_date;
    tn::column<T, "l_receiptdate", tn::date> receipt_date;
    tn::column<T, "l_shipinstruct", tn::varchar<25>> ship_instructions;
    tn::column<T, "l_shipmode", tn::varchar<10>> ship_mode;
    tn::column<T, "l_comment", tn::varchar<44>> comment;

    static constexpr auto constraints(const auto& t) {
        return std::tuple{
            tn::primary_key_on(t.order_key, t.line_number),
            tn::foreign_key<"fk_lineitem_partsupp">(t.part_key, t.supplier_key)
                .references(partsupp.part_key, partsupp.supplier_key),
            tn::index<"ix_lineitem_partsupp">(t.part_key, t.supplier_key),
            tn::check<"ck_lineitem_discount">(t.discount >= 0 && t.discount <= 1),
            tn::check<"ck_lineitem_dates">(t.ship_date <= t.receipt_date),
        };
    }
};
inline constexpr tn::table<"lineitem", lineitem_columns> lineitem;
using LineItem = tn::record<lineitem>;

inline constexpr auto tpch =
    tn::schema(region, nation, part, supplier, partsupp, customer, orders, lineitem);

} // namespace reporting
