// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A table, some rows, a query, a loop.

//[program
#include <tenon/tenon.hpp>

#include <iostream>
namespace tn = tenon;

template <class T> struct user_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "name", tn::varchar<80>> name;
    tn::column<T, "age", std::int32_t> age;
};
inline constexpr tn::table<"users", user_columns> users;
using User = tn::record<users>;

int main() {
    auto db = tn::connect<tn::sqlite>("sqlite:///:memory:");
    db.create_all(tn::schema(users));
    db.execute(tn::insert_into(users).values(User{.name = "Ann", .age = 41}));
    db.execute(tn::insert_into(users).values(User{.name = "Ben", .age = 9}));

    auto adults = tn::select(users.name, users.age).from(users).where(users.age >= 18);
    for (auto&& [name, age] : db.fetch(adults))
        std::cout << name << " is " << age << '\n';
}
//]
