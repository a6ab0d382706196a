// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Whether a database of the server has a table.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/mysql/texts.hpp>

namespace tenon::detail {

/// `schema` is null for the database of the connection. A view is no table. Names are compared as the
/// server compares them: by capital and small letters, too, unless lower_case_table_names is set.
inline bool has_mysql_table(MYSQL* handle, const char* schema, const char* table) {
    const std::string name = mysql_quoted(handle, table);
    const std::string sql = "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = " +
                            (schema == nullptr ? "DATABASE()" : mysql_quoted(handle, schema)) +
                            " AND table_name = " + name + " AND (BINARY table_name = " + name +
                            " OR @@lower_case_table_names <> 0) AND table_type = 'BASE TABLE'";
    return mysql_value(handle, sql) != "0";
}

} // namespace tenon::detail
