// SPDX-License-Identifier: BSL-1.0
// expect: tenon::like: what is searched for is no text; give a text or a text expression
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(users.id).from(users).where(users.username.like(5));
#else
    [[maybe_unused]] auto q = tn::select(users.id).from(users).where(users.username.like("5"));
#endif
}
