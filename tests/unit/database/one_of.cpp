// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include <tenon/database/one_of.hpp>
#include <tenon/core.hpp>

#include <boost/test/unit_test.hpp>

namespace database_one_of {

namespace tn = tenon;
using every = tn::detail::one_of<tn::sqlite, tn::postgresql, tn::mariadb>;

} // namespace database_one_of

BOOST_AUTO_TEST_SUITE(database_one_of)

BOOST_AUTO_TEST_CASE(a_feature_is_there_if_all_have_it) {
    static_assert(tn::detail::one_of<tn::sqlite, tn::postgresql>::has_full_join);
    static_assert(!every::has_full_join && !every::returns_updated && every::returns_inserted);
    static_assert(every::returns_deleted && !every::has_partial_indexes);
    static_assert(!every::has_deferred_keys && !every::references_name_schemas);
}

BOOST_AUTO_TEST_CASE(what_one_of_them_wants_all_are_given) {
    static_assert(every::conflict_update_wants_target && !every::conflict_has_target);
    static_assert(!tn::detail::one_of<tn::sqlite, tn::mysql>::conflict_update_wants_target);
}

BOOST_AUTO_TEST_SUITE_END()
