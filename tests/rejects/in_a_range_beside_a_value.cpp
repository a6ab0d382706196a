// SPDX-License-Identifier: BSL-1.0
// expect: tenon::in: a range stands beside other values; put all into one range
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q =
        tn::select(users.id).from(users).where(users.id.in(std::vector<int>{1, 2}, 3));
#else
    [[maybe_unused]] auto q =
        tn::select(users.id).from(users).where(users.id.in(std::vector<int>{1, 2, 3}));
#endif
}
