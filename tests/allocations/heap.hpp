// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// How often this program has asked the heap by `new`; what a client library takes is not in it.
#pragma once

#include <cstddef>

std::size_t heap_allocations();
