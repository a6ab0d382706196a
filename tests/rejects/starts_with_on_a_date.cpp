// SPDX-License-Identifier: BSL-1.0
// expect: tenon::starts_with: what is searched is no text; compare it, or tn::cast<tn::text>(x)
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q =
        tn::select(users.id).from(users).where(users.born.starts_with("1984-"));
#else
    [[maybe_unused]] auto q =
        tn::select(users.id).from(users).where(tn::cast<tn::text>(users.born).starts_with("1984-"));
#endif
}
