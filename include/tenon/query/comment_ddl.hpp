// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The comments on a table and its columns: behind CREATE TABLE, in statements of their own, or none.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/from.hpp>

namespace tenon::detail {

template <class Option> inline constexpr std::string_view comment_option{};
template <name Text> inline constexpr std::string_view comment_option<comment<Text>> = Text.view();

/// The comment among options; empty if there is none.
template <class Options> inline constexpr std::string_view comment_among{};
template <class... Options>
inline constexpr std::string_view comment_among<list<Options...>> = [] {
    std::string_view found;
    ((found = comment_option<Options>.empty() ? found : comment_option<Options>), ...);
    return found;
}();

template <class Table>
inline constexpr std::string_view comment_of_table =
    comment_among<typename source_traits<Table>::options>;

/// Behind CREATE TABLE, where a database keeps comments in it.
template <class D, class Table> constexpr void spell_table_comment(writer<D> w) {
    if (!D::has_inline_comments || comment_of_table<Table>.empty())
        return;
    w << " COMMENT = ";
    write_text(D{}, comment_of_table<Table>, w.out);
}

/// `COMMENT ON COLUMN "users"."bio" IS '...';`, or ON TABLE where there is no column.
template <class D, class Table>
constexpr void spell_comment(writer<D> w, std::string_view column, std::string_view comment) {
    if (comment.empty())
        return;
    w << (column.empty() ? "COMMENT ON TABLE " : "COMMENT ON COLUMN ");
    spell_source<D, Table>(w);
    if (!column.empty())
        (w << '.').quoted(column);
    w << " IS ";
    write_text(D{}, comment, w.out);
    w << ';';
}

template <class D, class Table, class... Definitions>
constexpr void spell_column_comments([[maybe_unused]] writer<D> w, list<Definitions...>) {
    (spell_comment<D, Table>(w, Definitions::title, comment_among<typename Definitions::options>),
     ...);
}

/// All comments, where they are statements.
template <class D, class Table> constexpr void spell_comments(writer<D> w) {
    if (!D::has_comment_statements)
        return;
    spell_comment<D, Table>(w, {}, comment_of_table<Table>);
    spell_column_comments<D, Table>(w, typename source_traits<Table>::definitions{});
}

} // namespace tenon::detail
