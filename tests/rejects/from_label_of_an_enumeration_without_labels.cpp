// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// expect: tenon::from_label: this is no enumeration with labels; specialise tn::enum_labels for it
#include <tenon/tenon.hpp>

#include <array>

namespace tn = tenon;

enum class state { open, shut };
enum class other { open, shut };
template <>
inline constexpr std::array<std::string_view, 2> tenon::enum_labels<state>{"open", "shut"};

int main() {
#ifdef MISTAKE
    return tn::from_label<other>("shut") == other::shut ? 0 : 1;
#else
    return tn::from_label<state>("shut") == state::shut ? 0 : 1;
#endif
}
