// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Records into SQLite: bound member by member, unrolled once a table; ranges in blocks of rows.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/dialect/sqlite.hpp>
#include <tenon/driver/insert.hpp>
#include <tenon/driver/sqlite/connection.hpp>

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

template <bool WithIdentity, class Definition, bool Temporary, class Value>
void bind_if_sent(sqlite3_stmt* statement, int& place, const Value& value, char*& scratch) {
    using Sql = strip_optional<typename Definition::declared>;
    if constexpr (is_sent<Definition, WithIdentity>::value) {
        bind_member<Sql>(statement, ++place, value, scratch, Temporary);
        if constexpr (wants_scratch(sql_type<Sql>::kind))
            scratch += scratch_size;
    }
}

template <class Source, bool WithIdentity, class Definitions> struct record_binder;
template <class Source, bool WithIdentity, class... Definitions>
struct record_binder<Source, WithIdentity, list<Definitions...>> {
    /// Of a record that is gone before the statement runs, `Temporary`, SQLite copies the texts.
    template <bool Temporary>
    static void bind(
        const typename source_traits<Source>::record& record,
        sqlite3_stmt* statement,
        int& place,
        char*& scratch
    ) {
        unpack<sizeof...(Definitions)>(record, [&](const auto&... member) {
            (bind_if_sent<WithIdentity, Definitions, Temporary>(statement, place, member, scratch),
             ...);
        });
    }
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

    /// Binds the values behind those of the records, of which there are `first`.
    void bind_tail(std::size_t first, char* scratch, const tail_values& tail) {
        statement_->bind_from(first, scratch, tail.cells, tail.arguments);
    }

    /// Runs what is bound, to its end, and shows `read(sqlite_row)` each row that comes back; the
    /// statement can be bound again.
    template <class Read> void run(Read read) {
        owner_.start(*statement_);
        int code = sqlite3_step(statement_->handle);
        for (; code == SQLITE_ROW; code = sqlite3_step(statement_->handle))
            read(sqlite_row{statement_->handle});
        if (code != SQLITE_DONE) [[unlikely]]
            owner_.fail(*std::exchange(statement_, nullptr));
        statement_->rows = sqlite3_changes64(owner_.handle());
        stored_ += statement_->rows;
        sqlite3_reset(statement_->handle);
        owner_.finish(*statement_);
    }
    void run() {
        run([](sqlite_row) {});
    }
    /// How many rows all runs stored or updated.
    std::int64_t stored() const noexcept { return stored_; }

    /// Starts what is bound, for a cursor to read what comes back.
    sqlite_connection::cursor open() && {
        owner_.start(*statement_);
        return {owner_, *std::exchange(statement_, nullptr)};
    }

private:
    sqlite_connection& owner_;
    sqlite_statement* statement_;
    std::int64_t stored_ = 0;
};

/// Runs an INSERT of records; the caller has a transaction open for a range.
template <class Insert> class sqlite_inserter {
    using source = typename Insert::source;
    using record = typename Insert::record;
    using tail = typename Insert::tail_type;
    static constexpr bool with_identity = Insert::sends_identity;
    using binder =
        record_binder<source, with_identity, typename source_traits<source>::definitions>;
    template <std::size_t Rows>
    using statement = insert_description<sqlite, source, with_identity, tail, Rows>;
    static constexpr std::size_t width = statement<1>::text::width;
    static constexpr bool has_tail_values = statement<1>::text::size.slots != statement<1>::values;

public:
    static const description& single() noexcept { return statement<1>::value; }

    /// Stores one record; gives how many rows were stored or updated.
    static std::int64_t one(sqlite_connection& to, const record& given, const tail_values& behind) {
        held_statement single(to, statement<1>::value);
        bind_block<1>(single, &given, behind);
        single.run();
        return single.stored();
    }

    /// Starts to store one record, to read what is returned.
    static sqlite_connection::cursor open(
        sqlite_connection& to, const record& given, const tail_values& behind
    ) {
        held_statement single(to, statement<1>::value);
        bind_block<1>(single, &given, behind);
        return std::move(single).open();
    }

    /// Stores a range; gives how many rows were stored or updated.
    template <class Iterator, class End>
    static std::int64_t range(
        sqlite_connection& to, Iterator at, End end, const tail_values& behind
    ) {
        return each_block(to, at, end, behind, [](held_statement& block) { block.run(); });
    }

    /// Stores a range and shows `read(sqlite_row)` each row that is returned.
    template <class Iterator, class End, class Read>
    static void range(
        sqlite_connection& to, Iterator at, End end, const tail_values& behind, Read read
    ) {
        each_block(to, at, end, behind, [&](held_statement& block) { block.run(read); });
    }

    /// Stores records one by one and puts the keys that SQLite made into them.
    template <class Iterator, class End>
    static std::int64_t filling(sqlite_connection& to, Iterator at, End end) {
        if (at == end)
            return 0;
        held_statement single(to, statement<1>::value);
        for (; at != end; ++at) {
            bind_block<1>(single, at, {});
            single.run();
            set_key<source>(*at, sqlite3_last_insert_rowid(to.handle()));
        }
        return single.stored();
    }

private:
    template <class Iterator, class End, class Run>
    static std::int64_t each_block(
        sqlite_connection& to, Iterator at, End end, const tail_values& behind, Run run
    ) {
        std::int64_t stored = 0;
        if constexpr (std::random_access_iterator<Iterator> && width != 0) {
            // SQLITE_LIMIT_VARIABLE_NUMBER may be as small as an application made it
            const int most = sqlite3_limit(to.handle(), SQLITE_LIMIT_VARIABLE_NUMBER, -1);
            constexpr auto block_size = static_cast<std::ptrdiff_t>(insert_block);
            if (static_cast<std::size_t>(most) >= statement<insert_block>::text::size.slots &&
                end - at >= block_size) {
                held_statement block(to, statement<insert_block>::value);
                for (; end - at >= block_size; at += block_size) {
                    bind_block<insert_block>(block, at, behind);
                    run(block);
                }
                stored = block.stored();
            }
        }
        if (at == end)
            return stored;
        held_statement single(to, statement<1>::value);
        for (; at != end; ++at) {
            bind_block<1>(single, at, behind);
            run(single);
        }
        return stored + single.stored();
    }

    template <std::size_t Rows, class Iterator>
    static void bind_block(
        held_statement& into, Iterator at, [[maybe_unused]] const tail_values& behind
    ) {
        constexpr bool temporary = !std::is_lvalue_reference_v<decltype(*at)>;
        int place = 0;
        char* scratch = into.scratch();
        for (std::size_t row = 0; row != Rows; ++row, ++at)
            binder::template bind<temporary>(*at, into.handle(), place, scratch);
        if constexpr (has_tail_values)
            into.bind_tail(Rows * width, scratch, behind);
    }
};

} // namespace tenon::detail
