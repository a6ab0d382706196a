// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors

// What a benchmark does with the values it reads: cheap, alike for all variants, nothing left out.
#pragma once

#include <bit>
#include <cstdint>
#include <optional>
#include <string_view>

namespace bench {

class checksum {
public:
    void add(std::int64_t value) { mix(static_cast<std::uint64_t>(value)); }
    void add(double value) { mix(std::bit_cast<std::uint64_t>(value)); } // bit for bit
    void add(bool value) { mix(value ? 1U : 2U); }
    void add(std::string_view text) {
        mix(text.size());
        if (!text.empty()) {
            mix(static_cast<unsigned char>(text.front()));
            mix(static_cast<unsigned char>(text.back()));
        }
    }
    void add(const std::optional<std::string_view>& text) {
        if (text)
            add(*text);
        else
            mix(3);
    }
    void add(const auto& first, const auto& second, const auto&... more) {
        add(first);
        add(second);
        (add(more), ...);
    }
    std::uint64_t value() const { return state_; }

private:
    void mix(std::uint64_t value) { state_ = state_ * 31 + value; }

    std::uint64_t state_ = 0;
};

} // namespace bench
