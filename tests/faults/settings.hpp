// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// How long the tests of this program go on: a number of the environment, or a short one.
#pragma once

#include <cstdlib>

namespace faults {

inline long setting(const char* variable, long otherwise) {
    const char* given = std::getenv(variable);
    return given == nullptr ? otherwise : std::strtol(given, nullptr, 10);
}

} // namespace faults
