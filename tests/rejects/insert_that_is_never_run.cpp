// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect-warning: an insert was built and not run
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::insert_into(settings).values(tn::record<settings>{.title = "a", .value = "b"});
#else
    tn::connect<tn::sqlite>(":memory:")
        .execute(tn::insert_into(settings).values(tn::record<settings>{.title = "a", .value = "b"})
        );
#endif
}
