// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Nine questions over made-up data, asked through Tenon and in plain SQL that computes with
// integers of cents: an oracle that knows neither Tenon's decimals nor SQLite's doubles.
#include "../../examples/reporting/generate.hpp"
#include "../../examples/reporting/questions.hpp"
#include "cells.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>

namespace generated {
using namespace reporting;
using namespace std::chrono;
using namespace tenon::literals;
using namespace tpch;

/// The line items, numbers as integers in hundredths.
constexpr char exact_lines[] = R"(
    CREATE TEMP TABLE line AS
        SELECT l_orderkey, l_partkey, l_suppkey, l_returnflag, l_linestatus, l_shipdate,
               l_commitdate, l_receiptdate, l_shipinstruct, l_shipmode,
               CAST(ROUND(l_quantity * 100) AS INTEGER) AS quantity,
               CAST(ROUND(l_extendedprice * 100) AS INTEGER) AS price,
               CAST(ROUND(l_discount * 100) AS INTEGER) AS discount,
               CAST(ROUND(l_tax * 100) AS INTEGER) AS tax
          FROM lineitem;
    CREATE INDEX temp.line_order ON line (l_orderkey);
)";

/// The database that all cases share.
database& filled() {
    static database db = [] {
        auto made = tn::connect<tn::sqlite>("sqlite:///:memory:");
        store(made, generate());
        BOOST_TEST_REQUIRE(
            sqlite3_exec(made.native_handle(), exact_lines, nullptr, nullptr, nullptr) == SQLITE_OK
        );
        return made;
    }();
    return db;
}

std::string text(year_month_day day) { return cell(sys_days{day}); }

table plain(const char* sql, const std::vector<value>& values = {}) {
    return plain_answer(filled().native_handle(), sql, values);
}

const auto years_of_data = boost::unit_test::data::xrange(1992, 1999);

/// FNV-1a over what varies in a data set.
class fingerprint {
public:
    template <class... Values> void add(const Values&... values) {
        for (const std::string& text : {cell(values)...})
            for (const char c : text)
                hash_ = (hash_ ^ static_cast<unsigned char>(c)) * 0x100000001B3;
    }
    std::uint64_t value() const { return hash_; }

private:
    std::uint64_t hash_ = 0xCBF29CE484222325;
};

std::uint64_t fingerprint_of(const dataset& data) {
    fingerprint made;
    for (const Part& p : data.parts)
        made.add(p.name, p.brand, p.type, p.size, p.container, p.retail_price, p.comment);
    for (const Supplier& s : data.suppliers)
        made.add(s.address, s.nation_key, s.phone, s.account_balance, s.comment);
    for (const PartSupplier& p : data.part_suppliers)
        made.add(p.part_key, p.supplier_key, p.available, p.supply_cost, p.comment);
    for (const Customer& c : data.customers)
        made.add(c.address, c.phone, c.account_balance, c.market_segment, c.comment);
    for (const Order& o : data.orders)
        made.add(o.key, o.customer_key, o.total_price, o.order_date, o.priority, o.comment);
    for (const LineItem& l : data.line_items)
        made.add(l.part_key, l.extended_price, l.discount, l.ship_date, l.ship_mode, l.comment);
    return made.value();
}

year_month_day first_of(int year, unsigned month = 1) {
    return std::chrono::year{year} / std::chrono::month{month} / 1;
}

} // namespace generated

BOOST_AUTO_TEST_SUITE(generated)

BOOST_AUTO_TEST_CASE(a_seed_gives_the_same_data_on_every_platform) {
    BOOST_TEST(fingerprint_of(generate(100)) == 15895130408883860050U);
    BOOST_TEST(fingerprint_of(generate(100, 2)) != fingerprint_of(generate(100)));
}

BOOST_AUTO_TEST_CASE(what_was_stored_is_what_was_made) {
    const dataset data = generate();
    const auto stored = filled().all(
        tn::select(lineitem).from(lineitem).order_by(lineitem.order_key, lineitem.line_number)
    );
    BOOST_TEST_REQUIRE(stored.size() == data.line_items.size());
    for (std::size_t i = 0; i != stored.size(); ++i) {
        const LineItem& made = data.line_items[i];
        BOOST_TEST_REQUIRE(stored[i].order_key == made.order_key);
        BOOST_TEST_REQUIRE(stored[i].extended_price == made.extended_price);
        BOOST_TEST_REQUIRE(stored[i].discount == made.discount);
        BOOST_TEST_REQUIRE((stored[i].ship_date == made.ship_date));
        BOOST_TEST_REQUIRE(stored[i].comment == made.comment);
    }
}

BOOST_AUTO_TEST_CASE(every_question_has_an_answer) {
    ask_all([](int number, std::string_view, const auto& query, const auto&... arguments) {
        const table rows = answer(filled(), query, arguments...);
        BOOST_TEST_CONTEXT("question " << number)
        BOOST_TEST((!rows.empty() && rows.front().back() != "NULL"));
    });
}

// An average is (sum * 10^4 / count), rounded: (2 * sum * 10^4 + count) / (2 * count).
BOOST_DATA_TEST_CASE(q1_pricing_summary, boost::unit_test::data::xrange(60, 121, 10), back) {
    const sys_days until = sys_days{1998y / December / 1} - days{back};
    compare(
        answer(filled(), pricing_summary(until)),
        plain(
            R"(SELECT l_returnflag, l_linestatus, SUM(quantity), SUM(price),
                      SUM(price * (100 - discount)), SUM(price * (100 - discount) * (100 + tax)),
                      (SUM(quantity) * 20000 + COUNT(*)) / (2 * COUNT(*)),
                      (SUM(price) * 20000 + COUNT(*)) / (2 * COUNT(*)),
                      (SUM(discount) * 20000 + COUNT(*)) / (2 * COUNT(*)), COUNT(*)
                 FROM line WHERE l_shipdate <= ?1
                GROUP BY l_returnflag, l_linestatus ORDER BY l_returnflag, l_linestatus)",
            {cell(until)}
        )
    );
}

BOOST_DATA_TEST_CASE(
    q3_shipping_priority,
    boost::unit_test::data::make({"AUTOMOBILE", "BUILDING", "FURNITURE", "MACHINERY", "HOUSEHOLD"}
    ) * boost::unit_test::data::xrange(1, 32, 10),
    segment,
    march
) {
    const auto day = sys_days{1995y / March / 1} + days{march - 1};
    compare(
        answer(filled(), shipping_priority(segment, day)),
        plain(
            R"(SELECT l_orderkey, SUM(price * (100 - discount)) AS revenue, o_orderdate,
                      o_shippriority
                 FROM customer, orders, line
                WHERE c_mktsegment = ?1 AND c_custkey = o_custkey AND l_orderkey = o_orderkey
                  AND o_orderdate < ?2 AND l_shipdate > ?2
                GROUP BY l_orderkey, o_orderdate, o_shippriority
                ORDER BY revenue DESC, o_orderdate LIMIT 10)",
            {segment, cell(day)}
        )
    );
}

BOOST_DATA_TEST_CASE(q4_order_priority_checking, years_of_data, year) {
    for (const unsigned month : {1U, 4U, 7U, 10U}) {
        const auto day = first_of(year, month);
        compare(
            answer(filled(), order_priority_checking(day)),
            plain(
                R"(SELECT o_orderpriority, COUNT(*) FROM orders
                    WHERE o_orderdate >= ?1 AND o_orderdate < ?2
                      AND o_orderkey IN (SELECT l_orderkey FROM line
                                          WHERE l_commitdate < l_receiptdate)
                    GROUP BY o_orderpriority ORDER BY o_orderpriority)",
                {text(day), text(day + months{3})}
            )
        );
    }
}

BOOST_DATA_TEST_CASE(
    q5_local_supplier_volume,
    boost::unit_test::data::make({"AFRICA", "AMERICA", "ASIA", "EUROPE", "MIDDLE EAST"}) *
        years_of_data,
    region_name,
    year
) {
    const auto day = first_of(year);
    compare(
        answer(filled(), local_supplier_volume(region_name, day)),
        plain(
            R"(SELECT n_name, SUM(price * (100 - discount)) AS revenue
                 FROM customer, orders, line, supplier, nation, region
                WHERE c_custkey = o_custkey AND l_orderkey = o_orderkey AND l_suppkey = s_suppkey
                  AND c_nationkey = s_nationkey AND s_nationkey = n_nationkey
                  AND n_regionkey = r_regionkey AND r_name = ?1
                  AND o_orderdate >= ?2 AND o_orderdate < ?3
                GROUP BY n_name ORDER BY revenue DESC)",
            {region_name, text(day), text(day + years{1})}
        )
    );
}

BOOST_DATA_TEST_CASE(
    q6_forecast_revenue_change, years_of_data* boost::unit_test::data::xrange(2, 10), year, discount
) {
    const auto day = first_of(year);
    compare(
        answer(
            filled(),
            forecast_revenue_change,
            "from"_p = day,
            "discount"_p = money::from_unscaled(discount),
            "below"_p = 24
        ),
        plain(
            R"(SELECT SUM(price * discount) FROM line
                WHERE l_shipdate >= ?1 AND l_shipdate < ?2
                  AND discount BETWEEN ?3 - 1 AND ?3 + 1 AND quantity < 2400)",
            {text(day), text(day + years{1}), std::int64_t{discount}}
        )
    );
}

BOOST_DATA_TEST_CASE(q10_returned_item_reporting, years_of_data, year) {
    for (const unsigned month : {1U, 4U, 7U, 10U}) {
        const auto day = first_of(year, month);
        compare(
            answer(filled(), returned_item_reporting(day)),
            plain(
                R"(SELECT c_custkey, c_name, SUM(price * (100 - discount)) AS revenue,
                          CAST(ROUND(c_acctbal * 100) AS INTEGER), n_name, c_address, c_phone,
                          c_comment
                     FROM customer, orders, line, nation
                    WHERE c_custkey = o_custkey AND l_orderkey = o_orderkey
                      AND o_orderdate >= ?1 AND o_orderdate < ?2 AND l_returnflag = 'R'
                      AND c_nationkey = n_nationkey
                    GROUP BY c_custkey, c_name, c_acctbal, c_phone, n_name, c_address, c_comment
                    ORDER BY revenue DESC LIMIT 20)",
                {text(day), text(day + months{3})}
            )
        );
    }
}

BOOST_DATA_TEST_CASE(
    q12_shipping_modes,
    years_of_data*(
        boost::unit_test::data::make({"MAIL", "RAIL", "TRUCK"}) ^
        boost::unit_test::data::make({"SHIP", "AIR", "FOB"})
    ),
    year,
    mode,
    other_mode
) {
    const auto day = first_of(year);
    compare(
        answer(
            filled(), shipping_modes, "mode"_p = mode, "other_mode"_p = other_mode, "from"_p = day
        ),
        plain(
            R"(SELECT l_shipmode,
                      COUNT(CASE WHEN o_orderpriority < '3' THEN 1 END),
                      COUNT(CASE WHEN o_orderpriority > '3' THEN 1 END)
                 FROM orders, line
                WHERE o_orderkey = l_orderkey AND (l_shipmode = ?1 OR l_shipmode = ?2)
                  AND l_commitdate < l_receiptdate AND l_shipdate < l_commitdate
                  AND l_receiptdate >= ?3 AND l_receiptdate < ?4
                GROUP BY l_shipmode ORDER BY l_shipmode)",
            {mode, other_mode, text(day), text(day + years{1})}
        )
    );
}

// 10^8 * a / b, rounded, in two steps of four digits that 64 bits have room for.
BOOST_DATA_TEST_CASE(
    q14_promotion_effect, years_of_data* boost::unit_test::data::xrange(1, 13), year, month
) {
    const auto day = first_of(year, static_cast<unsigned>(month));
    compare(
        answer(filled(), promotion_effect, "from"_p = day),
        plain(
            R"(WITH sums(a, b) AS (
                        SELECT 100 * SUM(CASE WHEN substr(p_type, 1, 5) = 'PROMO'
                                              THEN price * (100 - discount) ELSE 0 END),
                               SUM(price * (100 - discount))
                          FROM line, part
                         WHERE l_partkey = p_partkey AND l_shipdate >= ?1 AND l_shipdate < ?2),
                    one(q, r, b) AS (SELECT a / b, a % b, b FROM sums),
                    two(q, r, b) AS (SELECT q * 10000 + r * 10000 / b, r * 10000 % b, b FROM one)
               SELECT q * 10000 + (r * 20000 + b) / (2 * b) FROM two)",
            {text(day), text(day + months{1})}
        )
    );
}

BOOST_DATA_TEST_CASE(
    q19_discounted_revenue,
    boost::unit_test::data::xrange(1, 6) * boost::unit_test::data::xrange(1, 6) *
        boost::unit_test::data::make({1, 6, 10}),
    maker,
    brand,
    least
) {
    const std::string first = "Brand#" + std::to_string(maker) + std::to_string(brand);
    const std::string second = "Brand#" + std::to_string(brand) + std::to_string(maker);
    compare(
        answer(
            filled(), discounted_revenue({first, least}, {second, least + 10}, {first, least + 20})
        ),
        plain(
            R"(SELECT SUM(price * (100 - discount)) FROM line, part
                WHERE p_partkey = l_partkey AND l_shipinstruct = 'DELIVER IN PERSON'
                  AND l_shipmode IN ('AIR', 'AIR REG')
                  AND (   (p_brand = ?1 AND p_size >= 1 AND p_size <= 5
                           AND p_container IN ('SM CASE', 'SM BOX', 'SM PACK', 'SM PKG')
                           AND quantity >= 100 * ?3 AND quantity <= 100 * (?3 + 10))
                       OR (p_brand = ?2 AND p_size >= 1 AND p_size <= 10
                           AND p_container IN ('MED BAG', 'MED BOX', 'MED PKG', 'MED PACK')
                           AND quantity >= 100 * (?3 + 10) AND quantity <= 100 * (?3 + 20))
                       OR (p_brand = ?1 AND p_size >= 1 AND p_size <= 15
                           AND p_container IN ('LG CASE', 'LG BOX', 'LG PACK', 'LG PKG')
                           AND quantity >= 100 * (?3 + 20) AND quantity <= 100 * (?3 + 30))))",
            {first, second, std::int64_t{least}}
        )
    );
}

BOOST_AUTO_TEST_SUITE_END()
