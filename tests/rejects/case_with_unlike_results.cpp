// SPDX-License-Identifier: BSL-1.0
// expect: tenon::case_: the results have no type in common; cast one of them
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q =
        tn::select(tn::case_().when(users.age > 1, users.age).when(users.age > 2, "old").else_(0))
            .from(users);
#else
    [[maybe_unused]] auto q =
        tn::select(tn::case_().when(users.age > 1, "young").when(users.age > 2, "old").else_("new"))
            .from(users);
#endif
}
