// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// How statements are run on a database of one dialect: from the query and its arguments to its rows.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/atomic.hpp>
#include <tenon/driver/decode.hpp>
#include <tenon/driver/insert.hpp>
#include <tenon/database/any_query.hpp>
#include <tenon/database/arguments.hpp>
#include <tenon/database/batch.hpp>
#include <tenon/database/compiled.hpp>
#include <tenon/database/stream.hpp>

namespace tenon {

template <class... Dialects> class database;

namespace detail {

template <class From, class Row, class Query>
struct reader_of<From, Row, located_query<Query>> : reader_of<From, Row, Query> {};
template <class From, class Row, class Result, class... Parameters>
struct reader_of<From, Row, any_query<Result, Parameters...>> : any_row_reader<From, Row> {};

[[noreturn]] inline void throw_no_result(std::string_view sql) {
    throw no_result("tenon: the query gave no row", 0, std::string(sql));
}
[[noreturn]] inline void throw_multiple_results(std::string_view sql) {
    throw multiple_results("tenon: the query gave more than one row", 0, std::string(sql));
}

/// A raw query that is not run for its rows.
template <class Raw> struct executed {};
template <class Raw> struct parameters_of<executed<Raw>> : parameters_of<Raw> {};
template <class Raw> struct closed<executed<Raw>> : closed<Raw> {};

template <class Query, class... Arguments>
using cells_of_arguments = argument_cells<
    typename parameters_of<typename run_with<Query, Arguments...>::type>::type,
    Arguments...>;

/// Whether a query is one that runner::begin() alone starts, as most are. What is left out there is left
/// out for each of them.
template <class Query, class... Arguments>
concept is_usual = sizeof...(Arguments) == 0 && is_statement<Query> && is_constant_text<Query>;

/// Runs statements on databases of a dialect. What is run was held to its rules before.
template <class D> struct runner {
    using home = database<D>;
    template <class Row> using stream_of = stream<Row, connection_of<D>>;
    template <class Row> using unloaded = stream<Row, unloading_of<D>>;

    template <class... Arguments, class Query>
    static const description& describe(home& on, const Query& query) {
        if constexpr (is_located<Query>)
            return on.shapes_.located.describe(
                describe<Arguments...>(on, query.query), query.where
            );
        else if constexpr (is_insert_of_records<Query>)
            return insert_description_of<D, Query, 1>::value;
        else if constexpr (is_constant_text<Query>)
            return compiled<D, typename run_with<Query, Arguments...>::type>::value;
        else if constexpr (is_any_query<Query>)
            return query.template describe<D>(on.shapes_);
        else
            return on.shapes_.template describe<D, Query>(query);
    }
    template <class Query> static std::string text(home& on, const Query& query) {
        return std::string(describe(on, query).sql);
    }

    /// Runs an INSERT, UPDATE or DELETE.
    template <class Statement, class... Arguments>
    static std::int64_t change(
        home& on, const Statement& statement, const Arguments&... arguments
    ) {
        const cells_of_arguments<Statement, Arguments...> given{arguments...};
        if constexpr (is_insert_of_records<Statement>) {
            return run_insert<D>(
                on.connection_, statement, {cells_of(statement.tail), given.cells()}
            );
        } else {
            return on.connection_.change(
                describe<Arguments...>(on, statement), cells_of(statement), given.cells()
            );
        }
    }
    /// Runs raw SQL without columns; `query` may have its place.
    template <class Raw, class Query, class... Arguments>
    static std::int64_t change_raw(home& on, const Query& query, const Arguments&... arguments) {
        const cells_of_arguments<Raw, Arguments...> given{arguments...};
        return on.connection_.change(describe<Arguments...>(on, query), nullptr, given.cells());
    }

    /// Whether begin() is enough for what is usual.
    static constexpr bool begins_alone = true;
    static auto begin(home& on, const description& d, const datum* cells) {
        return start<false>(on.connection_, d, cells, nullptr);
    }

    /// `All`: nothing but the end stops the reader.
    template <class Row, bool All = false, class Query, class... Arguments>
    static stream_of<Row> open(home& on, const Query& query, const Arguments&... arguments) {
        const cells_of_arguments<Query, Arguments...> given{arguments...};
        if constexpr (is_insert_of_records<Query>) {
            return {
                {driver<D>::template inserter<Query>::open(
                     on.connection_, query.records, {cells_of(query.tail), given.cells()}
                 ),
                 reinterpret_cast<void (*)()>(&reader_of<driver_row<D>, Row, Query>::read),
                 false}};
        } else {
            // most queries are this one; each call here is a function more for each of them
            constexpr bool holds_values = is_constant_text<Query> && requires { query.data; };
            const description* d = nullptr;
            const datum* cells = nullptr;
            if constexpr (holds_values) {
                d = &compiled<D, typename run_with<Query, Arguments...>::type>::value;
                cells = cells_in(query.data);
            } else {
                d = &describe<Arguments...>(on, query);
                cells = cells_of(query);
            }
            return {
                {start<All>(on.connection_, *d, cells, given.cells()),
                 reinterpret_cast<void (*)()>(&reader_of<driver_row<D>, Row, Query>::read),
                 d->single_row}};
        }
    }

    /// All rows, by the way that the driver has for many.
    template <class Row, class Query, class... Arguments>
    static unloaded<Row> unload(home& on, const Query& query, const Arguments&... arguments) {
        using unloading = unloading_of<D>;
        if constexpr (std::same_as<unloading, connection_of<D>>) {
            return open<Row>(on, query, arguments...);
        } else {
            using reader = reader_of<typename unloading::row_type, Row, Query>;
            const cells_of_arguments<Query, Arguments...> given{arguments...};
            const description& d = describe<Arguments...>(on, query);
            return {
                {unloading::open(on.connection_, d, cells_of(query), given.cells()),
                 reinterpret_cast<void (*)()>(&reader::read),
                 false}};
        }
    }

    template <class Row, class Query, class... Arguments>
    static std::vector<Row> collect(home& on, const Query& query, const Arguments&... arguments) {
        std::vector<Row> rows;
        if constexpr (is_insert_of_range<Query>) {
            const cells_of_arguments<Query, Arguments...> given{arguments...};
            read_insert<D>(
                on.connection_,
                query,
                {cells_of(query.tail), given.cells()},
                [&](driver_row<D> row) {
                    rows.push_back(reader_of<driver_row<D>, Row, Query>::read(row));
                }
            );
        } else {
            for (auto&& row : open<Row, true>(on, query, arguments...))
                rows.push_back(std::move(row));
        }
        return rows;
    }

    /// The first row.
    template <class Row, class Query, class... Arguments>
    static std::optional<Row> leading(home& on, const Query& query, const Arguments&... arguments) {
        std::optional<Row> found;
        for (auto&& row : rows_of<Row>(on, query, arguments...)) {
            found.emplace(std::move(row));
            break;
        }
        return found;
    }

    /// The only row; empty if there is none.
    template <class Row, class Query, class... Arguments>
    static std::optional<Row> sole(home& on, const Query& query, const Arguments&... arguments) {
        std::optional<Row> found;
        for (auto&& row : rows_of<Row>(on, query, arguments...)) {
            if (found)
                throw_multiple_results(describe<Arguments...>(on, query).sql);
            found.emplace(std::move(row));
        }
        return found;
    }

    /// The only row, never empty.
    template <class Row, class Query, class... Arguments>
    static std::optional<Row> required(
        home& on, const Query& query, const Arguments&... arguments
    ) {
        std::optional<Row> found = sole<Row>(on, query, arguments...);
        if (!found)
            throw_no_result(describe<Arguments...>(on, query).sql);
        return found;
    }

    /// Statements without parameters, all of them or none.
    template <class... Queries>
    static std::tuple<batch_result<Queries>...> batch(home& on, const Queries&... queries) {
        using result = std::tuple<batch_result<Queries>...>;
        if constexpr (requires { typename driver<D>::batch; }) {
            const std::tuple<batched<Queries>...> given(queries...);
            typename driver<D>::batch all(
                on.connection_, sizeof...(Queries), (may_change<Queries> || ...)
            );
            std::apply(
                [&](const auto&... each) { (all.add(describe(on, each.query), each.cells), ...); },
                given
            );
            all.run();
            result answers{take<Queries>(all)...};
            all.commit();
            return answers;
        } else {
            std::optional<atomic_block<connection_of<D>>> block;
            if constexpr ((may_change<Queries> || ...))
                block.emplace(on.connection_);
            result answers{run_batched(on, queries)...};
            if (block)
                block->commit();
            return answers;
        }
    }

private:
    /// A statement of a batch and its cells.
    template <class Query> struct batched {
        const Query& query;
        const datum* cells;

        batched(const Query& given) // NOLINT(google-explicit-constructor)
            : query(given), cells(cells_of(given)) {}
    };
    template <class Query>
        requires is_insert_of_records<Query>
    struct batched<Query> {
        const Query& query;
        typename driver<D>::batch::template record_cells<Query> record;
        const datum* cells;

        batched(const Query& given) // NOLINT(google-explicit-constructor)
            : query(given), record(cells_of(given.tail)),
              cells(record.template of<false>(given.records)) {}
        batched(const batched&) = delete;
    };

    /// The next answer of a batch.
    template <class Query, class Batch> static batch_result<Query> take(Batch& all) {
        if constexpr (is_read<Query>) {
            using Row = typename closed<Query>::row_type;
            batch_result<Query> rows;
            all.each_row([&](driver_row<D> row) {
                rows.push_back(reader_of<driver_row<D>, Row, Query>::read(row));
            });
            return rows;
        } else {
            return all.changed();
        }
    }
    template <class Query> static batch_result<Query> run_batched(home& on, const Query& query) {
        if constexpr (is_read<Query>)
            return collect<typename closed<Query>::row_type>(on, query);
        else if constexpr (!gives_rows<Query>)
            return on.connection_.change(describe(on, query), nullptr, nullptr);
        else
            return change(on, query);
    }

    /// A driver may receive all rows at once.
    template <bool All, class Connection>
    static auto start(
        Connection& on, const description& d, const datum* cells, const datum* arguments
    ) {
        if constexpr (All && requires { on.open_whole(d, cells, arguments); })
            return on.open_whole(d, cells, arguments);
        else
            return on.open(d, cells, arguments);
    }

    /// The rows as they come; all at once of what takes several statements.
    template <class Row, class Query, class... Arguments>
    static auto rows_of(home& on, const Query& query, const Arguments&... arguments) {
        if constexpr (is_insert_of_range<Query>)
            return collect<Row>(on, query, arguments...);
        else
            return open<Row>(on, query, arguments...);
    }
};

} // namespace detail

} // namespace tenon
