// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Records as Boost.Hana's Structs: hana::for_each, hana::keys, hana::to_map and the like over them.
// Costs nothing until Hana is applied to a record.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/meta/cells.hpp>
#include <tenon/schema/table.hpp>

#include <boost/hana/accessors.hpp>
#include <boost/hana/concept/struct.hpp>
#include <boost/hana/core/tag_of.hpp>
#include <boost/hana/fwd/accessors.hpp>
#include <boost/hana/pair.hpp>
#include <boost/hana/string.hpp>
#include <boost/hana/tuple.hpp>

namespace tenon::detail {

/// A name as a hana::string.
template <name Name, std::size_t... Place>
constexpr auto hana_string(std::index_sequence<Place...>) noexcept {
    return boost::hana::string<Name.text[Place]...>{};
}

/// What hands out the member at a place of a record of `Size` members.
template <std::size_t Place, std::size_t Size> struct member_at {
    template <class Record> constexpr decltype(auto) operator()(Record&& record) const {
        return unpack<Size>(record, [](auto&... member) -> auto& {
            return pick<Place>(member...);
        });
    }
};

template <class Definitions, class Places> struct hana_accessors;

template <class Definition> struct hana_key;
template <name Name, class Declared, class... Options>
struct hana_key<column_definition<Name, Declared, Options...>> {
    static constexpr auto value = hana_string<Name>(std::make_index_sequence<Name.view().size()>{});
};

template <class... Definitions, std::size_t... Place>
struct hana_accessors<list<Definitions...>, std::index_sequence<Place...>> {
    static constexpr auto make() {
        return boost::hana::make_tuple(boost::hana::make_pair(
            hana_key<Definitions>::value, member_at<Place, sizeof...(Definitions)>{}
        )...);
    }
};

} // namespace tenon::detail

namespace boost::hana {

/// A record's columns by name: `hana::at_key(user, BOOST_HANA_STRING("email"))`.
template <template <class> class Columns>
struct accessors_impl<Columns<tenon::detail::record_kind>> {
    using definitions = tenon::detail::definitions_of<Columns>;
    static constexpr auto apply() {
        return tenon::detail::
            hana_accessors<definitions, std::make_index_sequence<definitions::size>>::make();
    }
};

} // namespace boost::hana
