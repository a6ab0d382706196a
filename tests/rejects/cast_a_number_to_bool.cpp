// SPDX-License-Identifier: BSL-1.0
// expect: tenon::cast: there is no cast between these types that means the same everywhere; go by way of another type, or convert in C++
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(tn::cast<bool>(users.age)).from(users);
#else
    [[maybe_unused]] auto q = tn::select(users.age != 0).from(users);
#endif
}
