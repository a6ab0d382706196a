// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The project's own files as the architecture tests read them.
#pragma once

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace architecture {

namespace fs = std::filesystem;

inline const fs::path root = TENON_SOURCE_DIR;

struct source_file {
    std::string path; // from the root of the project, or, of a header, from include/
    std::string text;
};

inline std::string read(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// The files below `folder` with this extension, by path; paths are relative to `base`.
inline std::vector<source_file> files(
    const fs::path& folder, std::string_view extension, const fs::path& base = {}
) {
    std::vector<source_file> found;
    if (fs::exists(root / folder))
        for (const auto& entry : fs::recursive_directory_iterator(root / folder))
            if (entry.path().extension() == extension)
                found.push_back(
                    {fs::relative(entry.path(), root / base).generic_string(), read(entry.path())}
                );
    std::sort(found.begin(), found.end(), [](const auto& left, const auto& right) {
        return left.path < right.path;
    });
    return found;
}

/// Every public header: `tenon/meta/name.hpp` and so on.
inline const std::vector<source_file>& headers() {
    static const auto all = files("include", ".hpp", "include");
    return all;
}

inline std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(end == text.npos ? text.size() : end + 1);
    }
    return lines;
}

inline std::size_t line_number(std::string_view text, std::size_t at) {
    return 1 + static_cast<std::size_t>(
                   std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n')
               );
}

inline bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

/// Where the comment, literal or directive that begins at `at` ends; `at` itself if none does.
inline std::size_t end_of_noise(std::string_view text, std::size_t at) {
    const auto rest = text.substr(at);
    const auto after = [&](std::string_view mark, std::size_t from) {
        const auto found = text.find(mark, from);
        return found == text.npos ? text.size() : found + mark.size();
    };
    if (rest.starts_with("//"))
        return std::min(text.find('\n', at), text.size());
    if (rest.starts_with("/*"))
        return after("*/", at + 2);
    if (rest.starts_with("R\"") && (at == 0 || !is_word(text[at - 1]))) {
        const auto open = text.find('(', at);
        return after(")" + std::string(text.substr(at + 2, open - at - 2)) + "\"", open);
    }
    const bool separates_digits = rest[0] == '\'' && at != 0 && is_word(text[at - 1]);
    if (rest[0] == '"' || (rest[0] == '\'' && !separates_digits)) {
        std::size_t end = at + 1;
        while (end < text.size() && text[end] != rest[0])
            end += text[end] == '\\' ? 2U : 1U;
        return std::min(end + 1, text.size());
    }
    if (rest[0] == '#' && (at == 0 || text[text.find_last_not_of(" \t", at - 1)] == '\n')) {
        std::size_t end = text.find('\n', at);
        while (end != text.npos && text[end - 1] == '\\')
            end = text.find('\n', end + 1);
        return std::min(end, text.size());
    }
    return at;
}

/// The text with comments, literals and directives blanked, so that every place keeps its number.
inline std::string code_of(std::string_view text) {
    std::string code(text);
    for (std::size_t at = 0; at < text.size();) {
        const auto end = end_of_noise(text, at);
        for (std::size_t i = at; i < end; ++i)
            if (code[i] != '\n')
                code[i] = ' ';
        at = std::max(end, at + 1);
    }
    return code;
}

/// The place of the bracket that closes the one at `open`.
inline std::size_t closing(std::string_view code, std::size_t open) {
    int depth = 0;
    for (std::size_t at = open; at < code.size(); ++at) {
        if (code[at] == '(' || code[at] == '{')
            ++depth;
        else if (code[at] == ')' || code[at] == '}')
            if (--depth == 0)
                return at;
    }
    return code.size();
}

} // namespace architecture
