// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Files as lines, for the programs that keep the documentation up to date.
#pragma once

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace docs {

namespace fs = std::filesystem;
using text_lines = std::vector<std::string>;

inline text_lines read(const fs::path& file) {
    std::ifstream in(file);
    if (!in)
        throw std::runtime_error("there is no file " + file.generic_string());
    text_lines lines;
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

inline void write(const fs::path& file, const text_lines& lines) {
    std::ofstream out(file);
    for (const auto& line : lines)
        out << line << '\n';
}

inline std::string_view trimmed(std::string_view line) {
    const auto first = line.find_first_not_of(" \t");
    if (first == line.npos)
        return {};
    return line.substr(first, line.find_last_not_of(" \t") - first + 1);
}

inline void remove_common_indentation(text_lines& lines) {
    std::size_t common = std::string::npos;
    for (const auto& line : lines)
        if (!trimmed(line).empty())
            common = std::min(common, line.find_first_not_of(' '));
    for (auto& line : lines)
        line.erase(0, std::min(common, line.size()));
}

} // namespace docs
