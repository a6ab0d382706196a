# SPDX-License-Identifier: BSL-1.0
# Copyright 2026 The Tenon authors
# `cmake --install`, and then `find_package(tenon)`.
include(CMakePackageConfigHelpers)
include(GNUInstallDirs)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/tenon)

foreach(part IN LISTS tenon_targets_present)
    install(TARGETS tenon_${part} EXPORT tenon-targets FILE_SET HEADERS)
endforeach()
install(EXPORT tenon-targets NAMESPACE tenon:: DESTINATION ${package_dir})

configure_package_config_file(
    ${CMAKE_CURRENT_LIST_DIR}/tenon-config.cmake.in ${PROJECT_BINARY_DIR}/tenon-config.cmake
    INSTALL_DESTINATION ${package_dir}
)
write_basic_package_version_file(
    ${PROJECT_BINARY_DIR}/tenon-config-version.cmake COMPATIBILITY SameMinorVersion ARCH_INDEPENDENT
)
install(
    FILES
        ${PROJECT_BINARY_DIR}/tenon-config.cmake
        ${PROJECT_BINARY_DIR}/tenon-config-version.cmake
        ${CMAKE_CURRENT_LIST_DIR}/FindMySQLClient.cmake
    DESTINATION ${package_dir}
)
