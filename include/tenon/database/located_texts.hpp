// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Texts with the place in the program where they are run: made once for each and kept.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/meta/growing.hpp>
#include <tenon/query/located.hpp>
#include <tenon/driver/description.hpp>

#include <utility>

namespace tenon::detail {

/// A description whose text names a place.
struct located_text {
    const description* of;
    const char* file; // compared as an address: a place has one in its translation unit
    std::uint_least32_t line;
    std::string sql;
    statement_number number{0};
    description made;

    located_text(const description& d, const std::source_location& where)
        : of(&d), file(where.file_name()), line(where.line()), sql(d.sql), made(d) {
        append_place(sql, file, line);
        made.sql = sql;
        made.number = &number;
    }
    located_text(const located_text&) = delete;
    located_text& operator=(const located_text&) = delete;
};

/// The places that a connection has seen. Not thread-safe, as the connection is not.
class located_texts {
public:
    located_texts() = default;
    located_texts(located_texts&& other) noexcept : texts_(std::move(other.texts_)) {}
    located_texts& operator=(located_texts&&) = delete;
    ~located_texts() {
        for (const located_text* text : texts_)
            delete text;
    }

    /// The description `d`, which lives as long as this, with a place.
    const description& describe(const description& d, const std::source_location& where) {
        for (const located_text* known : texts_)
            if (known->of == &d && known->file == where.file_name() && known->line == where.line())
                return known->made;
        texts_.reserve(texts_.size() + 1);
        texts_.push_back(new located_text(d, where));
        return texts_.back()->made;
    }

private:
    growing<located_text*> texts_;
};

} // namespace tenon::detail
