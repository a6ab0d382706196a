// SPDX-License-Identifier: BSL-1.0
// expect: tenon::substring: the start and the count are integers of at most 32 bits; cast them
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(tn::substring(users.username, 1, users.id)).from(users);
#else
    [[maybe_unused]] auto q = tn::select(tn::substring(users.username, 1, users.age)).from(users);
#endif
}
