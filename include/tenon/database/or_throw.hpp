// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// What must be there: first_or_throw and get_or_throw, of a database and of a transaction.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/driver/error.hpp>
#include <tenon/database/arguments.hpp>
#include <tenon/database/key.hpp>
#include <tenon/database/runner.hpp>

namespace tenon {

template <class Self, class D> class query_methods;

namespace detail {

template <class Query> using row_of = typename closed<Query>::row_type;

template <class X>
concept description_text = std::convertible_to<const X&, std::string_view>;

} // namespace detail

#define TENON_GET_RULES(RULE)                                                                      \
    RULE((diagnose_if(                                                                             \
        not(detail::is_table<Table>), "tenon::get: this is no table; give a table", "error"        \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::as_many_keys<Table, sizeof...(Keys)>>),                          \
        "tenon::get: the primary key has another number of columns; give a value for each",        \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::keys_of_type<Table, Keys...>>),                                  \
        "tenon::get: a value is not of its key column's type; convert it first",                   \
        "error"                                                                                    \
    )))

/// The methods that throw no_result where others give an empty std::optional.
///
/// A description in front is all of what() then: a sentence for who asked, such as the body of a 404.
/// Without one, what() says what is missing, with the SQL. sql() has the SQL in both cases.
template <class Self, class D> class or_throw_methods {
public:
    /// The first row; the rest is not read. Throws no_result where there is none.
    template <class Query, class... Arguments>
        requires(!detail::description_text<Query>)
    auto first_or_throw(const Query& query, const Arguments&... arguments)
        TENON_CLOSED_RULES(TENON_AT_CALL, Query) TENON_DIALECT_RULES(TENON_AT_CALL, D, Query)
            TENON_CHANGE_DIALECT_RULES(TENON_AT_CALL, D, Query)
                TENON_ARGUMENT_RULES(TENON_AT_CALL, Query, Arguments...) {
        using Result = detail::row_of<Query>;
        TENON_CLOSED_RULES(TENON_OR_EMPTY, Query)
        TENON_DIALECT_RULES(TENON_OR_EMPTY, D, Query)
        TENON_CHANGE_DIALECT_RULES(TENON_OR_EMPTY, D, Query)
        TENON_ARGUMENT_RULES(TENON_OR_EMPTY, Query, Arguments...)
        TENON_UNLESS_REFUSED(Query) {
            auto found = self().first(query, arguments...);
            if (!found)
                throw no_result("tenon: the query gave no row", 0, text_of(query));
            return std::move(*found);
        }
    }
    /// `db.first_or_throw("User not found", query, "id"_p = 7)`.
    template <class Query, class... Arguments>
    auto first_or_throw(
        std::string_view description, const Query& query, const Arguments&... arguments
    ) TENON_CLOSED_RULES(TENON_AT_CALL, Query) TENON_DIALECT_RULES(TENON_AT_CALL, D, Query)
        TENON_CHANGE_DIALECT_RULES(TENON_AT_CALL, D, Query)
            TENON_ARGUMENT_RULES(TENON_AT_CALL, Query, Arguments...) {
        using Result = detail::row_of<Query>;
        TENON_CLOSED_RULES(TENON_OR_EMPTY, Query)
        TENON_DIALECT_RULES(TENON_OR_EMPTY, D, Query)
        TENON_CHANGE_DIALECT_RULES(TENON_OR_EMPTY, D, Query)
        TENON_ARGUMENT_RULES(TENON_OR_EMPTY, Query, Arguments...)
        TENON_UNLESS_REFUSED(Query) {
            auto found = self().first(query, arguments...);
            if (!found)
                throw no_result::described(std::string(description), text_of(query));
            return std::move(*found);
        }
    }

    /// The record of a key: `db.get_or_throw(users, 7)`. Throws no_result where there is none.
    template <class Table, class... Keys>
        requires(!detail::description_text<Table>)
    auto get_or_throw(const Table& table, const Keys&... keys) TENON_GET_RULES(TENON_AT_CALL) {
        using Result = detail::record_if_table<Table>;
        TENON_GET_RULES(TENON_OR_EMPTY) {
            const auto query = detail::by_key<Table>(table, keys...);
            auto found = self().first(query);
            if (!found)
                throw no_result(no_row_of(detail::source_traits<Table>::title), 0, text_of(query));
            return std::move(*found);
        }
    }
    /// `db.get_or_throw("User not found", users, 7)`.
    template <class Table, class... Keys>
    auto get_or_throw(std::string_view description, const Table& table, const Keys&... keys)
        TENON_GET_RULES(TENON_AT_CALL) {
        using Result = detail::record_if_table<Table>;
        TENON_GET_RULES(TENON_OR_EMPTY) {
            const auto query = detail::by_key<Table>(table, keys...);
            auto found = self().first(query);
            if (!found)
                throw no_result::described(std::string(description), text_of(query));
            return std::move(*found);
        }
    }

private:
    Self& self() noexcept { return static_cast<Self&>(*this); }

    static std::string no_row_of(std::string_view table) {
        return "tenon: " + std::string(table) + " has no row of this key";
    }
    template <class Query> std::string text_of(const Query& query) {
        query_methods<Self, D>& methods = self();
        return detail::runner<D>::text(methods.home(), query);
    }
};

} // namespace tenon
