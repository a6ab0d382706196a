// SPDX-License-Identifier: BSL-1.0
// expect: tenon::coalesce: the arguments have no type in common; cast one of them
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(tn::coalesce(users.bio, 0)).from(users);
#else
    [[maybe_unused]] auto q = tn::select(tn::coalesce(users.bio, "0")).from(users);
#endif
}
