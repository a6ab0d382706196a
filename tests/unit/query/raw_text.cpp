// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/query/raw_text.hpp>

#include <boost/test/unit_test.hpp>

namespace query_raw_text {

namespace tn = tenon;
using fault = tn::detail::raw_fault;

/// The names of the places, each with a blank behind.
template <tn::name Text> std::string names() {
    using text = tn::detail::raw_text<Text>;
    static_assert(text::outline.fault == fault::none);
    std::string all;
    for (std::size_t i = 0; i != text::place_count; ++i)
        all += std::string(text::name_of(text::made.places[i].parameter)) + ' ';
    return all;
}

template <tn::name Text> constexpr fault fault_of = tn::detail::raw_text<Text>::outline.fault;
template <tn::name Text>
constexpr std::string_view statement_of = tn::detail::raw_text<Text>::statement;

} // namespace query_raw_text

BOOST_AUTO_TEST_SUITE(query_raw_text)

BOOST_AUTO_TEST_CASE(a_name_behind_a_colon_is_a_parameter) {
    BOOST_TEST(names<"SELECT :a">() == "a ");
    BOOST_TEST(names<":a,:b_2+:C(:_d)">() == "a b_2 C _d ");
    BOOST_TEST(names<"LIMIT:n">() == "n ");
    BOOST_TEST(
        names<"a=:gr\xC3\xB6\xC3\x9F"
              "e">() == "gr\xC3\xB6\xC3\x9F"
                        "e "
    );
    BOOST_TEST(names<"SELECT 1">().empty());
    BOOST_TEST(names<"a : b, a :">().empty());
}

BOOST_AUTO_TEST_CASE(a_name_may_come_again) {
    using text = tn::detail::raw_text<":b :a :b :ab :a">;
    static_assert(text::place_count == 5 && text::outline.parameters == 3);
    static_assert(text::made.places[2].parameter == 0 && text::made.places[2].at == 6);
    static_assert(text::made.places[3].parameter == 2 && text::made.places[3].size == 3);
    static_assert(text::made.places[4].parameter == 1);
    BOOST_TEST(names<":b :a :b :ab :a">() == "b a b ab a ");
    BOOST_TEST(text::name_of(3).empty());
}

BOOST_AUTO_TEST_CASE(texts_and_names_between_quotes_are_left_alone) {
    BOOST_TEST(names<"':a' :b">() == "b ");
    BOOST_TEST(names<"'it''s :a' :b ''">() == "b ");
    BOOST_TEST(names<"'\\' :b, ' '">() == "b ", "a backslash is a letter");
    BOOST_TEST(names<"E'it\\'s :a' :b, e'\\\\' :c">() == "b c ");
    BOOST_TEST(names<"note'\\' :b ''">() == "b ", "only E alone has escapes");
    BOOST_TEST(names<R"("a "":b" :c)">() == "c ");
    BOOST_TEST(names<"`a ``:b` :c">() == "c ");
    BOOST_TEST(names<"SELECT [a :b] FROM t.[:c] WHERE x = :d">() == "d ");
}

BOOST_AUTO_TEST_CASE(comments_are_left_alone) {
    BOOST_TEST(names<":a -- :b '\n :c">() == "a c ");
    BOOST_TEST(names<":a -- :b">() == "a ");
    BOOST_TEST(names<"/* :a ' */ :b /**/ :c /*/ :d */ :e">() == "b c e ");
    BOOST_TEST(names<":a - :b / :c * :d">() == "a b c d ");
}

BOOST_AUTO_TEST_CASE(casts_and_dollar_quotes_of_postgresql_are_left_alone) {
    BOOST_TEST(names<"a::int, :b::text, c :: text">() == "b ");
    BOOST_TEST(names<"f(days := :a)">() == "a ");
    BOOST_TEST(names<"$$ :a ' $$ :b $tag$ $$ :c $tag$ :d">() == "b d ");
    BOOST_TEST(names<"a$b = :c AND d$ = :e">() == "c e ");
    BOOST_TEST(names<"a @> :b AND c @@ :d AND @@version = :e">() == "b d e ");
}

BOOST_AUTO_TEST_CASE(subscripts_are_no_names) {
    BOOST_TEST(names<"ARRAY[:a, [:b]], c[:d]">() == "a b d ");
    BOOST_TEST(names<"a[1:2], a[i:j], f(x)[lo:hi]">().empty());
    BOOST_TEST(names<"a[:lo : :hi], a[(:b):c]">() == "lo hi b ");
    BOOST_TEST(names<R"("a"[:b][:c] || [:d])">() == "b c ");
}

BOOST_AUTO_TEST_CASE(what_is_open_at_the_end_is_refused) {
    static_assert(fault_of<"SELECT 'a"> == fault::open_quote);
    static_assert(fault_of<"SELECT 'it''s"> == fault::open_quote);
    static_assert(fault_of<"SELECT E'a\\'"> == fault::open_quote);
    static_assert(fault_of<"SELECT E'a\\"> == fault::open_quote);
    static_assert(fault_of<R"(SELECT "a)"> == fault::open_quote);
    static_assert(fault_of<"SELECT `a"> == fault::open_quote);
    static_assert(fault_of<"SELECT [a"> == fault::open_quote);
    static_assert(fault_of<"SELECT $a$ $$"> == fault::open_quote);
    static_assert(fault_of<"SELECT 1 /* a *"> == fault::open_comment);
    static_assert(fault_of<"/*/"> == fault::open_comment);
    static_assert(fault_of<"SELECT 'a' /**/ \"b\" `c` [d] $$e$$ -- f"> == fault::none);
}

BOOST_AUTO_TEST_CASE(placeholders_of_a_database_are_refused) {
    static_assert(fault_of<"SELECT ?"> == fault::placeholder);
    static_assert(fault_of<"SELECT ?1"> == fault::placeholder);
    static_assert(fault_of<"SELECT $1"> == fault::placeholder);
    static_assert(fault_of<"SELECT $1, $2"> == fault::placeholder);
    static_assert(fault_of<"SELECT $name"> == fault::placeholder);
    static_assert(fault_of<"SELECT @name"> == fault::placeholder);
    static_assert(fault_of<"SELECT :1"> == fault::placeholder);
    static_assert(fault_of<"SELECT '?', \"$1\", `@a`, [?] -- :1 ?"> == fault::none);
}

BOOST_AUTO_TEST_CASE(a_text_is_one_statement) {
    static_assert(fault_of<""> == fault::no_statement);
    static_assert(fault_of<" \n;; -- nothing"> == fault::no_statement);
    static_assert(fault_of<"SELECT 1; SELECT 2"> == fault::several_statements);
    static_assert(fault_of<"SELECT 1;'"> == fault::several_statements);
    static_assert(fault_of<"; SELECT 1"> == fault::several_statements);
    static_assert(statement_of<" SELECT ';' ; ; -- a ; b\n /* ; */ "> == " SELECT ';'");
    static_assert(statement_of<"SELECT 1 -- one"> == "SELECT 1");
    static_assert(statement_of<"SELECT /* a */ 1"> == "SELECT /* a */ 1");
}

BOOST_AUTO_TEST_CASE(semicolons_in_the_body_of_a_trigger_end_no_statement) {
    static_assert(
        statement_of<"create temp trigger t after insert on a begin select 1; select 2; end ;"> ==
        "create temp trigger t after insert on a begin select 1; select 2; end"
    );
    static_assert(
        statement_of<"CREATE FUNCTION f() BEGIN BEGIN SELECT 1; END; IF a THEN b; END IF; END"> ==
        "CREATE FUNCTION f() BEGIN BEGIN SELECT 1; END; IF a THEN b; END IF; END"
    );
    static_assert(
        fault_of<"CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; END; SELECT 2"> ==
        fault::several_statements
    );
    static_assert(fault_of<"CREATE TABLE t (begin INT); SELECT 1"> == fault::several_statements);
    static_assert(fault_of<"BEGIN; SELECT 1"> == fault::several_statements);
}

BOOST_AUTO_TEST_SUITE_END()
