// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What a program is told around each statement, if it asked to be.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/meta/erased.hpp>

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace tenon {

/// The values that are bound in a statement, in the order of their marks. Nothing is made of them
/// until it is asked for; to be asked within the hook only.
class statement_parameters {
public:
    /// How a driver writes the values of one of its statements.
    using writer = std::string (*)(const void* statement, std::size_t longest);

    statement_parameters() = default;
    statement_parameters(const void* statement, writer write) noexcept
        : statement_(statement), write_(write) {}

    /// `[1, 'x', NULL]`; of a value that is longer than `longest` bytes the beginning only.
    std::string text(std::size_t longest = 300) const {
        return write_ != nullptr ? write_(statement_, longest) : std::string("[]");
    }

private:
    const void* statement_ = nullptr;
    writer write_ = nullptr;
};

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
    /// The values, for who wants to see them.
    statement_parameters parameters{};
};

/// A transaction or savepoint whose object went out of scope while it was open, and not because of
/// an exception: somebody forgot to commit it, or to say that it is rolled back.
struct abandoned_event {
    /// 0 for a transaction, 1 for a savepoint of it, 2 for one within.
    std::size_t depth = 0;
};

namespace detail {

/// The listeners to one kind of event, in the order in which they came: a list of its own, since a
/// std::vector of them would be a part of what it costs to include a driver.
template <class Event> class listeners {
public:
    listeners() = default;
    listeners(listeners&& other) noexcept : first_(std::exchange(other.first_, nullptr)) {}
    listeners& operator=(listeners&& other) noexcept {
        std::swap(first_, other.first_);
        return *this;
    }
    ~listeners() { remove_above(0); }

    template <class F> void add(std::uint32_t number, F f) {
        entry** last = &first_;
        while (*last != nullptr)
            last = &(*last)->next;
        *last = new entry{number, erased<void(const Event&)>(std::move(f)), nullptr};
    }
    // Numbers begin with 1 and grow.
    void remove(std::uint32_t number) noexcept {
        remove_if([number](const entry& known) { return known.number == number; });
    }
    void remove_above(std::uint32_t number) noexcept {
        remove_if([number](const entry& known) { return known.number > number; });
    }
    bool empty() const noexcept { return first_ == nullptr; }
    void operator()(const Event& event) const {
        for (const entry* known = first_; known != nullptr; known = known->next)
            known->call(event);
    }

private:
    struct entry {
        std::uint32_t number;
        erased<void(const Event&)> call;
        entry* next;
    };
    entry* first_ = nullptr;

    template <class Condition> void remove_if(Condition unwanted) noexcept {
        for (entry** at = &first_; *at != nullptr;) {
            entry* const known = *at;
            if (unwanted(*known)) {
                *at = known->next;
                delete known;
            } else {
                at = &known->next;
            }
        }
    }
};

class hooks;

} // namespace detail

/// A hook that was registered, for remove_hook().
class hook {
public:
    hook() = default;

private:
    friend class detail::hooks;

    explicit hook(std::uint32_t number) noexcept : number_(number) {}
    std::uint32_t number_ = 0;
};

namespace detail {

/// All hooks of a connection.
class hooks {
public:
    template <class F> hook before(F f) { return add(before_, std::move(f)); }
    template <class F> hook after(F f) { return add(after_, std::move(f)); }
    template <class F> hook abandoned(F f) { return add(abandoned_, std::move(f)); }
    void remove(hook which) noexcept {
        before_.remove(which.number_);
        after_.remove(which.number_);
        abandoned_.remove(which.number_);
        listening_ = !before_.empty() || !after_.empty();
    }

    /// Keeps the hooks that there are when others are removed by remove_added().
    void mark() noexcept { marked_ = last_; }
    void remove_added() noexcept {
        before_.remove_above(marked_);
        after_.remove_above(marked_);
        abandoned_.remove_above(marked_);
        listening_ = !before_.empty() || !after_.empty();
    }

    /// Whether anybody is told of statements.
    bool listening() const noexcept { return listening_; }
    void tell_before(const statement_event& event) const { before_(event); }
    void tell_after(const statement_event& event) const { after_(event); }
    /// What the hook throws is nobody's.
    void tell_abandoned(const abandoned_event& event) const noexcept {
        try {
            abandoned_(event);
        } catch (...) {
        }
    }

private:
    listeners<statement_event> before_;
    listeners<statement_event> after_;
    listeners<abandoned_event> abandoned_;
    std::uint32_t last_ = 0;
    std::uint32_t marked_ = 0;
    bool listening_ = false;

    template <class Event, class F> hook add(listeners<Event>& to, F f) {
        to.add(++last_, std::move(f));
        listening_ = !before_.empty() || !after_.empty();
        return hook(last_);
    }
};

} // namespace detail

} // namespace tenon
