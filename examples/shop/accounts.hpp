// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The users of the shop.
#pragma once

#include "schema.hpp"

#include <boost/system/result.hpp>

#include <optional>

enum class account_error { username_taken, email_taken, no_such_user };

/// The user as stored, or why not.
using account_result = boost::system::result<User, account_error>;

/// `create_user(db, {.username = "ann", .email = "ann@example.com"})`: what else a user has is as the
/// model says.
account_result create_user(database& db, User user);

std::optional<User> get_user(database& db, std::int64_t id);

/// `update_user(db, id, tn::changes(users.role = "admin"))` changes what it is given, be it nothing.
account_result update_user(database& db, std::int64_t id, const tn::changes_of<users>& changes);

/// A soft delete: the row stays, and so do its orders. Gives whether there is such a user.
bool deactivate_user(database& db, std::int64_t id);
