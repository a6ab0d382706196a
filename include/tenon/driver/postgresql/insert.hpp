// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Records into PostgreSQL.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/dialect/postgresql.hpp>
#include <tenon/driver/postgresql/connection.hpp>
#include <tenon/driver/record_cells.hpp>

namespace tenon::detail::pg {

/// The statement that stores a record and gives its key.
template <class Insert> struct insert_returning_key {
    using source = typename Insert::source;
    using plain =
        rendered_insert<postgresql, source, Insert::sends_identity, typename Insert::tail_type, 1>;
    static constexpr std::size_t place = identity_place<source>();

    struct text {
        static constexpr void to(sink& out) {
            out.put(plain::text);
            out.put(" RETURNING ");
            out.quoted(source_traits<source>::facts::columns[place].title, postgresql::quote);
        }
    };
    static inline constinit statement_number number{0};
    static constexpr description value{
        constant_text<text>::text,
        plain::made.slots,
        static_cast<std::uint32_t>(plain::size.slots),
        static_cast<std::uint32_t>(plain::width),
        true,
        &number};
};

/// The cells of a record and of what stands behind it.
template <class Insert> class insert_cells {
    using cells_type = record_cells_of<Insert>;
    static constexpr std::size_t width = cells_type::width;
    static constexpr std::size_t tail_size = Insert::tail_type::count;

public:
    explicit insert_cells(const datum* tail) {
        for (std::size_t i = 0; i != tail_size; ++i)
            cells_[width + i] = tail[i];
    }
    /// `Temporary`: the record is gone before its cells are used.
    template <bool Temporary> const datum* of(const typename Insert::record& record) {
        kept_.clear();
        cells_type::template write<Temporary>(record, cells_, kept_);
        return cells_;
    }

private:
    datum cells_[width + tail_size + 1];
    kept_texts kept_;
};

/// Runs an INSERT of records; the caller has a transaction open for a range.
template <class Insert> class inserter {
    using source = typename Insert::source;
    using record = typename Insert::record;
    static constexpr const description& single =
        insert_description_of<postgresql, Insert, 1>::value;
    static constexpr const description& keyed = insert_returning_key<Insert>::value;

public:
    /// Stores one record; gives how many rows were stored or updated.
    static std::int64_t one(
        postgresql_connection& to, const record& given, const tail_values& behind
    ) {
        insert_cells<Insert> cells(behind.cells);
        return to.change(single, cells.template of<false>(given), behind.arguments);
    }

    /// Starts to store one record, to read what is returned.
    static postgresql_connection::cursor open(
        postgresql_connection& to, const record& given, const tail_values& behind
    ) {
        insert_cells<Insert> cells(behind.cells);
        return to.open(single, cells.template of<false>(given), behind.arguments);
    }

    /// Stores a range; gives how many rows were stored or updated.
    template <class Iterator, class End>
    static std::int64_t range(
        postgresql_connection& to, Iterator at, End end, const tail_values& behind
    ) {
        insert_cells<Insert> cells(behind.cells);
        std::int64_t stored = 0;
        for (; at != end; ++at) {
            constexpr bool temporary = !std::is_lvalue_reference_v<decltype(*at)>;
            stored += to.change(single, cells.template of<temporary>(*at), behind.arguments);
        }
        return stored;
    }

    /// Stores a range and shows `read(postgresql_row)` each row that is returned.
    template <class Iterator, class End, class Read>
    static void range(
        postgresql_connection& to, Iterator at, End end, const tail_values& behind, Read read
    ) {
        insert_cells<Insert> cells(behind.cells);
        for (; at != end; ++at) {
            constexpr bool temporary = !std::is_lvalue_reference_v<decltype(*at)>;
            auto rows = to.open(single, cells.template of<temporary>(*at), behind.arguments);
            while (rows.step())
                read(rows.row());
        }
    }

    /// Stores records and puts the keys that PostgreSQL made into them.
    template <class Iterator, class End>
    static std::int64_t filling(postgresql_connection& to, Iterator at, End end) {
        insert_cells<Insert> cells(nullptr);
        std::int64_t stored = 0;
        for (; at != end; ++at) {
            auto rows = to.open(keyed, cells.template of<false>(*at), nullptr);
            while (rows.step()) {
                set_key<source>(*at, decode<std::int64_t>(rows.row().cell(0)));
                ++stored;
            }
        }
        return stored;
    }
};

} // namespace tenon::detail::pg
