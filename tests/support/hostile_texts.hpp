// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Six hundred texts that are made to break what handles texts.
#pragma once

#include "dice.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

namespace faults {

using namespace std::string_literals;

inline std::vector<std::string> injections() {
    return {
        "'",
        "''",
        "'''",
        "\"",
        "`",
        "[x]",
        "'; DROP TABLE users; --",
        "\"; DROP TABLE notes; --",
        "`; DROP TABLE notes; #",
        "x'); DELETE FROM notes; --",
        "1; ATTACH DATABASE 'x.db' AS x; --",
        "' OR 1=1 --",
        "' OR '1'='1",
        "\" OR \"\"=\"",
        "') OR ('1'='1",
        "' UNION SELECT name, sql FROM sqlite_schema --",
        "' AND (SELECT COUNT(*) FROM users) > 0 --",
        "'||(SELECT username FROM users)||'",
        "' || load_extension('x') || '",
        "'; PRAGMA writable_schema = 1; --",
        "'; VACUUM INTO '/tmp/x'; --",
        "'; COMMIT; BEGIN; --",
        "ROLLBACK;",
        "/* open",
        "*/ closed",
        "/*!50000 DROP TABLE users */",
        "-- a comment\n'",
        "#",
        ";",
        ";;",
        "?",
        "?1",
        "?999999",
        "$1",
        ":body",
        "@body",
        "$$; $$",
        "$tag$'$tag$",
        "E'\\''",
        "N'x'",
        "X'00'",
        "x'41'",
        "CAST(0 AS TEXT)",
        "NULL",
        "null",
        "'NULL'",
        "DEFAULT",
        "TRUE",
        "0",
        "-1",
        "1e400",
        "0x7FFFFFFFFFFFFFFF",
        "9223372036854775808",
        "3.0",
        " 3",
        "NaN",
        "-Infinity",
        "2026-02-30",
        "rowid",
        "sqlite_schema",
        "main.users",
        "char(39)",
    };
}

inline std::vector<std::string> wildcards_and_formats() {
    return {
        "%",     "%%",   "_",        "__",     "\\",     "\\\\",    "\\%",         "\\_",
        "\\\\%", "%\\",  "_\\",      "a%b",    "a_b",    "a\\b",    "50%",         "100%_\\",
        "%'",    "\\'",  "'\\",      "*",      "[a-z]",  "^.*$",    "(",           "+?",
        "{1,2}", "%s",   "%n%n%n%n", "%1$s",   "%x%x%p", "{}",      "{0}",         "{:99999999}",
        "%00",   "%27",  "&#39;",    "&lt;",   "<x>",    "<!--",    "]]>",         "${x}",
        "#{x}",  "$(x)", "`x`",      "|x",     "&& x",   "../../x", "\\\\host\\x", "file:x",
        "C:\\x", "a\rb", "a\nb",     "a\r\nb", "\t",     "\v\f",    "\x1b[31m",    "\b\b",
        "\x01",  "\x1A", "\x7F",     "\x04",   " ",      "  ",      " a",          "a ",
        "a",     "A",    "\n",       "",
    };
}

inline std::vector<std::string> json_fragments() {
    return {
        "{",
        "}",
        "[",
        "]",
        "[]",
        "{}",
        "\"\"",
        "\"\\u0000\"",
        "{\"a\":\"'\"}",
        "{\"a\":1,\"a\":2}",
        "{\"$ne\":null}",
        "{'a':1}",
        "[1,2,",
        "[1,]",
        "{\"a\":\"\\ud800\"}",
        "\"\\\"\"",
        "1 2",
        "truefalse",
        "-0",
        "1E+999",
        "{\"a\":{\"b\":[{\"c\":\"%_\\\\\"}]}}",
        "$.a",
        "$[0]",
        "// x",
    };
}

inline std::vector<std::string> unicode_troubles() {
    return {
        "M\xC3\xBCnchen",  // composed
        "Mu\xCC\x88nchen", // the same, decomposed
        "\xC3\x84",        // capital
        "\xC3\xA4",        // and small letter
        "stra\xC3\x9F"
        "e",
        "strasse",
        "\xC4\xB0stanbul",          // a capital that folds to two characters
        "\xC4\xB1",                 // i without a dot
        "\xCE\xA3\xCF\x83\xCF\x82", // three sigmas
        "\xE6\x9D\xB1\xE4\xBA\xAC",
        "\xED\x95\x9C\xEA\xB8\x80",
        "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D", // right to left
        "\xE2\x80\xAEtxt.exe",              // an override of the direction
        "\xE2\x81\xA6x\xE2\x81\xA9",        // an isolate
        "\xEF\xBB\xBFx",                    // a byte order mark
        "\xEF\xBB\xBF",
        "a\xE2\x80\x8B"
        "b", // of no width
        "a\xE2\x80\x8D"
        "b",
        "\xC2\xA0", // a blank that does not break
        "\xE3\x80\x80",
        "\xE2\x80\xA8", // line and paragraph separators
        "\xE2\x80\xA9",
        "\xC2\x85",
        "\xC2\x80",
        "\xEF\xBC\x87; DROP TABLE users", // a full-width quotation mark
        "\xCA\xBC OR 1=1",                // letters that look like one
        "\xE2\x80\x99",
        "\xEF\xBC\x85\xEF\xBC\xBF", // full-width wildcards
        "\xF0\x9F\x98\x80",
        "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7",
        "\xF0\x9F\x87\xA9\xF0\x9F\x87\xAA",
        "\xF4\x8F\xBF\xBF", // the last code point
        "\xEF\xBF\xBD",     // what replaces broken ones
        "\xEF\xBF\xBF",     // no characters
        "\xEF\xBF\xBE",
        "\xF0\x9F\xBF\xBE",
        "\xEE\x80\x80", // of private use
        "Z\xCC\x80\xCC\x81\xCC\x82\xCC\x83\xCC\x84\xCC\x85\xCC\x86\xCC\x87",
        "\xCC\x81",                 // an accent on nothing
        "\xC7\x86\xC7\x85\xC7\x84", // small, title and capital
        "\xEF\xAC\x81",             // a ligature
        "\xC5\xBF",                 // long s
        "\xE2\x84\xAA",             // Kelvin, folds to k
        "1\xE2\x81\x84"
        "2",
        "\xD9\xA1\xD9\xA2", // digits of another script
    };
}

inline std::vector<std::string> broken_texts() {
    return {
        "\0"s,
        "\0\0"s,
        "a\0b"s,
        "a\0"s,
        "\0a"s,
        "a\0'; DROP TABLE users; --"s,
        "%\0_"s,
        "\x80", // a continuation of nothing
        "\xBF\xBF",
        "\xC3", // cut off
        "\xE2\x82",
        "\xF0\x9F\x98",
        "a\xC3",
        "\xC3'", // swallows a quotation mark, where decoded carelessly
        "\xBF'",
        "\xC0\x80", // too long forms
        "\xC0\xA7",
        "\xE0\x80\xA7",
        "\xF0\x80\x80\xA7",
        "\xED\xA0\x80", // surrogates
        "\xED\xB0\x80",
        "\xED\xA0\xBD\xED\xB8\x80",
        "\xF4\x90\x80\x80", // beyond the last code point
        "\xF8\x88\x80\x80\x80",
        "\xFE",
        "\xFF",
        "\xFF\xFE"
        "a\0"s,
        "\xFE\xFF\0a"s,
        "a\xFF"
        "b",
        "%\xFF_",
        "\xC3%",
        "\xE2_",
    };
}

inline std::vector<std::string> long_texts() {
    std::vector<std::string> texts{
        std::string(81, 'x'),
        std::string(4096, 'y'),
        std::string(20'000, '\''),
        std::string(20'000, '%'),
        std::string(20'000, '\\'),
        std::string(100'000, 'z'),
        std::string(10'000, '\0'),
        std::string(50'000, '('),
    };
    texts.emplace_back();
    for (int i = 0; i != 5'000; ++i)
        texts.back() += "\xF0\x9F\x98\x80";
    return texts;
}

/// Some of the pieces above and some bytes, one behind another.
inline std::string made_of_pieces(dice& from, const std::vector<std::string>& pieces) {
    std::string text;
    for (std::size_t left = 1 + from.below(6); left != 0; --left) {
        if (from.below(8) == 0)
            text += from.byte();
        else
            text += from.one_of(pieces);
    }
    return text;
}

inline const std::vector<std::string>& hostile_texts() {
    static const std::vector<std::string> made = [] {
        std::vector<std::string> texts;
        for (const auto& part :
             {injections(),
              wildcards_and_formats(),
              json_fragments(),
              unicode_troubles(),
              broken_texts()})
            texts.insert(texts.end(), part.begin(), part.end());
        const std::vector<std::string> pieces = texts;
        for (const std::string& text : long_texts())
            texts.push_back(text);
        std::set<std::string> known(texts.begin(), texts.end());
        for (dice from(2026); texts.size() != 600;)
            if (std::string text = made_of_pieces(from, pieces); known.insert(text).second)
                texts.push_back(std::move(text));
        return texts;
    }();
    return made;
}

} // namespace faults
