// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Keeps the C++ blocks of README.md and docs/ equal to regions of files that are built and run.
//
//     docs_blocks --check <root>    names every block that is stale or comes from nowhere
//     docs_blocks --write <root>    rewrites the stale ones
//
// A block stands below `<!-- from: path/to/file.cpp tag -->` and is what that file has between the
// lines `//[tag` and `//]`, without its common indentation. docs/errors/ is made as a whole: error_pages.cpp.
#include "lines.hpp"

#include <cstdio>
#include <regex>

namespace {

using namespace docs;

// Regions may be nested; the marks of an inner one are left out.
text_lines region(const fs::path& root, const std::string& file, const std::string& tag) {
    text_lines found;
    int depth = 0;
    for (const auto& line : read(root / file)) {
        const auto mark = trimmed(line);
        if (mark == "//[" + tag || (depth != 0 && mark.starts_with("//[")))
            ++depth;
        else if (depth != 0 && mark == "//]")
            --depth;
        else if (depth != 0)
            found.push_back(line);
    }
    if (found.empty() || depth != 0)
        throw std::runtime_error("no region //[" + tag + " .. //] in " + file);
    remove_common_indentation(found);
    return found;
}

bool is_cpp_fence(std::string_view line) {
    return line == "```cpp" || line == "```c++" || line == "```C++" || line == "```cc";
}

text_lines source_of_block(const std::string& line_above, const fs::path& root) {
    static const std::regex from(R"(<!-- from: ((?:examples|docs/snippets|tests)/\S+) (\S+) -->)");
    std::smatch match;
    if (!std::regex_match(line_above, match, from))
        throw std::runtime_error(
            "the line above the block is not <!-- from: path/to/file.cpp tag -->"
        );
    return region(root, match[1], match[2]);
}

// The page as it should be; problems other than stale blocks are told at once.
text_lines refreshed(
    const fs::path& page, const text_lines& lines, const fs::path& root, int& problems
) {
    text_lines fresh;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        fresh.push_back(lines[i]);
        if (!lines[i].starts_with("```"))
            continue;
        const auto begin = lines.begin() + static_cast<std::ptrdiff_t>(i) + 1;
        const auto end = std::find(begin, lines.end(), "```");
        text_lines block(begin, end);
        const auto number = i + 1;
        i += block.size();
        try {
            if (end == lines.end())
                throw std::runtime_error("the block has no end");
            if (is_cpp_fence(lines[number - 1]))
                block = source_of_block(number < 2 ? "" : lines[number - 2], root);
        } catch (const std::runtime_error& error) {
            std::printf("%s:%zu: %s\n", page.generic_string().c_str(), number, error.what());
            ++problems;
        }
        fresh.insert(fresh.end(), block.begin(), block.end());
        if (end != lines.end())
            fresh.push_back(lines[++i]);
    }
    return fresh;
}

std::vector<fs::path> pages(const fs::path& root) {
    std::vector<fs::path> found;
    if (fs::exists(root / "README.md"))
        found.push_back(root / "README.md");
    if (fs::exists(root / "docs"))
        for (const auto& entry : fs::recursive_directory_iterator(root / "docs"))
            if (entry.path().extension() == ".md" &&
                entry.path().parent_path() != root / "docs" / "errors")
                found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

int run(std::string_view mode, const fs::path& root) {
    int problems = 0;
    for (const auto& file : pages(root)) {
        const auto page = fs::relative(file, root);
        const auto lines = read(file);
        const auto fresh = refreshed(page, lines, root, problems);
        if (fresh == lines)
            continue;
        if (mode == "--write") {
            write(file, fresh);
            std::printf("%s: rewritten\n", page.generic_string().c_str());
        } else {
            const auto differs =
                std::mismatch(lines.begin(), lines.end(), fresh.begin(), fresh.end());
            const auto number = std::distance(lines.begin(), differs.first) + 1;
            std::printf(
                "%s:%td: differs from the file it is from; run ./dev docs\n",
                page.generic_string().c_str(),
                number
            );
            ++problems;
        }
    }
    return problems == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
    const std::string_view mode = argc == 3 ? argv[1] : "";
    if (mode != "--check" && mode != "--write") {
        std::puts("usage: docs_blocks --check|--write <root>");
        return 2;
    }
    try {
        return run(mode, argv[2]);
    } catch (const std::exception& error) {
        std::printf("docs_blocks: %s\n", error.what());
        return 2;
    }
}
