// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// All that a program needs to run on PostgreSQL: the core, what runs on any database, PostgreSQL's
// driver.
#pragma once

// In this order, lowest first, no header is reached through another; a formatter would sort them.
// clang-format off
#include <tenon/core.hpp>
#include <tenon/database.hpp>
#include <tenon/driver/process.hpp>
#include <tenon/driver/record_cells.hpp>
#include <tenon/driver/postgresql/wire.hpp>
#include <tenon/driver/postgresql/types.hpp>
#include <tenon/driver/postgresql/numeric.hpp>
#include <tenon/driver/postgresql/encode.hpp>
#include <tenon/driver/postgresql/convert.hpp>
#include <tenon/driver/postgresql/parameters.hpp>
#include <tenon/driver/postgresql/read.hpp>
#include <tenon/driver/postgresql/violation.hpp>
#include <tenon/driver/postgresql/error.hpp>
#include <tenon/driver/postgresql/options.hpp>
#include <tenon/driver/postgresql/socket.hpp>
#include <tenon/driver/postgresql/link.hpp>
#include <tenon/driver/postgresql/connect.hpp>
#include <tenon/driver/postgresql/columns.hpp>
#include <tenon/driver/postgresql/statement.hpp>
#include <tenon/driver/postgresql/session.hpp>
#include <tenon/driver/postgresql/connection.hpp>
#include <tenon/driver/postgresql/schema_objects.hpp>
#include <tenon/driver/postgresql/copy.hpp>
#include <tenon/driver/postgresql/copying.hpp>
#include <tenon/driver/postgresql/pipeline.hpp>
#include <tenon/driver/postgresql/insert.hpp>
#include <tenon/driver/postgresql/driver.hpp>
// clang-format on
