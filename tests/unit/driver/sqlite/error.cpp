// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/driver/sqlite/error.hpp>

#include <boost/test/unit_test.hpp>

namespace driver_sqlite_error {

namespace tn = tenon;

template <class Error> void maps(int code, const char* text = "text") {
    BOOST_CHECK_EXCEPTION(
        tn::detail::throw_sqlite_error(code, text, "SQL"),
        Error,
        [&](const Error& e) {
            return e.code() == code && e.sql() == "SQL" && typeid(e) == typeid(Error);
        }
    );
}

} // namespace driver_sqlite_error

BOOST_AUTO_TEST_SUITE(driver_sqlite_error)

BOOST_AUTO_TEST_CASE(every_code_is_an_error_of_its_type) {
    maps<tn::unique_violation>(SQLITE_CONSTRAINT_UNIQUE);
    maps<tn::unique_violation>(SQLITE_CONSTRAINT_PRIMARYKEY);
    maps<tn::foreign_key_violation>(SQLITE_CONSTRAINT_FOREIGNKEY);
    maps<tn::not_null_violation>(SQLITE_CONSTRAINT_NOTNULL);
    maps<tn::check_violation>(SQLITE_CONSTRAINT_CHECK);
    maps<tn::integrity_error>(SQLITE_CONSTRAINT_TRIGGER);
    maps<tn::data_error>(SQLITE_CONSTRAINT_DATATYPE);
    maps<tn::lock_timeout>(SQLITE_BUSY_SNAPSHOT);
    maps<tn::connection_lost>(SQLITE_CANTOPEN);
    maps<tn::database_corrupt>(SQLITE_NOTADB);
    maps<tn::read_only_error>(SQLITE_READONLY_DIRECTORY);
    maps<tn::disk_full>(SQLITE_FULL);
    maps<tn::operational_error>(SQLITE_IOERR_WRITE);
    maps<tn::data_error>(SQLITE_TOOBIG);
    maps<tn::data_error>(SQLITE_ERROR, "integer overflow");
    maps<tn::programming_error>(SQLITE_ERROR, "near \"x\": syntax error");
    maps<tn::data_error>(SQLITE_ERROR, "LIKE or GLOB pattern too complex");
    BOOST_CHECK_THROW(tn::detail::throw_sqlite_error(SQLITE_NOMEM, ""), std::bad_alloc);
    BOOST_CHECK_THROW(tn::detail::throw_sqlite_error(SQLITE_IOERR_NOMEM, ""), std::bad_alloc);
}

BOOST_AUTO_TEST_SUITE_END()
