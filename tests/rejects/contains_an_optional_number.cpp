// SPDX-License-Identifier: BSL-1.0
// expect: tenon::contains: what is searched for is no text; give a text or a text expression
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(users.id).from(users).where(
        users.username.contains(tn::if_set(std::optional<int>(5)))
    );
#else
    [[maybe_unused]] auto q = tn::select(users.id).from(users).where(
        users.username.contains(tn::if_set(std::optional<const char*>("5")))
    );
#endif
}
