// SPDX-License-Identifier: BSL-1.0
// expect: tenon::operator-: the operands are neither numbers that go together nor dates; cast one side
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] auto q = tn::select(users.born - users.created_at).from(users);
#else
    [[maybe_unused]] auto q =
        tn::select(users.born - tn::cast<tn::date>(users.created_at)).from(users);
#endif
}
