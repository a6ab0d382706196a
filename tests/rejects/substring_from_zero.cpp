// SPDX-License-Identifier: BSL-1.0
// expect: tenon::substring: the first character is number 1; count from there
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(tn::substring(users.username, tn::lit<0>)).from(users);
#else
    [[maybe_unused]] auto q = tn::select(tn::substring(users.username, tn::lit<1>)).from(users);
#endif
}
