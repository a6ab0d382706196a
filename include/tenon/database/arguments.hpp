// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The named arguments of a run, checked against the parameters of the query and put into cells.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/located.hpp>

namespace tenon::detail {

template <class T> inline constexpr bool is_argument = false;
template <name Name, class Value> inline constexpr bool is_argument<argument<Name, Value>> = true;

template <class Argument> using argument_value = decltype(Argument::value);

/// Whether the value may stand for a parameter of this type.
template <class Sql, class V>
inline constexpr bool accepted =
    !is_optional_value<V> &&
    (comparable_value<Sql, std::remove_cvref_t<V>>() || assignable<Sql, std::remove_cvref_t<V>>());

/// Raw SQL takes any value.
template <class V> inline constexpr bool accepted<type_of_argument, V> = true;
template <class Sql, class V> inline constexpr bool is_typed = true;
template <class V>
inline constexpr bool is_typed<type_of_argument, V> =
    is_value<std::remove_cvref_t<V>> && !is_null_value<std::remove_cvref_t<V>>;

template <culprit Parameter> inline constexpr bool parameter_is_given = Parameter.text[0] == '\0';
template <culprit Parameter> inline constexpr bool parameter_is_known = Parameter.text[0] == '\0';
template <culprit Parameter> inline constexpr bool value_is_of_type = Parameter.text[0] == '\0';
template <culprit Parameter> inline constexpr bool value_has_type = Parameter.text[0] == '\0';
template <culprit Parameter> inline constexpr bool given_once = Parameter.text[0] == '\0';

template <class Parameters, class... Arguments> struct argument_check;
template <class... Named, class... Arguments> struct argument_check<list<Named...>, Arguments...> {
    static constexpr bool named = (is_argument<Arguments> && ...);

    static constexpr bool has(std::string_view label) noexcept {
        return ((Arguments::label == label) || ...);
    }
    static constexpr culprit missing() noexcept {
        culprit found;
        (void)((has(Named::label) ? false : (found = culprit{Named::label}, true)) || ...);
        return found;
    }
    static constexpr culprit unknown() noexcept {
        culprit found;
        [[maybe_unused]] const auto known = []([[maybe_unused]] std::string_view label) {
            return ((Named::label == label) || ...);
        };
        (void)((known(Arguments::label) ? false : (found = culprit{Arguments::label}, true)) || ...
        );
        return found;
    }
    static constexpr culprit repeated() noexcept {
        culprit found;
        [[maybe_unused]] const auto often = []([[maybe_unused]] std::string_view label) {
            return (std::size_t{Arguments::label == label} + ... + 0) > 1;
        };
        (void)((often(Arguments::label) ? (found = culprit{Arguments::label}, true) : false) || ...
        );
        return found;
    }
    template <class Parameter> static constexpr bool fits() noexcept {
        return (
            (Arguments::label != Parameter::label ||
             accepted<typename Parameter::type, argument_value<Arguments>>)&&...
        );
    }
    template <class Parameter> static constexpr bool typed() noexcept {
        return (
            (Arguments::label != Parameter::label ||
             is_typed<typename Parameter::type, argument_value<Arguments>>)&&...
        );
    }
    static constexpr culprit untyped() noexcept {
        culprit found;
        (void)((typed<Named>() ? false : (found = culprit{Named::label}, true)) || ...);
        return found;
    }
    static constexpr culprit ill_typed() noexcept {
        culprit found;
        (void)((fits<Named>() ? false : (found = culprit{Named::label}, true)) || ...);
        return found;
    }
};

/// The parameters of a query that was refused already: whatever is given is right.
struct any_parameters {
    using type = any_parameters;
};

template <class Query>
using parameters_of_query =
    typename std::conditional_t<refused_query<Query>, any_parameters, parameters_of<Query>>::type;

template <class... Arguments> inline constexpr bool all_named = (is_argument<Arguments> && ...);

enum class argument_fault { missing, unknown, repeated, untyped, ill_typed };

template <argument_fault Fault, class Parameters, class... Arguments> consteval culprit faulty() {
    if constexpr (!all_named<Arguments...> || std::same_as<Parameters, any_parameters>) {
        return {};
    } else {
        using check = argument_check<Parameters, Arguments...>;
        if constexpr (Fault == argument_fault::missing)
            return check::missing();
        else if constexpr (Fault == argument_fault::unknown)
            return check::unknown();
        else if constexpr (Fault == argument_fault::repeated)
            return check::repeated();
        else if constexpr (Fault == argument_fault::untyped)
            return check::untyped();
        else
            return check::ill_typed();
    }
}

/// The first argument or parameter with a fault; looked for once for all queries with these
/// parameters.
template <argument_fault Fault, class Parameters, class... Arguments>
inline constexpr culprit fault_in = faulty<Fault, Parameters, Arguments...>();

/// The query as it is run with these arguments: raw SQL takes its parameters' types from them.
template <class Query, class... Arguments> struct run_with {
    using type = Query;
};

template <class Label, class... Arguments> struct type_given;
template <name Name, class... Arguments>
struct type_given<named<Name, type_of_argument>, Arguments...> {
    template <class Argument>
    using one = std::conditional_t<
        Argument::label == Name.view(),
        list<literal_type<argument_value<Argument>>>,
        list<>>;
    using type = at<0, concat<one<Arguments>...>>;
};
template <class Raw, class Parameters, class... Arguments> struct raw_with;
template <class Raw, class... Named, class... Arguments>
struct raw_with<Raw, list<Named...>, Arguments...> {
    using type = typed_raw<Raw, typename type_given<Named, Arguments...>::type...>;
};
template <name Text, class... Columns, class... Arguments>
struct run_with<raw_query<Text, Columns...>, Arguments...>
    : raw_with<
          raw_query<Text, Columns...>,
          typename parameters_of<raw_query<Text, Columns...>>::type,
          Arguments...> {};
template <class T, name Text, class... Columns, class... Arguments>
struct run_with<mapped_query<T, raw_query<Text, Columns...>>, Arguments...>
    : run_with<raw_query<Text, Columns...>, Arguments...> {};

template <class Query, class... Arguments>
struct run_with<located_query<Query>, Arguments...> : run_with<Query, Arguments...> {};

/// The cells of the parameters of a query, in the order of their first appearance.
template <class Parameters, class... Arguments> struct argument_cells;
template <class... Named, class... Arguments> struct argument_cells<list<Named...>, Arguments...> {
    static constexpr bool owning = (wants_owner<argument_value<Arguments>> || ...);
    values<sizeof...(Named), owning> data{};

    explicit argument_cells(const Arguments&... given) {
        std::size_t place = 0;
        (fill<Named>(data.cells[place++], given...), ...);
    }

    const datum* cells() const noexcept { return data.cells; }

private:
    template <class Parameter> static void fill(datum& cell, const Arguments&... given) {
        (fill_if<Parameter>(cell, given), ...);
    }
    template <class Parameter, class Argument>
    static void fill_if(datum& cell, const Argument& given) {
        if constexpr (Parameter::label == Argument::label) {
            using Sql = typename Parameter::type;
            if constexpr (wants_owner<argument_value<Argument>>)
                cell = to_owned_param<Sql>(given.value);
            else
                cell = to_param<Sql>(given.value);
        }
    }
};
template <> struct argument_cells<list<>> {
    const datum* cells() const noexcept { return nullptr; }
};

} // namespace tenon::detail

/// The rules on the arguments of a run.
#define TENON_ARGUMENT_RULES(RULE, Q, ...)                                                         \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::gives_rows<Q>>),                                                 \
        "tenon::run: raw SQL without columns gives no rows; name their types, "                    \
        "tn::raw<\"...\", std::string>, or use execute()",                                         \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::all_named<__VA_ARGS__>),                                                       \
        "tenon::run: an argument has no name; write \"name\"_p = value",                           \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::parameter_is_given<detail::fault_in<                                           \
                detail::argument_fault::missing,                                                   \
                detail::parameters_of_query<Q>,                                                    \
                __VA_ARGS__>>),                                                                    \
        "tenon::run: a parameter of the query is not given; add \"name\"_p = value",               \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::parameter_is_known<detail::fault_in<                                           \
                detail::argument_fault::unknown,                                                   \
                detail::parameters_of_query<Q>,                                                    \
                __VA_ARGS__>>),                                                                    \
        "tenon::run: the query has no parameter of this name; drop it or correct the name",        \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::given_once<detail::fault_in<                                                   \
                detail::argument_fault::repeated,                                                  \
                detail::parameters_of_query<Q>,                                                    \
                __VA_ARGS__>>),                                                                    \
        "tenon::run: a parameter is given twice; give it once",                                    \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::value_has_type<detail::fault_in<                                               \
                detail::argument_fault::untyped,                                                   \
                detail::parameters_of_query<Q>,                                                    \
                __VA_ARGS__>>),                                                                    \
        "tenon::run: an argument of raw SQL is of no SQL type; convert it, or specialise "         \
        "tn::custom_type",                                                                         \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::value_is_of_type<detail::fault_in<                                             \
                detail::argument_fault::ill_typed,                                                 \
                detail::parameters_of_query<Q>,                                                    \
                __VA_ARGS__>>),                                                                    \
        "tenon::run: a value is not of its parameter's type; convert it first",                    \
        "error"                                                                                    \
    )))
