// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Running queries: fetch, all, first, one, one_or_none, scalar, get; what a database and a
// transaction have in common.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/database/any_query.hpp>
#include <tenon/database/arguments.hpp>
#include <tenon/database/compiled.hpp>
#include <tenon/database/or_throw.hpp>
#include <tenon/database/stream.hpp>
#include <tenon/driver/sqlite/decode.hpp>
#include <tenon/driver/sqlite/insert.hpp>
#include <tenon/database/key.hpp>

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

/// The function that reads a row of this query.
template <class Row, class Query> auto decoder_of([[maybe_unused]] const Query& query) noexcept {
    if constexpr (is_any_query<Query>)
        return query.decoder();
    else
        return &reader_of<Row, Query>::read;
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

#define TENON_EXECUTE_RULES(RULE)                                                                  \
    RULE((diagnose_if(                                                                             \
        not(detail::refused_change<Statement>),                                                    \
        "tenon::execute: this changes nothing; give an insert with its values, and run queries "   \
        "with all(), one() or fetch()",                                                            \
        "error"                                                                                    \
    )))

/// What a database and a transaction run.
template <class Self, class D> class query_methods : public or_throw_methods<Self, D> {
public:
    /// Streams the rows: `for (auto&& [id, email] : db.fetch(q, "n"_p = 10))`. Texts are views, until
    /// the next row. Arguments that are rvalues are kept by the stream.
    template <class Query, class... Arguments>
    auto fetch(const Query& query, const Arguments&... arguments)
        TENON_CLOSED_RULES(TENON_AT_CALL, Query) TENON_DIALECT_RULES(TENON_AT_CALL, D, Query)
            TENON_ARGUMENT_RULES(TENON_AT_CALL, Query, Arguments...) {
        using Result = stream<detail::view_row_of<Query>>;
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

    /// Stores records; gives how many. A range is stored whole or not at all: in a transaction of its
    /// own, or, inside one, in a savepoint.
    template <class Source, class Records, bool WithIdentity>
    std::int64_t execute(const insert_records<Source, Records, WithIdentity>& insert) {
        using inserter = detail::sqlite_inserter<insert_records<Source, Records, WithIdentity>>;
        sqlite_connection& connection = home().connection_;
        if constexpr (!insert_records<Source, Records, WithIdentity>::is_range) {
            inserter::one(connection, insert.records);
            return 1;
        } else {
            detail::atomic_block block(connection);
            const std::int64_t stored =
                inserter::range(connection, std::begin(insert.records), std::end(insert.records));
            block.commit();
            return stored;
        }
    }

    template <class Statement>
        requires(!detail::is_insert<Statement>)
    std::int64_t execute(const Statement&) TENON_EXECUTE_RULES(TENON_AT_CALL) {
        using Result = std::int64_t;
        TENON_EXECUTE_RULES(TENON_OR_EMPTY)
        return detail::refused_result<Result>();
    }

private:
    template <class, class> friend class or_throw_methods;

    auto& home() { return static_cast<Self*>(this)->home(); }

    template <class Query> const description& describe(const Query& query) {
        if constexpr (detail::is_constant_text<Query>)
            return detail::compiled<D, Query>::value;
        else if constexpr (detail::is_any_query<Query>)
            return query.describe(home().shapes_);
        else
            return home().shapes_.template describe<D, Query>(query);
    }

    template <class Row, class Query, class... Arguments>
    stream<Row> open(const Query& query, const Arguments&... arguments) {
        const detail::argument_cells<detail::parameters_of_query<Query>, Arguments...> given{
            arguments...
        };
        const description& d = describe(query);
        return {
            home().connection_.open(d, detail::cells_of(query), given.cells()),
            detail::decoder_of<Row>(query),
            d.single_row
        };
    }

    template <class Row, class Query, class... Arguments>
    std::vector<Row> collect(const Query& query, const Arguments&... arguments) {
        std::vector<Row> rows;
        for (auto&& row : open<Row>(query, arguments...))
            rows.push_back(std::move(row));
        return rows;
    }

    template <class Row, class Query, class... Arguments>
    std::optional<Row> leading(const Query& query, const Arguments&... arguments) {
        std::optional<Row> found;
        for (auto&& row : open<Row>(query, arguments...)) {
            found.emplace(std::move(row));
            break;
        }
        return found;
    }

    template <class Row, class Query, class... Arguments>
    std::optional<Row> required(const Query& query, const Arguments&... arguments) {
        std::optional<Row> found = sole<Row>(query, arguments...);
        if (!found)
            detail::throw_no_result(describe(query).sql);
        return found;
    }

    template <class Row, class Query, class... Arguments>
    std::optional<Row> sole(const Query& query, const Arguments&... arguments) {
        std::optional<Row> found;
        for (auto&& row : open<Row>(query, arguments...)) {
            if (found)
                detail::throw_multiple_results(describe(query).sql);
            found.emplace(std::move(row));
        }
        return found;
    }
};

#undef TENON_EXECUTE_RULES
#undef TENON_SCALAR_RULES
#undef TENON_GET_RULES

} // namespace tenon
