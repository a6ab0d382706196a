// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A SELECT that is complete, because it is run, rendered or nested: its scope, what may be NULL in
// it, the type of its rows, and the rules that only a whole statement can be held to.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/select_methods.hpp>

namespace tenon::detail {

/// The ids of the sources that are on the outer side of a join.
template <std::size_t Most> struct outer_ids {
    type_id ids[Most]{};
    std::size_t size = 0;

    constexpr explicit outer_ids(source_view set) noexcept {
        for (std::size_t i = 0; i != set.size; ++i)
            if (set.entries[i].outer)
                ids[size++] = set.entries[i].id;
    }
};

/// The keys of GROUP BY.
template <class Clause> struct group_keys_of {
    static constexpr std::size_t size = 0;
    static constexpr type_id ids[1]{};
    static constexpr void mark(source_view, std::uint64_t*) noexcept {}
};
template <class... Keys> struct group_keys_of<group_by_clause<Keys...>> {
    static constexpr std::size_t size = sizeof...(Keys);
    static constexpr type_id ids[]{id_of<Keys>...};

    /// Sets the bit of each grouped column in the mask of its source.
    static constexpr void mark(source_view set, std::uint64_t* masks) noexcept {
        const auto one = [&]<class Key>(std::type_identity<Key>) {
            if constexpr (requires { Key::is_column; }) {
                const std::size_t place = set.place_of(id_of<typename Key::source>);
                if (place != set.size)
                    masks[place] |= std::uint64_t{1}
                                    << set.entries[place].info->place_of(Key::label);
            }
        };
        (one(std::type_identity<Keys>{}), ...);
    }
};

/// What is wrong with a closed statement; all is well as it is made here.
struct findings {
    culprit missing{};    // a column whose table is not in FROM,
    culprit tables{};     // and the tables that are
    culprit ungrouped{};  // a column that is neither grouped nor in an aggregate
    culprit never_null{}; // a column that is asked whether it is NULL
    bool is_query = true;
    bool having_has_groups = true;
    bool labels_differ = true;
    bool order_is_selected = true;
    bool parameters_agree = true;

    constexpr bool is_broken() const noexcept {
        const auto is = [](const culprit& found) { return found.text[0] != '\0'; };
        return is(missing) || is(ungrouped) || is(never_null) || !having_has_groups ||
               !labels_differ || !order_is_selected || !parameters_agree;
    }
};

constexpr culprit titles_of(source_view set) noexcept {
    culprit made;
    std::size_t used = 0;
    for (std::size_t i = 0; i != set.size; ++i) {
        for (const char c : i == 0 ? std::string_view{} : std::string_view{", "})
            if (used + 1 < sizeof made.text)
                made.text[used++] = c;
        for (const char c : set.entries[i].title)
            if (used + 1 < sizeof made.text)
                made.text[used++] = c;
    }
    return made;
}

/// Labels are told apart by their text, from each other and from columns: else ORDER BY could mean
/// either.
template <class... Items> consteval bool labels_differ(list<Items...>) {
    std::string_view names[sizeof...(Items) + 1]{};
    bool labels[sizeof...(Items) + 1]{};
    std::size_t used = 0;
    [[maybe_unused]] const auto one = [&]<class Item>(std::type_identity<Item>) {
        if constexpr (requires { Item::label; }) {
            names[used] = Item::label;
            labels[used++] = (Item::facts & is_label) != 0;
        }
    };
    (one(std::type_identity<Items>{}), ...);
    for (std::size_t i = 0; i != used; ++i)
        for (std::size_t j = 0; j != i; ++j)
            if ((labels[i] || labels[j]) && names[i] == names[j])
                return false;
    return true;
}

template <class Operand, class Item> inline constexpr bool shows = std::same_as<Operand, Item>;
template <class Operand, name Name>
inline constexpr bool shows<Operand, labelled<Name, Operand>> = true;
template <class Operand, name Name>
inline constexpr bool shows<labelled<Name, Operand>, Operand> = true;
template <class Operand, class Source>
    requires requires { Operand::is_column; }
inline constexpr bool shows<Operand, whole<Source>> =
    std::same_as<typename Operand::source, Source>;

template <class Operand, class Items> inline constexpr bool is_shown = false;
template <class Operand, class... Items>
inline constexpr bool is_shown<Operand, list<Items...>> =
    refused_node<Operand> || (shows<Operand, Items> || ...);

template <class Operands, class Items> inline constexpr bool all_shown = true;
template <class... Operands, class Items>
inline constexpr bool all_shown<list<Operands...>, Items> = (is_shown<Operands, Items> && ...);

/// Under DISTINCT there is no telling by what an unselected expression would sort.
template <class Items, class Clause> inline constexpr bool terms_are_shown = true;
template <class Items, class... Terms>
inline constexpr bool terms_are_shown<Items, order_by_clause<Terms...>> =
    (all_shown<typename Terms::operands, Items> && ...);

/// What a parameter is in C++: texts of all lengths are alike.
template <class Sql>
inline constexpr type_id parameter_type =
    id_of<type_facts<sql_type<Sql>::kind, sql_type<Sql>::family, typename sql_type<Sql>::value>>;

/// Parameters of one name are of one type.
template <class... Named> consteval bool parameters_agree_now(list<Named...>) {
    constexpr std::size_t size = sizeof...(Named) + 1;
    std::string_view names[size]{Named::label...};
    type_id types[size]{parameter_type<typename Named::type>...};
    for (std::size_t i = 0; i + 1 < size; ++i)
        for (std::size_t j = 0; j != i; ++j)
            if (names[i] == names[j] && types[i] != types[j])
                return false;
    return true;
}
template <class Parameters>
inline constexpr bool parameters_agree = parameters_agree_now(Parameters{});

/// The rows of a closed statement that gives these items.
template <class Closed, class Items> struct rows_of;
template <class Closed, class... Items> struct rows_of<Closed, list<Items...>> {
    template <class Item> using given = output<Item, Item::nullable(Closed::nulls)>;
    using value = row<list<Items...>, typename given<Items>::value...>;
    using view = row<list<Items...>, typename given<Items>::view...>;
};
template <class Closed, class Source>
struct rows_of<Closed, list<whole<Source>>>
    : output<whole<Source>, whole<Source>::nullable(Closed::nulls)> {};

/// Whether a clause brings a table.
template <class Clause>
concept has_source = requires { typename Clause::source; };

/// How a statement of these facts has groups.
template <unsigned Facts, bool GroupBy, bool Having> struct grouped_by {
    static constexpr unsigned facts = Facts;
    static constexpr bool has_group_by = GroupBy;
    static constexpr bool has_having = Having;
    static constexpr bool grouping = GroupBy || Having || (Facts & has_aggregate) != 0;
};

/// Of what is no query all is as if it had been refused.
template <class Other> struct closed {
    using row_type = anything;
    using view_type = anything;
    static constexpr unsigned facts = is_refused;
    static constexpr findings found = [] {
        findings made;
        made.is_query = false;
        return made;
    }();
    struct list_clause : sized<1> {
        using items = list<refused>;
    };
};
template <class First, class... Rest>
struct closed<statement<First, Rest...>> : grouped_by<
                                               statement<First, Rest...>::facts,
                                               has_clause<statement<First, Rest...>, group_by_kind>,
                                               has_clause<statement<First, Rest...>, having_kind>> {
    using self = statement<First, Rest...>;
    template <class Kind> using clause = typename self::template clause<Kind>;

    static constexpr auto sources = self::sources();
    static constexpr outer_ids<sizeof...(Rest) + 1> outer{sources.view()};

    using list_clause = First;
    using group = group_keys_of<clause<group_by_kind>>;

    static constexpr null_scope nulls{outer.ids, outer.size, closed::has_group_by};

    /// Walks all clauses: the select list, which sees all tables, the joins with those up to their own.
    static constexpr void walk(walker& w) noexcept {
        type_id ids[sizeof...(Rest) + 1]{};
        bool determined[sizeof...(Rest) + 1]{};
        for (std::size_t i = 0; i != sources.size; ++i)
            ids[i] = sources.entries[i].id;
        if constexpr (closed::has_group_by)
            mark_determined(determined);

        const scope* outside = w.where;
        scope inner{
            ids,
            sources.size,
            outside,
            &nulls,
            closed::grouping,
            group::ids,
            group::size,
            determined};
        w.enter_query(inner);
        First::walk(w);
        inner.source_count = 0;
        ((inner.source_count += has_source<Rest>,
          inner.grouping = closed::grouping && Rest::kind::by_groups,
          Rest::walk(w)),
         ...);
        w.leave_query(inner);
    }

    /// A source is determined when the primary key of its own table is grouped: the strictest of the
    /// databases' rules.
    static constexpr void mark_determined(bool* determined) noexcept {
        std::uint64_t masks[sizeof...(Rest) + 1]{};
        group::mark(sources.view(), masks);
        for (std::size_t i = 0; i != sources.size; ++i)
            determined[i] = sources.entries[i].info->grouped_by(masks[i]);
    }

    static consteval findings find() {
        findings made;
        if constexpr (refused_statement<self>)
            return made;
        walker w;
        walk(w);
        made.missing = w.missing;
        if (w.is_missing)
            made.tables = titles_of(sources.view());
        made.ungrouped = w.ungrouped;
        made.never_null = w.never_null;
        if constexpr (closed::has_having && !closed::has_group_by)
            made.having_has_groups = (self::facts & has_aggregate) != 0;
        if constexpr ((list_clause::facts & is_label) != 0)
            made.labels_differ = labels_differ(typename list_clause::items{});
        if constexpr (list_clause::distinct)
            made.order_is_selected =
                terms_are_shown<typename list_clause::items, clause<order_by_kind>>;
        made.parameters_agree = parameters_agree<typename parameters_of<self>::type>;
        return made;
    }
    static constexpr findings found = find();

    /// What a query gives: a record for a lone table, else a row.
    using row_type = typename rows_of<closed, typename list_clause::items>::value;
    using view_type = typename rows_of<closed, typename list_clause::items>::view;
};

/// Whether a query was refused already, or is none.
template <class Query>
concept refused_query = (closed<Query>::facts & is_refused) != 0;

// The rules of a closed query. What a diagnostic shows of a broken rule are these names and their
// arguments, so the arguments are the culprits, not the statement.

/// The tables in FROM, for diagnostics.
template <culprit Tables> struct from_has {};

template <culprit Column, class Tables>
inline constexpr bool column_in_from = Column.text[0] == '\0';
template <culprit Column> inline constexpr bool column_is_grouped = Column.text[0] == '\0';
template <culprit Column> inline constexpr bool column_may_be_null = Column.text[0] == '\0';

} // namespace tenon::detail
