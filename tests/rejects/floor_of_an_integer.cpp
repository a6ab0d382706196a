// SPDX-License-Identifier: BSL-1.0
// expect: tenon::floor: the argument is no decimal and no double; cast it
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(tn::floor(users.age)).from(users);
#else
    [[maybe_unused]] auto q = tn::select(tn::floor(users.score)).from(users);
#endif
}
