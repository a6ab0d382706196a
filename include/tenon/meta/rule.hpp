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
// code of their own. What runs a statement is one function for all, and is not copied into each query.
#if defined(__GNUC__)
#define TENON_INLINE __attribute__((always_inline)) constexpr
#define TENON_NOINLINE __attribute__((noinline))
#elif defined(_MSC_VER)
#define TENON_INLINE __forceinline constexpr
#define TENON_NOINLINE __declspec(noinline)
#else
#define TENON_INLINE constexpr
#define TENON_NOINLINE
#endif

/// For a constructor that tells that a rule is broken, constrained to where it is.
#if defined(__GNUC__)
#define TENON_UNAVAILABLE(sentence) __attribute__((unavailable(sentence)))
#else
#define TENON_UNAVAILABLE(sentence)
#endif

#if defined(__clang__)
#if defined(TENON_DEV)
#pragma clang diagnostic ignored "-Wgcc-compat" // that the attribute is clang's is known
#endif
#define TENON_AT_CALL __attribute__
#define TENON_TELL(broken, sentence)
#else
#define TENON_AT_CALL(rule)
#define TENON_CONDITION_not(...) (__VA_ARGS__)
#define TENON_TELL(broken, sentence) static_assert(TENON_CONDITION_##broken, sentence);
#endif

// What a body does about a broken rule: return `refusal(...)`, return a `Result` that is never made,
// or nothing but leave out what stands behind the rules.
#define TENON_REFUSE_diagnose_if(broken, sentence, severity)                                       \
    if constexpr (broken) {                                                                        \
        TENON_TELL(broken, sentence)                                                               \
        return refusal(std::bool_constant<broken>{});                                              \
    } else
#define TENON_EMPTY_diagnose_if(broken, sentence, severity)                                        \
    if constexpr (broken) {                                                                        \
        TENON_TELL(broken, sentence)                                                               \
        return ::tenon::detail::refused_result<Result>();                                          \
    } else
#define TENON_SKIP_diagnose_if(broken, sentence, severity)                                         \
    if constexpr (broken) {                                                                        \
        TENON_TELL(broken, sentence)                                                               \
    } else
#define TENON_ASK_diagnose_if(broken, sentence, severity) || (broken)
#define TENON_REFUSE(rule) TENON_REFUSE_##rule
#define TENON_EMPTY(rule) TENON_EMPTY_##rule
#define TENON_SKIP(rule) TENON_SKIP_##rule
#define TENON_ASK(rule) TENON_ASK_##rule
#define TENON_OR_REFUSE(rule) TENON_REFUSE rule
#define TENON_OR_EMPTY(rule) TENON_EMPTY rule
#define TENON_OR_SKIP(rule) TENON_SKIP rule
/// Behind `false`: whether one of the rules is broken.
#define TENON_OR_BROKEN(rule) TENON_ASK rule

namespace tenon::detail {

/// Of the type that a refused call would have given, so that what is done with it is not complained of.
template <class Result> constexpr Result refused_result() {
    if constexpr (requires { Result{}; })
        return Result{};
    else
        throw 0;
}

/// A rule whose culprit is a statement or condition as a whole, which is too long to be shown, or that is a
/// concept, of which g++ would show the definition.
template <bool Rule> inline constexpr bool holds = Rule;

} // namespace tenon::detail
