// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A COPY from its begin to its end, told of as statements are.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/postgresql/copy.hpp>

namespace tenon::detail::pg {

/// A COPY into a table that is under way. Unless it is finished, nothing of it is stored, and a
/// transaction that is open has failed.
class copying {
public:
    copying(postgresql_connection& on, const char* sql) : on_(on), told_{{}, sql} {
        on_.require_idle();
        tell_start(on_.hooks(), told_);
        link& to = on_.link();
        to.in_block = to.in_transaction();
        const int sent = PQsendQuery(to.handle, sql);
        result begun{sent != 0 ? to.next() : nullptr};
        if (begun.status() != PGRES_COPY_IN)
            fail(std::move(begun));
    }
    copying(const copying&) = delete;
    copying& operator=(const copying&) = delete;
    ~copying() {
        if (is_over_)
            return;
        link& to = on_.link();
        PQputCopyEnd(to.handle, "tenon: a record could not be sent");
        const result stopped = to.only();
        try {
            on_.note_failure(to.failure_in(stopped));
        } catch (...) { // no memory for its text
        }
        tell_end(on_.hooks(), told_, true);
    }

    /// Ends it; gives how many rows were stored.
    std::int64_t finish() {
        link& to = on_.link();
        PQputCopyEnd(to.handle, nullptr);
        result done = to.only();
        if (!done.is_good())
            fail(std::move(done));
        is_over_ = true;
        const std::string_view digits = PQcmdTuples(done.get());
        std::from_chars(digits.data(), digits.data() + digits.size(), told_.rows);
        tell_end(on_.hooks(), told_, false);
        return told_.rows;
    }

private:
    postgresql_connection& on_;
    told_text told_;
    bool is_over_ = false;

    [[noreturn]] void fail(result bad) {
        is_over_ = true;
        while (result more{on_.link().next()})
            on_.link().leave_copy(more.status());
        const failure what = on_.link().failure_in(bad);
        tell_end(on_.hooks(), told_, true);
        on_.refuse(what, told_.text);
    }
};

} // namespace tenon::detail::pg
