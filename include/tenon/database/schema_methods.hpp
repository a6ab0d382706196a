// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Creating and dropping the tables of a schema.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/query/create_all.hpp>
#include <tenon/query/ddl.hpp>

namespace tenon {

namespace detail {

template <class T> inline constexpr bool is_schema = false;
template <class... Tables> inline constexpr bool is_schema<schema_of<Tables...>> = true;

} // namespace detail

#define TENON_SCHEMA_ARGUMENT_RULES(RULE, function)                                                \
    RULE((diagnose_if(                                                                             \
        not(detail::is_schema<Schema>),                                                            \
        "tenon::" function ": this is no schema; give what tn::schema(...) made of the tables",    \
        "error"                                                                                    \
    )))

#define TENON_CREATE_ALL_RULES(RULE)                                                               \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<(detail::targets_can_be_named<D, Tables> && ...)>),                      \
        "tenon::create_all: SQLite has no foreign key into another schema; put both tables "       \
        "into one",                                                                                \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<(detail::keys_can_be_created<D, Tables> && ...)>),                       \
        "tenon::deferred: MySQL and MariaDB check foreign keys at once; leave out deferred",       \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<(detail::indexes_can_be_created<D, Tables> && ...)>),                    \
        "tenon::index: MySQL and MariaDB have no index with where(); index all rows",              \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<(detail::expressions_can_be_indexed<D, Tables> && ...)>),                \
        "tenon::index: MariaDB has no index of expressions; index a generated column",             \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<                                                                         \
            ((detail::keys_have_lengths<D, Tables> &&                                              \
              detail::indexes_have_lengths<D, Tables>)&&...)>),                                    \
        "tenon::text: MySQL keeps no key of texts without a length, nor MariaDB a primary "        \
        "one; declare the column tn::varchar<N>",                                                  \
        "error"                                                                                    \
    )))

/// create_all and drop_all, of a database of one dialect or of several.
template <class Self, class D> class schema_methods {
public:
    /// Creates the tables of a schema that are missing, with their indexes, each behind those that
    /// its foreign keys point at; a table that is there is left alone, whatever it has become. All
    /// or nothing. It is for tests and prototypes: a database that is in use is changed by
    /// migrations, and where there are some, this throws unless tn::force is given.
    /// \par SQL `CREATE TABLE IF NOT EXISTS`, `CREATE INDEX IF NOT EXISTS`
    /// \par Errors programming_error where the database has a table `tenon_migrations`
    template <class Schema>
        requires(!detail::is_schema<Schema>)
    void create_all(const Schema&) TENON_SCHEMA_ARGUMENT_RULES(TENON_AT_CALL, "create_all") {
        TENON_SCHEMA_ARGUMENT_RULES(TENON_OR_SKIP, "create_all") {}
    }
    template <class... Tables>
    void create_all(schema_of<Tables...>) TENON_CREATE_ALL_RULES(TENON_AT_CALL) {
        TENON_CREATE_ALL_RULES(TENON_OR_SKIP) self().template create_missing<Tables...>(false);
    }
    /// The same also where the database has migrations.
    template <class... Tables>
    void create_all(schema_of<Tables...>, force_t) TENON_CREATE_ALL_RULES(TENON_AT_CALL) {
        TENON_CREATE_ALL_RULES(TENON_OR_SKIP) self().template create_missing<Tables...>(true);
    }
    /// Drops the tables of a schema that are there, those that point at others first. The data is
    /// gone. Foreign keys are not looked at meanwhile, so that circles can be dropped.
    template <class Schema>
        requires(!detail::is_schema<Schema>)
    void drop_all(const Schema&) TENON_SCHEMA_ARGUMENT_RULES(TENON_AT_CALL, "drop_all") {
        TENON_SCHEMA_ARGUMENT_RULES(TENON_OR_SKIP, "drop_all") {}
    }
    template <class... Tables> void drop_all(schema_of<Tables...>) {
        self().template drop_tables<Tables...>();
    }

private:
    Self& self() noexcept { return static_cast<Self&>(*this); }
};

#undef TENON_SCHEMA_ARGUMENT_RULES
#undef TENON_CREATE_ALL_RULES

} // namespace tenon
