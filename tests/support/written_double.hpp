// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The text that a function writes for a double, by the compiler or at run time.
#pragma once

#include <tenon/render/writer.hpp>

#include <cstddef>
#include <string_view>

namespace written_double {

struct written {
    char text[512]{};
    std::size_t size = 0;

    constexpr std::string_view view() const { return {text, size}; }
};

/// What `Put(sink, value)` writes.
template <void (*Put)(tenon::sink&, double)> constexpr written write_by(double value) {
    written made;
    tenon::sink out;
    out.text = made.text;
    Put(out, value);
    made.size = out.size;
    return made;
}

} // namespace written_double
