// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A text with its parameters' values in place of the marks. It is read as PostgreSQL's own lexer reads
// it (src/backend/parser/scan.l): a mark in a quote or a comment is none.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/raw_text.hpp>
#include <tenon/driver/postgresql/columns.hpp>
#include <tenon/driver/postgresql/encode.hpp>
#include <tenon/driver/postgresql/literal.hpp>

namespace tenon::detail::pg {

/// Puts values into a text. `escapes`: a backslash escapes in every quote, as with
/// `standard_conforming_strings = off`.
class inliner {
public:
    inliner(std::string_view text, const parameters& given, bool escapes)
        : text_(text), given_(given), escapes_(escapes) {}

    /// The text. `seen()` is then the greatest number of a mark.
    std::string write() {
        while (at_ < text_.size()) {
            const std::size_t from = at_;
            if (text_[at_] == '$' && is_digit(peek()))
                mark();
            else {
                skip(text_[at_]);
                at_ = at_ < text_.size() ? at_ : text_.size();
                out_ += text_.substr(from, at_ - from);
            }
        }
        return std::move(out_);
    }
    std::size_t seen() const noexcept { return seen_; }

private:
    std::string_view text_;
    const parameters& given_;
    bool escapes_;
    std::size_t at_ = 0;
    std::size_t seen_ = 0;
    std::string out_;

    char peek(std::size_t ahead = 1) const noexcept {
        return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
    }

    void skip(char c) noexcept {
        if (c == '\'')
            quoted(c, escapes_);
        else if (c == '"')
            quoted(c, false);
        else if (c == '-' && peek() == '-')
            at_ = behind_line(at_);
        else if (c == '/' && peek() == '*')
            comment();
        else if (c == '$')
            dollar();
        else if (begins_name(c))
            word();
        else
            ++at_;
    }

    void mark() {
        std::size_t number = 0;
        for (++at_; at_ < text_.size() && is_digit(text_[at_]); ++at_)
            if (number < most_numbers)
                number = number * 10 + static_cast<std::size_t>(text_[at_] - '0');
        seen_ = seen_ < number ? number : seen_;
        if (number == 0 || number > static_cast<std::size_t>(given_.size()))
            return; // the caller refuses the text
        const std::size_t place = number - 1;
        append_literal(
            out_,
            {given_.types()[place],
             given_.values()[place],
             static_cast<std::size_t>(given_.lengths()[place])}
        );
    }
    static constexpr std::size_t most_numbers = 1'000'000;

    std::size_t behind_line(std::size_t at) const noexcept {
        while (at < text_.size() && text_[at] != '\n' && text_[at] != '\r')
            ++at;
        return at;
    }
    /// Comments nest.
    void comment() noexcept {
        for (int depth = 0; at_ < text_.size();) {
            if (text_[at_] == '/' && peek() == '*') {
                ++depth;
                at_ += 2;
            } else if (text_[at_] == '*' && peek() == '/') {
                at_ += 2;
                if (--depth == 0)
                    return;
            } else {
                ++at_;
            }
        }
    }

    void word() noexcept {
        const std::size_t from = at_;
        while (at_ < text_.size() && (is_in_name(text_[at_]) || text_[at_] == '$'))
            ++at_;
        if (is_keyword(text_.substr(from, at_ - from), "e") && at_ < text_.size() &&
            text_[at_] == '\'')
            quoted('\'', true);
    }

    /// Two quotes stand for one: to the lexer here they end a quote and begin the next. What a
    /// backslash escapes goes on in a quote on a later line.
    void quoted(char quote, bool escapes) noexcept {
        do {
            for (++at_; at_ < text_.size() && text_[at_] != quote; ++at_)
                at_ += escapes && text_[at_] == '\\' ? 1 : 0;
            ++at_;
        } while (escapes && goes_on());
    }
    bool goes_on() noexcept {
        if (at_ < text_.size() && text_[at_] == '\'')
            return true;
        bool is_later_line = false;
        std::size_t at = at_;
        while (at < text_.size()) {
            if (text_[at] == '-' && at + 1 < text_.size() && text_[at + 1] == '-')
                at = behind_line(at);
            else if (!is_blank(text_[at]))
                break;
            else
                is_later_line |= text_[at] == '\n' || text_[at] == '\r', ++at;
        }
        if (!is_later_line || at == text_.size() || text_[at] != '\'')
            return false;
        at_ = at;
        return true;
    }

    /// `$tag$ .. $tag$`.
    void dollar() noexcept {
        std::size_t ahead = 1;
        while (is_in_name(peek(ahead)))
            ++ahead;
        if (peek(ahead) != '$') {
            ++at_;
            return;
        }
        const std::string_view tag = text_.substr(at_, ahead + 1);
        const std::size_t end = text_.find(tag, at_ + tag.size());
        at_ = end == text_.npos ? text_.size() : end + tag.size();
    }
};

/// The text of a statement with its values in it. Throws programming_error where its marks are not as
/// many as its values.
inline std::string inlined(const description& d, const parameters& given, bool escapes) {
    inliner in(d.sql, given, escapes);
    std::string text = in.write();
    check_parameters(in.seen(), d);
    return text;
}

} // namespace tenon::detail::pg
