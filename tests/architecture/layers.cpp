// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The layers of include/tenon/, and what none of them may include.
#include "source_tree.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <map>
#include <regex>

using namespace architecture;

namespace {

constexpr std::array layers{
    "meta",
    "types",
    "render",
    "expr",
    "schema",
    "query",
    "dialect",
    "driver",
    "database",
    "orm",
    "migrate",
    "seed",
    "cli"};
const std::map<std::string, std::string> heavy{
    {"boost/hana.hpp", "include the narrow Hana header that is needed"},
    {"iostream", "return the text, or take a sink"},
    {"regex", "write the few lines it stands for"},
    {"ranges", "it costs every translation unit; use <algorithm>"},
    {"functional", "take a template parameter or a function pointer"},
};
constexpr auto umbrella = layers.size(); // above all layers: include/tenon/*.hpp

/// The number of the layer of `tenon/<layer>/..`.
std::size_t layer_of(const std::string& path) {
    const auto folder = fs::path(path).parent_path().lexically_relative("tenon");
    if (folder == ".")
        return umbrella;
    const auto found = std::find(layers.begin(), layers.end(), folder.begin()->string());
    BOOST_TEST((found != layers.end()), path << " is in no layer");
    return static_cast<std::size_t>(found - layers.begin());
}

std::vector<std::string> included_by(const source_file& file) {
    static const std::regex directive(R"(^\s*#\s*include\s*[<"]([^>"]+)[>"])");
    std::vector<std::string> names;
    for (const auto& line : lines_of(file.text))
        if (std::smatch match; std::regex_search(line, match, directive))
            names.push_back(match[1]);
    return names;
}

} // namespace

BOOST_AUTO_TEST_SUITE(layers_of_headers)

BOOST_AUTO_TEST_CASE(a_header_includes_only_its_own_layer_and_lower_ones) {
    for (const auto& header : headers())
        for (const auto& name : included_by(header))
            if (name.starts_with("tenon/"))
                BOOST_TEST(
                    layer_of(name) <= layer_of(header.path),
                    header.path << " includes " << name << ", which is above it"
                );
}

BOOST_AUTO_TEST_CASE(a_header_includes_others_by_their_full_path) {
    for (const auto& header : headers())
        for (const auto& line : lines_of(header.text))
            BOOST_TEST(!line.starts_with("#include \""), header.path << ": " << line);
}

BOOST_AUTO_TEST_CASE(no_header_includes_what_is_slow_to_compile) {
    for (const auto& header : headers())
        for (const auto& name : included_by(header))
            if (const auto found = heavy.find(name); found != heavy.end())
                BOOST_ERROR(header.path << " includes <" << name << ">; " << found->second);
}

BOOST_AUTO_TEST_CASE(only_dialects_ask_which_dialect_it_is) {
    static const std::regex test(
        R"(\b(is_same_v|is_same|same_as|is_base_of_v|derived_from)\s*<[^;{}]*\b(ansi|sqlite|postgresql|mysql|mariadb)\b)"
    );
    for (const auto& header : headers()) {
        if (header.path.starts_with("tenon/dialect/"))
            continue;
        const auto code = code_of(header.text);
        std::smatch match;
        if (std::regex_search(code, match, test))
            BOOST_ERROR(
                header.path << ":" << line_number(code, static_cast<std::size_t>(match.position()))
                            << " compares dialects; let the dialect spell it"
            );
    }
}

BOOST_AUTO_TEST_SUITE_END()
