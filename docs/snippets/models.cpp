// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The code of docs/tutorial/01-models.md.
#include <tenon/hana.hpp>
#include <tenon/tenon.hpp>

#include <boost/hana/for_each.hpp>
#include <boost/hana/fuse.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <sstream>

namespace tn = tenon;
using namespace tn::literals;
using namespace std::string_view_literals;

namespace the_tutorial_on_models {

//[types
template <class T> struct sample_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "small", std::int16_t> small{};
    tn::column<T, "count", std::uint32_t> count{};
    tn::column<T, "active", bool> active = true;
    tn::column<T, "ratio", double> ratio{};
    tn::column<T, "price", tn::decimal<10, 2>> price{};
    tn::column<T, "title", tn::varchar<40>> title;
    tn::column<T, "body", std::optional<tn::text>> body{};
    tn::column<T, "picture", tn::blob> picture{};
    tn::column<T, "day", tn::date> day = tn::today();
    tn::column<T, "opens", tn::time_of_day> opens{};
    tn::column<T, "created", tn::timestamp> created = tn::now();
    tn::column<T, "seen", tn::timestamp_tz> seen = tn::now();
    tn::column<T, "lasts", tn::interval> lasts{};
    tn::column<T, "token", tn::uuid> token{};
    tn::column<T, "extra", tn::json> extra = "{}";
};
inline constexpr tn::table<"samples", sample_columns> samples;
using Sample = tn::record<samples>;
//]

//[defaults
inline int next_ticket() {
    static int last = 0;
    return ++last;
}

template <class T> struct ticket_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "number", std::int32_t> number = tn::by(next_ticket);
    tn::column<T, "subject", tn::varchar<100>> subject; // no initialiser: a record must have it
    tn::column<T, "opened_at", tn::timestamp, tn::server_default<tn::now()>> opened_at = tn::now();
    tn::column<T, "priority", std::int32_t, tn::server_default<3>> priority = 3;
    tn::column<T, "queue", tn::varchar<20>, tn::server_default<"support">> queue = "support";
    tn::column<T, "is_urgent", bool, tn::generated<[](const auto& t) {
                   return t.priority == tn::lit<1>;
               }>>
        is_urgent{};
};
inline constexpr tn::table<"tickets", ticket_columns> tickets;
using Ticket = tn::record<tickets>;
//]

//[keys
template <class T> struct company_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "name", tn::varchar<80>, tn::unique> name;
    // the table is declared further down: resolved and checked by tn::schema
    tn::column<T, "head", std::optional<std::int64_t>, tn::references_to<"people", "id">> head{};
};
inline constexpr tn::table<"companies", company_columns> companies;

template <class T> struct person_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "name", tn::varchar<80>, tn::indexed> name;
    tn::column<
        T,
        "company_id",
        std::int64_t,
        tn::references<companies.id, tn::on_delete<tn::cascade>>>
        company_id;
    tn::column<
        T,
        "manager_id",
        std::optional<std::int64_t>,
        tn::references_self<"id", tn::on_delete<tn::set_null>>>
        manager_id{};
};
inline constexpr tn::table<"people", person_columns> people;
//]

//[composite
template <class T> struct seat_columns {
    tn::column<T, "hall", std::int32_t> hall;
    tn::column<T, "number", std::int32_t> number;

    static constexpr auto constraints(const auto& t) {
        return std::tuple{tn::primary_key_on(t.hall, t.number)};
    }
};
inline constexpr tn::table<"seats", seat_columns> seats;

template <class T> struct booking_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "hall", std::int32_t> hall;
    tn::column<T, "seat", std::int32_t> seat;
    tn::column<T, "evening", tn::date> evening;
    tn::column<T, "name", tn::varchar<80>> name;
    tn::column<T, "price", tn::decimal<8, 2>> price;
    tn::column<T, "paid", bool> paid = false;

    static constexpr auto constraints(const auto& t) {
        return std::tuple{
            tn::foreign_key<"fk_booking_seat">(t.hall, t.seat)
                .references(seats.hall, seats.number)
                .on_delete(tn::restrict {})
                .on_update(tn::cascade{}),
            tn::unique_on<"uq_booking_seat_evening">(t.hall, t.seat, t.evening),
            tn::check<"ck_booking_price">(t.price >= 0 && t.price < 1000),
            tn::index<"ix_booking_name">(tn::lower(t.name)),
            tn::index<"ix_booking_unpaid">(t.evening).where(!t.paid)};
    }
};
inline constexpr tn::table<"bookings", booking_columns> bookings;
//]

inline constexpr auto theatre = tn::schema(people, companies, bookings, seats);

//[touched
template <class T> struct note_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "body", tn::text> body;
    tn::column<T, "created_at", tn::timestamp> created_at = tn::now();
    tn::column<T, "updated_at", tn::timestamp, tn::touched_by<tn::now>> updated_at = tn::now();
};
inline constexpr tn::table<"notes", note_columns> notes;
using Note = tn::record<notes>;
//]

//[touched_sql
constexpr auto rewrite =
    tn::update(notes).set(notes.body = tn::param<"body">).where(notes.id == tn::param<"id">);
static_assert(
    tn::sql<tn::sqlite>(rewrite) ==
    R"(UPDATE "notes" SET "body" = ?, "updated_at" = strftime('%Y-%m-%d %H:%M:%f000', 'now') )"
    R"(WHERE "notes"."id" = ?)"
);
//]

//[computed
template <class T> struct line_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "quantity", std::int32_t> quantity = 1;
    tn::column<T, "unit_price", tn::decimal<8, 2>> unit_price;

    constexpr auto subtotal() const { return quantity * unit_price; }
};
inline constexpr tn::table<"order_lines", line_columns> lines;
using Line = tn::record<lines>;
//]

} // namespace the_tutorial_on_models

//[enum
enum class request_state { open, waiting, shut };

template <>
inline constexpr auto tenon::enum_labels<request_state> =
    std::array{"open"sv, "waiting"sv, "shut"sv};
//]

//[custom
struct email {
    std::string address;
    friend bool operator==(const email&, const email&) = default;
};

template <> struct tenon::custom_type<email> {
    using sql = tenon::varchar<120>;
    static const std::string& to_sql(const email& e) { return e.address; }
    static email from_sql(std::string_view text) { return {std::string(text)}; }
};
//]

namespace the_tutorial_on_models {

//[use_custom
template <class T> struct request_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "sender", email> sender;
    tn::column<T, "state", request_state> state = request_state::open;
};
inline constexpr tn::table<"requests", request_columns> requests;
using Request = tn::record<requests>;
//]

} // namespace the_tutorial_on_models

BOOST_AUTO_TEST_SUITE(the_tutorial_on_models)

BOOST_AUTO_TEST_CASE(all_types_travel_there_and_back) {
    auto db = tn::connect<tn::sqlite>(":memory:");
    db.create_all(tn::schema(samples));
    //[make_sample
    using namespace std::chrono_literals;
    const Sample made{
        .count = 7,
        .ratio = 0.5,
        .price = 12.50_dec,
        .title = "All types",
        .picture = {std::byte{1}, std::byte{2}},
        .day = 2026y / 2 / 28,
        .opens = tn::clock_time{9h + 30min},
        .lasts = tn::interval_value{90min},
    };
    db.execute(tn::insert_into(samples).values(made));
    const Sample read = db.get(samples, 1).value();
    //]
    BOOST_TEST((read.price == made.price && read.title == made.title && read.day == made.day));
    BOOST_TEST((read.opens == made.opens && read.created == made.created));
    BOOST_TEST((read.lasts == made.lasts && read.picture == made.picture));
    const Sample long_title{.title = std::string(41, 'x')};
    BOOST_CHECK_THROW(db.execute(tn::insert_into(samples).values(long_title)), tn::value_error);
    BOOST_TEST((read.token == made.token && read.extra == made.extra && !read.body));
}

BOOST_AUTO_TEST_CASE(defaults_are_the_records_or_the_servers) {
    auto db = tn::connect<tn::sqlite>(":memory:");
    db.create_all(tn::schema(tickets));
    db.execute(tn::insert_into(tickets).values(Ticket{.subject = "It squeaks", .priority = 1}));
    db.execute(tn::insert_into(tickets).values(Ticket{.subject = "It rattles"}));
    const auto all = db.all(tn::select(tickets).from(tickets).order_by(tickets.id));
    BOOST_TEST((all[0].is_urgent && !all[1].is_urgent));
    BOOST_TEST((all[0].number == 1 && all[1].number == 2 && all[1].queue == "support"));
}

BOOST_AUTO_TEST_CASE(a_touched_column_is_set_by_each_update) {
    auto db = tn::connect<tn::sqlite>(":memory:");
    db.create_all(tn::schema(notes));
    const Note first{.body = "draft", .created_at = {}, .updated_at = {}};
    db.execute(tn::insert_into(notes).values(first));
    db.execute(rewrite, "body"_p = "final", "id"_p = 1);
    const Note note = db.get(notes, 1).value();
    BOOST_TEST((note.body == "final" && note.created_at == first.created_at));
    BOOST_TEST((note.updated_at > first.updated_at));
}

BOOST_AUTO_TEST_CASE(seed_041_a_computed_value_is_a_members_and_a_querys) {
    auto db = tn::connect<tn::sqlite>(":memory:");
    db.create_all(tn::schema(lines));
    //[use_computed
    const Line line{.quantity = 3, .unit_price = 2.50_dec};
    BOOST_TEST(to_string(line.subtotal()) == "7.50");

    db.execute(tn::insert_into(lines).values(line));
    const auto dear = tn::select(lines).from(lines).where(lines.subtotal() > 5);
    BOOST_TEST(db.first(dear)->subtotal() == line.subtotal());
    //]
    for (auto&& each : db.fetch(dear))
        BOOST_TEST(each.subtotal() == line.subtotal());
    BOOST_TEST(
        tn::sql<tn::sqlite>(tn::select(tn::alias<"l">(lines).subtotal()).from(tn::alias<"l">(lines))
        ) == R"(SELECT ROUND("l"."quantity" * "l"."unit_price", 2) FROM "order_lines" AS "l")"
    );
}

BOOST_AUTO_TEST_CASE(a_record_is_walked_by_hana) {
    //[hana
    const Line line{.id = 7, .quantity = 3, .unit_price = 2.50_dec};
    std::ostringstream text;
    boost::hana::for_each(line, boost::hana::fuse([&](auto name, const auto& value) {
                              text << name.c_str() << '=' << value << ' ';
                          }));
    BOOST_TEST(text.str() == "id=7 quantity=3 unit_price=2.50 ");
    //]
}

BOOST_AUTO_TEST_CASE(a_composite_key_is_looked_up_by_all_its_columns) {
    auto db = tn::connect<tn::sqlite>(":memory:");
    db.create_all(theatre);
    db.execute(tn::insert_into(seats).values(tn::record<seats>{.hall = 1, .number = 12}));
    //[composite_get
    const auto seat = db.get(seats, 1, 12);
    //]
    BOOST_TEST(seat.has_value());
    const auto twice = [&](bool paid) {
        db.execute(tn::insert_into(bookings).values(tn::record<bookings>{
            .hall = 1,
            .seat = 12,
            .evening = tn::date_value{},
            .name = "Ann",
            .price = 20,
            .paid = paid}));
    };
    twice(false);
    BOOST_CHECK_THROW(twice(true), tn::unique_violation);
}

BOOST_AUTO_TEST_CASE(custom_types_and_enums_are_values_like_others) {
    auto db = tn::connect<tn::sqlite>(":memory:");
    db.create_all(tn::schema(requests));
    //[query_custom
    db.execute(tn::insert_into(requests).values(Request{.sender = {"ann@example.org"}}));
    const auto open = db.all(tn::select(requests).from(requests).where(
        requests.sender == email{"ann@example.org"}, requests.state == request_state::open
    ));
    //]
    BOOST_TEST(open.size() == 1U);
    //[labels
    static_assert(tn::label_of(request_state::waiting) == "waiting");
    static_assert(tn::from_label<request_state>("shut") == request_state::shut);
    static_assert(!tn::from_label<request_state>("gone").has_value()); // a text that is no label
    //]
}

BOOST_AUTO_TEST_SUITE_END()
