// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Runs SQL on MariaDB or MySQL by its client library, without the library's connection: what a text
// means is seen as the database sees it.
#pragma once

#include "plain_rows.hpp"
#include "test_servers.hpp"

#include <mysql.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace plain_mariadb {

/// A row as the server writes its values; NULL is "NULL".
using row = std::vector<std::string>;

/// What the server, or a lost connection, says.
struct failure : std::runtime_error {
    unsigned code;
    std::string sqlstate;

    failure(MYSQL* handle, const std::string& text)
        : std::runtime_error(mysql_error(handle) + (": " + text)), code(mysql_errno(handle)),
          sqlstate(mysql_sqlstate(handle)) {}
};

class database {
public:
    /// Waits as long as it takes for an answer, or so many seconds.
    explicit database(
        const std::string& url = test_servers::mariadb_url(), unsigned longest_wait = 0
    )
        : handle_(mysql_init(nullptr)) {
        const test_servers::address at(url);
        mysql_options(handle(), MYSQL_SET_CHARSET_NAME, "utf8mb4");
        mysql_options(handle(), MYSQL_OPT_CONNECT_TIMEOUT, &longest_wait);
        mysql_options(handle(), MYSQL_OPT_READ_TIMEOUT, &longest_wait);
        if (mysql_real_connect(
                handle(),
                at.host.c_str(),
                at.user.c_str(),
                at.password.c_str(),
                at.database.c_str(),
                static_cast<unsigned>(std::stoul(at.port)),
                nullptr,
                CLIENT_MULTI_STATEMENTS
            ) == nullptr)
            throw failure(handle(), "connect");
    }

    MYSQL* handle() const { return handle_.get(); }
    /// The server's number of this connection, for KILL.
    unsigned long connection_id() const { return mysql_thread_id(handle()); }

    /// One statement or several.
    void execute(const std::string& text) { (void)rows(text); }

    /// The rows of all the statements.
    std::vector<row> rows(const std::string& text) {
        std::vector<row> found;
        int status = mysql_real_query(handle(), text.data(), text.size());
        for (; status == 0; status = mysql_next_result(handle()))
            append_rows(found, text);
        if (status > 0)
            throw failure(handle(), text);
        return found;
    }
    /// The only value of the only row.
    std::string value(const std::string& text) { return rows(text).at(0).at(0); }
    /// The first values of all rows, one behind the other.
    std::string column(const std::string& text) {
        std::string values;
        for (const row& found : rows(text))
            values += (values.empty() ? "" : " ") + found.at(0);
        return values;
    }

private:
    struct closer {
        void operator()(MYSQL* handle) const noexcept { mysql_close(handle); }
        void operator()(MYSQL_RES* result) const noexcept { mysql_free_result(result); }
    };

    std::unique_ptr<MYSQL, closer> handle_;

    void append_rows(std::vector<row>& found, const std::string& text) {
        const std::unique_ptr<MYSQL_RES, closer> result(mysql_store_result(handle()));
        if (result == nullptr && mysql_errno(handle()) != 0)
            throw failure(handle(), text);
        if (result == nullptr)
            return;
        const unsigned count = mysql_num_fields(result.get());
        while (const MYSQL_ROW cells = mysql_fetch_row(result.get())) {
            const unsigned long* sizes = mysql_fetch_lengths(result.get());
            row& values = found.emplace_back();
            for (unsigned i = 0; i != count; ++i)
                values.push_back(cells[i] == nullptr ? "NULL" : std::string(cells[i], sizes[i]));
        }
    }
};

/// A database that is gone, with all that is in it, at the end.
class own_database {
public:
    own_database() { database().execute("CREATE DATABASE " + name_); }
    own_database(const own_database&) = delete;
    own_database& operator=(const own_database&) = delete;
    ~own_database() {
        try {
            database().execute("SET lock_wait_timeout = 10; DROP DATABASE IF EXISTS " + name_);
        } catch (const std::exception& e) {
            BOOST_TEST_MESSAGE("database " << name_ << " stays: " << e.what());
        }
    }

    const std::string& name() const { return name_; }
    test_servers::address address() const {
        test_servers::address at(test_servers::mariadb_url());
        at.database = name_;
        return at;
    }
    std::string url() const { return address().url(); }

private:
    std::string name_ = test_servers::unique_name();
};

} // namespace plain_mariadb

namespace law {

/// The rows that the database gives for a text.
inline std::vector<row> plain_rows(MYSQL* handle, std::string text) {
    // the laws' texts are standard SQL, in which a backslash is a character as any other
    for (std::size_t at = text.find('\\'); at != text.npos; at = text.find('\\', at + 2))
        text.insert(at, 1, '\\');
    if (mysql_real_query(handle, text.data(), static_cast<unsigned long>(text.size())) != 0)
        throw std::runtime_error(mysql_error(handle) + (": " + text));
    std::vector<row> found;
    const std::unique_ptr<MYSQL_RES, void (*)(MYSQL_RES*)> answer(
        mysql_store_result(handle), &mysql_free_result
    );
    if (answer == nullptr)
        return found;
    const unsigned columns = mysql_num_fields(answer.get());
    const MYSQL_FIELD* fields = mysql_fetch_fields(answer.get());
    while (const MYSQL_ROW cells = mysql_fetch_row(answer.get())) {
        const unsigned long* sizes = mysql_fetch_lengths(answer.get());
        row& values = found.emplace_back();
        for (unsigned i = 0; i != columns; ++i) {
            const bool inexact = fields[i].type == MYSQL_TYPE_DOUBLE ||
                                 fields[i].type == MYSQL_TYPE_FLOAT ||
                                 fields[i].type == MYSQL_TYPE_NEWDECIMAL;
            if (cells[i] == nullptr)
                values.emplace_back("NULL");
            else if (inexact)
                values.push_back(number_text(std::stod(cells[i])));
            else
                values.emplace_back(cells[i], sizes[i]);
        }
    }
    return found;
}

} // namespace law
