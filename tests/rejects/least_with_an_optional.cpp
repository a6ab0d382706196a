// SPDX-License-Identifier: BSL-1.0
// expect: tenon::least: NULL makes the result NULL; use coalesce() or leave it out
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(tn::least(users.age, std::optional<int>(3))).from(users);
#else
    [[maybe_unused]] auto q = tn::select(tn::least(users.age, 3)).from(users);
#endif
}
