// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Hostile texts as values, patterns and parameters: they come back byte for byte, and find what a
// comparison in C++ finds.
#include <tenon/json.hpp>

#include "hostile_texts.hpp"
#include "store.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <iterator>

namespace types_hostile_texts {

using namespace store;
using faults::hostile_texts;

template <class T> struct note_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id;
    tn::column<T, "body", tn::text> body;
};
inline constexpr tn::table<"notes", note_columns> notes;
using Note = tn::record<notes>;
inline constexpr auto note_schema = tn::schema(notes);

template <class T> struct paper_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id;
    tn::column<T, "document", boost::json::value> document;
};
inline constexpr tn::table<"papers", paper_columns> papers;

using ids = std::vector<std::int64_t>;

inline constexpr auto sought = tn::select(notes.id).from(notes);
inline constexpr auto equal_to =
    tn::select(notes.id).from(notes).where(notes.body == tn::param<"text">).order_by(notes.id);
inline constexpr auto containing = tn::select(notes.id)
                                       .from(notes)
                                       .where(notes.body.contains(tn::param<"part">))
                                       .order_by(notes.id);

/// SQLite keeps any bytes, MariaDB any UTF-8, PostgreSQL any without a NUL.
bool is_kept(std::string_view text) {
    if (law::on_sqlite)
        return true;
    return tn::detail::is_utf8(text) && (law::on_mariadb || text.find('\0') == text.npos);
}

/// A servers' comparisons with each text would take minutes.
constexpr std::size_t stride = law::on_sqlite ? 1 : 7;

/// The numbers of the texts that are kept and for which a predicate holds.
template <class Predicate> ids numbers_where(Predicate holds) {
    ids all;
    for (std::size_t i = 0; i != hostile_texts().size(); ++i)
        if (is_kept(hostile_texts()[i]) && holds(hostile_texts()[i]))
            all.push_back(static_cast<std::int64_t>(i));
    return all;
}

/// A note for each text that the database keeps, beside the tables of the store.
struct notes_fixture : fixture {
    std::string schema;
    std::string bystanders;
    std::vector<row> kept;

    notes_fixture() {
        db.create_all(note_schema);
        schema = schema_now();
        bystanders = bystanders_now();
        std::vector<Note> all;
        for (std::size_t i = 0; i != hostile_texts().size(); ++i)
            if (is_kept(hostile_texts()[i]))
                all.push_back({static_cast<std::int64_t>(i), hostile_texts()[i]});
        db.execute(tn::insert_into(notes).values(all));
        kept = notes_now();
    }
    ~notes_fixture() {
        BOOST_TEST((schema_now() == schema));
        BOOST_TEST((bystanders_now() == bystanders));
        BOOST_TEST((notes_now() == kept));
    }

    std::string schema_now() {
        return law::plain(
            db,
            law::said{
                .standard = "SELECT table_name, column_name FROM information_schema.columns"
                            " WHERE table_schema = current_schema() ORDER BY 1, 2",
                .sqlite = "SELECT * FROM sqlite_schema",
                .mariadb = "SELECT table_name, column_name FROM information_schema.columns"
                           " WHERE table_schema = database() ORDER BY 1, 2"}
        );
    }
    std::vector<row> notes_now() {
        return plain_rows(db.native_handle(), "SELECT * FROM notes ORDER BY id");
    }
    std::string bystanders_now() {
        std::string all;
        for (const char* table : {"users", "orders", "branches", "visits"})
            all += law::plain(db, std::string("SELECT * FROM ") + table + " ORDER BY 1, 2");
        return all;
    }

    template <class Query, class... Arguments>
    ids found(const Query& query, const Arguments&... given) {
        ids all;
        for (auto&& [id] : db.fetch(query, given...))
            all.push_back(id);
        return all;
    }
    template <class Condition> ids found_where(const Condition& condition) {
        return found(sought.where(condition).order_by(notes.id));
    }
    void all_come_back() {
        std::size_t number = 0;
        for (const Note& note : db.all(tn::select(notes).from(notes).order_by(notes.id))) {
            const std::string& text = hostile_texts()[static_cast<std::size_t>(note.id)];
            BOOST_TEST((note.body == text), "text number " << note.id);
            BOOST_TEST((kept[number++][1] == text), "text number " << note.id);
        }
        BOOST_TEST(number == numbers_where([](std::string_view) { return true; }).size());
    }
};

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
}

bool is_refused_as_pattern(std::string_view part) {
    return !tn::detail::is_utf8(part) || part.find('\0') != std::string_view::npos;
}
/// SQLite's SQLITE_MAX_LIKE_PATTERN_LENGTH.
bool is_too_long_for_a_pattern(const std::string& part) {
    return law::on_sqlite && tn::detail::pattern_of<true, true>(part).size() > 50'000;
}

/// A text as SQLite's LIKE reads it: up to its first NUL, and U+FFFE and U+FFFF as U+FFFD.
std::string as_like_reads(std::string_view text) {
    if (!law::on_sqlite)
        return std::string(text);
    std::string read(text.substr(0, text.find('\0')));
    for (const std::string_view no_character : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"})
        for (std::size_t at = 0; (at = read.find(no_character, at)) != read.npos;)
            read.replace(at, 3, "\xEF\xBF\xBD");
    return read;
}

/// Holds what a pattern found against C++. What is no UTF-8 SQLite may read as other characters, though
/// never as ASCII.
template <class Predicate>
void compare(const std::string& part, const ids& given, Predicate holds) {
    const auto is_compared = [&](std::int64_t number) {
        return is_ascii(part) || tn::detail::is_utf8(hostile_texts()[std::size_t(number)]);
    };
    ids seen;
    std::copy_if(given.begin(), given.end(), std::back_inserter(seen), is_compared);
    const ids all = numbers_where([&](const std::string& text) {
        return holds(as_like_reads(text), as_like_reads(part));
    });
    ids expected;
    std::copy_if(all.begin(), all.end(), std::back_inserter(expected), is_compared);
    BOOST_TEST(seen == expected, "part: " << part.substr(0, 40));
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != text.npos;
}
bool begins(const std::string& text, const std::string& part) { return text.starts_with(part); }
bool ends(const std::string& text, const std::string& part) { return text.ends_with(part); }

} // namespace types_hostile_texts

BOOST_FIXTURE_TEST_SUITE(types_hostile_texts, types_hostile_texts::notes_fixture)

BOOST_AUTO_TEST_CASE(seed_172_six_hundred_hostile_texts_come_back_byte_for_byte) {
    BOOST_TEST(hostile_texts().size() == 600U);
    BOOST_TEST(kept.size() > 380U);
    all_come_back();
}

BOOST_AUTO_TEST_CASE(a_backslash_is_a_character_whatever_the_session_escapes) {
    if (law::on_mariadb)
        law::run(db, "SET sql_mode = CONCAT(@@sql_mode, ',NO_BACKSLASH_ESCAPES')");
    db.execute(tn::delete_from(notes).all_rows());
    for (std::size_t i = 0; i != hostile_texts().size(); ++i)
        if (is_kept(hostile_texts()[i]))
            db.execute(tn::insert_into(notes).set(
                notes.id = static_cast<std::int64_t>(i), notes.body = hostile_texts()[i]
            ));
    all_come_back();
}

BOOST_AUTO_TEST_CASE(what_the_database_can_not_keep_is_refused_and_never_cut) {
    std::size_t refused = 0;
    for (const std::string& text : hostile_texts()) {
        if (is_kept(text))
            continue;
        const auto insert = tn::insert_into(notes).set(notes.id = 1'000, notes.body = text);
        try {
            db.execute(insert);
        } catch (const std::exception&) {
            ++refused;
            const Note note{1'000, text};
            BOOST_CHECK_THROW(db.execute(tn::insert_into(notes).values(note)), std::exception);
            BOOST_CHECK_THROW(
                db.execute(tn::insert_into(notes).values(std::vector{Note{1'001, "x"}, note})),
                std::exception
            );
            continue;
        }
        // MariaDB takes surrogates for characters
        BOOST_TEST((db.get(notes, 1'000)->body == text));
        db.execute(tn::delete_from(notes).where(notes.id == 1'000));
    }
    BOOST_TEST((law::on_sqlite || refused > 50U));
}

BOOST_AUTO_TEST_CASE(a_single_record_and_a_view_hold_every_byte) {
    db.transaction([&](law::transaction& tx) {
        for (const std::string& text : hostile_texts()) {
            if (!is_kept(text))
                continue;
            tx.execute(tn::insert_into(notes).values(Note{1'000, text}));
            for (auto&& [body] :
                 tx.fetch(tn::select(notes.body).from(notes).where(notes.id == 1'000)))
                BOOST_TEST((body == text));
            tx.execute(tn::delete_from(notes).where(notes.id == 1'000));
        }
    });
}

BOOST_AUTO_TEST_CASE(every_text_finds_itself_and_nothing_else) {
    for (std::size_t i = 0; i < hostile_texts().size(); i += stride) {
        const std::string& text = hostile_texts()[i];
        if (!is_kept(text))
            continue;
        const ids expected = numbers_where([&](std::string_view other) { return other == text; });
        BOOST_TEST_CONTEXT("text number " << i) {
            BOOST_TEST(found_where(notes.body == text) == expected);
            BOOST_TEST(found(equal_to, "text"_p = text) == expected);
            BOOST_TEST(found_where(notes.body == tn::if_set(std::optional(text))) == expected);
            BOOST_TEST(found_where(notes.body.in(text, "nowhere")) == expected);
            BOOST_TEST(found_where(notes.body.in(std::vector{text})) == expected);
        }
    }
}

BOOST_AUTO_TEST_CASE(seed_172_parameters_of_raw_sql_come_back_and_find_themselves) {
    constexpr auto back = tn::raw<"SELECT :text", std::string>;
    constexpr auto finds =
        tn::raw<"SELECT id FROM notes WHERE body = :text ORDER BY id", std::int64_t>;
    constexpr auto changes = tn::raw<"UPDATE notes SET body = :text WHERE body = :text">;
    for (std::size_t i = 0; i < hostile_texts().size(); i += stride) {
        const std::string& text = hostile_texts()[i];
        if (!is_kept(text))
            continue;
        const ids expected = numbers_where([&](std::string_view other) { return other == text; });
        BOOST_TEST_CONTEXT("text number " << i) {
            BOOST_TEST((db.scalar(back, "text"_p = text) == text));
            BOOST_TEST(found(finds, "text"_p = text) == expected);
            BOOST_TEST(
                db.execute(changes, "text"_p = text) == static_cast<std::int64_t>(expected.size())
            );
        }
    }
}

BOOST_AUTO_TEST_CASE(documents_hold_texts_as_values_and_as_keys) {
    db.create_all(tn::schema(papers));
    std::int64_t number = 0;
    db.transaction([&](law::transaction& tx) {
        for (const std::string& text : hostile_texts()) {
            if (!tn::detail::is_utf8(text) || !is_kept(text))
                continue;
            const boost::json::value document =
                boost::json::object{{text, boost::json::array{text}}};
            tx.execute(tn::insert_into(papers).set(papers.id = ++number, papers.document = document)
            );
            BOOST_TEST((tx.get(papers, number)->document == document), "document " << number);
        }
    });
    BOOST_TEST(number > 300);
    db.drop_all(tn::schema(papers));
}

BOOST_AUTO_TEST_CASE(an_escaped_text_is_found_whatever_the_case) {
    for (std::size_t i = 0; i < hostile_texts().size(); i += stride) {
        const std::string& text = hostile_texts()[i];
        if (is_refused_as_pattern(text) || is_too_long_for_a_pattern(text))
            continue;
        const auto pattern = "%" + tn::escaped(text) + "%";
        const ids all = found_where(notes.body.ilike(pattern));
        const auto number = static_cast<std::int64_t>(i);
        BOOST_TEST(std::binary_search(all.begin(), all.end(), number), "text number " << i);
        for (const std::int64_t each : found_where(notes.body.like(pattern)))
            BOOST_TEST(std::binary_search(all.begin(), all.end(), each), "text number " << i);
    }
}

BOOST_AUTO_TEST_CASE(texts_have_the_order_of_their_bytes) {
    for (std::size_t i = 0; i < hostile_texts().size(); i += 7) {
        const std::string& text = hostile_texts()[i];
        if (!is_kept(text))
            continue;
        const ids expected = numbers_where([&](std::string_view other) { return other < text; });
        BOOST_TEST(found_where(notes.body < text) == expected, "text number " << i);
    }
}

BOOST_AUTO_TEST_CASE(ranges_of_texts_find_their_elements) {
    faults::dice from(7);
    for (const std::size_t size : {0U, 1U, 2U, 3U, 17U, 64U, 300U, 600U}) {
        std::vector<std::string> some;
        for (std::size_t i = 0; i != size; ++i)
            some.push_back(size == 600 ? hostile_texts()[i] : from.one_of(hostile_texts()));
        std::erase_if(some, [](const std::string& text) { return !is_kept(text); });
        const auto is_among = [&](const std::string& text) {
            return std::find(some.begin(), some.end(), text) != some.end();
        };
        const auto is_not = [&](const std::string& text) { return !is_among(text); };
        BOOST_TEST(found_where(notes.body.in(some)) == numbers_where(is_among));
        BOOST_TEST(found_where(notes.body.not_in(some)) == numbers_where(is_not));
    }
}

BOOST_AUTO_TEST_CASE(a_text_as_part_of_another_is_no_pattern) {
    std::size_t compared = 0;
    for (std::size_t i = 0; i < hostile_texts().size(); i += stride) {
        const std::string& part = hostile_texts()[i];
        if (is_refused_as_pattern(part) || is_too_long_for_a_pattern(part))
            continue;
        ++compared;
        compare(part, found_where(notes.body.contains(part)), contains);
        compare(part, found(containing, "part"_p = part), contains);
        compare(part, found_where(notes.body.starts_with(part)), begins);
        compare(part, found_where(notes.body.ends_with(part)), ends);
    }
    BOOST_TEST(compared > 300U / stride);
}

BOOST_AUTO_TEST_CASE(what_can_be_no_pattern_is_refused) {
    std::size_t refused = 0;
    for (const std::string& part : hostile_texts()) {
        if (!is_refused_as_pattern(part))
            continue;
        ++refused;
        BOOST_CHECK_THROW((void)notes.body.contains(part), tn::value_error);
        BOOST_CHECK_THROW((void)notes.body.starts_with(part), tn::value_error);
        BOOST_CHECK_THROW((void)notes.body.ends_with(part), tn::value_error);
        BOOST_CHECK_THROW((void)notes.body.like(part), tn::value_error);
        BOOST_CHECK_THROW((void)notes.body.not_like(part), tn::value_error);
        BOOST_CHECK_THROW((void)notes.body.ilike(part), tn::value_error);
        BOOST_CHECK_THROW(
            (void)notes.body.contains(tn::if_set(std::optional(part))), tn::value_error
        );
        BOOST_CHECK_THROW((void)notes.body.like(tn::if_set(std::optional(part))), tn::value_error);
    }
    BOOST_TEST(refused > 50U);
}

#if !defined(TENON_LAW_POSTGRESQL) && !defined(TENON_LAW_MARIADB) // which have no such limit
BOOST_AUTO_TEST_CASE(a_pattern_that_is_too_long_is_an_error_of_the_data) {
    std::size_t too_long = 0;
    for (const std::string& part : hostile_texts()) {
        if (is_refused_as_pattern(part) || !is_too_long_for_a_pattern(part))
            continue;
        ++too_long;
        BOOST_CHECK_THROW((void)found_where(notes.body.contains(part)), tn::data_error);
        BOOST_CHECK_THROW((void)found(containing, "part"_p = part), tn::data_error);
    }
    BOOST_TEST(too_long > 0U);
}
#endif

BOOST_AUTO_TEST_SUITE_END()
