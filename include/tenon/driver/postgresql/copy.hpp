// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// COPY in the binary format, which takes many records with the fewest words.
// https://www.postgresql.org/docs/15/sql-copy.html#id-1.9.3.55.9.4
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/postgresql/connection.hpp>
#include <tenon/driver/record_cells.hpp>

namespace tenon::detail::pg {

/// Rows in COPY's binary format, sent by large parts.
class copy_buffer {
public:
    explicit copy_buffer(link& on) : on_(on) {
        reserve(sizeof begin);
        at_ = std::copy(begin, begin + sizeof begin, at_);
    }

    /// Room for so many bytes from here on.
    char* room(std::size_t size) {
        if (static_cast<std::size_t>(end_ - at_) < size) [[unlikely]]
            reserve(size);
        return at_;
    }
    /// What was written up to here is part of the row.
    void advance(char* to) noexcept { at_ = to; }

    void put_count(std::int16_t columns) { at_ = put(room(2), columns); }
    void put_null() { at_ = put(room(4), std::int32_t{-1}); }
    void put_bytes(std::string_view bytes) {
        if (bytes.size() > most_bytes) [[unlikely]]
            refuse_value("tenon: a text or blob is larger than PostgreSQL's 1 GiB");
        char* const out = put(room(bytes.size() + 4), static_cast<std::int32_t>(bytes.size()));
        at_ = bytes.empty() ? out : std::copy(bytes.begin(), bytes.end(), out);
    }
    /// A document, behind the version of its format.
    void put_document(std::string_view text) {
        if (text.size() >= most_bytes) [[unlikely]]
            refuse_value("tenon: a document is larger than PostgreSQL's 1 GiB");
        char* out = put(room(text.size() + 5), static_cast<std::int32_t>(text.size() + 1));
        *out++ = jsonb_version;
        at_ = std::copy(text.begin(), text.end(), out);
    }

    /// Sends what is there. False if libpq did not take it; it says why at the end.
    bool send() noexcept {
        const int size = static_cast<int>(at_ - bytes_.data());
        at_ = bytes_.data();
        int taken = 0;
        while ((taken = PQputCopyData(on_.handle, bytes_.data(), size)) == 0)
            if (!on_.wait_to_send())
                return false;
        return taken > 0;
    }
    /// The mark behind the last row.
    void put_end() { at_ = put(room(2), std::int16_t{-1}); }

private:
    static constexpr char begin[]{
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', '\xFF', '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0};
    static constexpr std::size_t usual_size = std::size_t{1} << 16U;

    link& on_;
    std::vector<char> bytes_;
    char* at_ = nullptr;
    char* end_ = nullptr;

    TENON_NOINLINE void reserve(std::size_t size) {
        if (at_ != bytes_.data())
            send();
        if (bytes_.size() < size)
            bytes_.resize(size < usual_size ? usual_size : size);
        at_ = bytes_.data();
        end_ = at_ + bytes_.size();
    }
};

/// A member of a record as a field of a row.
template <class Sql, class Value> void put_member(copy_buffer& out, const Value& value) {
    if constexpr (is_optional<Value>) {
        if (value.has_value())
            put_member<Sql>(out, *value);
        else
            out.put_null();
    } else if constexpr (customised<Sql>) {
        const auto& stored = custom_type<Sql>::to_sql(value);
        put_member<typename custom_type<Sql>::sql>(out, stored);
    } else {
        constexpr placeholder slot = placeholder_of<Sql>;
        const datum cell = to_param<Sql>(value);
        if constexpr (slot.kind == kind::text || slot.kind == kind::json)
            check_text(cell.view());
        if constexpr (slot.kind == kind::json) {
            out.put_document(cell.view());
        } else if constexpr (views_bytes(slot.kind)) {
            out.put_bytes(cell.view());
        } else {
            char* const size = out.room(4 + fixed_room);
            char* const end = put_fixed(size + 4, slot, cell);
            put(size, static_cast<std::int32_t>(end - size - 4));
            out.advance(end);
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
        out.put_count(static_cast<std::int16_t>(width));
        unpack<sizeof...(Definitions)>(given, [&](const auto&... member) {
            (put_if_sent<Definitions>(out, member), ...);
        });
    }

private:
    template <class Definition> static constexpr void name_column(sink& out, bool& first) {
        if constexpr (is_sent<Definition, WithIdentity>::value) {
            out.put(std::exchange(first, false) ? "" : ", ");
            out.quoted(Definition::title, postgresql::quote);
        }
    }
    template <class Definition, class Value>
    static void put_if_sent(copy_buffer& out, const Value& value) {
        if constexpr (is_sent<Definition, WithIdentity>::value)
            put_member<strip_optional<typename Definition::declared>>(out, value);
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
