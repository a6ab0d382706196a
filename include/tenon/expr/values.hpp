// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The flat array of runtime values that an expression or a query carries beside its type.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/meta/rule.hpp>
#include <tenon/types/bind.hpp>

#include <cstddef>
#include <cstring>

namespace tenon::detail {

/// Makes a cell the owner of a copy of its text.
constexpr void own(datum& cell) {
    if (cell.is_null())
        return;
    const std::string_view view = cell.view();
    char* copy = new char[view.size() + 1];
    for (std::size_t i = 0; i != view.size(); ++i)
        copy[i] = view[i];
    copy[view.size()] = '\0';
    cell.text = {copy, view.size()};
    cell.has = datum::state::owned;
}

/// A value as a cell that owns its text.
template <class Sql, class V> constexpr datum to_owned_param(const V& value) {
    if constexpr (is_optional<V>) {
        return value.has_value() ? to_owned_param<Sql>(*value) : datum{};
    } else if constexpr (customised<Sql>) {
        // the text may be made on the way: it is owned before it is gone
        const auto& stored = custom_type<Sql>::to_sql(value);
        return to_owned_param<typename custom_type<Sql>::sql>(stored);
    } else {
        datum cell = to_param<Sql>(value);
        own(cell);
        return cell;
    }
}

/// Values of which none owns anything: copied as bytes.
template <std::size_t Size> struct plain_values {
    datum cells[Size];
};
template <> struct plain_values<0> {};

/// Values of which some own text: rvalue strings. Copies are deep, moves are not.
template <std::size_t Size> struct owning_values {
    datum cells[Size]{};

    constexpr owning_values() noexcept = default;
    constexpr owning_values(const owning_values& other) { *this = other; }
    constexpr owning_values(owning_values&& other) noexcept { *this = std::move(other); }
    constexpr owning_values& operator=(const owning_values& other) {
        if (this == &other)
            return *this;
        release();
        for (std::size_t i = 0; i != Size; ++i) {
            cells[i] = other.cells[i];
            if (cells[i].has == datum::state::owned) {
                cells[i].has = datum::state::null; // stays releasable if own() throws
                datum copy = other.cells[i];
                own(copy);
                cells[i] = copy;
            }
        }
        return *this;
    }
    constexpr owning_values& operator=(owning_values&& other) noexcept {
        if (this == &other)
            return *this;
        release();
        for (std::size_t i = 0; i != Size; ++i) {
            cells[i] = other.cells[i];
            if (other.cells[i].has == datum::state::owned)
                other.cells[i].has = datum::state::null;
        }
        return *this;
    }
    constexpr ~owning_values() { release(); }

private:
    constexpr void release() noexcept {
        for (datum& cell : cells)
            if (cell.has == datum::state::owned) {
                delete[] cell.text.data;
                cell.has = datum::state::null;
            }
    }
};

template <std::size_t Size, bool Owning> struct values_for {
    using type = plain_values<Size>;
};
template <std::size_t Size> struct values_for<Size, true> {
    using type = owning_values<Size>;
};

/// What an expression or statement with `Size` values holds.
template <std::size_t Size, bool Owning> using values = typename values_for<Size, Owning>::type;

/// The cells; null if there are none.
template <std::size_t Size>
constexpr const datum* cells_in([[maybe_unused]] const plain_values<Size>& values) noexcept {
    if constexpr (Size != 0)
        return values.cells;
    else
        return nullptr;
}
template <std::size_t Size>
constexpr const datum* cells_in(const owning_values<Size>& values) noexcept {
    return values.cells;
}

/// Puts the cells of `source` behind the first `used` of `target`, and counts them.
template <class Target, std::size_t Size>
TENON_INLINE void append(
    Target& target, std::size_t& used, const plain_values<Size>& source
) noexcept {
    if constexpr (Size == 1) // what most operands have, and no loop for the optimiser
        target.cells[used++] = source.cells[0];
    else if constexpr (Size != 0)
        for (std::size_t i = 0; i != Size; ++i)
            target.cells[used++] = source.cells[i];
}
template <class Target, std::size_t Size>
constexpr void append(Target& target, std::size_t& used, const owning_values<Size>& source) {
    owning_values<Size> copy = source;
    for (std::size_t i = 0; i != Size; ++i) {
        target.cells[used++] = copy.cells[i];
        copy.cells[i].has = datum::state::null;
    }
}
template <class Target, std::size_t Size>
constexpr void append(Target& target, std::size_t& used, owning_values<Size>&& source) noexcept {
    for (std::size_t i = 0; i != Size; ++i) {
        target.cells[used++] = source.cells[i];
        if (source.cells[i].has == datum::state::owned)
            source.cells[i].has = datum::state::null;
    }
}

/// The cells of several arrays, one behind the other. A function of sizes alone, which queries share.
template <class Target, class... Sources> TENON_INLINE Target joined_values(Sources&&... sources) {
    Target made;
    [[maybe_unused]] std::size_t used = 0;
    (detail::append(made, used, static_cast<Sources&&>(sources)), ...);
    return made;
}
template <class Target, std::size_t First, std::size_t Second>
TENON_INLINE Target joined_values(
    [[maybe_unused]] const plain_values<First>& first,
    [[maybe_unused]] const plain_values<Second>& second
) noexcept {
    if constexpr (Second == 0)
        return first;
    else if constexpr (First == 0)
        return second;
    else {
        Target made;
        std::size_t used = 0;
        append(made, used, first);
        append(made, used, second);
        return made;
    }
}

/// The one cell of a value.
template <class Sql, class V> TENON_INLINE values<1, wants_owner<V>> value_as(V&& value) {
    if constexpr (wants_owner<V>) {
        owning_values<1> made;
        made.cells[0] = to_owned_param<Sql>(value);
        return made;
    } else {
        return {{to_param<Sql>(value)}};
    }
}

} // namespace tenon::detail
