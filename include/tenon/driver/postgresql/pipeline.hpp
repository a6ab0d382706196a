// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A statement run many times without waiting for each answer: libpq's pipeline mode. The answers come
// in the order of the runs, which PostgreSQL does not promise of one INSERT of many rows.
// https://www.postgresql.org/docs/15/libpq-pipeline-mode.html
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/postgresql/connection.hpp>

namespace tenon::detail::pg {

/// Runs that are sent before answers are read. Few enough that the server never waits for somebody to
/// read its answers while somebody waits for it to read.
inline constexpr int most_in_pipeline = 64;

/// Runs one statement many times. `read(row, run)` is shown the rows that each run returns.
template <class Read> class pipeline {
public:
    pipeline(postgresql_connection& on, const description& d, Read read)
        : on_(on), statement_(on.acquire(d)), read_(std::move(read)) {}
    pipeline(const pipeline&) = delete;
    pipeline& operator=(const pipeline&) = delete;
    /// What was sent is received, and the statement given back.
    ~pipeline() {
        leave();
        statement_.drop_result();
        on_.give_back(statement_);
    }

    /// Sends a run; nothing of the cells is needed afterwards. Reads answers at times.
    void run(const datum* cells, const datum* arguments) {
        // who listens is told of one run behind another, and so they are run
        const int most = on_.hooks().listening() ? 1 : most_in_pipeline;
        if (waiting_ >= most)
            receive_all();
        try {
            statement_.bind(*statement_.of, cells, arguments);
        } catch (const preparation_failed& failed) {
            on_.refuse(failed.what, statement_.of->sql);
        }
        enter();
        on_.start(statement_, true);
        ++waiting_;
    }
    /// Receives what is under way; gives how many rows all runs stored or updated.
    std::int64_t finish() {
        receive_all();
        return stored_;
    }

private:
    postgresql_connection& on_;
    statement& statement_;
    Read read_;
    int waiting_ = 0;
    std::int64_t runs_ = 0;
    std::int64_t stored_ = 0;

    void enter() noexcept {
        if (PQpipelineStatus(on_.handle()) == PQ_PIPELINE_OFF)
            on_.link().enter_pipeline();
    }
    /// Receives all answers, and ends the mode: between two batches somebody else may run statements.
    void leave() noexcept {
        if (PQpipelineStatus(on_.handle()) == PQ_PIPELINE_OFF)
            return;
        if (waiting_ != 0 && !is_synced_)
            PQpipelineSync(on_.handle());
        is_synced_ = false;
        for (int ends = 0; waiting_ != 0 && ends != 2;) { // one stands behind each answer
            const result each{on_.link().next()};
            ends = each ? 0 : ends + 1;
            if (each.status() == PGRES_PIPELINE_SYNC)
                waiting_ = 0;
        }
        waiting_ = 0;
        on_.link().running = nullptr;
        PQexitPipelineMode(on_.handle());
    }

    void receive_all() {
        if (waiting_ == 0)
            return;
        PQpipelineSync(on_.handle());
        is_synced_ = true;
        for (const int sent = waiting_; answers_ != sent; ++answers_)
            receive();
        answers_ = 0;
        leave();
        on_.look_after();
    }
    void receive() {
        result answer{on_.link().next()};
        if (!answer.is_good()) [[unlikely]]
            fail(std::move(answer));
        statement_.rows = changed_rows(answer.get());
        stored_ += statement_.rows;
        const int rows = PQntuples(answer.get());
        statement_.drop_result();
        statement_.stand_at(std::exchange(answer, {}).release());
        for (; statement_.at.row != rows; ++statement_.at.row)
            read_(postgresql_row{&statement_.at}, runs_);
        ++runs_;
        while (result more{on_.link().next()}) {
        }
        tell_end(on_.hooks(), statement_, false);
    }
    [[noreturn]] void fail(result bad) {
        const failure what = on_.link().failure_in(bad);
        leave();
        tell_end(on_.hooks(), statement_, true);
        on_.refuse(what, statement_.of->sql);
    }

    int answers_ = 0;
    bool is_synced_ = false;
};

} // namespace tenon::detail::pg
