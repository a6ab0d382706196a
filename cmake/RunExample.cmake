# SPDX-License-Identifier: BSL-1.0
# Copyright 2026 The Tenon authors
# Runs an example in a folder of its own and compares what it prints with a file:
#   cmake -D PROGRAM=<program> -D EXPECTED=<file> -P RunExample.cmake
cmake_path(GET PROGRAM STEM name)
set(folder ${CMAKE_CURRENT_BINARY_DIR}/run/${name})
file(REMOVE_RECURSE ${folder})
file(MAKE_DIRECTORY ${folder})

execute_process(
    COMMAND ${PROGRAM}
    WORKING_DIRECTORY ${folder}
    OUTPUT_VARIABLE printed
    COMMAND_ERROR_IS_FATAL ANY
)
message(STATUS "${name} printed:\n${printed}")
if(EXISTS ${EXPECTED})
    file(WRITE ${folder}/stdout "${printed}")
    execute_process(
        COMMAND ${CMAKE_COMMAND} -E compare_files --ignore-eol ${folder}/stdout ${EXPECTED}
        RESULT_VARIABLE differs
        OUTPUT_QUIET ERROR_QUIET
    )
    if(differs)
        message(FATAL_ERROR "${name} must print what ${EXPECTED} says; it printed the text above.")
    endif()
endif()
