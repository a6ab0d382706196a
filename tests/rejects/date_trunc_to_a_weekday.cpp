// SPDX-License-Identifier: BSL-1.0
// expect: tenon::date_trunc: nothing begins with that; give one such as tn::year, tn::month or tn::hour
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(tn::date_trunc<tn::day_of_week>(users.born)).from(users);
#else
    [[maybe_unused]] auto q = tn::select(tn::date_trunc<tn::week>(users.born)).from(users);
#endif
}
