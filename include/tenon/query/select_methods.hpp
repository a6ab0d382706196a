// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The clauses of a SELECT in SQL's order, and the methods that add them: one class for each query, since
// each that it derives from costs the compiler some 14 KB. So all methods are there in any place, and say
// themselves where they stand.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/group_by.hpp>
#include <tenon/query/join.hpp>
#include <tenon/query/lock_rows.hpp>
#include <tenon/query/order_by.hpp>
#include <tenon/query/select.hpp>
#include <tenon/query/where.hpp>

namespace tenon::detail {

template <class Self> struct select_list_methods;
template <class Self> struct select_methods;

/// Where a clause stands, and whether another of its kind, or of groups, may.
template <int Place, bool Repeats, bool ByGroups> struct select_place {
    static constexpr int place = Place;
    static constexpr bool repeats = Repeats;
    static constexpr bool by_groups = ByGroups;
    template <class Self> using methods = select_methods<Self>;
};
struct from_kind : select_place<1, false, false> {};
struct join_kind : select_place<2, true, false> {};
struct where_kind : select_place<3, true, false> {};
struct group_by_kind : select_place<4, false, false> {};
struct having_kind : select_place<5, true, true> {};
struct order_by_kind : select_place<6, false, true> {};
struct limit_kind : select_place<7, false, true> {};
struct offset_kind : select_place<8, false, true> {};
struct lock_kind : select_place<9, false, true> {};

struct select_kind {
    static constexpr bool repeats = true; // distinct() does
    static constexpr bool by_groups = true;
    template <class Self> using methods = select_list_methods<Self>;
};

/// What may follow select().
template <class Self> struct select_list_methods {
    /// Each row only once. \par SQL `SELECT DISTINCT`
    template <class Statement = Self>
    TENON_BUILD auto distinct() const TENON_DISTINCT_RULES(TENON_AT_CALL) {
        using Kind = select_kind;
        TENON_DISTINCT_RULES(TENON_OR_CLAUSE)
        return detail::distinct_of(static_cast<const Self&>(*this));
    }

    /// The table that rows come from; others are joined to it.
    /// \par SQL `FROM "users"`, `FROM "users" AS "m"`
    template <class Source, class... Others>
    TENON_BUILD auto from(const Source&, const Others&...) const TENON_FROM_RULES(TENON_AT_CALL) {
        using Kind = from_kind;
        TENON_FROM_RULES(TENON_OR_CLAUSE) {
            TENON_RETURN_LONGER(from_clause<Source>, static_cast<const Self&>(*this).data)
        }
    }
};

/// What may follow from().
template <class Self> struct select_methods {
    /// Rows of both tables that go together. Without a condition ON is the one foreign key
    /// between the table and those before it.
    /// \par SQL `INNER JOIN "orders" ON "orders"."user_id" = "users"."id"`
    template <class Source>
    TENON_BUILD auto join(const Source&) const TENON_JOIN_KEY_RULES(TENON_AT_CALL, "join") {
        using Kind = join_kind;
        using Join = joined<join_type::inner, Source>;
        TENON_JOIN_KEY_RULES(TENON_OR_CLAUSE, "join")
        return Join::by_key(static_cast<const Self&>(*this));
    }
    template <class Source, class Condition>
    TENON_BUILD auto join(const Source&, Condition&& on) const
        TENON_JOIN_ON_RULES(TENON_AT_CALL, "join") {
        using Kind = join_kind;
        using Join = joined<join_type::inner, Source>;
        TENON_JOIN_ON_RULES(TENON_OR_CLAUSE, "join")
        return Join::on_condition(static_cast<const Self&>(*this), static_cast<Condition&&>(on));
    }

    /// The same, and rows before it without a match: the table's columns are std::optional.
    /// \par SQL `LEFT JOIN`
    template <class Source>
    TENON_BUILD auto left_join(const Source&) const
        TENON_JOIN_KEY_RULES(TENON_AT_CALL, "left_join") {
        using Kind = join_kind;
        using Join = joined<join_type::left, Source>;
        TENON_JOIN_KEY_RULES(TENON_OR_CLAUSE, "left_join")
        return Join::by_key(static_cast<const Self&>(*this));
    }
    template <class Source, class Condition>
    TENON_BUILD auto left_join(const Source&, Condition&& on) const
        TENON_JOIN_ON_RULES(TENON_AT_CALL, "left_join") {
        using Kind = join_kind;
        using Join = joined<join_type::left, Source>;
        TENON_JOIN_ON_RULES(TENON_OR_CLAUSE, "left_join")
        return Join::on_condition(static_cast<const Self&>(*this), static_cast<Condition&&>(on));
    }

    /// The same, and the table's rows without a match: all columns before are std::optional.
    /// \par SQL `RIGHT JOIN`
    template <class Source>
    TENON_BUILD auto right_join(const Source&) const
        TENON_JOIN_KEY_RULES(TENON_AT_CALL, "right_join") {
        using Kind = join_kind;
        using Join = joined<join_type::right, Source>;
        TENON_JOIN_KEY_RULES(TENON_OR_CLAUSE, "right_join")
        return Join::by_key(static_cast<const Self&>(*this));
    }
    template <class Source, class Condition>
    TENON_BUILD auto right_join(const Source&, Condition&& on) const
        TENON_JOIN_ON_RULES(TENON_AT_CALL, "right_join") {
        using Kind = join_kind;
        using Join = joined<join_type::right, Source>;
        TENON_JOIN_ON_RULES(TENON_OR_CLAUSE, "right_join")
        return Join::on_condition(static_cast<const Self&>(*this), static_cast<Condition&&>(on));
    }

    /// The same, and both sides' rows without a match.
    /// \par SQL `FULL JOIN`; MySQL has none, the query is refused there.
    template <class Source>
    TENON_BUILD auto full_join(const Source&) const
        TENON_JOIN_KEY_RULES(TENON_AT_CALL, "full_join") {
        using Kind = join_kind;
        using Join = joined<join_type::full, Source>;
        TENON_JOIN_KEY_RULES(TENON_OR_CLAUSE, "full_join")
        return Join::by_key(static_cast<const Self&>(*this));
    }
    template <class Source, class Condition>
    TENON_BUILD auto full_join(const Source&, Condition&& on) const
        TENON_JOIN_ON_RULES(TENON_AT_CALL, "full_join") {
        using Kind = join_kind;
        using Join = joined<join_type::full, Source>;
        TENON_JOIN_ON_RULES(TENON_OR_CLAUSE, "full_join")
        return Join::on_condition(static_cast<const Self&>(*this), static_cast<Condition&&>(on));
    }

    /// Every row with every row. \par SQL `CROSS JOIN "orders"`
    template <class Source>
    TENON_BUILD auto cross_join(const Source&) const
        TENON_CROSS_JOIN_RULES(TENON_AT_CALL, "cross_join") {
        using Kind = join_kind;
        using Join = joined<join_type::cross, Source>;
        TENON_CROSS_JOIN_RULES(TENON_OR_CLAUSE, "cross_join")
        return Join::unconditionally(static_cast<const Self&>(*this));
    }

    /// Only rows that meet all conditions; a second call adds to the first.
    /// \par SQL `WHERE a AND b`
    template <class... Conditions>
    TENON_BUILD auto where(Conditions&&... given) const TENON_WHERE_PLACE_RULES(TENON_AT_CALL)
        TENON_WHERE_RULES(TENON_AT_CALL) {
        using Kind = where_kind;
        TENON_WHERE_PLACE_RULES(TENON_OR_CLAUSE)
        TENON_WHERE_RULES(TENON_OR_CLAUSE)
        if constexpr (sizeof...(Conditions) == 1 && !ends_with_where<Self>) {
            using Clause = where_clause<typename condition_node<Conditions>::type...>;
            TENON_RETURN_LONGER(
                Clause,
                static_cast<const Self&>(*this).data,
                static_cast<Conditions&&>(given).data...
            )
        } else {
            return detail::with_condition<where_clause>(
                static_cast<const Self&>(*this), detail::all_of(static_cast<Conditions&&>(given)...)
            );
        }
    }

    /// One row for each group. What is selected must be a key, depend on a key (the columns of
    /// a table whose primary key is grouped), or be an aggregate.
    /// \par SQL `GROUP BY "users"."id"`; a selected expression stands there by its ordinal
    template <class... Keys>
    TENON_BUILD auto group_by(Keys&&... keys) const TENON_GROUP_BY_RULES(TENON_AT_CALL) {
        using Kind = group_by_kind;
        TENON_GROUP_BY_RULES(TENON_OR_CLAUSE)
        return detail::with_clause<group_by_clause<node_of<Keys>...>, type_of<Keys>...>(
            static_cast<const Self&>(*this), static_cast<Keys&&>(keys)...
        );
    }

    /// Only groups that meet all conditions. \par SQL `HAVING SUM("orders"."total") > ?`
    template <class... Conditions>
    TENON_BUILD auto having(Conditions&&... given) const TENON_HAVING_RULES(TENON_AT_CALL) {
        using Kind = having_kind;
        TENON_HAVING_RULES(TENON_OR_CLAUSE)
        return detail::with_condition<having_clause>(
            static_cast<const Self&>(*this), detail::all_of(static_cast<Conditions&&>(given)...)
        );
    }

    /// The order of rows. NULL is the smallest value unless nulls_last() or nulls_first() is
    /// said, on every database.
    /// \par SQL `ORDER BY "users"."username", "total_spent" DESC`
    template <class... Terms>
    TENON_BUILD auto order_by(Terms&&... terms) const TENON_ORDER_BY_RULES(TENON_AT_CALL) {
        using Kind = order_by_kind;
        TENON_ORDER_BY_RULES(TENON_OR_CLAUSE) {
            using Clause = order_by_clause<typename term_of_operand<Terms>::type...>;
            TENON_RETURN_LONGER(
                Clause, static_cast<const Self&>(*this).data, static_cast<Terms&&>(terms).data...
            )
        }
    }

    /// At most so many rows. Throws value_error for a negative number.
    /// \par SQL `LIMIT ?`
    template <class Count>
    TENON_BUILD auto limit(Count&& count) const TENON_COUNT_RULES(
        TENON_AT_CALL, "limit", limit_kind, "behind order_by() and before offset()"
    ) {
        using Kind = limit_kind;
        TENON_COUNT_RULES(
            TENON_OR_CLAUSE, "limit", limit_kind, "behind order_by() and before offset()"
        )
        return detail::with_clause<
            count_clause<limit_kind, lifted<std::int64_t, counted<Count>>>,
            std::int64_t>(
            static_cast<const Self&>(*this), checked_count(static_cast<Count&&>(count))
        );
    }

    /// Without the first rows. Throws value_error for a negative number.
    /// \par SQL `OFFSET ?`; SQLite and MySQL want a LIMIT before it and are given an endless one
    template <class Count>
    TENON_BUILD auto offset(Count&& count) const
        TENON_COUNT_RULES(TENON_AT_CALL, "offset", offset_kind, "behind limit()") {
        using Kind = offset_kind;
        TENON_COUNT_RULES(TENON_OR_CLAUSE, "offset", offset_kind, "behind limit()")
        return detail::with_clause<
            count_clause<offset_kind, lifted<std::int64_t, counted<Count>>>,
            std::int64_t>(
            static_cast<const Self&>(*this), checked_count(static_cast<Count&&>(count))
        );
    }

    /// Locks the rows of all tables of the query against changes and other locks, until the
    /// transaction ends. On SQLite nothing is written: a transaction that is not read-only holds
    /// the lock of the whole database from its begin.
    /// \par SQL `FOR UPDATE`, `FOR UPDATE NOWAIT`, `FOR UPDATE SKIP LOCKED`
    template <class Policy = wait_for_locked, class Query = Self>
    TENON_BUILD auto for_update(Policy = {}) const TENON_LOCK_RULES(TENON_AT_CALL, "for_update") {
        using Kind = lock_kind;
        TENON_LOCK_RULES(TENON_OR_CLAUSE, "for_update")
        return detail::with_clause<lock_clause<false, Policy>>(static_cast<const Self&>(*this));
    }
    /// Locks the rows against changes; others may lock them in this way, too.
    /// \par SQL `FOR SHARE`; on MariaDB `LOCK IN SHARE MODE`
    template <class Policy = wait_for_locked, class Query = Self>
    TENON_BUILD auto for_share(Policy = {}) const TENON_LOCK_RULES(TENON_AT_CALL, "for_share") {
        using Kind = lock_kind;
        TENON_LOCK_RULES(TENON_OR_CLAUSE, "for_share")
        return detail::with_clause<lock_clause<true, Policy>>(static_cast<const Self&>(*this));
    }
};

} // namespace tenon::detail

#undef TENON_FROM_RULES
#undef TENON_DISTINCT_RULES
#undef TENON_JOIN_KEY_RULES
#undef TENON_JOIN_ON_RULES
#undef TENON_CROSS_JOIN_RULES
#undef TENON_WHERE_PLACE_RULES
#undef TENON_GROUP_BY_RULES
#undef TENON_HAVING_RULES
#undef TENON_ORDER_BY_RULES
#undef TENON_COUNT_RULES
#undef TENON_LOCK_RULES
