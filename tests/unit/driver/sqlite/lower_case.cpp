// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/driver/sqlite/lower_case.hpp>

#include <boost/test/unit_test.hpp>

#include <iterator>
#include <memory>

namespace driver_sqlite_lower_case {

namespace tn = tenon;

std::string lower(std::string_view text) {
    std::string room(text.size() + text.size() / 2 + 1, '?');
    char* const end = tn::detail::write_lower_case(room.data(), text);
    room.resize(static_cast<std::size_t>(end - room.data()));
    return room;
}

struct closer {
    void operator()(sqlite3* handle) const noexcept { sqlite3_close(handle); }
};

/// What SQLite gives for an expression on a connection that has the function.
std::string selected(sqlite3* handle, const char* expression) {
    std::string found;
    const auto read = [](void* out, int, char** values, char**) {
        *static_cast<std::string*>(out) = values[0] == nullptr ? "NULL" : values[0];
        return 0;
    };
    const std::string sql = std::string("SELECT ") + expression;
    BOOST_TEST(sqlite3_exec(handle, sql.c_str(), read, &found, nullptr) == SQLITE_OK);
    return found;
}

} // namespace driver_sqlite_lower_case

BOOST_AUTO_TEST_SUITE(driver_sqlite_lower_case)

BOOST_AUTO_TEST_CASE(letters_of_all_scripts_are_put_in_lower_case) {
    BOOST_TEST(lower("ABC xyz 123 @[`{") == "abc xyz 123 @[`{");
    BOOST_TEST(lower("ÀÉÎÕÜÞ ×÷ ßÿ") == "àéîõüþ ×÷ ßÿ");
    BOOST_TEST(lower("ŁÓDŹ ĲSSEL ČEŠTINA") == "łódź ĳssel čeština");
    BOOST_TEST(lower("ΑΒΓ ΆΏ Σς") == "αβγ άώ σς");
    BOOST_TEST(lower("ПРИВЕТ ЁЖ ЇЖАК") == "привет ёж їжак");
    BOOST_TEST(lower("ԱՐԵՎ Ⴀ Ა") == "արեվ ⴀ ა");
    BOOST_TEST(lower("ＡＢＣ 𐐀𐐧 𞤀") == "ａｂｃ 𐐨𐑏 𞤢");
    BOOST_TEST(lower("日本語 עברית हिन्दी 😀") == "日本語 עברית हिन्दी 😀");
}

BOOST_AUTO_TEST_CASE(letters_may_become_longer_and_shorter) {
    BOOST_TEST(lower("ȺȾȺȾȺȾ") == "ⱥⱦⱥⱦⱥⱦ");
    BOOST_TEST(lower("\u212A\u212B\u2126") == "k\u00E5\u03C9"); // kelvin, angstrom, ohm
    BOOST_TEST(lower("ẞİ") == "ßi");
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_text_stay) {
    for (const std::string_view text :
         {"\xC3",
          "\x80",
          "\xE2\x84",
          "\xF0\x90\x90",
          "\xC0\xAF",
          "\xFF\xFE",
          "\xC3\xC3",
          "\xE2 \xAC"})
        BOOST_TEST(lower(text) == text);
    BOOST_TEST(
        lower("A\xC3"
              "B") == "a\xC3"
                      "b"
    );
    BOOST_TEST(lower(std::string_view("A\0B", 3)) == std::string_view("a\0b", 3));
    BOOST_TEST(lower("").empty());
}

BOOST_AUTO_TEST_CASE(the_letters_are_in_ascending_order) {
    const auto* before = std::begin(tn::detail::capitals);
    for (const auto* each = before + 1; each != std::end(tn::detail::capitals); before = each++)
        BOOST_TEST(before->last < each->first);
    for (std::int32_t letter = 0; letter != 0x110000; ++letter)
        if (const std::int32_t small = tn::detail::lower_case(letter);
            tn::detail::lower_case(small) != small)
            BOOST_ERROR(letter);
}

BOOST_AUTO_TEST_CASE(a_connection_has_the_function) {
    sqlite3* opened = nullptr;
    sqlite3_open(":memory:", &opened);
    const std::unique_ptr<sqlite3, closer> handle(opened);
    tn::detail::register_lower_case(opened);
    BOOST_TEST(selected(opened, "tenon_lower('ÄRGER') LIKE tenon_lower('Ärg%')") == "1");
    BOOST_TEST(selected(opened, "tenon_lower(NULL)") == "NULL");
    BOOST_TEST(selected(opened, "tenon_lower(1.5)") == "1.5");
    BOOST_TEST(
        selected(opened, "tenon_lower('') || tenon_lower(x'') || tenon_lower(zeroblob(0))") == ""
    );
    BOOST_TEST(selected(opened, "hex(tenon_lower(x'4100C384'))") == "6100C3A4");
    BOOST_TEST(selected(opened, "LOWER('ÄA')") == "Äa", "what SQLite has stays");
    sqlite3_limit(opened, SQLITE_LIMIT_LENGTH, 1000);
    const char* longer = "SELECT tenon_lower(replace(printf('%.400c', 'x'), 'x', 'Ⱥ'))";
    BOOST_TEST(sqlite3_exec(opened, longer, nullptr, nullptr, nullptr) == SQLITE_TOOBIG);

    sqlite3_stmt* running = nullptr;
    sqlite3_prepare_v2(opened, "SELECT 1 UNION SELECT 2", -1, &running, nullptr);
    sqlite3_step(running);
    BOOST_CHECK_NO_THROW(tn::detail::register_lower_case(opened));
    sqlite3_finalize(running);
}

BOOST_AUTO_TEST_SUITE_END()
