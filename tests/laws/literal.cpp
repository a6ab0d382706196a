// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Constants in texts: a double is the very same one in the database, in a query and in the DDL.
#include "store.hpp"

#include <boost/test/unit_test.hpp>

#include <bit>
#include <cmath>
#include <limits>

namespace render_literal {

using namespace store;
using ends = std::numeric_limits<double>;

bool same_bits(double left, double right) {
    return std::bit_cast<std::uint64_t>(left) == std::bit_cast<std::uint64_t>(right);
}

struct literal_fixture : fixture {
    /// The constant is selected as it is, and finds the row that has it and not those beside it.
    template <class Literal> void is_kept(Literal literal) {
        constexpr double value = Literal::node::value;
        const double selected = db.one(tn::select(literal).from(users).where(users.id == 1)).c1;
        BOOST_TEST(same_bits(selected, value), value << " is selected as " << selected);
        std::string equal;
        std::string less;
        std::string greater;
        const double infinity = ends::infinity();
        std::int64_t id = 0;
        for (const double each :
             {value, std::nextafter(value, -infinity), std::nextafter(value, infinity)}) {
            if (!std::isfinite(each)) // beside the largest
                continue;
            store(++id, each);
            (each < value ? less : each > value ? greater : equal) += std::to_string(id) + ' ';
        }
        BOOST_TEST(ids(users.id <= id && users.score == literal) == equal, value);
        BOOST_TEST(ids(users.id <= id && users.score < literal) == less, value);
        BOOST_TEST(ids(users.id <= id && users.score > literal) == greater, value);
        db.execute(tn::update(users).set(users.score = literal).where(users.id == 4));
        BOOST_TEST(same_bits(db.get(users, 4)->score, value), value);
    }
    void store(std::int64_t id, double value) {
        db.execute(tn::update(users).set(users.score = value).where(users.id == id));
    }
    template <class Condition> std::string ids(const Condition& condition) {
        std::string found;
        for (const auto& [id] :
             db.all(tn::select(users.id).from(users).where(condition).order_by(users.id)))
            found += std::to_string(id) + ' ';
        return found;
    }
};

template <class T> struct measure_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "sum", double, tn::server_default<0.1 + 0.2>> sum{};
    tn::column<T, "small", double, tn::server_default<1e-20>> small{};
    tn::column<T, "largest", double, tn::server_default<ends::max()>> largest{};
    tn::column<T, "smallest", double, tn::server_default<-ends::denorm_min()>> smallest{};

    static constexpr auto constraints(const auto& t) {
        return std::tuple{
            tn::check<"ck_sum">(t.sum <= 0.1 + 0.2),
            tn::check<"ck_small">(t.small >= 1e-20 && t.largest > tn::lit<1.2345678901234567e-9>)};
    }
};
inline constexpr tn::table<"measures", measure_columns> measures;
inline constexpr auto measuring = tn::schema(measures);

#ifndef TENON_LAW_MARIADB // which has no partial indexes
template <class T> struct limit_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "value", double> value{};

    static constexpr auto constraints(const auto& t) {
        return std::tuple{
            tn::unique_index<"ux_value">(t.value).where(t.value > 1.2345678901234567e-9)};
    }
};
inline constexpr tn::table<"limits", limit_columns> limits;
inline constexpr auto limiting = tn::schema(limits);
#endif

} // namespace render_literal

BOOST_FIXTURE_TEST_SUITE(render_literal, render_literal::literal_fixture)

BOOST_AUTO_TEST_CASE(a_double_is_the_same_in_the_database) {
    using render_literal::ends;
    is_kept(tn::lit<0.1>);
    is_kept(tn::lit<-2.5>);
    is_kept(tn::lit<0.1 + 0.2>);
    is_kept(tn::lit<1.0 / 3>);
    is_kept(tn::lit<123456789.123456789>);
    is_kept(tn::lit<1e-20>);
    is_kept(tn::lit<1.2345678901234567e-9>);
    is_kept(tn::lit<-1.2345678901234567e-9>);
    is_kept(tn::lit<1234567890123450.0>);
    is_kept(tn::lit<9007199254740991.0>);
    is_kept(tn::lit<9007199254740992.0>);
    is_kept(tn::lit<9007199254740994.0>);
    is_kept(tn::lit<9223372036854775808.0>);
    is_kept(tn::lit<18446744073709551616.0>);
    is_kept(tn::lit<1e22>);
    is_kept(tn::lit<1e23>);
    is_kept(tn::lit<ends::max()>);
    is_kept(tn::lit<-ends::max()>);
    is_kept(tn::lit<ends::min()>);
    is_kept(tn::lit<2.2250738585072011e-308>); // the largest that has no normal form
    is_kept(tn::lit<5e-324>);
    is_kept(tn::lit<ends::epsilon()>);
}

BOOST_AUTO_TEST_CASE(what_is_calculated_of_constants_alone_is_a_double) {
    const auto value_of = [this](auto expression) {
        return db.one(tn::select(expression).from(users).where(users.id == 1)).c1;
    };
    BOOST_TEST(same_bits(value_of(tn::lit<1.0> / tn::lit<3.0>), 1.0 / 3.0));
    BOOST_TEST(same_bits(value_of(tn::lit<0.1> + tn::lit<0.2>), 0.1 + 0.2));
    BOOST_TEST(same_bits(value_of(tn::lit<1e16> * tn::lit<1e16>), 1e16 * 1e16));
    BOOST_TEST(
        same_bits(value_of(tn::case_().when(users.id == 1, tn::lit<0.1>).else_(tn::lit<2.0>)), 0.1)
    );
    const auto shares = tn::sum(tn::case_().when(users.id > 1, tn::lit<0.1>).else_(tn::lit<0.2>));
    BOOST_TEST(db.one(tn::select(shares).from(users).where(users.id < 3)).c1.value() == 0.1 + 0.2);
}

BOOST_AUTO_TEST_CASE(a_float_is_the_double_that_it_is) {
    const auto selected = db.one(tn::select(tn::lit<0.1F>).from(users).where(users.id == 1)).c1;
    BOOST_TEST(std::bit_cast<std::uint32_t>(selected) == std::bit_cast<std::uint32_t>(0.1F));
    store(1, double{0.1F});
    BOOST_TEST(ids(users.score == tn::lit<0.1F>) == "1 ");
}

BOOST_AUTO_TEST_CASE(zero_has_its_sign_where_the_database_keeps_it) {
    const double zero = db.one(tn::select(tn::lit<-0.0>).from(users).where(users.id == 1)).c1;
    BOOST_TEST(zero == 0.0);
    BOOST_TEST(std::signbit(zero) == !law::on_mariadb); // which gives it none
    db.execute(tn::update(users).set(users.score = tn::lit<-0.0>).where(users.id == 2));
    BOOST_TEST(std::signbit(db.get(users, 2)->score) == law::on_postgresql);
    store(1, 0.0);
    db.execute(tn::update(users).set(users.score = 1.0).where(users.id > 1));
    BOOST_TEST(ids(users.score == tn::lit<-0.0>) == "1 ");
}

BOOST_AUTO_TEST_CASE(a_default_is_the_same_double) {
    db.create_all(measuring);
    db.execute(tn::insert_into(measures).default_values());
    const auto row = db.get(measures, 1).value();
    BOOST_TEST(same_bits(row.sum, 0.1 + 0.2));
    BOOST_TEST(same_bits(row.small, 1e-20));
    BOOST_TEST(same_bits(row.largest, render_literal::ends::max()));
    BOOST_TEST(same_bits(row.smallest, -5e-324));
}

BOOST_AUTO_TEST_CASE(a_check_draws_the_line_at_the_same_double) {
    db.create_all(measuring);
    const double sum = 0.1 + 0.2;
    const auto add = [&](double first, double second) {
        db.execute(tn::insert_into(measures).set(measures.sum = first, measures.small = second));
    };
    add(sum, 1e-20);
    BOOST_CHECK_THROW(add(std::nextafter(sum, 1.0), 1e-20), tn::integrity_error);
    BOOST_CHECK_THROW(add(sum, std::nextafter(1e-20, 0.0)), tn::integrity_error);
}

#ifndef TENON_LAW_MARIADB
BOOST_AUTO_TEST_CASE(an_index_has_the_rows_beyond_the_same_double) {
    db.create_all(limiting);
    const double line = 1.2345678901234567e-9;
    const auto add = [&](double value) {
        db.execute(tn::insert_into(limits).set(limits.value = value));
    };
    add(line);
    add(line);
    add(std::nextafter(line, 1.0));
    BOOST_CHECK_THROW(add(std::nextafter(line, 1.0)), tn::integrity_error);
}
#endif

BOOST_AUTO_TEST_SUITE_END()
