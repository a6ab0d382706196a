// SPDX-License-Identifier: BSL-1.0
// expect: tenon::round: the argument is no decimal; tn::cast<tn::decimal<P, S>>(x) rounds a double
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(tn::round<1>(users.score)).from(users);
#else
    [[maybe_unused]] auto q = tn::select(tn::cast<tn::decimal<9, 1>>(users.score)).from(users);
#endif
}
