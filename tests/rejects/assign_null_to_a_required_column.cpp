// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::operator=: the column is NOT NULL and the value may be NULL; use coalesce(), or declare the column std::optional
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto change = users.username = std::nullopt;
#else
    [[maybe_unused]] auto change = users.bio = std::nullopt;
#endif
}
