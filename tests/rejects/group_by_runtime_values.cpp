// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::group_by: an expression with runtime values is known by its label only; label it with as<>, or write the values as tn::lit
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(tn::count()).from(users).group_by(users.age / 10));
#else
    tn::check(tn::select(tn::count()).from(users).group_by(users.age / tn::lit<10>));
#endif
}
