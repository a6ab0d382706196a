// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Errors as values, beside the exceptions: tn::result<T>, which is Boost's, tn::attempt and
// tn::results. Not part of <tenon/tenon.hpp>.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/violates.hpp>
#include <tenon/database/database.hpp>

#include <boost/system/result.hpp>

namespace tenon {

/// Which exception a failure was, for a switch. Kinds with a kind of their own are not repeated:
/// `operational` is an operational_error that is none of those named before it.
enum class error_kind : std::uint8_t {
    none, ///< nothing went wrong: what error() gives of a result that has a value
    unique_violation,
    foreign_key_violation,
    not_null_violation,
    check_violation,
    integrity,
    lock_timeout,
    deadlock,
    serialization_failure,
    statement_timeout,
    statement_cancelled,
    commit_in_doubt,
    connection_lost,
    database_corrupt,
    not_writable, ///< a read_only_error
    disk_full,
    inactive_transaction,
    operational,
    data,
    programming,
    no_result,
    multiple_results,
    value, ///< a value that its column does not take, refused before anything was sent
    other,
};

/// What went wrong, as a value: all that the exception says, and the exception itself.
class failure {
public:
    failure() = default;
    /// Of the exception that is being handled.
    failure(error_kind kind, const std::exception& thrown)
        : kind_(kind), text_(thrown.what()), thrown_(std::current_exception()) {
        if (const auto* of_database = dynamic_cast<const error*>(&thrown)) {
            code_ = of_database->code();
            sql_ = of_database->sql();
        }
        if (const auto* refused = dynamic_cast<const integrity_error*>(&thrown))
            violation_ = {refused->constraint(), refused->table(), refused->columns()};
        if (const auto* operational = dynamic_cast<const operational_error*>(&thrown))
            retryable_ = operational->is_retryable();
    }

    error_kind kind() const noexcept { return kind_; }
    /// The database's number; 0 where the library refused.
    int code() const noexcept { return code_; }
    /// what() of the exception.
    const std::string& text() const noexcept { return text_; }
    const std::string& sql() const noexcept { return sql_; }
    /// Whether the same transaction may succeed when it is run again.
    bool is_retryable() const noexcept { return retryable_; }

    /// As of integrity_error; empty for what is none.
    const std::string& constraint() const noexcept { return violation_.constraint; }
    const std::string& table() const noexcept { return violation_.table; }
    const std::vector<std::string>& columns() const noexcept { return violation_.columns; }
    /// `failed.violates(users.email)`: as of integrity_error.
    template <class Source, name Name, class Declared>
    bool violates(const col<Source, Name, Declared>& column) const {
        return detail::is_violated(violation_, column);
    }

    /// Throws the exception that it was.
    [[noreturn]] void rethrow() const {
        if (thrown_ == nullptr)
            throw programming_error("tenon: there is no failure to throw; ask has_error() first");
        std::rethrow_exception(thrown_);
    }

    /// What value() of Boost's result calls.
    [[noreturn]] friend void
    throw_exception_from_error(const failure& failed, const boost::source_location&) {
        failed.rethrow();
    }

private:
    error_kind kind_ = error_kind::none;
    int code_ = 0;
    bool retryable_ = false;
    std::string text_;
    std::string sql_;
    violation violation_;
    std::exception_ptr thrown_;
};

/// A value or a failure. `value()` throws the very exception where there is none.
template <class T> using result = boost::system::result<T, failure>;

namespace detail {

template <class T> inline constexpr bool is_result = false;
template <class T> inline constexpr bool is_result<boost::system::result<T, failure>> = true;

template <class Error> bool is_a(const std::exception& thrown) noexcept {
    return dynamic_cast<const Error*>(&thrown) != nullptr;
}

inline error_kind kind_of(const std::exception& thrown) noexcept {
    struct mapping {
        bool (*matches)(const std::exception&) noexcept;
        error_kind kind;
    };
    constexpr mapping kinds[]{
        {&is_a<unique_violation>, error_kind::unique_violation},
        {&is_a<foreign_key_violation>, error_kind::foreign_key_violation},
        {&is_a<not_null_violation>, error_kind::not_null_violation},
        {&is_a<check_violation>, error_kind::check_violation},
        {&is_a<integrity_error>, error_kind::integrity},
        {&is_a<lock_timeout>, error_kind::lock_timeout},
        {&is_a<deadlock>, error_kind::deadlock},
        {&is_a<serialization_failure>, error_kind::serialization_failure},
        {&is_a<statement_timeout>, error_kind::statement_timeout},
        {&is_a<statement_cancelled>, error_kind::statement_cancelled},
        {&is_a<commit_in_doubt>, error_kind::commit_in_doubt},
        {&is_a<connection_lost>, error_kind::connection_lost},
        {&is_a<database_corrupt>, error_kind::database_corrupt},
        {&is_a<read_only_error>, error_kind::not_writable},
        {&is_a<disk_full>, error_kind::disk_full},
        {&is_a<inactive_transaction>, error_kind::inactive_transaction},
        {&is_a<operational_error>, error_kind::operational},
        {&is_a<data_error>, error_kind::data},
        {&is_a<programming_error>, error_kind::programming},
        {&is_a<no_result>, error_kind::no_result},
        {&is_a<multiple_results>, error_kind::multiple_results},
        {&is_a<error>, error_kind::other},
    };
    for (const mapping& each : kinds)
        if (each.matches(thrown))
            return each.kind;
    return error_kind::value;
}

template <class T, class F> result<T> succeed(F& f) {
    if constexpr (std::is_void_v<T>) {
        f();
        return {};
    } else {
        return result<T>(boost::system::in_place_value, f());
    }
}

/// A body that gives a result, as one that throws its failure: a transaction is then rolled back.
template <class Scope, class Body> decltype(auto) throwing(Scope& scope, Body& body) {
    if constexpr (is_result<std::remove_cvref_t<std::invoke_result_t<Body&, Scope&>>>)
        return body(scope).value();
    else
        return body(scope);
}

} // namespace detail

/// What `f()` gives, or what went wrong: `tn::attempt([&] { return db.all(q); })`.
///
/// Errors of the database and values that a column does not take become failures; what else is
/// thrown, std::bad_alloc and the program's own exceptions, is thrown on.
template <class F> [[nodiscard]] auto attempt(F&& f) -> result<std::decay_t<decltype(f())>> {
    using T = std::decay_t<decltype(f())>;
    try {
        return detail::succeed<T>(f);
    } catch (const error& e) {
        return failure(detail::kind_of(e), e);
    } catch (const value_error& e) {
        return failure(error_kind::value, e);
    } catch (const decimal_error& e) {
        return failure(error_kind::value, e);
    } catch (const calendar_error& e) {
        return failure(error_kind::value, e);
    }
}

/// What a database, transaction or savepoint runs, with results in place of exceptions:
/// `tn::results(db).one(q)` is a `tn::result<row>`. Streams, whose rows are read later, are not among
/// them: `tn::attempt([&] { for (auto&& row : db.fetch(q)) ... })`.
///
/// \par Lifetimes It refers to what it was made of.
template <class Runner> class results {
public:
    explicit results(Runner& runner) noexcept : runner_(&runner) {}

    template <class... Xs> [[nodiscard]] auto all(const Xs&... xs) {
        return attempt([&] { return runner_->all(xs...); });
    }
    template <class... Xs> [[nodiscard]] auto first(const Xs&... xs) {
        return attempt([&] { return runner_->first(xs...); });
    }
    template <class... Xs> [[nodiscard]] auto one(const Xs&... xs) {
        return attempt([&] { return runner_->one(xs...); });
    }
    template <class... Xs> [[nodiscard]] auto one_or_none(const Xs&... xs) {
        return attempt([&] { return runner_->one_or_none(xs...); });
    }
    template <class... Xs> [[nodiscard]] auto scalar(const Xs&... xs) {
        return attempt([&] { return runner_->scalar(xs...); });
    }
    template <class... Xs> [[nodiscard]] auto get(const Xs&... xs) {
        return attempt([&] { return runner_->get(xs...); });
    }
    /// The first row; a failure of kind `no_result` where there is none.
    template <class... Xs> [[nodiscard]] auto first_or_throw(const Xs&... xs) {
        return attempt([&] { return runner_->first_or_throw(xs...); });
    }
    /// The record of a key; a failure of kind `no_result` where there is none.
    template <class... Xs> [[nodiscard]] auto get_or_throw(const Xs&... xs) {
        return attempt([&] { return runner_->get_or_throw(xs...); });
    }
    /// How many rows a query has.
    template <class... Xs> [[nodiscard]] auto count(const Xs&... xs) {
        return attempt([&] { return runner_->count(xs...); });
    }
    /// A page of rows: `run.paginate(q, {.page = 2})`. A failure of kind `no_result` for a page that there
    /// is not, if the request says error_out.
    template <class Query, class... Xs>
    [[nodiscard]] auto paginate(const Query& query, page_request wanted, const Xs&... xs) {
        return attempt([&] { return runner_->paginate(query, wanted, xs...); });
    }
    template <class... Xs> [[nodiscard]] auto execute(const Xs&... xs) {
        return attempt([&] { return runner_->execute(xs...); });
    }
    /// Statements that are all run or none; a failure is the first one's.
    template <class... Queries> [[nodiscard]] auto batch(const Queries&... queries) {
        return attempt([&] { return runner_->batch(queries...); });
    }

    /// Runs `body(tn::transaction&)`. A body that gives a failed result is rolled back as one that
    /// throws; its result is the result.
    template <class Body> [[nodiscard]] auto transaction(Body&& body) {
        return attempt([&] {
            return runner_->transaction([&](auto& tx) -> decltype(auto) {
                return detail::throwing(tx, body);
            });
        });
    }
    /// The same for a body that only reads.
    template <class Body> [[nodiscard]] auto transaction(read_only_t, Body&& body) {
        return attempt([&] {
            return runner_->transaction(read_only, [&](auto& tx) -> decltype(auto) {
                return detail::throwing(tx, body);
            });
        });
    }
    /// Runs `body(tn::savepoint&)`, of a transaction or of another savepoint.
    template <class Body> [[nodiscard]] auto savepoint(Body&& body) {
        return attempt([&] {
            return runner_->savepoint([&](auto& sp) -> decltype(auto) {
                return detail::throwing(sp, body);
            });
        });
    }

private:
    Runner* runner_;
};

} // namespace tenon
