// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// The statements that begin and end transactions and savepoints, as descriptions: they are kept
// prepared and told of as all others are.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/description.hpp>

#include <array>
#include <utility>

namespace tenon::detail {

/// The description of a text without values and rows.
template <name Text> struct control {
    static inline constinit statement_number number{0};
    static constexpr description value{Text.view(), nullptr, 0, 0, false, &number};
};

/// What is done with a savepoint.
enum class savepoint_step : std::uint8_t { open, release, undo };

/// A statement on the savepoint at a depth. The names differ by depth: on MySQL a second savepoint
/// of the same name would replace the first.
struct savepoint_text {
    char text[48]{};
    std::size_t size = 0;

    constexpr savepoint_text(savepoint_step step, std::size_t depth) noexcept {
        sink out;
        out.text = text;
        out.put(
            step == savepoint_step::open      ? "SAVEPOINT tenon_"
            : step == savepoint_step::release ? "RELEASE SAVEPOINT tenon_"
                                              : "ROLLBACK TO SAVEPOINT tenon_"
        );
        out.unsigned_number(depth);
        size = out.size;
    }
    constexpr std::string_view view() const noexcept { return {text, size}; }
};

/// How deep savepoints may nest and still be kept prepared.
inline constexpr std::size_t kept_savepoints = 16;

template <savepoint_step Step, std::size_t Depth> struct savepoint_control {
    static constexpr savepoint_text text{Step, Depth};
    static inline constinit statement_number number{0};
    static constexpr description value{text.view(), nullptr, 0, 0, false, &number};
};

template <savepoint_step Step>
inline constexpr std::array<const description*, kept_savepoints> savepoint_controls =
    []<std::size_t... Depth>(std::index_sequence<Depth...>) {
        return std::array<const description*, kept_savepoints>{
            &savepoint_control<Step, Depth>::value...};
    }(std::make_index_sequence<kept_savepoints>{});

/// Runs a step of the savepoint at this depth.
template <savepoint_step Step, class Connection>
void run_savepoint(Connection& on, std::size_t depth) {
    if (depth < kept_savepoints) [[likely]]
        on.control(*savepoint_controls<Step>[depth]);
    else
        on.run(savepoint_text(Step, depth).text);
}

} // namespace tenon::detail
