// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "options.hpp"

#include <charconv>

namespace reporting {

namespace {

int order_count(std::string_view text) {
    int count = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (failure != std::errc{} || end != text.data() + text.size() || count < 1 ||
        count > most_orders)
        throw usage_error(
            "--orders takes a number from 1 to " + std::to_string(most_orders) + ", not '" +
            std::string(text) + "'"
        );
    return count;
}

} // namespace

options read_options(std::span<char* const> arguments) {
    options made;
    bool orders_given = false;
    for (std::size_t i = 0; i != arguments.size(); ++i) {
        const std::string_view name = arguments[i];
        const auto value = [&]() -> std::string {
            if (++i == arguments.size())
                throw usage_error(std::string(name) + " takes a value; give one behind it");
            return arguments[i];
        };
        if (name == "--help" || name == "-h") {
            made.show_help = true;
        } else if (name == "--sql") {
            made.show_sql = true;
        } else if (name == "--db") {
            made.url = value();
        } else if (name == "--load") {
            made.folder = value();
        } else if (name == "--orders") {
            made.orders = order_count(value());
            orders_given = true;
        } else {
            throw usage_error("there is no option '" + std::string(name) + "'");
        }
    }
    if (orders_given && !made.folder.empty())
        throw usage_error("--orders makes data up and --load loads it; give one of them");
    return made;
}

} // namespace reporting
