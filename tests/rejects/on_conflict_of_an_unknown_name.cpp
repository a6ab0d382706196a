// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::on_conflict: the table has no unique constraint and no unique index of this name; name one that its constraints() has
// clauses: many
#include <tenon/tenon.hpp>

namespace tn = tenon;

template <class T> struct account_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id{};
    tn::column<T, "email", tn::varchar<120>> email;

    static constexpr auto constraints(const auto& t) {
        return std::tuple{
            tn::unique_index<"ux_accounts_email">(tn::lower(t.email)),
            tn::index<"ix_accounts_id">(t.id, t.email)};
    }
};
constexpr tn::table<"accounts", account_columns> accounts;

int main() {
    const auto start = tn::insert_into(accounts).set(accounts.email = "a@b.c", accounts.id = 1);
#ifdef MISTAKE
    [[maybe_unused]] const auto change =
        start.on_conflict(tn::key_named<"ix_accounts_id">).do_nothing();
#else
    [[maybe_unused]] const auto change =
        start.on_conflict(tn::key_named<"ux_accounts_email">).do_nothing();
#endif
}
