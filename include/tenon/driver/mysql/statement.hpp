// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A prepared statement of a MySQL or MariaDB connection.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/meta/growing.hpp>
#include <tenon/driver/mysql/column.hpp>
#include <tenon/driver/mysql/columns.hpp>
#include <tenon/driver/mysql/parameters.hpp>
#include <tenon/driver/process.hpp>
#include <tenon/driver/statement_cache.hpp>

#include <bit>

namespace tenon::detail {

/// What the protocol's count of changed rows is to be taken for.
enum class mysql_count : std::uint8_t {
    changed, // as it is
    upserted, // ON DUPLICATE KEY UPDATE counts a row that it changes twice, one that it leaves not at all
};

/// A prepared statement, with the rooms that its values come from and its rows are read into. They
/// are made once; running it again makes none.
class mysql_statement : public kept_statement {
public:
    MYSQL_STMT* handle;
    mysql_count counts = mysql_count::changed;
    std::size_t more_rows = 0; // of values, beside the one that is bound
    bool lost_rows = false;    // they were dropped behind the back of who reads them

    /// Takes a statement that was prepared.
    mysql_statement(MYSQL_STMT* prepared, const description& d, bool keep)
        : kept_statement{.of = &d, .kept = keep}, handle(prepared) {
        try {
            if (d.columns != nullptr)
                check_mysql_raw(handle, d);
            tie_parameters(d);
        } catch (...) {
            mysql_stmt_close(handle);
            throw;
        }
        if (updates_on_conflict(d.sql))
            counts = mysql_count::upserted;
    }
    mysql_statement(const mysql_statement&) = delete;
    mysql_statement& operator=(const mysql_statement&) = delete;
    ~mysql_statement() {
        if (process_.is_this()) // else it is another process's still
            mysql_stmt_close(handle);
    }

    /// Takes the values; gives about how many bytes will be sent.
    std::size_t bind(const description& d, const datum* cells, const datum* arguments) {
        std::size_t bytes = d.slot_count * mysql_slot_bytes;
        more_rows = 0;
        for (std::uint32_t i = 0; i != d.slot_count; ++i)
            bytes += bind_mysql(
                parameters_[i],
                rooms_[i],
                d.slots[i],
                mysql_cell_of(d, d.slots[i], cells, arguments)
            );
        // the library keeps a copy of the bindings: it must learn where texts are
        if (has_bytes_ || !bound_)
            bound_ = d.slot_count == 0 || mysql_stmt_bind_param(handle, parameters_.data()) == 0;
        return bytes;
    }
    mysql_room& room(std::uint32_t slot) noexcept { return rooms_[slot]; }
    MYSQL_BIND* bindings() noexcept { return parameters_.data(); }
    /// Tells the library the types of the parameters, whose values it will ask for.
    void bind_types() { mysql_stmt_bind_param(handle, parameters_.data()); }
    /// The library's copy of the bindings was changed.
    void forget_binding() noexcept { bound_ = false; }

    /// Has the rows read into the columns' rooms. The types are those of this run: they may differ from
    /// the last one's, where a table was altered or a value stands in the select list.
    void tie_results() {
        const unsigned int count = mysql_stmt_field_count(handle);
        if (count != columns_.size() || !forms_hold()) [[unlikely]]
            tie_columns(count);
        if (rebind_)
            bind_results();
    }

    /// Runs it; gives whether that failed.
    bool execute() const {
        if (mysql_stmt_execute(handle) == 0) [[likely]]
            return false;
        constexpr unsigned int other_columns =
            2057; // as many as before are wanted, and rows are there
        if (mysql_stmt_errno(handle) != other_columns)
            return true;
        mysql_stmt_free_result(handle);
        refuse_columns();
    }
    [[noreturn]] void refuse_columns() const {
        refuse_mysql_statement(*of, "the columns of the result changed since it was prepared");
    }

    /// The next row: 0, or MYSQL_DATA_TRUNCATED where a value is longer than its room.
    int fetch() {
        if (rebind_) [[unlikely]]
            bind_results();
        return mysql_stmt_fetch(handle);
    }
    mysql_column* columns() noexcept { return columns_.data(); }

    /// Reads the rest of a value that is longer than its room, which grows.
    TENON_NOINLINE void read_rest(mysql_column& column) {
        const unsigned long known = column.room;
        const unsigned long whole = column.size;
        column.make_room(std::bit_ceil(static_cast<std::size_t>(whole)));
        MYSQL_BIND rest{};
        unsigned long size = 0;
        rest.buffer_type = MYSQL_TYPE_BLOB;
        rest.buffer = column.bytes + known;
        rest.buffer_length = whole - known;
        rest.length = &size;
        if (mysql_stmt_fetch_column(handle, &rest, column.place, known) != 0)
            throw_mysql_error(mysql_failure_of(handle), std::string(of->sql));
        rebind_ = true;
    }

    /// Gives rooms back that a few large values made.
    void trim() noexcept {
        for (mysql_column& column : columns_)
            if (column.room > most_kept) {
                column.owned = {};
                column.bytes = nullptr;
                column.room = 0;
                rebind_ = true;
            }
    }

    /// The rows changed, in the sense of other databases.
    std::int64_t changed() const noexcept {
        const auto count = static_cast<std::int64_t>(mysql_stmt_affected_rows(handle));
        const char* const info = mysql_info(handle->mysql);
        if (info == nullptr || count < 0)
            return counts == mysql_count::upserted && count >= 0 ? 1 : count;
        const std::string_view text = info;
        if (text.starts_with("Rows matched: ")) // of UPDATE: those left as they were, too
            return leading_number(text.substr(14));
        if (counts == mysql_count::upserted && text.starts_with("Records: "))
            return leading_number(text.substr(9));
        return count;
    }

    statement_event event() const noexcept {
        return {of->sql, {}, 0, false, {this, &parameters_text}};
    }

private:
    /// The most bytes that a column keeps from one run to the next.
    static constexpr unsigned long most_kept = 1UL << 20U;

    growing<MYSQL_BIND> parameters_;
    std::vector<mysql_room> rooms_;
    growing<MYSQL_BIND> results_;
    std::vector<mysql_column> columns_;
    owning_process process_;
    bool has_bytes_ = false;
    bool bound_ = false;
    bool rebind_ = false;

    void tie_parameters(const description& d) {
        parameters_.resize(d.slot_count);
        rooms_.resize(d.slot_count);
        for (std::uint32_t i = 0; i != d.slot_count; ++i) {
            tie_mysql(parameters_[i], rooms_[i], d.slots[i].kind);
            has_bytes_ = has_bytes_ || is_mysql_bytes(d.slots[i].kind);
        }
    }

    bool forms_hold() const noexcept {
        for (std::size_t i = 0; i != columns_.size(); ++i)
            if (columns_[i].form != mysql_form_of(handle->fields[i]))
                return false;
        return true;
    }
    void tie_columns(unsigned int count) {
        if (of->columns != nullptr && of->columns->count != 0)
            check_mysql_columns(handle, *of);
        columns_ = std::vector<mysql_column>(count);
        results_.resize(count);
        for (unsigned int i = 0; i != count; ++i) {
            columns_[i].of = this;
            columns_[i].place = i;
            columns_[i].form = mysql_form_of(handle->fields[i]);
        }
        rebind_ = true;
    }
    void bind_results() {
        for (std::size_t i = 0; i != columns_.size(); ++i)
            columns_[i].tie(handle->fields[i], results_[i]);
        if (mysql_stmt_bind_result(handle, results_.data()) != 0)
            throw_mysql_error(mysql_failure_of(handle), std::string(of->sql));
        rebind_ = false;
    }

    /// An update that changes nothing is the spelling of DO NOTHING, and counts what is inserted.
    static bool updates_on_conflict(std::string_view sql) noexcept {
        constexpr std::string_view clause = " ON DUPLICATE KEY UPDATE ";
        const std::size_t at = sql.rfind(clause);
        if (at == sql.npos)
            return false;
        const std::string_view assignments = sql.substr(at + clause.size());
        const std::size_t equals = assignments.find(" = ");
        return equals == assignments.npos ||
               !assignments.substr(equals + 3).starts_with(assignments.substr(0, equals));
    }

    static std::int64_t leading_number(std::string_view text) noexcept {
        std::int64_t number = 0;
        std::from_chars(text.data(), text.data() + text.size(), number);
        return number;
    }

    static std::string parameters_text(const void* statement, std::size_t longest) {
        const auto& self = *static_cast<const mysql_statement*>(statement);
        std::string text =
            mysql_values_text(self.parameters_.data(), self.parameters_.size(), longest);
        if (self.more_rows != 0)
            text += " and " + std::to_string(self.more_rows) + " rows more";
        return text;
    }
};

} // namespace tenon::detail
