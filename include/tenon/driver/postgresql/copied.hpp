// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The rows of a COPY .. TO STDOUT (FORMAT BINARY), read where they were received.
// https://www.postgresql.org/docs/15/sql-copy.html#id-1.9.3.55.9.4
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/meta/growing.hpp>
#include <tenon/driver/postgresql/link.hpp>
#include <tenon/driver/postgresql/read.hpp>

namespace tenon {

namespace detail {

namespace pg {

/// A value in a row; its size is -1 for NULL.
struct copied_field {
    const char* data;
    std::int32_t size;
};

/// The current row of a COPY, and its columns, which COPY itself says nothing of.
struct copied_position {
    const copied_field* fields = nullptr;
    const Oid* types = nullptr;
    const PGresult* shape = nullptr; // has the columns' names
    const char* sql = "";
};

[[noreturn]] TENON_NOINLINE inline void refuse_copied(
    const copied_position& at, int column, const char* wanted
) {
    refuse_column(PQfname(at.shape, column), at.sql, column, wanted);
}

} // namespace pg

/// A value of a row of COPY's.
struct copied_cell {
    const pg::copied_position* at;
    int column;

    bool is_null() const noexcept { return at->fields[column].size < 0; }
    [[noreturn]] void refuse(const char* wanted) const { pg::refuse_copied(*at, column, wanted); }

    Oid type() const noexcept { return at->types[column]; }
    const char* data() const noexcept { return at->fields[column].data; }
    /// 0 for NULL.
    std::size_t size() const noexcept {
        return is_null() ? 0 : static_cast<std::size_t>(at->fields[column].size);
    }
    /// Whether it is of this type and size, and so not NULL.
    bool is(Oid wanted, std::size_t bytes) const noexcept {
        return type() == wanted && at->fields[column].size == static_cast<std::int32_t>(bytes);
    }

    /// The value; throws where it is NULL.
    pg::received get(const char* wanted) const {
        if (is_null())
            refuse(wanted);
        return {type(), data(), size()};
    }

    /// Of raw SQL; codecs look at the type themselves.
    void require(family, bool) const noexcept {}
};

} // namespace detail

/// The row that an unload from PostgreSQL stands at.
struct postgresql_copied_row {
    const detail::pg::copied_position* at;

    detail::copied_cell cell(int column) const noexcept { return {at, column}; }
    bool is_null(int column) const noexcept { return at->fields[column].size < 0; }
};

namespace detail::pg {

/// Takes the rows of a COPY apart, each in the memory that libpq gave it.
class copied_rows {
public:
    copied_rows() = default;
    copied_rows(copied_rows&& other) noexcept
        : shape_(std::move(other.shape_)), columns_(other.columns_),
          types_(std::move(other.types_)), fields_(std::move(other.fields_)), at_(other.at_),
          message_(std::exchange(other.message_, nullptr)), begun_(other.begun_) {}
    copied_rows& operator=(copied_rows&&) = delete;
    ~copied_rows() { drop(); }

    /// `shape`: a result with the columns of the rows.
    void begin(result shape, const char* sql) {
        shape_ = std::move(shape);
        columns_ = static_cast<std::size_t>(PQnfields(shape_.get()));
        types_.resize(columns_);
        fields_.resize(columns_);
        for (std::size_t i = 0; i != columns_; ++i)
            types_[i] = PQftype(shape_.get(), static_cast<int>(i));
        at_ = {fields_.data(), types_.data(), shape_.get(), sql};
    }
    /// Takes what COPY sent over. False if there is no row in it: it is the end, or the begin alone.
    /// Throws operational_error where it is not what COPY sends.
    bool take(char* message, int size) {
        message_ = message;
        const char* at = message;
        const char* const end = message + size;
        if (!begun_) [[unlikely]] {
            at = behind_head(at, end);
            if (at == end)
                return false;
        }
        if (end - at < 2) [[unlikely]]
            refuse();
        const auto count = get<std::int16_t>(at);
        if (count == -1) [[unlikely]]
            return false;
        if (static_cast<std::size_t>(count) != columns_) [[unlikely]]
            refuse();
        at += 2;
        for (copied_field& field : fields_) {
            if (end - at < 4) [[unlikely]] // behind a size that is too large, too
                refuse();
            const auto field_size = get<std::int32_t>(at);
            field = {at + 4, field_size};
            at += 4 + static_cast<std::ptrdiff_t>(field_size > 0 ? field_size : 0);
        }
        if (at > end) [[unlikely]]
            refuse();
        return true;
    }
    /// Lets the last row go.
    void drop() noexcept {
        PQfreemem(message_);
        message_ = nullptr;
    }
    const copied_position& at() const noexcept { return at_; }

private:
    result shape_;
    std::size_t columns_ = 0;
    growing<Oid> types_;
    std::vector<copied_field> fields_;
    copied_position at_;
    char* message_ = nullptr;
    bool begun_ = false;

    /// A signature, flags, and how long what else may stand before the first row is.
    const char* behind_head(const char* at, const char* end) {
        constexpr std::string_view signature{"PGCOPY\n\xFF\r\n\0", 11};
        begun_ = true;
        if (end - at < 19 || std::string_view(at, 11) != signature)
            refuse();
        const auto more = get<std::int32_t>(at + 15);
        at += 19;
        if (more < 0 || more > end - at)
            refuse();
        return at + more;
    }
    [[noreturn]] TENON_NOINLINE void refuse() const {
        throw operational_error("tenon: what the server sent is no row of a COPY", {}, at_.sql);
    }
};

} // namespace detail::pg

} // namespace tenon
