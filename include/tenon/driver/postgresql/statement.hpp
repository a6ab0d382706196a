// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A statement of a PostgreSQL connection: its name on the server, its parameters, and the result that
// it is read from.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/meta/growing.hpp>
#include <tenon/driver/postgresql/columns.hpp>
#include <tenon/driver/postgresql/link.hpp>
#include <tenon/driver/postgresql/parameters.hpp>
#include <tenon/driver/postgresql/read.hpp>
#include <tenon/driver/statement_cache.hpp>

namespace tenon::detail::pg {

/// The protocol counts parameters in 16 bits.
inline constexpr std::uint32_t most_parameters = 65'535;

/// A text that is run as it is, for hooks to be told of.
struct told_text : kept_statement {
    const char* text;
    statement_event event() const noexcept { return {text}; }
};

/// A statement. One that is not kept, or of a connection with `prepare=off`, has no name on the server,
/// and is sent with its text each time.
class statement : public kept_statement {
public:
    /// Where its rows are read.
    position at;
    /// The result comes whole, in place of row by row.
    bool whole = false;
    /// The whole result is there.
    bool fetched = false;

    statement(link& owner, const description& d, bool keep)
        : kept_statement{.of = &d, .kept = keep}, on_(owner), given_(checked(d)) {
        at.sql = d.sql.data();
        if (keep && owner.prepares)
            prepare();
        else if (d.columns != nullptr && owner.prepares)
            check_unnamed();
    }
    /// One that is sent once, by send_as().
    statement(link& owner, const description& d)
        : kept_statement{.of = &d}, on_(owner), given_(checked(d)) {
        at.sql = d.sql.data();
    }
    statement(const statement&) = delete;
    statement& operator=(const statement&) = delete;
    ~statement() {
        drop_result();
        deallocate();
    }

    /// Takes the values; texts and blobs must live until start().
    void bind(const description& d, const datum* cells, const datum* arguments) {
        if (is_forgotten_) [[unlikely]]
            prepare_again();
        given_.encode(d, cells, arguments);
    }
    const parameters& given() const noexcept { return given_; }
    /// Another text that is sent in place of its own, without parameters. Hooks and errors name its own.
    void send_as(std::string text) noexcept { sent_ = std::move(text); }
    /// Copies the values, for hooks that are told of them later.
    void keep_values() { given_.keep_copies(); }

    /// Sends it; whether libpq took it.
    bool send() noexcept {
        const int sent = !name_.empty() ? PQsendQueryPrepared(
                                              on_.handle,
                                              name_.c_str(),
                                              given_.size(),
                                              given_.values(),
                                              given_.lengths(),
                                              given_.formats(),
                                              1
                                          )
                                        : send_text();
        return sent != 0;
    }

    /// Stands at the first row of a result, which it owns from now on.
    void stand_at(PGresult* given) {
        at.result = given;
        at.row = 0;
        if (at.types == nullptr) [[unlikely]]
            look_up_types();
    }
    void drop_result() noexcept {
        PQclear(at.result);
        at.result = nullptr;
    }

    /// The server does not know it any more, or has to make its plan anew.
    void forget() noexcept { is_forgotten_ = !name_.empty(); }

    statement_event event() const noexcept {
        return {of->sql, {}, 0, false, {&given_, &write_parameters}};
    }

private:
    link& on_;
    parameters given_;
    std::string name_;
    std::string sent_;
    growing<Oid> types_;
    bool is_forgotten_ = false;

    static const description& checked(const description& d) {
        if (d.slot_count > most_parameters)
            throw programming_error(
                "tenon: the statement has " + std::to_string(d.slot_count) +
                    " parameters; PostgreSQL takes at most 65535",
                {},
                std::string(d.sql)
            );
        return d;
    }
    static std::string write_parameters(const void* given, std::size_t longest) {
        return parameters_text(*static_cast<const parameters*>(given), longest);
    }

    int send_text() noexcept {
        at.types = nullptr; // they may be others each time
        if (!sent_.empty())
            return PQsendQuery(on_.handle, sent_.c_str());
        return PQsendQueryParams(
            on_.handle,
            of->sql.data(),
            given_.size(),
            given_.types(),
            given_.values(),
            given_.lengths(),
            given_.formats(),
            1
        );
    }

    void look_up_types() {
        const int columns = PQnfields(at.result);
        types_.resize(static_cast<std::size_t>(columns) + 1);
        for (int i = 0; i != columns; ++i)
            types_[static_cast<std::size_t>(i)] = PQftype(at.result, i);
        at.types = types_.data();
        if (of->columns != nullptr && name_.empty())
            check_columns(at.result, *of);
    }

    void prepare() {
        std::string name = on_.next_name();
        prepare_as(name.c_str());
        name_ = std::move(name);
        at.types = nullptr;
        if (of->columns == nullptr)
            return;
        try {
            check_described(name_.c_str());
        } catch (...) {
            deallocate();
            throw;
        }
    }
    void prepare_again() {
        deallocate();
        name_.clear();
        is_forgotten_ = false;
        prepare();
    }
    /// Of a statement that gets no name: looks at what the server makes of it, and lets it go.
    void check_unnamed() {
        prepare_as("");
        check_described("");
    }

    void prepare_as(const char* name) {
        const int sent =
            PQsendPrepare(on_.handle, name, of->sql.data(), given_.size(), given_.types());
        const result done = sent != 0 ? on_.only() : result{};
        if (!done.is_good())
            throw_bad(done);
    }
    void check_described(const char* name) {
        const int sent = PQsendDescribePrepared(on_.handle, name);
        const result described = sent != 0 ? on_.only() : result{};
        if (!described.is_good())
            throw_bad(described);
        check_prepared(described.get(), *of);
    }
    [[noreturn]] void throw_bad(const result& bad) const;

    /// In a transaction that failed the server would refuse it; the name is never given again.
    void deallocate() noexcept {
        const PGTransactionStatusType status = PQtransactionStatus(on_.handle);
        if (name_.empty() || on_.closing || (status != PQTRANS_IDLE && status != PQTRANS_INTRANS))
            return;
        try {
            on_.run_quietly(("DEALLOCATE " + name_).c_str());
        } catch (...) { // no memory for the text: the server keeps it as long as the session
        }
    }
};

/// What could not be prepared, for the connection to tell.
struct preparation_failed {
    failure what;
};
inline void statement::throw_bad(const result& bad) const {
    throw preparation_failed{on_.failure_in(bad)};
}

} // namespace tenon::detail::pg
