// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// One meaning: what a query gives is written down here, and is the same on every database.
#include "store.hpp"

#include <boost/test/unit_test.hpp>

namespace one_meaning {

using namespace store;

enum class size { small, medium, large };

} // namespace one_meaning

template <>
inline constexpr std::array<std::string_view, 3> tenon::enum_labels<one_meaning::size>{
    "small", "medium", "large"};

namespace one_meaning {

template <class T> struct word_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id;
    tn::column<T, "body", tn::varchar<40>, tn::unique> body;
    tn::column<T, "note", std::optional<tn::text>> note{};
    tn::column<T, "fit", std::optional<size>> fit{};
};
inline constexpr tn::table<"words", word_columns> words;
using Word = tn::record<words>;

template <class T> struct number_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id;
    tn::column<T, "whole", std::int32_t> whole{};
    tn::column<T, "maybe", std::optional<std::int32_t>> maybe{};
    tn::column<T, "price", tn::decimal<12, 2>> price{};
    tn::column<T, "rate", tn::decimal<6, 2>> rate{};
    tn::column<T, "flag", std::optional<bool>> flag{};
    tn::column<T, "moment", tn::timestamp> moment{};
};
inline constexpr tn::table<"numbers", number_columns> numbers;
using Number = tn::record<numbers>;

/// Code points in their order: capitals before small letters, what is behind U+FFFF last.
const std::vector<std::string> in_order{
    "",
    " ",
    "A",
    "B",
    "Z",
    "a",
    "a ",
    "ab",
    "b",
    "z",
    "~",
    "\xC3\x89",
    "\xC3\xA9",
    "\xEF\xBD\x9E",
    "\xF0\x9F\x98\x80"};

struct words_fixture : fixture {
    words_fixture() {
        db.create_all(tn::schema(words, numbers));
        std::int64_t id = 0;
        std::vector<Word> all;
        for (const std::string& body : in_order) // 7 and 16 have no common divisor
            all.push_back({.id = (++id * 7) % 16, .body = body});
        db.execute(tn::insert_into(words).values(all));
    }

    template <class Condition> std::string words_where(const Condition& condition) {
        return rows_of(
            db, tn::select(words.body).from(words).where(condition).order_by(words.body)
        );
    }
    void add(Number number) { db.execute(tn::insert_into(numbers).values(number)); }
    /// The value of an expression for the only number.
    template <class Expression> std::string value(const Expression& expression) {
        const std::string found = rows_of(db, tn::select(expression).from(numbers));
        return found.substr(0, found.find('|'));
    }
    template <class Condition> std::string numbers_where(const Condition& condition) {
        return rows_of(
            db, tn::select(numbers.id).from(numbers).where(condition).order_by(numbers.id)
        );
    }
};

using money = tn::decimal<12, 2>;

} // namespace one_meaning

BOOST_FIXTURE_TEST_SUITE(one_meaning, one_meaning::words_fixture)

BOOST_AUTO_TEST_CASE(texts_have_the_order_of_their_code_points) {
    std::vector<std::string> found;
    for (auto&& [body] : db.fetch(tn::select(words.body).from(words).order_by(words.body)))
        found.emplace_back(body);
    BOOST_TEST(found == in_order, boost::test_tools::per_element());
    BOOST_TEST(words_where(words.body > "Z" && words.body < "b") == "a|\na |\nab|\n");
    BOOST_TEST(words_where(words.body.between("B", "a")) == "B|\nZ|\na|\n");
    BOOST_TEST(db.scalar(tn::select(tn::max(words.body)).from(words)).value() == in_order.back());
    BOOST_TEST(
        db.scalar(tn::select(tn::min(words.body)).from(words).where(words.body > "a")).value() ==
        "a "
    );
}

#ifdef TENON_LAW_POSTGRESQL
BOOST_AUTO_TEST_CASE(texts_have_that_order_in_a_database_of_a_language_too) {
    struct own_language {
        test_servers::address at{test_servers::postgresql_url()};
        bool made = false;

        own_language() {
            at.database = test_servers::unique_name();
            try {
                plain_postgresql::database().execute(
                    "CREATE DATABASE " + at.database +
                    " TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'en-US'"
                );
                made = true;
            } catch (const plain_postgresql::failure& e) {
                BOOST_TEST_MESSAGE("no database of a language: " << e.what());
            }
        }
        ~own_language() {
            if (made)
                plain_postgresql::database().execute("DROP DATABASE " + at.database);
        }
    } const language;
    if (!language.made)
        return;
    auto there = tn::connect<law::dialect>(language.at.url());
    there.create_all(tn::schema(words));
    std::int64_t id = 0;
    for (const std::string& body : in_order)
        there.execute(tn::insert_into(words).values(Word{.id = (++id * 7) % 16, .body = body}));
    std::vector<std::string> found;
    for (auto&& [body] : there.fetch(tn::select(words.body).from(words).order_by(words.body)))
        found.emplace_back(body);
    BOOST_TEST(found == in_order, boost::test_tools::per_element());
    BOOST_TEST(there.count(tn::select(words.id).from(words).where(words.body < "a")) == 5);
}
#endif

BOOST_AUTO_TEST_CASE(case_and_trailing_blanks_count) {
    BOOST_TEST(words_where(words.body == "a") == "a|\n");
    BOOST_TEST(words_where(words.body == "a ") == "a |\n");
    BOOST_TEST(words_where(words.body == "") == "|\n");
    BOOST_TEST(words_where(words.body == "\xC3\xA9") == "\xC3\xA9|\n");
    BOOST_TEST(words_where(words.body.in("A", "ab ")) == "A|\n");
    BOOST_TEST(words_where(words.body != "a" && words.body < "ab" && words.body > "Z") == "a |\n");
    BOOST_TEST(
        db.scalar(tn::select(tn::count_distinct(words.body)).from(words)) ==
        static_cast<std::int64_t>(in_order.size())
    );
    BOOST_TEST(
        db.all(tn::select(words.body, tn::count()).from(words).group_by(words.body)).size() ==
        in_order.size()
    );
    BOOST_CHECK_THROW(
        db.execute(tn::insert_into(words).values(Word{.id = 90, .body = "a"})), tn::unique_violation
    );
    db.execute(tn::insert_into(words).values(Word{.id = 90, .body = "a  "}));
    constexpr auto w = tn::alias<"w">(words);
    BOOST_TEST(
        db.all(tn::select(words.id, w.id).from(words).join(w, w.body == words.body)).size() ==
        in_order.size() + 1
    );
}

BOOST_AUTO_TEST_CASE(patterns_heed_case_and_ilike_does_not) {
    BOOST_TEST(words_where(words.body.like("a%")) == "a|\na |\nab|\n");
    BOOST_TEST(words_where(words.body.like("A%")) == "A|\n");
    BOOST_TEST(db.count(tn::select(words.id).from(words).where(words.body.like("_"))) == 12);
    BOOST_TEST(words_where(words.body.ilike("A%")) == "A|\na|\na |\nab|\n");
    BOOST_TEST(words_where(words.body.starts_with("a")) == "a|\na |\nab|\n");
    BOOST_TEST(words_where(words.body.ends_with(" ")) == " |\na |\n");
    BOOST_TEST(words_where(words.body.contains("B")) == "B|\n");
    db.execute(tn::insert_into(words).values(std::vector<Word>{
        {.id = 91, .body = "50%"}, {.id = 92, .body = "50_"}, {.id = 93, .body = "5\\0"}}));
    BOOST_TEST(words_where(words.body.contains("%")) == "50%|\n");
    BOOST_TEST(words_where(words.body.ends_with("_")) == "50_|\n");
    BOOST_TEST(words_where(words.body.contains("\\")) == "5\\0|\n");
    BOOST_TEST(words_where(words.body.like("50\\%")) == "50%|\n", "a backslash takes its meaning");
    BOOST_TEST(words_where(words.body.like("5\\\\_")) == "5\\0|\n");
}

BOOST_AUTO_TEST_CASE(null_comes_first_and_descending_last) {
    db.execute(tn::update(words).set(words.note = "n").where(words.body.in("A", "b")));
    db.execute(tn::delete_from(words).where(!words.body.in("A", "B", "b")));
    const auto ordered = [&](auto... terms) {
        return rows_of(db, tn::select(words.body).from(words).order_by(terms...));
    };
    BOOST_TEST(ordered(words.note, words.body) == "B|\nA|\nb|\n");
    BOOST_TEST(ordered(words.note.desc(), words.body) == "A|\nb|\nB|\n");
    BOOST_TEST(ordered(words.note.asc().nulls_last(), words.body) == "A|\nb|\nB|\n");
    BOOST_TEST(ordered(words.note.desc().nulls_first(), words.body) == "B|\nA|\nb|\n");
    BOOST_TEST(ordered((words.note + "x").desc(), words.body) == "A|\nb|\nB|\n");
}

BOOST_AUTO_TEST_CASE(enumerations_have_the_order_of_their_labels) {
    db.execute(tn::update(words).set(words.fit = size::small).where(words.body == "A"));
    db.execute(tn::update(words).set(words.fit = size::large).where(words.body == "B"));
    db.execute(tn::update(words).set(words.fit = size::medium).where(words.body == "b"));
    const auto fitting = tn::select(words.body).from(words).where(words.fit.is_not_null());
    BOOST_TEST(rows_of(db, fitting.order_by(words.fit)) == "B|\nb|\nA|\n");
    BOOST_TEST(rows_of(db, fitting.order_by(words.fit.desc())) == "A|\nb|\nB|\n");
    BOOST_TEST(db.scalar(tn::select(tn::count()).from(words).where(words.fit == size::large)) == 1);
}

BOOST_AUTO_TEST_CASE(texts_are_joined_by_plus_and_null_swallows_all) {
    add({.id = 1});
    const auto one = tn::select(words.body + "-" + words.body, words.body + words.note)
                         .from(words)
                         .where(words.body == "ab");
    BOOST_TEST(rows_of(db, one) == "ab-ab|NULL|\n");
    BOOST_TEST(
        rows_of(
            db,
            tn::select(tn::concat(words.body, "'", words.body, "\\"))
                .from(words)
                .where(words.body == "a ")
        ) == "a 'a \\|\n"
    );
}

BOOST_AUTO_TEST_CASE(functions_of_texts_count_characters) {
    const auto of = [&](const auto& expression, const std::string& body) {
        return rows_of(db, tn::select(expression).from(words).where(words.body == body));
    };
    BOOST_TEST(of(tn::length(words.body), "\xF0\x9F\x98\x80") == "1|\n");
    BOOST_TEST(of(tn::length(words.body), "a ") == "2|\n");
    BOOST_TEST(of(tn::length(words.body + "\xC3\xA9"), "\xC3\xA9") == "2|\n");
    BOOST_TEST(of(tn::upper(words.body), "ab") == "AB|\n");
    BOOST_TEST(of(tn::lower(words.body), "Z") == "z|\n");
    BOOST_TEST(of(tn::trim(words.body), "a ") == "a|\n");
    BOOST_TEST(of(tn::substring(words.body + "xyz", 2, 3), "ab") == "bxy|\n");
    BOOST_TEST(of(tn::substring(words.body + "xyz", 3), "ab") == "xyz|\n");
    BOOST_TEST(of(tn::replace(words.body, "b", "--"), "ab") == "a--|\n");
    BOOST_TEST(of(tn::replace(words.body, "A", "--"), "ab") == "ab|\n");
}

BOOST_AUTO_TEST_CASE(a_quotient_of_integers_is_an_integer_cut_towards_zero) {
    for (const auto& [whole, quotient, rest] :
         {std::tuple{7, "3", "1"}, {-7, "-3", "-1"}, {6, "3", "0"}, {1, "0", "1"}}) {
        db.execute(tn::delete_from(numbers).all_rows());
        add({.id = 1, .whole = whole});
        BOOST_TEST(value(numbers.whole / 2) == quotient);
        BOOST_TEST(value(numbers.whole % 2) == rest);
        BOOST_TEST(value(numbers.whole / tn::lit<2>) == quotient);
        BOOST_TEST(value(numbers.whole * 1.0 / 2) == law::number_text(whole / 2.0));
    }
}

BOOST_AUTO_TEST_CASE(decimals_are_exact) {
    for (std::int64_t i = 1; i != 11; ++i)
        add({.id = i, .price = money::parse("0.10"), .rate = tn::decimal<6, 2>::parse("0.07")});
    const auto sum = tn::sum(numbers.price);
    BOOST_TEST(to_string(db.scalar(tn::select(sum).from(numbers)).value()) == "1.00");
    BOOST_TEST(
        db.all(tn::select(numbers.rate)
                   .from(numbers)
                   .group_by(numbers.rate)
                   .having(sum == money::parse("1.00")))
            .size() == 1U
    );
    // 0.06 + 0.01 is less than 0.07 in doubles
    const auto rate = [](const char* text) { return tn::decimal<6, 2>::parse(text); };
    const auto near = numbers.rate.between(
        tn::value(rate("0.06")) - rate("0.01"), tn::value(rate("0.06")) + rate("0.01")
    );
    BOOST_TEST(db.scalar(tn::select(tn::count()).from(numbers).where(near, numbers.id < 4)) == 3);
    const auto product = db.one(tn::select(numbers.price * numbers.rate, numbers.price * 3)
                                    .from(numbers)
                                    .where(numbers.id == 1));
    BOOST_TEST(to_string(product.c1) == "0.0070");
    BOOST_TEST(to_string(product.c2) == "0.30");
}

BOOST_AUTO_TEST_CASE(averages_and_quotients_of_decimals_have_one_scale_and_are_rounded_alike) {
    for (const auto& [id, price] : {std::pair{1, "0.01"}, {2, "0.01"}, {3, "0.03"}})
        add({.id = id, .whole = id, .price = money::parse(price)});
    const auto row =
        db.one(tn::select(tn::avg(numbers.price), tn::avg(numbers.whole)).from(numbers));
    BOOST_TEST(to_string(row.c1.value()) == "0.016667");
    BOOST_TEST(to_string(row.c2.value()) == "2.0000");
    const auto third = db.one(tn::select(numbers.price / 3, numbers.price / numbers.price)
                                  .from(numbers)
                                  .where(numbers.id == 3));
    BOOST_TEST(to_string(third.c1) == "0.010000");
    BOOST_TEST(to_string(third.c2) == "1.000000");
    BOOST_TEST(
        to_string(db.scalar(tn::select(-numbers.price / 6).from(numbers).where(numbers.id == 1))) ==
        "-0.001667"
    );
    BOOST_TEST(
        to_string(db.scalar(
            tn::select(tn::round<1>(numbers.price * 15)).from(numbers).where(numbers.id == 1)
        )) == "0.2",
        "a half is rounded away from zero"
    );
}

BOOST_AUTO_TEST_CASE(truth_is_true_false_or_null) {
    add({.id = 1, .flag = true});
    add({.id = 2, .flag = false});
    add({.id = 3});
    BOOST_TEST(numbers_where(numbers.flag) == "1|\n");
    BOOST_TEST(numbers_where(!numbers.flag) == "2|\n");
    BOOST_TEST(numbers_where(numbers.flag == false) == "2|\n");
    BOOST_TEST(numbers_where(numbers.flag != true) == "2|\n");
    BOOST_TEST(numbers_where(numbers.flag.is_distinct_from(true)) == "2|\n3|\n");
    BOOST_TEST(numbers_where(numbers.flag || numbers.id == 3) == "1|\n3|\n");
    BOOST_TEST(
        rows_of(
            db,
            tn::select(numbers.flag, numbers.id > 1, !numbers.flag)
                .from(numbers)
                .order_by(numbers.flag, numbers.id)
        ) == "NULL|1|NULL|\n0|1|1|\n1|0|0|\n"
    );
}

BOOST_AUTO_TEST_CASE(no_value_is_in_an_empty_list) {
    add({.id = 1, .maybe = 5});
    add({.id = 2});
    const std::vector<std::int32_t> none;
    BOOST_TEST(numbers_where(numbers.maybe.in(none)).empty());
    BOOST_TEST(numbers_where(numbers.maybe.not_in(none)) == "1|\n2|\n", "NULL is not in it either");
    BOOST_TEST(numbers_where(!numbers.maybe.in(none)) == "1|\n2|\n");
    BOOST_TEST(numbers_where(numbers.maybe.in(5, 6)) == "1|\n");
    BOOST_TEST(numbers_where(numbers.maybe.not_in(5, 6)).empty());
    BOOST_TEST(words_where(words.body.in(std::vector<std::string>{})).empty());
}

BOOST_AUTO_TEST_CASE(null_is_left_out_of_aggregates_and_swallows_expressions) {
    add({.id = 1, .maybe = 5});
    add({.id = 2});
    add({.id = 3, .maybe = 2});
    BOOST_TEST(
        rows_of(
            db,
            tn::select(
                tn::count(numbers.maybe),
                tn::count(),
                tn::sum(numbers.maybe),
                tn::avg(numbers.maybe),
                tn::min(numbers.maybe)
            )
                .from(numbers)
        ) == "2|3|7|3.5|2|\n"
    );
    BOOST_TEST(
        rows_of(
            db,
            tn::select(
                numbers.maybe + 1,
                tn::coalesce(numbers.maybe, 0),
                tn::nullif(numbers.maybe, 5),
                tn::greatest(numbers.maybe, 3),
                tn::least(numbers.maybe, 3)
            )
                .from(numbers)
                .order_by(numbers.id)
        ) == "6|5|NULL|5|3|\nNULL|0|NULL|NULL|NULL|\n3|2|2|3|2|\n"
    );
    BOOST_TEST(numbers_where(numbers.maybe != 5) == "3|\n");
    BOOST_TEST(numbers_where(numbers.maybe.is_distinct_from(5)) == "2|\n3|\n");
}

BOOST_AUTO_TEST_CASE(values_in_an_expression_that_is_grouped_are_known_by_its_label) {
    for (std::int64_t i = 1; i != 7; ++i)
        add({.id = i, .whole = static_cast<std::int32_t>(i), .price = money(i)});
    const auto half = (numbers.whole / std::int32_t{2} * std::int32_t{10}).as<"half">();
    const auto when = tn::case_().when(numbers.whole > 3, std::int32_t{1}).else_(std::int32_t{0});
    BOOST_TEST(
        rows_of(
            db,
            tn::select(half, tn::sum(numbers.price * std::int32_t{2}), tn::sum(when))
                .from(numbers)
                .group_by(half)
                .order_by(half.desc())
        ) == "30|12|1|\n20|18|2|\n10|10|0|\n0|2|0|\n"
    );
}

BOOST_AUTO_TEST_CASE(a_number_that_is_too_large_is_never_cut) {
    add({.id = 1, .whole = 2147483647});
    const auto power = tn::cast<std::int64_t>(numbers.whole) * 4294967296;
    BOOST_TEST(value(power) == "9223372032559808512");
    BOOST_CHECK_THROW((void)value(power * 2), tn::data_error);
    BOOST_TEST(db.scalar(tn::select(tn::count()).from(numbers)) == 1, "usable afterwards");
}

BOOST_AUTO_TEST_CASE(casts_cut_and_round_alike) {
    add({.id = 1, .whole = -7, .price = money::parse("-2.55"), .flag = true});
    BOOST_TEST(value(tn::cast<std::int32_t>(numbers.price)) == "-2");
    BOOST_TEST(value(tn::cast<std::int32_t>(numbers.price * 2)) == "-5");
    BOOST_TEST(value(tn::cast<tn::text>(numbers.whole)) == "-7");
    BOOST_TEST(value(tn::cast<tn::text>(numbers.price)) == "-2.55");
    BOOST_TEST(value(tn::cast<tn::text>(numbers.rate)) == "0.00");
    BOOST_TEST(value(tn::cast<tn::decimal<10, 1>>(numbers.price)) == "-2.6");
    BOOST_TEST(value(tn::cast<std::int16_t>(numbers.flag)) == "1");
    BOOST_TEST(value(tn::cast<tn::varchar<2>>(tn::cast<tn::text>(numbers.price))) == "-2");
}

BOOST_AUTO_TEST_CASE(functions_of_numbers_give_the_same) {
    add({.id = 1, .whole = -7, .price = money::parse("-2.50")});
    BOOST_TEST(value(tn::abs(numbers.whole)) == "7");
    BOOST_TEST(value(tn::sign(numbers.price)) == "-1");
    BOOST_TEST(value(tn::floor(numbers.price)) == "-3");
    BOOST_TEST(value(tn::ceil(numbers.price)) == "-2");
    BOOST_TEST(value(tn::round(numbers.price)) == "-3");
    BOOST_TEST(value(tn::power(tn::cast<double>(numbers.whole), 2)) == "49");
    BOOST_TEST(value(tn::sqrt(tn::cast<double>(numbers.whole) * -7)) == "7");
}

BOOST_AUTO_TEST_CASE(dates_and_times_are_taken_apart_and_added_to_alike) {
    const auto moment = *tn::parse_timestamp("2024-01-31 23:59:59.123456");
    add({.id = 1, .moment = moment});
    const auto day = tn::cast<tn::date>(numbers.moment);
    const auto& m = numbers.moment;
    BOOST_TEST(value(day) == "2024-01-31");
    BOOST_TEST(value(day + std::chrono::months(1)) == "2024-02-29");
    BOOST_TEST(value(day + std::chrono::days(1)) == "2024-02-01");
    BOOST_TEST(value(tn::extract<tn::year>(m)) == "2024");
    BOOST_TEST(value(tn::extract<tn::quarter>(m)) == "1");
    BOOST_TEST(value(tn::extract<tn::week>(m)) == "5");
    BOOST_TEST(value(tn::extract<tn::day_of_week>(m)) == "3");
    BOOST_TEST(value(tn::extract<tn::day_of_year>(m)) == "31");
    BOOST_TEST(value(tn::extract<tn::second>(m)) == "59");
    const auto at = [&](const auto& expression) {
        return db.scalar(tn::select(expression).from(numbers));
    };
    BOOST_TEST((at(tn::date_trunc<tn::month>(m)) == tn::parse_timestamp("2024-01-01 00:00:00")));
    BOOST_TEST((at(tn::date_trunc<tn::week>(m)) == tn::parse_timestamp("2024-01-29 00:00:00")));
    BOOST_TEST((at(m + std::chrono::seconds(1)) == moment + std::chrono::seconds(1)));
    BOOST_TEST((at(m + std::chrono::months(1)) == tn::parse_timestamp("2024-02-29 23:59:59.123456"))
    );
    BOOST_TEST(numbers_where(m == moment) == "1|\n");
    BOOST_TEST(numbers_where(m > moment - std::chrono::microseconds(1)) == "1|\n");
    BOOST_TEST(numbers_where(m > moment).empty());
}

BOOST_AUTO_TEST_SUITE_END()
