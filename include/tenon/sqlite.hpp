// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// SQLite: dialect and driver.
#pragma once

#include <tenon/core.hpp>
#include <tenon/driver/error.hpp>
#include <tenon/driver/events.hpp>
#include <tenon/driver/sqlite/columns.hpp>
#include <tenon/driver/sqlite/connection.hpp>
#include <tenon/driver/sqlite/decode.hpp>
#include <tenon/driver/sqlite/atomic.hpp>
#include <tenon/driver/sqlite/insert.hpp>
