// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What a program is told around each statement, if it asked to be.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <chrono>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

namespace tenon {

/// A statement that is about to run, or that has run.
struct statement_event {
    /// The text, with placeholders in place of values.
    std::string_view sql;
    /// From its start until it was given back; what the reader of its rows took is within. 0 before.
    std::chrono::nanoseconds duration{0};
    /// Rows read, or rows changed by an INSERT of records. 0 before.
    std::int64_t rows = 0;
    /// It threw.
    bool failed = false;
};

/// A transaction or savepoint whose object went out of scope while it was open, and not because of
/// an exception: somebody forgot to commit it, or to say that it is rolled back.
struct abandoned_event {
    /// 0 for a transaction, 1 for a savepoint of it, 2 for one within.
    std::size_t depth = 0;
};

namespace detail {

/// A callable that is told of events of a type; owns it. std::function's header costs more than this.
template <class Event> class listener {
public:
    listener() = default;
    template <class F>
        requires std::is_invocable_v<F&, const Event&>
    explicit listener(F f)
        : object_(new F(std::move(f))),
          call_([](void* object, const Event& event) { (*static_cast<F*>(object))(event); }),
          destroy_([](void* object) noexcept { delete static_cast<F*>(object); }) {}
    listener(listener&& other) noexcept
        : object_(std::exchange(other.object_, nullptr)), call_(other.call_),
          destroy_(other.destroy_) {}
    listener& operator=(listener&& other) noexcept {
        std::swap(object_, other.object_);
        std::swap(call_, other.call_);
        std::swap(destroy_, other.destroy_);
        return *this;
    }
    ~listener() {
        if (object_ != nullptr)
            destroy_(object_);
    }

    explicit operator bool() const noexcept { return object_ != nullptr; }
    void operator()(const Event& event) const {
        if (object_ != nullptr)
            call_(object_, event);
    }

private:
    void* object_ = nullptr;
    void (*call_)(void*, const Event&) = nullptr;
    void (*destroy_)(void*) noexcept = nullptr;
};

} // namespace detail

} // namespace tenon
