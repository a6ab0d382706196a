// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A database that queries are run on twice: by the library, and as plain SQL by the database's own C API.
#pragma once

#include "law_database.hpp"

#include <boost/test/unit_test.hpp>

namespace store {

namespace tn = tenon;
using namespace tn::literals;

template <class T> struct user_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "username", tn::varchar<80>, tn::unique> username;
    tn::column<T, "age", std::int32_t> age{};
    tn::column<T, "is_active", bool> is_active = true;
    tn::column<T, "bio", std::optional<tn::text>> bio{};
    tn::column<T, "score", double> score{};
    tn::column<T, "manager_id", std::optional<std::int64_t>, tn::references_self<"id">>
        manager_id{};
    tn::column<T, "born", std::optional<tn::date>> born{};
};
inline constexpr tn::table<"users", user_columns> users;
using User = tn::record<users>;
inline constexpr auto m = tn::alias<"m">(users);

template <class T> struct order_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "user_id", std::int64_t, tn::references<users.id>> user_id;
    tn::column<T, "status", tn::varchar<20>> status = "pending";
    tn::column<T, "total", tn::decimal<12, 2>> total{};
    tn::column<T, "quantity", std::int32_t> quantity{};
};
inline constexpr tn::table<"orders", order_columns> orders;
using Order = tn::record<orders>;

template <class T> struct branch_columns {
    tn::column<T, "city", tn::varchar<40>> city;
    tn::column<T, "number", std::int32_t> number;
    tn::column<T, "name", tn::text> name;

    static constexpr auto constraints(const auto& t) {
        return std::tuple{tn::primary_key_on(t.city, t.number)};
    }
};
inline constexpr tn::table<"branches", branch_columns> branches;

template <class T> struct visit_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key, tn::identity> id{};
    tn::column<T, "city", tn::varchar<40>> city;
    tn::column<T, "number", std::int32_t> number;

    static constexpr auto constraints(const auto& t) {
        return std::tuple{tn::foreign_key<"fk_visit_branch">(t.city, t.number)
                              .references(branches.city, branches.number)};
    }
};
inline constexpr tn::table<"visits", visit_columns> visits;

inline constexpr auto everything = tn::schema(users, orders, branches, visits);

using law::row;

inline void write(row& out, std::nullopt_t) { out.emplace_back("NULL"); }
inline void write(row& out, bool value) { out.emplace_back(value ? "1" : "0"); }
inline void write(row& out, std::int64_t value) { out.push_back(std::to_string(value)); }
inline void write(row& out, std::int32_t value) { out.push_back(std::to_string(value)); }
inline void write(row& out, double value) { out.push_back(law::number_text(value)); }
inline void write(row& out, std::string_view value) { out.emplace_back(value); }
inline void write(row& out, const std::string& value) { out.push_back(value); }
inline void write(row& out, tn::date_value value) {
    char text[tn::date_chars];
    out.emplace_back(text, tn::write_date(text, value));
}
template <int Precision, int Scale> void write(row& out, tn::decimal<Precision, Scale> value) {
    write(out, std::stod(to_string(value)));
}
template <class T> void write(row& out, const std::optional<T>& value);
/// Whole records are their members.
template <class Record> inline constexpr std::size_t members_of = 0;
template <> inline constexpr std::size_t members_of<User> = 8;
template <> inline constexpr std::size_t members_of<Order> = 5;
template <> inline constexpr std::size_t members_of<user_columns<tn::detail::view_kind>> = 8;
template <> inline constexpr std::size_t members_of<order_columns<tn::detail::view_kind>> = 5;
template <class Record>
    requires(members_of<Record> != 0)
void write(row& out, const Record& record) {
    tn::detail::unpack<members_of<Record>>(record, [&](const auto&... member) {
        (write(out, member), ...);
    });
}
template <class T> void write(row& out, const std::optional<T>& value) {
    if (value)
        write(out, *value);
    else if constexpr (members_of<T> != 0)
        out.resize(out.size() + members_of<T>, "NULL");
    else
        write(out, std::nullopt);
}
template <class Keys, class... Types> void write(row& out, const tn::row<Keys, Types...>& values) {
    std::apply([&](const auto&... value) { (write(out, value), ...); }, tie(values));
}

using law::joined;
using law::plain_rows;

/// The rows of a query, as the library gives them.
template <class Query, class... Arguments>
std::string rows_of(law::database& db, const Query& query, const Arguments&... given) {
    std::vector<row> found;
    for (const auto& values : db.all(query, given...))
        write(found.emplace_back(), values);
    return joined(found);
}

/// A database with four users, five orders, two branches and their visits.
struct fixture {
    law::place place;
    law::database db = tn::connect<law::dialect>(place.url());

    fixture() {
        db.create_all(everything);
        for (const char* data :
             {"INSERT INTO users VALUES"
              " (1, 'Ann', 17, TRUE, 'paints', 2.25, NULL, '2007-03-31'),"
              " (2, 'ben_50%', 40, FALSE, NULL, 9.0, 1, '1984-02-29'),"
              " (3, '\xC3\x89lan', 70, TRUE, '  Ann''s \x5C friend ', 0.5, 1, NULL),"
              " (4, 'Dora', 40, TRUE, NULL, -1.5, 2, NULL)",
              "INSERT INTO orders VALUES"
              " (1, 1, 'open', 10.05, 3), (2, 1, 'paid', 2.5, 1), (3, 2, 'paid', 100, 7),"
              " (4, 3, 'shut', 0.99, 2), (5, 2, 'paid', 33.33, 1)",
              "INSERT INTO branches VALUES ('Aix', 1, 'old'), ('Aix', 2, 'new'), ('Bonn', 1, 'b')",
              "INSERT INTO visits VALUES (1, 'Aix', 2), (2, 'Bonn', 1), (3, 'Aix', 2)"})
            law::run(db, data);
        if (law::on_postgresql) // whose sequences know nothing of keys that are given
            for (const char* next :
                 {"users ALTER id RESTART WITH 5", "orders ALTER id RESTART WITH 6"})
                law::run(db, std::string("ALTER TABLE ") + next);
    }

    /// Holds the rows of a query against those of plain SQL, in their order.
    template <class Query, class... Arguments>
    void same(const Query& query, const std::string& text, const Arguments&... given) {
        BOOST_TEST(rows_of(db, query, given...) == law::plain(db, text), text);
    }
};

} // namespace store
