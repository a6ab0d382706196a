// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The example, compiled into this program.
#include "../../examples/shop/accounts.cpp"
#include "../../examples/shop/catalogue.cpp"
#include "../../examples/shop/demo_data.cpp"
#include "../../examples/shop/ordering.cpp"
