# SPDX-License-Identifier: BSL-1.0
# Copyright 2026 The Tenon authors
# What only a build of Tenon itself wants: strict warnings, ccache, the check that every header stands alone.
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_VERIFY_INTERFACE_HEADER_SETS ON)

add_library(tenon_dev INTERFACE)
target_compile_definitions(tenon_dev INTERFACE TENON_DEV) # or headers were system headers, without warnings
if(MSVC)
    target_compile_options(tenon_dev INTERFACE /W4 /WX /permissive- /utf-8)
else()
    target_compile_options(
        tenon_dev INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror
    )
    if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 22)
        target_compile_options(tenon_dev INTERFACE -Wno-c2y-extensions) # Boost.Test uses __COUNTER__
    endif()
endif()

find_program(CCACHE ccache)
mark_as_advanced(CCACHE)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER AND NOT TENON_SYNTAX_ONLY)
    # Without these ccache does not touch what uses a precompiled header.
    set(
        CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE}
    )
    target_compile_options(
        tenon_dev
        INTERFACE
            $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>
            "$<$<CXX_COMPILER_ID:Clang>:SHELL:-Xclang -fno-pch-timestamp>"
    )
endif()

if(TENON_SYNTAX_ONLY)
    # Clang's: an object is an empty file that says "checked"; dependencies and precompiled headers work as ever.
    set(CMAKE_CXX_COMPILE_OBJECT
        "<CMAKE_CXX_COMPILER> -Xclang -fsyntax-only <DEFINES> <INCLUDES> <FLAGS> -o <OBJECT> -c <SOURCE>"
        "<CMAKE_COMMAND> -E touch <OBJECT>"
    )
    set(CMAKE_CXX_LINK_EXECUTABLE "<CMAKE_COMMAND> -E touch <TARGET>")
endif()
