// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::limit: it stands once; call it behind order_by() and before offset()
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(users.id).from(users).order_by(users.id).offset(20).limit(10));
#else
    tn::check(tn::select(users.id).from(users).order_by(users.id).limit(10).offset(20));
#endif
}
