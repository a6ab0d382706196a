// SPDX-License-Identifier: BSL-1.0
// expect: tenon::operator-: the duration does not go with this; a date moves by days, weeks, months and years, a timestamp by microseconds too
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q =
        tn::select(users.created_at - std::chrono::nanoseconds(1)).from(users);
#else
    [[maybe_unused]] auto q =
        tn::select(users.created_at - std::chrono::microseconds(1)).from(users);
#endif
}
