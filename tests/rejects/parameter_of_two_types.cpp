// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::param: one name stands for parameters of different types; use two names
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(users.id)
                  .from(users)
                  .where(users.age == tn::param<"x"> && users.username == tn::param<"x">));
#else
    tn::check(tn::select(users.id)
                  .from(users)
                  .where(users.email == tn::param<"x"> || users.username == tn::param<"x">));
#endif
}
