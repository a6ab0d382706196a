// SPDX-License-Identifier: BSL-1.0
// Copyright 2026 The Tenon authors
#include "postgresql_fixture.hpp"

#include <boost/test/unit_test.hpp>

namespace driver_postgresql_copy {

using namespace postgresql_tests;
namespace pg = tn::detail::pg;

constexpr pg::copied_column columns[]{{"i", pg::oid::int4}, {"word", pg::oid::text}};

struct copy_fixture : fixture {
    tn::postgresql_connection opened = tn::detail::driver<tn::postgresql>::open(schema.url());
    bool takes(const char* table) { return pg::takes_copy(opened, table, columns, 2); }
};

} // namespace driver_postgresql_copy

BOOST_FIXTURE_TEST_SUITE(
    driver_postgresql_copy,
    driver_postgresql_copy::copy_fixture,
    *boost::unit_test::precondition(test_servers::with_postgresql)
)

BOOST_AUTO_TEST_CASE(only_a_plain_table_of_the_very_types_takes_a_copy) {
    sql.execute(
        "CREATE DOMAIN word AS text; CREATE TABLE fits (i int, more int, word varchar(7)); "
        "CREATE TABLE of_domain (i int, word word); CREATE TABLE wide (i bigint, word text); "
        "CREATE TABLE short (i int); CREATE VIEW seen AS SELECT * FROM fits; "
        "CREATE TABLE ruled (i int, word text); "
        "CREATE RULE no_rows AS ON INSERT TO ruled DO INSTEAD NOTHING"
    );
    BOOST_TEST((takes("\"fits\"") && !takes("\"wide\"") && !takes("\"short\"")));
    BOOST_TEST((!takes("\"seen\"") && !takes("\"ruled\"") && !takes("\"none\"")));
    BOOST_TEST(takes("\"of_domain\""));
}

BOOST_AUTO_TEST_CASE(what_is_larger_than_the_buffer_is_sent_as_well) {
    sql.execute("CREATE TABLE t (word text)");
    pg::copying under_way(opened, "COPY t FROM STDIN (FORMAT binary)");
    pg::copy_buffer rows(opened.link());
    const std::string large(300'000, 'x');
    for (int i = 0; i != 3; ++i) {
        char* at = rows.room(rows.written(), 2);
        at = pg::put(at, std::int16_t{1});
        rows.set_written(pg::put_bytes<tn::kind::text>(rows, at, large, 64));
    }
    rows.finish();
    BOOST_TEST(under_way.finish() == 3);
    BOOST_TEST(sql.value("SELECT sum(length(word)) FROM t") == "900000");
}

BOOST_AUTO_TEST_SUITE_END()
