// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::operator*: the product has more than 38 decimals; cast one side to a smaller scale, tn::cast<tn::decimal<P, S>>(x)
#include <tenon/tenon.hpp>

#include "tables.hpp"

template <class T> struct rate_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "rate", std::optional<tn::decimal<38, 20>>> rate{};
};
inline constexpr tn::table<"rates", rate_columns> rates;

int main() {
#ifdef MISTAKE
    [[maybe_unused]] constexpr auto squared = rates.rate * rates.rate;
#else
    [[maybe_unused]] constexpr auto squared =
        rates.rate * tn::cast<tn::decimal<30, 10>>(rates.rate);
#endif
}
