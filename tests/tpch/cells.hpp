// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The rows that SQLite gives for a text, as texts.
#pragma once

#include "../../examples/reporting/store.hpp"
#include "../support/cells.hpp"

#include <sqlite3.h>

#include <variant>

namespace tpch {

using value = std::variant<std::int64_t, std::string>;

/// The rows that SQLite gives for a text, by its C API. `?1` is the first of the values.
table plain_answer(sqlite3* db, const char* sql, const std::vector<value>& values = {});

} // namespace tpch
