// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// How a rule of the compiler's is written once and told once, at the user's own line.
//
// The rules of a function are a list
//     #define TENON_X_RULES(RULE) RULE((diagnose_if(not(condition), "sentence", "error"))) ...
// given to TENON_AT_CALL behind the parameters and to TENON_OR_REFUSE at the start of the body. The
// list is undefined again below the function; no macro here is part of the interface.
//
// Clang tells the first broken rule by its attribute diagnose_if, whose error stands at the call.
// Elsewhere a static_assert in the body does, and `if constexpr` skips what would fail after it. The body then returns
// `refusal(...)`: something that accepts all that may follow, so that one mistake is one error.
//
// Headers are system headers, but for the library's own builds (TENON_DEV): g++ then leaves out the
// expansion of these macros, which is longer than what it explains.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <type_traits>

// Builders are hundreds of one-line functions; inlined early they cost no frames, no symbols and no
// code of their own.
#if defined(__GNUC__)
#define TENON_INLINE __attribute__((always_inline)) constexpr
#elif defined(_MSC_VER)
#define TENON_INLINE __forceinline constexpr
#else
#define TENON_INLINE constexpr
#endif

#if defined(__clang__)
#if defined(TENON_DEV)
#pragma clang diagnostic ignored "-Wgcc-compat" // that the attribute is clang's is known
#endif
#define TENON_AT_CALL __attribute__
#define TENON_REFUSE_diagnose_if(broken, sentence, severity)                                       \
    if constexpr (broken)                                                                          \
        return refusal(std::bool_constant<broken>{});                                              \
    else
#else
#define TENON_AT_CALL(rule)
#define TENON_CONDITION_not(...) (__VA_ARGS__)
#define TENON_REFUSE_diagnose_if(broken, sentence, severity)                                       \
    if constexpr (broken) {                                                                        \
        static_assert(TENON_CONDITION_##broken, sentence);                                         \
        return refusal(std::bool_constant<broken>{});                                              \
    } else
#endif
#define TENON_REFUSE(rule) TENON_REFUSE_##rule
#define TENON_OR_REFUSE(rule) TENON_REFUSE rule

// The same for a body that returns nothing: the statement behind the rules is skipped.
#if defined(__clang__)
#define TENON_SKIP_diagnose_if(broken, sentence, severity)                                         \
    if constexpr (broken) {                                                                        \
    } else
#else
#define TENON_SKIP_diagnose_if(broken, sentence, severity)                                         \
    if constexpr (broken) {                                                                        \
        static_assert(TENON_CONDITION_##broken, sentence);                                         \
    } else
#endif
#define TENON_SKIP(rule) TENON_SKIP_##rule
#define TENON_OR_REFUSE_HERE(rule) TENON_SKIP rule
