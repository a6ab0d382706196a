// SPDX-License-Identifier: BSL-1.0
// expect: tenon::in: a value is of another type; compare like with like, or cast it
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(users.id).from(users).where(users.id.in(1, "2"));
#else
    [[maybe_unused]] auto q = tn::select(users.id).from(users).where(users.id.in(1, 2));
#endif
}
