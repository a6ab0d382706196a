// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// INSERT of records: one, or a range of any length.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/text.hpp>

namespace tenon {

namespace detail {

/// Which columns an INSERT of records sends: all but those that the database makes.
template <class Definition, bool WithIdentity> struct is_sent {
    static constexpr column_facts facts = definition_facts<Definition>::make();
    static constexpr bool value = !facts.generated && (WithIdentity || !facts.identity);
};

/// `INSERT INTO table (columns) VALUES (...), (...)` for `Rows` records.
template <class D, class Source, bool WithIdentity, class Definitions> struct insert_text;
template <class D, class Source, bool WithIdentity, class... Definitions>
struct insert_text<D, Source, WithIdentity, list<Definitions...>> {
    static constexpr std::size_t width =
        (std::size_t{is_sent<Definitions, WithIdentity>::value} + ... + 0);

    static constexpr void write(sink& out, std::size_t rows) {
        const writer<D> w{out};
        w << "INSERT INTO ";
        spell_source<D, Source>(w);
        if constexpr (width == 0) {
            w << D::default_row;
            return;
        }
        w << " (";
        bool first = true;
        (name_column<Definitions>(w, first), ...);
        w << ") VALUES ";
        std::uint16_t source = 0;
        for (std::size_t row = 0; row != rows; ++row) {
            w << (row == 0 ? "(" : ", (");
            first = true;
            (place_column<Definitions>(w, first, source), ...);
            w << ')';
        }
    }

private:
    template <class Definition> static constexpr void name_column(writer<D> w, bool& first) {
        if constexpr (is_sent<Definition, WithIdentity>::value)
            (w << (std::exchange(first, false) ? "" : ", ")).quoted(Definition::title);
    }
    template <class Definition>
    static constexpr void place_column(writer<D> w, bool& first, std::uint16_t& source) {
        if constexpr (is_sent<Definition, WithIdentity>::value) {
            placeholder made = placeholder_of<strip_optional<typename Definition::declared>>;
            made.source = source++;
            w << (std::exchange(first, false) ? "" : ", ");
            spell_bound(D{}, made, w);
        }
    }
};

template <class D, class Source, bool WithIdentity, std::size_t Rows> struct rendered_insert {
    using parts = insert_text<D, Source, WithIdentity, typename source_traits<Source>::definitions>;
    static constexpr std::size_t width = parts::width;
    static constexpr extent size = [] {
        sink out;
        parts::write(out, Rows);
        return extent{out.size, out.slot_count};
    }();
    struct arrays {
        char text[size.text + 1]{};
        placeholder slots[size.slots + 1]{};
    };
    static constexpr arrays made = [] {
        arrays result;
        sink out;
        out.text = result.text;
        out.slots = result.slots;
        parts::write(out, Rows);
        return result;
    }();
    static constexpr std::string_view text{made.text, size.text};
};

template <class X, class Record> inline constexpr bool is_record_of = std::same_as<std::remove_cvref_t<X>, Record>;

template <class X, class Record> consteval bool range_of_records() {
    if constexpr (requires(const X& x) {
                      std::begin(x);
                      std::end(x);
                  })
        return is_record_of<decltype(*std::begin(std::declval<const X&>())), Record>;
    else
        return false;
}

template <class X, class Source>
inline constexpr bool records_of_the_table =
    is_record_of<X, typename source_traits<Source>::record> ||
    range_of_records<X, typename source_traits<Source>::record>();

} // namespace detail

namespace detail {

/// What a refused insert leaves behind.
struct refused_insert {
    template <bool Holds> constexpr explicit refused_insert(std::bool_constant<Holds>) noexcept {}
    constexpr refused_insert with_identity() const noexcept { return *this; }
};

template <class Statement>
inline constexpr bool refused_change = std::same_as<Statement, refused_insert>;

} // namespace detail

/// `insert_into(table).values(records)`, to be executed. Views an lvalue, keeps an rvalue.
template <class Source, class Records, bool WithIdentity>
struct [[nodiscard("an insert was built and not run")]] insert_records {
    using source = Source;
    using record = typename detail::source_traits<Source>::record;
    static constexpr bool with_identity_columns = WithIdentity;
    static constexpr bool is_range = !detail::is_record_of<Records, record>;

    Records records;

    /// The identity columns are sent, too, with the values in the records.
    constexpr auto with_identity() && {
        return insert_records<Source, Records, true>{std::forward<Records>(records)};
    }
};

#define TENON_VALUES_RULES(RULE)                                                                   \
    RULE((diagnose_if(                                                                             \
        not(detail::records_of_the_table<std::remove_cvref_t<Records>, Source>),                   \
        "tenon::values: these are no records of the table; give a tn::record<table>, or a range "  \
        "of them",                                                                                 \
        "error"                                                                                    \
    )))

/// What insert_into() starts.
template <class Source> struct [[nodiscard("an insert was begun and not run")]] insert_start {
    /// One record, or a range of them: a std::vector, std::span, std::array. Columns that the
    /// database makes (identity, generated) are left to it.
    ///
    /// A range is stored whole or not at all, in one transaction or savepoint.
    /// \par SQL `INSERT INTO "users" ("username", "email") VALUES (?, ?)`; ranges in blocks of rows
    /// \par Lifetimes An lvalue is viewed until the statement is executed, an rvalue kept.
    template <class Records = typename detail::source_traits<Source>::record> // of what is in braces
    [[nodiscard("an insert was built and not run")]]
    constexpr auto values(Records&& records) const TENON_VALUES_RULES(TENON_AT_CALL) {
        using refusal = detail::refused_insert;
        TENON_VALUES_RULES(TENON_OR_REFUSE)
        return insert_records<Source, Records, false>{std::forward<Records>(records)};
    }
};
#undef TENON_VALUES_RULES

namespace detail {

struct refused_insert_start {
    template <bool Holds>
    constexpr explicit refused_insert_start(std::bool_constant<Holds>) noexcept {}
    template <class Records> constexpr refused_insert values(Records&&) const noexcept {
        return refused_insert{std::false_type{}};
    }
};

} // namespace detail

#define TENON_INSERT_RULES(RULE)                                                                   \
    RULE((diagnose_if(                                                                             \
        not(detail::is_table<Source>),                                                             \
        "tenon::insert_into: this is no table; give a table, not an alias",                        \
        "error"                                                                                    \
    )))

/// `INSERT INTO table`: `db.execute(tn::insert_into(users).values(alice))`.
template <class Source>
[[nodiscard("an insert was begun and not run")]]
constexpr auto insert_into(const Source&) TENON_INSERT_RULES(TENON_AT_CALL) {
    using refusal = detail::refused_insert_start;
    TENON_INSERT_RULES(TENON_OR_REFUSE)
    return insert_start<Source>{};
}
#undef TENON_INSERT_RULES

namespace detail {

template <class T> inline constexpr bool is_insert = false;
template <class Source, class Records, bool WithIdentity>
inline constexpr bool is_insert<insert_records<Source, Records, WithIdentity>> = true;

} // namespace detail

/// The SQL of an insert of one record.
template <class D, class Source, class Records, bool WithIdentity>
constexpr std::string_view sql(const insert_records<Source, Records, WithIdentity>&) noexcept {
    return detail::rendered_insert<D, Source, WithIdentity, 1>::text;
}

} // namespace tenon
