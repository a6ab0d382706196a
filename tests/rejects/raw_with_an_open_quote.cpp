// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::raw: a quote is not closed; close it, and write one that is meant twice
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
    auto db = tn::connect<tn::sqlite>(":memory:");
#ifdef MISTAKE
    [[maybe_unused]] auto n = db.scalar(tn::raw<"SELECT 'it's'", std::string>);
#else
    [[maybe_unused]] auto n = db.scalar(tn::raw<"SELECT 'it''s'", std::string>);
#endif
}
