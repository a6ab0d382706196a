// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: 'const std::optional<
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
    const auto row =
        db.one(tn::select(users.username, orders.quantity).from(users).left_join(orders).limit(1));
#ifdef MISTAKE
    [[maybe_unused]] std::int32_t quantity = row[orders.quantity];
#else
    [[maybe_unused]] std::optional<std::int32_t> quantity = row[orders.quantity];
#endif
}
