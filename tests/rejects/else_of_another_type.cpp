// SPDX-License-Identifier: BSL-1.0
// expect: tenon::else_: the results have no type in common; cast one of them
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q =
        tn::select(tn::case_().when(users.age > 1, users.age).else_("young")).from(users);
#else
    [[maybe_unused]] auto q =
        tn::select(tn::case_().when(users.age > 1, users.age).else_(0)).from(users);
#endif
}
