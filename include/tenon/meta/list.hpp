// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Lists of types, as small as a query's hot path of instantiations wants them. Knows no SQL.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <cstddef>
#include <type_traits>
#include <utility>

namespace tenon {

namespace detail {

/// A number of things, in a base that all with as many share: each constant of a type of its own is a
/// symbol, which g++ names in full.
template <std::size_t Size> struct sized {
    static constexpr std::size_t size = Size;
};

} // namespace detail

template <class... Types> struct list : detail::sized<sizeof...(Types)> {};

} // namespace tenon

namespace tenon::detail {

// std::remove_cvref is two classes for each type that it is asked of, this is one.
template <class T> struct bare_type {
    using type = T;
};
template <class T> struct bare_type<const T> {
    using type = T;
};
template <class T> struct bare_type<volatile T> {
    using type = T;
};
template <class T> struct bare_type<const volatile T> {
    using type = T;
};
template <class T> struct bare_type<T&> {
    using type = T;
};
template <class T> struct bare_type<const T&> {
    using type = T;
};
template <class T> struct bare_type<volatile T&> {
    using type = T;
};
template <class T> struct bare_type<const volatile T&> {
    using type = T;
};
template <class T> struct bare_type<T&&> {
    using type = T;
};
template <class T> struct bare_type<const T&&> {
    using type = T;
};
/// The type without reference, const and volatile.
template <class T> using bare = typename bare_type<T>::type;

template <class First, class Second> struct concat_two;
template <> struct concat_two<list<>, list<>> {
    using type = list<>;
};
template <class... Left, class... Right> struct concat_two<list<Left...>, list<Right...>> {
    using type = list<Left..., Right...>;
};

template <class... Lists> struct concat_all {
    using type = list<>;
};
template <class First> struct concat_all<First> {
    using type = First;
};
template <class First, class Second, class... Rest>
struct concat_all<First, Second, Rest...>
    : concat_all<typename concat_two<First, Second>::type, Rest...> {};

/// The lists one after another; the same list may be named twice.
template <class... Lists> using concat = typename concat_all<Lists...>::type;

/// Where `Wanted` stands among `Types`; sizeof...(Types) if it does not.
template <class Wanted, class... Types> constexpr std::size_t index_of() noexcept {
    std::size_t index = 0;
    (void)((std::is_same_v<Wanted, Types> || (++index, false)) || ...);
    return index;
}

template <class Wanted, class List> inline constexpr bool contains = false;
template <class Wanted, class... Types>
inline constexpr bool contains<Wanted, list<Types...>> = (std::is_same_v<Wanted, Types> || ...);

/// The list with each type once, at its first place.
template <class List, class Done = list<>> struct each_once_of {
    using type = List;
};
template <class First, class Second, class... Rest, class... Done>
struct each_once_of<list<First, Second, Rest...>, list<Done...>>
    : each_once_of<
          list<Second, Rest...>,
          std::conditional_t<contains<First, list<Done...>>, list<Done...>, list<Done..., First>>> {
};
template <class Last, class Before, class... Done>
struct each_once_of<list<Last>, list<Before, Done...>> {
    using type = std::conditional_t<
        contains<Last, list<Before, Done...>>,
        list<Before, Done...>,
        list<Before, Done..., Last>>;
};
template <class List> using each_once = typename each_once_of<List>::type;

template <std::size_t Index, class Type> struct numbered {
    using type = Type;
};
template <class Indices, class... Types> struct numbered_all;
template <std::size_t... Index, class... Types>
struct numbered_all<std::index_sequence<Index...>, Types...> : numbered<Index, Types>... {};
template <std::size_t Index, class Type>
numbered<Index, Type> select_numbered(numbered<Index, Type>*);

/// The type at a place of a list.
template <std::size_t Index, class List> struct at_place;
template <std::size_t Index, class... Types> struct at_place<Index, list<Types...>> {
    using type = typename decltype(select_numbered<Index>(
        static_cast<numbered_all<std::index_sequence_for<Types...>, Types...>*>(nullptr)
    ))::type;
};
template <std::size_t Index, class List> using at = typename at_place<Index, List>::type;

} // namespace tenon::detail
