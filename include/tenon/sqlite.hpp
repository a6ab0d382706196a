// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// SQLite: dialect and driver.
#pragma once

// In this order, lowest first, no header is reached through another; a formatter would sort them.
// clang-format off
#include <tenon/core.hpp>
#include <tenon/driver/error.hpp>
#include <tenon/driver/violates.hpp>
#include <tenon/driver/sqlite/violation.hpp>
#include <tenon/driver/sqlite/constraint_table.hpp>
#include <tenon/driver/events.hpp>
#include <tenon/driver/sqlite/columns.hpp>
#include <tenon/driver/control.hpp>
#include <tenon/driver/transaction_stack.hpp>
#include <tenon/driver/transaction_scope.hpp>
#include <tenon/driver/sqlite/query_only.hpp>
#include <tenon/driver/sqlite/lower_case.hpp>
#include <tenon/driver/sqlite/parameters.hpp>
#include <tenon/driver/sqlite/statement.hpp>
#include <tenon/driver/sqlite/connection.hpp>
#include <tenon/driver/sqlite/decode.hpp>
#include <tenon/driver/sqlite/atomic.hpp>
#include <tenon/driver/sqlite/has_table.hpp>
#include <tenon/driver/sqlite/insert.hpp>
// clang-format on
