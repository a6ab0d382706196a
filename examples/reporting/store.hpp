// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// From memory to the database.
#pragma once

#include "dataset.hpp"

#include <tenon/tenon.hpp>

#include <iosfwd>

namespace reporting {

using database = tn::database<tn::sqlite>;

/// Creates what is missing of the eight tables and stores the data: all of it or nothing. A line
/// for each table goes to `progress`, if there is one.
void store(database& db, const dataset& data, std::ostream* progress = nullptr);

} // namespace reporting
