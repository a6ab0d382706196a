// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// JSON documents as boost::json::value.
#include <tenon/json.hpp>
#include <tenon/print.hpp>
#include <tenon/tenon.hpp>

#include "law_database.hpp"

#include <boost/test/unit_test.hpp>

#include <limits>

namespace json_values {

namespace tn = tenon;
namespace json = boost::json;
using namespace tn::literals;

json::value two_values() { return json::array{1, "two"}; }

template <class T> struct event_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "payload", json::value> payload;
    tn::column<T, "extra", std::optional<json::value>> extra{};
    tn::column<T, "kept", json::value> kept = tn::by(two_values);
};
constexpr tn::table<"events", event_columns> events;
using Event = tn::record<events>;

static_assert(std::same_as<decltype(Event::payload), json::value>);
static_assert(std::same_as<decltype(Event::extra), std::optional<json::value>>);

struct fixture {
    law::place place;
    law::database db = tn::connect<law::dialect>(place.url());

    fixture() { db.create_all(tn::schema(events)); }

    json::value stored(const json::value& payload) {
        db.execute(tn::insert_into(events).values(Event{.payload = payload}));
        return db.one(tn::select(events.payload).from(events).order_by(events.id.desc()).limit(1))
            .c1;
    }
    std::string plain(const std::string& sql) { return law::plain(db, sql); }
};

} // namespace json_values

BOOST_FIXTURE_TEST_SUITE(json_values, json_values::fixture)

BOOST_AUTO_TEST_CASE(seed_027_a_document_comes_back_equal) {
    using limits = std::numeric_limits<std::int64_t>;
    for (const json::value& document :
         {json::value(nullptr),
          json::value(true),
          json::value(limits::min()),
          json::value(std::numeric_limits<std::uint64_t>::max()),
          json::value(0.1),
          json::value("it's \"quoted\"\n\xF0\x9F\x98\x80"),
          json::value(json::array{}),
          json::value(json::object{}),
          json::parse(R"({"tags": ["a", "b"], "size": {"w": 1, "h": 2.5}, "none": null})")})
        BOOST_TEST((stored(document) == document), json::serialize(document));
    // PostgreSQL keeps numbers as decimals: 1E0 is 1 there
    BOOST_TEST(stored(1.0).to_number<double>() == 1.0);
}

BOOST_AUTO_TEST_CASE(seed_027_a_column_is_of_the_databases_type) {
    const auto has = [](std::string_view text, std::string_view part) {
        return text.find(part) != std::string_view::npos;
    };
    BOOST_TEST(has(tn::sql<tn::sqlite>(tn::create_table(events)), R"("payload" TEXT NOT NULL)"));
    BOOST_TEST(has(tn::sql<tn::postgresql>(tn::create_table(events)), R"("payload" JSONB NOT NULL)")
    );
    BOOST_TEST(has(tn::sql<tn::mysql>(tn::create_table(events)), "`payload` JSON NOT NULL"));
    BOOST_TEST(has(tn::sql<tn::mariadb>(tn::create_table(events)), "`payload` JSON NOT NULL"));
}

BOOST_AUTO_TEST_CASE(seed_027_documents_are_set_and_may_be_null) {
    db.execute(tn::insert_into(events).set(events.payload = json::value(json::object{{"n", 1}})));
    const Event first = db.one(tn::select(events).from(events));
    BOOST_TEST((first.payload == json::value(json::object{{"n", 1}})));
    BOOST_TEST((!first.extra && first.kept == two_values()));
    db.execute(tn::update(events)
                   .set(events.extra = json::value(nullptr), events.payload = events.kept)
                   .where(events.extra.is_null()));
    const Event event = db.one(tn::select(events).from(events));
    BOOST_TEST_REQUIRE(event.extra.has_value());
    BOOST_TEST(event.extra->is_null(), "the null of JSON is a value");
    BOOST_TEST((event.payload == json::value(json::array{1, "two"})));

    const json::value longer = json::value(std::string(100, 'x'));
    db.execute(tn::update(events).set(events.extra = longer).all_rows());
    BOOST_TEST((db.one(tn::select(events.extra).from(events)).c1 == longer));
    db.execute(tn::update(events).set(events.extra = std::nullopt).all_rows());
    BOOST_TEST(plain("SELECT extra IS NULL FROM events") == "1|\n");
}

BOOST_AUTO_TEST_CASE(seed_027_149_documents_are_kept_among_changes) {
    db.execute(tn::insert_into(events).values(Event{.payload = 1}));
    tn::changes_of<events> changes;
    changes.set(events.payload = json::value(std::string(100, 'y')));
    db.execute(tn::update(events).set(changes).all_rows());
    BOOST_TEST(
        db.one(tn::select(events).from(events)).payload.as_string() == std::string(100, 'y')
    );
}

BOOST_AUTO_TEST_CASE(seed_027_what_is_no_json_is_told) {
    for (const char* text : {"", "{", "{'a': 1}", "nul", "1 2", "\"\xFF\""}) {
        constexpr auto insert = tn::raw<"INSERT INTO events (payload, kept) VALUES (:text, '1')">;
        if (!law::on_sqlite) { // whose column takes any text
            BOOST_CHECK_THROW(db.execute(insert, "text"_p = text), tn::error);
            continue;
        }
        db.execute(tn::delete_from(events).all_rows());
        db.execute(insert, "text"_p = text);
        BOOST_TEST_CONTEXT(text)
        BOOST_CHECK_EXCEPTION(
            (void)db.one(tn::select(events.payload).from(events)),
            tn::data_error,
            [](const tn::data_error& e) {
                return std::string_view(e.what()).find("(payload) holds no JSON") !=
                       std::string_view::npos;
            }
        );
    }
}

BOOST_AUTO_TEST_CASE(seed_027_040_documents_are_printed) {
    const Event event{.id = 1, .payload = json::object{{"a", "b"}}, .kept = nullptr};
    BOOST_TEST(tn::to_string(event) == "Event(id=1, payload={\"a\":\"b\"}, extra=NULL, kept=null)");
}

BOOST_AUTO_TEST_CASE(deep_documents_come_back) {
    json::value document = 1;
    const int most = law::on_mariadb ? 30 : 500; // MariaDB knows no deeper JSON than 32
    for (int depth = 0; depth != most; ++depth)
        document = json::array{std::move(document)};
    BOOST_TEST((stored(document) == document));
}

BOOST_AUTO_TEST_CASE(documents_move_between_tables_and_streams) {
    db.execute(tn::insert_into(events).values(Event{.payload = json::array{1, 2}}));
    db.execute(tn::insert_into(events)
                   .columns(events.payload, events.kept)
                   .from(tn::select(events.kept, events.payload).from(events)));
    std::string seen;
    for (auto&& event : db.fetch(tn::select(events).from(events).order_by(events.id)))
        seen += json::serialize(event.payload) + ' ';
    BOOST_TEST(seen == "[1,2] [1,\"two\"] ");
}

BOOST_AUTO_TEST_SUITE_END()
