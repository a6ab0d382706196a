// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// All that a program needs to run on MySQL or MariaDB: the core, what runs on any database, and the
// driver of both.
#pragma once

// In this order, lowest first, no header is reached through another; a formatter would sort them.
// clang-format off
#include <tenon/core.hpp>
#include <tenon/database.hpp>
#include <tenon/driver/process.hpp>
#include <tenon/driver/record_cells.hpp>
#include <tenon/driver/mysql/client.hpp>
#include <tenon/driver/mysql/flavour.hpp>
#include <tenon/driver/mysql/options.hpp>
#include <tenon/driver/mysql/violation.hpp>
#include <tenon/driver/mysql/error.hpp>
#include <tenon/driver/mysql/texts.hpp>
#include <tenon/driver/mysql/session.hpp>
#include <tenon/driver/mysql/link.hpp>
#include <tenon/driver/mysql/bind.hpp>
#include <tenon/driver/mysql/parameters.hpp>
#include <tenon/driver/mysql/column.hpp>
#include <tenon/driver/mysql/columns.hpp>
#include <tenon/driver/mysql/statement.hpp>
#include <tenon/driver/mysql/read.hpp>
#include <tenon/driver/mysql/transaction.hpp>
#include <tenon/driver/mysql/connection.hpp>
#include <tenon/driver/mysql/has_table.hpp>
#include <tenon/driver/mysql/foreign_keys.hpp>
#include <tenon/driver/mysql/schema_change.hpp>
#include <tenon/driver/mysql/bulk.hpp>
#include <tenon/driver/mysql/insert.hpp>
#include <tenon/driver/mysql/driver.hpp>
// clang-format on
