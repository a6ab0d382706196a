// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Cells as PostgreSQL's binary formats: a value alone, and the parameters of a statement.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/meta/growing.hpp>
#include <tenon/render/writer.hpp>
#include <tenon/expr/block.hpp>
#include <tenon/driver/description.hpp>
#include <tenon/driver/postgresql/numeric.hpp>
#include <tenon/driver/postgresql/types.hpp>

namespace tenon::detail::pg {

/// Room for a value that is no text, blob or document.
inline constexpr std::size_t fixed_room = 32;
static_assert(fixed_room >= most_numeric_bytes, "the room must hold a number of 38 digits");

/// PostgreSQL's limit of a value is 1 GiB, some bytes less.
inline constexpr std::size_t most_bytes = std::size_t{1} << 30;

/// The version of the format that stands before a JSONB document.
inline constexpr char jsonb_version = 1;

constexpr bool is_viewed(kind k) noexcept { return k == kind::text || k == kind::blob; }

inline char* put_decimal(char* out, const placeholder& slot, const datum& cell) noexcept {
    if (slot.precision > 18) {
        const int128 unscaled =
            from_words(cell.integer[1], static_cast<std::uint64_t>(cell.integer[0]));
        return put_numeric(out, unscaled, slot.scale);
    }
    const bool negative = cell.integer[0] < 0;
    const auto bits = static_cast<std::uint64_t>(cell.integer[0]);
    return put_numeric(out, negative ? 0 - bits : bits, negative, slot.scale);
}

/// The years that all databases have.
inline std::int64_t checked_days(std::int64_t days) {
    if (days < first_date.time_since_epoch().count() || days > last_date.time_since_epoch().count())
        [[unlikely]]
        refuse_value("tenon: a date is not of the years 1 to 9999");
    return days;
}
inline std::int64_t checked_microseconds(std::int64_t microseconds) {
    constexpr std::int64_t day = 86'400'000'000;
    if (microseconds < first_date.time_since_epoch().count() * day ||
        microseconds >= (last_date.time_since_epoch().count() + 1) * day) [[unlikely]]
        refuse_value("tenon: a timestamp is not of the years 1 to 9999");
    return microseconds;
}

/// Writes a value that is neither NULL nor text, blob or document; gives the place behind it. Inlined,
/// so that a kind that is a constant costs no branch.
template <std::same_as<datum> Cell>
TENON_INLINE char* put_fixed(char* out, const placeholder& slot, const Cell& cell) {
    switch (slot.kind) {
    case kind::boolean:
        *out = static_cast<char>(cell.integer[0] != 0);
        return out + 1;
    case kind::int16:
        return put(out, static_cast<std::int16_t>(cell.integer[0]));
    case kind::int32:
    case kind::uint16:
        return put(out, static_cast<std::int32_t>(cell.integer[0]));
    case kind::int64:
    case kind::uint32:
        return put(out, cell.integer[0]);
    case kind::uint64:
        return put_numeric(out, static_cast<std::uint64_t>(cell.integer[0]), false, 0);
    case kind::float32:
        return put(out, static_cast<float>(cell.floating));
    case kind::float64:
        return put(out, cell.floating);
    case kind::decimal:
        return put_decimal(out, slot, cell);
    case kind::date:
        return put(out, static_cast<std::int32_t>(checked_days(cell.integer[0]) - epoch_days));
    case kind::time_of_day:
        return put(out, cell.integer[0]);
    case kind::timestamp:
    case kind::timestamp_tz:
        return put(out, checked_microseconds(cell.integer[0]) - epoch_microseconds);
    case kind::interval: {
        const interval_value span = interval_of(cell);
        return put(put(put(out, span.microseconds), span.days), span.months);
    }
    case kind::uuid:
        std::memcpy(out, cell.bytes, 16);
        return out + 16;
    case kind::text:
    case kind::blob:
    case kind::json:
        break;
    }
    return out;
}

/// PostgreSQL stores no NUL in a text, and refuses the whole statement for it.
inline void check_text(std::string_view text) {
    if (!text.empty() && std::memchr(text.data(), '\0', text.size()) != nullptr) [[unlikely]]
        refuse_value("tenon: PostgreSQL stores no NUL in a text; use a blob, or take it out");
}

/// The parameters of a statement, as libpq takes them. Kept with the statement: a run allocates
/// nothing, unless a document is longer than all before.
class parameters {
public:
    explicit parameters(const description& d)
        : types_(d.slot_count), values_(d.slot_count), lengths_(d.slot_count),
          formats_(d.slot_count), room_(d.slot_count * fixed_room) {
        for (std::uint32_t i = 0; i != d.slot_count; ++i) {
            types_[i] = type_of(d.slots[i].kind);
            formats_[i] = 1;
            has_documents_ |= d.slots[i].kind == kind::json;
        }
    }

    int size() const noexcept { return static_cast<int>(types_.size()); }
    const Oid* types() const noexcept { return types_.data(); }
    const char* const* values() const noexcept { return values_.data(); }
    const int* lengths() const noexcept { return lengths_.data(); }
    const int* formats() const noexcept { return formats_.data(); }

    /// Takes the values. Texts and blobs are pointed at until they are sent. Throws value_error.
    void encode(const description& d, const datum* cells, const datum* arguments) {
        char* room = room_.data();
        for (std::uint32_t i = 0; i != d.slot_count; ++i, room += fixed_room) {
            const placeholder& slot = d.slots[i];
            const datum& cell = slot.source < d.value_count
                                    ? cells[slot.source]
                                    : arguments[slot.source - d.value_count];
            if (slot.element == 0) [[likely]]
                encode(i, slot, cell, room);
            else
                encode(i, slot, element_of(cell, slot.element), room);
        }
        if (has_documents_) [[unlikely]]
            prefix_documents(d);
    }

    /// Copies what is pointed at, for who asks for the values when their owner may be gone.
    void keep_copies() {
        std::size_t size = 0;
        for (std::size_t i = 0; i != values_.size(); ++i)
            size += static_cast<std::size_t>(values_[i] == nullptr ? 0 : lengths_[i]);
        copies_.resize(size);
        char* out = copies_.data();
        for (std::size_t i = 0; i != values_.size(); ++i) {
            if (values_[i] == nullptr)
                continue;
            const auto length = static_cast<std::size_t>(lengths_[i]);
            if (length != 0)
                std::memcpy(out, values_[i], length);
            values_[i] = length == 0 ? "" : out;
            out += length;
        }
    }

private:
    growing<Oid> types_;
    growing<const char*> values_;
    growing<int> lengths_;
    growing<int> formats_;
    growing<char> room_;
    growing<char> documents_;
    growing<char> copies_;
    bool has_documents_ = false;

    void encode(std::size_t place, const placeholder& slot, const datum& cell, char* room) {
        if (cell.is_null()) {
            values_[place] = nullptr;
            lengths_[place] = 0;
        } else if (views_bytes(slot.kind)) {
            if (slot.kind != kind::blob)
                check_text(cell.view());
            if (cell.text.size > most_bytes) [[unlikely]]
                refuse_value("tenon: a text or blob is larger than PostgreSQL's 1 GiB");
            values_[place] = cell.text.size == 0 ? "" : cell.text.data; // null would be NULL
            lengths_[place] = static_cast<int>(cell.text.size);
        } else {
            values_[place] = room;
            lengths_[place] = static_cast<int>(put_fixed(room, slot, cell) - room);
        }
    }

    static constexpr bool views_bytes(kind k) noexcept { return is_viewed(k) || k == kind::json; }

    /// Puts the version before each document, which needs a copy of it.
    void prefix_documents(const description& d) {
        std::size_t size = 0;
        for (std::uint32_t i = 0; i != d.slot_count; ++i)
            if (d.slots[i].kind == kind::json && values_[i] != nullptr)
                size += static_cast<std::size_t>(lengths_[i]) + 1;
        documents_.resize(size);
        char* out = documents_.data();
        for (std::uint32_t i = 0; i != d.slot_count; ++i) {
            if (d.slots[i].kind != kind::json || values_[i] == nullptr)
                continue;
            *out = jsonb_version;
            std::memcpy(out + 1, values_[i], static_cast<std::size_t>(lengths_[i]));
            values_[i] = out;
            out += ++lengths_[i];
        }
    }
};

} // namespace tenon::detail::pg
