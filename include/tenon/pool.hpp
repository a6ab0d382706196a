// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What a service has around its database: a pool of connections, its configuration, and a dialect that
// is chosen at run time. Include the headers of the databases beside it.
#pragma once

// clang-format off
#include <tenon/core.hpp>
#include <tenon/database.hpp>
#include <tenon/database/cancellation.hpp>
#include <tenon/database/choice.hpp>
#include <tenon/database/configuration.hpp>
#include <tenon/database/pool.hpp>
#include <tenon/database/test_transaction.hpp>
// clang-format on
