// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Records into PostgreSQL: one by a statement, ranges by COPY, or by runs in a pipeline where something
// stands behind the records.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/dialect/postgresql.hpp>
#include <tenon/driver/postgresql/copying.hpp>
#include <tenon/driver/postgresql/pipeline.hpp>
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
        if (at == end)
            return 0;
        if constexpr (is_bare_tail<typename Insert::tail_type> && copied::width != 0)
            if (is_long(at, end) && takes_copies(to))
                return copy(to, at, end);
        pipeline runs(to, single, [](postgresql_row, std::int64_t) {});
        return run_each(runs, at, end, behind);
    }

    /// Stores a range and shows `read(postgresql_row)` each row that is returned, in the order of the
    /// records.
    template <class Iterator, class End, class Read>
    static void range(
        postgresql_connection& to, Iterator at, End end, const tail_values& behind, Read read
    ) {
        pipeline runs(to, single, [&](postgresql_row row, std::int64_t) { read(row); });
        run_each(runs, at, end, behind);
    }

    /// Stores records and puts the keys that PostgreSQL made into them.
    template <class Iterator, class End>
    static std::int64_t filling(postgresql_connection& to, Iterator at, End end) {
        Iterator next = at;
        pipeline runs(to, keyed, [&](postgresql_row row, std::int64_t) {
            set_key<source>(*next, decode<std::int64_t>(row.cell(0)));
            ++next;
        });
        return run_each(runs, at, end, {});
    }

private:
    using copied =
        copied_table<source, Insert::sends_identity, typename source_traits<source>::definitions>;
    static inline constinit statement_number copy_number{0};

    /// COPY takes two answers of the server, runs in a pipeline one for all of a short range.
    template <class Iterator, class End>
    static bool is_long([[maybe_unused]] Iterator at, [[maybe_unused]] End end) {
        if constexpr (std::random_access_iterator<Iterator> && std::sized_sentinel_for<End, Iterator>)
            return end - at >= 16;
        else
            return true;
    }

    static bool takes_copies(postgresql_connection& to) {
        constexpr const char* table = constant_text<typename copied::table_name>::made.text;
        return to.link().knows_copy(number_of(copy_number), [&] {
            return takes_copy(to, table, copied::columns.at, copied::width);
        });
    }
    template <class Iterator, class End>
    static std::int64_t copy(postgresql_connection& to, Iterator at, End end) {
        copying under_way(to, constant_text<typename copied::statement>::made.text);
        copy_buffer rows(to.link());
        for (; at != end; ++at)
            copied::put_row(rows, *at);
        rows.finish();
        return under_way.finish();
    }

    template <class Runs, class Iterator, class End>
    static std::int64_t run_each(Runs& runs, Iterator at, End end, const tail_values& behind) {
        insert_cells<Insert> cells(behind.cells);
        constexpr bool temporary = !std::is_lvalue_reference_v<decltype(*at)>;
        for (; at != end; ++at)
            runs.run(cells.template of<temporary>(*at), behind.arguments);
        return runs.finish();
    }
};

} // namespace tenon::detail::pg
