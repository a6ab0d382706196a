// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Running queries: fetch, all, first, one, one_or_none, scalar, get; what a database and a
// transaction have in common.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/decode.hpp>
#include <tenon/driver/insert.hpp>
#include <tenon/database/any_query.hpp>
#include <tenon/database/arguments.hpp>
#include <tenon/database/compiled.hpp>
#include <tenon/database/execute_raw.hpp>
#include <tenon/database/key.hpp>
#include <tenon/database/or_throw.hpp>
#include <tenon/database/paginate.hpp>
#include <tenon/database/stream.hpp>

namespace tenon {

namespace detail {

template <class Query> using view_row_of = typename closed<Query>::view_type;
template <class Query> using items_of = typename closed<Query>::list_clause::items;

template <class Query> consteval bool one_column_now() {
    if constexpr (closed<Query>::list_clause::size == 1)
        return width_of<at<0, items_of<Query>>> == 1;
    else
        return false;
}
template <class Query> inline constexpr bool one_column = one_column_now<Query>();

/// The function that reads a row of this query from a driver's.
template <class From, class Row, class Query>
auto decoder_of([[maybe_unused]] const Query& query) noexcept {
    if constexpr (is_any_query<Query>)
        return &any_row_reader<From, Row>::read;
    else if constexpr (is_located<Query>)
        return decoder_of<From, Row>(query.query);
    else
        return &reader_of<From, Row, Query>::read;
}

[[noreturn]] inline void throw_no_result(std::string_view sql) {
    throw no_result("tenon: the query gave no row", 0, std::string(sql));
}
[[noreturn]] inline void throw_multiple_results(std::string_view sql) {
    throw multiple_results("tenon: the query gave more than one row", 0, std::string(sql));
}

} // namespace detail

#define TENON_SCALAR_RULES(RULE, Q)                                                                \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::one_column<Q>>),                                                 \
        "tenon::scalar: the query gives more than one column; select one, or use one()",           \
        "error"                                                                                    \
    )))

#define TENON_FETCH_RULES(RULE, Q)                                                                 \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<!detail::is_insert_of_range<Q>>),                                        \
        "tenon::fetch: a range is stored by several statements; read what they return with all()", \
        "error"                                                                                    \
    )))

#define TENON_EXECUTE_RULES(RULE)                                                                  \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::is_change<Statement>>),                                          \
        "tenon::execute: this changes nothing; give an INSERT, UPDATE or DELETE, and run queries " \
        "with all(), one() or fetch()",                                                            \
        "error"                                                                                    \
    )))

/// What a database and a transaction run.
template <class Self, class D>
class query_methods : public or_throw_methods<Self, D>, public detail::paging<Self> {
public:
    /// Streams the rows: `for (auto&& [id, email] : db.fetch(q, "n"_p = 10))`. Texts are views, until
    /// the next row. Arguments that are rvalues are kept by the stream.
    template <class Query, class... Arguments>
    auto fetch(const Query& query, const Arguments&... arguments)
        TENON_CLOSED_RULES(TENON_AT_CALL, Query) TENON_DIALECT_RULES(TENON_AT_CALL, D, Query)
            TENON_ARGUMENT_RULES(TENON_AT_CALL, Query, Arguments...)
                TENON_FETCH_RULES(TENON_AT_CALL, Query) {
        using Result = stream<detail::view_row_of<Query>, detail::connection_of<D>>;
        TENON_FETCH_RULES(TENON_OR_EMPTY, Query)
        TENON_CLOSED_RULES(TENON_OR_EMPTY, Query)
        TENON_DIALECT_RULES(TENON_OR_EMPTY, D, Query)
        TENON_ARGUMENT_RULES(TENON_OR_EMPTY, Query, Arguments...)
        TENON_UNLESS_REFUSED(Query)
        return open<detail::view_row_of<Query>>(query, arguments...);
    }

    /// All rows, as values: a std::vector of records or rows.
    template <class Query, class... Arguments>
    auto all(const Query& query, const Arguments&... arguments)
        TENON_CLOSED_RULES(TENON_AT_CALL, Query) TENON_DIALECT_RULES(TENON_AT_CALL, D, Query)
            TENON_ARGUMENT_RULES(TENON_AT_CALL, Query, Arguments...) {
        using Result = std::vector<detail::row_of<Query>>;
        TENON_CLOSED_RULES(TENON_OR_EMPTY, Query)
        TENON_DIALECT_RULES(TENON_OR_EMPTY, D, Query)
        TENON_ARGUMENT_RULES(TENON_OR_EMPTY, Query, Arguments...)
        TENON_UNLESS_REFUSED(Query)
        return collect<detail::row_of<Query>>(query, arguments...);
    }

    /// The first row, if there is one. The rest is not read.
    template <class Query, class... Arguments>
    auto first(const Query& query, const Arguments&... arguments)
        TENON_CLOSED_RULES(TENON_AT_CALL, Query) TENON_DIALECT_RULES(TENON_AT_CALL, D, Query)
            TENON_ARGUMENT_RULES(TENON_AT_CALL, Query, Arguments...) {
        using Result = std::optional<detail::row_of<Query>>;
        TENON_CLOSED_RULES(TENON_OR_EMPTY, Query)
        TENON_DIALECT_RULES(TENON_OR_EMPTY, D, Query)
        TENON_ARGUMENT_RULES(TENON_OR_EMPTY, Query, Arguments...)
        TENON_UNLESS_REFUSED(Query)
        return leading<detail::row_of<Query>>(query, arguments...);
    }

    /// The only row, if there is one. Throws multiple_results for a second.
    template <class Query, class... Arguments>
    auto one_or_none(const Query& query, const Arguments&... arguments)
        TENON_CLOSED_RULES(TENON_AT_CALL, Query) TENON_DIALECT_RULES(TENON_AT_CALL, D, Query)
            TENON_ARGUMENT_RULES(TENON_AT_CALL, Query, Arguments...) {
        using Result = std::optional<detail::row_of<Query>>;
        TENON_CLOSED_RULES(TENON_OR_EMPTY, Query)
        TENON_DIALECT_RULES(TENON_OR_EMPTY, D, Query)
        TENON_ARGUMENT_RULES(TENON_OR_EMPTY, Query, Arguments...)
        TENON_UNLESS_REFUSED(Query)
        return sole<detail::row_of<Query>>(query, arguments...);
    }

    /// The only row. Throws no_result or multiple_results.
    template <class Query, class... Arguments>
    auto one(const Query& query, const Arguments&... arguments)
        TENON_CLOSED_RULES(TENON_AT_CALL, Query) TENON_DIALECT_RULES(TENON_AT_CALL, D, Query)
            TENON_ARGUMENT_RULES(TENON_AT_CALL, Query, Arguments...) {
        using Result = detail::row_of<Query>;
        TENON_CLOSED_RULES(TENON_OR_EMPTY, Query)
        TENON_DIALECT_RULES(TENON_OR_EMPTY, D, Query)
        TENON_ARGUMENT_RULES(TENON_OR_EMPTY, Query, Arguments...)
        TENON_UNLESS_REFUSED(Query)
        return *required<detail::row_of<Query>>(query, arguments...);
    }

    /// The only value of the only row: `db.scalar(tn::select(tn::count()).from(users))`. Throws
    /// no_result or multiple_results.
    template <class Query, class... Arguments>
    auto scalar(const Query& query, const Arguments&... arguments)
        TENON_CLOSED_RULES(TENON_AT_CALL, Query) TENON_DIALECT_RULES(TENON_AT_CALL, D, Query)
            TENON_ARGUMENT_RULES(TENON_AT_CALL, Query, Arguments...)
                TENON_SCALAR_RULES(TENON_AT_CALL, Query) {
        using Result = detail::anything;
        TENON_CLOSED_RULES(TENON_OR_EMPTY, Query)
        TENON_DIALECT_RULES(TENON_OR_EMPTY, D, Query)
        TENON_ARGUMENT_RULES(TENON_OR_EMPTY, Query, Arguments...)
        TENON_SCALAR_RULES(TENON_OR_EMPTY, Query)
        TENON_UNLESS_REFUSED(Query)
        return std::move(required<detail::row_of<Query>>(query, arguments...)->c1);
    }

    /// The record of a key, if there is one: `db.get(users, 7)`, `db.get(post_tags, 1, 2)`. The key is
    /// the primary key, its columns in the order of the table.
    template <class Table, class... Keys>
    auto get(const Table& table, const Keys&... keys) TENON_GET_RULES(TENON_AT_CALL) {
        using Result = std::optional<detail::record_if_table<Table>>;
        TENON_GET_RULES(TENON_OR_EMPTY)
        return first(detail::by_key<Table>(table, keys...));
    }

    /// Runs an INSERT, UPDATE or DELETE; gives how many rows it inserted, updated or deleted. A range of
    /// records is stored whole or not at all: in a transaction of its own, or, inside one, in a
    /// savepoint.
    template <class Statement, class... Arguments>
    std::int64_t execute(const Statement& change, const Arguments&... arguments)
        TENON_EXECUTE_RULES(TENON_AT_CALL) TENON_CHANGE_RULES(TENON_AT_CALL, Statement)
            TENON_CHANGE_DIALECT_RULES(TENON_AT_CALL, D, Statement)
                TENON_ARGUMENT_RULES(TENON_AT_CALL, Statement, Arguments...) {
        using Result = std::int64_t;
        TENON_EXECUTE_RULES(TENON_OR_EMPTY)
        TENON_CHANGE_RULES(TENON_OR_EMPTY, Statement)
        TENON_CHANGE_DIALECT_RULES(TENON_OR_EMPTY, D, Statement)
        TENON_ARGUMENT_RULES(TENON_OR_EMPTY, Statement, Arguments...)
        TENON_UNLESS_REFUSED(Statement)
        return run_change(change, arguments...);
    }

    /// Runs raw SQL that gives no rows; gives how many it inserted, updated or deleted itself, 0 for
    /// other statements: `db.execute(tn::raw<"DELETE FROM t WHERE id = :id">, "id"_p = 7)`.
    template <
        name Text,
        class... Columns,
        class... Arguments,
        class Query = raw_query<Text, Columns...>>
    std::int64_t execute(const raw_query<Text, Columns...>& query, const Arguments&... arguments)
        TENON_EXECUTE_RAW_RULES(TENON_AT_CALL, Query)
            TENON_ARGUMENT_RULES(TENON_AT_CALL, detail::executed<Query>, Arguments...) {
        using Result = std::int64_t;
        TENON_EXECUTE_RAW_RULES(TENON_OR_EMPTY, Query)
        TENON_ARGUMENT_RULES(TENON_OR_EMPTY, detail::executed<Query>, Arguments...)
        TENON_UNLESS_REFUSED(Query)
        return detail::execute_raw<Query>(
            home().connection_, describe<Arguments...>(query), arguments...
        );
    }
    template <
        name Text,
        class... Columns,
        class... Arguments,
        class Query = raw_query<Text, Columns...>>
    std::int64_t execute(
        const located_query<raw_query<Text, Columns...>>& query, const Arguments&... arguments
    ) TENON_EXECUTE_RAW_RULES(TENON_AT_CALL, Query)
        TENON_ARGUMENT_RULES(TENON_AT_CALL, detail::executed<Query>, Arguments...) {
        using Result = std::int64_t;
        TENON_EXECUTE_RAW_RULES(TENON_OR_EMPTY, Query)
        TENON_ARGUMENT_RULES(TENON_OR_EMPTY, detail::executed<Query>, Arguments...)
        TENON_UNLESS_REFUSED(Query)
        return detail::execute_raw<Query>(
            home().connection_, describe<Arguments...>(query), arguments...
        );
    }

private:
    template <class, class> friend class or_throw_methods;

    auto& home() { return static_cast<Self*>(this)->home(); }

    template <class... Arguments, class Query> const description& describe(const Query& query) {
        if constexpr (detail::is_located<Query>)
            return home().shapes_.located.describe(
                describe<Arguments...>(query.query), query.where
            );
        else if constexpr (detail::is_insert_of_records<Query>)
            return detail::insert_description_of<D, Query, 1>::value;
        else if constexpr (detail::is_constant_text<Query>)
            return detail::compiled<D, typename detail::run_with<Query, Arguments...>::type>::value;
        else if constexpr (detail::is_any_query<Query>)
            return query.template describe<D>(home().shapes_);
        else
            return home().shapes_.template describe<D, Query>(query);
    }

    template <class Query, class... Arguments>
    using cells_of_arguments = detail::argument_cells<
        typename detail::parameters_of<typename detail::run_with<Query, Arguments...>::type>::type,
        Arguments...>;

    template <class Statement, class... Arguments>
    std::int64_t run_change(const Statement& change, const Arguments&... arguments) {
        const cells_of_arguments<Statement, Arguments...> given{arguments...};
        auto& connection = home().connection_;
        if constexpr (detail::is_insert_of_records<Statement>) {
            return detail::run_insert<D>(
                connection, change, {detail::cells_of(change.tail), given.cells()}
            );
        } else {
            return connection.change(
                describe<Arguments...>(change), detail::cells_of(change), given.cells()
            );
        }
    }

    template <class Row, class Query, class... Arguments>
    stream<Row, detail::connection_of<D>> open(const Query& query, const Arguments&... arguments) {
        const cells_of_arguments<Query, Arguments...> given{arguments...};
        auto& connection = home().connection_;
        if constexpr (detail::is_insert_of_records<Query>) {
            return {
                detail::driver<D>::template inserter<Query>::open(
                    connection, query.records, {detail::cells_of(query.tail), given.cells()}
                ),
                detail::decoder_of<detail::driver_row<D>, Row>(query),
                false};
        } else {
            const description& d = describe<Arguments...>(query);
            return {
                connection.open(d, detail::cells_of(query), given.cells()),
                detail::decoder_of<detail::driver_row<D>, Row>(query),
                d.single_row};
        }
    }

    template <class Row, class Query, class... Arguments>
    std::vector<Row> collect(const Query& query, const Arguments&... arguments) {
        std::vector<Row> rows;
        if constexpr (detail::is_insert_of_range<Query>) {
            const cells_of_arguments<Query, Arguments...> given{arguments...};
            detail::read_insert<D>(
                home().connection_,
                query,
                {detail::cells_of(query.tail), given.cells()},
                [&](detail::driver_row<D> row) {
                    rows.push_back(detail::decoder_of<detail::driver_row<D>, Row>(query)(row));
                }
            );
        } else {
            for (auto&& row : open<Row>(query, arguments...))
                rows.push_back(std::move(row));
        }
        return rows;
    }

    /// The rows as they come; all at once of what takes several statements.
    template <class Row, class Query, class... Arguments>
    auto rows_of(const Query& query, const Arguments&... arguments) {
        if constexpr (detail::is_insert_of_range<Query>)
            return collect<Row>(query, arguments...);
        else
            return open<Row>(query, arguments...);
    }

    template <class Row, class Query, class... Arguments>
    std::optional<Row> leading(const Query& query, const Arguments&... arguments) {
        std::optional<Row> found;
        for (auto&& row : rows_of<Row>(query, arguments...)) {
            found.emplace(std::move(row));
            break;
        }
        return found;
    }

    template <class Row, class Query, class... Arguments>
    std::optional<Row> required(const Query& query, const Arguments&... arguments) {
        std::optional<Row> found = sole<Row>(query, arguments...);
        if (!found)
            detail::throw_no_result(describe<Arguments...>(query).sql);
        return found;
    }

    template <class Row, class Query, class... Arguments>
    std::optional<Row> sole(const Query& query, const Arguments&... arguments) {
        std::optional<Row> found;
        for (auto&& row : rows_of<Row>(query, arguments...)) {
            if (found)
                detail::throw_multiple_results(describe<Arguments...>(query).sql);
            found.emplace(std::move(row));
        }
        return found;
    }
};

#undef TENON_EXECUTE_RULES
#undef TENON_FETCH_RULES
#undef TENON_SCALAR_RULES
#undef TENON_GET_RULES

} // namespace tenon
