// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::operator>=: the two sides are of unlike types; compare like with like, or cast one side
#include <tenon/tenon.hpp>

namespace tn = tenon;

template <class T> struct user_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "name", tn::varchar<80>> name;
    tn::column<T, "age", std::int32_t> age;
};
inline constexpr tn::table<"users", user_columns> users;

int main() {
#ifdef MISTAKE
    //[mistake
    auto adults = tn::select(users.name, users.age).from(users).where(users.age >= "18");
    //]
#else
    auto adults = tn::select(users.name, users.age).from(users).where(users.age >= 18);
#endif
    tn::check(adults);
}
