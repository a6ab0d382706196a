// SPDX-License-Identifier: BSL-1.0
// expect: tenon::case_: the subject is no column and no expression; compare in when(), case_().when(condition, result)
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(tn::case_(5).when(1, 2)).from(users);
#else
    [[maybe_unused]] auto q = tn::select(tn::case_(users.age).when(1, 2)).from(users);
#endif
}
