// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "shop_tables.hpp"

#include <boost/test/unit_test.hpp>

namespace expr_escaped {
using namespace shop;
} // namespace expr_escaped

BOOST_AUTO_TEST_SUITE(expr_escaped)

BOOST_AUTO_TEST_CASE(wildcards_stand_for_themselves) {
    BOOST_TEST(tn::escaped("50%_\\off") == "50\\%\\_\\\\off");
    BOOST_TEST(tn::escaped("").empty());
    auto db = open();
    BOOST_TEST(values(db, users.username.ilike("BEN" + tn::escaped("_5") + "%")) == "0 1 0");
    BOOST_TEST(values(db, users.username.ilike("%" + tn::escaped("%") + "%")) == "0 1 0");
    BOOST_TEST(values(db, users.username.like(tn::escaped("_nn"))) == "0 0 0");
    BOOST_TEST(values(db, users.bio.ilike("%" + tn::escaped("\\ FRIEND") + "%")) == "0 NULL 1");
}

BOOST_AUTO_TEST_CASE(what_is_no_text_is_refused) {
    BOOST_CHECK_THROW((void)tn::escaped(std::string_view("a\0", 2)), tn::value_error);
    BOOST_CHECK_THROW((void)tn::escaped("\xC3"), tn::value_error);
}

BOOST_AUTO_TEST_SUITE_END()
