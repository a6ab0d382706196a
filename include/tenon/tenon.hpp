// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// All of Tenon that most programs need: the core, and running on SQLite.
#pragma once

// clang-format off
#include <tenon/database.hpp>
#include <tenon/sqlite.hpp>
// clang-format on
