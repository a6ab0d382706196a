// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::into: the type's members are not what is selected; give it a member for each column, of its type
#include <tenon/tenon.hpp>

#include "tables.hpp"

struct report {
    std::string name;
};

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    [[maybe_unused]] auto rows =
        db.all(tn::into<report>(tn::raw<"SELECT username, id FROM users", std::string, int>));
#else
    [[maybe_unused]] auto rows =
        db.all(tn::into<report>(tn::raw<"SELECT username FROM users", std::string>));
#endif
}
