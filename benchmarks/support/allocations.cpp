// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors

// Counts heap allocations: linked into a program, these functions go before those of the C library,
// for the shared libraries too.

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <dlfcn.h>

#include <cstddef>
#include <cstdint>

namespace {

std::uint64_t count = 0; // the benchmarks have one thread

template <class Function> Function* next(const char* name) {
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

} // namespace

extern "C" {

std::uint64_t bench_allocations();
std::uint64_t bench_allocations() { return count; }

void* malloc(std::size_t size) noexcept {
    static const auto real = next<void*(std::size_t)>("malloc");
    ++count;
    return real(size);
}

void* calloc(std::size_t items, std::size_t size) noexcept {
    static const auto real = next<void*(std::size_t, std::size_t)>("calloc");
    ++count;
    return real(items, size);
}

void* realloc(void* memory, std::size_t size) noexcept {
    static const auto real = next<void*(void*, std::size_t)>("realloc");
    ++count;
    return real(memory, size);
}

void* aligned_alloc(std::size_t alignment, std::size_t size) noexcept {
    static const auto real = next<void*(std::size_t, std::size_t)>("aligned_alloc");
    ++count;
    return real(alignment, size);
}

} // extern "C"
