// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Where the named parameters stand in a text of raw SQL, found by the compiler, and what is wrong
// with the text.
//
// It is read as all four databases would: quotes, comments and casts of any of them are known. Where
// they differ it is the standard that holds: a backslash is a letter like others, but in E'..'.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/meta/name.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tenon::detail {

/// What is wrong with raw SQL; the sentences are tn::raw's.
enum class raw_fault : std::uint8_t {
    none,
    open_quote,
    open_comment,
    placeholder, // of the database's own
    several_statements,
    no_statement,
    no_column_type,
    many_columns,
};

/// One place of a named parameter: `size` characters from its colon on.
struct raw_place {
    std::size_t at = 0;
    std::size_t size = 0;
    std::size_t parameter = 0; // in the order of their first appearance
};

struct raw_outline {
    raw_fault fault = raw_fault::none;
    std::size_t size = 0; // of the statement, without its semicolon and what is behind
    std::size_t places = 0;
    std::size_t parameters = 0;
    bool stands_alone = false; // a COPY, or what begins, parts or ends a transaction
};

constexpr bool is_blank(char c) noexcept { return c == ' ' || (c >= '\t' && c <= '\r'); }
constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
constexpr bool begins_name(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80U;
}
constexpr bool is_in_name(char c) noexcept { return begins_name(c) || is_digit(c); }

/// Whether a word is this keyword, which is given in small letters.
constexpr bool is_keyword(std::string_view word, std::string_view keyword) noexcept {
    if (word.size() != keyword.size())
        return false;
    for (std::size_t i = 0; i != word.size(); ++i)
        if (word[i] != keyword[i] && static_cast<char>(word[i] | 0x20) != keyword[i])
            return false;
    return true;
}

/// Reads a text once; notes the places if there is room for them.
class raw_scanner {
public:
    constexpr raw_scanner(std::string_view text, raw_place* places) noexcept
        : text_(text), places_(places) {}

    constexpr raw_outline scan() noexcept {
        while (at_ < text_.size() && made_.fault == raw_fault::none)
            next();
        if (!begun_)
            fail(raw_fault::no_statement);
        return made_;
    }

private:
    std::string_view text_;
    raw_place* places_;
    raw_outline made_;
    std::size_t at_ = 0;
    std::size_t subscripts_ = 0; // `[` behind an expression that are open
    bool begun_ = false;
    bool ended_ = false; // by a semicolon

    // Semicolons within BEGIN .. END, the body of a trigger or of a function, end no statement.
    bool creates_ = false; // the first word is CREATE
    bool has_body_ = false;
    std::size_t bodies_ = 0;
    bool behind_semicolon_ = false;
    bool at_end_ = false; // the last word is END, and a semicolon stands before it

    constexpr void fail(raw_fault fault) noexcept {
        if (made_.fault == raw_fault::none)
            made_.fault = fault;
    }
    constexpr char peek(std::size_t ahead = 1) const noexcept {
        return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
    }
    constexpr char before() const noexcept { return at_ == 0 ? ' ' : text_[at_ - 1]; }
    constexpr bool is_behind_operand() const noexcept {
        return is_in_name(before()) || before() == ']' || before() == ')' || before() == '"';
    }

    constexpr void next() noexcept {
        const char c = text_[at_];
        if (is_blank(c))
            ++at_;
        else if (c == '-' && peek() == '-')
            skip_line();
        else if (c == '/' && peek() == '*')
            skip_behind("*/", 2, raw_fault::open_comment);
        else if (c == ';')
            semicolon();
        else if (ended_)
            fail(raw_fault::several_statements);
        else
            token(c);
    }

    constexpr void skip_line() noexcept {
        while (at_ < text_.size() && text_[at_] != '\n')
            ++at_;
    }

    /// Skips what `end` closes; it is looked for from `inside` characters on.
    constexpr void skip_behind(std::string_view end, std::size_t inside, raw_fault open) noexcept {
        const std::size_t found = text_.find(end, at_ + inside);
        if (found == std::string_view::npos)
            fail(open);
        at_ = found + end.size();
    }

    constexpr void semicolon() noexcept {
        if (at_end_)
            --bodies_;
        at_end_ = false;
        behind_semicolon_ = bodies_ != 0;
        ended_ = bodies_ == 0;
        ++at_;
    }

    constexpr void token(char c) noexcept {
        at_end_ = false;
        if (c == '\'' || c == '"' || c == '`')
            quoted(c, false);
        else if (is_in_name(c))
            word();
        else
            sign(c);
        begun_ = true;
        behind_semicolon_ = false;
        made_.size = at_;
    }

    constexpr void sign(char c) noexcept {
        switch (c) {
        case ':':
            colon();
            break;
        case '[':
            bracket();
            break;
        case ']':
            subscripts_ -= subscripts_ != 0;
            ++at_;
            break;
        case '$':
            dollar();
            break;
        case '@':
            at_sign();
            break;
        case '?':
            fail(raw_fault::placeholder);
            break;
        default:
            ++at_;
        }
    }

    /// Up to the quote that closes; two of them stand for one.
    constexpr void quoted(char quote, bool has_escapes) noexcept {
        for (++at_; at_ < text_.size(); ++at_) {
            if (text_[at_] == '\\' && has_escapes)
                ++at_;
            else if (text_[at_] == quote && peek() == quote)
                ++at_;
            else if (text_[at_] == quote) {
                ++at_;
                return;
            }
        }
        fail(raw_fault::open_quote);
    }

    constexpr void word() noexcept {
        const std::size_t from = at_;
        while (at_ < text_.size() && (is_in_name(text_[at_]) || text_[at_] == '$'))
            ++at_;
        const std::string_view found = text_.substr(from, at_ - from);
        if (!begun_)
            made_.stands_alone = stands_alone(found);
        look_for_body(found);
        if (is_keyword(found, "e") && at_ < text_.size() && text_[at_] == '\'')
            quoted('\'', true);
    }

    static constexpr bool stands_alone(std::string_view first_word) noexcept {
        for (const std::string_view alone :
             {"copy",
              "begin",
              "start",
              "commit",
              "end",
              "rollback",
              "abort",
              "savepoint",
              "release"})
            if (is_keyword(first_word, alone))
                return true;
        return false;
    }

    constexpr void look_for_body(std::string_view found) noexcept {
        if (!begun_)
            creates_ = is_keyword(found, "create");
        if (creates_)
            for (const std::string_view made : {"trigger", "function", "procedure", "event"})
                has_body_ = has_body_ || is_keyword(found, made);
        bodies_ += has_body_ && is_keyword(found, "begin");
        at_end_ = behind_semicolon_ && is_keyword(found, "end");
    }

    /// A parameter; or a cast `::type`, `:=`, or what parts the ends of a slice, `a[1:n]`.
    constexpr void colon() noexcept {
        const bool slices = subscripts_ != 0 && is_behind_operand();
        if (peek() == ':')
            at_ += 2;
        else if (begins_name(peek()) && !slices)
            parameter();
        else if (is_digit(peek()) && subscripts_ == 0)
            fail(raw_fault::placeholder);
        else
            ++at_;
    }

    constexpr void parameter() noexcept {
        const std::size_t from = at_++;
        while (at_ < text_.size() && is_in_name(text_[at_]))
            ++at_;
        if (places_ != nullptr)
            note(from);
        ++made_.places;
    }
    constexpr void note(std::size_t from) noexcept {
        raw_place& place = places_[made_.places];
        place = {from, at_ - from, made_.parameters};
        for (std::size_t i = 0; i != made_.places; ++i)
            if (text_.substr(places_[i].at, places_[i].size) == text_.substr(from, place.size))
                place.parameter = places_[i].parameter;
        made_.parameters += place.parameter == made_.parameters;
    }

    /// `[a name]`, but `array[subscript]`.
    constexpr void bracket() noexcept {
        if (subscripts_ != 0 || is_behind_operand()) {
            ++subscripts_;
            ++at_;
        } else {
            skip_behind("]", 1, raw_fault::open_quote);
        }
    }

    /// `$tag$ .. $tag$`; a placeholder, `$1` or `$name`, if nothing closes the tag.
    constexpr void dollar() noexcept {
        std::size_t ahead = 1;
        while (is_in_name(peek(ahead)))
            ++ahead;
        if (peek(ahead) == '$' && !is_digit(peek()))
            skip_behind(text_.substr(at_, ahead + 1), ahead + 1, raw_fault::open_quote);
        else if (ahead != 1)
            fail(raw_fault::placeholder);
        else
            ++at_;
    }

    constexpr void at_sign() noexcept {
        if (peek() == '@')
            at_ += 2; // a variable of the server's, or an operator
        else if (is_in_name(peek()))
            fail(raw_fault::placeholder);
        else
            ++at_;
    }
};

/// The outline of a text, and its places.
template <name Text> struct raw_text {
    static constexpr std::string_view given = Text.view();
    static constexpr std::size_t place_count = raw_scanner(given, nullptr).scan().places;

    struct read {
        raw_place places[place_count + 1]{};
        raw_outline outline;
    };
    static constexpr read made = [] {
        read result;
        result.outline = raw_scanner(given, result.places).scan();
        return result;
    }();
    static constexpr raw_outline outline = made.outline;
    static constexpr std::string_view statement = given.substr(0, outline.size);

    /// The name of a parameter.
    static constexpr std::string_view name_of(std::size_t parameter) noexcept {
        for (std::size_t i = 0; i != place_count; ++i)
            if (made.places[i].parameter == parameter)
                return given.substr(made.places[i].at + 1, made.places[i].size - 1);
        return {};
    }
};

} // namespace tenon::detail
