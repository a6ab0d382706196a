// SPDX-License-Identifier: BSL-1.0
// expect: tenon::replace: NULL makes the result NULL; use coalesce() or leave it out
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q =
        tn::select(tn::replace(users.username, "a", std::nullopt)).from(users);
#else
    [[maybe_unused]] auto q = tn::select(tn::replace(users.username, "a", "")).from(users);
#endif
}
