// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// From a C++ value to the flat cell that a driver binds: which SQL type a value has, what it may be
// compared with or assigned to, and the conversion.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/types/sql_type.hpp>

#include <chrono>
#include <utility>

namespace tenon {

/// A value that does not fit the column or parameter it is meant for: too large, too long, a NUL in
/// a place that cannot hold one. Nothing was sent.
struct value_error : std::range_error {
    using std::range_error::range_error;
};

} // namespace tenon

namespace tenon::detail {

struct no_sql_type {
    static constexpr bool missing = true;
};

template <class V> consteval auto literal_type_of() {
    if constexpr (is_optional<V>) {
        return literal_type_of<strip_optional<V>>();
    } else if constexpr (customised<V> || labelled_enum<V> || is_decimal<V>) {
        return std::type_identity<V>{};
    } else if constexpr (std::same_as<V, bool>) {
        return std::type_identity<bool>{};
    } else if constexpr (std::same_as<V, char>) {
        return std::type_identity<no_sql_type>{};
    } else if constexpr (std::signed_integral<V>) {
        return std::conditional_t<
            sizeof(V) <= 2,
            std::type_identity<std::int16_t>,
            std::conditional_t<
                sizeof(V) == 4,
                std::type_identity<std::int32_t>,
                std::type_identity<std::int64_t>>>{};
    } else if constexpr (std::unsigned_integral<V>) {
        return std::conditional_t<
            sizeof(V) <= 2,
            std::type_identity<std::uint16_t>,
            std::conditional_t<
                sizeof(V) == 4,
                std::type_identity<std::uint32_t>,
                std::type_identity<std::uint64_t>>>{};
    } else if constexpr (std::same_as<V, float> || std::same_as<V, double>) {
        return std::type_identity<V>{};
    } else if constexpr (std::is_convertible_v<const V&, std::string_view>) {
        return std::type_identity<text>{};
    } else if constexpr (std::is_convertible_v<const V&, std::span<const std::byte>>) {
        return std::type_identity<blob>{};
    } else if constexpr (std::same_as<V, clock_time>) {
        return std::type_identity<time_of_day>{};
    } else if constexpr (std::same_as<V, interval_value>) {
        return std::type_identity<interval>{};
    } else if constexpr (std::same_as<V, boost::uuids::uuid>) {
        return std::type_identity<uuid>{};
    } else if constexpr (std::is_convertible_v<const V&, date_value>) {
        return std::type_identity<date>{};
    } else if constexpr (std::is_convertible_v<const V&, timestamp_value>) {
        return std::type_identity<timestamp>{};
    } else {
        return std::type_identity<no_sql_type>{};
    }
}

/// The SQL type that a C++ value has on its own.
template <class V> using literal_type = typename decltype(literal_type_of<std::decay_t<V>>())::type;

template <class V> inline constexpr bool is_value = is_sql_type<literal_type<V>>;

template <> struct sql_type<no_sql_type> {
    static constexpr bool missing = true;
    static constexpr tenon::family family = tenon::family::any;
};

template <class Sql> inline constexpr family family_of = sql_type<Sql>::family;

/// Digits before the point that any value of an integer type may need.
template <class Integer>
inline constexpr int digits_of = std::numeric_limits<Integer>::digits10 + 1;

template <class Left, class Right> consteval auto wider_integer() {
    using Narrow = std::conditional_t<(sizeof(Left) < sizeof(Right)), Left, Right>;
    using Wide = std::conditional_t<(sizeof(Left) < sizeof(Right)), Right, Left>;
    if constexpr (std::is_signed_v<Left> == std::is_signed_v<Right>)
        return std::type_identity<Wide>{};
    else if constexpr (std::is_signed_v<Wide> && sizeof(Narrow) < sizeof(Wide))
        return std::type_identity<Wide>{};
    else if constexpr (sizeof(Wide) == 2)
        return std::type_identity<std::int32_t>{};
    else if constexpr (sizeof(Wide) == 4)
        return std::type_identity<std::int64_t>{};
    else
        return std::type_identity<no_sql_type>{};
}

/// Whether `left = right`, `left < right` and so on mean something: within one family, and between
/// integers and decimals, both of which are exact. A double beside an exact number is refused.
template <class Left, class Right> consteval bool comparable() {
    constexpr family left = family_of<Left>;
    constexpr family right = family_of<Right>;
    if constexpr (left == family::any || right == family::any)
        return true;
    else if constexpr (left == family::json || right == family::json)
        return false;
    else if constexpr (customised<Left> || customised<Right> || std::is_enum_v<Left> || std::is_enum_v<Right>)
        return std::same_as<Left, Right>;
    else
        return left == right || (left == family::integer && right == family::decimal) ||
               (left == family::decimal && right == family::integer);
}

/// Whether what an expression of `From` gives can be stored in a column of `Sql`: documents too, which
/// are not compared.
template <class Sql, class From> consteval bool storable_type() {
    if constexpr (family_of<Sql> == family::json)
        return std::same_as<Sql, From>;
    else
        return comparable<Sql, From>();
}

/// Whether a value of the C++ type `V` may stand beside an expression of `Sql` in a comparison: a
/// small integer may stand beside a double, whose every value it is.
template <class Sql, class V> consteval bool comparable_value() {
    using Literal = literal_type<V>;
    if constexpr (!is_sql_type<Literal>)
        return false;
    else if constexpr (family_of<Sql> == family::floating && family_of<Literal> == family::integer)
        return sizeof(strip_optional<std::decay_t<V>>) <= 4;
    else if constexpr ((family_of<Sql> == family::timestamp || family_of<Sql> == family::timestamp_tz) && (std::same_as<Literal, timestamp> || std::same_as<Literal, date>))
        return std::same_as<Literal, timestamp>;
    else if constexpr (family_of<Sql> == family::json && std::same_as<Literal, text>)
        return false;
    else
        return comparable<Sql, Literal>();
}

/// The SQL type that a value of `V` is bound as beside an expression of `Sql`.
template <class Sql, class V>
using bound_type = std::conditional_t<
    family_of<Sql> == family::floating,
    double,
    std::conditional_t<
        family_of<Sql> == family::timestamp_tz && std::same_as<literal_type<V>, timestamp>,
        timestamp_tz,
        literal_type<V>>>;

/// Whether every value of `V` is a value of the column type `Sql`. An `int`, the type of a plain
/// literal, may be given to any signed integer and to any decimal; whether it fits is looked at
/// when the statement is built. A string literal is measured here.
template <class Sql, class V> consteval bool assignable() {
    using Value = strip_optional<std::decay_t<V>>;
    using Literal = literal_type<V>;
    constexpr family to = family_of<Sql>;
    if constexpr (to == family::any)
        return true;
    else if constexpr (!is_sql_type<Literal>)
        return false;
    else if constexpr (customised<Sql> || std::is_enum_v<Sql> || customised<Literal> || std::is_enum_v<Literal>)
        return std::same_as<Sql, Literal>;
    else if constexpr (to == family::integer && family_of<Literal> == family::integer)
        return std::unsigned_integral<Sql>
                   ? std::unsigned_integral<Value> && sizeof(Value) <= sizeof(Sql)
                   : std::same_as<Value, int> ||
                         (std::unsigned_integral<Value> ? sizeof(Value) < sizeof(Sql)
                                                        : sizeof(Value) <= sizeof(Sql));
    else if constexpr (to == family::decimal && family_of<Literal> == family::decimal)
        return Literal::scale <= Sql::scale &&
               Literal::precision - Literal::scale <= Sql::precision - Sql::scale;
    else if constexpr (to == family::decimal)
        return family_of<Literal> == family::integer;
    else if constexpr (to == family::floating && family_of<Literal> == family::integer)
        return sizeof(Value) <= (std::same_as<Sql, float> ? 2 : 4) || std::same_as<Value, int>;
    else if constexpr (to == family::floating && family_of<Literal> == family::floating)
        return sizeof(Value) <= sizeof(Sql);
    else if constexpr (to == family::timestamp_tz || to == family::timestamp)
        return std::same_as<Literal, timestamp>;
    else if constexpr (to == family::json)
        return std::same_as<Literal, text>;
    else
        return to == family_of<Literal>;
}

/// Whether a string literal has at most the characters its column holds; others are measured when
/// they are bound.
template <class Sql, class V> inline constexpr bool fits = true;
template <class Sql, std::size_t Size>
inline constexpr bool fits<Sql, char[Size]> =
    sql_type<Sql>::precision == 0 || Size <= static_cast<std::size_t>(sql_type<Sql>::precision) + 1;

/// The number of code points of UTF-8 text.
constexpr std::size_t code_points(std::string_view text) noexcept {
    std::size_t count = 0;
    for (const char c : text)
        count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    return count;
}

[[noreturn]] inline void refuse_value(const char* sentence) { throw value_error(sentence); }

/// A value as the cell of `Sql`. Throws value_error or decimal_error where it does not fit.
template <class Sql, class V> constexpr datum to_param(const V& value) {
    if constexpr (is_optional<V>) {
        return value.has_value() ? to_param<Sql>(*value) : datum{};
    } else if constexpr (customised<Sql>) {
        return to_param<typename custom_type<Sql>::sql>(custom_type<Sql>::to_sql(value));
    } else if constexpr (labelled_enum<Sql>) {
        const auto place = static_cast<std::size_t>(value);
        if (place >= std::size(enum_labels<Sql>))
            refuse_value("tenon: a value of an enumeration has no label");
        return datum{std::string_view{enum_labels<Sql>[place]}};
    } else if constexpr (sql_type<Sql>::kind == kind::boolean) {
        return datum{static_cast<std::int64_t>(value)};
    } else if constexpr (family_of<Sql> == family::integer) {
        if constexpr (sizeof(V) > sizeof(Sql) || std::is_signed_v<V> != std::is_signed_v<Sql>)
            if (!std::in_range<Sql>(value))
                refuse_value("tenon: an integer does not fit its column");
        return datum{static_cast<std::int64_t>(value)};
    } else if constexpr (family_of<Sql> == family::floating) {
        return datum{static_cast<double>(value)};
    } else if constexpr (family_of<Sql> == family::decimal) {
        const auto exact = [&] {
            if constexpr (is_decimal<V>)
                return decimal_cast<Sql>(value);
            else
                return Sql{value};
        }();
        if constexpr (Sql::precision <= 18)
            return datum{static_cast<std::int64_t>(exact.unscaled)};
        else
            return datum{
                static_cast<std::int64_t>(low_word(exact.unscaled_value())),
                static_cast<std::int64_t>(high_word(exact.unscaled_value()))};
    } else if constexpr (family_of<Sql> == family::text || family_of<Sql> == family::json) {
        const std::string_view view = value;
        if constexpr (sql_type<Sql>::precision > 0)
            if (view.size() > sql_type<Sql>::precision &&
                code_points(view) > sql_type<Sql>::precision)
                refuse_value("tenon: a text is longer than its column");
        return datum{view};
    } else if constexpr (family_of<Sql> == family::blob) {
        const std::span<const std::byte> bytes = value;
        return datum{std::string_view{reinterpret_cast<const char*>(bytes.data()), bytes.size()}};
    } else if constexpr (family_of<Sql> == family::date) {
        return datum{static_cast<std::int64_t>(date_value{value}.time_since_epoch().count())};
    } else if constexpr (family_of<Sql> == family::time_of_day) {
        return datum{static_cast<std::int64_t>(value.since_midnight.count())};
    } else if constexpr (family_of<Sql> == family::timestamp || family_of<Sql> == family::timestamp_tz) {
        return datum{static_cast<std::int64_t>(timestamp_value{value}.time_since_epoch().count())};
    } else if constexpr (family_of<Sql> == family::interval) {
        const interval_value span{value};
        return datum{
            span.microseconds, static_cast<std::int64_t>(span.months) * 4294967296 + span.days};
    } else {
        static_assert(family_of<Sql> == family::uuid, "tenon: a kind without a cell; add one here");
        unsigned char bytes[16]{};
        for (std::size_t i = 0; i != 16; ++i)
            bytes[i] = value.data[i];
        return datum{bytes};
    }
}

/// The interval in a cell.
constexpr interval_value interval_of(const datum& given) noexcept {
    const auto days = static_cast<std::int32_t>(
        static_cast<std::uint32_t>(static_cast<std::uint64_t>(given.integer[1]) & 0xFFFFFFFFU)
    );
    return {
        static_cast<std::int32_t>((given.integer[1] - days) / 4294967296), days, given.integer[0]};
}

/// Whether the text of a value of this type dies with the value, so that the cell must own a copy.
template <class V> inline constexpr bool dies_with_value = false;
template <> inline constexpr bool dies_with_value<std::string> = true;
template <> inline constexpr bool dies_with_value<std::vector<std::byte>> = true;
template <class V> inline constexpr bool dies_with_value<std::optional<V>> = dies_with_value<V>;
template <class V>
    requires customised<V>
inline constexpr bool dies_with_value<V> =
    family_of<V> == family::text || family_of<V> == family::blob || family_of<V> == family::json;

/// Whether a value given as `V&&` must be owned: an rvalue that owns text, or a user's type
/// whose text is made on the way.
template <class V>
inline constexpr bool wants_owner =
    dies_with_value<std::remove_cvref_t<V>> &&
    (!std::is_lvalue_reference_v<V> || customised<strip_optional<std::remove_cvref_t<V>>>);

} // namespace tenon::detail
