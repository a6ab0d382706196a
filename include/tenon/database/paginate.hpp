// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Pages of a query's rows, with what a page of a list wants to show: how many there are, and whether
// there is another.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/count_rows.hpp>
#include <tenon/query/into.hpp>
#include <tenon/driver/error.hpp>
#include <tenon/database/arguments.hpp>

#include <optional>
#include <vector>

namespace tenon {

/// Which page is wanted: `db.paginate(q, {.page = 2, .per_page = 20})`.
struct page_request {
    /// From 1 on.
    std::int64_t page = 1;
    /// Rows of a page.
    std::int64_t per_page = 20;
    /// What per_page is cut to, so that a request from outside can't ask for everything.
    std::int64_t max_per_page = 100;
    /// A page that there is not is a page_not_found; otherwise it is empty, and a number below 1 is
    /// taken as 1, a per_page below 1 as 20.
    bool error_out = false;
};

/// A page of rows.
template <class Row> struct page {
    std::vector<Row> items;
    /// Rows on all pages.
    std::int64_t total = 0;
    /// The number of this page.
    std::int64_t number = 1;
    std::int64_t per_page = 20;

    /// How many pages there are; 0 if there is no row.
    constexpr std::int64_t pages() const noexcept {
        return total / per_page + (total % per_page != 0);
    }
    constexpr bool has_next() const noexcept { return number < pages(); }
    constexpr bool has_prev() const noexcept { return number > 1; }
    /// The number of the next page, if there is one.
    constexpr std::optional<std::int64_t> next_num() const noexcept {
        return has_next() ? std::optional(number + 1) : std::nullopt;
    }
    constexpr std::optional<std::int64_t> prev_num() const noexcept {
        return has_prev() ? std::optional(number - 1) : std::nullopt;
    }
};

/// A page was asked for that there is not.
class page_not_found : public no_result {
public:
    using no_result::no_result;
};

namespace detail {

template <class Query> struct statement_within {
    using type = Query;
};
template <class T, class Query> struct statement_within<mapped_query<T, Query>> {
    using type = Query;
};
template <class Query> using inner_statement = typename statement_within<Query>::type;

template <class Query, class Kind> consteval bool has_clause_now() {
    using inner = inner_statement<Query>;
    if constexpr (is_select<inner>)
        return has_clause<inner, Kind>;
    else
        return false;
}
template <class Query>
inline constexpr bool has_an_order = !is_select<inner_statement<Query>> || refused_query<Query> ||
                                     has_clause_now<Query, order_by_kind>();
template <class Query>
inline constexpr bool has_no_limit =
    !has_clause_now<Query, limit_kind>() && !has_clause_now<Query, offset_kind>() &&
    !has_clause_now<Query, lock_kind>();
template <class Query> inline constexpr bool is_paginable = is_select<inner_statement<Query>>;

/// A query without what into() said of its rows.
template <class Query> const Query& unmapped(const Query& query) noexcept { return query; }
template <class T, class Query> Query unmapped(const mapped_query<T, Query>& mapped) {
    Query query;
    query.data = mapped.data;
    return query;
}

template <class Query>
auto page_query(const Query& query, std::int64_t limit, std::int64_t offset) {
    return query.limit(limit).offset(offset);
}
template <class T, class Query>
auto page_query(const mapped_query<T, Query>& mapped, std::int64_t limit, std::int64_t offset) {
    return into<T>(unmapped(mapped).limit(limit).offset(offset));
}

[[noreturn]] inline void throw_no_page(std::int64_t wanted) {
    throw page_not_found("tenon: there is no page " + std::to_string(wanted));
}

/// The request as it is carried out. Throws page_not_found if it can't be and error_out is set.
inline page_request checked(page_request wanted) {
    if (wanted.error_out && (wanted.page < 1 || wanted.per_page < 1))
        throw_no_page(wanted.page);
    if (wanted.page < 1)
        wanted.page = 1;
    if (wanted.per_page < 1)
        wanted.per_page = page_request{}.per_page;
    if (wanted.per_page > wanted.max_per_page && wanted.max_per_page > 0)
        wanted.per_page = wanted.max_per_page;
    return wanted;
}

/// The rows before a page; none of a number so large that no table has them.
inline std::int64_t rows_before(const page_request& wanted) noexcept {
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    return wanted.page - 1 > most / wanted.per_page ? most : (wanted.page - 1) * wanted.per_page;
}

} // namespace detail

#define TENON_PAGINATE_RULES(RULE)                                                                 \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::is_paginable<Query>>),                                           \
        "tenon::paginate: this is no query; give a tn::select(...)",                               \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::has_an_order<Query>>),                                           \
        "tenon::paginate: rows without an order are on any page or on none; add order_by()",       \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::has_no_limit<Query>>),                                           \
        "tenon::paginate: the page is the limit; drop limit(), offset() and locks",                \
        "error"                                                                                    \
    )))

namespace detail {

/// What a database and a transaction do with whole queries: count and pages.
template <class Self> class paging {
public:
    /// How many rows a query has. \par SQL as of tn::count_rows
    template <class Query, class... Arguments>
    std::int64_t count(const Query& query, const Arguments&... arguments)
        TENON_CLOSED_RULES(TENON_AT_CALL, Query)
            TENON_ARGUMENT_RULES(TENON_AT_CALL, Query, Arguments...) {
        using Result = std::int64_t;
        TENON_CLOSED_RULES(TENON_OR_EMPTY, Query)
        TENON_ARGUMENT_RULES(TENON_OR_EMPTY, Query, Arguments...)
        TENON_UNLESS_REFUSED(Query)
        return self().scalar(tenon::count_rows(unmapped(query)), arguments...);
    }

    /// One page of the rows of a query that has an order, and how many there are: two statements, the
    /// second of which may see other rows unless they run in one transaction.
    ///
    /// Throws page_not_found for a page that there is not, if the request says error_out.
    /// \par SQL `SELECT COUNT(*) ...`, `... LIMIT ? OFFSET ?`
    template <class Query, class... Arguments>
    auto paginate(const Query& query, page_request wanted, const Arguments&... arguments)
        TENON_PAGINATE_RULES(TENON_AT_CALL) TENON_CLOSED_RULES(TENON_AT_CALL, Query)
            TENON_ARGUMENT_RULES(TENON_AT_CALL, Query, Arguments...) {
        using Row = typename detail::closed<Query>::row_type;
        using Result = page<Row>;
        TENON_PAGINATE_RULES(TENON_OR_EMPTY)
        TENON_CLOSED_RULES(TENON_OR_EMPTY, Query)
        TENON_ARGUMENT_RULES(TENON_OR_EMPTY, Query, Arguments...)
        TENON_UNLESS_REFUSED(Query) {
            const page_request done = detail::checked(wanted);
            Result found;
            found.number = done.page;
            found.per_page = done.per_page;
            found.total = count(query, arguments...);
            found.items = self().all(
                detail::page_query(query, done.per_page, detail::rows_before(done)), arguments...
            );
            if (done.error_out && found.items.empty() && done.page != 1)
                detail::throw_no_page(done.page);
            return found;
        }
    }

private:
    Self& self() noexcept { return static_cast<Self&>(*this); }
};

} // namespace detail

#undef TENON_PAGINATE_RULES

} // namespace tenon
