# SPDX-License-Identifier: BSL-1.0
# Copyright 2026 The Tenon authors
# The library's targets. Headers are found, never listed; their place says whose they are.
find_package(Boost 1.81 REQUIRED)
find_package(Threads REQUIRED)

set(TENON_DATABASES sqlite postgresql mysql) # all that may have headers here
set(tenon_targets_present "")                # what tenon::tenon links
set(tenon_packages_present "")               # what a consumer of the installed package has to find

file(GLOB_RECURSE tenon_headers CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/include/tenon/*.hpp)

# A target tenon::<name> of the headers given.
function(tenon_library name)
    add_library(tenon_${name} INTERFACE)
    add_library(tenon::${name} ALIAS tenon_${name})
    set_target_properties(tenon_${name} PROPERTIES EXPORT_NAME ${name})
    target_compile_features(tenon_${name} INTERFACE cxx_std_20)
    target_sources(
        tenon_${name}
        INTERFACE FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}/include FILES ${ARGN}
    )
endfunction()

# Moves the headers that match from those not given to a target yet into `result`.
macro(tenon_take_headers result regex)
    set(${result} ${tenon_headers})
    list(FILTER ${result} INCLUDE REGEX "/include/tenon/${regex}")
    list(FILTER tenon_headers EXCLUDE REGEX "/include/tenon/${regex}")
endmacro()

# Declare, query, check, render: what includes no database's header.
macro(tenon_core)
    tenon_take_headers(core_headers "(core\\.hpp$|(meta|types|render|expr|schema|query|dialect)/)")
    tenon_library(core ${core_headers})
    target_link_libraries(tenon_core INTERFACE Boost::headers)
    list(APPEND tenon_targets_present core)
endmacro()

# tenon_database(<name> PACKAGE <package> LINK <its target>): tenon::<name>, if the client library is there.
macro(tenon_database name)
    cmake_parse_arguments(database "" "PACKAGE;LINK" "" ${ARGN})
    find_package(${database_PACKAGE} QUIET)
    if(${database_PACKAGE}_FOUND)
        tenon_take_headers(database_headers "(driver/)?${name}(/|\\.hpp$)")
        tenon_library(${name} ${database_headers})
        target_link_libraries(
            tenon_${name} INTERFACE tenon_core Threads::Threads ${database_LINK}
        )
        list(APPEND tenon_targets_present ${name})
        list(APPEND tenon_packages_present ${database_PACKAGE})
    else()
        message(STATUS "Tenon: ${database_PACKAGE} was not found, so there is no tenon::${name}")
    endif()
endmacro()

# tenon::tenon: all of the above, and what runs on any of the databases.
macro(tenon_umbrella)
    list(JOIN TENON_DATABASES "|" any_database)
    tenon_take_headers(absent_headers "(driver/)?(${any_database})(/|\\.hpp$)")
    tenon_library(tenon ${tenon_headers})
    list(TRANSFORM tenon_targets_present PREPEND tenon_ OUTPUT_VARIABLE tenon_all)
    target_link_libraries(tenon_tenon INTERFACE ${tenon_all})
    list(APPEND tenon_targets_present tenon)
endmacro()
