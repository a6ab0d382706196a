// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::on_conflict: MySQL and MariaDB heed a conflict of any key, and the table has others; use on_any_conflict()
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
    [[maybe_unused]] const auto text =
        tn::sql<tn::mysql>(start.on_conflict(accounts.id).do_update(accounts.email = "d"));
#else
    [[maybe_unused]] const auto text =
        tn::sql<tn::mysql>(start.on_any_conflict().do_update(accounts.email = "d"));
#endif
}
