// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The description of a query for its driver: constant where the text is, else made for the values.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/raw.hpp>
#include <tenon/driver/description.hpp>

namespace tenon::detail {

struct no_fixed_columns {
    static constexpr void mark(const source_entry&, std::uint64_t&) noexcept {}
};
/// The columns of a key that a condition fixes: `key = value`, connected by AND.
template <class Condition> struct fixed_columns : no_fixed_columns {};
template <class... Parts> struct fixed_columns<conjunction<Parts...>> {
    static constexpr void mark(const source_entry& source, std::uint64_t& columns) noexcept {
        (fixed_columns<Parts>::mark(source, columns), ...);
    }
};
template <class Source, name Name, class Declared, class Right>
    requires(!requires { Right::is_column; })
struct fixed_columns<comparison<equal_to, col<Source, Name, Declared>, Right>> {
    static constexpr void mark(const source_entry& source, std::uint64_t& columns) noexcept {
        if (source.id == id_of<Source> && Right::parameters::size + Right::count == 1)
            columns |= std::uint64_t{1} << source.info->place_of(Name.view());
    }
};

/// Whether a query can give one row at most: a lookup of one table by a whole key.
template <class Statement> consteval bool single_row_now() {
    using c = closed<Statement>;
    using where = typename Statement::template clause<where_kind>;
    if constexpr (!has_clause<Statement, where_kind>) {
        return false;
    } else if constexpr (c::sources.size != 1 || c::grouping) {
        return false;
    } else {
        std::uint64_t columns = 0;
        fixed_columns<typename where::condition>::mark(c::sources.entries[0], columns);
        return c::sources.entries[0].info->determined_by(columns);
    }
}

/// The constant description of a query in a dialect.
template <class D, class Statement> struct compiled {
    static inline constinit statement_number number{0};
    static constexpr description value{
        {rendered<D, Statement>::made.text, rendered<D, Statement>::size.text},
        rendered<D, Statement>::made.slots,
        static_cast<std::uint32_t>(rendered<D, Statement>::size.slots),
        static_cast<std::uint32_t>(Statement::count),
        single_row_now<Statement>(),
        &number};
};

/// The columns of raw SQL, for the database to be asked whether it gives them.
template <class... Items>
inline constexpr expected_columns expected_columns_of{
    column_names<Items...>::made.names, static_cast<std::uint32_t>(column_names<Items...>::size)};

template <class D, name Text, class... Columns, class... Sqls>
struct compiled<D, typed_raw<raw_query<Text, Columns...>, Sqls...>> {
    using query = typed_raw<raw_query<Text, Columns...>, Sqls...>;
    static inline constinit statement_number number{0};
    static constexpr description value{
        text_in<rendered<D, query>>,
        rendered<D, query>::made.slots,
        static_cast<std::uint32_t>(rendered<D, query>::size.slots),
        0,
        false,
        &number,
        &expected_columns_of<raw_item<Columns>...>};
};

} // namespace tenon::detail
