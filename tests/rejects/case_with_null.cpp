// SPDX-License-Identifier: BSL-1.0
// expect: tenon::case_: NULL has no type; leave the branch out, or give a std::optional
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q =
        tn::select(tn::case_().when(users.age > 1, std::nullopt).else_(0)).from(users);
#else
    [[maybe_unused]] auto q =
        tn::select(tn::case_().when(users.age > 1, std::optional<int>()).else_(0)).from(users);
#endif
}
