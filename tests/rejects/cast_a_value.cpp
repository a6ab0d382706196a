// SPDX-License-Identifier: BSL-1.0
// expect: tenon::cast: this is no column and no expression with a type; convert a value in C++, and give a parameter its type, tn::param<"n", T>
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(tn::cast<tn::text>(5)).from(users);
#else
    [[maybe_unused]] auto q = tn::select(tn::cast<tn::text>(users.age)).from(users);
#endif
}
