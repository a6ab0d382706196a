// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The tables of change_tables.hpp in a database of their own, compared with plain SQL.
#pragma once

#include "change_tables.hpp"
#include "store.hpp"

namespace change {

struct fixture {
    law::place place;
    law::database db = tn::connect<law::dialect>(place.url());

    fixture() { db.create_all(everything); }

    /// The rows that the database gives for a text, value by value.
    std::string plain(const std::string& sql) { return law::plain(db, sql); }
    void run(const std::string& sql) { law::run(db, sql); }

    /// Three settings: a, b and c, with 1, 2 and 3 hits.
    void fill_settings() {
        run("INSERT INTO settings VALUES ('a', 'x', 1), ('b', 'y', 2), ('c', 'z', 3)");
    }
};

} // namespace change
