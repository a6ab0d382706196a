// SPDX-License-Identifier: BSL-1.0
// expect: tenon::extract: the argument has no such field; dates have those from year to day, times of day the others, timestamps all of them
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(tn::extract<tn::hour>(users.born)).from(users);
#else
    [[maybe_unused]] auto q = tn::select(tn::extract<tn::hour>(users.created_at)).from(users);
#endif
}
