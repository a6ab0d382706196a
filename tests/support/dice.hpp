// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Numbers that are the same in every run and on every platform, which <random>'s distributions are not.
#pragma once

#include <cstddef>
#include <random>
#include <vector>

namespace faults {

class dice {
public:
    explicit dice(std::uint64_t seed) : engine_(seed) {}

    std::size_t below(std::size_t end) { return static_cast<std::size_t>(engine_() % end); }
    char byte() { return static_cast<char>(engine_() & 0xFF); }
    template <class T> const T& one_of(const std::vector<T>& values) {
        return values[below(values.size())];
    }

private:
    std::mt19937_64 engine_;
};

} // namespace faults
