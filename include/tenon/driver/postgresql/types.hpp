// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// PostgreSQL's types by their numbers, and which of them each kind of value is sent as.
//
// The numbers are those of src/include/catalog/pg_type.dat; they never change.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/types/kind.hpp>

#include <libpq-fe.h>

namespace tenon::detail::pg {

namespace oid {

inline constexpr Oid boolean = 16;
inline constexpr Oid bytea = 17;
inline constexpr Oid character = 18; // "char", a byte
inline constexpr Oid name = 19;
inline constexpr Oid int8 = 20;
inline constexpr Oid int2 = 21;
inline constexpr Oid int4 = 23;
inline constexpr Oid text = 25;
inline constexpr Oid number = 26; // oid
inline constexpr Oid json = 114;
inline constexpr Oid xml = 142;
inline constexpr Oid float4 = 700;
inline constexpr Oid float8 = 701;
inline constexpr Oid unknown = 705;
inline constexpr Oid bpchar = 1042;
inline constexpr Oid varchar = 1043;
inline constexpr Oid date = 1082;
inline constexpr Oid time = 1083;
inline constexpr Oid timestamp = 1114;
inline constexpr Oid timestamptz = 1184;
inline constexpr Oid interval = 1186;
inline constexpr Oid numeric = 1700;
inline constexpr Oid uuid = 2950;
inline constexpr Oid jsonb = 3802;
/// Types that were created in a database have this number or a greater one.
inline constexpr Oid first_created = 16384;

} // namespace oid

/// What values of each kind are sent as, in the order of tenon::kind.
inline constexpr Oid type_of_kind[]{
    oid::boolean,
    oid::int2,
    oid::int4,
    oid::int8,
    oid::int4,    // uint16
    oid::int8,    // uint32
    oid::numeric, // uint64
    oid::float4,
    oid::float8,
    oid::numeric,
    oid::text,
    oid::bytea,
    oid::date,
    oid::time,
    oid::timestamp,
    oid::timestamptz,
    oid::interval,
    oid::uuid,
    oid::jsonb};

constexpr Oid type_of(kind k) noexcept { return type_of_kind[static_cast<int>(k)]; }

/// Days from 1970-01-01, where C++ counts from, to 2000-01-01, where PostgreSQL does.
inline constexpr std::int32_t epoch_days = 10'957;
inline constexpr std::int64_t epoch_microseconds = std::int64_t{epoch_days} * 86'400'000'000;

} // namespace tenon::detail::pg
