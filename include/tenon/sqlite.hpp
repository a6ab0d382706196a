// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// All that a program needs to run on SQLite: the core, what runs on any database, SQLite's driver.
#pragma once

// In this order, lowest first, no header is reached through another; a formatter would sort them.
// clang-format off
#include <tenon/core.hpp>
#include <tenon/database.hpp>
#include <tenon/driver/sqlite/violation.hpp>
#include <tenon/driver/sqlite/constraint_table.hpp>
#include <tenon/driver/sqlite/columns.hpp>
#include <tenon/driver/sqlite/query_only.hpp>
#include <tenon/driver/sqlite/lower_case.hpp>
#include <tenon/driver/sqlite/parameters.hpp>
#include <tenon/driver/sqlite/statement.hpp>
#include <tenon/driver/sqlite/connection.hpp>
#include <tenon/driver/sqlite/foreign_keys.hpp>
#include <tenon/driver/sqlite/has_table.hpp>
#include <tenon/driver/sqlite/insert.hpp>
#include <tenon/driver/sqlite/driver.hpp>
// clang-format on
