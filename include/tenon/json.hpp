// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// boost::json::value as the type of a column. Link Boost.JSON (`Boost::json`), or include
// <boost/json/src.hpp> in one source file.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/types/sql_type.hpp>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

namespace tenon {

/// `tn::column<T, "extra", boost::json::value>`: a document, stored as JSON; in std::optional where
/// NULL is allowed, which JSON's own null is not. Documents are not compared in SQL, since databases
/// disagree about when two of them are equal.
/// \par SQL `TEXT` on SQLite, `JSONB` on PostgreSQL, `JSON` on MySQL and MariaDB
/// \par Errors data_error where the database has what is no JSON
template <> struct custom_type<boost::json::value> {
    using sql = json;
    static std::string to_sql(const boost::json::value& value) {
        return boost::json::serialize(value);
    }
    static std::optional<boost::json::value> from_sql(std::string_view text) {
        boost::json::parse_options options;
        options.max_depth = 1000; // what SQLite takes; the parser does not recurse
        boost::json::error_code failed;
        boost::json::value value = boost::json::parse(text, failed, {}, options);
        if (failed)
            return std::nullopt;
        return value;
    }
};

} // namespace tenon
