// SPDX-License-Identifier: BSL-1.0
// expect: tenon::operator+: the duration does not go with this; a date moves by days, weeks, months and years, a timestamp by microseconds too
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(users.born + std::chrono::hours(24)).from(users);
#else
    [[maybe_unused]] auto q = tn::select(users.born + std::chrono::days(1)).from(users);
#endif
}
