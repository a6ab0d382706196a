// SPDX-License-Identifier: BSL-1.0
// expect: tenon::extract: there is no such field; give one such as tn::year, tn::month or tn::hour
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(tn::extract<std::chrono::year>(users.born)).from(users);
#else
    [[maybe_unused]] auto q = tn::select(tn::extract<tn::year>(users.born)).from(users);
#endif
}
