// SPDX-License-Identifier: BSL-1.0
// expect: tenon::in: NULL equals nothing; leave it out of the list, and ask is_null()
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q =
        tn::select(users.id).from(users).where(users.id.in(std::vector<std::optional<int>>{1, 2}));
#else
    [[maybe_unused]] auto q =
        tn::select(users.id).from(users).where(users.id.in(std::vector<int>{1, 2}));
#endif
}
