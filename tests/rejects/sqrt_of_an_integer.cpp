// SPDX-License-Identifier: BSL-1.0
// expect: tenon::sqrt: the argument is no double; cast it, tn::cast<double>(x)
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(tn::sqrt(users.age)).from(users);
#else
    [[maybe_unused]] auto q = tn::select(tn::sqrt(tn::cast<double>(users.age))).from(users);
#endif
}
