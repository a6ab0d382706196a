// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
// SQLite keeps any text as JSON: hostile ones come back from there byte for byte.
#include <tenon/tenon.hpp>

#include "hostile_texts.hpp"

#include <boost/test/unit_test.hpp>

namespace faults_hostile_documents {

namespace tn = tenon;
using faults::hostile_texts;

template <class T> struct document_columns {
    tn::column<T, "id", std::int64_t, tn::primary_key> id;
    tn::column<T, "body", tn::json> body;
};
inline constexpr tn::table<"documents", document_columns> documents;
using Document = tn::record<documents>;

} // namespace faults_hostile_documents

BOOST_AUTO_TEST_SUITE(faults_hostile_documents)

BOOST_AUTO_TEST_CASE(hostile_documents_come_back_byte_for_byte) {
    tn::database<tn::sqlite> db = tn::connect<tn::sqlite>("sqlite://");
    db.create_all(tn::schema(documents));
    std::vector<Document> all;
    for (const std::string& text : hostile_texts())
        all.push_back({static_cast<std::int64_t>(all.size()), text});
    db.execute(tn::insert_into(documents).values(all));
    const auto back = db.all(tn::select(documents).from(documents).order_by(documents.id));
    BOOST_TEST_REQUIRE(back.size() == all.size());
    std::size_t number = 0;
    for (auto&& [id, body] :
         db.fetch(tn::select(documents).from(documents).order_by(documents.id))) {
        BOOST_TEST((body == all[number].body), "text number " << number);
        BOOST_TEST((back[number].body == all[number].body), "text number " << number);
        ++number;
    }
}

BOOST_AUTO_TEST_SUITE_END()
