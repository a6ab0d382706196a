// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/core.hpp>

#include <boost/test/unit_test.hpp>

#include <limits>

namespace render_writer {

namespace tn = tenon;

/// What `write` puts into a sink, which is measured before.
template <class Write> std::string written(Write write) {
    tn::sink measured;
    write(measured);
    std::string text(measured.size, '?');
    tn::sink out;
    out.text = text.data();
    write(out);
    BOOST_TEST(out.size == measured.size);
    return text;
}

std::string number(std::int64_t value) {
    return written([&](tn::sink& out) { out.number(value); });
}

} // namespace render_writer

BOOST_AUTO_TEST_SUITE(render_writer)

BOOST_AUTO_TEST_CASE(a_text_is_measured_and_then_written) {
    BOOST_TEST(written([](tn::sink& out) {
                   out.put("SELECT");
                   out.put(' ');
                   out.put(std::string_view{});
                   out.put("1");
               }) == "SELECT 1");
}

BOOST_AUTO_TEST_CASE(numbers_are_written_to_their_ends) {
    BOOST_TEST(number(0) == "0");
    BOOST_TEST(number(-120) == "-120");
    BOOST_TEST(number(std::numeric_limits<std::int64_t>::max()) == "9223372036854775807");
    BOOST_TEST(number(std::numeric_limits<std::int64_t>::min()) == "-9223372036854775808");
}

BOOST_AUTO_TEST_CASE(a_quote_in_a_name_is_doubled) {
    BOOST_TEST(written([](tn::sink& out) { out.quoted(R"(a"b)", '"'); }) == R"("a""b")");
    BOOST_TEST(written([](tn::sink& out) { out.quoted("a`b\"", '`'); }) == "`a``b\"`");
}

BOOST_AUTO_TEST_CASE(a_column_has_its_table_unless_columns_are_bare) {
    const auto column = [](bool bare) {
        return written([&](tn::sink& out) {
            out.bare_columns = bare;
            out.column("t", "c", '"');
        });
    };
    BOOST_TEST(column(false) == R"("t"."c")");
    BOOST_TEST(column(true) == R"("c")");
}

BOOST_AUTO_TEST_CASE(places_are_counted_and_numbered_where_the_dialect_numbers_them) {
    const auto two = []<class D>(D) {
        return written([](tn::sink& out) {
            const tn::writer<D> w{out};
            w.place({});
            w << ", ";
            w.place({});
            BOOST_TEST(out.slot_count == 2U);
        });
    };
    BOOST_TEST(two(tn::sqlite{}) == "?, ?");
    BOOST_TEST(two(tn::postgresql{}) == "$1, $2");
}

BOOST_AUTO_TEST_CASE(a_place_says_where_its_value_comes_from) {
    tn::placeholder slots[2]{};
    tn::sink out;
    out.slots = slots;
    tn::placeholder made = tn::detail::placeholder_of<tn::decimal<12, 2>>;
    made.source = 5;
    spell_bound(tn::sqlite{}, made, tn::writer<tn::sqlite>{out});
    BOOST_TEST(slots[0].source == 5);
    BOOST_TEST((slots[0].kind == tn::kind::decimal));
    BOOST_TEST(int{slots[0].scale} == 2);
    BOOST_TEST(int{slots[0].precision} == 12);
}

BOOST_AUTO_TEST_CASE(names_of_arguments_and_outputs_have_numbers) {
    const std::string_view names[]{"a", "b"};
    const tn::detail::type_id ids[]{tn::detail::id_of<int>, tn::detail::id_of<char>};
    tn::sink out;
    out.argument_names = names;
    out.argument_count = 2;
    out.outputs = ids;
    out.output_count = 2;
    BOOST_TEST(out.argument_index("b") == 1U);
    BOOST_TEST(out.output_index(tn::detail::id_of<char>) == 1U);
    BOOST_TEST(out.output_index(tn::detail::id_of<long>) == 2U);
}

BOOST_AUTO_TEST_CASE(a_writer_writes_text_numbers_and_names) {
    BOOST_TEST(written([](tn::sink& out) {
                   const tn::writer<tn::mysql> w{out};
                   (w << "LIMIT " << '(').number(-3) << ')';
                   w.quoted("x`");
               }) == "LIMIT (-3)`x```");
}

BOOST_AUTO_TEST_SUITE_END()
