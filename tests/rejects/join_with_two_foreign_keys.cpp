// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::left_join: several foreign keys connect the table with those before; give the condition, left_join(table, condition)
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    tn::check(tn::select(users.id, messages.body).from(users).left_join(messages));
#else
    tn::check(tn::select(users.id, messages.body)
                  .from(users)
                  .left_join(messages, messages.sender_id == users.id));
#endif
}
