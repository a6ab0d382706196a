// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The code of docs/internals.md: a function as the library would have it.
#include <tenon/tenon.hpp>

#include <boost/test/unit_test.hpp>

#if defined(__clang__)
#pragma clang diagnostic ignored "-Wgcc-compat" // the rule's attribute is clang's
#endif

//[function
#define TENON_LEFT_RULES(RULE)                                                                     \
    RULE((diagnose_if(                                                                             \
        not(detail::text_expression<X>),                                                           \
        "tenon::left: the argument is no text expression; cast it, tn::cast<tn::text>(x)",         \
        "error"                                                                                    \
    )))

namespace tenon {

/// The first `count` characters. \par SQL `LEFT(x, 3)`; SQLite `SUBSTR(x, 1, 3)`
template <class X> TENON_INLINE auto left(X&& x, int count) TENON_LEFT_RULES(TENON_AT_CALL) {
    using detail::refusal;
    TENON_LEFT_RULES(TENON_OR_REFUSE) {
        using Count = detail::bound_as<std::int32_t, int>;
        using Node = detail::call<"LEFT", text, detail::node_of<X>, Count>;
        return detail::make<Node, text, std::int32_t>(std::forward<X>(x), count);
    }
}

} // namespace tenon

#undef TENON_LEFT_RULES
//]

namespace tenon {

//[dialect
template <class D, class X, class Count>
constexpr void spell(sqlite, detail::call<"LEFT", text, X, Count>, writer<D> w) {
    w << "SUBSTR(" << X{} << ", 1, " << Count{} << ')';
}
//]

} // namespace tenon

namespace the_page_on_internals {

namespace tn = tenon;

template <class T> struct word_columns {
    tn::column<T, "word", tn::text> word;
};
inline constexpr tn::table<"words", word_columns> words;

constexpr auto beginnings = tn::select(tn::left(words.word, 3)).from(words);
static_assert(
    tn::sql<tn::postgresql>(beginnings) == R"(SELECT LEFT("words"."word", $1) FROM "words")"
);
static_assert(
    tn::sql<tn::sqlite>(beginnings) == R"(SELECT SUBSTR("words"."word", 1, ?) FROM "words")"
);

} // namespace the_page_on_internals

BOOST_AUTO_TEST_SUITE(the_page_on_internals)

BOOST_AUTO_TEST_CASE(a_function_is_a_node_and_a_spelling) {
    auto db = tn::connect<tn::sqlite>(":memory:");
    db.create_all(tn::schema(words));
    db.execute(tn::insert_into(words).values(tn::record<words>{.word = "tenon"}));
    BOOST_TEST(db.scalar(beginnings) == "ten");
}

BOOST_AUTO_TEST_SUITE_END()
