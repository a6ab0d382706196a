// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A database whose dialect is chosen at run time, by its URL, among those that the program is
// compiled for.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/url.hpp>
#include <tenon/database/database.hpp>
#include <tenon/database/one_of.hpp>

#include <variant>

namespace tenon {

namespace detail {

/// The rows of a query on one of several databases.
template <class Row, class Connections> class chosen_stream;
template <class Row, class... Connections> class chosen_stream<Row, list<Connections...>> {
public:
    using value_type = Row;

    template <class Connection>
    chosen_stream(stream<Row, Connection>&& rows) // NOLINT(google-explicit-constructor)
        : rows_(std::move(rows)) {}

    class iterator {
    public:
        using value_type = Row;
        using difference_type = std::ptrdiff_t;

        iterator() = default;
        template <class At> explicit iterator(At at) : at_(std::move(at)) {}

        Row operator*() const {
            return std::visit([](const auto& at) { return *at; }, at_);
        }
        iterator& operator++() {
            std::visit([](auto& at) { ++at; }, at_);
            return *this;
        }
        void operator++(int) { ++*this; }
        bool operator==(std::default_sentinel_t end) const noexcept {
            return std::visit([&](const auto& at) { return at == end; }, at_);
        }

    private:
        std::variant<typename stream<Row, Connections>::iterator...> at_;
    };

    /// Reads the first row; may be called once.
    iterator begin() {
        return std::visit([](auto& rows) { return iterator{rows.begin()}; }, rows_);
    }
    std::default_sentinel_t end() const noexcept { return {}; }

private:
    std::variant<stream<Row, Connections>...> rows_;
};

/// Runs statements on the one database of several that there is.
template <class... Ds> struct runner<one_of<Ds...>> {
    using home = std::variant<database<Ds>*...>;
    template <class Row>
    using stream_of = chosen_stream<Row, each_once<list<connection_of<Ds>...>>>;
    template <class Row> using unloaded = chosen_stream<Row, each_once<list<unloading_of<Ds>...>>>;
    static constexpr bool begins_alone = false;

    template <class Query> static std::string text(const home& on, const Query& query) {
        return visit(on, [&]<class D>(database<D>& db) { return runner<D>::text(db, query); });
    }
    template <class Statement, class... Arguments>
    static std::int64_t change(
        const home& on, const Statement& statement, const Arguments&... arguments
    ) {
        return visit(on, [&]<class D>(database<D>& db) {
            return runner<D>::change(db, statement, arguments...);
        });
    }
    template <class Raw, class Query, class... Arguments>
    static std::int64_t change_raw(
        const home& on, const Query& query, const Arguments&... arguments
    ) {
        return visit(on, [&]<class D>(database<D>& db) {
            return runner<D>::template change_raw<Raw>(db, query, arguments...);
        });
    }
    template <class Row, class Query, class... Arguments>
    static stream_of<Row> open(const home& on, const Query& query, const Arguments&... arguments) {
        return visit(on, [&]<class D>(database<D>& db) {
            return stream_of<Row>(runner<D>::template open<Row>(db, query, arguments...));
        });
    }
    template <class Row, class Query, class... Arguments>
    static unloaded<Row> unload(const home& on, const Query& query, const Arguments&... arguments) {
        return visit(on, [&]<class D>(database<D>& db) {
            return unloaded<Row>(runner<D>::template unload<Row>(db, query, arguments...));
        });
    }
    template <class Row, class Query, class... Arguments>
    static std::vector<Row> collect(
        const home& on, const Query& query, const Arguments&... arguments
    ) {
        return visit(on, [&]<class D>(database<D>& db) {
            return runner<D>::template collect<Row>(db, query, arguments...);
        });
    }
    template <class Row, class Query, class... Arguments>
    static std::optional<Row> leading(
        const home& on, const Query& query, const Arguments&... arguments
    ) {
        return visit(on, [&]<class D>(database<D>& db) {
            return runner<D>::template leading<Row>(db, query, arguments...);
        });
    }
    template <class Row, class Query, class... Arguments>
    static std::optional<Row> sole(
        const home& on, const Query& query, const Arguments&... arguments
    ) {
        return visit(on, [&]<class D>(database<D>& db) {
            return runner<D>::template sole<Row>(db, query, arguments...);
        });
    }
    template <class Row, class Query, class... Arguments>
    static std::optional<Row> required(
        const home& on, const Query& query, const Arguments&... arguments
    ) {
        return visit(on, [&]<class D>(database<D>& db) {
            return runner<D>::template required<Row>(db, query, arguments...);
        });
    }
    template <class... Queries>
    static std::tuple<batch_result<Queries>...> batch(const home& on, const Queries&... queries) {
        return visit(on, [&]<class D>(database<D>& db) {
            return runner<D>::batch(db, queries...);
        });
    }

private:
    template <class F> static decltype(auto) visit(const home& on, F f) {
        return std::visit([&](auto* db) { return f(*db); }, on);
    }
};

} // namespace detail

/// A transaction or savepoint of a database that is chosen at run time.
template <template <class> class Scope, class Self, class... Ds>
class chosen_scope : public query_methods<Self, detail::one_of<Ds...>> {
public:
    /// As of tn::transaction.
    template <class Body> decltype(auto) savepoint(Body&& body) {
        return detail::run_body(begin_nested(), body);
    }
    [[nodiscard("the savepoint ends, rolled back, with its object")]] auto begin_nested() {
        return std::visit(
            [](auto& scope) {
                return basic_savepoint<detail::one_of<Ds...>>(scope.begin_nested());
            },
            scope_
        );
    }
    void commit() {
        std::visit([](auto& scope) { scope.commit(); }, scope_);
    }
    void rollback() {
        std::visit([](auto& scope) { scope.rollback(); }, scope_);
    }
    bool is_active() const noexcept {
        return std::visit([](const auto& scope) { return scope.is_active(); }, scope_);
    }

protected:
    explicit chosen_scope(std::variant<Scope<Ds>...>&& begun) : scope_(std::move(begun)) {}

private:
    template <class, class> friend class query_methods;
    template <class, class> friend class or_throw_methods;
    template <class Given, class Body> friend decltype(auto) detail::run_body(Given, Body&);

    std::variant<Scope<Ds>...> scope_;

    std::variant<database<Ds>*...> home() {
        return std::visit(
            [](auto& scope) { return std::variant<database<Ds>*...>(&scope.home()); }, scope_
        );
    }
    void commit_unless_settled() {
        std::visit([](auto& scope) { scope.commit_unless_settled(); }, scope_);
    }
};

template <class... Ds>
class basic_savepoint<detail::one_of<Ds...>>
    : public chosen_scope<basic_savepoint, basic_savepoint<detail::one_of<Ds...>>, Ds...> {
public:
    template <class D>
    explicit basic_savepoint(basic_savepoint<D>&& begun)
        : basic_savepoint::chosen_scope(std::move(begun)) {}
};

template <class... Ds>
class basic_transaction<detail::one_of<Ds...>>
    : public chosen_scope<basic_transaction, basic_transaction<detail::one_of<Ds...>>, Ds...> {
public:
    explicit basic_transaction(database<Ds...>& db, const transaction_options& options = {})
        : basic_transaction::chosen_scope(db.begin_chosen(options)) {}
};

/// A database of one of several dialects: `tn::connect<tn::sqlite, tn::postgresql>(url)`. It has what
/// tn::database of one dialect has. A statement is compiled for each dialect, and refused where one of
/// them can't say it.
///
/// \par Thread safety as of tn::database of one dialect
template <class First, class Second, class... More>
class database<First, Second, More...> : public query_methods<
                                             database<First, Second, More...>,
                                             detail::one_of<First, Second, More...>>,
                                         public scope_methods<
                                             database<First, Second, More...>,
                                             detail::one_of<First, Second, More...>>,
                                         public schema_methods<
                                             database<First, Second, More...>,
                                             detail::one_of<First, Second, More...>> {
public:
    using dialect = detail::one_of<First, Second, More...>;

    template <class D> explicit database(database<D>&& connected) : chosen_(std::move(connected)) {}

    /// The name of the dialect that was chosen, such as "postgresql".
    std::string_view dialect_name() const noexcept {
        return visit([]<class D>(const database<D>&) { return D::title; });
    }
    /// What `f(tn::database<D>&)` gives, for the dialect D that was chosen: for what only one of them
    /// has.
    template <class F> decltype(auto) visit(F&& f) { return std::visit(f, chosen_); }
    template <class F> decltype(auto) visit(F&& f) const { return std::visit(f, chosen_); }

    template <class F> hook on_before_execute(F f) {
        return visit([&](auto& db) { return db.on_before_execute(std::move(f)); });
    }
    template <class F> hook on_after_execute(F f) {
        return visit([&](auto& db) { return db.on_after_execute(std::move(f)); });
    }
    template <class F> hook on_abandoned_transaction(F f) {
        return visit([&](auto& db) { return db.on_abandoned_transaction(std::move(f)); });
    }
    void remove_hook(hook which) noexcept {
        visit([&](auto& db) { db.remove_hook(which); });
    }
    void nest_transactions(bool wanted) noexcept {
        visit([&](auto& db) { db.nest_transactions(wanted); });
    }
    bool ping() noexcept {
        return visit([](auto& db) { return db.ping(); });
    }
    void cancel() noexcept {
        visit([](auto& db) { db.cancel(); });
    }
    bool is_broken() const noexcept {
        return visit([](const auto& db) { return db.is_broken(); });
    }
    std::size_t prepared_statements() const noexcept {
        return visit([](const auto& db) { return db.prepared_statements(); });
    }

private:
    template <class, class> friend class query_methods;
    template <class, class> friend class or_throw_methods;
    template <class, class> friend class scope_methods;
    template <class, class> friend class schema_methods;
    template <class> friend class basic_transaction;
    template <class> friend class detail::pool_state;

    std::variant<database<First>, database<Second>, database<More>...> chosen_;

    auto home() noexcept {
        using pointers = std::variant<database<First>*, database<Second>*, database<More>*...>;
        return visit([](auto& db) { return pointers(&db); });
    }
    auto begin_chosen(const transaction_options& options) {
        using begun = std::variant<
            basic_transaction<First>,
            basic_transaction<Second>,
            basic_transaction<More>...>;
        return visit([&](auto& db) { return begun(db.begin(options)); });
    }
    void sleep(std::chrono::milliseconds pause) {
        visit([&](auto& db) { db.sleep(pause); });
    }
    void mark_hooks() noexcept {
        visit([](auto& db) { db.mark_hooks(); });
    }
    bool tidy_up() noexcept {
        return visit([](auto& db) { return db.tidy_up(); });
    }
    template <class... Tables> void create_missing(bool forced) {
        visit([&](auto& db) { db.template create_missing<Tables...>(forced); });
    }
    template <class... Tables> void drop_tables() {
        visit([&](auto& db) { db.template drop_tables<Tables...>(); });
    }
};

namespace detail {

template <class D> std::string names_of_dialects() { return std::string(D::title); }
template <class D, class Next, class... More> std::string names_of_dialects() {
    return std::string(D::title) + ", " + names_of_dialects<Next, More...>();
}

template <class Database, class D, class... More>
Database open_chosen(
    std::string_view where, std::chrono::milliseconds most, const std::string& names
) {
    if (driver<D>::takes(where))
        return Database{connect_within<D>(where, most)};
    if constexpr (sizeof...(More) != 0)
        return open_chosen<Database, More...>(where, most, names);
    else
        throw programming_error(
            "tenon: the program is compiled for " + names + ", the URL is of " +
            database_url::parse(where).dialect
        );
}

template <class First, class Second, class... More>
database<First, Second, More...> connect_within(
    std::string_view where, std::chrono::milliseconds most
) {
    return open_chosen<database<First, Second, More...>, First, Second, More...>(
        where, most, names_of_dialects<First, Second, More...>()
    );
}

} // namespace detail

/// Connects to a database of one of these dialects, which the URL names.
/// `tn::connect<tn::sqlite, tn::postgresql>("postgresql://user:password@host/db")`.
template <class First, class Second, class... More>
database<First, Second, More...> connect(std::string_view where) {
    return detail::connect_within<First, Second, More...>(where, detail::longest_connecting);
}

} // namespace tenon
