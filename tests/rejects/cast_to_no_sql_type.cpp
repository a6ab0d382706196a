// SPDX-License-Identifier: BSL-1.0
// expect: tenon::cast: the target is no SQL type; give one such as std::int64_t, tn::text or tn::decimal<12, 2>
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(tn::cast<std::string>(users.age)).from(users);
#else
    [[maybe_unused]] auto q = tn::select(tn::cast<tn::text>(users.age)).from(users);
#endif
}
