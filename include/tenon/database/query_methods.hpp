// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Running queries: fetch, all, first, one, one_or_none, scalar, get; what a database and a
// transaction have in common.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/database/key.hpp>
#include <tenon/database/or_throw.hpp>
#include <tenon/database/paginate.hpp>
#include <tenon/database/runner.hpp>

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

#define TENON_UNLOAD_RULES(RULE, Q)                                                                \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<!detail::is_change<Q>>),                                                 \
        "tenon::unload: a change is not unloaded; read what it returns with fetch() or all()",     \
        "error"                                                                                    \
    )))

#define TENON_EXECUTE_RULES(RULE)                                                                  \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::is_change<Statement>>),                                          \
        "tenon::execute: this changes nothing; give an INSERT, UPDATE or DELETE, and run queries " \
        "with all(), one() or fetch()",                                                            \
        "error"                                                                                    \
    )))

#define TENON_EXECUTE_RAW_RULES(RULE, Q)                                                           \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<!detail::gives_rows<Q>>),                                                \
        "tenon::execute: raw SQL with columns is a query; run it by all(), one() or fetch(), or "  \
        "drop its columns",                                                                        \
        "error"                                                                                    \
    )))

/// What a database and a transaction run.
template <class Self, class D>
class query_methods : public or_throw_methods<Self, D>, public detail::paging<Self> {
    using runner = detail::runner<D>;
    template <class... Queries> using unsayable = detail::unsayable<D, Queries...>;

public:
    /// Streams the rows: `for (auto&& [id, email] : db.fetch(q, "n"_p = 10))`. Texts are views, until
    /// the next row. Arguments that are rvalues are kept by the stream.
    template <class Query, class... Arguments>
    auto fetch(const Query& query, const Arguments&... arguments)
        TENON_CLOSED_RULES(TENON_AT_CALL, Query) TENON_DIALECT_RULES(TENON_AT_CALL, D, Query)
            TENON_CHANGE_DIALECT_RULES(TENON_AT_CALL, D, Query)
                TENON_ARGUMENT_RULES(TENON_AT_CALL, Query, Arguments...)
                    TENON_FETCH_RULES(TENON_AT_CALL, Query) {
        using Result = typename runner::template stream_of<detail::view_row_of<Query>>;
        TENON_FETCH_RULES(TENON_OR_EMPTY, Query)
        TENON_CLOSED_RULES(TENON_OR_EMPTY, Query)
        TENON_DIALECT_RULES(TENON_OR_EMPTY, D, Query)
        TENON_CHANGE_DIALECT_RULES(TENON_OR_EMPTY, D, Query)
        TENON_ARGUMENT_RULES(TENON_OR_EMPTY, Query, Arguments...)
        TENON_UNLESS_REFUSED(Query)
        if constexpr (runner::begins_alone && detail::is_usual<Query, Arguments...>) {
            using reader =
                detail::reader_of<detail::driver_row<D>, detail::view_row_of<Query>, Query>;
            const description& d = detail::compiled<D, Query>::value;
            return Result{
                {runner::begin(home(), d, detail::cells_in(query.data)),
                 reinterpret_cast<void (*)()>(&reader::read),
                 d.single_row}};
        } else {
            return runner::template open<detail::view_row_of<Query>>(home(), query, arguments...);
        }
    }

    /// Streams very many rows: `for (auto&& [id, email] : db.unload(q, "n"_p = 10))`. What fetch() gives, by
    /// a way that is cheaper for each row and dearer to begin; the views in a row hold until the next.
    /// \par SQL on PostgreSQL `COPY (q) TO STDOUT (FORMAT BINARY)`, with the values as literals in q, since
    /// COPY takes no parameters; on other databases q
    /// \par Errors as of fetch(). Before this call returns on PostgreSQL: it waits until the rows begin.
    template <class Query, class... Arguments>
    auto unload(const Query& query, const Arguments&... arguments)
        TENON_CLOSED_RULES(TENON_AT_CALL, Query) TENON_DIALECT_RULES(TENON_AT_CALL, D, Query)
            TENON_CHANGE_DIALECT_RULES(TENON_AT_CALL, D, Query)
                TENON_ARGUMENT_RULES(TENON_AT_CALL, Query, Arguments...)
                    TENON_UNLOAD_RULES(TENON_AT_CALL, Query) {
        using Result = typename runner::template unloaded<detail::view_row_of<Query>>;
        TENON_UNLOAD_RULES(TENON_OR_EMPTY, Query)
        TENON_CLOSED_RULES(TENON_OR_EMPTY, Query)
        TENON_DIALECT_RULES(TENON_OR_EMPTY, D, Query)
        TENON_CHANGE_DIALECT_RULES(TENON_OR_EMPTY, D, Query)
        TENON_ARGUMENT_RULES(TENON_OR_EMPTY, Query, Arguments...)
        TENON_UNLESS_REFUSED(Query)
        return runner::template unload<detail::view_row_of<Query>>(home(), query, arguments...);
    }

    /// All rows, as values: a std::vector of records or rows.
    template <class Query, class... Arguments>
    auto all(const Query& query, const Arguments&... arguments)
        TENON_CLOSED_RULES(TENON_AT_CALL, Query) TENON_DIALECT_RULES(TENON_AT_CALL, D, Query)
            TENON_CHANGE_DIALECT_RULES(TENON_AT_CALL, D, Query)
                TENON_ARGUMENT_RULES(TENON_AT_CALL, Query, Arguments...) {
        using Result = std::vector<detail::row_of<Query>>;
        TENON_CLOSED_RULES(TENON_OR_EMPTY, Query)
        TENON_DIALECT_RULES(TENON_OR_EMPTY, D, Query)
        TENON_CHANGE_DIALECT_RULES(TENON_OR_EMPTY, D, Query)
        TENON_ARGUMENT_RULES(TENON_OR_EMPTY, Query, Arguments...)
        TENON_UNLESS_REFUSED(Query)
        return runner::template collect<detail::row_of<Query>>(home(), query, arguments...);
    }

    /// The first row, if there is one. The rest is not read.
    template <class Query, class... Arguments>
    auto first(const Query& query, const Arguments&... arguments)
        TENON_CLOSED_RULES(TENON_AT_CALL, Query) TENON_DIALECT_RULES(TENON_AT_CALL, D, Query)
            TENON_CHANGE_DIALECT_RULES(TENON_AT_CALL, D, Query)
                TENON_ARGUMENT_RULES(TENON_AT_CALL, Query, Arguments...) {
        using Result = std::optional<detail::row_of<Query>>;
        TENON_CLOSED_RULES(TENON_OR_EMPTY, Query)
        TENON_DIALECT_RULES(TENON_OR_EMPTY, D, Query)
        TENON_CHANGE_DIALECT_RULES(TENON_OR_EMPTY, D, Query)
        TENON_ARGUMENT_RULES(TENON_OR_EMPTY, Query, Arguments...)
        TENON_UNLESS_REFUSED(Query)
        return runner::template leading<detail::row_of<Query>>(home(), query, arguments...);
    }

    /// The only row, if there is one. Throws multiple_results for a second.
    template <class Query, class... Arguments>
    auto one_or_none(const Query& query, const Arguments&... arguments)
        TENON_CLOSED_RULES(TENON_AT_CALL, Query) TENON_DIALECT_RULES(TENON_AT_CALL, D, Query)
            TENON_CHANGE_DIALECT_RULES(TENON_AT_CALL, D, Query)
                TENON_ARGUMENT_RULES(TENON_AT_CALL, Query, Arguments...) {
        using Result = std::optional<detail::row_of<Query>>;
        TENON_CLOSED_RULES(TENON_OR_EMPTY, Query)
        TENON_DIALECT_RULES(TENON_OR_EMPTY, D, Query)
        TENON_CHANGE_DIALECT_RULES(TENON_OR_EMPTY, D, Query)
        TENON_ARGUMENT_RULES(TENON_OR_EMPTY, Query, Arguments...)
        TENON_UNLESS_REFUSED(Query)
        return runner::template sole<detail::row_of<Query>>(home(), query, arguments...);
    }

    /// The only row. Throws no_result or multiple_results.
    template <class Query, class... Arguments>
    auto one(const Query& query, const Arguments&... arguments)
        TENON_CLOSED_RULES(TENON_AT_CALL, Query) TENON_DIALECT_RULES(TENON_AT_CALL, D, Query)
            TENON_CHANGE_DIALECT_RULES(TENON_AT_CALL, D, Query)
                TENON_ARGUMENT_RULES(TENON_AT_CALL, Query, Arguments...) {
        using Result = detail::row_of<Query>;
        TENON_CLOSED_RULES(TENON_OR_EMPTY, Query)
        TENON_DIALECT_RULES(TENON_OR_EMPTY, D, Query)
        TENON_CHANGE_DIALECT_RULES(TENON_OR_EMPTY, D, Query)
        TENON_ARGUMENT_RULES(TENON_OR_EMPTY, Query, Arguments...)
        TENON_UNLESS_REFUSED(Query)
        return *runner::template required<detail::row_of<Query>>(home(), query, arguments...);
    }

    /// The only value of the only row: `db.scalar(tn::select(tn::count()).from(users))`. Throws
    /// no_result or multiple_results.
    template <class Query, class... Arguments>
    auto scalar(const Query& query, const Arguments&... arguments)
        TENON_CLOSED_RULES(TENON_AT_CALL, Query) TENON_DIALECT_RULES(TENON_AT_CALL, D, Query)
            TENON_CHANGE_DIALECT_RULES(TENON_AT_CALL, D, Query)
                TENON_ARGUMENT_RULES(TENON_AT_CALL, Query, Arguments...)
                    TENON_SCALAR_RULES(TENON_AT_CALL, Query) {
        using Result = detail::anything;
        TENON_CLOSED_RULES(TENON_OR_EMPTY, Query)
        TENON_DIALECT_RULES(TENON_OR_EMPTY, D, Query)
        TENON_CHANGE_DIALECT_RULES(TENON_OR_EMPTY, D, Query)
        TENON_ARGUMENT_RULES(TENON_OR_EMPTY, Query, Arguments...)
        TENON_SCALAR_RULES(TENON_OR_EMPTY, Query)
        TENON_UNLESS_REFUSED(Query)
        return std::move(
            runner::template required<detail::row_of<Query>>(home(), query, arguments...)->c1
        );
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
        return runner::change(home(), change, arguments...);
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
        return runner::template change_raw<Query>(home(), query, arguments...);
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
        return runner::template change_raw<Query>(home(), query, arguments...);
    }

    /// Runs statements that need nothing of each other: `auto [some, changed] = db.batch(query, change)`.
    /// A std::tuple with, for each of them in their order, what all() gives for what gives rows, else
    /// what execute() gives. All are run or none: in a transaction of their own, or, inside one, in a
    /// savepoint. None may have named parameters, nor be a range of records.
    /// \par SQL on PostgreSQL all in one round trip, once they are prepared, and two more for a savepoint; on
    /// other databases one behind another, in a transaction if one of them may change something
    /// \par Errors The first one, with the SQL of its statement. On PostgreSQL a value that can't be read as
    /// the type that the program expects is found when a transaction of their own is committed already.
    template <class... Queries>
    auto batch(const Queries&... queries) TENON_BATCH_RULES(TENON_AT_CALL, Queries...)
        TENON_CLOSED_RULES(TENON_AT_CALL, detail::wrong_query<Queries...>)
            TENON_CHANGE_RULES(TENON_AT_CALL, detail::wrong_change<Queries...>)
                TENON_DIALECT_RULES(TENON_AT_CALL, D, unsayable<Queries...>)
                    TENON_CHANGE_DIALECT_RULES(TENON_AT_CALL, D, unsayable<Queries...>) {
        using Result = std::tuple<detail::anything_for<Queries>...>;
        TENON_BATCH_RULES(TENON_OR_EMPTY, Queries...)
        TENON_CLOSED_RULES(TENON_OR_EMPTY, detail::wrong_query<Queries...>)
        TENON_CHANGE_RULES(TENON_OR_EMPTY, detail::wrong_change<Queries...>)
        TENON_DIALECT_RULES(TENON_OR_EMPTY, D, unsayable<Queries...>)
        TENON_CHANGE_DIALECT_RULES(TENON_OR_EMPTY, D, unsayable<Queries...>)
        if constexpr ((detail::refused_query<Queries> || ...))
            return detail::refused_result<Result>();
        else
            return runner::batch(home(), queries...);
    }

private:
    template <class, class> friend class or_throw_methods;

    decltype(auto) home() { return static_cast<Self*>(this)->home(); }
};

#undef TENON_EXECUTE_RAW_RULES
#undef TENON_EXECUTE_RULES
#undef TENON_FETCH_RULES
#undef TENON_UNLOAD_RULES
#undef TENON_SCALAR_RULES
#undef TENON_BATCH_RULES
#undef TENON_GET_RULES

} // namespace tenon
