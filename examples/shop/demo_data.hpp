// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Something to sell, somebody to buy it, and half a year of orders; always the same.
#pragma once

#include "schema.hpp"

/// Fills the shop's tables, which are empty.
void fill_demo_shop(database& db);

/// Drops the shop's tables, creates them, and fills them.
void make_demo_shop(database& db);
