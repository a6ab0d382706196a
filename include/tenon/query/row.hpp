// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Rows: aggregates of up to 32 cells, with structured bindings, access by place and by column.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/meta/cells.hpp>
#include <tenon/expr/expression.hpp>
#include <tenon/schema/table.hpp>

#include <tuple>

namespace tenon {

namespace detail {

/// Stands for a value that was refused, whatever is done with it next.
struct anything {
    constexpr anything() = default;
    template <bool Holds> constexpr explicit anything(std::bool_constant<Holds>) noexcept {}
    template <class T> constexpr operator T() const;

#define TENON_OF_ANYTHING(op)                                                                      \
    template <class T> friend constexpr anything operator op(anything, const T&) { return {}; }    \
    template <class T>                                                                             \
        requires(!std::same_as<T, anything>)                                                       \
    friend constexpr anything operator op(const T&, anything) {                                    \
        return {};                                                                                 \
    }
    TENON_OF_ANYTHING(+)
    TENON_OF_ANYTHING(-)
    TENON_OF_ANYTHING(*)
    TENON_OF_ANYTHING(/)
    TENON_OF_ANYTHING(==)
    TENON_OF_ANYTHING(<)
    TENON_OF_ANYTHING(<=)
    TENON_OF_ANYTHING(>)
    TENON_OF_ANYTHING(>=)
#undef TENON_OF_ANYTHING
};

template <class Source> struct whole;

struct no_key {};

/// A column by its name alone.
template <name Name> struct named_key {};

/// What "username"_c is.
template <name Name> struct column_name {
    using row_key = named_key<Name>;
};

template <class Key> consteval auto key_now() {
    if constexpr (is_operand<Key>)
        return std::type_identity<node_of<Key>>{};
    else if constexpr (source_like<Key>)
        return std::type_identity<whole<Key>>{};
    else if constexpr (requires { typename Key::row_key; })
        return std::type_identity<typename Key::row_key>{};
    else
        return std::type_identity<no_key>{};
}
/// What is selected by an object of the type `Key`: a column, an expression, a table.
template <class Key> using selected_key = typename decltype(key_now<Key>())::type;

/// The place of what `Key` names among what was selected.
template <class Key, class Keys> struct place_of_key;
template <class Key, class... Keys> struct place_of_key<Key, list<Keys...>> {
    static constexpr std::size_t place = index_of<Key, Keys...>();
    static constexpr bool is_there = place != sizeof...(Keys);
    static constexpr bool is_sole = (std::size_t{std::is_same_v<Key, Keys>} + ... + 0) == 1;
};

template <class Key, name Name> consteval bool has_name() {
    if constexpr (requires { Key::label; })
        return Key::label == Name.view();
    else
        return false;
}
template <name Name, class... Keys> struct place_of_key<named_key<Name>, list<Keys...>> {
    static constexpr std::size_t place = [] {
        std::size_t index = 0;
        (void)((has_name<Keys, Name>() || (++index, false)) || ...);
        return index;
    }();
    static constexpr bool is_there = place != sizeof...(Keys);
    static constexpr bool is_sole = (std::size_t{has_name<Keys, Name>()} + ... + 0) == 1;
};
template <class Key> inline constexpr bool is_named_key = false;
template <name Name> inline constexpr bool is_named_key<named_key<Name>> = true;

/// What an object of the type `Key` would have read.
template <class Key> consteval auto key_value_now() {
    if constexpr (is_operand<Key>)
        return std::type_identity<value_of<type_of<Key>>>{};
    else if constexpr (source_like<Key>)
        return std::type_identity<typename source_traits<Key>::record>{};
    else
        return std::type_identity<anything>{};
}
template <class Key> using key_value = typename decltype(key_value_now<Key>())::type;

template <class Key> inline constexpr bool is_key = !std::same_as<selected_key<Key>, no_key>;
template <class Key, class Keys>
inline constexpr bool selected_by_the_query = place_of_key<selected_key<Key>, Keys>::is_there;
template <class Key, class Keys>
inline constexpr bool named_by_the_query =
    !is_named_key<selected_key<Key>> || selected_by_the_query<Key, Keys>;
template <class Key, class Keys>
inline constexpr bool selected_once = place_of_key<selected_key<Key>, Keys>::is_sole;

} // namespace detail

#define TENON_ROW_RULES(RULE)                                                                      \
    RULE((diagnose_if(                                                                             \
        not(detail::is_key<Key>),                                                                  \
        "tenon::row: a value is read by what was selected, row[users.email]; by its place it is "  \
        "get<0>(row)",                                                                             \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::named_by_the_query<Key, Keys>>),                                 \
        "tenon::row: no column of the query has this name; correct it, or give raw's column the "  \
        "name, tn::field<\"name\", type>",                                                         \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::selected_by_the_query<Key, Keys>>),                              \
        "tenon::row: this was not selected by the query; add it to select()",                      \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::selected_once<Key, Keys>>),                                      \
        "tenon::row: this was selected more than once; read it by its place",                      \
        "error"                                                                                    \
    )))

/// A row of a query's result: structured bindings, `get<0>(row)`, `row[users.email]`, `row[spent]`.
///
/// An aggregate of values that it owns; in a stream its texts are views that hold until the next
/// row is read.
template <class Keys, class... Types> struct row : detail::cells<Types...> {
    using keys = Keys;
    using types = list<Types...>;

    /// The value of a column or of a labelled expression, by the object that was selected or by its
    /// name: `row[users.email]`, `row["email"_c]`.
    template <class Key>
    constexpr decltype(auto) operator[](const Key&) const TENON_ROW_RULES(TENON_AT_CALL) {
        using Result = detail::key_value<Key>;
        TENON_ROW_RULES(TENON_OR_EMPTY)
        return (detail::cell_at<place<Key>>(*this));
    }
    template <class Key>
    constexpr decltype(auto) operator[](const Key&) TENON_ROW_RULES(TENON_AT_CALL) {
        using Result = detail::key_value<Key>;
        TENON_ROW_RULES(TENON_OR_EMPTY)
        return (detail::cell_at<place<Key>>(*this));
    }

private:
    template <class Key>
    static constexpr std::size_t place =
        detail::place_of_key<detail::selected_key<Key>, Keys>::place;
};

#undef TENON_ROW_RULES

#define TENON_PLACE_RULES(RULE)                                                                    \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<(Place < sizeof...(Types))>),                                            \
        "tenon::get: the row has fewer values; the first of them is get<0>(row)",                  \
        "error"                                                                                    \
    )))

/// The cell at a place of a row.
template <std::size_t Place, class Keys, class... Types>
constexpr decltype(auto) get(row<Keys, Types...>& from) TENON_PLACE_RULES(TENON_AT_CALL) {
    using Result = detail::anything;
    TENON_PLACE_RULES(TENON_OR_EMPTY)
    return (detail::cell_at<Place>(from));
}
template <std::size_t Place, class Keys, class... Types>
constexpr decltype(auto) get(const row<Keys, Types...>& from) TENON_PLACE_RULES(TENON_AT_CALL) {
    using Result = detail::anything;
    TENON_PLACE_RULES(TENON_OR_EMPTY)
    return (detail::cell_at<Place>(from));
}
#undef TENON_PLACE_RULES

namespace literals {

/// The name of a column, to read it from a row: `row["username"_c]`.
template <name Name> constexpr detail::column_name<Name> operator""_c() noexcept { return {}; }

} // namespace literals

/// The cells of a row as a std::tuple of references.
template <class Keys, class... Types>
constexpr std::tuple<Types&...> tie(row<Keys, Types...>& from) noexcept {
    return detail::unpack<sizeof...(Types)>(from, [](Types&... cell) {
        return std::tuple<Types&...>{cell...};
    });
}
template <class Keys, class... Types>
constexpr std::tuple<const Types&...> tie(const row<Keys, Types...>& from) noexcept {
    return detail::unpack<sizeof...(Types)>(from, [](const Types&... cell) {
        return std::tuple<const Types&...>{cell...};
    });
}

// Compared value by value. No friends of the row, of which each type of row would have its own.
template <class Keys, class... Types>
constexpr bool operator==(const row<Keys, Types...>& left, const row<Keys, Types...>& right) {
    return tie(left) == tie(right);
}
template <class Keys, class... Types>
constexpr auto operator<=>(const row<Keys, Types...>& left, const row<Keys, Types...>& right) {
    return tie(left) <=> tie(right);
}

} // namespace tenon
