// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Records into any database: the statements that store them, and their members as cells.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/insert.hpp>
#include <tenon/driver/atomic.hpp>
#include <tenon/driver/driver.hpp>
#include <tenon/driver/error.hpp>

namespace tenon::detail {

/// The statement for `Rows` records of a table, with what stands behind them.
template <class D, class Source, bool WithIdentity, class Tail, std::size_t Rows>
struct insert_description {
    using text = rendered_insert<D, Source, WithIdentity, Tail, Rows>;
    static constexpr std::size_t values = Rows * text::width;
    static inline constinit statement_number number{0};
    static constexpr description value{
        text::text,
        text::made.slots,
        static_cast<std::uint32_t>(text::size.slots),
        static_cast<std::uint32_t>(values + Tail::count),
        false,
        &number};
};
template <class D, class Insert, std::size_t Rows>
using insert_description_of = insert_description<
    D,
    typename Insert::source,
    Insert::sends_identity,
    typename Insert::tail_type,
    Rows>;

/// The values of what stands behind the records.
struct tail_values {
    const datum* cells = nullptr;
    const datum* arguments = nullptr;
};

/// Puts the key that the database made into a record.
template <class Source, class Record> void set_key(Record& stored, std::int64_t key) {
    constexpr std::size_t place = identity_place<Source>();
    unpack<source_traits<Source>::definitions::size>(stored, [&](auto&... member) {
        auto& target = pick<place>(member...);
        using Key = std::remove_cvref_t<decltype(target)>;
        if (!std::in_range<Key>(key))
            throw data_error("tenon: the key that the database made does not fit the record");
        target = static_cast<Key>(key);
    });
}

/// Runs an INSERT of records: one alone, a range whole or not at all. Gives how many rows were stored
/// or updated.
template <class D, class Insert>
std::int64_t run_insert(connection_of<D>& to, const Insert& insert, const tail_values& behind) {
    using inserter = typename driver<D>::template inserter<Insert>;
    if constexpr (!Insert::is_range) {
        if constexpr (Insert::fills_keys)
            return inserter::filling(to, &insert.records, &insert.records + 1);
        else
            return inserter::one(to, insert.records, behind);
    } else {
        atomic_block<connection_of<D>> block(to);
        std::int64_t stored = 0;
        if constexpr (Insert::fills_keys)
            stored = inserter::filling(to, std::begin(insert.records), std::end(insert.records));
        else
            stored =
                inserter::range(to, std::begin(insert.records), std::end(insert.records), behind);
        block.commit();
        return stored;
    }
}

/// The same for what returns rows: `read` is shown each.
template <class D, class Insert, class Read>
void read_insert(connection_of<D>& to, const Insert& insert, const tail_values& behind, Read read) {
    atomic_block<connection_of<D>> block(to);
    driver<D>::template inserter<Insert>::range(
        to, std::begin(insert.records), std::end(insert.records), behind, read
    );
    block.commit();
}

} // namespace tenon::detail
