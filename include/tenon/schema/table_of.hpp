// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A table that is called as its model is: `tn::table_of<user_columns>` is the table "user".
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/schema/table.hpp>

namespace tenon {

namespace detail {

/// What the compiler calls this function, with the name of the model at its end. It returns no type of
/// the standard library's, since g++ would explain that behind the name.
template <template <class> class Columns> constexpr const char* model_signature() noexcept {
#if defined(_MSC_VER) && !defined(__clang__)
    return __FUNCSIG__;
#else
    return __PRETTY_FUNCTION__;
#endif
}

constexpr bool is_name_character(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// The last name in what the compiler wrote: `.. [with Columns = shop::user_columns]`,
/// `.. [Columns = shop::user_columns]`, `.. model_signature<shop::user_columns>(void) noexcept`.
constexpr std::string_view last_name(std::string_view signature) noexcept {
    std::size_t end = signature.find_last_of(">]");
    while (end != 0 && !is_name_character(signature[end - 1]))
        --end;
    std::size_t begin = end;
    while (begin != 0 && is_name_character(signature[begin - 1]))
        --begin;
    return signature.substr(begin, end - begin);
}

/// The model's name without its namespace and without `_columns` at its end.
template <template <class> class Columns> constexpr std::string_view model_title() noexcept {
    constexpr std::string_view ending = "_columns";
    std::string_view title = last_name(model_signature<Columns>());
    if (title.size() > ending.size() && title.ends_with(ending))
        title.remove_suffix(ending.size());
    return title;
}

template <template <class> class Columns> consteval auto model_name_now() {
    constexpr std::string_view title = model_title<Columns>();
    char text[title.size() + 1]{};
    for (std::size_t i = 0; i != title.size(); ++i)
        text[i] = title[i];
    return name<title.size() + 1>{text};
}
template <template <class> class Columns>
inline constexpr auto model_name = model_name_now<Columns>();

} // namespace detail

/// The table called as its model is, without a `_columns` at the end:
/// `inline constexpr tn::table_of<user_columns> user;` is the table "user". The options are a table's.
template <template <class> class Columns, class... Options>
using table_of = table<detail::model_name<Columns>, Columns, Options...>;

} // namespace tenon
