// SPDX-License-Identifier: BSL-1.0
// expect: tenon::nullif: the arguments are of unlike types; compare like with like, or cast one
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(tn::nullif(users.age, "")).from(users);
#else
    [[maybe_unused]] auto q = tn::select(tn::nullif(users.age, 0)).from(users);
#endif
}
