// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// All of Tenon that most programs need: the core, and running on SQLite.
#pragma once

// In this order, lowest first, no header is reached through another; a formatter would sort them.
// clang-format off
#include <tenon/core.hpp>
#include <tenon/sqlite.hpp>
#include <tenon/database/arguments.hpp>
#include <tenon/database/compiled.hpp>
#include <tenon/database/execute_raw.hpp>
#include <tenon/database/key.hpp>
#include <tenon/database/located_texts.hpp>
#include <tenon/database/shapes.hpp>
#include <tenon/database/any_query.hpp>
#include <tenon/database/paginate.hpp>
#include <tenon/database/stream.hpp>
#include <tenon/database/or_throw.hpp>
#include <tenon/database/query_methods.hpp>
#include <tenon/database/url.hpp>
#include <tenon/database/echo.hpp>
#include <tenon/database/statement_counter.hpp>
#include <tenon/database/transaction.hpp>
#include <tenon/database/database.hpp>
// clang-format on
