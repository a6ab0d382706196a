// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What a driver is: the one place where all that stands above learns how a dialect's statements are
// run.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/description.hpp>

#include <chrono>
#include <concepts>
#include <string_view>

namespace tenon::detail {

/// How long is tried to connect where nobody says less.
inline constexpr std::chrono::milliseconds longest_connecting = std::chrono::hours{24};

/// Specialised for each dialect that can be run, by its driver's header:
///
///     using connection;                     // see driver_connection
///     using handle;                         // of the client library, such as sqlite3
///     template <class Insert> using inserter;   // stores records: one(), open(), range(), filling()
///     using unloading;                      // if there is a way to read all rows that is better than open()
///     class batch;                          // if several statements can be run in one round trip
///     static bool takes(std::string_view where);        // whether a URL is of this dialect
///     static connection open(std::string_view where);   // a URL; may take milliseconds, the most to wait
///     static connection wrap(handle*);
///     static bool has_table(connection&, const char* schema, const char* table);
///     class foreign_keys_pause;             // made of a connection&: tables may go in any order
///     class schema_change;                  // if tables are not created all or none; see schema_change_of
///     static void sleep(std::chrono::milliseconds);
///     static void make_schema(connection&, const char* schema);   // where tables don't make do with it
template <class Dialect> struct driver;

template <class D> using connection_of = typename driver<D>::connection;

/// A row of a result: `cell(column)` for codecs, `is_null(column)`.
template <class D> using driver_row = typename connection_of<D>::row_type;

/// How many rows are read: a `row_type` and a `cursor`, as a connection has them. Of a driver that has its
/// own way for that, `open(connection, description, cells, arguments)` begins it.
template <class D> struct unloading_by {
    using type = connection_of<D>;
};
template <class D>
    requires requires { typename driver<D>::unloading; }
struct unloading_by<D> {
    using type = typename driver<D>::unloading;
};
template <class D> using unloading_of = typename unloading_by<D>::type;

/// The rows of a statement that was started. `ready()`: whether step() would not wait for the server, so that
/// others may run meanwhile; `step()` reads the next row, and finishes the statement behind the last one.
template <class C>
concept driver_cursor = requires(C& rows) {
    { rows.ready() } -> std::same_as<bool>;
    { rows.step() } -> std::same_as<bool>;
    rows.row();
    rows.finish();
};

/// One connection, used by one thread at a time. `open()` starts a statement and gives a cursor;
/// `change()` runs one to its end; `run()` takes text without parameters and rows; `control()` runs
/// what begins and ends scopes. `open_whole()`, where there is one, is open() for who reads all rows.
template <class C>
concept driver_connection =
    requires(C& on, const description& d, const datum* cells, const char* sql) {
        typename C::row_type;
        requires driver_cursor<typename C::cursor>;
        { on.open(d, cells, cells) } -> std::same_as<typename C::cursor>;
        { on.change(d, cells, cells) } -> std::same_as<std::int64_t>;
        on.run(sql);
        on.control(d);
        { on.in_transaction() } -> std::same_as<bool>;
        on.cancel();                              // ends what runs, called by another thread
        { on.ping() } -> std::same_as<bool>;      // a round trip
        { on.is_broken() } -> std::same_as<bool>; // as far as is known without one
        on.scopes();
        on.hooks();
    };

} // namespace tenon::detail
