// SPDX-License-Identifier: BSL-1.0
// expect: tenon::concat: a part is no text; cast it, tn::cast<tn::text>(x)
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(tn::concat(users.username, users.age)).from(users);
#else
    [[maybe_unused]] auto q =
        tn::select(tn::concat(users.username, tn::cast<tn::text>(users.age))).from(users);
#endif
}
