// SPDX-License-Identifier: BSL-1.0
// expect: tenon::in: there is nothing to look in; give values, or a range, which may be empty
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(users.id).from(users).where(users.id.in());
#else
    [[maybe_unused]] auto q =
        tn::select(users.id).from(users).where(users.id.in(std::vector<int>()));
#endif
}
