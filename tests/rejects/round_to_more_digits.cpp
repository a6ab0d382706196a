// SPDX-License-Identifier: BSL-1.0
// expect: tenon::round: the argument has fewer digits than that; give 0 to its scale
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(tn::round<4>(tn::lit<1.25_dec>)).from(users);
#else
    [[maybe_unused]] auto q = tn::select(tn::round<1>(tn::lit<1.25_dec>)).from(users);
#endif
}
