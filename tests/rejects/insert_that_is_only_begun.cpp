// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect-warning: a query was built and not run
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::insert_into(users);
#else
    static_cast<void>(tn::insert_into(users));
#endif
}
