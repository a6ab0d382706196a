// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The members of records as the cells of an INSERT, for drivers that send cells.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/insert.hpp>

#include <memory>

namespace tenon::detail {

/// Texts that are gone before their statement runs, copied. Their cells hold as long as this does.
class kept_texts {
public:
    void keep(datum& cell) {
        const std::string_view text = cell.view();
        copies_.push_back(std::make_unique<char[]>(text.size() + 1));
        text.copy(copies_.back().get(), text.size());
        cell.text.data = copies_.back().get();
    }
    void clear() noexcept { copies_.clear(); }

private:
    std::vector<std::unique_ptr<char[]>> copies_;
};

constexpr bool views_bytes(kind k) noexcept {
    return k == kind::text || k == kind::blob || k == kind::json;
}

/// A member as a cell. `temporary`: the record, or what a user's type makes of it, is gone before
/// the statement runs.
template <class Sql, class Value>
datum member_cell(const Value& value, kept_texts& kept, bool temporary) {
    if constexpr (is_optional<Value>) {
        return value.has_value() ? member_cell<Sql>(*value, kept, temporary) : datum{};
    } else if constexpr (customised<Sql>) {
        const auto& stored = custom_type<Sql>::to_sql(value);
        return member_cell<typename custom_type<Sql>::sql>(stored, kept, true);
    } else {
        datum cell = to_param<Sql>(value);
        if (temporary && views_bytes(sql_type<Sql>::kind))
            kept.keep(cell);
        return cell;
    }
}

/// The cells of records of a table, in the order of the columns that are sent.
template <class Source, bool WithIdentity, class Definitions> struct record_cells;
template <class Source, bool WithIdentity, class... Definitions>
struct record_cells<Source, WithIdentity, list<Definitions...>> {
    static constexpr std::size_t width =
        (std::size_t{is_sent<Definitions, WithIdentity>::value} + ... + 0);

    /// Writes `width` cells; gives the place behind them.
    template <bool Temporary>
    static datum* write(
        const typename source_traits<Source>::record& record, datum* out, kept_texts& kept
    ) {
        unpack<sizeof...(Definitions)>(record, [&](const auto&... member) {
            (write_if_sent<Definitions, Temporary>(member, out, kept), ...);
        });
        return out;
    }

private:
    template <class Definition, bool Temporary, class Value>
    static void write_if_sent(const Value& value, datum*& out, kept_texts& kept) {
        if constexpr (is_sent<Definition, WithIdentity>::value)
            *out++ =
                member_cell<strip_optional<typename Definition::declared>>(value, kept, Temporary);
    }
};

template <class Insert>
using record_cells_of = record_cells<
    typename Insert::source,
    Insert::sends_identity,
    typename source_traits<typename Insert::source>::definitions>;

} // namespace tenon::detail
