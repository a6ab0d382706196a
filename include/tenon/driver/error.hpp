// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What goes wrong when a statement is run: one hierarchy, on every database, that carries the
// database's own code and text.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/meta/rule.hpp>

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace tenon {

/// A database's own code of an error.
struct error_code {
    int number = 0;
    char sqlstate[6]{};

    constexpr error_code() = default;
    constexpr error_code(int code) noexcept : number(code) {}
    constexpr error_code(int code, std::string_view state) noexcept : number(code) {
        for (std::size_t i = 0; i != state.size() && i != 5; ++i)
            sqlstate[i] = state[i];
    }
};

/// The base of all that a database, or the library on its behalf, reports.
///
/// what() has the sentence of the library, the database's text and the SQL; never a password, and
/// never a value that was bound.
class error : public std::runtime_error {
public:
    explicit error(const std::string& what, error_code code = {}, std::string sql = {})
        : std::runtime_error(sql.empty() ? what : what + " [SQL: " + sql + "]"), code_(code),
          sql_(std::move(sql)) {}

    /// The database's number: SQLite's extended result code, MariaDB's error number; 0 where the
    /// library refused, and on PostgreSQL, which has no numbers.
    int code() const noexcept { return code_.number; }
    /// The five characters of SQLSTATE, of PostgreSQL and MariaDB; empty on SQLite, which has none.
    std::string_view sqlstate() const noexcept { return code_.sqlstate; }
    /// The text of the statement; empty where none was run.
    const std::string& sql() const noexcept { return sql_; }

protected:
    /// A text of the program's own, which stays as it is.
    struct own_text {
        const std::string& text;
    };
    error(own_text what, std::string sql) : std::runtime_error(what.text), sql_(std::move(sql)) {}

private:
    error_code code_;
    std::string sql_;
};

/// The database can't do it now, for reasons outside of the statement: missing, locked, full, out
/// of reach.
class operational_error : public error {
public:
    using error::error;
    /// Whether the same transaction may succeed when it is run again.
    bool is_retryable() const noexcept { return retryable_; }

protected:
    bool retryable_ = false;
};

/// Another connection holds the lock, and the time-out to wait for it is over.
class lock_timeout : public operational_error {
public:
    explicit lock_timeout(const std::string& what, error_code code = {}, std::string sql = {})
        : operational_error(what, code, std::move(sql)) {
        retryable_ = true;
    }
};

/// Two transactions waited for each other, and the database chose this one to be rolled back.
class deadlock : public operational_error {
public:
    explicit deadlock(const std::string& what, error_code code = {}, std::string sql = {})
        : operational_error(what, code, std::move(sql)) {
        retryable_ = true;
    }
};

/// The transaction could not be put in an order with others that ran at the same time.
class serialization_failure : public operational_error {
public:
    explicit serialization_failure(
        const std::string& what, error_code code = {}, std::string sql = {}
    )
        : operational_error(what, code, std::move(sql)) {
        retryable_ = true;
    }
};

/// The statement ran longer than it may, and was ended by the database.
class statement_timeout : public operational_error {
public:
    using operational_error::operational_error;
};

/// The statement was ended because somebody asked for it: a std::stop_token, an administrator.
class statement_cancelled : public operational_error {
public:
    using operational_error::operational_error;
};

/// The connection is gone or could not be made. A statement that was run outside a transaction may have
/// been done, if its answer is what was lost.
class connection_lost : public operational_error {
public:
    using operational_error::operational_error;
};

/// The connection was lost between COMMIT and its answer, or before the answers of a batch that changes
/// something came: nobody knows whether it was committed. Never retryable; ask the data.
class commit_in_doubt : public connection_lost {
public:
    using connection_lost::connection_lost;
};

/// The file is no database, or is damaged.
class database_corrupt : public operational_error {
public:
    using operational_error::operational_error;
};

/// The database, or the file, may only be read.
class read_only_error : public operational_error {
public:
    using operational_error::operational_error;
};

/// There is no room left for what was to be stored. Nothing of the statement was, and the database may
/// have rolled its transaction back.
class disk_full : public operational_error {
public:
    using operational_error::operational_error;
};

/// The database rolled the transaction back by itself, for an error that what() names; what is
/// still run on it is refused. The whole transaction can be run again.
class inactive_transaction : public operational_error {
public:
    /// `retryable` is that of the error which ended the transaction.
    explicit inactive_transaction(const std::string& what, bool retryable = false)
        : operational_error(what) {
        retryable_ = retryable;
    }
};

/// What a constraint refused, as far as the database names it.
struct violation {
    std::string constraint;
    std::string table;
    std::vector<std::string> columns;
};

namespace detail {

/// Defined where columns are known.
template <class X> struct is_table_column;

} // namespace detail

#define TENON_VIOLATES_RULES(RULE)                                                                 \
    RULE((diagnose_if(                                                                             \
        not(detail::is_table_column<Column>::value),                                               \
        "tenon::violates: this is no column of a table; give one, such as users.email",            \
        "error"                                                                                    \
    )))

/// A constraint refused the data. Nothing of the statement was stored.
class integrity_error : public error {
public:
    explicit integrity_error(
        const std::string& what, error_code code = {}, std::string sql = {}, violation refused = {}
    )
        : error(what, code, std::move(sql)), violation_(std::move(refused)) {}

    /// The constraint's name; empty where the database does not tell it. SQLite tells those of
    /// checks (where one has no name, its condition) and of unique indexes on expressions.
    const std::string& constraint() const noexcept { return violation_.constraint; }
    /// The table; empty where the database does not tell it. On SQLite it is told with the columns, or
    /// is the one that has a check or an index of this name.
    const std::string& table() const noexcept { return violation_.table; }
    /// The columns of the key, or the one that must not be NULL; none where the database does not
    /// tell them. SQLite tells nothing of a foreign key.
    const std::vector<std::string>& columns() const noexcept { return violation_.columns; }

    /// Whether the constraint is over this column: `e.violates(users.email)`. It is where the
    /// database named the column, or a constraint that the model has over it.
    template <class Column>
    bool violates(const Column& column) const TENON_VIOLATES_RULES(TENON_AT_CALL);

private:
    violation violation_;
};
class unique_violation : public integrity_error {
public:
    using integrity_error::integrity_error;
};
class foreign_key_violation : public integrity_error {
public:
    using integrity_error::integrity_error;
};
class not_null_violation : public integrity_error {
public:
    using integrity_error::integrity_error;
};
class check_violation : public integrity_error {
public:
    using integrity_error::integrity_error;
};

/// A value that the database, or the column it came from, does not take: out of range, too long, of
/// another type than was declared.
class data_error : public error {
public:
    using error::error;
};

/// The statement, or the order of calls, is wrong: a table that is missing, a connection that is in
/// use.
class programming_error : public error {
public:
    using error::error;
};

/// A query that must give a row gave none.
class no_result : public error {
public:
    using error::error;

    /// One whose what() is the program's own sentence, and nothing else.
    static no_result described(const std::string& description, std::string sql) {
        return no_result(own_text{description}, std::move(sql));
    }

private:
    no_result(own_text what, std::string sql) : error(what, std::move(sql)) {}
};

/// A query that must give one row gave several.
class multiple_results : public error {
public:
    using error::error;
};

} // namespace tenon
