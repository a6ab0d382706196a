// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Runs queries on SQLite by its C API, without the library's connection: what a text means is seen as
// the database sees it.
#pragma once

#include <tenon/driver/sqlite/bind.hpp>
#include <tenon/driver/sqlite/lower_case.hpp>
#include <tenon/core.hpp>

#include <sqlite3.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace plain_sqlite {

/// A row as SQLite writes its values; NULL is "NULL".
using row = std::vector<std::string>;

/// A database in memory, with the settings that a connection has.
class database {
public:
    database() {
        sqlite3* opened = nullptr;
        sqlite3_open(":memory:", &opened);
        handle_.reset(opened);
        tenon::detail::register_lower_case(opened);
        execute("PRAGMA case_sensitive_like = ON");
    }

    void execute(const std::string& text) {
        if (sqlite3_exec(handle_.get(), text.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(handle_.get()) + (": " + text));
    }

    /// The rows of a query; its named parameters are these cells, in the order of their appearance.
    template <class Query>
    std::vector<row> rows(const Query& query, const std::vector<tenon::datum>& arguments = {}) {
        std::vector<tenon::datum> cells;
        if constexpr (Query::count != 0)
            cells.assign(query.data.cells, query.data.cells + Query::count);
        cells.insert(cells.end(), arguments.begin(), arguments.end());
        if constexpr (tenon::detail::is_constant_text<Query>) {
            using made = tenon::detail::rendered<tenon::sqlite, Query>;
            return run(
                std::string(tenon::detail::text_in<made>), made::made.slots, made::size.slots, cells
            );
        } else {
            tenon::detail::runtime_text made;
            tenon::detail::render_now<tenon::sqlite, Query>(query.data.cells, made);
            return run(made.text, made.slots.data(), made.slots.size(), cells);
        }
    }

    /// The only value of the only row.
    template <class Query>
    std::string value(const Query& query, const std::vector<tenon::datum>& arguments = {}) {
        return rows(query, arguments).at(0).at(0);
    }

    /// The first values of all rows, one behind the other.
    template <class Query>
    std::string column(const Query& query, const std::vector<tenon::datum>& arguments = {}) {
        std::string values;
        for (const row& found : rows(query, arguments))
            values += found.at(0) + ' ';
        return values.substr(0, values.empty() ? 0 : values.size() - 1);
    }

private:
    struct closer {
        void operator()(sqlite3* handle) const noexcept { sqlite3_close(handle); }
        void operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
    };

    std::vector<row> run(
        const std::string& text,
        const tenon::placeholder* slots,
        std::size_t slot_count,
        const std::vector<tenon::datum>& cells
    ) {
        sqlite3_stmt* prepared = nullptr;
        if (sqlite3_prepare_v2(handle_.get(), text.c_str(), -1, &prepared, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(handle_.get()) + (": " + text));
        const std::unique_ptr<sqlite3_stmt, closer> statement(prepared);
        std::vector<char> scratch(slot_count * tenon::detail::scratch_size + 1);
        for (std::size_t i = 0; i != slot_count; ++i)
            tenon::detail::bind_sqlite(
                prepared,
                static_cast<int>(i) + 1,
                slots[i],
                tenon::detail::element_of(cells.at(slots[i].source), slots[i].element),
                &scratch[i * tenon::detail::scratch_size]
            );
        std::vector<row> found;
        int code = 0;
        while ((code = sqlite3_step(prepared)) == SQLITE_ROW) {
            row& values = found.emplace_back();
            for (int i = 0; i != sqlite3_column_count(prepared); ++i) {
                const unsigned char* value = sqlite3_column_text(prepared, i);
                values.push_back(value ? reinterpret_cast<const char*>(value) : "NULL");
            }
        }
        if (code != SQLITE_DONE)
            throw std::runtime_error(sqlite3_errmsg(handle_.get()) + (": " + text));
        return found;
    }

    std::unique_ptr<sqlite3, closer> handle_;
};

} // namespace plain_sqlite
