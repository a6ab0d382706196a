// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What a dialect is: a tag in a chain of tags, and a table of features. The spellings that differ
// are overloads of `spell` for its tag; all else is inherited from the tag it derives from.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/render/writer.hpp>

namespace tenon {

/// Standard SQL, from which every dialect derives: what a spelling is if a dialect does not differ.
struct ansi {
    static constexpr std::string_view title = "standard SQL";
    static constexpr char quote = '"';
    static constexpr char mark = '?';
    static constexpr bool numbered_marks = false;
    /// Features that a query may ask for; a rule names the alternative where one is missing.
    static constexpr bool has_full_join = true;
    static constexpr bool has_right_join = true;
    static constexpr bool has_nulls_order = true;
    /// Whether NULL sorts before all values when nothing is said.
    static constexpr bool nulls_are_smallest = true;
    static constexpr bool has_ilike = false;
    static constexpr std::string_view ilike_collation = ""; // behind the pattern of ILIKE
    static constexpr std::string_view folding = "LOWER"; // of both sides, where there is no ILIKE
    static constexpr std::string_view like_escape =
        ""; // behind LIKE, where a backslash is no escape
    static constexpr bool has_partial_indexes = true;
    static constexpr bool has_expression_indexes = true;
    static constexpr bool index_has_any_length = true; // of a text without a length
    static constexpr bool primary_key_has_any_length = true;
    static constexpr bool has_deferred_keys = true;
    static constexpr bool has_index_if_not_exists = true;
    static constexpr bool returns_inserted = true; // RETURNING of an INSERT
    static constexpr bool returns_updated = true;
    static constexpr bool returns_deleted = true;
    static constexpr bool conflict_has_target = true; // ON CONFLICT (columns)
    static constexpr bool conflict_update_wants_target = false;
    static constexpr bool has_enum = false;
    static constexpr bool has_lengths = true;
    static constexpr bool text_has_default =
        true; // a text without a length; else an expression is one
    static constexpr bool has_unsigned = false;
    /// Where a column that is computed says that it is never NULL.
    static constexpr std::string_view not_null_before_generated = " NOT NULL";
    static constexpr std::string_view not_null_behind_generated = "";
    static constexpr bool has_inline_comments = false;    // COMMENT in CREATE TABLE
    static constexpr bool has_comment_statements = false; // COMMENT ON
    static constexpr bool index_names_schema = false;     // at its own name, not at the table's
    static constexpr bool references_name_schemas = true; // a foreign key may leave its schema
    static constexpr bool keys_point_forward = false;     // at a table that is not there yet
    static constexpr bool drops_tables_together =
        false; // DROP TABLE a, b, though they are a circle
    static constexpr bool identity_is_primary_key = false; // said at the column, not behind it
    static constexpr std::string_view table_suffix = "";
    /// Of a column of texts: what has them compared by code point.
    static constexpr std::string_view text_collation = "";
    /// The types that have no length, in the order of tenon::kind.
    static constexpr std::string_view type_names[]{
        "BOOLEAN",
        "SMALLINT",
        "INTEGER",
        "BIGINT",
        "INTEGER",
        "BIGINT",
        "NUMERIC(20, 0)",
        "REAL",
        "DOUBLE PRECISION",
        "NUMERIC",
        "TEXT",
        "BLOB",
        "DATE",
        "TIME",
        "TIMESTAMP",
        "TIMESTAMP WITH TIME ZONE",
        "INTERVAL",
        "UUID",
        "JSON"};
    /// FOR UPDATE and FOR SHARE; empty where nothing is locked by a query.
    static constexpr std::string_view locks[]{" FOR UPDATE", " FOR SHARE"};
    static constexpr std::string_view default_row = " DEFAULT VALUES"; // INSERT of no columns
    static constexpr std::string_view endless_limit =
        ""; // before OFFSET, where one must stand there
    static constexpr std::string_view is_distinct = " IS DISTINCT FROM ";
    static constexpr std::string_view is_not_distinct = " IS NOT DISTINCT FROM ";
};

} // namespace tenon
