// SPDX-License-Identifier: BSL-1.0
// expect: tenon::length: the argument is no text expression; cast it, tn::cast<tn::text>(x)
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(tn::length("text")).from(users);
#else
    [[maybe_unused]] auto q = tn::select(tn::length(users.username)).from(users);
#endif
}
