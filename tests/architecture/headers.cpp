// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What every header has: its first lines, at most 400 of them, a test, words in a static_assert.
#include "source_tree.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <regex>

using namespace architecture;

namespace {

constexpr std::size_t most_lines = 400;

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\n");
    if (first == text.npos)
        return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\n") - first + 1));
}

/// The last argument of the call whose brackets are at `open` and `close`.
std::string last_argument(
    const std::string& text, const std::string& code, std::size_t open, std::size_t close
) {
    std::size_t begin = open + 1;
    for (std::size_t at = open + 1; at < close; ++at) {
        if (code[at] == '(' || code[at] == '{')
            at = closing(code, at);
        else if (code[at] == ',')
            begin = at + 1;
    }
    return trimmed(std::string_view(text).substr(begin, close - begin));
}

bool has_test(const fs::path& header) {
    // a law, which is held on each database, has the header's name alone
    if (fs::exists(root / "tests/laws" / header.filename().replace_extension(".cpp")))
        return true;
    const std::array folders{"unit", "databases"};
    return std::any_of(folders.begin(), folders.end(), [&](const char* folder) {
        auto test = root / "tests" / folder / header.lexically_relative("tenon");
        return fs::exists(test.replace_extension(".cpp"));
    });
}

} // namespace

BOOST_AUTO_TEST_SUITE(every_header)

BOOST_AUTO_TEST_CASE(begins_with_its_licence_and_a_sentence) {
    static const std::regex sentence(R"(// \S.{9,})");
    for (const auto& header : headers()) {
        auto lines = lines_of(header.text);
        lines.resize(std::max<std::size_t>(lines.size(), 3));
        BOOST_TEST(lines[0] == "// SPDX-License-Identifier: BSL-1.0", header.path << ", line 1");
        BOOST_TEST(lines[1] == "// Copyright 2026 The Tenon authors", header.path << ", line 2");
        BOOST_TEST(
            std::regex_match(lines[2], sentence),
            header.path << ", line 3: say in a sentence what the header gives"
        );
    }
}

BOOST_AUTO_TEST_CASE(is_included_once) {
    for (const auto& header : headers())
        BOOST_TEST(header.text.find("\n#pragma once\n") != std::string::npos, header.path);
}

BOOST_AUTO_TEST_CASE(is_short) {
    for (const auto& header : headers()) {
        const auto lines = lines_of(header.text).size();
        BOOST_TEST(lines <= most_lines, header.path << " has " << lines << " lines; split it");
    }
}

BOOST_AUTO_TEST_CASE(has_a_test_of_the_same_name) {
    for (const auto& header : headers())
        if (fs::path(header.path).parent_path() != "tenon")
            BOOST_TEST(has_test(header.path), "no test for " << header.path);
}

BOOST_AUTO_TEST_CASE(says_in_words_what_it_asserts) {
    // a literal, or a sentence that two asserts share as TENON_..._RULE
    static const std::regex words(R"([\s\S]*"[^"]*[A-Za-z]{2,} [\s\S]*"|\s*TENON_[A-Z_]+_RULE\s*)");
    for (const auto& header : headers()) {
        const auto code = code_of(header.text);
        const std::string_view name = "static_assert";
        for (auto at = code.find(name); at != code.npos; at = code.find(name, at + 1)) {
            const auto open = code.find('(', at);
            const auto text = last_argument(header.text, code, open, closing(code, open));
            BOOST_TEST(
                std::regex_match(text, words),
                header.path << ":" << line_number(code, at)
                            << ": a static_assert without a sentence"
            );
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
