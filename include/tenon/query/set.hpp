// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// SET: the assignments of an UPDATE, and what they have in common with those of an INSERT and of the
// update of a conflict.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/insert_records.hpp>

namespace tenon {

namespace detail {

/// `a = x, b = y`; `Assignments` are nodes.
template <class... Assignments> struct set_clause : clause_of_kind<set_kind> {
    using assignments = list<Assignments...>;
    using parameters = concat<typename Assignments::parameters...>;
    static constexpr std::size_t count = (Assignments::count + ... + 0);
    static constexpr unsigned facts = (Assignments::facts | ... | 0U);
    static constexpr void walk(walker& w) noexcept { (Assignments::walk(w), ...); }
};

template <class X>
concept assignment_like = requires { typename std::remove_cvref_t<X>::assignment_to; };

/// An assignment, or one that was refused already.
template <class X>
inline constexpr bool sets_column = assignment_like<X> || refused_operand<std::remove_cvref_t<X>>;
template <class... Xs>
inline constexpr bool assignments = sizeof...(Xs) != 0 && (sets_column<Xs> && ...);

struct no_column {
    static constexpr bool missing = true;
};
template <class X> struct assigned_column_of {
    using type = no_column;
};
template <assignment_like X> struct assigned_column_of<X> {
    using type = typename std::remove_cvref_t<X>::assignment_to;
};
/// The column that an assignment sets.
template <class X> using assigned_column = typename assigned_column_of<X>::type;

template <class X, class Source> consteval bool sets_own_column_now() {
    if constexpr (assignment_like<X>)
        return std::same_as<typename assigned_column<X>::source, Source>;
    else
        return true;
}
template <class Statement, class... Xs>
inline constexpr bool set_own_columns =
    refused_statement<Statement> || (sets_own_column_now<Xs, changed_table<Statement>>() && ...);

template <class Column> struct assigned_source {
    using type = no_column;
};
template <class Source, name Name, class Declared>
struct assigned_source<col<Source, Name, Declared>> {
    using type = Source;
};

/// Whether `X` stands for assignments of which its value says which they are: tn::changes, whose
/// header has assign_by_value().
template <class X> inline constexpr bool sets_by_value = false;

/// Whether the value of an assignment, or a condition, is there whatever values it has.
template <class X> consteval bool is_constant_part_now() {
    if constexpr (requires { std::remove_cvref_t<X>::node::facts; })
        return (std::remove_cvref_t<X>::node::facts & is_dynamic) == 0;
    else
        return true;
}
template <class X> inline constexpr bool values_are_constant = is_constant_part_now<X>();

/// Whether no column is set twice.
template <class... Columns> consteval bool differ() {
    const type_id ids[]{id_of<Columns>..., nullptr};
    for (std::size_t i = 0; i != sizeof...(Columns); ++i)
        for (std::size_t j = 0; j != i; ++j)
            if (ids[i] == ids[j] && ids[i] != id_of<no_column>)
                return false;
    return true;
}
template <class... Xs>
inline constexpr bool columns_are_set_once = differ<assigned_column<Xs>...>();

/// Whether the columns within the values are of these sources.
template <class X, class... Sources> consteval bool value_only_of_now() {
    if constexpr (assignment_like<X>) {
        constexpr std::size_t size = sizeof...(Sources);
        constexpr type_id ids[size + 1]{id_of<Sources>...};
        scope own;
        own.sources = ids;
        own.source_count = size;
        walker w;
        w.where = &own;
        std::remove_cvref_t<X>::node::walk(w);
        return !w.is_missing;
    } else {
        return true;
    }
}
template <class Sources, class... Xs> inline constexpr bool values_only_of = true;
template <class... Sources, class... Xs>
inline constexpr bool values_only_of<list<Sources...>, Xs...> =
    (value_only_of_now<Xs, Sources...>() && ...);

template <class Statement, class... Xs>
inline constexpr bool values_of_changed_table =
    refused_statement<Statement> || values_only_of<list<changed_table<Statement>>, Xs...>;

template <class X> consteval bool value_is_plain_now() {
    if constexpr (assignment_like<X>)
        return (std::remove_cvref_t<X>::node::facts & has_aggregate) == 0;
    else
        return true;
}
template <class... Xs> inline constexpr bool values_of_rows = (value_is_plain_now<Xs>() && ...);

// Columns that are set on every UPDATE that does not set them

template <class Option> struct touch_option {
    static constexpr bool is = false;
};
template <auto Callable> struct touch_option<touched_by<Callable>> {
    static constexpr bool is = true;
    static auto made() { return Callable(); }
    using value = decltype(Callable());
};

/// An assignment that the user did not write: it alone is no reason for an UPDATE.
template <class Column, class Value> struct touched_node : assignment_node<Column, Value> {};

/// The assignment that touches a column, and the value that it takes.
template <class Column, class Option> struct touch {
    using value = typename touch_option<Option>::value;
    using node = touched_node<Column, typename stored_node<Column, value&&>::type>;
    using column = Column;
    template <class Target> static constexpr void append_to(Target& target, std::size_t& used) {
        if constexpr (node::count != 0)
            append_part<typename Column::type>(target, used, touch_option<Option>::made());
    }
};

template <class Source, class Definition, class Options> struct touches_of;
template <class Source, class Definition, class... Options>
struct touches_of<Source, Definition, list<Options...>> {
    using type = concat<std::conditional_t<
        touch_option<Options>::is,
        list<touch<typename Definition::template in<Source>, Options>>,
        list<>>...>;
};

template <class Touch, class Assigned> struct unless_assigned;
template <class Touch, class... Assigned> struct unless_assigned<Touch, list<Assigned...>> {
    using type = std::
        conditional_t<(std::same_as<typename Touch::column, Assigned> || ...), list<>, list<Touch>>;
};

template <class Touches, class Assigned> struct still_touched;
template <class... Touches, class Assigned> struct still_touched<list<Touches...>, Assigned> {
    using type = concat<typename unless_assigned<Touches, Assigned>::type...>;
};

template <class Source, class Definitions> struct all_touches;
template <class Source, class... Definitions> struct all_touches<Source, list<Definitions...>> {
    using type =
        concat<typename touches_of<Source, Definitions, typename Definitions::options>::type...>;
};

/// What an UPDATE of a table touches besides the columns that it assigns.
template <class Source, class... Assigned>
using touches = typename still_touched<
    typename all_touches<Source, typename source_traits<Source>::definitions>::type,
    list<Assigned...>>::type;

template <class X> struct set_node_of {
    using type = refused;
};
template <assignment_like X> struct set_node_of<X> {
    using type = typename std::remove_cvref_t<X>::node;
};
template <class X> using set_node = typename set_node_of<X>::type;

template <class Target, class X>
TENON_INLINE void append_assignment(Target& target, std::size_t& used, X&& x) {
    if constexpr (set_node<X>::count != 0)
        append(target, used, static_cast<X&&>(x).data);
}

/// `before` with a clause of assignments and touched columns.
template <template <class...> class Clause, class Before, class... Touches, class... Xs>
TENON_INLINE auto assign(const Before& before, list<Touches...>, Xs&&... xs) {
    using Made = Clause<set_node<Xs>..., typename Touches::node...>;
    return detail::with_clause_by<Made>(before, [&](auto& target, std::size_t& used) {
        (append_assignment(target, used, static_cast<Xs&&>(xs)), ...);
        (Touches::append_to(target, used), ...);
    });
}

inline constexpr std::string_view set_word = " SET ";

/// Throws if nothing was written behind SET, because no value was set.
constexpr void require_values(std::string_view between) {
    if (between == set_word)
        refuse_value("tenon::set: no value is set; see to that one is, or do not execute it");
}

/// `"stock" = "products"."stock" - ?`, unless the value is not set.
template <class D, class Column, class Value>
constexpr void spell_assignment(
    writer<D> w, assignment_node<Column, Value> node, std::string_view& between
) {
    if (!is_present<decltype(node)>(w.out.cells, w.out.cursor)) {
        w.out.cursor += Value::count;
        return;
    }
    (w << std::exchange(between, ", ")).quoted(Column::label) << " = " << Value{};
}
template <class D, class Column, class Value>
constexpr void spell_assignment(
    writer<D> w, touched_node<Column, Value>, std::string_view& between
) {
    require_values(between);
    spell_assignment(w, assignment_node<Column, Value>{}, between);
}
template <class D>
constexpr void spell_assignment(writer<D>, refused, std::string_view&) noexcept {}

} // namespace detail

#define TENON_SET_RULES(RULE, function, Statement)                                                 \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::assignments<Assignments...>>),                                   \
        "tenon::" function ": this is no assignment; write users.email = value, with a single =",  \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::set_own_columns<Statement, Assignments...>>),                    \
        "tenon::" function ": a column of another table is set; set the columns of the table "     \
        "that is changed",                                                                         \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::columns_are_set_once<Assignments...>>),                          \
        "tenon::" function ": a column is set twice; set it once",                                 \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::values_of_rows<Assignments...>>),                                \
        "tenon::" function ": an aggregate is not of one row; ask for it in a "                    \
        "tn::scalar_subquery",                                                                     \
        "error"                                                                                    \
    )))

#define TENON_UPDATE_SET_RULES(RULE)                                                               \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::values_of_changed_table<Self, Assignments...>>),                 \
        "tenon::set: a value has a column of another table; ask for it in a tn::scalar_subquery",  \
        "error"                                                                                    \
    )))

namespace detail {

struct set_kind {
    static constexpr bool repeats = false;
    static constexpr bool mandatory = true;
    static constexpr bool by_groups = false;

    template <class Self> struct methods {
        /// The columns that are set, and to what: values, expressions over the row as it was,
        /// `products.stock -= n`, or tn::changes. An assignment of tn::if_set(optional) is left out when that is empty; if
        /// nothing is left, execute() throws value_error. Columns declared touched_by are set as
        /// well.
        /// \par SQL `SET "email" = ?, "updated_at" = CURRENT_TIMESTAMP`
        template <class... Assignments>
        TENON_BUILD auto set(Assignments&&... given) const
            TENON_SET_RULES(TENON_AT_CALL, "set", Self) TENON_UPDATE_SET_RULES(TENON_AT_CALL) {
            using Kind = set_kind;
            TENON_SET_RULES(TENON_OR_CLAUSE, "set", Self)
            TENON_UPDATE_SET_RULES(TENON_OR_CLAUSE) {
                const Self& before = static_cast<const Self&>(*this);
                const touches<changed_table<Self>, assigned_column<Assignments>...> touched{};
                constexpr bool by_value = (sets_by_value<std::remove_cvref_t<Assignments>> || ...);
                if constexpr (by_value && refused_statement<Self>)
                    return detail::refuse_clause<Kind>(before);
                else if constexpr (by_value)
                    return assign_by_value(before, touched, static_cast<Assignments&&>(given)...);
                else
                    return detail::assign<set_clause>(
                        before, touched, static_cast<Assignments&&>(given)...
                    );
            }
        }
    };
};

} // namespace detail

#undef TENON_UPDATE_SET_RULES

template <class D, class... Assignments>
constexpr void spell(ansi, detail::set_clause<Assignments...>, writer<D> w) {
    std::string_view between = detail::set_word;
    (spell_assignment(w, Assignments{}, between), ...); // found by its arguments
    detail::require_values(between);
}

} // namespace tenon
