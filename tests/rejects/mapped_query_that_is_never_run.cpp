// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect-warning: a query was built and not run
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    constexpr auto q = tn::select(users.id).from(users);
#ifdef MISTAKE
    tn::into<std::tuple<std::int64_t>>(q);
#else
    [[maybe_unused]] auto ids = tn::into<std::tuple<std::int64_t>>(q);
#endif
}
