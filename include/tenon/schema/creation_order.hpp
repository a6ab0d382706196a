// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The order in which tables are created: each behind those that its foreign keys point at.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/schema/table_info.hpp>

namespace tenon::detail {

/// Computes the order of `Size` tables. A circle of tables begins with the first that was given, once
/// all is placed that the circle points at; only keys within it point at tables that come later.
template <std::size_t Size> class creation_order {
public:
    struct places {
        std::size_t at[Size + 1]{};
    };

    constexpr explicit creation_order(const table_info* const* tables) noexcept : tables_(tables) {}

    constexpr places make() noexcept {
        places made;
        for (std::size_t used = 0; used != Size; ++used) {
            made.at[used] = next();
            placed_[made.at[used]] = true;
        }
        return made;
    }

private:
    struct set {
        bool has[Size + 1]{};
    };

    const table_info* const* tables_;
    bool placed_[Size + 1]{};

    /// Whether a table points at another that is not placed yet.
    constexpr bool waits_for(std::size_t from, std::size_t to) const noexcept {
        if (from == to || placed_[to])
            return false;
        const table_info& table = *tables_[from];
        for (std::size_t k = 0; k != table.foreign_key_count; ++k)
            if (table.points_at(table.foreign_keys[k], *tables_[to]))
                return true;
        return false;
    }
    constexpr bool ready(std::size_t table) const noexcept {
        for (std::size_t other = 0; other != Size; ++other)
            if (waits_for(table, other))
                return false;
        return true;
    }
    constexpr std::size_t next() const noexcept {
        std::size_t waiting = Size;
        for (std::size_t i = 0; i != Size; ++i) {
            if (placed_[i])
                continue;
            if (ready(i))
                return i;
            waiting = waiting == Size ? i : waiting;
        }
        return first_of_circle(waiting);
    }

    constexpr void reach(set& found, std::size_t from) const noexcept {
        for (std::size_t to = 0; to != Size; ++to)
            if (!found.has[to] && waits_for(from, to)) {
                found.has[to] = true;
                reach(found, to);
            }
    }
    constexpr set reached_from(std::size_t table) const noexcept {
        set found;
        reach(found, table);
        return found;
    }
    /// The first table of a circle that waits for none but its own; `table` waits for some circle.
    constexpr std::size_t first_of_circle(std::size_t table) const noexcept {
        const set reached = reached_from(table);
        for (std::size_t i = 0; i != Size; ++i)
            if (reached.has[i] && i != table && !reached_from(i).has[table])
                return first_of_circle(i);
        for (std::size_t i = 0; i != Size; ++i)
            if (reached.has[i])
                return i;
        return table;
    }
};

} // namespace tenon::detail
