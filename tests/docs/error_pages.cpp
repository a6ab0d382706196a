// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Makes docs/errors/: a page for each program of tests/rejects/, and a table of them by sentence.
//
//     error_pages --check <root>    names every page that is stale, missing or too many
//     error_pages --write <root>    writes the stale ones and removes those without a program
//
// A page has what the compiler says, what it says it of, and the same without the mistake, which
// are the program with and without MISTAKE.
#include "lines.hpp"

#include <cstdio>
#include <map>
#include <optional>
#include <tuple>

namespace {

using namespace docs;

struct program {
    std::string name;     // its path in tests/rejects/, with _ for /, without .cpp
    std::string path;     // from the root
    std::string sentence; // what is expected of the compilers
    text_lines lines;
};

/// What follows `begin` in a line.
std::optional<std::string> behind(std::string_view line, std::string_view begin) {
    if (!line.starts_with(begin))
        return std::nullopt;
    return std::string(trimmed(line.substr(begin.size())));
}

program read_program(const fs::path& file, const fs::path& root) {
    program made{
        fs::relative(file, root / "tests" / "rejects").replace_extension().generic_string(),
        fs::relative(file, root).generic_string(),
        {},
        read(file)};
    std::replace(made.name.begin(), made.name.end(), '/', '_');
    for (const auto& line : made.lines)
        for (const char* begin : {"// expect:", "// expect-warning:"})
            if (const auto found = behind(line, begin))
                made.sentence = *found;
    if (made.sentence.empty())
        throw std::runtime_error(made.path + " has no line `// expect: ..`");
    return made;
}

std::vector<program> programs(const fs::path& root) {
    std::vector<program> found;
    for (const auto& entry : fs::recursive_directory_iterator(root / "tests" / "rejects"))
        if (entry.path().extension() == ".cpp")
            found.push_back(read_program(entry.path(), root));
    // the compilers' own sentences come last
    std::sort(found.begin(), found.end(), [](const program& a, const program& b) {
        const auto key = [](const program& p) {
            return std::tuple(!p.sentence.starts_with("tenon::"), p.sentence, p.name);
        };
        return key(a) < key(b);
    });
    return found;
}

/// What a program has below its includes, as it is with the mistake or without.
text_lines preprocessed(const text_lines& lines, bool mistake) {
    text_lines kept;
    bool keep = true;
    for (const auto& line : lines) {
        const auto word = trimmed(line);
        if (word.starts_with("#include"))
            kept.clear();
        else if (word == "#ifdef MISTAKE")
            keep = mistake;
        else if (word == "#ifndef MISTAKE")
            keep = !mistake;
        else if (word == "#else")
            keep = !keep;
        else if (word == "#endif")
            keep = true;
        else if (keep && !word.starts_with("//[") && word != "//]")
            kept.push_back(line);
    }
    return kept;
}

/// Without blank lines at its ends; a lone main() is left out around what is in it.
text_lines shown(text_lines lines) {
    while (!lines.empty() && trimmed(lines.front()).empty())
        lines.erase(lines.begin());
    while (!lines.empty() && trimmed(lines.back()).empty())
        lines.pop_back();
    if (lines.size() > 2 && lines.front() == "int main() {" && lines.back() == "}") {
        lines.pop_back();
        lines.erase(lines.begin());
        remove_common_indentation(lines);
    }
    return lines;
}

void append_block(text_lines& page, const text_lines& block) {
    page.push_back("```cpp");
    page.insert(page.end(), block.begin(), block.end());
    page.push_back("```");
}

text_lines page_of(const program& p) {
    text_lines page{"# " + p.name, "", "```text", p.sentence, "```", "", "Refused:", ""};
    append_block(page, shown(preprocessed(p.lines, true)));
    page.insert(page.end(), {"", "Right:", ""});
    append_block(page, shown(preprocessed(p.lines, false)));
    page.insert(
        page.end(),
        {"",
         "From [" + p.path + "](../../" + p.path +
             "), which is compiled with and without the mistake."}
    );
    return page;
}

std::string in_table(std::string text) {
    for (std::size_t at = 0; (at = text.find('|', at)) != text.npos; at += 2)
        text.insert(at, "\\");
    return text;
}

text_lines index_of(const std::vector<program>& all) {
    text_lines page{
        "# What the compiler refuses",
        "",
        "Each sentence below is what g++ and clang say about a mistake, word for word. Behind it "
        "stand the",
        "programs that make it: each is compiled with the mistake and without it by the tests. "
        "Sentences",
        "without `tenon::` are the compiler's own.",
        "",
        "| Sentence | Program |",
        "|---|---|"};
    for (std::size_t i = 0; i != all.size();) {
        std::string row = "| `" + in_table(all[i].sentence) + "` | ";
        const std::size_t first = i;
        for (; i != all.size() && all[i].sentence == all[first].sentence; ++i)
            row += (i == first ? "[" : ", [") + all[i].name + "](" + all[i].name + ".md)";
        page.push_back(row + " |");
    }
    return page;
}

std::map<std::string, text_lines> pages(const fs::path& root) {
    const auto all = programs(root);
    std::map<std::string, text_lines> made;
    made["README.md"] = index_of(all);
    for (const program& p : all)
        if (!made.emplace(p.name + ".md", page_of(p)).second)
            throw std::runtime_error("two programs have the page of " + p.path);
    return made;
}

int run(bool writes, const fs::path& root) {
    const auto folder = root / "docs" / "errors";
    const auto wanted = pages(root);
    int problems = 0;
    const auto tell = [&](const std::string& name, const char* did, const char* is) {
        std::printf("docs/errors/%s: %s\n", name.c_str(), writes ? did : is);
        problems += writes ? 0 : 1;
    };
    fs::create_directories(folder);
    for (const auto& [name, page] : wanted) {
        if (fs::exists(folder / name) && read(folder / name) == page)
            continue;
        tell(name, "written", "is not what tests/rejects/ says; run ./dev docs");
        if (writes)
            write(folder / name, page);
    }
    for (const auto& entry : fs::directory_iterator(folder)) {
        const auto name = entry.path().filename().string();
        if (wanted.contains(name))
            continue;
        tell(name, "removed", "has no program in tests/rejects/; run ./dev docs");
        if (writes)
            fs::remove(entry.path());
    }
    return problems == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
    const std::string_view mode = argc == 3 ? argv[1] : "";
    if (mode != "--check" && mode != "--write") {
        std::puts("usage: error_pages --check|--write <root>");
        return 2;
    }
    try {
        return run(mode == "--write", argv[2]);
    } catch (const std::exception& error) {
        std::printf("error_pages: %s\n", error.what());
        return 2;
    }
}
