// SPDX-License-Identifier: BSL-1.0
// expect: tenon::operator<: the two sides are of unlike types; compare like with like, or cast one side
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(users.id).from(users).where(users.born < tn::now());
#else
    [[maybe_unused]] auto q = tn::select(users.id).from(users).where(users.born < tn::today());
#endif
}
