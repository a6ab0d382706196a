// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What create_all and drop_all send, table by table.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/ddl.hpp>

namespace tenon {

namespace detail {

template <class D, class Table> struct write_missing {
    static constexpr void to(sink& out) {
        ddl_of<D, Table>::create(out, true);
        out.put(';');
        ddl_of<D, Table>::template indexes<true>(out);
    }
};

/// What creates each table and its indexes where they are missing; ends with a NUL.
template <class D, class... Tables>
inline constexpr const char* create_texts[]{
    constant_text<write_missing<D, Tables>>::made.text..., nullptr
};
template <class D, class... Tables>
inline constexpr const char* drop_texts[]{
    constant_text<write_drop_table<D, Tables, true>>::made.text..., nullptr
};

} // namespace detail

} // namespace tenon
