// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The core, and running on any database, without a driver: what the headers of the databases have in
// common. A program includes one of those.
#pragma once

// In this order, lowest first, no header is reached through another; a formatter would sort them.
// clang-format off
#include <tenon/core.hpp>
#include <tenon/driver/error.hpp>
#include <tenon/driver/violates.hpp>
#include <tenon/driver/events.hpp>
#include <tenon/driver/description.hpp>
#include <tenon/driver/driver.hpp>
#include <tenon/driver/statement_cache.hpp>
#include <tenon/driver/control.hpp>
#include <tenon/driver/transaction_options.hpp>
#include <tenon/driver/transaction_stack.hpp>
#include <tenon/driver/transaction_scope.hpp>
#include <tenon/driver/atomic.hpp>
#include <tenon/driver/codec.hpp>
#include <tenon/driver/decode.hpp>
#include <tenon/driver/insert.hpp>
#include <tenon/driver/url.hpp>
#include <tenon/database/arguments.hpp>
#include <tenon/database/compiled.hpp>
#include <tenon/database/key.hpp>
#include <tenon/database/located_texts.hpp>
#include <tenon/database/shapes.hpp>
#include <tenon/database/any_query.hpp>
#include <tenon/database/stream.hpp>
#include <tenon/database/runner.hpp>
#include <tenon/database/paginate.hpp>
#include <tenon/database/or_throw.hpp>
#include <tenon/database/query_methods.hpp>
#include <tenon/database/echo.hpp>
#include <tenon/database/statement_counter.hpp>
#include <tenon/database/retry.hpp>
#include <tenon/database/transaction.hpp>
#include <tenon/database/scope_methods.hpp>
#include <tenon/database/schema_methods.hpp>
#include <tenon/database/database.hpp>
// clang-format on
