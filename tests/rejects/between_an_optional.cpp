// SPDX-License-Identifier: BSL-1.0
// expect: tenon::between: nothing is between NULL and something; compare with >= and <=, and leave out what is missing with if_set()
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q =
        tn::select(users.id).from(users).where(users.age.between(std::optional<int>(18), 30));
#else
    [[maybe_unused]] auto q = tn::select(users.id).from(users).where(
        users.age.between(tn::if_set(std::optional<int>(18)), 30)
    );
#endif
}
