// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What the command line says.
#pragma once

#include "generate.hpp"

#include <span>
#include <stdexcept>
#include <string>

namespace reporting {

struct options {
    std::string url = "sqlite:///:memory:";
    std::string folder; // of .tbl files; empty to make data up
    int orders = default_orders;
    bool show_sql = false;
    bool show_help = false;
};

/// An argument that is not understood; the sentence says which, and what is.
struct usage_error : std::runtime_error {
    using std::runtime_error::runtime_error;
};

inline constexpr std::string_view usage = R"(usage: reporting [options]

Fills a database with the tables of the TPC-H benchmark and answers nine of its questions.

  --db URL       the database, sqlite:///shop.db or sqlite:////var/shop.db; one that is filled
                 already is used as it is (default: in memory)
  --orders N     how many orders to make up, 1 to 10000000 (default: 3000)
  --load FOLDER  loads region.tbl, nation.tbl and so on from there instead
  --sql          shows the SQL of each question
  --help         shows this
)";

/// Reads the arguments behind the program's name.
options read_options(std::span<char* const> arguments);

} // namespace reporting
