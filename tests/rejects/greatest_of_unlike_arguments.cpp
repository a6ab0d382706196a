// SPDX-License-Identifier: BSL-1.0
// expect: tenon::greatest: the arguments have no ordered type in common; cast one of them
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(tn::greatest(users.age, users.score)).from(users);
#else
    [[maybe_unused]] auto q =
        tn::select(tn::greatest(tn::cast<double>(users.age), users.score)).from(users);
#endif
}
