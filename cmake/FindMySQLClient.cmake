# SPDX-License-Identifier: BSL-1.0
# Copyright 2026 The Tenon authors
# MySQLClient::MySQLClient: the client library of MariaDB or, without that, of MySQL; programs include <mysql.h>.
# MySQLClient_ROOT says where to look first.
include(FindPackageHandleStandardArgs)

# Distributions keep MariaDB's headers in either folder; only its own have this one.
find_path(MySQLClient_INCLUDE_DIR mariadb_version.h PATH_SUFFIXES mariadb mysql)
if(MySQLClient_INCLUDE_DIR)
    find_library(MySQLClient_LIBRARY NAMES mariadb libmariadb PATH_SUFFIXES mariadb mysql)
else()
    find_path(MySQLClient_INCLUDE_DIR mysql.h PATH_SUFFIXES mysql)
    find_library(MySQLClient_LIBRARY NAMES mysqlclient libmysql PATH_SUFFIXES mysql)
endif()
mark_as_advanced(MySQLClient_INCLUDE_DIR MySQLClient_LIBRARY)
find_package_handle_standard_args(MySQLClient DEFAULT_MSG MySQLClient_LIBRARY MySQLClient_INCLUDE_DIR)

if(MySQLClient_FOUND AND NOT TARGET MySQLClient::MySQLClient)
    add_library(MySQLClient::MySQLClient UNKNOWN IMPORTED)
    set_target_properties(
        MySQLClient::MySQLClient
        PROPERTIES
            IMPORTED_LOCATION "${MySQLClient_LIBRARY}"
            INTERFACE_INCLUDE_DIRECTORIES "${MySQLClient_INCLUDE_DIR}"
    )
endif()
