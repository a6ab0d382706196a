// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/meta/rule.hpp>

#include <boost/test/unit_test.hpp>

#if defined(__clang__)
#pragma clang diagnostic ignored "-Wgcc-compat" // the attribute is clang's own
#endif

namespace meta_rule {

#define EXAMPLE_RULES(RULE)                                                                        \
    RULE((diagnose_if(not(sizeof(T) <= 8), "the argument is too large", "error")))                 \
    RULE((diagnose_if(not(std::is_integral_v<T>), "the argument is no integer", "error")))

/// A function that is held to rules, as those of the library are.
template <class T> constexpr long doubled(T given) EXAMPLE_RULES(TENON_AT_CALL) {
    const auto refusal = [](auto) { return -1L; };
    EXAMPLE_RULES(TENON_OR_REFUSE)
    return given * 2L;
}

template <class T> TENON_INLINE bool stored(T) EXAMPLE_RULES(TENON_AT_CALL) {
    bool done = false;
    EXAMPLE_RULES(TENON_OR_SKIP) { done = true; }
    return done;
}

struct chain {
    using Self = chain;
    int calls = 0;
    template <class T> constexpr chain with(T) const EXAMPLE_RULES(TENON_AT_CALL) {
        using Result = chain;
        EXAMPLE_RULES(TENON_OR_EMPTY)
        return {calls + 1};
    }
    template <class T> TENON_NOINLINE int run(T given) const EXAMPLE_RULES(TENON_AT_CALL) {
        using Result = int;
        EXAMPLE_RULES(TENON_OR_EMPTY)
        return static_cast<Result>(given) + calls;
    }
};
#undef EXAMPLE_RULES

static_assert(doubled(21) == 42);

} // namespace meta_rule

// What a broken rule says is told by the programs in tests/rejects.
BOOST_AUTO_TEST_SUITE(meta_rule)

BOOST_AUTO_TEST_CASE(what_meets_its_rules_is_done) {
    BOOST_TEST(doubled(short{4}) == 8);
    BOOST_TEST(stored('x'));
    BOOST_TEST(chain{}.with(1).with(2L).run(5) == 7);
}

BOOST_AUTO_TEST_SUITE_END()
