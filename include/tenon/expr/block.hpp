// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A block: any number of values in the one cell of a query that owns them, for `x IN (...)`.
//
// It is a text to whom it does not concern, so that it is copied, moved and freed as one: the number
// of values, their cells, and the texts that the cells point at by offset.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/expr/values.hpp>

#include <bit>
#include <iterator>
#include <limits>

namespace tenon::detail {

/// Most values in a block: what the databases take in one statement.
inline constexpr std::size_t most_elements = std::numeric_limits<std::uint16_t>::max();

/// How many placeholders stand for so many values: the next power of two, so that lists of all
/// lengths share few texts and few prepared statements; the last value is repeated.
constexpr std::size_t padded_size(std::size_t size) noexcept {
    constexpr std::size_t most_padded = 16'384; // beyond it the databases' limits are near
    return size > most_padded ? size : size == 0 ? 0 : std::bit_ceil(size);
}

/// How many values are in a block; none in an optional range that is not set.
inline std::size_t block_size(const datum& block) noexcept {
    std::size_t size = 0;
    if (!block.is_null())
        std::memcpy(&size, block.text.data, sizeof size);
    return size;
}

/// The cell that a placeholder takes from `cell`: itself for 0, else the value number `element` of
/// the block in it, counted from 1, or the last where there are not so many. A text is marked as owned, since it dies with the block, which may
/// be a temporary: drivers copy it.
inline datum element_of(const datum& cell, std::size_t element) noexcept {
    if (element == 0)
        return cell;
    const std::size_t size = block_size(cell);
    const std::size_t place = sizeof size + ((element < size ? element : size) - 1) * sizeof(datum);
    datum found;
    std::memcpy(&found, cell.text.data + place, sizeof found);
    if (found.has == datum::state::owned) { // a text: its offset and its size
        const auto offset = static_cast<std::size_t>(found.integer[0]);
        const auto length = static_cast<std::size_t>(found.integer[1]);
        found = datum{std::string_view{cell.text.data + offset, length}};
        found.has = datum::state::owned;
    }
    return found;
}

/// Whether a cell of this type points at bytes elsewhere.
template <class Sql>
inline constexpr bool points_elsewhere =
    sql_type<Sql>::kind == kind::text || sql_type<Sql>::kind == kind::json ||
    sql_type<Sql>::kind == kind::blob;

/// The cell of a value; where it has a text, that is put behind `texts`, and the cell has its offset there
/// and its size.
template <class Sql, class V> datum block_element(const V& value, std::string& texts) {
    if constexpr (customised<Sql>) {
        const auto& stored = custom_type<Sql>::to_sql(value); // lives until its text is copied
        return block_element<typename custom_type<Sql>::sql>(stored, texts);
    } else {
        datum element = to_param<Sql>(value);
        if constexpr (points_elsewhere<Sql>) {
            const std::string_view text = element.view();
            element.integer[0] = static_cast<std::int64_t>(texts.size());
            element.integer[1] = static_cast<std::int64_t>(text.size());
            element.has = datum::state::owned;
            texts += text;
        }
        return element;
    }
}

/// The values of a range as a cell that owns them. Throws value_error where one does not fit, or for
/// more than 65,535.
template <class Sql, class Range> datum make_block(Range&& range) {
    using value_type = std::iter_value_t<decltype(std::begin(range))>;
    std::vector<datum> elements;
    std::string texts;
    for (auto&& each : range) {
        const value_type& value = each;
        elements.push_back(block_element<Sql>(value, texts));
    }
    const std::size_t size = elements.size();
    if (size > most_elements)
        refuse_value("tenon::in: more than 65535 values; put them into a table and join it");

    const std::size_t begin = sizeof size + size * sizeof(datum); // of the texts
    char* const block = new char[begin + texts.size()];
    std::memcpy(block, &size, sizeof size);
    char* out = block + sizeof size;
    for (datum& element : elements) {
        if (points_elsewhere<Sql>)
            element.integer[0] += static_cast<std::int64_t>(begin);
        std::memcpy(out, &element, sizeof element);
        out += sizeof element;
    }
    texts.copy(block + begin, texts.size());
    datum made{std::string_view{block, begin + texts.size()}};
    made.has = datum::state::owned;
    return made;
}

} // namespace tenon::detail
