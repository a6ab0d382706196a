// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Fills a database with a wholesale supplier's orders and answers nine questions about them.
#include "../support/print_sql.hpp"
#include "../support/table.hpp"
#include "generate.hpp"
#include "load.hpp"
#include "options.hpp"
#include "questions.hpp"
#include "store.hpp"

#include <chrono>
#include <iomanip>
#include <iostream>
#include <utility>

using namespace reporting;
using namespace std::chrono;

namespace {

class stopwatch {
public:
    double milliseconds() const {
        return duration<double, std::milli>(steady_clock::now() - begin_).count();
    }

private:
    steady_clock::time_point begin_ = steady_clock::now();
};

dataset make_data(const options& given) {
    if (!given.folder.empty()) {
        std::cout << "Loading " << given.folder << " ...\n" << std::flush;
        return load(given.folder);
    }
    std::cout << "Making up " << given.orders << " orders ...\n" << std::flush;
    return generate(given.orders);
}

/// Fills an empty database; one with orders is left alone.
void fill(database& db, const options& given) {
    db.create_all(tpch);
    if (const auto stored = db.scalar(tn::select(tn::count()).from(orders)); stored != 0) {
        std::cout << given.url << " has " << stored << " orders already\n";
        return;
    }
    const dataset data = make_data(given);
    std::cout << "Storing them in " << given.url << " ...\n";
    stopwatch time;
    store(db, data, [&](std::string_view table, std::int64_t rows) {
        std::cout << "  " << std::left << std::setw(10) << table << std::right << std::setw(9)
                  << rows << " rows" << std::setw(9) << std::exchange(time, {}).milliseconds()
                  << " ms\n"
                  << std::flush;
    });
}

class reporter {
public:
    reporter(database& db, bool show_sql) : db_(db), show_sql_(show_sql) {}

    /// Runs a query and prints its rows.
    template <class Query, class... Arguments>
    void operator()(
        int number, std::string_view title, const Query& query, const Arguments&... arguments
    ) const {
        const stopwatch time;
        const auto rows = db_.all(query, arguments...);
        const double taken = time.milliseconds();
        std::cout << '\n'
                  << number << ". " << title << " (" << rows.size()
                  << (rows.size() == 1 ? " row, " : " rows, ") << taken << " ms)\n\n";
        if (show_sql_) {
            support::print_sql(std::cout, tn::sql<tn::sqlite>(query));
            std::cout << '\n';
        }
        std::cout << support::make_table(rows);
    }

private:
    database& db_;
    bool show_sql_;
};

} // namespace

int main(int argc, char** argv) try {
    const options given = read_options({argv + 1, argv + argc});
    if (given.show_help) {
        std::cout << usage;
        return 0;
    }
    std::cout << std::fixed << std::setprecision(1);
    auto db = tn::connect<tn::sqlite>(given.url);
    fill(db, given);
    ask_all(reporter(db, given.show_sql));
    return 0;
} catch (const usage_error& e) {
    std::cerr << "reporting: " << e.what() << "\n\n" << usage;
    return 2;
} catch (const std::exception& e) {
    std::cerr << "reporting: " << e.what() << '\n';
    return 1;
}
