// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/meta/erased.hpp>

#include <boost/test/unit_test.hpp>

#include <memory>
#include <string>

BOOST_AUTO_TEST_SUITE(meta_erased)

BOOST_AUTO_TEST_CASE(what_is_erased_is_called_with_its_arguments) {
    using tenon::detail::erased;
    erased<std::string(std::string, int&)> twice([count = 0](std::string text, int& calls) mutable {
        calls = ++count;
        return text + text;
    });
    int calls = 0;
    BOOST_TEST(twice("ab", calls) == "abab");
    BOOST_TEST(twice("c", calls) == "cc");
    BOOST_TEST(calls == 2);
}

BOOST_AUTO_TEST_CASE(it_is_owned_and_moved) {
    using tenon::detail::erased;
    const auto alive = std::make_shared<int>(7);
    {
        erased<int()> first([alive] { return *alive; });
        BOOST_TEST(alive.use_count() == 2);
        erased<int()> second(std::move(first));
        BOOST_TEST((!first && second));
        erased<int()> third;
        third = std::move(second);
        BOOST_TEST(third() == 7);
        BOOST_TEST(alive.use_count() == 2);
    }
    BOOST_TEST(alive.use_count() == 1);
}

BOOST_AUTO_TEST_SUITE_END()
