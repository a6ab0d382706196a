// SPDX-License-Identifier: BSL-1.0
// expect: tenon::like: what is searched is no text; compare it, or tn::cast<tn::text>(x)
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(users.id).from(users).where(users.id.like("a%"));
#else
    [[maybe_unused]] auto q = tn::select(users.id).from(users).where(users.username.like("a%"));
#endif
}
