// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "accounts.hpp"

namespace {

/// Users have two unique keys, and the error says which of them it was.
account_error taken(const tn::unique_violation& e) {
    return e.violates(users.email) ? account_error::email_taken : account_error::username_taken;
}

} // namespace

account_result create_user(database& db, User user) try {
    db.execute(tn::insert_into(users).values(user).fill_keys());
    return user;
} catch (const tn::unique_violation& e) {
    return taken(e);
}

std::optional<User> get_user(database& db, std::int64_t id) { return db.get(users, id); }

account_result update_user(
    database& db, std::int64_t id, const tn::changes_of<users>& changes
) try {
    return db.transaction([&](transaction& tx) -> account_result {
        if (!changes.empty()) // updated_at is touched by every update
            tx.execute(tn::update(users).set(changes).where(users.id == id));
        const std::optional<User> user = tx.get(users, id);
        if (!user)
            return account_error::no_such_user;
        return *user;
    });
} catch (const tn::unique_violation& e) {
    return taken(e);
}

bool deactivate_user(database& db, std::int64_t id) {
    return db.execute(tn::update(users).set(users.is_active = false).where(users.id == id)) == 1;
}
