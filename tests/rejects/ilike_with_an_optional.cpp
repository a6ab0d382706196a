// SPDX-License-Identifier: BSL-1.0
// expect: tenon::ilike: NULL is like nothing; leave the condition out with if_set()
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q =
        tn::select(users.id).from(users).where(users.username.ilike(std::optional<std::string>("a"))
        );
#else
    [[maybe_unused]] auto q = tn::select(users.id).from(users).where(
        users.username.ilike(tn::if_set(std::optional<std::string>("a")))
    );
#endif
}
