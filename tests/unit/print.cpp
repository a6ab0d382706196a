// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Records and rows as text.
#include <tenon/print.hpp>
#include <tenon/tenon.hpp>

#include <boost/test/unit_test.hpp>

#include <array>
#include <sstream>

namespace print_test {

namespace tn = tenon;

enum class phase { draft, ready };

struct address {
    std::string text;
};

} // namespace print_test

template <>
inline constexpr std::array<std::string_view, 2> tenon::enum_labels<print_test::phase>{
    "draft", "ready"};

template <> struct tenon::custom_type<print_test::address> {
    using sql = tenon::text;
    static const std::string& to_sql(const print_test::address& value) { return value.text; }
    static print_test::address from_sql(std::string_view text) { return {std::string(text)}; }
};

namespace print_test {

template <class T> struct user_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "username", tn::varchar<80>> username;
    tn::column<T, "bio", std::optional<tn::text>> bio{};
};
inline constexpr tn::table<"users", user_columns> users;
using User = tn::record<users>;

template <class T> struct order_item_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "price", tn::decimal<10, 2>> price{};
    tn::column<T, "ratio", double> ratio{};
    tn::column<T, "small", std::int16_t> small{};
    tn::column<T, "gift", bool> gift{};
    tn::column<T, "day", std::optional<tn::date>> day{};
    tn::column<T, "clock", tn::time_of_day> clock{};
    tn::column<T, "moment", tn::timestamp> moment{};
    tn::column<T, "span", tn::interval> span{};
    tn::column<T, "data", tn::blob> data{};
    tn::column<T, "mark", tn::uuid> mark{};
    tn::column<T, "state", phase> state{};
    tn::column<T, "sent_to", address> sent_to{};
    tn::column<T, "extra", tn::json> extra = "{}";
};
inline constexpr tn::table<"items", order_item_columns> items;

template <class T> std::string streamed(const T& value) {
    std::ostringstream out;
    out << value;
    return out.str();
}

} // namespace print_test

namespace print {
using namespace print_test;
} // namespace print

BOOST_AUTO_TEST_SUITE(print)

BOOST_AUTO_TEST_CASE(seed_040_a_record_is_printed_with_its_columns) {
    const User user{.id = 1, .username = "alice"};
    BOOST_TEST(tn::to_string(user) == "User(id=1, username='alice', bio=NULL)");
    BOOST_TEST(streamed(user) == "User(id=1, username='alice', bio=NULL)");
    BOOST_TEST(
        tn::to_string(User{.id = -2, .username = "it's", .bio = ""}) ==
        "User(id=-2, username='it''s', bio='')"
    );
}

BOOST_AUTO_TEST_CASE(seed_040_values_of_every_type_are_printed) {
    using namespace std::chrono;
    const auto day = sys_days{2024y / February / 29};
    tn::record<items> item{
        .id = 7,
        .price = tn::decimal<10, 2>::parse("-3.50"),
        .ratio = 0.1,
        .small = -5,
        .gift = true,
        .day = day,
        .clock = tn::clock_time{microseconds{1}},
        .moment = day + 1h + microseconds{2},
        .span = {1, 2, 3},
        .data = {std::byte{0}, std::byte{255}},
        .state = phase::ready,
        .sent_to = {"a@b"},
        .extra = R"({"a": 1})"};
    const std::string printed = tn::to_string(item);
    char span[tn::interval_max_chars];
    const std::string written(span, tn::write_interval(span, item.span));
    BOOST_TEST(
        printed == "OrderItem(id=7, price=-3.50, ratio=0.1, small=-5, gift=true, day=2024-02-29, "
                   "clock=00:00:00.000001, moment=2024-02-29 01:00:00.000002, span=" +
                       written +
                       ", data=x'00ff', mark=00000000-0000-0000-0000-000000000000, state=ready, "
                       "sent_to='a@b', extra={\"a\": 1})"
    );
    item.state = static_cast<phase>(9);
    item.day.reset();
    BOOST_TEST(tn::to_string(item).find("day=NULL") != std::string::npos);
    BOOST_TEST(tn::to_string(item).find("state=9") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(seed_040_rows_and_what_a_stream_shows_are_printed) {
    auto db = tn::connect<tn::sqlite>("sqlite://");
    db.create_all(tn::schema(users));
    db.execute(tn::insert_into(users).values({.username = "bob", .bio = "b"}));
    constexpr auto number = tn::count().as<"n">();
    const auto counted = db.one(
        tn::select(users.username, number, tn::length(users.bio)).from(users).group_by(users.id)
    );
    BOOST_TEST(tn::to_string(counted) == "row(username='bob', n=1, 1)");
    BOOST_TEST(streamed(counted) == tn::to_string(counted));
    for (auto&& user : db.fetch(tn::select(users).from(users)))
        BOOST_TEST(streamed(user) == "User(id=1, username='bob', bio='b')");

    constexpr auto other = tn::alias<"other">(users);
    const auto joined =
        db.one(tn::select(users, other).from(users).left_join(other, other.id == users.id + 1));
    BOOST_TEST(tn::to_string(joined) == "row(User(id=1, username='bob', bio='b'), NULL)");
}

BOOST_AUTO_TEST_SUITE_END()
