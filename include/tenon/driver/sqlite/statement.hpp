// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A prepared statement of an SQLite connection.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/meta/growing.hpp>
#include <tenon/expr/block.hpp>
#include <tenon/driver/sqlite/bind.hpp>
#include <tenon/driver/sqlite/columns.hpp>
#include <tenon/driver/sqlite/parameters.hpp>
#include <tenon/driver/statement_cache.hpp>

namespace tenon::detail {

/// A prepared statement and the room for what is bound as a made text.
class sqlite_statement : public kept_statement {
public:
    sqlite3_stmt* handle = nullptr;

    sqlite_statement(sqlite3* connection, const description& d, bool keep)
        : kept_statement{.of = &d, .kept = keep} {
        const char* tail = nullptr;
        const int code = sqlite3_prepare_v3(
            connection,
            d.sql.data(),
            static_cast<int>(d.sql.size()),
            keep ? SQLITE_PREPARE_PERSISTENT : 0U,
            &handle,
            &tail
        );
        if (code != SQLITE_OK)
            throw_sqlite_error(connection, std::string(d.sql));
        try {
            if (d.columns != nullptr)
                check_raw(handle, d, tail);
            reserve_scratch(d);
        } catch (...) {
            sqlite3_finalize(handle);
            throw;
        }
    }
    sqlite_statement(const sqlite_statement&) = delete;
    sqlite_statement& operator=(const sqlite_statement&) = delete;
    ~sqlite_statement() { sqlite3_finalize(handle); }

    void bind(const description& d, const datum* cells, const datum* arguments) {
        bind_slots(d, 0, scratch_.data(), cells, arguments);
    }
    /// Binds the slots from `first` on; `cells` are the values behind the first ones.
    void bind_from(std::size_t first, char* room, const datum* cells, const datum* arguments) {
        bind_slots(*of, static_cast<std::uint32_t>(first), room, cells, arguments);
    }

    char* scratch() noexcept { return scratch_.data(); }

    statement_event event() const noexcept {
        return {of->sql, {}, 0, false, {handle, &sqlite_parameters_text}};
    }

private:
    growing<char> scratch_;

    /// `cells` are the values from that of the slot `first` on.
    void bind_slots(
        const description& d,
        std::uint32_t first,
        char* room,
        const datum* cells,
        const datum* arguments
    ) const {
        for (std::uint32_t i = first; i != d.slot_count; ++i) {
            const placeholder& slot = d.slots[i];
            const datum& cell = slot.source < d.value_count
                                    ? cells[slot.source - first]
                                    : arguments[slot.source - d.value_count];
            if (slot.element == 0) [[likely]]
                bind_sqlite(handle, static_cast<int>(i) + 1, slot, cell, room);
            else
                bind_sqlite(
                    handle, static_cast<int>(i) + 1, slot, element_of(cell, slot.element), room
                );
            if (wants_scratch(slot.kind))
                room += scratch_size;
        }
    }

    void reserve_scratch(const description& d) {
        std::size_t texts = 0;
        for (std::uint32_t i = 0; i != d.slot_count; ++i)
            texts += wants_scratch(d.slots[i].kind);
        scratch_.resize(texts * scratch_size);
    }
};

} // namespace tenon::detail
