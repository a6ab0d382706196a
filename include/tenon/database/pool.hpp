// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A pool of connections, which threads borrow.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/process.hpp>
#include <tenon/database/configuration.hpp>
#include <tenon/database/database.hpp>
#include <tenon/database/echo.hpp>
#include <tenon/database/pool_slots.hpp>

#include <atomic>
#include <memory>

namespace tenon {

template <class... Dialects> class pool;

namespace detail {

/// The URL of a database in memory that connections share, in place of that which is each one's own;
/// empty for all others.
template <class D, class... More> std::string memory_of(std::string_view url) {
    if constexpr (requires { driver<D>::shared_memory(url); }) {
        if (driver<D>::takes(url))
            return driver<D>::shared_memory(url);
    }
    if constexpr (sizeof...(More) != 0)
        return memory_of<More...>(url);
    else
        return {};
}

/// A connection of a pool.
template <class Database> struct pooled_connection {
    using clock = std::chrono::steady_clock;

    Database db;
    clock::time_point opened = clock::now();
    clock::time_point last_used = clock::now();
};

/// What a pool and those who borrow of it share: it lives until the last connection is back.
template <class Database> class pool_state {
public:
    using entry = pooled_connection<Database>;
    using clock = std::chrono::steady_clock;

    pool_state(erased<Database(std::chrono::milliseconds)> open, const pool_options& options)
        : options_(options), open_(std::move(open)), slots_(options) {}
    pool_state(const pool_state&) = delete;
    pool_state& operator=(const pool_state&) = delete;
    ~pool_state() { close(); }

    std::unique_ptr<entry> take(std::chrono::milliseconds patience) {
        process_.require("the pool");
        const auto end = clock::now() + (std::min)(patience, longest_connecting);
        std::unique_ptr<entry> taken(slots_.take(patience));
        try {
            if (taken != nullptr && !is_fit(*taken)) {
                taken.reset();
                ++replaced_;
            }
            if (taken == nullptr)
                taken = open(left_until(end));
            return taken;
        } catch (...) {
            taken.reset();
            slots_.leave();
            throw;
        }
    }
    void give_back(std::unique_ptr<entry> back) noexcept {
        if (!process_.is_this()) { // a child of fork() must not end what is its parent's
            (void)back.release();
            return;
        }
        if (is_clean(*back)) {
            back->last_used = clock::now();
            if (slots_.give_back(back.get())) {
                (void)back.release();
                return;
            }
        }
        back.reset();
        slots_.leave();
    }

    template <class F> void on_connect(F f) {
        const std::scoped_lock lock(mutex_);
        on_connect_.push_back(std::make_shared<const erased<void(Database&)>>(std::move(f)));
    }
    void discard_idle() {
        for (entry* idle : slots_.take_idle())
            delete idle;
    }
    void close() {
        if (!process_.is_this())
            return;
        for (entry* idle : slots_.close())
            delete idle;
    }

    pool_statistics statistics() const {
        pool_statistics now = slots_.statistics();
        now.opened = opened_;
        now.replaced = replaced_;
        return now;
    }

private:
    const pool_options options_;
    erased<Database(std::chrono::milliseconds)> open_;
    pool_slots<entry> slots_;
    owning_process process_;
    std::mutex mutex_; // of the two below
    std::vector<std::shared_ptr<const erased<void(Database&)>>> on_connect_;
    clock::time_point stale_before_ = clock::time_point::min();
    std::atomic<std::size_t> opened_{0};
    std::atomic<std::size_t> replaced_{0};

    /// What is left of the patience for a server that can't be reached. Who waited long for a place is not
    /// refused by a server that is only busy.
    static std::chrono::milliseconds left_until(clock::time_point end) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - clock::now());
        return (std::max)(left, std::chrono::milliseconds{1000});
    }
    std::unique_ptr<entry> open(std::chrono::milliseconds most) {
        std::unique_ptr<entry> made(new entry{open_(most)});
        ++opened_;
        for (const auto& f : callbacks())
            (*f)(made->db);
        made->db.mark_hooks();
        return made;
    }
    std::vector<std::shared_ptr<const erased<void(Database&)>>> callbacks() {
        const std::scoped_lock lock(mutex_);
        return on_connect_;
    }

    /// What broke one connection, such as a restart of the server, broke those before it as well.
    void expect_stale_before(clock::time_point moment) noexcept {
        const std::scoped_lock lock(mutex_);
        if (moment > stale_before_)
            stale_before_ = moment;
    }
    bool is_stale(const entry& known) noexcept {
        const std::scoped_lock lock(mutex_);
        return known.opened < stale_before_;
    }

    /// Whether an idle connection can be lent.
    bool is_fit(entry& idle) noexcept {
        const auto now = clock::now();
        if (is_stale(idle) ||
            (options_.recycle.count() != 0 && now - idle.opened >= options_.recycle))
            return false;
        if (!options_.pre_ping || now - idle.last_used < options_.ping_after)
            return true;
        if (idle.db.ping())
            return true;
        expect_stale_before(now);
        return false;
    }
    /// Whether a connection that comes back can be lent again, after what was left open is undone.
    bool is_clean(entry& back) noexcept {
        if (back.db.is_broken()) {
            ++replaced_;
            expect_stale_before(clock::now());
            return false;
        }
        return !is_stale(back) && back.db.tidy_up();
    }
};

} // namespace detail

/// A database that was borrowed of a pool; goes back with this object.
///
/// \par Thread safety One thread at a time.
/// \par Lifetimes Streams and transactions of it must be gone before. It may outlive the pool.
template <class... Dialects> class pooled {
public:
    pooled(pooled&&) noexcept = default;
    pooled& operator=(pooled&& other) noexcept {
        give_back();
        of_ = std::move(other.of_);
        entry_ = std::move(other.entry_);
        return *this;
    }
    ~pooled() { give_back(); }

    database<Dialects...>& operator*() const noexcept { return entry_->db; }
    database<Dialects...>* operator->() const noexcept { return &entry_->db; }

    /// Gives it back early. What is open on it is rolled back, the hooks that were added are gone.
    void give_back() noexcept {
        if (entry_ != nullptr)
            of_->give_back(std::move(entry_));
    }

private:
    friend class pool<Dialects...>;
    using state = detail::pool_state<database<Dialects...>>;

    std::shared_ptr<state> of_;
    std::unique_ptr<typename state::entry> entry_;

    pooled(std::shared_ptr<state> of, std::unique_ptr<typename state::entry> entry) noexcept
        : of_(std::move(of)), entry_(std::move(entry)) {}
};

/// Connections to one database, lent to whoever asks, and opened when they are first needed:
///
///     tn::pool<tn::postgresql> pool("postgresql://user:password@host/shop", {.size = 10});
///     auto db = pool.acquire();
///     db->all(query);
///
/// A connection that comes back is clean: an open transaction was rolled back. One that turns out to
/// be broken is dropped, and so are those that were opened before it, without an error to those who
/// ask next. A pooled `:memory:` of SQLite is one database for all of its connections.
///
/// \par Thread safety All of it; what is borrowed belongs to one thread at a time.
/// \par Errors Of acquire(): pool_timeout; what connecting throws; programming_error in another
/// process than the one that made the pool.
template <class... Dialects> class pool {
public:
    /// One that is not told of its database yet: `pool = tn::pool<tn::sqlite>(configuration)` does.
    pool() = default;
    /// As the configuration says, which names the URL.
    explicit pool(const configuration& given) : pool(std::string_view(given.url), given.pool) {
        if (given.echo)
            on_connect([log = given.log](database<Dialects...>& db) {
                db.on_after_execute(echo(log));
            });
    }
    /// Opens nothing yet, and so throws nothing that a database could say.
    explicit pool(std::string_view url, const pool_options& options = {})
        : state_(open_within(std::string(url), options)), timeout_(options.timeout) {
        keep_memory(url, options);
    }
    /// With a function that opens a connection, such as one that sets what a URL can't say.
    template <class Open>
        requires std::is_invocable_r_v<database<Dialects...>, Open&>
    explicit pool(Open open, const pool_options& options = {})
        : state_(std::make_shared<state>(
              opener([own = std::move(open)](std::chrono::milliseconds) mutable { return own(); }),
              options
          )),
          timeout_(options.timeout) {}

    /// Borrows a connection; waits for one if all are lent.
    [[nodiscard("the connection goes back with its object")]] pooled<Dialects...> acquire() {
        return acquire(timeout_);
    }
    [[nodiscard("the connection goes back with its object")]] pooled<Dialects...> acquire(
        std::chrono::milliseconds patience
    ) {
        return {state_, known().take(patience)};
    }

    /// Borrows a connection for a call: gives what `f(tn::database&)` gives.
    template <class F> decltype(auto) with(F&& f) {
        const pooled<Dialects...> borrowed = acquire();
        return f(*borrowed);
    }
    /// Borrows a connection for a transaction: as transaction() of a database.
    template <class... Xs> decltype(auto) transaction(Xs&&... xs) {
        const pooled<Dialects...> borrowed = acquire();
        return borrowed->transaction(std::forward<Xs>(xs)...);
    }

    /// Calls `f(tn::database&)` for each connection that is opened from now on, before it is lent: for
    /// settings and hooks that all shall have.
    template <class F> void on_connect(F f) { known().on_connect(std::move(f)); }

    /// Closes what is idle. What is lent is not touched.
    void discard_idle() { known().discard_idle(); }
    pool_statistics statistics() const { return known().statistics(); }

private:
    using state = detail::pool_state<database<Dialects...>>;
    using opener = detail::erased<database<Dialects...>(std::chrono::milliseconds)>;

    std::shared_ptr<state> state_;
    std::chrono::milliseconds timeout_{0};
    std::shared_ptr<database<Dialects...>> anchor_; // keeps a database in memory alive

    state& known() const {
        if (state_ == nullptr)
            throw programming_error(
                "tenon: the pool was not told of its database; assign one with a configuration"
            );
        return *state_;
    }
    static std::shared_ptr<state> open_within(std::string url, const pool_options& options) {
        return std::make_shared<state>(
            opener([where = std::move(url)](std::chrono::milliseconds most) {
                return detail::connect_within<Dialects...>(where, most);
            }),
            options
        );
    }
    void keep_memory(std::string_view url, const pool_options& options) {
        const std::string shared = detail::memory_of<Dialects...>(url);
        if (shared.empty())
            return;
        anchor_ = std::make_shared<database<Dialects...>>(connect<Dialects...>(shared));
        state_ = open_within(shared, options);
    }
};

} // namespace tenon
