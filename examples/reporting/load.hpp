// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Data that the benchmark's own generator wrote: region.tbl, nation.tbl, ...
#pragma once

#include "dataset.hpp"

#include <filesystem>

namespace reporting {

/// The eight .tbl files of a folder. Throws std::runtime_error with the file and the line for what
/// cannot be read.
dataset load(const std::filesystem::path& folder);

} // namespace reporting
