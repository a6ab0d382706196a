// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The one walk over a closed statement that the rules on scope and grouping share. It is a value
// computed by the compiler, not a recursion over types: what it costs is constant evaluation, and
// only a broken rule looks for its culprit.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/render/shortest_double.hpp>
#include <tenon/expr/node.hpp>

namespace tenon::detail {

/// What the columns of one SELECT may refer to.
struct scope {
    const type_id* sources = nullptr;
    std::size_t source_count = 0;
    const scope* parent = nullptr;

    /// What may be NULL here, where it is known.
    const null_scope* nulls = nullptr;

    /// With GROUP BY or an aggregate: the expressions that are one for each group, and the sources
    /// whose key is among them, whose columns all are.
    bool grouping = false;
    const type_id* grouped = nullptr;
    std::size_t grouped_count = 0;
    const bool* determined = nullptr;

    /// How many aggregates of the parent stand around this.
    int aggregates_around = 0;

    constexpr std::size_t source_index(type_id source) const noexcept {
        for (std::size_t i = 0; i != source_count; ++i)
            if (sources[i] == source)
                return i;
        return source_count;
    }
    constexpr bool is_grouped(type_id expression) const noexcept {
        for (std::size_t i = 0; i != grouped_count; ++i)
            if (grouped[i] == expression)
                return true;
        return false;
    }
};

/// What role a runtime value plays in the shape of a dynamic text, and, as a bit, whether it is one
/// that views a text.
enum class role : std::uint8_t { plain, presence, length, choice, text = 4, text_presence = 5 };

constexpr bool views_text(role r) noexcept { return (static_cast<unsigned>(r) & 4U) != 0; }
constexpr role shape_role(role r) noexcept {
    return static_cast<role>(static_cast<unsigned>(r) & 3U);
}

template <class Sql>
inline constexpr bool is_viewed = family_of<Sql> == family::text ||
                                  family_of<Sql> == family::blob || family_of<Sql> == family::json;

} // namespace tenon::detail

namespace tenon {

class walker {
public:
    const detail::scope* where = nullptr;

    /// The first column whose table is nowhere in FROM.
    detail::culprit missing{};
    bool is_missing = false;

    /// The first column that is neither grouped nor in an aggregate.
    detail::culprit ungrouped{};
    bool is_ungrouped = false;

    /// The first column that is asked whether it is NULL and never is.
    detail::culprit never_null{};

    /// A source or a column of interest, and whether any column of it was met.
    detail::type_id watched = nullptr;
    bool watched_met = false;

    detail::role* roles = nullptr;
    std::size_t role_count = 0;

    /// The values, where they are constants of the text, and whether one of them is infinite or NaN.
    const datum* cells = nullptr;
    bool is_not_finite = false;

    constexpr void column(
        detail::type_id source,
        detail::type_id column_id,
        std::string_view source_name,
        std::string_view column_name
    ) noexcept {
        watched_met |= source == watched || column_id == watched;
        int aggregates = aggregates_;
        for (const detail::scope* s = where; s != nullptr; s = s->parent) {
            const std::size_t found = s->source_index(source);
            if (found == s->source_count) {
                aggregates = s->aggregates_around;
                continue;
            }
            if (s->grouping && aggregates == 0 && !is_ungrouped && !s->is_grouped(column_id) &&
                !(s->determined != nullptr && s->determined[found])) {
                is_ungrouped = true;
                ungrouped = detail::culprit{source_name, column_name};
            }
            return;
        }
        if (!is_missing) {
            is_missing = true;
            missing = detail::culprit{source_name, column_name};
        }
    }

    /// `column IS NULL`, of a column that is NOT NULL: which makes sense behind an outer join only.
    constexpr void null_test(
        detail::type_id source, std::string_view source_name, std::string_view column_name
    ) noexcept {
        for (const detail::scope* s = where; s != nullptr; s = s->parent) {
            if (s->source_index(source) == s->source_count)
                continue;
            if (s->nulls != nullptr && !s->nulls->outer_joined(source))
                never_null = detail::culprit{source_name, column_name};
            return;
        }
    }

    /// Whether the expression stands in GROUP BY as a whole; its parts need no look then.
    constexpr bool grouped(detail::type_id expression) const noexcept {
        return where != nullptr && where->grouping && aggregates_ == 0 &&
               where->is_grouped(expression);
    }

    constexpr void value(detail::role made = detail::role::plain) noexcept {
        if (roles != nullptr)
            roles[role_count] = made;
        ++role_count;
    }

    /// The next value is a double.
    constexpr void floating_value() noexcept {
        if (cells != nullptr && !cells[role_count].is_null()) {
            const double number = cells[role_count].floating;
            is_not_finite |= !detail::double_parts(number).finite;
        }
        value();
    }

    constexpr void enter_aggregate() noexcept { ++aggregates_; }
    constexpr void leave_aggregate() noexcept { --aggregates_; }

    /// A subquery is walked with a scope of its own, whose parent is the present one.
    constexpr void enter_query(detail::scope& inner) noexcept {
        where = &inner;
        inner.aggregates_around = std::exchange(aggregates_, 0);
    }
    constexpr void leave_query(const detail::scope& inner) noexcept {
        where = inner.parent;
        aggregates_ = inner.aggregates_around;
    }

private:
    int aggregates_ = 0;
};

} // namespace tenon
