// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A statement: a list of clauses in SQL's order and the values that stand in them. Which may follow
// is the grammar of its first clause; a new clause is its own header and a word in a grammar.
//
// A clause C is an empty type like a node (parameters, count, facts, walk, spell) and has
//     kind                     the tag that others find it by, with its methods; `repeats` if a
//                              second one may follow, `mandatory` if nothing behind it may stand
//                              without it, `by_groups` if it sees groups, not rows, where there are
//     collect(source_collector&)  what it brings into scope
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/expr/expression.hpp>
#include <tenon/schema/table_info.hpp>

/// What builds a query says itself that it must not be dropped: g++ then explains less.
#define TENON_BUILD [[nodiscard("a query was built and not run")]] TENON_INLINE

// What the methods of a statement do about a broken rule: leave a refused clause of a `Kind` behind.
#define TENON_CLAUSE_diagnose_if(broken, sentence, severity)                                       \
    if constexpr (broken) {                                                                        \
        TENON_TELL(broken, sentence)                                                               \
        return detail::refuse_clause<Kind>(static_cast<const Self&>(*this));                       \
    } else
#define TENON_CLAUSE(rule) TENON_CLAUSE_##rule
#define TENON_OR_CLAUSE(rule) TENON_CLAUSE rule

// The statement with a clause more, of these values: of the statement before, and of the clause. The
// methods of a SELECT's clauses return it themselves: each function is one more for each query.
#define TENON_RETURN_LONGER(Clause, ...)                                                           \
    using Longer = typename Self::template with<Clause>;                                           \
    return Longer{{}, {}, detail::joined_values<decltype(Longer::data)>(__VA_ARGS__)};

namespace tenon {

namespace detail {

/// A table in FROM.
struct source_entry {
    type_id id = nullptr;
    std::string_view title;
    const table_info* info = nullptr;
    bool outer = false; // its columns may be NULL, for a row of another table without a match
};

inline constexpr std::size_t most_sources = 32;

/// The tables in FROM, in their order.
struct source_view {
    const source_entry* entries;
    std::size_t size;

    constexpr bool has_title(std::string_view title) const noexcept {
        for (std::size_t i = 0; i != size; ++i)
            if (entries[i].title == title)
                return true;
        return false;
    }
    constexpr std::size_t place_of(type_id id) const noexcept {
        for (std::size_t i = 0; i != size; ++i)
            if (entries[i].id == id)
                return i;
        return size;
    }
};

/// Where clauses put the tables that they bring.
struct source_collector {
    source_entry* entries;
    std::size_t most;
    std::size_t size = 0;

    constexpr void add(source_entry entry) noexcept {
        if (size != most)
            entries[size++] = entry;
    }
    constexpr void make_outer() const noexcept {
        for (std::size_t i = 0; i != size; ++i)
            entries[i].outer = true;
    }
};

/// The tables of a statement of so many clauses: no more entries than it may need, since the compiler
/// makes, copies and keeps them all for each query.
template <std::size_t Most> struct source_array {
    source_entry entries[Most]{};
    std::size_t size = 0;

    constexpr source_view view() const noexcept { return {entries, size}; }
    constexpr bool has_title(std::string_view title) const noexcept {
        return view().has_title(title);
    }

    constexpr operator source_array<most_sources>() const noexcept
        requires(Most != most_sources)
    {
        source_array<most_sources> made;
        while (made.size != size && made.size != most_sources) {
            made.entries[made.size] = entries[made.size];
            ++made.size;
        }
        return made;
    }
};
using source_set = source_array<most_sources>;

template <class Source>
inline constexpr source_entry entry_of{
    id_of<Source>, source_traits<Source>::title, &info_of<Source>, false};

/// A clause of a kind that there is one of, and that brings nothing into scope.
template <class Kind> struct clause_of_kind {
    using kind = Kind;
    using slot = Kind;
    static constexpr void collect(source_collector&) noexcept {}
};

/// The methods of the kinds of clauses that may follow.
template <class Kinds> struct methods_of;
template <class... Kinds> struct methods_of<list<Kinds...>> {
    template <class Self> struct methods : Kinds::template methods<Self>... {};
};

/// The kinds that may follow a clause of `Kind` in a grammar: those behind it, up to and with one that
/// must stand there, and itself if it repeats.
template <class Rest, class... Kinds> struct up_to_mandatory;
template <class... Kinds> struct up_to_mandatory<list<>, Kinds...> {
    using type = list<Kinds...>;
};
template <class Next, class... Rest, class... Kinds>
struct up_to_mandatory<list<Next, Rest...>, Kinds...> {
    using type = typename std::conditional_t<
        Next::mandatory,
        std::type_identity<list<Kinds..., Next>>,
        up_to_mandatory<list<Rest...>, Kinds..., Next>>::type;
};
/// The methods of a kind that covers the next one have those of the next one as well.
template <class Next, class Covered, class... Rest, class... Kinds>
    requires std::same_as<typename Next::covers, Covered>
struct up_to_mandatory<list<Next, Covered, Rest...>, Kinds...>
    : up_to_mandatory<list<Rest...>, Kinds..., Next> {};

template <class Kind, class Grammar> struct following;
template <class Kind, class... Rest> struct following<Kind, list<Kind, Rest...>> {
    using behind = typename up_to_mandatory<list<Rest...>>::type;
    using type =
        std::conditional_t<Kind::repeats, typename concat_two<list<Kind>, behind>::type, behind>;
};
template <class Kind, class Other, class... Rest>
struct following<Kind, list<Other, Rest...>> : following<Kind, list<Rest...>> {};

/// The last of several types; most statements have few clauses.
template <class First, class... Rest> struct last_of : last_of<Rest...> {};
template <class Last> struct last_of<Last> {
    using type = Last;
};
template <class First, class Last> struct last_of<First, Last> {
    using type = Last;
};
template <class First, class Second, class Last> struct last_of<First, Second, Last> {
    using type = Last;
};
template <class First, class Second, class Third, class Last>
struct last_of<First, Second, Third, Last> {
    using type = Last;
};
template <class First, class Second, class Third, class Fourth, class Last>
struct last_of<First, Second, Third, Fourth, Last> {
    using type = Last;
};
template <class First, class... Rest> using last = typename last_of<First, Rest...>::type;

/// The clause of a kind, or no_clause. Tables are joined more than once: each join is its own kind here.
struct no_clause {
    using parameters = list<>;
    static constexpr unsigned facts = 0;
};
template <class Kind, class Clause> struct clause_slot {};
template <class... Clauses>
struct clause_slots : clause_slot<typename Clauses::slot, Clauses>... {};
template <class Kind, class Clause>
std::type_identity<Clause> find_slot(const clause_slot<Kind, Clause>*);
template <class> std::type_identity<no_clause> find_slot(const void*);

/// Whether a statement has a clause of a kind.
template <class Statement, class Kind>
concept has_clause = requires { typename Statement::template clause<Kind>::kind; };

} // namespace detail

/// A query or other statement, built by tn::select and its like: an ordinary value, `constexpr` where
/// its values are. Nothing is sent until it is run.
///
/// Safe to share between threads. Text given to it as an lvalue is viewed until it has run.
template <class First, class... Rest>
struct [[nodiscard("a query was built and not run")]] statement
    : First::template methods_behind<statement<First, Rest...>, detail::last<First, Rest...>>,
      detail::node_facts<(Rest::count + ... + First::count), (Rest::facts | ... | First::facts)> {
    using clauses = list<First, Rest...>;
    using first_clause = First;
    using last_clause = detail::last<First, Rest...>;
    template <class Kind>
    using clause = typename decltype(detail::find_slot<Kind>(
        static_cast<detail::clause_slots<First, Rest...>*>(nullptr)
    ))::type;

    /// The statement with one clause more.
    template <class Clause> using with = statement<First, Rest..., Clause>;

    detail::values<statement::count, (statement::facts & detail::owns_values) != 0> data;

    static constexpr auto sources() noexcept {
        detail::source_array<sizeof...(Rest) + 1> made;
        detail::source_collector all{made.entries, sizeof...(Rest) + 1};
        First::collect(all);
        (Rest::collect(all), ...);
        made.size = all.size;
        return made;
    }
};

namespace detail {

template <class T>
concept is_statement = requires(const T& t) {
    typename T::first_clause;
    t.data;
};

template <class Statement> struct parameters_of;
template <class... Clauses> struct parameters_of<statement<Clauses...>> {
    using type = each_once<concat<typename Clauses::parameters...>>;
};

/// The statement with one clause more, whose values are those of `parts`.
template <class Clause, class... Sqls, class... Clauses, class... Parts>
TENON_INLINE statement<Clauses..., Clause> with_clause(
    const statement<Clauses...>& before, Parts&&... parts
) {
    statement<Clauses..., Clause> made;
    if constexpr (made.count != 0) {
        std::size_t used = 0;
        append(made.data, used, before.data);
        if constexpr (Clause::count != 0)
            (append_part<Sqls>(made.data, used, std::forward<Parts>(parts)), ...);
    }
    return made;
}

/// The statement with one clause more, whose values `append_values(values, used)` puts behind the others.
template <class Clause, class... Clauses, class Append>
TENON_INLINE statement<Clauses..., Clause> with_clause_by(
    const statement<Clauses...>& before, Append append_values
) {
    statement<Clauses..., Clause> made;
    if constexpr (made.count != 0) {
        std::size_t used = 0;
        append(made.data, used, before.data);
        append_values(made.data, used);
    }
    return made;
}

/// The statement with its last clause replaced; `parts` are the values that come on top.
template <class Clause, class Statement> struct replaced_last;
template <class Clause, class... Clauses> struct replaced_last<Clause, statement<Clauses...>> {
    template <std::size_t... Index>
    static auto keep(std::index_sequence<Index...>)
        -> statement<at<Index, list<Clauses...>>..., Clause>;
    using type = decltype(keep(std::make_index_sequence<sizeof...(Clauses) - 1>{}));
};
template <class Clause, class... Sqls, class Statement, class... Parts>
TENON_INLINE auto with_last_clause(const Statement& before, Parts&&... parts) {
    typename replaced_last<Clause, Statement>::type made;
    if constexpr (made.count != 0) {
        std::size_t used = 0;
        append(made.data, used, before.data);
        (append_part<Sqls>(made.data, used, std::forward<Parts>(parts)), ...);
    }
    return made;
}

// The same of an INSERT of records, to which clauses are the tail.

template <class T>
concept has_tail = requires { typename T::tail_type; };

template <class Clause, class... Sqls, has_tail Insert, class... Parts>
TENON_INLINE auto with_clause(const Insert& before, Parts&&... parts) {
    return before.with_tail(
        detail::with_clause<Clause, Sqls...>(before.tail, static_cast<Parts&&>(parts)...)
    );
}
template <class Clause, has_tail Insert, class Append>
TENON_INLINE auto with_clause_by(const Insert& before, Append append_values) {
    return before.with_tail(detail::with_clause_by<Clause>(before.tail, append_values));
}
template <class Clause, class... Sqls, has_tail Insert, class... Parts>
TENON_INLINE auto with_last_clause(const Insert& before, Parts&&... parts) {
    return before.with_tail(
        detail::with_last_clause<Clause, Sqls...>(before.tail, static_cast<Parts&&>(parts)...)
    );
}

/// Whether a clause of `Kind` may stand behind the last one; `Arguments` are what it is called with.
template <class Statement, class Kind, class... Arguments>
concept may_follow = (Statement::last_clause::kind::place < Kind::place + Kind::repeats);

/// What stands in place of a refused clause, so that what follows is not complained of.
template <class Kind> struct refused_clause {
    using kind = Kind;
    using slot = refused_clause;
    using condition = refused;
    using parameters = list<>;
    static constexpr std::size_t count = 0;
    static constexpr unsigned facts = is_refused;
    static constexpr void collect(source_collector&) noexcept {}
    static constexpr void walk(walker&) noexcept {}
};

template <class Statement>
concept refused_statement = (Statement::facts & is_refused) != 0;

/// The statement with a refused clause; once is enough where there may be several.
template <class Kind, class Statement> TENON_INLINE auto refuse_clause(const Statement& before) {
    if constexpr (Kind::repeats && refused_statement<Statement>)
        return before;
    else
        return detail::with_clause<refused_clause<Kind>>(before);
}

// The kinds of clauses; each is defined with its clause.
struct select_kind;
struct from_kind;
struct join_kind;
struct where_kind;
struct group_by_kind;
struct having_kind;
struct order_by_kind;
struct limit_kind;
struct offset_kind;
struct lock_kind;
struct insert_kind;
struct insert_values_kind;
struct conflict_kind;
struct conflict_where_kind;
struct update_kind;
struct set_kind;
struct delete_kind;
struct change_where_kind;
struct all_rows_kind;
struct returning_kind;

} // namespace detail

template <class D, class Kind>
constexpr void spell(ansi, detail::refused_clause<Kind>, writer<D>) noexcept {}

} // namespace tenon
