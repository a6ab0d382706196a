// SPDX-License-Identifier: BSL-1.0
// expect: tenon::abs: the argument is no number; cast it
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(tn::abs(users.username)).from(users);
#else
    [[maybe_unused]] auto q = tn::select(tn::abs(users.age)).from(users);
#endif
}
