// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A callable of which only its signature is known. std::function's header costs more than this.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <type_traits>
#include <utility>

namespace tenon::detail {

template <class Signature> class erased;

/// Owns what it calls; moved, not copied. Calling an empty one is not allowed.
template <class Result, class... Arguments> class erased<Result(Arguments...)> {
public:
    erased() = default;
    template <class F>
        requires(std::is_invocable_v<F&, Arguments...> && !std::is_same_v<F, erased>)
    explicit erased(F f)
        : object_(new F(std::move(f))), call_([](void* object, Arguments... given) -> Result {
              return (*static_cast<F*>(object))(std::forward<Arguments>(given)...);
          }),
          destroy_([](void* object) noexcept { delete static_cast<F*>(object); }) {}
    erased(erased&& other) noexcept
        : object_(other.object_), call_(other.call_), destroy_(other.destroy_) {
        other.object_ = nullptr;
    }
    erased& operator=(erased&& other) noexcept {
        if (this != &other) {
            destroy();
            object_ = other.object_;
            call_ = other.call_;
            destroy_ = other.destroy_;
            other.object_ = nullptr;
        }
        return *this;
    }
    ~erased() { destroy(); }

    explicit operator bool() const noexcept { return object_ != nullptr; }
    Result operator()(Arguments... given) const {
        return call_(object_, std::forward<Arguments>(given)...);
    }

private:
    void destroy() noexcept {
        if (object_ != nullptr)
            destroy_(object_);
    }

    void* object_ = nullptr;
    Result (*call_)(void*, Arguments...) = nullptr;
    void (*destroy_)(void*) noexcept = nullptr;
};

} // namespace tenon::detail
