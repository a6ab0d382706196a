// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The client-side defaults of a model, one by one: what an INSERT by set() sends for columns that it
// does not name.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/meta/cells.hpp>
#include <tenon/schema/table.hpp>

namespace tenon::detail {

/// Swallows the initialisers of the columns that are not asked for.
struct no_default {
    constexpr no_default() noexcept {}
    template <class Initialiser>
        requires(!std::same_as<std::remove_cvref_t<Initialiser>, no_default>)
    constexpr no_default(Initialiser&&) noexcept {}
};

/// The initialiser of a column as a cell. Owns a text that dies with the initialiser.
template <class Declared> struct captured_default {
    using sql = strip_optional<Declared>;
    using value = declared_value<Declared>;
    owning_values<1> data{};

    /// Of `{}`: NULL, or the type's own beginning, 0 or an empty text.
    constexpr captured_default() {
        if constexpr (!is_optional<Declared>)
            take(value{});
    }
    template <class Initialiser>
        requires(!std::same_as<std::remove_cvref_t<Initialiser>, captured_default>)
    constexpr captured_default(Initialiser&& given) {
        if constexpr (std::is_array_v<std::remove_cvref_t<Initialiser>>)
            data.cells[0] = to_param<sql>(given); // a literal of the model's
        else if constexpr (std::same_as<std::remove_cvref_t<Initialiser>, std::nullopt_t>)
            return;
        else
            start(std::forward<Initialiser>(given));
    }

private:
    template <class Initialiser> constexpr void start(Initialiser&& given) {
        const value made = std::forward<Initialiser>(given); // converted as a record's member is
        take(made);
    }
    constexpr void take(const value& made) {
        if constexpr (dies_with_value<value>) {
            if (!is_empty_text(made))
                data.cells[0] = to_owned_param<sql>(made);
            else
                data.cells[0] = datum{std::string_view{}};
        } else {
            data.cells[0] = to_param<sql>(made);
        }
    }
    static constexpr bool is_empty_text([[maybe_unused]] const value& made) {
        if constexpr (!is_optional<value> && requires { made.empty(); })
            return made.empty();
        else
            return false;
    }
};

/// A model of which the initialiser of one column alone is looked at.
template <name Wanted> struct default_kind {
    template <name Name, class Declared, class...>
    using column = std::conditional_t<Name == Wanted, captured_default<Declared>, no_default>;
};

template <class Source, name Wanted> constexpr auto make_default() {
    using traits = source_traits<Source>;
    typename traits::template columns<default_kind<Wanted>> all{};
    constexpr std::size_t place = traits::facts::place_of(Wanted.view());
    return unpack<traits::definitions::size>(all, [](auto&... member) {
        return std::move(pick<place>(member...).data);
    });
}

template <class Source, name Wanted> consteval datum constant_default() {
    return make_default<Source, Wanted>().cells[0];
}

/// Whether the compiler can say what the default is.
template <class Source, name Wanted>
inline constexpr bool default_is_constant = requires {
    typename std::enable_if_t<make_default<Source, Wanted>().cells[0].has != datum::state::owned>;
};

} // namespace tenon::detail
