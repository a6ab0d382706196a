// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// In which process a connection was opened: one that came along by fork() is the parent's still.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/error.hpp>

#if __has_include(<unistd.h>)
#include <unistd.h>
#endif

namespace tenon::detail {

/// The process that made this object; 0 where processes do not fork.
class owning_process {
public:
    bool is_this() const noexcept { return id_ == now(); }
    /// Throws programming_error in another process.
    void require(const char* what) const {
        if (!is_this()) [[unlikely]]
            throw programming_error(
                std::string("tenon: ") + what +
                " was opened before fork() and belongs to the parent; open another in this process"
            );
    }

private:
#if __has_include(<unistd.h>)
    static long now() noexcept { return static_cast<long>(::getpid()); }
#else
    static long now() noexcept { return 0; }
#endif
    long id_ = now();
};

} // namespace tenon::detail
