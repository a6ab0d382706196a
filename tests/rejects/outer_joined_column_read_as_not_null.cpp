// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: conversion from 'const std::optional<std::
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
    const auto row = db.one(
        tn::select(users.username, orders.status).from(users).left_join(orders).limit(1)
    );
#ifdef MISTAKE
    [[maybe_unused]] std::string status = row[orders.status];
#else
    [[maybe_unused]] std::optional<std::string> status = row[orders.status];
#endif
}
