// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// JOIN: inner, left, right, full and cross; ON from the one foreign key, or as given.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/from.hpp>
#include <tenon/query/where.hpp>

namespace tenon {

namespace detail {

enum class join_type : std::uint8_t { inner, left, right, full, cross };

/// CROSS JOIN has none.
struct no_condition : bare_clause<no_condition> {
    using type = bool;
    static constexpr bool nullable(const null_scope&) noexcept { return false; }
};

/// `left.key = right.target`, from the foreign key number `Key` of `Left`'s table.
template <class Left, class Right, std::size_t Key> struct key_condition : bare_clause<void> {
    using type = bool;
    static constexpr bool nullable(const null_scope&) noexcept { return false; }
};

template <join_type Type, class Source, class Condition>
struct join_clause
    : node_facts<
          Condition::count,
          Condition::facts | (Type == join_type::full ? unsigned{needs_full_join} : 0U)> {
    using kind = join_kind;
    using slot = Source;
    using source = Source;
    using parameters = typename Condition::parameters;
    static constexpr void walk(walker& w) noexcept { Condition::walk(w); }
    static constexpr void collect(source_collector& set) noexcept {
        if (Type == join_type::right || Type == join_type::full)
            set.make_outer();
        source_entry entry = entry_of<Source>;
        entry.outer = Type == join_type::left || Type == join_type::full;
        set.add(entry);
    }
};

/// The foreign key that connects a table with those before it.
struct key_match {
    std::size_t count = 0; // how many there are
    std::size_t place = 0; // of the table before
    std::size_t key = 0;
    bool backwards = false; // the key is the earlier table's
};

constexpr key_match match_keys(source_view before, const source_entry& added) noexcept {
    key_match found;
    for (std::size_t place = 0; place != before.size; ++place) {
        const table_info& earlier = *before.entries[place].info;
        for (std::size_t key = 0; key != added.info->foreign_key_count; ++key)
            if (added.info->points_at(added.info->foreign_keys[key], earlier))
                found = {found.count + 1, place, key, false};
        for (std::size_t key = 0; key != earlier.foreign_key_count; ++key)
            if (earlier.points_at(earlier.foreign_keys[key], *added.info))
                found = {found.count + 1, place, key, true};
    }
    return found;
}

template <class Self, class Source> consteval key_match keys_between_now() {
    if constexpr (!source_like<Source> || refused_statement<Self>)
        return {1};
    else
        return match_keys(Self::sources().view(), entry_of<Source>);
}
template <class Self, class Source>
inline constexpr key_match keys_between = keys_between_now<Self, Source>();

template <class Clause> consteval auto sources_of_clause() {
    if constexpr (requires { typename Clause::source; })
        return list<typename Clause::source>{};
    else
        return list<>{};
}
template <class Clauses> struct sources_of;
template <class... Clauses> struct sources_of<list<Clauses...>> {
    using type = concat<decltype(sources_of_clause<Clauses>())...>;
};

template <class Self, class Source> consteval auto key_condition_now() {
    constexpr key_match match = keys_between<Self, Source>;
    using Earlier = at<match.place, typename sources_of<typename Self::clauses>::type>;
    if constexpr (match.backwards)
        return key_condition<Earlier, Source, match.key>{};
    else
        return key_condition<Source, Earlier, match.key>{};
}

template <class Self, class Source>
concept one_foreign_key = keys_between<Self, Source>.count == 1;
template <class Self, class Source>
concept no_foreign_key = keys_between<Self, Source>.count == 0;

template <class Self, class Source>
concept joined_once = !source_like<Source> || refused_statement<Self> ||
                      !Self::sources().has_title(source_traits<Source>::title);

template <class Source, class Condition> consteval bool mentions_now() {
    if constexpr (!source_like<Source> || !condition<Condition>)
        return true;
    else if constexpr (refused_node<node_of<Condition>>)
        return true;
    else {
        walker w;
        w.watched = id_of<Source>;
        node_of<Condition>::walk(w);
        return w.watched_met;
    }
}
/// Whether the condition has a column of the table.
template <class Source, class Condition>
inline constexpr bool mentions = mentions_now<Source, Condition>();

template <class Self, class>
concept room_for_a_table =
    Self::clauses::size < most_sources || Self::sources().size < most_sources;

} // namespace detail

// Each list is whole, though they begin alike: a macro in a macro is three more lines of diagnostics.
#define TENON_JOIN_KEY_RULES(RULE, function)                                                       \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::may_follow<Self, detail::join_kind, Source>>),                   \
        "tenon::" function                                                                         \
        ": tables stand before WHERE; call it right behind from() or another join",                \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::is_source<Source>),                                                            \
        "tenon::" function ": this is no table; give a table or an alias",                         \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::joined_once<Self, Source>>),                                     \
        "tenon::" function ": the table is in FROM already; join an alias of it, "                 \
        "tn::alias<\"m\">",                                                                        \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::room_for_a_table<Self, Source>>),                                \
        "tenon::" function ": more than 32 tables; use subqueries",                                \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<!detail::no_foreign_key<Self, Source>>),                                 \
        "tenon::" function ": no foreign key connects the table with those before; give the "      \
        "condition, " function "(table, condition)",                                               \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::one_foreign_key<Self, Source>>),                                 \
        "tenon::" function ": several foreign keys connect the table with those before; "          \
        "give the condition, " function "(table, condition)",                                      \
        "error"                                                                                    \
    )))

#define TENON_JOIN_ON_RULES(RULE, function)                                                        \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::may_follow<Self, detail::join_kind, Source>>),                   \
        "tenon::" function                                                                         \
        ": tables stand before WHERE; call it right behind from() or another join",                \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::is_source<Source>),                                                            \
        "tenon::" function ": this is no table; give a table or an alias",                         \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::joined_once<Self, Source>>),                                     \
        "tenon::" function ": the table is in FROM already; join an alias of it, "                 \
        "tn::alias<\"m\">",                                                                        \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::room_for_a_table<Self, Source>>),                                \
        "tenon::" function ": more than 32 tables; use subqueries",                                \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::condition<Condition>>),                                          \
        "tenon::" function ": the second argument is no condition; compare columns",               \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::aggregate_free<Condition>>),                                     \
        "tenon::" function ": an aggregate can't decide which rows go together; use having()",     \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::mentions<Source, Condition>>),                                   \
        "tenon::" function ": the condition does not mention the joined table; compare one "       \
        "of its columns, or use cross_join()",                                                     \
        "error"                                                                                    \
    )))

#define TENON_CROSS_JOIN_RULES(RULE, function)                                                     \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::may_follow<Self, detail::join_kind, Source>>),                   \
        "tenon::" function                                                                         \
        ": tables stand before WHERE; call it right behind from() or another join",                \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::is_source<Source>),                                                            \
        "tenon::" function ": this is no table; give a table or an alias",                         \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::joined_once<Self, Source>>),                                     \
        "tenon::" function ": the table is in FROM already; join an alias of it, "                 \
        "tn::alias<\"m\">",                                                                        \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::room_for_a_table<Self, Source>>),                                \
        "tenon::" function ": more than 32 tables; use subqueries",                                \
        "error"                                                                                    \
    )))

namespace detail {

/// The statement with a table joined, in one of three ways. A refused statement stays as it is, since
/// its tables are not looked at.
template <join_type Type, class Source> struct joined {
    template <class Self> static TENON_INLINE auto by_key(const Self& self) {
        if constexpr (refused_statement<Self>) {
            return self;
        } else {
            using Condition = decltype(key_condition_now<Self, Source>());
            using Clause = join_clause<Type, Source, Condition>;
            TENON_RETURN_LONGER(Clause, self.data)
        }
    }
    template <class Self, class Condition>
    static TENON_INLINE auto on_condition(const Self& self, Condition&& on) {
        if constexpr (refused_statement<Self>) {
            return self;
        } else {
            using Clause = join_clause<Type, Source, lifted<bool, Condition>>;
            TENON_RETURN_LONGER(Clause, self.data, static_cast<Condition&&>(on).data)
        }
    }
    template <class Self> static TENON_INLINE auto unconditionally(const Self& self) {
        if constexpr (refused_statement<Self>)
            return self;
        else
            return detail::with_clause<join_clause<Type, Source, no_condition>>(self);
    }
};

template <class D, class Left, class Right, std::size_t Key>
constexpr void spell_key_condition(writer<D> w) {
    const foreign_key_facts& key = info_of<Left>.foreign_keys[Key];
    for (std::size_t i = 0; i != key.width; ++i) {
        if (i != 0)
            w << " AND ";
        w.quoted(source_traits<Left>::title) << '.';
        w.quoted(info_of<Left>.columns[key.columns[i]].title) << " = ";
        w.quoted(source_traits<Right>::title) << '.';
        w.quoted(key.target_columns[i]);
    }
}

} // namespace detail

template <class D, class Left, class Right, std::size_t Key>
constexpr void spell(ansi, detail::key_condition<Left, Right, Key>, writer<D> w) {
    detail::spell_key_condition<D, Left, Right, Key>(w);
}

template <class D, detail::join_type Type, class Source, class Condition>
constexpr void spell(ansi, detail::join_clause<Type, Source, Condition>, writer<D> w) {
    constexpr std::string_view words[]{
        " INNER JOIN ", " LEFT JOIN ", " RIGHT JOIN ", " FULL JOIN ", " CROSS JOIN "};
    w << words[static_cast<int>(Type)];
    detail::spell_source<D, Source>(w);
    if constexpr (!std::same_as<Condition, detail::no_condition>)
        spell(D{}, Condition{}, w << " ON ");
}

} // namespace tenon
