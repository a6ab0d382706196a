// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Records into MySQL and MariaDB: a range in few statements, and the keys that the server makes.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/meta/growing.hpp>
#include <tenon/dialect/mysql.hpp>
#include <tenon/driver/mysql/bulk.hpp>
#include <tenon/driver/record_cells.hpp>

#include <algorithm>
#include <array>
#include <iterator>

namespace tenon::detail {

/// How many records a statement has whose text names each row, and how many one of the bulk protocol.
inline constexpr std::size_t mysql_insert_block = 32;
inline constexpr std::size_t mysql_bulk_rows = 1024;
/// About how many bytes are gathered before they are sent.
inline constexpr std::size_t mysql_gathered_bytes = std::size_t{1} << 20U;

/// The statement for records of which the key comes back, with `RETURNING` behind it.
template <class D, class Insert, std::size_t Rows> struct filling_description {
    using source = typename Insert::source;
    using plain = insert_description_of<D, Insert, Rows>;
    static constexpr std::string_view key =
        source_traits<source>::facts::columns[identity_place<source>()].title;
    static constexpr void write(sink& out) {
        out.put(plain::value.sql);
        out.put(" RETURNING ");
        out.quoted(key, D::quote);
    }
    static constexpr std::size_t size = [] {
        sink out;
        write(out);
        return out.size;
    }();
    struct array {
        char text[size + 1]{};
    };
    static constexpr array made = [] {
        array result;
        sink out;
        out.text = result.text;
        write(out);
        return result;
    }();
    static inline constinit statement_number number{0};
    static constexpr description value{
        {made.text, size},
        plain::value.slots,
        plain::value.slot_count,
        plain::value.value_count,
        false,
        &number};
};

/// Records as cells until they are sent. Their texts are copied where the records are gone by then.
template <class D, class Insert> class gathered_records {
    using writer = record_cells_of<Insert>;
    static constexpr const placeholder* slots = insert_description_of<D, Insert, 1>::value.slots;

public:
    static constexpr std::size_t width = writer::width;

    template <bool Temporary> void add(const typename Insert::record& record) {
        const std::size_t begin = cells_.size();
        cells_.resize(begin + width);
        writer::template write<Temporary>(record, cells_.data() + begin, texts_);
        last_bytes_ = width * mysql_slot_bytes;
        for (std::size_t i = 0; i != width; ++i)
            if (is_mysql_bytes(slots[i].kind) && !cells_[begin + i].is_null())
                last_bytes_ += cells_[begin + i].text.size;
        bytes_ += last_bytes_;
        ++count_;
    }
    /// Forgets all but the last record.
    void keep_last() {
        std::copy(cells_.end() - width, cells_.end(), cells_.begin());
        cells_.resize(width);
        bytes_ = last_bytes_;
        count_ = 1;
    }
    void clear() noexcept {
        cells_.clear();
        texts_.clear();
        bytes_ = 0;
        count_ = 0;
    }
    std::size_t count() const noexcept { return count_; }
    std::size_t bytes() const noexcept { return bytes_; }
    /// Of all records, or of all but the last.
    std::size_t bytes_of(std::size_t count) const noexcept {
        return count == count_ ? bytes_ : bytes_ - last_bytes_;
    }
    const datum* cells() const noexcept { return cells_.data(); }

private:
    growing<datum> cells_;
    kept_texts texts_;
    std::size_t bytes_ = 0;
    std::size_t last_bytes_ = 0;
    std::size_t count_ = 0;
};

/// Runs an INSERT of records; the caller has a transaction open for a range.
template <class D, class Insert> class mysql_inserter {
    using source = typename Insert::source;
    using record = typename Insert::record;
    using gathered = gathered_records<D, Insert>;
    static constexpr std::size_t width = gathered::width;
    static constexpr std::size_t tail_count = Insert::tail_type::count;
    static constexpr bool fits_block = width != 0 && width * mysql_insert_block + 1024 < 65536;
    template <std::size_t Rows> using statement = insert_description_of<D, Insert, Rows>;

    /// The cells of some records with those of the tail behind them.
    template <std::size_t Rows> struct block_cells {
        std::array<datum, Rows * width + tail_count + 1> cells;

        block_cells(const datum* records, const tail_values& behind) noexcept {
            std::copy(records, records + Rows * width, cells.data());
            std::copy(behind.cells, behind.cells + tail_count, cells.data() + Rows * width);
        }
    };

public:
    /// Stores one record; gives how many rows were stored or updated.
    static std::int64_t one(mysql_connection& to, const record& given, const tail_values& behind) {
        return open(to, given, behind).run();
    }

    /// Starts to store one record, to read what is returned.
    static mysql_connection::cursor open(
        mysql_connection& to, const record& given, const tail_values& behind
    ) {
        std::array<datum, width + tail_count + 1> cells;
        kept_texts texts;
        datum* const tail =
            record_cells_of<Insert>::template write<false>(given, cells.data(), texts);
        std::copy(behind.cells, behind.cells + tail_count, tail);
        return to.open(statement<1>::value, cells.data(), behind.arguments);
    }

    /// Stores a range; gives how many rows were stored or updated.
    template <class Iterator, class End>
    static std::int64_t range(
        mysql_connection& to, Iterator at, End end, const tail_values& behind
    ) {
        if (at == end)
            return 0;
        if constexpr (width != 0) {
            mysql_bulk_statement bulk(to, statement<1>::value);
            if (bulk.is_possible())
                return gather(
                    at,
                    end,
                    mysql_bulk_rows,
                    [&](const gathered& records, std::size_t n) {
                        return bulk.run({records.cells(), n, width, records.bytes_of(n), behind});
                    }
                );
        }
        return blocks(to, at, end, behind, [](mysql_connection::cursor running) {
            return running.run();
        });
    }

    /// Stores a range and shows `read(mysql_row)` each row that is returned.
    template <class Iterator, class End, class Read>
    static void range(
        mysql_connection& to, Iterator at, End end, const tail_values& behind, Read read
    ) {
        blocks(to, at, end, behind, [&](mysql_connection::cursor running) {
            while (running.step())
                read(running.row());
            return std::int64_t{0};
        });
    }

    /// Stores records and puts the keys that the server made into them: those that MariaDB returns, or
    /// MySQL's LAST_INSERT_ID of one after another.
    template <class Iterator, class End>
    static std::int64_t filling(mysql_connection& to, Iterator at, End end) {
        if constexpr (D::returns_inserted) {
            Iterator unfilled = at;
            return filling_blocks(to, at, end, [&](mysql_connection::cursor running) {
                std::int64_t stored = 0;
                for (; running.step(); ++stored, ++unfilled)
                    set_key<source>(*unfilled, decode<std::int64_t>(running.row().cell(0)));
                return stored;
            });
        } else {
            std::int64_t stored = 0;
            for (; at != end; ++at) {
                mysql_connection::cursor running = open(to, *at, {});
                set_key<source>(*at, static_cast<std::int64_t>(mysql_insert_id(to.handle())));
                stored += running.run();
            }
            return stored;
        }
    }

private:
    /// Gathers records and sends them by `send(gathered, n)`, as many as there may be at once, fewer
    /// where they are large; gives the sum of what that gives.
    template <class Iterator, class End, class Send>
    static std::int64_t gather(Iterator at, End end, std::size_t most, Send send) {
        constexpr bool temporary =
            !std::is_lvalue_reference_v<decltype(*at)> || !std::forward_iterator<Iterator>;
        gathered records;
        std::int64_t stored = 0;
        for (; at != end; ++at) {
            records.template add<temporary>(*at);
            if (records.bytes() > mysql_gathered_bytes && records.count() > 1) {
                stored += send(records, records.count() - 1);
                records.keep_last();
            }
            if (records.count() == most || records.bytes() > mysql_gathered_bytes) {
                stored += send(records, records.count());
                records.clear();
            }
        }
        return records.count() == 0 ? stored : stored + send(records, records.count());
    }

    template <class Iterator, class End, class Run>
    static std::int64_t blocks(
        mysql_connection& to, Iterator at, End end, const tail_values& behind, Run run
    ) {
        return gather(at, end, mysql_insert_block, [&](const gathered& records, std::size_t count) {
            if constexpr (fits_block)
                if (count == mysql_insert_block)
                    return run(open_block<mysql_insert_block>(
                        to, statement<mysql_insert_block>::value, records.cells(), behind
                    ));
            std::int64_t stored = 0;
            for (std::size_t i = 0; i != count; ++i)
                stored +=
                    run(open_block<1>(to, statement<1>::value, records.cells() + i * width, behind)
                    );
            return stored;
        });
    }

    template <class Iterator, class End, class Run>
    static std::int64_t filling_blocks(mysql_connection& to, Iterator at, End end, Run run) {
        return gather(at, end, mysql_insert_block, [&](const gathered& records, std::size_t count) {
            if constexpr (fits_block)
                if (count == mysql_insert_block)
                    return run(open_block<mysql_insert_block>(
                        to,
                        filling_description<D, Insert, mysql_insert_block>::value,
                        records.cells(),
                        {}
                    ));
            std::int64_t stored = 0;
            for (std::size_t i = 0; i != count; ++i)
                stored += run(open_block<1>(
                    to, filling_description<D, Insert, 1>::value, records.cells() + i * width, {}
                ));
            return stored;
        });
    }

    template <std::size_t Rows>
    static mysql_connection::cursor open_block(
        mysql_connection& to, const description& d, const datum* records, const tail_values& behind
    ) {
        const block_cells<Rows> all(records, behind);
        return to.open(d, all.cells.data(), behind.arguments);
    }
};

} // namespace tenon::detail
