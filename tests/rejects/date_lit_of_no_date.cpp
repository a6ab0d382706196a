// SPDX-License-Identifier: BSL-1.0
// expect: tenon::date_lit: this is no date; write one such as
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q =
        tn::select(users.id).from(users).where(users.born < tn::date_lit<"1998-02-30">);
#else
    [[maybe_unused]] auto q =
        tn::select(users.id).from(users).where(users.born < tn::date_lit<"1998-02-28">);
#endif
}
