// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Queries that say in their text where in the program they are run.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/insert_records.hpp>
#include <tenon/query/raw.hpp>

#include <source_location>

namespace tenon {

/// A query with its place: what tn::here makes.
template <class Query> struct [[nodiscard("a query was built and not run")]] located_query {
    static constexpr std::size_t count = 0; // those of the query are behind cells()
    static constexpr unsigned facts = Query::facts | detail::is_dynamic;

    Query query;
    std::source_location where;

    constexpr const datum* cells() const noexcept { return detail::cells_of(query); }
};

namespace detail {

template <class Query> inline constexpr bool is_located = false;
template <class Query> inline constexpr bool is_located<located_query<Query>> = true;

template <class Query> struct closed<located_query<Query>> : closed<Query> {};
template <class Query> struct parameters_of<located_query<Query>> : parameters_of<Query> {};
template <class Query> inline constexpr bool gives_rows<located_query<Query>> = gives_rows<Query>;

// An UPDATE, DELETE or INSERT with its place is held to the rules that it is held to without.
template <class Query> inline constexpr bool is_change<located_query<Query>> = is_change<Query>;
template <class Query> inline constexpr bool has_content<located_query<Query>> = has_content<Query>;
template <class Query>
inline constexpr bool chooses_rows<located_query<Query>> = chooses_rows<Query>;
template <class D, class Query>
inline constexpr change_fault lack_of<D, located_query<Query>> = lack_of<D, Query>;

/// Records are bound by statements of their own, of which a range takes several.
template <class Query>
inline constexpr bool can_be_located =
    closed<Query>::found.is_query || (is_change<Query> && !is_insert_of_records<Query>);

/// ` /* file.cpp:12 */`, with the file's name alone: without a slash in it nothing can end the comment.
inline void append_place(std::string& text, std::string_view file, std::uint_least32_t line) {
    file.remove_prefix(file.find_last_of("/\\") + 1);
    text += " /* ";
    text += file;
    text += ':';
    text += std::to_string(line);
    text += " */";
}

} // namespace detail

#define TENON_HERE_RULES(RULE)                                                                     \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::can_be_located<Query>>),                                         \
        "tenon::here: this is no query; give a tn::select(...) or tn::raw",                        \
        "error"                                                                                    \
    )))

/// The query with a comment behind its text that says where it is run, for logs and the database's
/// own lists of slow statements: `db.all(tn::here(q))`.
///
/// The text is made once for each query and place and kept by the connection. A run costs a look
/// among the places that the connection has seen, which a query alone does not.
/// \par SQL `SELECT ... /* reports.cpp:12 */`
template <class Query>
[[nodiscard("a query was built and not run")]] constexpr auto here(
    const Query& query, std::source_location where = std::source_location::current()
) TENON_HERE_RULES(TENON_AT_CALL) {
    using refusal = detail::refused_query_of<detail::anything>;
    TENON_HERE_RULES(TENON_OR_REFUSE)
    return located_query<Query>{query, where};
}
#undef TENON_HERE_RULES

/// The SQL with the place behind it.
template <class D, class Query>
std::string sql(const located_query<Query>& query) TENON_CLOSED_RULES(TENON_AT_CALL, Query)
    TENON_DIALECT_RULES(TENON_AT_CALL, D, Query) {
    using Result = std::string;
    TENON_CLOSED_RULES(TENON_OR_EMPTY, Query)
    TENON_DIALECT_RULES(TENON_OR_EMPTY, D, Query) {
        std::string text(sql<D>(query.query));
        detail::append_place(text, query.where.file_name(), query.where.line());
        return text;
    }
}

} // namespace tenon
