// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// A query whose type is only its row's and its parameters': to be stored, returned, grown in a loop,
// or kept out of a header.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/meta/growing.hpp>
#include <tenon/dialect/mysql.hpp>
#include <tenon/dialect/postgresql.hpp>
#include <tenon/dialect/sqlite.hpp>
#include <tenon/driver/decode.hpp>
#include <tenon/driver/error.hpp>
#include <tenon/database/shapes.hpp>

namespace tenon {

/// A parameter of an any_query: `tn::any_query<User, tn::parameter<"n", std::int64_t>>`.
template <name Name, class Sql> using parameter = detail::named<Name, Sql>;

namespace detail {

/// The dialects that a query without its type can be written in.
using erased_dialects = list<sqlite, postgresql, mysql, mariadb>;

template <class D, class Dialects> struct place_of_dialect;
template <class D, class... Dialects> struct place_of_dialect<D, list<Dialects...>> {
    static constexpr std::size_t value = [] {
        std::size_t place = 0;
        (void)((std::is_same_v<D, Dialects> || (++place, false)) || ...);
        return place;
    }();
};
/// The place of a dialect among them.
template <class D>
inline constexpr std::size_t dialect_place = place_of_dialect<D, erased_dialects>::value;

/// Something for each of these dialects.
template <class Each> struct for_each_dialect {
    Each at[erased_dialects::size];
};

/// How a query is written in a dialect, if it can be.
struct erased_text {
    void (*write)(sink&);
    bool has_features;
};
/// What is known of the type of a query that was put into an any_query.
template <class Row> struct erased_query {
    type_id id;
    const role* roles;
    std::size_t count;
    source_set sources;
    for_each_dialect<erased_text> texts;
};

/// What is known of the type of a condition that was added to one.
struct erased_condition {
    type_id id;
    std::size_t count;
    for_each_dialect<void (*)(sink&)> write;
    void (*walk)(walker&);
    level binds; // how tightly
    bool (*present)(const datum* cells, std::size_t first);
};

template <class Condition, class... Dialects>
constexpr for_each_dialect<void (*)(sink&)> write_in_dialects(list<Dialects...>) noexcept {
    return {{[](sink& out) { writer<Dialects>{out} << Condition{}; }...}};
}
template <class Query, class... Dialects>
constexpr for_each_dialect<erased_text> texts_in_dialects(list<Dialects...>) noexcept {
    return {
        {{[](sink& out) { write_statement<Dialects, Query, true>(out); },
          dialect_has_features<Dialects, Query>}...}};
}

template <class Condition>
inline constexpr erased_condition erased_condition_of{
    id_of<Condition>,
    Condition::count,
    write_in_dialects<Condition>(erased_dialects{}),
    [](walker& w) { Condition::walk(w); },
    level_of<Condition>,
    [](const datum* cells, std::size_t first) { return is_present<Condition>(cells, first); }};

template <class Row, class Query>
inline constexpr erased_query<Row> erased_query_of{
    id_of<Query>,
    value_roles<Query>::made.roles,
    Query::count,
    closed<Query>::sources,
    texts_in_dialects<Query>(erased_dialects{})};

template <class Row, class Query>
concept query_of_row = requires { typename closed<Query>::row_type; } &&
                       std::same_as<typename closed<Query>::row_type, Row>;

/// The roles of a condition's values.
template <class Node> struct role_array {
    role roles[Node::count + 1]{};
};
template <class Node>
inline constexpr role_array<Node> roles_of = [] {
    role_array<Node> made;
    walker w;
    w.roles = made.roles;
    Node::walk(w);
    return made;
}();

/// Cells that own their texts, with their roles.
class owned_cells {
public:
    owned_cells() = default;
    owned_cells(const owned_cells& other) { append(other.data(), other.roles(), other.size()); }
    owned_cells(owned_cells&& other) noexcept
        : cells_(std::move(other.cells_)), roles_(std::move(other.roles_)) {}
    owned_cells& operator=(const owned_cells& other) {
        owned_cells copy(other);
        swap(copy);
        return *this;
    }
    owned_cells& operator=(owned_cells&& other) noexcept {
        swap(other);
        return *this;
    }
    ~owned_cells() { keep_first(0); }

    /// Adds all of them, or, where memory is short, none.
    void append(const datum* cells, const role* roles, std::size_t count) {
        const std::size_t before = size();
        cells_.reserve(before + count);
        roles_.reserve(before + count);
        try {
            for (std::size_t i = 0; i != count; ++i) {
                datum copy = cells[i];
                if (copy.has == datum::state::owned || views_text(roles[i]))
                    own(copy);
                cells_.push_back(copy);
                roles_.push_back(roles[i]);
            }
        } catch (...) {
            keep_first(before);
            throw;
        }
    }

    const datum* data() const noexcept { return cells_.data(); }
    const role* roles() const noexcept { return roles_.data(); }
    std::size_t size() const noexcept { return cells_.size(); }

private:
    void swap(owned_cells& other) noexcept {
        cells_.swap(other.cells_);
        roles_.swap(other.roles_);
    }
    void keep_first(std::size_t count) noexcept {
        for (; size() != count; cells_.pop_back())
            if (cells_.back().has == datum::state::owned)
                delete[] cells_.back().text.data;
        roles_.resize(count);
    }

    growing<datum> cells_;
    growing<role> roles_;
};

} // namespace detail

#define TENON_ANY_WHERE_RULES(RULE)                                                                \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::condition<Condition>>),                                          \
        "tenon::any_query::where: this is no condition; compare it with something",                \
        "error"                                                                                    \
    )))                                                                                            \
    RULE((diagnose_if(                                                                             \
        not(detail::holds<detail::aggregate_free<Condition>>),                                     \
        "tenon::any_query::where: an aggregate is not known yet when rows are chosen; use "        \
        "having() before",                                                                         \
        "error"                                                                                    \
    )))

namespace detail {

/// Why a query can't become an any_query. A constructor tells by its attribute `unavailable`, for
/// which there is one of each kind: clang does not look at diagnose_if in a conversion.
enum class any_query_fault { none, refused, broken, other_row, other_parameters };

template <class Row, class Query, class... Parameters>
consteval any_query_fault any_query_fault_now() {
    using c = closed<Query>;
    if constexpr (refused_query<Query>)
        return any_query_fault::refused;
    else if constexpr (c::found.is_broken())
        return any_query_fault::broken;
    else if constexpr (!query_of_row<Row, Query>)
        return any_query_fault::other_row;
    else if constexpr (!std::same_as<typename parameters_of<Query>::type, list<Parameters...>>)
        return any_query_fault::other_parameters;
    else
        return any_query_fault::none;
}

} // namespace detail

/// A query of any shape that gives rows of `Row`, an owning row or a record, and takes `Parameters`.
///
/// Owns all its values. Its text is rendered once for each shape and connection, then kept there.
template <class Row, class... Parameters> class any_query {
    template <class Query>
    static constexpr detail::any_query_fault fault_of =
        detail::any_query_fault_now<Row, Query, Parameters...>();

public:
    static constexpr unsigned facts = detail::is_dynamic;
    static constexpr std::size_t count = 0;

    /// Takes any query that gives these rows and has these parameters.
    template <class... Clauses, class Query = statement<Clauses...>>
        requires(fault_of<Query> == detail::any_query_fault::none)
    any_query(const statement<Clauses...>& query) : of_(&detail::erased_query_of<Row, Query>) {
        types_.push_back(of_->id);
        cells_.append(detail::cells_of(query), of_->roles, of_->count);
    }
    template <class... Clauses>
        requires(fault_of<statement<Clauses...>> == detail::any_query_fault::refused)
    any_query(const statement<Clauses...>&) {}
    template <class... Clauses>
        requires(fault_of<statement<Clauses...>> == detail::any_query_fault::broken)
    TENON_UNAVAILABLE("tenon::any_query: the query breaks a rule of its own; "
                      "tn::check(query) says which") any_query(const statement<Clauses...>&);
    template <class... Clauses>
        requires(fault_of<statement<Clauses...>> == detail::any_query_fault::other_row)
    TENON_UNAVAILABLE("tenon::any_query: the query gives other rows; give it this row's columns, "
                      "or change the row") any_query(const statement<Clauses...>&);
    template <class... Clauses>
        requires(fault_of<statement<Clauses...>> == detail::any_query_fault::other_parameters)
    TENON_UNAVAILABLE("tenon::any_query: the query has other parameters; name them in their order, "
                      "tn::parameter<\"n\", type>") any_query(const statement<Clauses...>&);

    /// Adds a condition to WHERE. Throws programming_error if a column's table is not in FROM.
    template <class Condition>
        any_query& where(const Condition& condition) & TENON_ANY_WHERE_RULES(TENON_AT_CALL) {
        TENON_ANY_WHERE_RULES(TENON_OR_SKIP)
        add_condition(condition);
        return *this;
    }
    template <class Condition>
        any_query where(const Condition& condition) && TENON_ANY_WHERE_RULES(TENON_AT_CALL) {
        TENON_ANY_WHERE_RULES(TENON_OR_SKIP)
        add_condition(condition);
        return std::move(*this);
    }

    // What a database needs to run it.

    const datum* cells() const noexcept { return cells_.data(); }
    template <class D> const description& describe(detail::shape_cache& shapes) const {
        constexpr std::size_t dialect = detail::dialect_place<D>;
        if (!of_->texts.at[dialect].has_features)
            throw programming_error(
                "tenon::any_query: " + std::string(D::title) +
                " has no FULL JOIN; unite a left_join() with the rows without a match"
            );
        return shapes.describe(
            detail::query_types(types_.data(), types_.size()),
            cells_.roles(),
            cells(),
            cells_.size(),
            [this](const datum* c, auto& made) { render(dialect, c, made); }
        );
    }

private:
    const detail::erased_query<Row>* of_ = nullptr;
    detail::growing<const detail::erased_condition*> added_;
    detail::growing<detail::type_id> types_; // of the query and of what was added
    detail::owned_cells cells_;

    /// Adds it with its values, or nothing.
    template <class Condition> void add_condition(const Condition& condition) {
        using Node = detail::node_of<Condition>;
        const detail::erased_condition& erased = detail::erased_condition_of<Node>;
        type_check(erased);
        added_.reserve(added_.size() + 1);
        types_.reserve(types_.size() + 1);
        if constexpr (Node::count != 0)
            cells_.append(condition.data.cells, detail::roles_of<Node>.roles, Node::count);
        added_.push_back(&erased);
        types_.push_back(erased.id);
    }
    void type_check(const detail::erased_condition& condition) const {
        detail::type_id ids[detail::most_sources]{};
        for (std::size_t i = 0; i != of_->sources.size; ++i)
            ids[i] = of_->sources.entries[i].id;
        detail::scope scope;
        scope.sources = ids;
        scope.source_count = of_->sources.size;
        walker w;
        w.where = &scope;
        condition.walk(w);
        if (w.is_missing)
            throw programming_error(
                std::string("tenon::any_query::where: the table of ") + w.missing.text +
                " is not in FROM"
            );
    }

    void render(std::size_t dialect, const datum* cells, detail::runtime_text& made) const {
        sink measured;
        write(measured, dialect, cells);
        made.text.resize(measured.size);
        made.slots.resize(measured.slot_count);
        sink out;
        out.text = made.text.data();
        out.slots = made.slots.data();
        write(out, dialect, cells);
    }
    /// What is added to WHERE, in a dialect.
    struct additions {
        const any_query* to;
        std::size_t dialect;
    };
    void write(sink& out, std::size_t dialect, const datum* cells) const {
        const additions added{this, dialect};
        const detail::extra_conditions extra{
            &added, [](const void* owner, sink& to, bool behind_where) {
                const auto& own = *static_cast<const additions*>(owner);
                own.to->write_added(to, own.dialect, behind_where);
            }};
        out.cells = cells;
        out.extra = &extra;
        out.arguments_from = cells_.size();
        of_->texts.at[dialect].write(out);
    }
    /// The conditions' cells stand behind the query's own.
    void write_added(sink& out, std::size_t dialect, bool behind_where) const {
        const std::size_t cursor = std::exchange(out.cursor, of_->count);
        for (const detail::erased_condition* condition : added_) {
            if (!condition->present(out.cells, out.cursor)) {
                out.cursor += condition->count;
                continue;
            }
            out.put(behind_where ? " AND " : " WHERE ");
            behind_where = true;
            const bool loose = condition->binds < detail::level::and_;
            out.put(loose ? std::string_view{"("} : std::string_view{});
            condition->write.at[dialect](out);
            out.put(loose ? std::string_view{")"} : std::string_view{});
        }
        out.cursor = cursor;
    }
};

#undef TENON_ANY_WHERE_RULES

namespace detail {

template <class Row, class... Parameters> struct parameters_of<any_query<Row, Parameters...>> {
    using type = list<Parameters...>;
};

template <class Query> inline constexpr bool is_any_query = false;
template <class Row, class... Parameters>
inline constexpr bool is_any_query<any_query<Row, Parameters...>> = true;

template <class Row> inline constexpr std::size_t row_width = 0;
template <class Keys, class... Types>
inline constexpr std::size_t row_width<row<Keys, Types...>> = sizeof...(Types);

/// What was checked when the query was put in is not asked again.
template <class Row, class... Parameters> struct closed<any_query<Row, Parameters...>> {
    using row_type = Row;
    using view_type = Row;
    static constexpr unsigned facts = any_query<Row, Parameters...>::facts;
    static constexpr findings found{};
    struct list_clause : sized<row_width<Row>> {
        using items = list<refused>;
    };
};

} // namespace detail

} // namespace tenon
