// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// All of Tenon that most programs need: the core, and running on SQLite.
#pragma once

// The core first: what g++ says of a mistake begins with how deep it was included.
// clang-format off
#include <tenon/core.hpp>
#include <tenon/database.hpp>
#include <tenon/sqlite.hpp>
// clang-format on
