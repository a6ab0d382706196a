// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// COPY in the binary format, which takes many records with the fewest words.
// https://www.postgresql.org/docs/15/sql-copy.html#id-1.9.3.55.9.4
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/meta/growing.hpp>
#include <tenon/dialect/postgresql.hpp>
#include <tenon/driver/postgresql/connection.hpp>
#include <tenon/driver/record_cells.hpp>

namespace tenon::detail::pg {

/// Rows in COPY's binary format, sent by large parts. A row is written through a pointer of the
/// writer's own, for which room() was asked.
class copy_buffer {
public:
    explicit copy_buffer(link& on) : on_(on), bytes_(usual_size) {
        static constexpr char begin[]{
            'P', 'G', 'C', 'O', 'P', 'Y', '\n', '\xFF', '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0};
        written_ = std::copy(begin, begin + sizeof begin, bytes_.data());
    }

    /// Where to go on writing: what stands before `at` is kept, and behind it is room for so many bytes.
    char* room(char* at, std::size_t size) {
        if (static_cast<std::size_t>(end() - at) < size) [[unlikely]]
            return make_room(at, size);
        return at;
    }
    char* written() const noexcept { return written_; }
    void set_written(char* to) noexcept { written_ = to; }

    /// Sends what there is, and the mark behind the last row.
    void finish() {
        written_ = put(room(written_, 2), std::int16_t{-1});
        send(written_);
    }

private:
    static constexpr std::size_t usual_size = std::size_t{1} << 16U;

    link& on_;
    growing<char> bytes_;
    char* written_;

    const char* end() const noexcept { return bytes_.data() + bytes_.size(); }

    /// What libpq does not take it tells when the COPY is ended.
    void send(const char* to) noexcept {
        const int size = static_cast<int>(to - bytes_.data());
        while (PQputCopyData(on_.handle, bytes_.data(), size) == 0)
            if (!on_.wait_to_send())
                return;
        on_.flush();
    }
    TENON_NOINLINE char* make_room(char* at, std::size_t size) {
        send(at);
        if (bytes_.size() < size)
            bytes_.resize(size);
        return bytes_.data();
    }
};

/// Writes a text, blob or document, and asks for the room that fields behind it may take, too.
template <kind Kind>
TENON_INLINE char* put_bytes(
    copy_buffer& out, char* at, std::string_view bytes, std::size_t behind
) {
    constexpr bool is_document = Kind == kind::json;
    if (bytes.size() >= most_bytes) [[unlikely]]
        refuse_value("tenon: a text or blob is larger than PostgreSQL's 1 GiB");
    at = out.room(at, bytes.size() + behind);
    at = put(at, static_cast<std::int32_t>(bytes.size() + (is_document ? 1 : 0)));
    if constexpr (is_document)
        *at++ = jsonb_version;
    if (!bytes.empty())
        std::memcpy(at, bytes.data(), bytes.size());
    return at + bytes.size();
}

/// A member of a record as a field of a row; gives the place behind it. Texts are sent as they are: a
/// NUL, which no text of PostgreSQL's holds, the server refuses.
template <class Sql, class Value>
TENON_INLINE char* put_member(copy_buffer& out, char* at, const Value& value, std::size_t behind) {
    if constexpr (is_optional<Value>) {
        if (value.has_value())
            return put_member<Sql>(out, at, *value, behind);
        return put(at, std::int32_t{-1});
    } else if constexpr (customised<Sql>) {
        const auto& stored = custom_type<Sql>::to_sql(value);
        return put_member<typename custom_type<Sql>::sql>(out, at, stored, behind);
    } else {
        constexpr placeholder slot = placeholder_of<Sql>;
        const datum cell = to_param<Sql>(value);
        if constexpr (views_bytes(slot.kind)) {
            return put_bytes<slot.kind>(out, at, cell.view(), behind);
        } else {
            char* const end = put_fixed(at + 4, slot, cell);
            put(at, static_cast<std::int32_t>(end - at - 4));
            return end;
        }
    }
}

/// A column that COPY must find, of the type whose format is sent.
struct copied_column {
    std::string_view name;
    Oid type;
};

/// What is copied for the records of a table.
template <class Source, bool WithIdentity, class Definitions> struct copied_table;
template <class Source, bool WithIdentity, class... Definitions>
struct copied_table<Source, WithIdentity, list<Definitions...>> {
    using record = typename source_traits<Source>::record;
    static constexpr std::size_t width =
        record_cells<Source, WithIdentity, list<Definitions...>>::width;

    struct table_name {
        static constexpr void to(sink& out) { spell_target<Source>(writer<postgresql>{out}, ""); }
    };
    struct statement {
        static constexpr void to(sink& out) {
            out.put("COPY ");
            table_name::to(out);
            out.put(" (");
            bool first = true;
            (name_column<Definitions>(out, first), ...);
            out.put(") FROM STDIN (FORMAT binary)");
        }
    };
    struct column_list {
        copied_column at[width + 1]{};
    };
    static constexpr column_list columns = [] {
        column_list found;
        std::size_t place = 0;
        const auto add = [&]<class Definition>(std::type_identity<Definition>) {
            using Sql = strip_optional<typename Definition::declared>;
            if constexpr (is_sent<Definition, WithIdentity>::value)
                found.at[place++] = {Definition::title, type_of(placeholder_of<Sql>.kind)};
        };
        (add(std::type_identity<Definitions>{}), ...);
        return found;
    }();

    static void put_row(copy_buffer& out, const record& given) {
        char* at = out.room(out.written(), row_room);
        at = put(at, static_cast<std::int16_t>(width));
        unpack<sizeof...(Definitions)>(given, [&](const auto&... member) {
            ((at = put_if_sent<Definitions>(out, at, member)), ...);
        });
        out.set_written(at);
    }

private:
    /// What a row takes without its texts, blobs and documents.
    static constexpr std::size_t row_room = 2 + width * (4 + fixed_room);

    template <class Definition> static constexpr void name_column(sink& out, bool& first) {
        if constexpr (is_sent<Definition, WithIdentity>::value) {
            out.put(std::exchange(first, false) ? "" : ", ");
            out.quoted(Definition::title, postgresql::quote);
        }
    }
    template <class Definition, class Value>
    TENON_INLINE static char* put_if_sent(copy_buffer& out, char* at, const Value& value) {
        if constexpr (is_sent<Definition, WithIdentity>::value)
            return put_member<strip_optional<typename Definition::declared>>(
                out, at, value, row_room
            );
        else
            return at;
    }
};

/// Whether a table takes these formats, and COPY means for it what INSERT does: a table without rules
/// and row security, each column of the very type.
inline bool takes_copy(
    postgresql_connection& on, const char* table, const copied_column* columns, std::size_t count
) {
    constexpr const char* sql =
        "SELECT a.attname, CASE t.typtype WHEN 'd' THEN t.typbasetype ELSE t.oid END "
        "FROM pg_catalog.pg_class c JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid "
        "JOIN pg_catalog.pg_type t ON t.oid = a.atttypid "
        "WHERE c.oid = pg_catalog.to_regclass($1) AND c.relkind IN ('r', 'p') "
        "AND NOT c.relhasrules AND NOT pg_catalog.row_security_active(c.oid) AND a.attnum > 0";
    const int sent = PQsendQueryParams(on.handle(), sql, 1, nullptr, &table, nullptr, nullptr, 0);
    const result found = sent != 0 ? on.link().only() : result{};
    if (!found.is_good())
        on.refuse(on.link().failure_in(found), sql);
    std::size_t fitting = 0;
    for (int row = 0; row != PQntuples(found.get()); ++row) {
        const std::string_view name = PQgetvalue(found.get(), row, 0);
        const std::string_view type = PQgetvalue(found.get(), row, 1);
        for (std::size_t i = 0; i != count; ++i)
            if (columns[i].name == name) {
                const bool is_text = columns[i].type == oid::text && type == "1043";
                fitting += is_text || type == std::to_string(columns[i].type) ? 1 : 0;
            }
    }
    return fitting == count;
}

} // namespace tenon::detail::pg
