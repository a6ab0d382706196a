// SPDX-License-Identifier: BSL-1.0
// expect: tenon::lower: the argument is no text expression; cast it, tn::cast<tn::text>(x)
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(tn::lower(users.age)).from(users);
#else
    [[maybe_unused]] auto q = tn::select(tn::lower(users.username)).from(users);
#endif
}
