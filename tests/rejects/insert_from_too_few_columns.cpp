// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::from: the query gives another number of columns; name the columns that it gives, insert_into(t).columns(...)
#include <tenon/tenon.hpp>

#include "tables.hpp"

int main() {
#ifdef MISTAKE
    [[maybe_unused]] const auto change =
        tn::insert_into(settings).from(tn::select(settings.title).from(settings));
#else
    [[maybe_unused]] const auto change =
        tn::insert_into(settings).from(tn::select(settings.title, settings.value).from(settings));
#endif
}
