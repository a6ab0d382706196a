// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::select: this can't be selected; select columns, expressions and tables, and values as tn::lit or tn::value
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    for (auto&& [id, one] : db.fetch(tn::select(users.id, 1).from(users).where(users.id > 1)))
        static_cast<void>(id + one);
#else
    for (auto&& [id, one] :
         db.fetch(tn::select(users.id, tn::lit<1>).from(users).where(users.id > 1)))
        static_cast<void>(id + one);
#endif
}
