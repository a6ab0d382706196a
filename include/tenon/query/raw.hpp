// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Raw SQL as a query: a text with named parameters, and the types of the columns that it gives.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/into.hpp>
#include <tenon/query/raw_text.hpp>

namespace tenon {

/// A column of raw SQL with the name that it must have: `tn::field<"username", std::string>` is read
/// as `row["username"_c]`.
template <name Name, class Type> struct field {};

namespace detail {

/// A column of a raw query: `Sql`, NULL or not.
template <class Sql, bool Nullable> struct raw_column {
    using type = Sql;
    using parameters = list<>;
    static constexpr unsigned facts = 0;
    static constexpr bool nullable(const null_scope&) noexcept { return Nullable; }
};
template <name Name, class Sql, bool Nullable> struct raw_field : raw_column<Sql, Nullable> {
    static constexpr std::string_view label = Name.view();
};
struct no_raw_column {
    using type = any_type;
    static constexpr bool nullable(const null_scope&) noexcept { return false; }
};

/// The SQL type that is written `T`: itself, or the one whose C++ value `T` is.
template <class T> consteval auto raw_type_now() {
    using Sql = std::conditional_t<is_sql_type<T>, T, literal_type<T>>;
    if constexpr (is_sql_type<T>)
        return std::type_identity<T>{};
    else if constexpr (is_sql_type<Sql>)
        return std::conditional_t<
            std::same_as<typename sql_type<Sql>::value, T>,
            std::type_identity<Sql>,
            std::type_identity<no_sql_type>>{};
    else
        return std::type_identity<no_sql_type>{};
}
template <class T> using raw_type = typename decltype(raw_type_now<strip_optional<T>>())::type;

/// What is read for a type in raw's list.
template <class T> struct raw_item_of {
    using type = std::conditional_t<
        is_sql_type<raw_type<T>>,
        raw_column<raw_type<T>, is_optional<T>>,
        no_raw_column>;
};
template <name Name, class T> struct raw_item_of<field<Name, T>> {
    using type = std::conditional_t<
        is_sql_type<raw_type<T>>,
        raw_field<Name, raw_type<T>, is_optional<T>>,
        no_raw_column>;
};
/// A record: all columns of its model, whatever the table is called.
template <template <class> class Columns> struct raw_item_of<Columns<record_kind>> {
    using type = whole<table<"", Columns>>;
};
template <class T> using raw_item = typename raw_item_of<T>::type;

template <name Text, class... Columns> consteval raw_fault raw_fault_now() {
    if constexpr (raw_text<Text>::outline.fault != raw_fault::none)
        return raw_text<Text>::outline.fault;
    else if constexpr ((std::same_as<raw_item<Columns>, no_raw_column> || ...))
        return raw_fault::no_column_type;
    else if constexpr (sizeof...(Columns) > most_cells)
        return raw_fault::many_columns;
    else
        return raw_fault::none;
}
template <name Text, class... Columns>
inline constexpr raw_fault raw_fault_of = raw_fault_now<Text, Columns...>();

/// The type of a parameter of raw SQL, which only its argument tells.
struct type_of_argument {};

/// The name of a parameter, so that types of parameters are no longer than that.
template <name Text, std::size_t Place> consteval auto parameter_name_now() {
    constexpr std::string_view found = raw_text<Text>::name_of(Place);
    char letters[found.size() + 1]{};
    for (std::size_t i = 0; i != found.size(); ++i)
        letters[i] = found[i];
    return name{letters};
}
template <name Text, std::size_t Place>
inline constexpr auto parameter_name = parameter_name_now<Text, Place>();

} // namespace detail

/// What tn::raw is: a text and the columns that it gives. An empty value.
template <name Text, class... Columns> struct raw_query {
    static constexpr std::size_t count = 0;
    static constexpr unsigned facts =
        detail::raw_fault_of<Text, Columns...> == detail::raw_fault::none
            ? 0U
            : unsigned{detail::is_refused};
    template <class Kind> using clause = detail::no_clause;

    detail::values<0, false> data{};
};

/// A query of raw SQL: `db.all(tn::raw<"SELECT name, n FROM t WHERE a = :a", std::string, int>, "a"_p = 1)`.
///
/// Its text is a literal, and values are bound, never written into it. Parameters are written `:name`,
/// on every database, a name as often as it is wanted; each has the type of its argument, which may
/// be a std::optional. `Columns` are SQL types or their C++ values, in std::optional where NULL may
/// come; tn::field, which is read by name; or a record, for all columns of its model. Without
/// columns it is a statement for execute().
///
/// Number and names of the columns are compared with what the database says when the statement is
/// prepared on a connection; a table that is altered while it is connected is not looked at again.
/// \par SQL the text, with the database's own placeholders: `?`, `$1`; SQLite's for a decimal is
/// `CAST(? AS NUMERIC)`.
/// \par Errors programming_error where the columns are others; data_error for a value of another type.
template <name Text, class... Columns> inline constexpr raw_query<Text, Columns...> raw{};

#define TENON_REFUSED_RAW(fault, sentence)                                                         \
    template <name Text, class... Columns>                                                         \
        requires(detail::raw_fault_of<Text, Columns...> == detail::raw_fault::fault)               \
    TENON_UNAVAILABLE(sentence) inline constexpr raw_query<Text, Columns...>                       \
        raw<Text, Columns...>{};

TENON_REFUSED_RAW(
    open_quote, "tenon::raw: a quote is not closed; close it, and write one that is meant twice"
)
TENON_REFUSED_RAW(open_comment, "tenon::raw: a comment is not closed; write */ behind it")
TENON_REFUSED_RAW(
    placeholder, "tenon::raw: the text has a placeholder of the database's own; write :name"
)
TENON_REFUSED_RAW(
    several_statements, "tenon::raw: the text has several statements; run them one by one"
)
TENON_REFUSED_RAW(no_statement, "tenon::raw: the text has no statement; write SQL")
TENON_REFUSED_RAW(
    no_column_type,
    "tenon::raw: a column is of no SQL type; name one, its C++ value, or a record, and map to "
    "other "
    "types with tn::into"
)
TENON_REFUSED_RAW(many_columns, "tenon::raw: more than 32 columns; select fewer, or name a record")

#undef TENON_REFUSED_RAW

namespace detail {

template <class Query> inline constexpr bool is_raw = false;
template <name Text, class... Columns>
inline constexpr bool is_raw<raw_query<Text, Columns...>> = true;

template <name Text, class... Columns>
inline constexpr bool can_be_mapped<raw_query<Text, Columns...>> = true;

template <class Query> inline constexpr bool gives_rows = true;
template <name Text> inline constexpr bool gives_rows<raw_query<Text>> = false;

template <name Text, class Places> struct raw_parameters;
template <name Text, std::size_t... Place>
struct raw_parameters<Text, std::index_sequence<Place...>> {
    using type = list<named<parameter_name<Text, Place>, type_of_argument>...>;
};
template <name Text, class... Columns>
struct parameters_of<raw_query<Text, Columns...>>
    : raw_parameters<Text, std::make_index_sequence<raw_text<Text>::outline.parameters>> {};

/// The rows of a raw query.
template <class... Items> struct raw_rows {
    template <class Item> using output_of = output<Item, Item::nullable(null_scope{})>;
    using value = row<list<Items...>, typename output_of<Items>::value...>;
    using view = row<list<Items...>, typename output_of<Items>::view...>;
};
template <class Source> struct raw_rows<whole<Source>> : output<whole<Source>, false> {};
template <> struct raw_rows<> {
    using value = anything;
    using view = anything;
};
template <class... Items>
    requires(sizeof...(Items) > most_cells)
struct raw_rows<Items...> : raw_rows<> {};

template <name Text, class... Columns> struct closed<raw_query<Text, Columns...>> {
    using rows = raw_rows<raw_item<Columns>...>;
    using row_type = typename rows::value;
    using view_type = typename rows::view;
    static constexpr unsigned facts = raw_query<Text, Columns...>::facts;
    static constexpr findings found{};
    static constexpr null_scope nulls{};
    struct list_clause : sized<sizeof...(Columns)> {
        using items = list<raw_item<Columns>...>;
    };
};

template <class Item> constexpr void put_names(std::string_view*& out, std::type_identity<Item>) {
    if constexpr (requires { Item::label; })
        *out = Item::label;
    ++out;
}
template <class... Definitions>
constexpr void put_titles(std::string_view*& out, list<Definitions...>) {
    ((*out++ = Definitions::title), ...);
}
template <class Source>
constexpr void put_names(std::string_view*& out, std::type_identity<whole<Source>>) {
    put_titles(out, typename whole<Source>::definitions{});
}

/// The names that the columns of a raw query must have; empty where any will do.
template <class... Items> struct column_names {
    static constexpr std::size_t size = (width_of<Items> + ... + 0);
    struct array {
        std::string_view names[size + 1]{};
    };
    static constexpr array made = [] {
        array result;
        [[maybe_unused]] std::string_view* out = result.names;
        (put_names(out, std::type_identity<Items>{}), ...);
        return result;
    }();
};

/// A raw query whose parameters have the types `Sqls`: what is run.
template <class Raw, class... Sqls> struct typed_raw {
    static constexpr std::size_t count = 0;
    static constexpr unsigned facts = 0;
};

template <class Parameters, class... Sqls> struct typed_parameters;
template <name... Names, class... Sqls>
struct typed_parameters<list<named<Names, type_of_argument>...>, Sqls...> {
    using type = list<named<Names, Sqls>...>;
};
template <class Raw, class... Sqls>
struct parameters_of<typed_raw<Raw, Sqls...>>
    : typed_parameters<typename parameters_of<Raw>::type, Sqls...> {};

/// Writes a text with the dialect's placeholders. Where these have numbers, a name that comes again
/// has the number it had.
template <class D>
constexpr void write_raw(
    writer<D> w,
    std::string_view text,
    const raw_place* places,
    std::size_t count,
    const placeholder* parameters
) {
    std::size_t done = 0;
    for (std::size_t i = 0; i != count; ++i) {
        const raw_place& place = places[i];
        w << text.substr(done, place.at - done);
        done = place.at + place.size;
        if (D::numbered_marks && place.parameter < w.out.slot_count) {
            (w << D::mark).number(static_cast<std::int64_t>(place.parameter) + 1);
        } else {
            placeholder made = parameters[place.parameter];
            made.source = static_cast<std::uint16_t>(place.parameter);
            spell_bound(D{}, made, w);
        }
    }
    w << text.substr(done);
}

template <class D, name Text, class... Sqls> constexpr void write_raw_statement(sink& out) {
    using text = raw_text<Text>;
    constexpr std::size_t size = text::outline.parameters;
    const placeholder parameters[size + 1]{placeholder_of<Sqls>...};
    detail::write_raw(
        writer<D>{out}, text::statement, text::made.places, text::place_count, parameters
    );
}

/// The text with the types of arguments, or, for tn::sql, without.
template <class D, name Text, class... Sqls> struct rendered_raw {
    static constexpr extent size = measured(&write_raw_statement<D, Text, Sqls...>);
    static constexpr auto made =
        written<size.text, size.slots>(&write_raw_statement<D, Text, Sqls...>);
};
template <class D, name Text, class... Columns>
struct rendered<D, raw_query<Text, Columns...>> : rendered_raw<D, Text> {};
template <class D, name Text, class... Columns, class... Sqls>
struct rendered<D, typed_raw<raw_query<Text, Columns...>, Sqls...>>
    : rendered_raw<D, Text, Sqls...> {};
template <class D, class T, name Text, class... Columns>
struct rendered<D, mapped_query<T, raw_query<Text, Columns...>>> : rendered_raw<D, Text> {};

} // namespace detail

} // namespace tenon
