// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::join: the condition does not mention the joined table; compare one of its columns, or use cross_join()
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(users.id).from(users).join(orders, users.manager_id == users.id));
#else
    tn::check(tn::select(users.id).from(users).join(orders, users.manager_id == orders.user_id));
#endif
}
