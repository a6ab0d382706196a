// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A schema: tables that belong together, closed. Foreign keys, names and the order of creation are
// checked here, at once, for all of them.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/schema/creation_order.hpp>
#include <tenon/schema/fault.hpp>

namespace tenon {

namespace detail {

template <class... Tables> struct schema_facts {
    static constexpr std::size_t size = sizeof...(Tables);
    static constexpr const table_info* tables[size + 1]{&info_of<Tables>..., nullptr};
    static constexpr schema_finding found = find_fault<Tables...>();

    /// The places of the tables in the order of their creation.
    static constexpr auto order = creation_order<size>(tables).make();
};

template <class... Tables> inline constexpr bool only_tables = (table_like<Tables> && ...);

template <schema_fault Wanted, class... Tables> consteval culprit faulty_table() {
    if constexpr (only_tables<Tables...>)
        if constexpr (schema_facts<Tables...>::found.fault == Wanted)
            return schema_facts<Tables...>::found.where;
    return {};
}

template <culprit Table> inline constexpr bool name_is_used_once = Table.text[0] == '\0';
template <culprit Column> inline constexpr bool column_has_a_type = Column.text[0] == '\0';
template <culprit Column> inline constexpr bool column_name_is_used_once = Column.text[0] == '\0';
template <culprit Column> inline constexpr bool table_has_one_identity = Column.text[0] == '\0';
template <culprit Column> inline constexpr bool identity_is_the_key = Column.text[0] == '\0';
template <culprit Name> inline constexpr bool constraint_name_is_used_once = Name.text[0] == '\0';
template <culprit Column> inline constexpr bool identity_is_an_integer = Column.text[0] == '\0';
template <culprit Column> inline constexpr bool key_is_never_null = Column.text[0] == '\0';
template <culprit Table> inline constexpr bool table_has_one_primary_key = Table.text[0] == '\0';
template <culprit Column> inline constexpr bool default_is_of_the_type = Column.text[0] == '\0';
template <culprit Column> inline constexpr bool reference_is_a_column = Column.text[0] == '\0';
template <culprit Key> inline constexpr bool key_is_of_own_columns = Key.text[0] == '\0';
template <culprit Check> inline constexpr bool check_is_a_condition = Check.text[0] == '\0';
template <culprit Index> inline constexpr bool index_is_of_own_columns = Index.text[0] == '\0';
template <culprit Constraint>
inline constexpr bool constants_are_finite = Constraint.text[0] == '\0';
template <culprit Key> inline constexpr bool key_is_as_long_as_target = Key.text[0] == '\0';
template <culprit Column> inline constexpr bool target_table_is_in_schema = Column.text[0] == '\0';
template <culprit Column> inline constexpr bool target_column_exists = Column.text[0] == '\0';
template <culprit Column> inline constexpr bool target_is_of_the_same_type = Column.text[0] == '\0';
template <culprit Column> inline constexpr bool target_is_unique = Column.text[0] == '\0';
template <culprit Column> inline constexpr bool column_takes_null = Column.text[0] == '\0';

} // namespace detail

/// Tables that belong together: what tn::schema gives. An empty value.
template <class... Tables> struct schema_of {
    using tables = list<Tables...>;
    static constexpr std::size_t size = sizeof...(Tables);
};

#define TENON_SCHEMA_RULES(RULE)                                                                   \
    RULE((diagnose_if(                                                                             \
        not(detail::only_tables<Tables...>),                                                       \
        "tenon::schema: a schema consists of tables; leave out aliases and other things",          \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::name_is_used_once<                                                             \
            detail::faulty_table<detail::schema_fault::same_name, Tables...>()>),                  \
        "tenon::schema: two tables have one name; rename one",                                     \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::column_has_a_type<                                                             \
            detail::faulty_table<detail::schema_fault::no_type, Tables...>()>),                    \
        "tenon::schema: a column is of no SQL type; use one, or specialise tn::custom_type",       \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::column_name_is_used_once<                                                      \
            detail::faulty_table<detail::schema_fault::same_column, Tables...>()>),                \
        "tenon::schema: two columns of a table have one name; rename one",                         \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::table_has_one_identity<                                                        \
            detail::faulty_table<detail::schema_fault::two_identities, Tables...>()>),             \
        "tenon::schema: a table has two identity columns; the database makes values for one",      \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::identity_is_an_integer<                                                        \
            detail::faulty_table<detail::schema_fault::identity_not_integer, Tables...>()>),       \
        "tenon::schema: an identity column is no integer; declare it std::int64_t",                \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::identity_is_the_key<                                                           \
            detail::faulty_table<detail::schema_fault::identity_is_no_key, Tables...>()>),         \
        "tenon::schema: an identity column is not the primary key alone; make it so, and other "   \
        "columns unique",                                                                          \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::constraint_name_is_used_once<                                                  \
            detail::faulty_table<detail::schema_fault::same_constraint, Tables...>()>),            \
        "tenon::schema: two constraints or indexes have one name, which databases have once in a " \
        "schema; rename one",                                                                      \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::key_is_never_null<                                                             \
            detail::faulty_table<detail::schema_fault::key_takes_null, Tables...>()>),             \
        "tenon::schema: a primary key is std::optional; a key is never NULL, declare it without",  \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::table_has_one_primary_key<                                                     \
            detail::faulty_table<detail::schema_fault::two_primary_keys, Tables...>()>),           \
        "tenon::schema: a table has two primary keys; make one unique, or name all columns of "    \
        "one key in primary_key_on()",                                                             \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::default_is_of_the_type<                                                        \
            detail::faulty_table<detail::schema_fault::default_of_other_type, Tables...>()>),      \
        "tenon::schema: a server default is no value of its column; give one that is",             \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::reference_is_a_column<                                                         \
            detail::faulty_table<detail::schema_fault::no_reference, Tables...>()>),               \
        "tenon::schema: a foreign key points at what is no column; name the columns of a table",   \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::key_is_of_own_columns<                                                         \
            detail::faulty_table<detail::schema_fault::no_key_columns, Tables...>()>),             \
        "tenon::schema: a key is of what is no column of its table; name columns of the table",    \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::key_is_as_long_as_target<                                                      \
            detail::faulty_table<detail::schema_fault::other_length, Tables...>()>),               \
        "tenon::schema: a foreign key and its target differ in length; name as many columns, at "  \
        "most 8, on both sides",                                                                   \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::check_is_a_condition<                                                          \
            detail::faulty_table<detail::schema_fault::no_check, Tables...>()>),                   \
        "tenon::schema: a check is no condition on its table's columns alone; compare them with "  \
        "constants or each other",                                                                 \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::index_is_of_own_columns<                                                       \
            detail::faulty_table<detail::schema_fault::no_index, Tables...>()>),                   \
        "tenon::schema: an index is of what is no column of its table; name columns of the "       \
        "table or expressions of them",                                                            \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::constants_are_finite<                                                          \
            detail::faulty_table<detail::schema_fault::not_finite, Tables...>()>),                 \
        "tenon::schema: a constraint has a number that is not finite, and not each database can "  \
        "write it; compare with the largest, std::numeric_limits<double>::max()",                  \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::target_table_is_in_schema<                                                     \
            detail::faulty_table<detail::schema_fault::no_target_table, Tables...>()>),            \
        "tenon::schema: a foreign key points at a table outside of the schema; add the table",     \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::target_column_exists<                                                          \
            detail::faulty_table<detail::schema_fault::no_target_column, Tables...>()>),           \
        "tenon::schema: a foreign key points at a column that its target does not have; correct "  \
        "the name",                                                                                \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::target_is_of_the_same_type<                                                    \
            detail::faulty_table<detail::schema_fault::other_type, Tables...>()>),                 \
        "tenon::schema: a foreign key is of another type than its target; declare both alike",     \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::target_is_unique<                                                              \
            detail::faulty_table<detail::schema_fault::not_unique, Tables...>()>),                 \
        "tenon::schema: a foreign key points at columns that are no key; make them unique",        \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::column_takes_null<                                                             \
            detail::faulty_table<detail::schema_fault::null_into_not_null, Tables...>()>),         \
        "tenon::schema: SET NULL on a column that is NOT NULL; declare it std::optional",          \
        "error"                                                                                    \
    )))

/// Closes a set of tables: `inline constexpr auto shop = tn::schema(users, orders);`.
///
/// Refuses foreign keys without a target, of another type, or to columns that are no key. Tables may
/// be given in any order.
template <class... Tables>
constexpr auto schema(const Tables&...) TENON_SCHEMA_RULES(TENON_AT_CALL) {
    const auto refusal = [](auto) { return schema_of<>{}; };
    TENON_SCHEMA_RULES(TENON_OR_REFUSE)
    return schema_of<Tables...>{};
}
#undef TENON_SCHEMA_RULES

} // namespace tenon
