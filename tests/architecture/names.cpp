// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Every public name of every header is used by a test, an example or a documentation snippet.
#include "source_tree.hpp"

#include <boost/test/unit_test.hpp>

#include <regex>
#include <set>

using namespace architecture;

namespace {

/// Without its leading `template <..>`s and attributes.
std::string without_prefix(std::string declaration) {
    static const std::regex attribute(R"(\[\[[^\]]*\]\])");
    declaration = std::regex_replace(declaration, attribute, " ");
    const auto skip_blanks = [&] { declaration.erase(0, declaration.find_first_not_of(" \t\n")); };
    skip_blanks();
    while (declaration.starts_with("template")) {
        std::size_t at = declaration.find('<');
        int depth = 0;
        int round = 0; // `<` and `>` in brackets are operators
        for (; at < declaration.size(); ++at) {
            const char c = declaration[at];
            round += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (round == 0)
                depth += c == '<' ? 1 : c == '>' ? -1 : 0;
            if (depth == 0)
                break;
        }
        if (at >= declaration.size())
            return {};
        declaration.erase(0, at + 1);
        skip_blanks();
    }
    return declaration;
}

/// The name that a declaration at namespace scope introduces; none for an operator, a
/// specialisation and the like.
std::string declared_name(const std::string& statement) {
    static const std::regex type(
        R"(^(?:struct|class|union|enum\s+class|enum)\s+(\w+)\s*(?:[^<\w]|$))"
    );
    static const std::regex meaning(R"(^(?:concept|using)\s+(\w+)\s*=)");
    static const std::regex other(
        R"(^(?:struct|class|union|enum|concept|using|friend|extern|namespace)\b|\boperator\b)"
    );
    static const std::regex condition(
        R"(^requires\b[\s\S]*?(?=\b(?:constexpr|consteval|inline|TENON_INLINE|auto)\b))"
    );
    static const std::regex deduced(R"(decltype\s*\(auto\))");
    auto declaration = without_prefix(statement);
    std::smatch match;
    if (std::regex_search(declaration, match, type) ||
        std::regex_search(declaration, match, meaning))
        return match[1];
    if (std::regex_search(declaration, other))
        return {};
    declaration = std::regex_replace(declaration, condition, "");
    declaration = std::regex_replace(declaration, deduced, "auto");
    declaration.erase(std::min(declaration.find_first_of("=(["), declaration.size()));
    declaration.erase(declaration.find_last_not_of(" \t\n") + 1);
    const auto name = std::find_if_not(declaration.rbegin(), declaration.rend(), is_word).base();
    return {name, declaration.end()};
}

bool is_public(const std::string& name) {
    static const std::regex macro("[A-Z0-9_]+");
    return !name.empty() && !name.ends_with('_') && !name.starts_with("detail") &&
           !std::regex_match(name, macro);
}

/// The names declared in `code` at namespace scope, but for namespaces called detail.
void collect(std::string_view code, std::set<std::string>& names) {
    static const std::regex space(R"(^\s*(?:inline\s+)?namespace\s*([\w:]*)\s*$)");
    std::size_t begin = 0;
    for (std::size_t at = 0; at < code.size(); ++at) {
        if (code[at] == '(') {
            at = closing(code, at);
            continue;
        }
        if (code[at] != ';' && code[at] != '{')
            continue;
        const std::string statement(code.substr(begin, at - begin));
        std::smatch match;
        if (code[at] == ';') {
            names.insert(declared_name(statement));
        } else {
            const auto end = closing(code, at);
            if (!std::regex_match(statement, match, space))
                names.insert(declared_name(statement));
            else if (match[1].str().find("detail") == std::string::npos)
                collect(code.substr(at + 1, end - at - 1), names);
            at = end;
        }
        begin = at + 1;
    }
}

/// Every word of the files that show or test the library.
std::set<std::string, std::less<>> words_in_use() {
    std::set<std::string, std::less<>> words;
    for (const auto* folder :
         {"tests/unit",
          "tests/laws",
          "tests/databases",
          "tests/seed",
          "tests/tpch",
          "tests/support",
          "examples",
          "docs/snippets"})
        for (const auto* extension : {".cpp", ".hpp"})
            for (const auto& file : files(folder, extension)) {
                const auto code = code_of(file.text);
                for (std::size_t at = 0; at < code.size();) {
                    const auto end = std::find_if_not(
                        code.begin() + static_cast<std::ptrdiff_t>(at), code.end(), is_word
                    );
                    const auto length = static_cast<std::size_t>(end - code.begin()) - at;
                    if (length != 0)
                        words.emplace(code.substr(at, length));
                    at += length + 1;
                }
            }
    return words;
}

} // namespace

BOOST_AUTO_TEST_SUITE(public_names)

BOOST_AUTO_TEST_CASE(are_found_in_every_kind_of_declaration) {
    std::set<std::string> names;
    collect(
        code_of(R"cpp(
            #define MACRO(x) struct not_this_one {}
            namespace tenon {
            namespace detail { struct hidden {}; }
            template <class T, std::size_t N = (1 > 2)> struct a_struct : base<T> { struct inner {}; int member = 1; };
            template <> struct a_specialisation<int> {};
            enum class an_enum : int { first };
            template <class T> concept a_concept = requires(T t) { t.x; };
            template <class T> using an_alias = list<T>;
            template <class T> inline constexpr bool a_variable = sizeof(T) > 1;
            template <> inline constexpr bool a_specialised_variable<int> = true;
            inline constexpr auto a_value = f(1, {2});
            inline constexpr table<"t", columns> an_object{};
            template <class T> [[nodiscard]] constexpr auto a_function(const T& t) -> list<T> { return {}; }
            template <class T> requires (sizeof(T) > 1) TENON_INLINE auto another(T) { struct local {}; return 1'000; }
            std::string a_plain_function(int x = g(1));
            constexpr bool operator==(a, b) { return true; }
            using std::swap;
            } // namespace tenon
        )cpp"),
        names
    );
    names.erase("");
    const std::set<std::string> expected{
        "a_struct",
        "an_enum",
        "a_concept",
        "an_alias",
        "a_variable",
        "a_value",
        "an_object",
        "a_function",
        "another",
        "a_plain_function"};
    BOOST_TEST(names == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(are_used_somewhere_that_runs) {
    const auto words = words_in_use();
    for (const auto& header : headers()) {
        std::set<std::string> names;
        collect(code_of(header.text), names);
        for (const auto& name : names)
            if (is_public(name))
                BOOST_TEST(
                    words.contains(name), header.path << ": nothing tests or shows " << name
                );
    }
}

BOOST_AUTO_TEST_SUITE_END()
