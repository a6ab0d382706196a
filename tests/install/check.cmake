# SPDX-License-Identifier: BSL-1.0
# Copyright 2026 The Tenon authors
# Configures, builds and runs the consumer project; WAY is find_package or add_subdirectory.
set(root ${BUILD}/install-test/${WAY})
file(REMOVE_RECURSE ${root})

function(run)
    execute_process(COMMAND ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

if(WAY STREQUAL "find_package")
    run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${root}/prefix)
    set(where -D CMAKE_PREFIX_PATH=${root}/prefix)
else()
    set(where -D TENON_SUBDIRECTORY=${SOURCE})
endif()

run(
    ${CMAKE_COMMAND} -S ${SOURCE}/tests/install -B ${root}/build -G ${GENERATOR}
    -D CMAKE_CXX_COMPILER=${COMPILER} -D CMAKE_CXX_FLAGS=${FLAGS} ${where}
)
run(${CMAKE_COMMAND} --build ${root}/build)
run(${root}/build/consumer)
