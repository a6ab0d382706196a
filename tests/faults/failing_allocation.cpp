// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// operator new and SQLite's allocator, replaced in this program.
#include "failing_allocation.hpp"

#include <sqlite3.h>

#include <atomic>
#include <cstdlib>
#include <new>

#if defined(__SANITIZE_THREAD__)
#define TENON_TESTS_REPLACE_NEW 0
#elif defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define TENON_TESTS_REPLACE_NEW 0
#endif
#endif
#ifndef TENON_TESTS_REPLACE_NEW
#define TENON_TESTS_REPLACE_NEW 1
#endif

namespace {

using faults::failing;

constexpr bool new_is_replaced = TENON_TESTS_REPLACE_NEW != 0;

std::atomic<std::int64_t> live{0};

struct countdown {
    std::int64_t left = 0; // 0: nothing fails
    failing how = failing::once;
    bool reached = false;
};
thread_local countdown armed;

bool fails_now() noexcept {
    if (armed.left == 0)
        return false;
    if (armed.reached)
        return armed.how == failing::from_then_on;
    if (armed.left != 1) {
        --armed.left;
        return false;
    }
    armed.reached = true;
    return true;
}

sqlite3_mem_methods original{};

/// SQLite is to be told before its first use; lookaside memory would hide most allocations.
const bool sqlite_was_told = [] {
    if (sqlite3_config(SQLITE_CONFIG_GETMALLOC, &original) != SQLITE_OK)
        return false;
    sqlite3_mem_methods methods = original;
    methods.xMalloc = [](int size) { return fails_now() ? nullptr : original.xMalloc(size); };
    methods.xRealloc = [](void* old, int size) {
        return fails_now() ? nullptr : original.xRealloc(old, size);
    };
    return sqlite3_config(SQLITE_CONFIG_MALLOC, &methods) == SQLITE_OK &&
           sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0) == SQLITE_OK &&
           sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 1) == SQLITE_OK;
}();

} // namespace

namespace faults {

failing_allocation::failing_allocation(std::int64_t number, failing how) noexcept {
    armed = {number, how, false};
}
failing_allocation::~failing_allocation() { armed = {}; }
bool failing_allocation::was_reached() const noexcept { return armed.reached; }

std::int64_t live_allocations() noexcept { return live.load(std::memory_order_relaxed); }
bool allocations_can_fail() noexcept { return sqlite_was_told && new_is_replaced; }

} // namespace faults

#if TENON_TESTS_REPLACE_NEW

namespace {

void* allocate(std::size_t size) noexcept {
    if (fails_now())
        return nullptr;
    void* const given = std::malloc(size == 0 ? 1 : size);
    if (given != nullptr)
        live.fetch_add(1, std::memory_order_relaxed);
    return given;
}
void* allocate_or_throw(std::size_t size) {
    if (void* const given = allocate(size))
        return given;
    throw std::bad_alloc();
}
void release(void* given) noexcept {
    if (given != nullptr)
        live.fetch_sub(1, std::memory_order_relaxed);
    std::free(given);
}

} // namespace

// Those that have a size or do not throw are sanitizers' own, unless they are all here

void* operator new(std::size_t size) { return allocate_or_throw(size); }
void* operator new[](std::size_t size) { return allocate_or_throw(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return allocate(size); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return allocate(size); }
void operator delete(void* given) noexcept { release(given); }
void operator delete[](void* given) noexcept { release(given); }
void operator delete(void* given, std::size_t) noexcept { release(given); }
void operator delete[](void* given, std::size_t) noexcept { release(given); }
void operator delete(void* given, const std::nothrow_t&) noexcept { release(given); }
void operator delete[](void* given, const std::nothrow_t&) noexcept { release(given); }

#endif
