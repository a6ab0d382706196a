// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// From memory to the database.
#pragma once

#include <tenon/tenon.hpp>

#include "dataset.hpp"

#include <functional>

namespace reporting {

using database = tn::database<tn::sqlite>;

/// Called for each table that is stored.
using on_stored = std::function<void(std::string_view table, std::int64_t rows)>;

/// Creates what is missing of the eight tables and stores the data: all of it or nothing.
void store(database& db, const dataset& data, const on_stored& report = {});

} // namespace reporting
