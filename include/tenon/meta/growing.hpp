// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A growing array of plain things, for code that every program includes: each std::vector there has
// g++ make some sixty functions in every source, used or not.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <cstddef>
#include <cstring>
#include <new>
#include <type_traits>

namespace tenon::detail {

/// The memory of a growing array. It knows bytes alone, so that there is one of it for all types.
class growing_bytes {
public:
    // An empty one is a constant, as it is in functions that are constexpr for other arguments.
    constexpr growing_bytes() noexcept = default;
    growing_bytes(const growing_bytes& other) {
        if (other.size != 0) {
            resize(other.size);
            std::memcpy(data, other.data, size);
        }
    }
    growing_bytes(growing_bytes&& other) noexcept { swap(other); }
    // Two, since of one that takes a copy what is defaulted would be noexcept, and end the program.
    growing_bytes& operator=(const growing_bytes& other) {
        growing_bytes copy(other);
        swap(copy);
        return *this;
    }
    growing_bytes& operator=(growing_bytes&& other) noexcept {
        swap(other);
        return *this;
    }
    constexpr ~growing_bytes() {
        if (data != nullptr)
            ::operator delete(data);
    }

    void swap(growing_bytes& other) noexcept {
        void* const its_data = other.data;
        const std::size_t its_size = other.size;
        const std::size_t its_room = other.room;
        other.data = data;
        other.size = size;
        other.room = room;
        data = its_data;
        size = its_size;
        room = its_room;
    }
    /// Has room for so many, and for twice as many as before where it has to grow.
    void reserve(std::size_t wanted) {
        if (wanted <= room)
            return;
        std::size_t larger = 2 * room < 64 ? 64 : 2 * room;
        if (larger < wanted)
            larger = wanted;
        void* const grown = ::operator new(larger);
        if (size != 0)
            std::memcpy(grown, data, size);
        ::operator delete(data);
        data = grown;
        room = larger;
    }
    /// What is new is zero.
    void resize(std::size_t wanted) {
        reserve(wanted);
        if (wanted > size)
            std::memset(static_cast<char*>(data) + size, 0, wanted - size);
        size = wanted;
    }

    void* data = nullptr;
    std::size_t size = 0;
    std::size_t room = 0;
};

/// A growing array of what may be copied byte by byte, and whose zero is all zeros. As with
/// std::vector, adding may move the elements, and a failure to grow changes nothing.
template <class T>
    requires std::is_trivially_copyable_v<T>
class growing {
public:
    growing() = default;
    /// So many zeros.
    explicit growing(std::size_t size) { resize(size); }

    bool empty() const noexcept { return bytes_.size == 0; }
    std::size_t size() const noexcept { return bytes_.size / step; }
    T* data() noexcept { return static_cast<T*>(bytes_.data); }
    const T* data() const noexcept { return static_cast<const T*>(bytes_.data); }
    T* begin() noexcept { return data(); }
    T* end() noexcept { return data() + size(); }
    const T* begin() const noexcept { return data(); }
    const T* end() const noexcept { return data() + size(); }
    T& operator[](std::size_t place) noexcept { return data()[place]; }
    const T& operator[](std::size_t place) const noexcept { return data()[place]; }
    T& back() noexcept { return end()[-1]; }
    const T& back() const noexcept { return end()[-1]; }

    void reserve(std::size_t wanted) { bytes_.reserve(wanted * step); }
    /// New elements are zero.
    void resize(std::size_t wanted) { bytes_.resize(wanted * step); }
    void push_back(T element) {
        bytes_.reserve(bytes_.size + step);
        ::new (static_cast<char*>(bytes_.data) + bytes_.size) T(element);
        bytes_.size += step;
    }
    void pop_back() noexcept { bytes_.size -= step; }
    void clear() noexcept { bytes_.size = 0; }
    void swap(growing& other) noexcept { bytes_.swap(other.bytes_); }

private:
    static constexpr std::size_t step = sizeof(T); // NOLINT(bugprone-sizeof-expression)
    growing_bytes bytes_;
};

} // namespace tenon::detail
