// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// INSERT of records: one, or a range of any length. The records are bound member by member, not
// through cells; what stands behind them (ON CONFLICT, RETURNING) is a statement of its own, the tail.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/change.hpp>

namespace tenon {

template <class Source, class Records, bool WithIdentity, bool FillsKeys, class Tail>
struct insert_records;

namespace detail {

/// Which columns an INSERT of records sends: all but those that the database makes.
template <class Definition, bool WithIdentity> struct is_sent {
    static constexpr column_facts facts = definition_facts<Definition>::make();
    static constexpr bool value = !facts.generated && (WithIdentity || !facts.identity);
};

/// `INSERT INTO table (columns) VALUES (...), (...)` for `Rows` records, and the tail.
template <class D, class Source, bool WithIdentity, class Tail, class Definitions>
struct insert_text;
template <class D, class Source, bool WithIdentity, class Tail, class... Definitions>
struct insert_text<D, Source, WithIdentity, Tail, list<Definitions...>> {
    static constexpr std::size_t width =
        (std::size_t{is_sent<Definitions, WithIdentity>::value} + ... + 0);

    static constexpr void write(sink& out, std::size_t rows) {
        const writer<D> w{out};
        spell_target<Source>(w, "INSERT INTO ");
        if constexpr (width == 0)
            w << D::default_row;
        else
            write_rows(w, rows);
        using names = names_of<typename parameters_of<Tail>::type>;
        out.cursor = rows * width;
        out.arguments_from = rows * width + Tail::count;
        out.argument_names = names::names;
        out.argument_count = names::size;
        spell_statement<false>(w, static_cast<const Tail*>(nullptr));
    }

private:
    static constexpr void write_rows(writer<D> w, std::size_t rows) {
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

/// The constant text of an INSERT of `Rows` records.
template <class D, class Source, bool WithIdentity, class Tail, std::size_t Rows>
struct rendered_insert {
    using parts =
        insert_text<D, Source, WithIdentity, Tail, typename source_traits<Source>::definitions>;
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

template <class X, class Record>
inline constexpr bool is_record_of = std::same_as<std::remove_cvref_t<X>, Record>;

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

template <class T> inline constexpr bool is_insert_of_records = false;
template <class Source, class Records, bool WithIdentity, bool FillsKeys, class Tail>
inline constexpr bool
    is_insert_of_records<insert_records<Source, Records, WithIdentity, FillsKeys, Tail>> = true;
template <class Source, class Records, bool WithIdentity, bool FillsKeys, class Tail>
inline constexpr bool is_change<insert_records<Source, Records, WithIdentity, FillsKeys, Tail>> =
    true;

/// An insert of a range, which takes as many statements as it needs.
template <class T>
concept is_insert_of_range = requires { requires T::is_range; };

/// The identity column of a table, by its place; as many as there are columns if it has none.
template <class Source> consteval std::size_t identity_place() {
    using facts = typename source_traits<Source>::facts;
    std::size_t place = 0;
    while (place != facts::size && !facts::columns[place].identity)
        ++place;
    return place;
}
template <class Source>
inline constexpr bool has_identity = identity_place<Source>() != source_traits<Source>::facts::size;

template <class T> inline constexpr bool is_writable_reference = false;
template <class T> inline constexpr bool is_writable_reference<T&> = !std::is_const_v<T>;

/// Whether the records can be written to: the caller's own, and not const.
template <class Records> consteval bool writable_now() {
    using Plain = std::remove_reference_t<Records>;
    if constexpr (!std::is_lvalue_reference_v<Records> || std::is_const_v<Plain>)
        return false;
    else if constexpr (requires(Plain& records) { *std::begin(records); })
        return is_writable_reference<decltype(*std::begin(std::declval<Plain&>()))>;
    else
        return true;
}
template <class Records> inline constexpr bool writable = writable_now<Records>();

template <class Tail>
inline constexpr bool is_bare_tail =
    std::same_as<typename Tail::clauses, list<typename Tail::first_clause>>;

} // namespace detail

#define TENON_FILL_KEYS_RULES(RULE)                                                                \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::has_identity<Table>>),                                           \
        "tenon::fill_keys: the table has no identity column; the keys are in the records already", \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::writable<Given>>),                                               \
        "tenon::fill_keys: the records can't be written to; give values() a variable that is not " \
        "const",                                                                                   \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<!WithIdentity>),                                                         \
        "tenon::fill_keys: with_identity() sends the keys that the records have; drop one of the " \
        "two",                                                                                     \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::is_bare_tail<Tail>>),                                            \
        "tenon::fill_keys: rows that conflict have no new key; use returning() to see which rows " \
        "there are",                                                                               \
        "error"                                                                                    \
    )))

/// `insert_into(table).values(records)`, to be executed. Views an lvalue, keeps an rvalue.
template <class Source, class Records, bool WithIdentity, bool FillsKeys, class Tail>
struct [[nodiscard("an insert was built and not run")]] insert_records
    : Tail::first_clause::template methods_behind<
          insert_records<Source, Records, WithIdentity, FillsKeys, Tail>,
          typename Tail::last_clause> {
    using source = Source;
    using record = typename detail::source_traits<Source>::record;
    using tail_type = Tail;
    using clauses = typename Tail::clauses;
    using first_clause = typename Tail::first_clause;
    using last_clause = typename Tail::last_clause;
    template <class Kind> using clause = typename Tail::template clause<Kind>;
    static constexpr std::size_t count = Tail::count;
    static constexpr unsigned facts = Tail::facts;
    static constexpr bool sends_identity = WithIdentity;
    static constexpr bool fills_keys = FillsKeys;
    static constexpr bool is_range = !detail::is_record_of<Records, record>;

    Records records;
    Tail tail;

    template <class Given>
    constexpr insert_records(std::in_place_t, Given&& given, const Tail& behind)
        : records(std::forward<Given>(given)), tail(behind) {}

    /// The same with a longer tail. Records that were given as an rvalue are copied.
    template <class Grown> constexpr auto with_tail(const Grown& grown) const {
        return insert_records<Source, Records, WithIdentity, FillsKeys, Grown>{
            std::in_place, records, grown};
    }

    /// The identity columns are sent, too, with the values in the records.
    constexpr auto with_identity() && {
        return insert_records<Source, Records, true, FillsKeys, Tail>{
            std::in_place, std::forward<Records>(records), tail};
    }

    /// The identity column of the records is set to what the database made, in their order. They are
    /// those that values() was given, which is a variable.
    template <class Table = Source, class Given = Records>
        constexpr auto fill_keys() && TENON_FILL_KEYS_RULES(TENON_AT_CALL) {
        using Result = insert_records<Source, Records, WithIdentity, FillsKeys, Tail>;
        const auto refusal = [&](auto) -> Result {
            return {std::in_place, std::forward<Records>(records), tail};
        };
        TENON_FILL_KEYS_RULES(TENON_OR_REFUSE)
        return insert_records<Source, Records, WithIdentity, true, Tail>{
            std::in_place, std::forward<Records>(records), tail};
    }
};

#undef TENON_FILL_KEYS_RULES

namespace detail {

template <class Source, class Records, bool WithIdentity, bool FillsKeys, class Tail>
struct closed<insert_records<Source, Records, WithIdentity, FillsKeys, Tail>> : closed<Tail> {};
template <class Source, class Records, bool WithIdentity, bool FillsKeys, class Tail>
struct parameters_of<insert_records<Source, Records, WithIdentity, FillsKeys, Tail>>
    : parameters_of<Tail> {};
template <class Source, class Records, bool WithIdentity, bool FillsKeys, class Tail>
struct source_of_change<insert_records<Source, Records, WithIdentity, FillsKeys, Tail>> {
    using type = Source;
};
template <class D, class Source, class Records, bool WithIdentity, bool FillsKeys, class Tail>
inline constexpr change_fault
    lack_of<D, insert_records<Source, Records, WithIdentity, FillsKeys, Tail>> = lack_of<D, Tail>;

} // namespace detail

/// The SQL of an insert of one record.
template <class D, class Source, class Records, bool WithIdentity, bool FillsKeys, class Tail>
constexpr std::string_view
sql(const insert_records<Source, Records, WithIdentity, FillsKeys, Tail>&)
    TENON_CHANGE_DIALECT_RULES(TENON_AT_CALL, D, Tail) {
    const auto refusal = [](auto) { return std::string_view{}; };
    TENON_CHANGE_DIALECT_RULES(TENON_OR_REFUSE, D, Tail)
    return detail::rendered_insert<D, Source, WithIdentity, Tail, 1>::text;
}

} // namespace tenon
