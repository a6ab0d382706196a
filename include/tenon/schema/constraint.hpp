// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What a model's `constraints` may return: keys, foreign keys and indexes over several columns, and
// checks.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/schema/facts.hpp>

namespace tenon {

namespace detail {

/// What stands in a constraint in place of what is no expression; tn::schema tells of it, at a line
/// that is found, and this declaration is not.
struct no_expression : refused {
    using node = no_expression;
};

template <class X> struct constraint_node_of {
    using type = no_expression;
};
template <class X>
    requires is_operand<X>
struct constraint_node_of<X> {
    using type = node_of<X>;
};
template <class X> using constraint_node = typename constraint_node_of<X>::type;

template <class X> constexpr expression<constraint_node<X>> constraint_part(const X& x) {
    if constexpr (is_operand<X>)
        return make<node_of<X>, bool>(x);
    else
        return {};
}

template <class... Columns> struct key_constraint {};
template <name Name, class... Columns> struct unique_constraint {};

template <name Name, class Condition> struct check_constraint {
    expression<Condition> condition;
};

template <name Name, bool Unique, class Keys, class Condition> struct index_constraint;
template <name Name, bool Unique, class... Keys, class Condition>
struct index_constraint<Name, Unique, list<Keys...>, Condition> {
    values<(Keys::count + ... + 0), false> data{};
    expression<Condition> condition{};

    /// Only rows that meet the condition are in the index. \par SQL `CREATE INDEX ... WHERE ...`;
    /// not on MySQL.
    template <class Where> constexpr auto where(const Where& where) const {
        return index_constraint<Name, Unique, list<Keys...>, constraint_node<Where>>{
            data, constraint_part(where)};
    }
};

template <name Name, bool Unique, class... Keys> constexpr auto make_index(const Keys&... keys) {
    index_constraint<Name, Unique, list<constraint_node<Keys>...>, refused> made{};
    if constexpr ((is_operand<Keys> && ...)) {
        std::size_t used = 0;
        (append_part<void>(made.data, used, keys), ...);
    }
    return made;
}

template <name Name, class Columns, class Targets, class... Options> struct foreign_key_constraint {
    template <class Action> static constexpr auto with() {
        return foreign_key_constraint<Name, Columns, Targets, Options..., Action>{};
    }
    /// `ON DELETE <action>`: `.on_delete(tn::cascade{})`.
    template <class Action> constexpr auto on_delete(Action) const {
        return with<tenon::on_delete<Action>>();
    }
    /// `ON UPDATE <action>`.
    template <class Action> constexpr auto on_update(Action) const {
        return with<tenon::on_update<Action>>();
    }
    /// `DEFERRABLE INITIALLY DEFERRED`.
    constexpr auto deferred() const { return with<tenon::deferred>(); }
};

template <name Name, class... Columns> struct foreign_key_start {
    /// The columns that the key points at, all of one table.
    template <class... Targets> constexpr auto references(const Targets&...) const {
        return foreign_key_constraint<Name, list<Columns...>, list<Targets...>>{};
    }
};

} // namespace detail

/// `PRIMARY KEY (a, b)`.
template <class... Columns>
constexpr detail::key_constraint<Columns...> primary_key_on(const Columns&...) noexcept {
    return {};
}

/// `CONSTRAINT "Name" UNIQUE (a, b)`.
template <name Name, class... Columns>
constexpr detail::unique_constraint<Name, Columns...> unique_on(const Columns&...) noexcept {
    return {};
}

/// `CONSTRAINT "Name" CHECK (condition)`, written with constants, not parameters.
template <name Name, class Condition>
constexpr detail::check_constraint<Name, detail::constraint_node<Condition>> check(
    const Condition& condition
) {
    return {detail::constraint_part(condition)};
}

/// `CREATE INDEX "Name" ON table (keys)`; a key is a column or an expression.
template <name Name, class... Keys> constexpr auto index(const Keys&... keys) {
    return detail::make_index<Name, false>(keys...);
}

/// `CREATE UNIQUE INDEX "Name" ON table (keys)`.
template <name Name, class... Keys> constexpr auto unique_index(const Keys&... keys) {
    return detail::make_index<Name, true>(keys...);
}

/// `CONSTRAINT "Name" FOREIGN KEY (a, b) REFERENCES ...`:
/// `tn::foreign_key<"fk_line_order">(t.shop_id, t.order_id).references(orders.shop_id, orders.id)`.
template <name Name, class... Columns>
constexpr detail::foreign_key_start<Name, Columns...> foreign_key(const Columns&...) noexcept {
    return {};
}

} // namespace tenon
