// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A partial update as a value: which columns of a table are set, and to what.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/schema/fault.hpp>
#include <tenon/query/update.hpp>

namespace tenon {

template <class Table> class change_set;

namespace detail {

/// An assignment that is there when the cell before its values says so.
template <class Assignment> struct set_if : composed<set_if<Assignment>, Assignment> {
    static constexpr std::size_t count = 1 + Assignment::count;
    static constexpr unsigned facts = Assignment::facts | is_dynamic;
    static constexpr bool present(const datum* cells, std::size_t first) noexcept {
        return !cells[first].is_null();
    }
    static constexpr void walk(walker& w) noexcept {
        w.value(role::presence);
        Assignment::walk(w);
    }
};

/// A column that is kept: its values own their texts.
template <class Column>
using kept_assignment = assignment_node<
    Column,
    bound<typename Column::type, is_viewed<typename Column::type>, Column::optional>>;

template <class Table, class Definitions> struct kept_columns;
template <class Table, class... Definitions> struct kept_columns<Table, list<Definitions...>> {
    template <class Node>
    using node =
        composed<Node, set_if<kept_assignment<typename Definitions::template in<Table>>>...>;

    template <class D> static constexpr void spell(writer<D> w, std::string_view& between) {
        (spell_assignment(
             w, set_if<kept_assignment<typename Definitions::template in<Table>>>{}, between
         ),
         ...);
    }
};

/// All columns of a table, each there or not.
template <class Table>
struct changes_node
    : kept_columns<Table, typename source_traits<Table>::definitions>::template node<
          changes_node<Table>> {};

/// What stands for the columns of a change_set, of which the values say which they are.
template <class Table> struct changed_columns {
    using source = Table;
};

/// What an assignment sets, as the column's table; `missing` where it sets none.
template <class X> consteval auto changed_source_now() {
    if constexpr (requires { typename assigned_column<X>::source; })
        return std::type_identity<typename assigned_column<X>::source>{};
    else
        return std::type_identity<no_column>{};
}
template <class X> using changed_source = typename decltype(changed_source_now<X>())::type;

/// The table of the first assignment that was not refused already.
template <class... Xs> struct first_changed {
    using type = no_column;
};
template <class X, class... Rest> struct first_changed<X, Rest...> {
    using type = changed_source<X>;
};
template <class X, class... Rest>
    requires std::same_as<changed_source<X>, no_column>
struct first_changed<X, Rest...> : first_changed<Rest...> {};

template <class Table, class... Xs>
inline constexpr bool changes_one_table =
    ((std::same_as<changed_source<Xs>, no_column> ||
      (std::same_as<changed_source<Xs>, Table> && table_like<Table>)) &&
     ...);

template <class Node> inline constexpr bool is_kept_node = false;
template <> inline constexpr bool is_kept_node<refused> = true;
template <class Column, class Sql, bool Owned, bool Nullable>
inline constexpr bool is_kept_node<assignment_node<Column, bound<Sql, Owned, Nullable>>> = true;
template <class Column, class Sql, bool Owned>
inline constexpr bool is_kept_node<assignment_node<Column, bound_if_set<Sql, Owned>>> = true;
template <class Table> inline constexpr bool is_kept_node<changes_node<Table>> = true;
template <class... Xs> inline constexpr bool values_alone = (is_kept_node<set_node<Xs>> && ...);

} // namespace detail

#define TENON_CHANGES_RULES(RULE, Table)                                                           \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::assignments<Assignments...>>),                                   \
        "tenon::changes: this is no assignment; write users.email = value, with a single =",       \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::values_alone<Assignments...>>),                                  \
        "tenon::changes: keeps values; give an expression to set()",                               \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::changes_one_table<Table, Assignments...>>),                      \
        "tenon::changes: a column of another table is set; set the columns of one table",          \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::columns_are_set_once<Assignments...>>),                          \
        "tenon::changes: a column is set twice; set it once",                                      \
        "error"                                                                                    \
    )))

#define TENON_HAS_RULES(RULE)                                                                      \
    RULE((diagnose_if(                                                                             \
        not(detail::is_column_of<Column, Table>),                                                  \
        "tenon::has: this is no column of the table; give one, users.email",                       \
        "error"                                                                                    \
    )))

/// Which columns of a table are set, and to what: a value that may be kept, passed on, added to and
/// given to set(). tn::changes makes one; tn::changes_of<users> is its type.
/// \par Lifetimes It owns its texts.
template <class Table> class change_set {
public:
    using assignment_to = detail::changed_columns<Table>;
    using node = detail::changes_node<Table>;

    /// For each column whether it is set, and its value.
    detail::owning_values<node::count> data{};

    /// Nothing is set.
    constexpr change_set() noexcept = default;
    /// What tn::changes gives when it was refused.
    constexpr change_set(const expression<detail::refused>&) noexcept {}

    /// Adds assignments of values, `c.set(users.bio = std::nullopt)`, or other changes; what was set
    /// before is replaced. An assignment of tn::if_set(optional) adds nothing when that is empty.
    /// \par Errors value_error, decimal_error for a value that does not fit its column
    template <class... Assignments>
    constexpr change_set& set(Assignments&&... given) TENON_CHANGES_RULES(TENON_AT_CALL, Table) {
        const auto refusal = [&](auto) -> change_set& { return *this; };
        TENON_CHANGES_RULES(TENON_OR_REFUSE, Table) {
            (keep(std::forward<Assignments>(given)), ...);
            return *this;
        }
    }

    /// Whether nothing is set.
    constexpr bool empty() const noexcept {
        for (std::size_t i = 0; i != node::count; i += 2)
            if (!data.cells[i].is_null())
                return false;
        return true;
    }

    /// Whether the column is set, be it to NULL: `c.has(users.email)`.
    template <class Column>
    constexpr bool has(const Column&) const noexcept TENON_HAS_RULES(TENON_AT_CALL) {
        const auto refusal = [](auto) { return false; };
        TENON_HAS_RULES(TENON_OR_REFUSE)
        return !data.cells[place_of<Column>].is_null();
    }

private:
    template <class Column>
    static constexpr std::size_t place_of =
        2 * detail::source_traits<Table>::facts::place_of(Column::label);

    constexpr void keep(const expression<detail::refused>&) noexcept {}
    constexpr void keep(change_set other) noexcept {
        for (std::size_t i = 0; i != node::count; i += 2)
            if (!other.data.cells[i].is_null()) {
                std::swap(data.cells[i], other.data.cells[i]);
                std::swap(data.cells[i + 1], other.data.cells[i + 1]);
            }
    }
    template <class Column, class Value>
    constexpr void keep(const assignment<Column, Value>& given) {
        if (!detail::is_present<typename assignment<Column, Value>::node>(given.data.cells, 0))
            return;
        datum copy = given.data.cells[0];
        if constexpr (detail::is_viewed<typename Column::type>)
            detail::own(copy);
        detail::owning_values<1> replaced;
        replaced.cells[0] = std::exchange(data.cells[place_of<Column> + 1], copy);
        data.cells[place_of<Column>] = datum{std::int64_t{1}};
    }
};

/// The type of the changes of a table: `void patch(std::int64_t id, const tn::changes_of<users>& c)`.
template <const auto& Table> using changes_of = change_set<std::remove_cvref_t<decltype(Table)>>;

/// A partial update as a value: `tn::changes(users.email = "x", users.age = 3)`, for
/// `tn::update(users).set(c).where(...)`, or beside other assignments there.
///
/// Columns that are touched on an UPDATE are, unless the changes set them. When nothing is set,
/// execute() throws value_error. So does set() when a column that it sets is among the changes.
template <class... Assignments>
constexpr auto changes(Assignments&&... given)
    TENON_CHANGES_RULES(TENON_AT_CALL, typename detail::first_changed<Assignments...>::type) {
    using detail::refusal;
    using Table = typename detail::first_changed<Assignments...>::type;
    TENON_CHANGES_RULES(TENON_OR_REFUSE, Table) {
        if constexpr (std::same_as<Table, detail::no_column>) {
            return refusal(std::bool_constant<std::same_as<Table, detail::no_column>>{});
        } else {
            change_set<Table> made;
            made.set(std::forward<Assignments>(given)...);
            return made;
        }
    }
}

#undef TENON_CHANGES_RULES
#undef TENON_HAS_RULES

namespace detail {

template <class Table> inline constexpr bool sets_by_value<change_set<Table>> = true;

/// Which columns the changes among the assignments of a SET set.
template <class Table> struct found_changes {
    const change_set<Table>* changes = nullptr;

    template <class X> constexpr void look_at(const X& x) noexcept {
        if constexpr (sets_by_value<X>)
            changes = &x;
    }
    template <class X> constexpr void refuse_twice(const X&) const {
        if constexpr (assignment_like<X> && !sets_by_value<X>)
            if (changes->has(assigned_column<X>{}))
                refuse_value(
                    "tenon::set: a column is set by the changes and beside them; set it once"
                );
    }
};

/// The values of a touched column, behind whether it is touched.
template <class Touch, class Target>
constexpr void append_touch(Target& target, std::size_t& used, bool wanted) {
    target.cells[used++] = wanted ? datum{std::int64_t{1}} : datum{};
    if (wanted)
        Touch::append_to(target, used);
    else
        for (std::size_t i = 0; i != Touch::node::count; ++i)
            target.cells[used++] = datum{};
}

/// `before` with a clause of assignments, changes among them, and of columns that are touched unless
/// those set them, or nothing is set.
template <class Before, class... Touches, class... Xs>
constexpr auto assign_by_value(const Before& before, list<Touches...>, Xs&&... xs) {
    using Made = set_clause<set_node<Xs>..., set_if<typename Touches::node>...>;
    found_changes<changed_table<Before>> found;
    (found.look_at(xs), ...);
    (found.refuse_twice(xs), ...);
    [[maybe_unused]] const bool any = sizeof...(Xs) > 1 || !found.changes->empty();
    const bool touched[]{(any && !found.changes->has(typename Touches::column{}))..., false};
    return detail::with_clause_by<Made>(before, [&](auto& target, std::size_t& used) {
        (append_assignment(target, used, static_cast<Xs&&>(xs)), ...);
        [[maybe_unused]] const bool* next = touched;
        (append_touch<Touches>(target, used, *next++), ...);
    });
}

template <class D, class Assignment>
constexpr void spell_assignment(writer<D> w, set_if<Assignment>, std::string_view& between) {
    if (!is_present<set_if<Assignment>>(w.out.cells, w.out.cursor)) {
        w.out.cursor += set_if<Assignment>::count;
        return;
    }
    ++w.out.cursor;
    spell_assignment(w, Assignment{}, between);
}
template <class D, class Table>
constexpr void spell_assignment(writer<D> w, changes_node<Table>, std::string_view& between) {
    kept_columns<Table, typename source_traits<Table>::definitions>::spell(w, between);
}

} // namespace detail

} // namespace tenon
