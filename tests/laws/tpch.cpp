// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Nine questions of the TPC-H benchmark over its own data, where the build was told of a folder that
// has it: data/lineitem.tbl and so on, and answers/q01.csv and so on.
#include "../../examples/reporting/load.cpp"
#include "../../examples/reporting/questions.hpp"
#include "../support/cells.hpp"
#include "law_database.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>

#include <fstream>
#include <iostream>

#ifdef TENON_TPCH_DIR
#define TENON_TPCH_FOLDER TENON_TPCH_DIR
#else
#define TENON_TPCH_FOLDER ""
#endif

namespace tpch_answers {
using namespace reporting;
using namespace tpch;

const std::filesystem::path folder = TENON_TPCH_FOLDER;

struct data_is_there {
    boost::test_tools::assertion_result operator()(boost::unit_test::test_unit_id) const {
        if (!folder.empty())
            return true;
        constexpr auto why = "TENON_TPCH_DIR was not given to the build; it names a folder of data";
        std::cout << "skipped: tpch: " << why << '\n';
        boost::test_tools::assertion_result no(false);
        no.message() << why;
        return no;
    }
};

/// The benchmark's data, stored for the whole suite.
struct benchmark {
    law::place place;
    law::database db = tn::connect<law::dialect>(place.url());

    benchmark() {
        const dataset data = load(folder / "data");
        db.create_all(reporting::tpch);
        const auto all = [&](const auto& table, const auto& records) {
            db.execute(tn::insert_into(table).values(records));
        };
        all(region, data.regions);
        all(nation, data.nations);
        all(part, data.parts);
        all(supplier, data.suppliers);
        all(partsupp, data.part_suppliers);
        all(customer, data.customers);
        all(orders, data.orders);
        all(lineitem, data.line_items);
    }
};

std::optional<benchmark> stored;

law::database& loaded() {
    if (!stored)
        stored.emplace();
    return stored->db;
}

struct forgets_at_the_end {
    ~forgets_at_the_end() { stored.reset(); }
};

/// The fields of a line of CSV.
cells split(std::string_view line) {
    cells fields(1);
    bool quoted = false;
    for (const char c : line) {
        if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            fields.emplace_back();
        else
            fields.back() += c;
    }
    return fields;
}

/// What a field of the answer is as a value of `T`: numbers are rounded to the scale of the type.
template <class T> struct expected_cell {
    static std::string of(const std::string& field) { return field; }
};
template <int Precision, int Scale> struct expected_cell<tn::decimal<Precision, Scale>> {
    static std::string of(const std::string& field) {
        return cell(tn::decimal_cast<tn::decimal<38, Scale>>(tn::decimal<38, 20>::parse(field)));
    }
};
template <class T> struct expected_cell<std::optional<T>> : expected_cell<T> {};

template <class... Types> cells expected_row(const cells& fields, tn::list<Types...>) {
    BOOST_TEST_REQUIRE(fields.size() == sizeof...(Types));
    std::size_t place = 0;
    return {expected_cell<Types>::of(fields[place++])...};
}

/// The answer's rows, as cells of the types that the query's rows have.
template <class Row> table expected(const std::string& file) {
    std::ifstream in(folder / "answers" / file);
    std::string line;
    BOOST_TEST_REQUIRE(std::getline(in, line).good()); // the names of the columns
    table rows;
    while (std::getline(in, line))
        rows.push_back(expected_row(split(line), typename Row::types{}));
    return rows;
}

/// Trailing blanks are cut in the answers.
table without_padding(table rows) {
    for (cells& row : rows)
        for (std::string& text : row)
            text.erase(text.find_last_not_of(' ') + 1);
    return rows;
}

/// Compares the answer to one of the questions with the file of its number.
struct asked {
    int wanted;

    template <class Query, class... Arguments>
    void operator()(int number, std::string_view, const Query& query, const Arguments&... arguments)
        const {
        using row = typename decltype(loaded().all(query, arguments...))::value_type;
        if (number != wanted)
            return;
        const std::string digits = std::to_string(100 + number).substr(1);
        compare(
            without_padding(answer(loaded(), query, arguments...)),
            expected<row>("q" + digits + ".csv")
        );
    }
};

} // namespace tpch_answers

BOOST_AUTO_TEST_SUITE(
    tpch_answers,
    *boost::unit_test::precondition(data_is_there{}) *
        boost::unit_test::fixture<forgets_at_the_end>()
)

BOOST_DATA_TEST_CASE(
    the_answer_is_the_published_one,
    boost::unit_test::data::make({1, 3, 4, 5, 6, 10, 12, 14, 19}),
    question
) {
    ask_all(asked{question});
}

BOOST_AUTO_TEST_SUITE_END()
