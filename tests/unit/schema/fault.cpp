// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What is wrong with constraints and tables, as values; what is said of each is in tests/rejects.
#include "model_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace schema_fault {

using namespace model;
using fault = tn::detail::schema_fault;

static_assert(tn::detail::find_fault<>().fault == fault::none);

using parent_table = std::remove_cvref_t<decltype(parents)>;
template <class... Constraints> constexpr fault fault_of(const Constraints&...) {
    using tuple = std::tuple<Constraints...>;
    return tn::detail::check_constraints<parent_table>(std::type_identity<tuple>{}).fault;
}

constexpr auto key = tn::primary_key_on(parents.region, parents.number);
static_assert(fault_of(key) == fault::none);
static_assert(fault_of(tn::primary_key_on()) == fault::no_key_columns);
static_assert(fault_of(tn::primary_key_on(children.number)) == fault::no_key_columns);
static_assert(fault_of(tn::unique_on<"u">("number")) == fault::no_key_columns);

static_assert(fault_of(tn::check<"c">(parents.number > 5)) == fault::none);
static_assert(fault_of(tn::check<"c">(parents.number)) == fault::no_check);
static_assert(fault_of(tn::check<"c">(children.number > 5)) == fault::no_check);

static_assert(fault_of(tn::index<"i">(parents.number + 1)) == fault::none);
static_assert(fault_of(tn::index<"i">()) == fault::no_index);
static_assert(fault_of(tn::index<"i">(children.number)) == fault::no_index);
constexpr auto partial = tn::index<"i">(parents.number);
static_assert(fault_of(partial.where(parents.number < 9)) == fault::none);
static_assert(fault_of(partial.where(parents.number)) == fault::no_index);

constexpr auto foreign = tn::foreign_key<"f">(parents.number);
static_assert(fault_of(foreign.references(children.number)) == fault::none);
static_assert(fault_of(foreign.references(children)) == fault::no_reference);
static_assert(
    fault_of(foreign.references(children.number, children.region)) == fault::other_length
);

// what is no number is no constant
template <class T> struct measure_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "value", std::optional<double>> value{};
};
constexpr tn::table<"measures", measure_columns> measures;
constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double no_number = std::numeric_limits<double>::quiet_NaN();
using tn::detail::has_not_finite;
constexpr auto finite = tn::check<"c">(measures.value < 1e308);
static_assert(!has_not_finite(finite) && !has_not_finite(key));
constexpr auto of_integers = tn::check<"c">(measures.id > 1 && measures.id < 9);
static_assert(!has_not_finite(of_integers));
constexpr auto endless = tn::check<"c">(measures.id > 1 && measures.value < infinity);
static_assert(has_not_finite(endless));
constexpr auto of_no_number = tn::check<"c">(measures.value > no_number);
static_assert(has_not_finite(of_no_number));
constexpr auto valued = tn::index<"i">(measures.id + 1, measures.value + 1.5);
static_assert(!has_not_finite(valued));
constexpr auto conditional = valued.where(measures.value > 1.5);
static_assert(!has_not_finite(conditional));
constexpr auto endless_condition = valued.where(measures.value > -infinity);
static_assert(has_not_finite(endless_condition));
constexpr auto endless_key = tn::index<"i">(measures.id + 1, measures.value + infinity);
static_assert(has_not_finite(endless_key));

// the first is told
static_assert(
    fault_of(key, partial, tn::unique_on<"u">(7), tn::index<"i">(7)) == fault::no_key_columns
);

} // namespace schema_fault

BOOST_AUTO_TEST_SUITE(schema_fault)

BOOST_AUTO_TEST_CASE(a_fault_names_its_table_and_constraint) {
    const auto found = tn::detail::check_constraints<parent_table>(
        std::type_identity<std::tuple<decltype(tn::check<"c">(true))>>{}
    );
    BOOST_TEST(std::string_view{found.where.text} == "parents.c");
}

BOOST_AUTO_TEST_SUITE_END()
