// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The cells of a result of libpq's to C++ values: one inline function for each type, unrolled over a
// row. A cell whose type is the expected one is read at once; others are converted, or refused.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/row.hpp>
#include <tenon/driver/codec.hpp>
#include <tenon/driver/error.hpp>
#include <tenon/driver/postgresql/convert.hpp>

namespace tenon {

namespace detail {

namespace pg {

/// A result, its current row, and the types of its columns, which are looked up once.
struct position {
    PGresult* result = nullptr;
    int row = 0;
    const Oid* types = nullptr;
    const char* sql = "";
};

[[noreturn]] inline void refuse_column(
    const char* name, const char* sql, int column, const char* wanted
) {
    throw data_error(
        std::string("tenon: column ") + std::to_string(column + 1) + " (" +
            (name == nullptr ? "?" : name) + ") holds no " + wanted,
        {},
        sql
    );
}
[[noreturn]] TENON_NOINLINE inline void refuse_cell(
    const position& at, int column, const char* wanted
) {
    refuse_column(PQfname(at.result, column), at.sql, column, wanted);
}

/// A value in PostgreSQL's binary format and its type: of a result of libpq's, or of what COPY sends.
template <class Cell>
concept wire_cell = result_cell<Cell> && requires(const Cell& cell) {
    { cell.get("text") } -> std::same_as<received>;
    { cell.is(Oid{}, std::size_t{}) } -> std::same_as<bool>;
};

} // namespace pg

/// A value of a result.
struct postgresql_cell {
    const pg::position* at;
    int column;

    bool is_null() const noexcept { return PQgetisnull(at->result, at->row, column) != 0; }
    [[noreturn]] void refuse(const char* wanted) const { pg::refuse_cell(*at, column, wanted); }

    Oid type() const noexcept { return at->types[column]; }
    const char* data() const noexcept { return PQgetvalue(at->result, at->row, column); }
    /// 0 for NULL.
    std::size_t size() const noexcept {
        return static_cast<std::size_t>(PQgetlength(at->result, at->row, column));
    }
    /// Whether it is of this type and size, and so not NULL.
    bool is(Oid wanted, std::size_t bytes) const noexcept {
        return type() == wanted && size() == bytes;
    }

    /// The value; throws where it is NULL.
    pg::received get(const char* wanted) const {
        if (is_null())
            refuse(wanted);
        return {type(), data(), size()};
    }

    /// Of raw SQL; codecs look at the type themselves.
    void require(family, bool) const noexcept {}
};

} // namespace detail

/// The row that a result of PostgreSQL's stands at.
struct postgresql_row {
    const detail::pg::position* at;

    detail::postgresql_cell cell(int column) const noexcept { return {at, column}; }
    bool is_null(int column) const noexcept {
        return PQgetisnull(at->result, at->row, column) != 0;
    }
};

namespace detail {

namespace pg {

/// How an integer of C++ is expected to be sent.
template <class T>
using wire_integer = std::conditional_t<
    sizeof(T) + std::is_unsigned_v<T> <= 2,
    std::int16_t,
    std::conditional_t<sizeof(T) + std::is_unsigned_v<T> <= 4, std::int32_t, std::int64_t>>;
template <class Wire>
inline constexpr Oid integer_type = sizeof(Wire) == 2   ? oid::int2
                                    : sizeof(Wire) == 4 ? oid::int4
                                                        : oid::int8;

// Functions of cells that were not as expected.

template <class T, wire_cell Cell> TENON_NOINLINE T convert_integer(const Cell& cell) {
    const auto number = to_integer(cell.get("integer"));
    if (!number || *number < static_cast<int128>((std::numeric_limits<T>::min)()) ||
        *number > static_cast<int128>((std::numeric_limits<T>::max)()))
        cell.refuse("integer of this size");
    return static_cast<T>(*number);
}
template <class T, auto Convert, wire_cell Cell>
TENON_NOINLINE T convert(const Cell& cell, const char* wanted) {
    const auto converted = Convert(cell.get(wanted));
    if (!converted)
        cell.refuse(wanted);
    return *converted;
}
template <wire_cell Cell> TENON_NOINLINE float convert_float(const Cell& cell) {
    const auto converted = to_float(to_double(cell.get("number")));
    if (!converted)
        cell.refuse("number that a float can hold");
    return *converted;
}

} // namespace pg

template <pg::wire_cell Cell, class T>
    requires std::integral<T>
struct codec<Cell, T> {
    TENON_INLINE static T read(const Cell& cell) {
        if constexpr (std::same_as<T, bool>) {
            if (cell.is(pg::oid::boolean, 1)) [[likely]]
                return *cell.data() != 0;
            return pg::convert<bool, &pg::to_bool>(cell, "boolean");
        } else {
            using wire = pg::wire_integer<T>;
            if (cell.is(pg::integer_type<wire>, sizeof(wire))) [[likely]] {
                const auto read = pg::get<wire>(cell.data());
                if (std::in_range<T>(read)) [[likely]]
                    return static_cast<T>(read);
            }
            return pg::convert_integer<T>(cell);
        }
    }
};

template <pg::wire_cell Cell> struct codec<Cell, double> {
    static double read(const Cell& cell) {
        if (cell.is(pg::oid::float8, 8)) [[likely]]
            return pg::get<double>(cell.data());
        return pg::convert<double, &pg::to_double>(cell, "number that a double can hold");
    }
};
template <pg::wire_cell Cell> struct codec<Cell, float> {
    static float read(const Cell& cell) {
        if (cell.is(pg::oid::float4, 4)) [[likely]]
            return pg::get<float>(cell.data());
        return pg::convert_float(cell);
    }
};

template <pg::wire_cell Cell> struct codec<Cell, std::string_view> {
    static std::string_view read(const Cell& cell) {
        const std::size_t size = cell.size();
        const Oid type = cell.type();
        if (size != 0 && (type == pg::oid::text || type == pg::oid::varchar)) [[likely]]
            return {cell.data(), size};
        return pg::convert<std::string_view, &pg::to_text>(cell, "text");
    }
};

/// The size says whether it can be NULL: one call less.
template <pg::wire_cell Cell> struct codec<Cell, std::optional<std::string_view>> {
    static std::optional<std::string_view> read(const Cell& cell) {
        if (cell.size() == 0 && cell.is_null())
            return std::nullopt;
        return codec<Cell, std::string_view>::read(cell);
    }
};

template <pg::wire_cell Cell> struct codec<Cell, std::span<const std::byte>> {
    static std::span<const std::byte> read(const Cell& cell) {
        const pg::received value = cell.get("blob");
        if (value.type != pg::oid::bytea)
            cell.refuse("blob");
        return {reinterpret_cast<const std::byte*>(value.data), value.size};
    }
};

template <pg::wire_cell Cell> struct codec<Cell, date_value> {
    static date_value read(const Cell& cell) {
        return pg::convert<date_value, &pg::to_date>(cell, "date of the years 1 to 9999");
    }
};
template <pg::wire_cell Cell> struct codec<Cell, clock_time> {
    static clock_time read(const Cell& cell) {
        return pg::convert<clock_time, &pg::to_time>(cell, "time of a day");
    }
};
template <pg::wire_cell Cell> struct codec<Cell, timestamp_value> {
    static timestamp_value read(const Cell& cell) {
        return timestamp_value{std::chrono::microseconds{
            pg::convert<std::int64_t, &pg::to_moment>(cell, "timestamp of the years 1 to 9999")}};
    }
};
template <pg::wire_cell Cell> struct codec<Cell, interval_value> {
    static interval_value read(const Cell& cell) {
        return pg::convert<interval_value, &pg::to_interval>(cell, "interval");
    }
};
template <pg::wire_cell Cell> struct codec<Cell, boost::uuids::uuid> {
    static boost::uuids::uuid read(const Cell& cell) {
        return pg::convert<boost::uuids::uuid, &pg::to_uuid>(cell, "UUID");
    }
};
template <pg::wire_cell Cell, int Precision, int Scale>
struct codec<Cell, decimal<Precision, Scale>> {
    static decimal<Precision, Scale> read(const Cell& cell) {
        const auto unscaled = pg::to_decimal(cell.get("decimal"), Precision, Scale);
        if (!unscaled)
            cell.refuse("decimal of this precision and scale");
        return make_decimal<decimal<Precision, Scale>>(*unscaled);
    }
};

} // namespace detail

} // namespace tenon
