// SPDX-License-Identifier: BSL-1.0
// expect: tenon::coalesce: there are not two arguments, of which one is an expression; give what may be NULL, and what stands for it
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(tn::coalesce(users.bio)).from(users);
#else
    [[maybe_unused]] auto q = tn::select(tn::coalesce(users.bio, "")).from(users);
#endif
}
