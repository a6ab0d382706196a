// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: member named 'emial'
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(users.emial).from(users));
#else
    tn::check(tn::select(users.email).from(users));
#endif
}
