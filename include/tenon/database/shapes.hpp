// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// Texts that depend on runtime values: rendered once for each shape and kept.
#pragma once
#if defined(__GNUC__) && !defined(TENON_DEV)
#pragma GCC system_header
#endif

#include <tenon/meta/growing.hpp>
#include <tenon/database/compiled.hpp>
#include <tenon/database/located_texts.hpp>

namespace tenon::detail {

/// The roles of a query's values, in their order.
template <class Statement> struct value_roles {
    static constexpr std::size_t size = Statement::count;
    struct array {
        role roles[size + 1]{};
    };
    static constexpr array made = [] {
        array result;
        walker w;
        w.roles = result.roles;
        closed<Statement>::walk(w);
        return result;
    }();
};

/// What a value adds to the shape of the text it stands in.
inline std::uint32_t shape_of(role as, const datum& cell) noexcept {
    switch (shape_role(as)) {
    case role::presence:
        return cell.is_null() ? 0 : 1;
    case role::choice:
        return static_cast<std::uint32_t>(cell.integer[0]);
    case role::length:
        return static_cast<std::uint32_t>(padded_size(block_size(cell)));
    default:
        return 0;
    }
}

/// Which type of query, and the types of what was added to it.
using query_types = std::span<const type_id>;

/// A text with its description.
struct shaped_text {
    growing<type_id> query;
    growing<std::uint32_t> shape;
    runtime_text text;
    statement_number number{0};
    description made{};
};

/// The texts that a connection has rendered. Not thread-safe, as the connection is not.
class shape_cache {
public:
    /// Texts, constant or of a shape, with the place that tn::here saw.
    located_texts located;

    shape_cache() = default;
    shape_cache(shape_cache&& other) noexcept
        : located(std::move(other.located)), texts_(std::move(other.texts_)) {}
    shape_cache& operator=(shape_cache&&) = delete;
    ~shape_cache() {
        for (const shaped_text* text : texts_)
            delete text;
    }

    /// The text of `query` for these values; `render(cells, runtime_text&)` makes it when it is new.
    template <class Render>
    const description& describe(
        query_types query, const role* roles, const datum* cells, std::size_t count, Render render
    ) {
        wanted_.clear();
        for (std::size_t i = 0; i != count; ++i)
            wanted_.push_back(shape_of(roles[i], cells[i]));
        for (const shaped_text* known : texts_)
            if (same(known->query, query) && same(known->shape, wanted_))
                return known->made;
        return add(query, cells, count, render);
    }

    template <class D, class Statement> const description& describe(const Statement& query) {
        static constexpr type_id type = id_of<Statement>;
        return describe(
            query_types(&type, 1),
            value_roles<Statement>::made.roles,
            cells_of(query),
            Statement::count,
            [](const datum* cells, runtime_text& made) { render_now<D, Statement>(cells, made); }
        );
    }

private:
    growing<shaped_text*> texts_;
    growing<std::uint32_t> wanted_;

    template <class A, class B> static bool same(const A& a, const B& b) noexcept {
        bool all = a.size() == b.size();
        for (std::size_t i = 0; all && i != a.size(); ++i)
            all = a[i] == b[i];
        return all;
    }

    /// Only a text that is whole is kept.
    template <class Render>
    const description& add(
        query_types query, const datum* cells, std::size_t count, Render render
    ) {
        auto* made = new shaped_text;
        try {
            for (const type_id each : query)
                made->query.push_back(each);
            made->shape = wanted_;
            render(cells, made->text);
            describe_made(*made, count);
            texts_.push_back(made);
        } catch (...) {
            delete made;
            throw;
        }
        return made->made;
    }
    static void describe_made(shaped_text& text, std::size_t count) noexcept {
        text.made = {
            text.text.text,
            text.text.slots.data(),
            static_cast<std::uint32_t>(text.text.slots.size()),
            static_cast<std::uint32_t>(count),
            false,
            &text.number};
    }
};

} // namespace tenon::detail
