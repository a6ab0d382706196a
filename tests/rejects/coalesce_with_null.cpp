// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::coalesce: NULL as an argument changes nothing; leave it out
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto x = tn::coalesce(users.bio, std::nullopt);
#else
    [[maybe_unused]] const auto x = tn::coalesce(users.bio, "");
#endif
}
