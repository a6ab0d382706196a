// SPDX-License-Identifier: BSL-1.0
// expect: tenon::in: the parameter has no type; give it one, tn::param<"n", T>
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(users.id).from(users).where(tn::param<"n">.in(1, 2));
#else
    [[maybe_unused]] auto q =
        tn::select(users.id).from(users).where((tn::param<"n", int>.in(1, 2)));
#endif
}
