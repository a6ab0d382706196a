// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The users of the shop.
#pragma once

#include "schema.hpp"

#include <boost/system/result.hpp>

#include <optional>
#include <string>

enum class account_error { username_taken, email_taken, no_such_user };

/// The user as stored, or why not.
using account_result = boost::system::result<User, account_error>;

/// `create_user(db, {.username = "ann", .email = "ann@example.com"})`: what else a user has is as the
/// model says.
account_result create_user(database& db, User user);

std::optional<User> get_user(database& db, std::int64_t id);

/// What may be changed of a user; what is empty stays as it is.
struct user_changes {
    std::optional<std::string> username{};
    std::optional<std::string> email{};
    std::optional<std::string> full_name{};
    std::optional<std::string> role{};
};
account_result update_user(database& db, std::int64_t id, const user_changes& changes);

/// A soft delete: the row stays, and so do its orders. Gives whether there is such a user.
bool deactivate_user(database& db, std::int64_t id);
