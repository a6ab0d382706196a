// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Records under Boost.Hana's algorithms.
#include <tenon/hana.hpp>
#include <tenon/tenon.hpp>

#include <boost/hana/at_key.hpp>
#include <boost/hana/fold_left.hpp>
#include <boost/hana/for_each.hpp>
#include <boost/hana/keys.hpp>
#include <boost/hana/length.hpp>
#include <boost/hana/members.hpp>
#include <boost/test/unit_test.hpp>

#include <string>

namespace tn = tenon;
namespace hana = boost::hana;

namespace hana_structs {

template <class T> struct city_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "name", tn::varchar<40>> name;
    tn::column<T, "people", std::int64_t> people = 0;
};
constexpr tn::table<"cities", city_columns> cities;
using City = tn::record<cities>;

} // namespace hana_structs

BOOST_AUTO_TEST_SUITE(hana_structs)

BOOST_AUTO_TEST_CASE(a_record_is_a_struct_with_its_columns_as_keys) {
    static_assert(hana::Struct<City>::value);
    static_assert(decltype(hana::length(hana::keys(City{.name = ""})))::value == 3);
    const City bonn{.id = 1, .name = "Bonn", .people = 330'000};
    std::string names;
    hana::for_each(hana::keys(bonn), [&](auto key) { names += std::string(key.c_str()) + ' '; });
    BOOST_TEST(names == "id name people ");
}

BOOST_AUTO_TEST_CASE(a_member_is_reached_by_its_name_and_can_be_changed) {
    City bonn{.id = 1, .name = "Bonn", .people = 330'000};
    BOOST_TEST(hana::at_key(bonn, BOOST_HANA_STRING("name")) == "Bonn");
    hana::at_key(bonn, BOOST_HANA_STRING("people")) += 1;
    BOOST_TEST(bonn.people == 330'001);
}

BOOST_AUTO_TEST_CASE(members_are_folded_in_the_order_of_the_table) {
    const City bonn{.id = 7, .name = "Bonn", .people = 5};
    const auto count =
        hana::fold_left(hana::members(bonn), 0, [](int n, const auto&) { return n + 1; });
    BOOST_TEST(count == 3);
}

BOOST_AUTO_TEST_SUITE_END()
