// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Runs SQL on PostgreSQL by libpq, without the library's connection: what a text means is seen as the
// database sees it.
#pragma once

#include "plain_rows.hpp"
#include "test_servers.hpp"

#include <libpq-fe.h>

#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace plain_postgresql {

/// A row as PostgreSQL writes its values; NULL is "NULL".
using row = std::vector<std::string>;
/// What stands for $1, $2 ..; nothing is NULL.
using parameters = std::vector<std::optional<std::string>>;

/// What the server, or a lost connection (then without a code), says.
struct failure : std::runtime_error {
    std::string sqlstate;

    failure(const std::string& message, const char* code)
        : std::runtime_error(message), sqlstate(code == nullptr ? "" : code) {}
};

class database {
public:
    explicit database(const std::string& url = test_servers::postgresql_url())
        : handle_(PQconnectdb(url.c_str())) {
        PQsetNoticeProcessor(
            handle_.get(), [](void*, const char*) {}, nullptr
        );
        if (PQstatus(handle_.get()) != CONNECTION_OK)
            throw failure(PQerrorMessage(handle_.get()), nullptr);
    }

    PGconn* handle() const { return handle_.get(); }
    /// The process that serves this connection.
    int server_process() const { return PQbackendPID(handle_.get()); }

    /// One statement or several.
    void execute(const std::string& text) { checked(PQexec(handle_.get(), text.c_str()), text); }

    std::vector<row> rows(const std::string& text, const parameters& given = {}) {
        std::vector<const char*> values;
        for (const auto& value : given)
            values.push_back(value ? value->c_str() : nullptr);
        const auto count = static_cast<int>(values.size());
        return rows_of(*checked(
            PQexecParams(
                handle_.get(), text.c_str(), count, nullptr, values.data(), nullptr, nullptr, 0
            ),
            text
        ));
    }
    /// The only value of the only row.
    std::string value(const std::string& text, const parameters& given = {}) {
        return rows(text, given).at(0).at(0);
    }
    /// The first values of all rows, one behind the other.
    std::string column(const std::string& text, const parameters& given = {}) {
        std::string values;
        for (const row& found : rows(text, given))
            values += (values.empty() ? "" : " ") + found.at(0);
        return values;
    }

private:
    struct closer {
        void operator()(PGconn* handle) const noexcept { PQfinish(handle); }
        void operator()(PGresult* result) const noexcept { PQclear(result); }
    };
    using result = std::unique_ptr<PGresult, closer>;

    std::unique_ptr<PGconn, closer> handle_;

    result checked(PGresult* given, const std::string& text) const {
        result answer(given);
        const auto status = PQresultStatus(given);
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_EMPTY_QUERY)
            throw failure(
                PQerrorMessage(handle_.get()) + text, PQresultErrorField(given, PG_DIAG_SQLSTATE)
            );
        return answer;
    }
    static std::vector<row> rows_of(const PGresult& answer) {
        std::vector<row> found(static_cast<std::size_t>(PQntuples(&answer)));
        for (int i = 0; i != PQntuples(&answer); ++i)
            for (int j = 0; j != PQnfields(&answer); ++j)
                found[static_cast<std::size_t>(i)].emplace_back(
                    PQgetisnull(&answer, i, j) != 0 ? "NULL" : PQgetvalue(&answer, i, j)
                );
        return found;
    }
};

/// A schema that is gone, with all that is in it, at the end; what connects by its URL works in it.
class own_schema {
public:
    own_schema() { database().execute("CREATE SCHEMA " + name_); }
    own_schema(const own_schema&) = delete;
    own_schema& operator=(const own_schema&) = delete;
    ~own_schema() {
        try {
            database().execute(
                "SET lock_timeout = '10s'; DROP SCHEMA IF EXISTS " + name_ + " CASCADE"
            );
        } catch (const std::exception& e) {
            BOOST_TEST_MESSAGE("schema " << name_ << " stays: " << e.what());
        }
    }

    const std::string& name() const { return name_; }
    test_servers::address address() const {
        return test_servers::address(test_servers::postgresql_url())
            .with_option("options", "-csearch_path=" + name_);
    }
    std::string url() const { return address().url(); }

private:
    std::string name_ = test_servers::unique_name();
};

} // namespace plain_postgresql

namespace law {

/// The rows that the database gives for a text.
inline std::vector<row> plain_rows(PGconn* handle, const std::string& text) {
    const std::unique_ptr<PGresult, void (*)(PGresult*)> answer(
        PQexec(handle, text.c_str()), &PQclear
    );
    const auto status = PQresultStatus(answer.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        throw std::runtime_error(PQerrorMessage(handle) + text);
    constexpr Oid boolean = 16;
    constexpr Oid inexact[]{700, 701, 1700};
    std::vector<row> found(static_cast<std::size_t>(PQntuples(answer.get())));
    for (int i = 0; i != PQntuples(answer.get()); ++i)
        for (int j = 0; j != PQnfields(answer.get()); ++j) {
            const Oid type = PQftype(answer.get(), j);
            std::string value =
                PQgetisnull(answer.get(), i, j) != 0 ? "NULL" : PQgetvalue(answer.get(), i, j);
            if (type == boolean && value != "NULL")
                value = value == "t" ? "1" : "0";
            for (const Oid each : inexact)
                if (type == each && value != "NULL")
                    value = number_text(std::stod(value));
            found[static_cast<std::size_t>(i)].push_back(std::move(value));
        }
    return found;
}

} // namespace law
