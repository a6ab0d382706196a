// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Records into SQLite: bound member by member, unrolled once a table; ranges in blocks of rows.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/dialect/sqlite.hpp>
#include <tenon/driver/sqlite/atomic.hpp>
#include <tenon/query/insert.hpp>

namespace tenon::detail {

/// How many records one statement takes, as long as as many are left.
inline constexpr std::size_t insert_block = 16;

/// Binds a member of a record to its column. A text that a user's type makes on the way is copied
/// by SQLite before it is gone.
template <class Sql, class Value>
void bind_member(
    sqlite3_stmt* statement, int place, const Value& value, char* scratch, bool temporary = false
) {
    if constexpr (is_optional<Value>) {
        if (value.has_value())
            bind_member<Sql>(statement, place, *value, scratch, temporary);
        else
            check_bound(sqlite3_bind_null(statement, place), statement);
    } else if constexpr (customised<Sql>) {
        const auto& stored = custom_type<Sql>::to_sql(value);
        bind_member<typename custom_type<Sql>::sql>(statement, place, stored, scratch, true);
    } else {
        datum cell = to_param<Sql>(value);
        if (temporary)
            cell.has = datum::state::owned;
        bind_sqlite(statement, place, placeholder_of<Sql>, cell, scratch);
    }
}

template <bool WithIdentity, class Definition, class Value>
void bind_if_sent(sqlite3_stmt* statement, int& place, const Value& value, char*& scratch) {
    using Sql = strip_optional<typename Definition::declared>;
    if constexpr (is_sent<Definition, WithIdentity>::value) {
        bind_member<Sql>(statement, ++place, value, scratch);
        if constexpr (wants_scratch(sql_type<Sql>::kind))
            scratch += scratch_size;
    }
}

template <class Source, bool WithIdentity, class Definitions> struct record_binder;
template <class Source, bool WithIdentity, class... Definitions>
struct record_binder<Source, WithIdentity, list<Definitions...>> {
    static void bind(
        const typename source_traits<Source>::record& record,
        sqlite3_stmt* statement,
        int& place,
        char*& scratch
    ) {
        unpack<sizeof...(Definitions)>(record, [&](const auto&... member) {
            (bind_if_sent<WithIdentity, Definitions>(statement, place, member, scratch), ...);
        });
    }
};

/// The statement for `Rows` records of a table.
template <class Source, bool WithIdentity, std::size_t Rows> struct insert_description {
    using text = rendered_insert<sqlite, Source, WithIdentity, Rows>;
    static inline constinit statement_number number{0};
    static constexpr description value{
        text::text,
        text::made.slots,
        static_cast<std::uint32_t>(text::size.slots),
        static_cast<std::uint32_t>(text::size.slots),
        false,
        &number
    };
};

/// A statement taken for a series of executions, and given back at the end.
class held_statement {
public:
    held_statement(sqlite_connection& owner, const description& d)
        : owner_(owner), statement_(&owner.acquire(d)) {}
    held_statement(const held_statement&) = delete;
    held_statement& operator=(const held_statement&) = delete;
    ~held_statement() {
        if (statement_ != nullptr)
            owner_.give_back(*statement_);
    }
    sqlite3_stmt* handle() const noexcept { return statement_->handle; }
    char* scratch() const noexcept { return statement_->scratch(); }

    /// Runs what is bound; the statement can be bound again.
    void run() {
        owner_.start(*statement_);
        const int code = sqlite3_step(statement_->handle);
        if (code != SQLITE_DONE && code != SQLITE_ROW) [[unlikely]]
            owner_.fail(*std::exchange(statement_, nullptr));
        statement_->rows = sqlite3_changes64(owner_.handle());
        sqlite3_reset(statement_->handle);
        owner_.finish(*statement_);
    }

private:
    sqlite_connection& owner_;
    sqlite_statement* statement_;
};

template <class Insert> class sqlite_inserter {
    using source = typename Insert::source;
    using record = typename Insert::record;
    static constexpr bool with_identity = Insert::with_identity_columns;
    using binder =
        record_binder<source, with_identity, typename source_traits<source>::definitions>;
    template <std::size_t Rows> using statement = insert_description<source, with_identity, Rows>;
    static constexpr std::size_t width = statement<1>::text::width;

public:
    /// Stores one record.
    static void one(sqlite_connection& to, const record& given) {
        held_statement single(to, statement<1>::value);
        run_block<1>(single, &given, &given + 1);
    }

    /// Stores a range; the caller has a transaction open.
    template <class Iterator, class End>
    static std::int64_t range(sqlite_connection& to, Iterator at, End end) {
        std::int64_t stored = 0;
        // SQLITE_LIMIT_VARIABLE_NUMBER may be as small as an application made it
        const int most = sqlite3_limit(to.handle(), SQLITE_LIMIT_VARIABLE_NUMBER, -1);
        if constexpr (std::random_access_iterator<Iterator> && width != 0) {
            if (static_cast<std::size_t>(most) >= width * insert_block &&
                end - at >= static_cast<std::ptrdiff_t>(insert_block)) {
                held_statement block(to, statement<insert_block>::value);
                for (; end - at >= static_cast<std::ptrdiff_t>(insert_block);
                     at += insert_block, stored += insert_block)
                    run_block<insert_block>(block, at, end);
            }
        }
        if (at == end)
            return stored;
        held_statement single(to, statement<1>::value);
        for (; at != end; ++at, ++stored)
            run_block<1>(single, at, end);
        return stored;
    }

private:
    template <std::size_t Rows, class Iterator, class End>
    static void run_block(held_statement& into, Iterator at, const End&) {
        int place = 0;
        char* scratch = into.scratch();
        for (std::size_t row = 0; row != Rows; ++row, ++at)
            binder::bind(*at, into.handle(), place, scratch);
        into.run();
    }
};

} // namespace tenon::detail
