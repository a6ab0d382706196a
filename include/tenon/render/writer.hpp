// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Where spellings go: text, placeholders, and for each placeholder the value that it stands for.
//
// A text is written twice by the same code: once to be measured, once into an array of that size,
// both by the compiler where the text is constant. clang 16 has no std::string in constant
// expressions with libstdc++ 12, hence the fixed array.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/meta/name.hpp>
#include <tenon/types/kind.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tenon {

class sink;

namespace detail {

struct null_scope;

/// Conditions that were added to a query at run time, by tn::any_query.
struct extra_conditions {
    const void* owner = nullptr;
    void (*write_all)(const void* owner, sink& out, bool behind_where) = nullptr;

    void write(sink& out, bool behind_where) const { write_all(owner, out, behind_where); }
};

} // namespace detail

/// What a placeholder takes: a cell of the query's values, or, from `values` on, an argument.
struct placeholder {
    std::uint16_t source = 0;
    std::uint16_t element = 0; // 0 for the cell itself, k for the value number k of the block in it
    tenon::kind kind{};
    std::int8_t scale = 0;
    std::int8_t precision = 0;
};

/// The output of one rendering. `text` and `slots` are null while it is measured.
class sink {
public:
    char* text = nullptr;
    std::size_t size = 0;
    placeholder* slots = nullptr;
    std::size_t slot_count = 0;

    /// The cells of the values, where the text depends on them or contains them.
    const datum* cells = nullptr;
    /// Values are written into the text (DDL), not left to placeholders.
    bool literals = false;
    /// Columns are written without their table (SET lists, column lists, CHECK, indexes).
    bool bare_columns = false;

    /// What is added to the WHERE of the outermost query.
    const detail::extra_conditions* extra = nullptr;

    /// A LIMIT was written already.
    bool has_limit = false;

    /// The index of the next value; a node takes its own from here and leaves it behind them.
    std::size_t cursor = 0;
    /// How many values stand before the first named argument.
    std::size_t arguments_from = 0;

    /// The names of the parameters in the order of their first appearance.
    const std::string_view* argument_names = nullptr;
    std::size_t argument_count = 0;

    /// The expressions of the select list, for GROUP BY and ORDER BY to point at.
    const detail::type_id* outputs = nullptr;
    std::size_t output_count = 0;
    bool numbers_items = false; // the next list gives each column a name of its own

    /// What may be NULL where this is written.
    const detail::null_scope* nulls = nullptr;

    constexpr void put(char c) noexcept {
        if (text != nullptr)
            text[size] = c;
        ++size;
    }

    constexpr void put(std::string_view part) noexcept {
        if (text != nullptr)
            for (std::size_t i = 0; i != part.size(); ++i)
                text[size + i] = part[i];
        size += part.size();
    }

    constexpr void number(std::int64_t value) noexcept {
        if (value < 0)
            put('-');
        std::uint64_t rest =
            value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
        unsigned_number(rest);
    }

    constexpr void unsigned_number(std::uint64_t rest) noexcept {
        char digits[20]{};
        std::size_t length = 0;
        do {
            digits[length++] = static_cast<char>('0' + rest % 10);
            rest /= 10;
        } while (rest != 0);
        while (length != 0)
            put(digits[--length]);
    }

    /// A name between quotes, those within doubled.
    constexpr void quoted(std::string_view part, char quote) noexcept {
        put(quote);
        for (const char c : part) {
            if (c == quote)
                put(c);
            put(c);
        }
        put(quote);
    }

    /// `"table"."column"`, or without the table.
    constexpr void column(std::string_view table, std::string_view name, char quote) noexcept {
        if (!bare_columns) {
            quoted(table, quote);
            put('.');
        }
        quoted(name, quote);
    }

    constexpr void slot(placeholder made) noexcept {
        if (slots != nullptr)
            slots[slot_count] = made;
        ++slot_count;
    }

    constexpr std::size_t argument_index(std::string_view name) const noexcept {
        for (std::size_t i = 0; i != argument_count; ++i)
            if (argument_names[i] == name)
                return i;
        return 0;
    }

    constexpr std::size_t output_index(detail::type_id wanted) const noexcept {
        for (std::size_t i = 0; i != output_count; ++i)
            if (outputs[i] == wanted)
                return i;
        return output_count;
    }
};

/// A sink that knows its dialect: what a spelling is handed.
///
/// The dialect of a spelling's first parameter is the most derived that has an overload; the
/// writer's is the one that was asked for, and is what the parts are spelt in.
template <class Dialect> struct writer {
    using dialect = Dialect;

    sink& out;

    constexpr const writer& operator<<(std::string_view part) const noexcept {
        out.put(part);
        return *this;
    }
    constexpr const writer& operator<<(char c) const noexcept {
        out.put(c);
        return *this;
    }
    template <class Node>
        requires requires { typename Node::parameters; }
    constexpr const writer& operator<<(Node node) const {
        spell(Dialect{}, node, *this);
        return *this;
    }

    /// A node in parentheses or not. What is spelt for each type of query calls open(), spell() and
    /// close() itself: each function here is one more to compile for each node.
    template <class Node> constexpr const writer& part(Node node, bool parentheses) const {
        open(parentheses);
        spell(Dialect{}, node, *this);
        close(parentheses);
        return *this;
    }
    constexpr void open(bool parentheses) const noexcept {
        if (parentheses)
            out.put('(');
    }
    constexpr void close(bool parentheses) const noexcept {
        if (parentheses)
            out.put(')');
    }

    constexpr const writer& number(std::int64_t value) const noexcept {
        out.number(value);
        return *this;
    }
    constexpr const writer& quoted(std::string_view part) const noexcept {
        out.quoted(part, Dialect::quote);
        return *this;
    }

    /// The mark for one bound value, and where it comes from.
    constexpr void place(placeholder made) const {
        out.slot(made);
        out.put(Dialect::mark);
        if constexpr (Dialect::numbered_marks)
            out.unsigned_number(out.slot_count);
    }
};

} // namespace tenon
