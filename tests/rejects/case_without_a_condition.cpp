// SPDX-License-Identifier: BSL-1.0
// expect: tenon::case_: a branch asks what is no condition, or nothing that the subject can be compared with; compare like with like
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(tn::case_().when(users.age, 1).else_(0)).from(users);
#else
    [[maybe_unused]] auto q = tn::select(tn::case_().when(users.age > 1, 1).else_(0)).from(users);
#endif
}
